//! The stretch of time that an event's date covers.

use crate::article::{Event, EventId};
use crate::date::{Date, Listed, Partial, Precision, Shape};
use crate::layout::{bold_text_width, text_width};

/// Type size of marks' labels in pixels.
pub const LABEL_SIZE: f64 = 12.0;
/// Type size of the names of events that the article turns on, in pixels. They are bold.
pub const KEY_SIZE: f64 = 13.0;

/// What kind of time a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A time of day, to the minute. It is drawn as a dot of [`super::BAR_MIN`].
    Minute,
    /// A day. It is drawn as such a dot, too.
    Day,
    /// A day where times of day are told, too. It is drawn as a bar: nobody knows when on that day.
    WholeDay,
    /// A moment known to the month.
    Month,
    /// A moment known to the year.
    Year,
    /// A moment between two bounds.
    Range,
    /// Something that lasted.
    Interval,
    /// At each of several times. It is drawn as a line, with a bar for each of them.
    Several,
}

impl MarkShape {
    /// What the style sheet calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Day => "day",
            Self::WholeDay => "whole-day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Range => "range",
            Self::Interval => "interval",
            Self::Several => "several",
        }
    }

    /// Whether it is drawn as a dot.
    pub fn is_dot(self) -> bool {
        matches!(self, Self::Minute | Self::Day)
    }
}

/// How an article tells times of day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Times {
    /// Whether it tells any.
    pub are_told: bool,
    /// See [`Article::clock`](crate::article::Article::clock).
    pub clock: Option<i16>,
}

/// From the first day of `from` to the end of the last of `to`, in days. Without one of them, the other is both.
pub(super) fn stretch(from: Option<Partial>, to: Option<Partial>) -> Option<(f64, f64)> {
    let first = from.or(to)?.earliest();
    let last = to.or(from)?.latest().max(first);
    Some((first.start(), last.end()))
}

/// The stretch that an event's date covers, and how exactly it is known.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the date, and any may go with any")]
pub(super) struct Span {
    pub event: EventId,
    /// Index of its theme.
    pub lane: usize,
    /// In days. Of several events on one day, each covers a part of it.
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
    pub title_width: f64,
    /// Estimated width of its short name at [`LABEL_SIZE`], in pixels. Without one, that of its title.
    pub short_width: f64,
    /// Whether its name may be cut short: it has no short one.
    pub may_be_cut: bool,
    /// Whether the article turns on it.
    pub is_key: bool,
    /// Estimated width of its short name at [`KEY_SIZE`], in pixels, in bold type.
    pub key_width: f64,
}

impl Span {
    /// The span of a date of an event. A date with one bound unknown covers the known one, and is open on the other
    /// side. `None` if both are unknown.
    pub fn new(id: EventId, event: &Event, date: &Date, times: Times) -> Option<Self> {
        let shape = match &date.shape {
            Shape::Moment(at) => match at.precision() {
                Precision::Day if at.time.is_some() => MarkShape::Minute,
                Precision::Day if times.are_told => MarkShape::WholeDay,
                Precision::Day => MarkShape::Day,
                Precision::Month => MarkShape::Month,
                Precision::Year => MarkShape::Year,
                Precision::Bounds => MarkShape::Range,
            },
            Shape::OneOf { .. } | Shape::List { listed: Listed::One, .. } => MarkShape::Range,
            Shape::List { listed: Listed::All, .. } => MarkShape::Several,
            Shape::Interval { .. } => MarkShape::Interval,
        };
        let [from, to] = date.ends();
        let (start, end) = match (shape, date.minutes(times.clock)) {
            (MarkShape::Minute, [Some(minute), _]) => (minute.start(), minute.end()),
            _ => stretch(from, to)?,
        };
        Some(Self {
            event: id,
            lane: event.theme.index(),
            start,
            end,
            shape,
            open_start: from.is_none(),
            open_end: to.is_none(),
            uncertain: date.is_uncertain(),
            approximate: date.is_approximate(),
            title_width: text_width(&event.title, LABEL_SIZE),
            short_width: text_width(event.short_name(), LABEL_SIZE),
            may_be_cut: event.short.is_none(),
            is_key: event.is_key,
            key_width: bold_text_width(event.short_name(), KEY_SIZE),
        })
    }

    /// Its length in days.
    pub fn days(&self) -> f64 {
        self.end - self.start
    }

    /// Whether it has two bounds of its own, both known.
    pub fn has_two_ends(&self) -> bool {
        matches!(self.shape, MarkShape::Range | MarkShape::Interval | MarkShape::Several)
            && !self.open_start
            && !self.open_end
    }
}
