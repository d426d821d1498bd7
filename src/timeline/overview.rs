//! The whole article at a glance: when much happened.

use super::{Timeline, View};
use crate::gather::Gather as _;
use crate::within::Within;

/// A bar of the overview is this wide, in pixels.
const BAR: f64 = 6.0;
/// What an overview draws at most, in bars.
const MOST_BARS: f64 = 1000.0;

/// A histogram of the events under the whole scale. It stays the same wherever the reader looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Left to right; empty stretches have none.
    pub bars: Vec<Bar>,
    /// Left edge and width of each break that is closed.
    pub breaks: Vec<(f64, f64)>,
}

/// How much happened in a stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x: f64,
    /// Top edge; bars stand on the overview's bottom.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Proportional to the number of events, each spread over the time that it may cover.
    pub height: f64,
}

/// A length in pixels that can be drawn in.
pub(super) fn sane(length: f64) -> f64 {
    if length.is_finite() { length.within(1.0, 1e5) } else { 1.0 }
}

impl Timeline {
    /// The overview of a strip of `width` by `height` pixels, on the scale of a view. Costs as much as there are
    /// events: to be kept until the folding, the open breaks or the size change.
    pub fn overview(&self, view: &View, width: f64, height: f64) -> Overview {
        let (width, height) = (sane(width), sane(height));
        let scale = self.scale_of(view);
        let bins = (width / BAR).floor().within(1.0, MOST_BARS);
        // How much more happens in a bin than in the one before.
        let mut changes = vec![0.0_f64; bins as usize + 1];
        for span in &self.spans {
            let bin = |day: f64| ((scale.unit_from_day(day) * bins) as usize).min(bins as usize - 1);
            // The last day's middle stands for an end that lies on the border of two bins.
            let (first, last) = (bin(span.start), bin(span.end - 0.5));
            let share = 1.0 / (last - first + 1) as f64;
            changes[first] += share;
            changes[last + 1] -= share;
        }
        let mut count = 0.0;
        let counts: Vec<f64> = changes[..bins as usize]
            .iter()
            .map(|change| {
                count += change;
                count
            })
            .gather();
        let most = counts.iter().copied().fold(1.0, f64::max);
        let step = width / bins;
        let bar = |(at, &count): (usize, &f64)| {
            let tall = count / most * height;
            Bar { x: at as f64 * step, y: height - tall, width: step, height: tall }
        };
        let x_from_day = |day: f64| scale.unit_from_day(day) * width;
        Overview {
            width,
            height,
            // What adding and taking away leaves of nothing is no bar.
            bars: counts.iter().enumerate().filter(|&(_, &count)| count > 1e-6).map(bar).gather(),
            breaks: scale
                .pieces()
                .filter(|piece| piece.folded)
                .map(|piece| (x_from_day(piece.start), x_from_day(piece.end) - x_from_day(piece.start)))
                .gather(),
        }
    }
}
