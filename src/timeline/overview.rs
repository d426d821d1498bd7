//! The whole article at a glance: when much happened, and which part of it is in view.

use super::{Timeline, View};
use crate::within::Within;

/// A bar of the overview is this wide, in pixels.
const BAR: f64 = 6.0;
/// What an overview draws at most, in bars.
const MOST_BARS: f64 = 1000.0;

/// A histogram of the events under the whole scale, with the window in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Left to right; empty stretches have none.
    pub bars: Vec<Bar>,
    /// Left edge and width of each break.
    pub breaks: Vec<(f64, f64)>,
    /// Left and right edge of what is in view.
    pub window: (f64, f64),
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

impl Timeline {
    /// The overview of a plot of `width` by `height` pixels.
    pub fn overview(&self, view: &View, width: f64, height: f64) -> Overview {
        let sane = |length: f64| if length.is_finite() { length.within(1.0, 1e5) } else { 1.0 };
        let (width, height) = (sane(width), sane(height));
        let scale = self.scale(view.folding);
        let bins = (width / BAR).floor().within(1.0, MOST_BARS);
        let mut counts = vec![0.0_f64; bins as usize];
        for span in &self.spans {
            let bin = |day: f64| ((scale.unit_from_day(day) * bins) as usize).min(counts.len() - 1);
            // The last day's middle stands for an end that lies on the border of two bins.
            let (first, last) = (bin(span.start), bin(span.end - 0.5));
            let share = 1.0 / (last - first + 1) as f64;
            counts[first..=last].iter_mut().for_each(|count| *count += share);
        }
        let most = counts.iter().fold(1.0, |most: f64, &count| most.max(count));
        let bar = |(at, &count): (usize, &f64)| {
            let (height_, step) = (count / most * height, width / bins);
            Bar { x: at as f64 * step, y: height - height_, width: step, height: height_ }
        };
        let x_from_day = |day: f64| scale.unit_from_day(day) * width;
        let (start, end) = scale.units(view.window);
        Overview {
            width,
            height,
            bars: counts.iter().enumerate().filter(|&(_, &count)| count > 0.0).map(bar).collect(),
            breaks: scale
                .pieces()
                .filter(|piece| piece.folded)
                .map(|piece| (x_from_day(piece.start), x_from_day(piece.end) - x_from_day(piece.start)))
                .collect(),
            window: (start * width, end * width),
        }
    }
}
