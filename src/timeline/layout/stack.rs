//! Which events have a mark of their own at which zoom, and in which row. This is decided once for a scale and a width.
//!
//! Zooms are taken in steps of two, beginning with the whole. At each step, every event without a row gets one if there
//! is room beside those that have theirs. Zooming in only moves marks apart, so an event keeps its row from there on,
//! however the reader pans and zooms. No step looks at more events than it has room for, so a crowd costs little.

use super::extent::HIT;
use super::packing::{LaneStack, Packing};
use crate::timeline::events::{LaneEvents, Timeline};
use crate::timeline::scale::Scale;
use crate::timeline::span::Span;
use crate::timeline::view::TimelineView;

/// The most rows of one lane.
const MOST_ROWS: usize = 5;
/// The most rows of all lanes together, unless there are more lanes than that: every lane has at least one.
const ALL_ROWS: usize = 11;
/// The least and the largest width of a plot, in pixels: room for a few marks, and more than any screen.
const WIDTHS: (f64, f64) = (4.0 * HIT, 16_384.0);

/// The rows of all events on one scale, for one width of the plot. Making it takes time in proportion to the number of
/// events, so keep it until the folding, the open gaps or the width change.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    pub(super) scale: Scale,
    pub(super) width: f64,
    pub(super) lanes: Vec<LaneStack>,
}

impl Timeline {
    /// The rows of all events on the scale of a view, in a plot of `width` pixels.
    pub fn stack(&self, view: &TimelineView, width: f64) -> Stack {
        let width = if width.is_finite() { width.clamp(WIDTHS.0, WIDTHS.1) } else { WIDTHS.0 };
        let scale = self.scale_of(view).into_owned();
        let units: Vec<Vec<(f64, f64)>> = self.lanes.iter().map(|lane| units(&self.spans, lane, &scale)).collect();
        let packings = || {
            let lanes = self.lanes.iter().zip(&units);
            lanes.map(|(lane, units)| Packing::new(&self.spans, lane, units, scale.units_per_open_day(), width))
        };
        let lost: Vec<Lost> = packings().map(|packing| std::array::from_fn(|more| packing.lost(more + 1))).collect();
        let lanes = packings().zip(counts(&lost)).map(|(packing, count)| packing.stack(count)).collect();
        Stack { scale, width, lanes }
    }
}

impl Stack {
    /// The last step at which a unit of the scale takes at most `per_unit` pixels.
    pub(super) fn step(&self, per_unit: f64) -> usize {
        let (mut step, mut zoom) = (0, self.width * 2.0);
        while zoom <= per_unit * (1.0 + 1e-9) {
            step += 1;
            zoom *= 2.0;
        }
        step
    }
}

/// Where the events of a lane begin and end, in units of the scale.
fn units(spans: &[Span], lane: &LaneEvents, scale: &Scale) -> Vec<(f64, f64)> {
    let unit = |&at: &u32| {
        let span = &spans[at as usize];
        (scale.unit_from_day(span.start), scale.unit_from_day(span.end))
    };
    lane.order.iter().map(unit).collect()
}

/// What is lost of a lane with one row, with two, and so on; see [`Packing::lost`].
type Lost = [f64; MOST_ROWS];

/// How many rows each lane gets: one, and more where that gains most.
fn counts(lost: &[Lost]) -> Vec<usize> {
    let mut counts = vec![1; lost.len()];
    // The gain of a row if the lane gets several more: one alone may only take a long bar out of the way of others.
    let gain = |lane: usize, count: usize| {
        let gain = |more: usize| (lost[lane][count - 1] - lost[lane][count - 1 + more]) / more as f64;
        (1..=MOST_ROWS - count).map(gain).fold(0.0, f64::max)
    };
    for _ in lost.len()..ALL_ROWS {
        let lanes = (0..counts.len()).filter(|&lane| counts[lane] < MOST_ROWS);
        // In reverse, because `max_by` takes the last of equals: that is the upper lane.
        let best = lanes.rev().max_by(|&a, &b| gain(a, counts[a]).total_cmp(&gain(b, counts[b])));
        match best {
            Some(lane) if gain(lane, counts[lane]) > 0.0 => counts[lane] += 1,
            _ => break,
        }
    }
    counts
}
