//! Which events have a mark of their own at which zoom, and in which row. This is decided once for a scale and a width.
//!
//! Zooms are taken in steps, beginning with the whole. At each step, every event gets a row if there is room. Rows
//! don't depend on where the reader looks: while they pan, marks stay in their rows as long as their lane has as many. No
//! step looks at more events than it has room for, so a crowd costs little.

use super::extent::HIT;
use super::packing::{LaneStack, Packing, STEP};
use crate::timeline::events::{LaneEvents, Timeline};
use crate::timeline::scale::{Scale, Window};
use crate::timeline::span::Span;
use crate::timeline::view::TimelineView;
use std::sync::OnceLock;

/// The most rows of one lane.
pub(super) const MOST_ROWS: usize = 16;
/// The least and the largest width of a plot, in pixels: room for a few marks, and more than any screen.
const WIDTHS: (f64, f64) = (4.0 * HIT, 16_384.0);

/// The scale is divided into parts, this many as wide as the plot, over whose borders lanes may get other rows.
const PARTS: f64 = 4.0;

/// The rows of all events on one scale, for one width of the plot. Keep it until the spacing, the open gaps or the width
/// change.
#[derive(Debug)]
pub struct Stack {
    pub(super) scale: Scale,
    pub(super) width: f64,
    /// By lane: where its events begin and end, in units of the scale.
    units: Vec<Vec<(f64, f64)>>,
    /// By lane: its rows if it has one of them, two, and so on. Each is made when it is first needed, which takes time in
    /// proportion to the number of events.
    lanes: Vec<[OnceLock<LaneStack>; MOST_ROWS]>,
}

impl Timeline {
    /// The rows of all events on the scale of a view, in a plot of `width` pixels.
    pub fn stack(&self, view: &TimelineView, width: f64) -> Stack {
        let width = if width.is_finite() { width.clamp(WIDTHS.0, WIDTHS.1) } else { WIDTHS.0 };
        let scale = self.scale_of(view).into_owned();
        let units = self.lanes.iter().map(|lane| units(&self.spans, lane, &scale)).collect();
        let lanes = self.lanes.iter().map(|_| Default::default()).collect();
        Stack { scale, width, units, lanes }
    }
}

impl Stack {
    /// The rows of a lane that has `count` of them.
    pub(super) fn lane(&self, timeline: &Timeline, lane: usize, count: usize) -> &LaneStack {
        self.lanes[lane][count - 1].get_or_init(|| {
            let (spans, events) = (&timeline.spans, &timeline.lanes[lane]);
            Packing::new(spans, events, &self.units[lane], &self.scale, self.width).stack(count)
        })
    }

    /// The part of the scale that a view shows, and the step at which its rows are those of the view.
    pub(super) fn shown(&self, view: &TimelineView) -> (Window, usize) {
        let (start, end) = self.scale.units(view.window);
        let window = Window { start: self.scale.day_from_unit(start), end: self.scale.day_from_unit(end) };
        (window, self.step(self.width / (end - start)))
    }

    /// The part of the scale by which the lanes get their rows, and its width in pixels: a window, extended on either side
    /// to a border of the [`PARTS`]. It changes only where the reader pans over such a border.
    pub(super) fn stretch(&self, window: Window) -> (Window, f64) {
        let (start, end) = self.scale.units(window);
        let part = (end - start) / PARTS;
        // A rounding error at a border takes in no further part.
        let first = (start / part + 1e-6).floor() * part;
        let last = ((end / part - 1e-6).ceil() * part).min(1.0);
        let stretch = Window { start: self.scale.day_from_unit(first), end: self.scale.day_from_unit(last) };
        (stretch, self.width * (last - first) / (end - start))
    }

    /// The last step at which a unit of the scale takes at most `per_unit` pixels.
    fn step(&self, per_unit: f64) -> usize {
        let (mut step, mut zoom) = (0, self.width * STEP);
        while zoom <= per_unit * (1.0 + 1e-9) {
            step += 1;
            zoom *= STEP;
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
