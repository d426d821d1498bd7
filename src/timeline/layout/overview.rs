//! The overview: a histogram of the whole article.

use crate::article::EventId;
use crate::timeline::events::Timeline;
use crate::timeline::span::Span;
use crate::timeline::view::TimelineView;

/// Width of a bar in pixels.
const BAR: f64 = 6.0;
/// The most bars that an overview has.
const MOST_BARS: f64 = 1000.0;

/// A histogram of all events along the whole scale. It doesn't depend on the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Left to right. Stretches without events have no bars.
    pub bars: Vec<Bar>,
    /// The middles of the events that the article turns on.
    pub keys: Vec<f64>,
    /// Left edge and width of each folded gap.
    pub gaps: Vec<(f64, f64)>,
}

/// How much happened in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x: f64,
    /// Top edge. Bars stand on the overview's bottom.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Proportional to the number of events, each spread over the time that it may cover.
    pub height: f64,
    /// How much of the height is for events that are asked for.
    pub asked_for: f64,
}

/// The nearest length in pixels that can be drawn. What isn't finite counts as 1.
pub(super) fn drawable(length: f64) -> f64 {
    if length.is_finite() { length.clamp(1.0, 1e5) } else { 1.0 }
}

impl Timeline {
    /// The overview in `width` by `height` pixels, on the scale of a view. Takes time in proportion to the number of
    /// events, so keep it until the spacing, the open gaps, the size or what is asked for change.
    pub fn overview(
        &self,
        view: &TimelineView,
        width: f64,
        height: f64,
        is_asked_for: impl Fn(EventId) -> bool,
    ) -> Overview {
        let (width, height) = (drawable(width), drawable(height));
        let scale = self.scale_of(view);
        let bins = (width / BAR).floor().clamp(1.0, MOST_BARS);
        // How much more happens in each bin than in the one before: of all events, and of those asked for.
        let mut changes = vec![[0.0_f64; 2]; bins as usize + 1];
        for span in &self.spans {
            let bin = |day: f64| ((scale.unit_from_day(day) * bins) as usize).min(bins as usize - 1);
            // By the middle of the last day, because its end may be the beginning of the next bin. Of events that share a
            // day, each has a part of it.
            let (first, last) = (bin(span.start), bin(f64::midpoint(span.start.max(span.end - 1.0), span.end)));
            let share = 1.0 / (last - first + 1) as f64;
            let shares = [share, if is_asked_for(span.event) { share } else { 0.0 }];
            for (n, share) in shares.into_iter().enumerate() {
                changes[first][n] += share;
                changes[last + 1][n] -= share;
            }
        }
        let sum = |counts: &mut [f64; 2], changes: &[f64; 2]| {
            *counts = [counts[0] + changes[0], counts[1] + changes[1]];
            Some(*counts)
        };
        let counts: Vec<[f64; 2]> = changes[..bins as usize].iter().scan([0.0; 2], sum).collect();
        let most = counts.iter().map(|&[all, _]| all).fold(1.0, f64::max);
        let step = width / bins;
        let bar = |(index, counts): (usize, &[f64; 2])| {
            let [height_of_all, asked_for] = counts.map(|count| count / most * height);
            Bar { x: index as f64 * step, y: height - height_of_all, width: step, height: height_of_all, asked_for }
        };
        let x_from_day = |day: f64| scale.unit_from_day(day) * width;
        let middle = |span: &Span| f64::midpoint(x_from_day(span.start), x_from_day(span.end));
        Overview {
            width,
            height,
            keys: self.keys.iter().map(|&index| &self.spans[index as usize]).map(middle).collect(),
            // Sums that should be 0 may be a rounding error above it.
            bars: counts.iter().enumerate().filter(|(_, counts)| counts[0] > 1e-6).map(bar).collect(),
            gaps: scale
                .pieces()
                .filter(|piece| piece.folded)
                .map(|piece| (x_from_day(piece.start), x_from_day(piece.end) - x_from_day(piece.start)))
                .collect(),
        }
    }
}
