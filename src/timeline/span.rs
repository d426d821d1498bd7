//! The stretch of time that an event's date covers.

use crate::article::EventId;
use crate::date::{Date, Partial, Precision, Shape};

/// Type size of marks' labels in pixels.
pub const LABEL_SIZE: f64 = 12.0;

/// What kind of time a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A day. It is drawn as a dot of [`super::BAR_MIN`].
    Day,
    /// A moment known to the month.
    Month,
    /// A moment known to the year.
    Year,
    /// A moment between two bounds.
    Range,
    /// Something that lasted.
    Interval,
}

/// The stretch that an event's date covers, and how exactly it is known.
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
    /// Whether its start is unknown.
    pub open_start: bool,
    /// Whether its end is unknown.
    pub open_end: bool,
    /// Whether the source itself is not sure.
    pub uncertain: bool,
    /// Whether the date is approximate.
    pub approximate: bool,
    /// Estimated width of its title at [`LABEL_SIZE`], in pixels.
    pub label_width: f64,
}

impl Span {
    /// The span of an event's date. A date with one bound unknown covers the known one, and is open on the other side.
    /// `None` if both are unknown.
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

    /// Whether it has two bounds of its own, both known.
    pub fn has_two_ends(&self) -> bool {
        matches!(self.shape, MarkShape::Range | MarkShape::Interval) && !self.open_start && !self.open_end
    }
}
