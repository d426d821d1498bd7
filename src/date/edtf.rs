//! Reading and writing EDTF.

use super::day::Day;
use super::partial::{Partial, Precision};
use super::time::Time;
use std::fmt;

/// A date as an article gives it. Only possible dates can be read: no 30 February, and no end before its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// What kind of time it is.
    pub shape: Shape,
}

/// What kind of time a date names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A moment, known as exactly as its precision says: `2008-08-26`, `2008-09`, `1991?`, `156X`, `1985-21`.
    Moment(Partial),
    /// A moment that is only known to lie between two bounds: `[2008-08-23..2008-08-25]`, `[..2008-11]`.
    OneOf {
        /// Not before this; unknown if absent.
        from: Option<Partial>,
        /// Not after this; unknown if absent.
        to: Option<Partial>,
    },
    /// Something that lasted: `2008-08-08/2008-08-12`. At least one of its ends is dated.
    Interval {
        /// When it began.
        from: End,
        /// When it ended.
        to: End,
    },
}

/// A start or an end of something that lasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It has a date.
    At(Partial),
    /// `..`: there is none, or none yet.
    Open,
    /// Nothing at all: there was one, but nobody knows when.
    Unknown,
}

impl End {
    /// Its date, if it has one.
    pub fn date(self) -> Option<Partial> {
        match self {
            Self::At(at) => Some(at),
            Self::Open | Self::Unknown => None,
        }
    }

    fn parse(text: &str) -> Result<Self, ParseError> {
        match text {
            ".." => Ok(Self::Open),
            "" => Ok(Self::Unknown),
            _ => side(text).map(Self::At),
        }
    }
}

/// Why a text is no date. Its `Display` says what is wrong and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// Not written in one of the supported forms.
    Form {
        /// What can't be read.
        text: String,
        /// What is wrong with it, and what would be right.
        why: String,
    },
    /// A calendar date that doesn't exist.
    Impossible(String),
    /// An end before its start.
    Backwards(String),
}

impl ParseError {
    pub(super) fn form(text: &str, why: &str) -> Self {
        Self::Form { text: text.into(), why: why.into() }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form { text, why } => write!(f, "“{text}” is not a date: {why}"),
            Self::Impossible(text) => write!(f, "“{text}” doesn’t exist in the calendar"),
            Self::Backwards(text) => write!(f, "“{text}” ends before it starts"),
        }
    }
}

impl std::error::Error for ParseError {}

impl Date {
    /// Reads EDTF (ISO 8601-2, levels 0 to 2), except lists and years of more than four digits.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let form = |why: &str| ParseError::form(text, why);
        let shape = if text.starts_with('{') || text.starts_with('[') && text.contains(',') {
            return Err(form("lists aren’t shown; write the first and the last: [1667..1672] or 1667/1672"));
        } else if let Some(inner) = text.strip_prefix('[') {
            let inner = inner.strip_suffix(']').ok_or_else(|| form("the bracket isn’t closed"))?;
            let (from, to) = inner
                .split_once("..")
                .ok_or_else(|| form("write the first and the last day that are possible: [2008-08-23..2008-08-25]"))?;
            let bound = |text: &str| (!text.is_empty()).then(|| side(text)).transpose();
            Shape::OneOf { from: bound(from)?, to: bound(to)? }
        } else if let Some((from, to)) = text.split_once('/') {
            if to.contains('/') {
                return Err(form("an interval has one slash, between its start and its end"));
            }
            Shape::Interval { from: End::parse(from)?, to: End::parse(to)? }
        } else {
            Shape::Moment(Partial::parse(text)?)
        };
        let date = Self { shape };
        if date.ends() == [None, None] {
            return Err(form("at least one of its ends has to be a date"));
        }
        if date.is_backwards() {
            return Err(ParseError::Backwards(text.into()));
        }
        if let Shape::Interval { from: End::At(from), to: End::At(to) } = shape
            && !to.is_qualified()
            && !to.has_unknown_digits()
            && matches!(to.precision(), Precision::Month | Precision::Year)
            && to.earliest() < from.earliest()
        {
            let why = format!("its end begins before its start; if more of the end isn’t known, write {to}-XX");
            return Err(form(&why));
        }
        Ok(date)
    }

    /// Whether it ends before it starts.
    fn is_backwards(self) -> bool {
        match self.ends() {
            [Some(from), Some(to)] => to.latest() < from.earliest(),
            _ => false,
        }
    }

    /// The first day on which it may have been, or on which it lasted; `None` without a lower bound.
    pub fn earliest(self) -> Option<Day> {
        match self.shape {
            Shape::Moment(at) => Some(at.earliest()),
            Shape::OneOf { .. } | Shape::Interval { .. } => self.ends()[0].map(Partial::earliest),
        }
    }

    /// The last day on which it may have been, or on which it lasted; `None` without an upper bound.
    pub fn latest(self) -> Option<Day> {
        match self.shape {
            Shape::Moment(at) => Some(at.latest()),
            Shape::OneOf { .. } | Shape::Interval { .. } => self.ends()[1].map(Partial::latest),
        }
    }

    /// The last day on which it may have been or, if it lasted, begun; `None` without such a bound.
    pub fn begun_by(self) -> Option<Day> {
        match self.shape {
            Shape::Interval { from: End::At(from), .. } => Some(from.latest()),
            _ => self.latest(),
        }
    }

    /// The first and the last day on which it may have been. A date with one bound has that bound's days as both.
    pub fn bounds(self) -> Option<(Day, Day)> {
        Some((self.earliest().or(self.latest())?, self.latest().or(self.earliest())?))
    }

    /// The day, if it is a moment that is known to the day, and neither uncertain nor approximate.
    pub fn exact_day(self) -> Option<Day> {
        match self.shape {
            Shape::Moment(at) if at.precision() == Precision::Day && !at.is_qualified() => Some(at.earliest()),
            _ => None,
        }
    }

    /// The time of day, if it is a moment whose time is known.
    pub fn time(self) -> Option<Time> {
        match self.shape {
            Shape::Moment(at) => at.time,
            Shape::OneOf { .. } | Shape::Interval { .. } => None,
        }
    }

    /// Whether the source itself is not sure of it, or of one of its ends.
    pub fn is_uncertain(self) -> bool {
        self.ends().into_iter().flatten().any(Partial::is_uncertain)
    }

    /// Whether it, or one of its ends, is approximate.
    pub fn is_approximate(self) -> bool {
        self.ends().into_iter().flatten().any(Partial::is_approximate)
    }

    /// Its bounds. A moment is its own first one.
    fn ends(self) -> [Option<Partial>; 2] {
        match self.shape {
            Shape::Moment(at) => [Some(at), None],
            Shape::OneOf { from, to } => [from, to],
            Shape::Interval { from, to } => [from.date(), to.date()],
        }
    }

    /// How exactly it is known. An interval is as exact as its less exact end.
    pub fn precision(self) -> Precision {
        match self.shape {
            Shape::Moment(at) => at.precision(),
            Shape::Interval { from: End::At(from), to: End::At(to) } => from.precision().max(to.precision()),
            Shape::OneOf { .. } | Shape::Interval { .. } => Precision::Bounds,
        }
    }
}

/// Reads one side of a set or an interval.
fn side(text: &str) -> Result<Partial, ParseError> {
    let at = Partial::parse(text)?;
    if at.time.is_some() {
        return Err(ParseError::form(
            text,
            "a side of an interval or a set is a day, a month or a year, without a time",
        ));
    }
    Ok(at)
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => at.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bound = |at: Option<Partial>| at.map(|at| at.to_string()).unwrap_or_default();
        match self.shape {
            Shape::Moment(at) => at.fmt(f),
            Shape::OneOf { from, to } => write!(f, "[{}..{}]", bound(from), bound(to)),
            Shape::Interval { from, to } => write!(f, "{from}/{to}"),
        }
    }
}
