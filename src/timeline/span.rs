//! What of the time an event's date covers.

use super::MarkShape;
use crate::article::EventId;
use crate::date::{Date, Partial, Precision, Shape};

/// The stretch that an event's date covers, and how it is known.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the date, and any may go with any")]
pub(super) struct Span {
    pub event: EventId,
    /// Index of its theme.
    pub lane: usize,
    /// In days.
    pub start: f64,
    /// In days, exclusive.
    pub end: f64,
    pub shape: MarkShape,
    pub open_start: bool,
    pub open_end: bool,
    pub uncertain: bool,
    pub approximate: bool,
    /// Estimated width of its title as a label, in pixels.
    pub label_width: f64,
}

impl Span {
    /// A date with one side unknown covers its known bound, and is open on the other side.
    pub fn new(event: EventId, lane: usize, date: Date, label_width: f64) -> Option<Self> {
        let (from, to, shape) = match date.shape {
            Shape::Moment(at) => {
                let shape = match at.precision() {
                    Precision::Day => MarkShape::Day,
                    Precision::Month => MarkShape::Month,
                    Precision::Year | Precision::Bounds => MarkShape::Year,
                };
                (Some(at), Some(at), shape)
            }
            Shape::OneOf { from, to } => (from, to, MarkShape::Range),
            Shape::Interval { from, to } => (from, to, MarkShape::Interval),
        };
        let first = from.or(to)?.earliest();
        let last = to.or(from)?.latest().max(first);
        let either = |is: fn(Partial) -> bool| from.is_some_and(is) || to.is_some_and(is);
        Some(Self {
            event,
            lane,
            start: f64::from(first.0),
            end: f64::from(last.0) + 1.0,
            shape,
            open_start: from.is_none(),
            open_end: to.is_none(),
            uncertain: either(|at| at.uncertain),
            approximate: either(|at| at.approximate),
            label_width,
        })
    }

    /// Its length in days.
    pub fn days(&self) -> f64 {
        self.end - self.start
    }

    /// Whether it is a stretch between two ends that are known apart.
    pub fn has_two_ends(&self) -> bool {
        matches!(self.shape, MarkShape::Range | MarkShape::Interval) && !self.open_start && !self.open_end
    }
}
