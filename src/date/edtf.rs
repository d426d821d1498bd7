//! Reading and writing EDTF.

use super::day::{Day, days_in_month};
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
    /// A moment, known as exactly as its precision says: `2008-08-26`, `2008-09`, `1991?`.
    Moment(Partial),
    /// A moment that is only known to lie between two bounds: `[2008-08-23..2008-08-25]`, `[..2008-11]`.
    OneOf {
        /// Not before this; unknown if absent.
        from: Option<Partial>,
        /// Not after this; unknown if absent.
        to: Option<Partial>,
    },
    /// Something that lasted: `2008-08-08/2008-08-12`; an absent end (`..`) is open.
    Interval {
        /// When it began.
        from: Option<Partial>,
        /// When it ended.
        to: Option<Partial>,
    },
}

/// A year, a month or a day, with its qualifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial {
    /// Astronomical year: 0 is 1 BC. −9999 to 9999.
    pub year: i32,
    /// 1–12.
    pub month: Option<u8>,
    /// 1–31; only with a month.
    pub day: Option<u8>,
    /// `?`: the source itself is not sure.
    pub uncertain: bool,
    /// `~`: the date is approximate.
    pub approximate: bool,
}

/// How exactly a moment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// Only between two bounds, or on one side of one.
    Bounds,
}

/// Why a text is no date. Its `Display` says what is wrong and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// Not written in one of the supported forms.
    Form(String),
    /// A calendar date that doesn't exist.
    Impossible(String),
    /// An end before its start.
    Backwards(String),
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(text) => write!(
                f,
                "“{text}” is not a date; write 2008-08-26, 2008-08, 2008, 2008-08-08/2008-08-12 or [2008-08-23..2008-08-25]"
            ),
            Self::Impossible(text) => write!(f, "“{text}” doesn’t exist in the calendar"),
            Self::Backwards(text) => write!(f, "“{text}” ends before it starts"),
        }
    }
}

impl std::error::Error for ParseError {}

impl Shape {
    /// Whether it has at least one bound.
    fn is_bounded(self) -> bool {
        !matches!(self, Self::OneOf { from: None, to: None } | Self::Interval { from: None, to: None })
    }

    /// Whether it ends before it starts.
    fn is_backwards(self) -> bool {
        match self {
            Self::OneOf { from: Some(from), to: Some(to) } | Self::Interval { from: Some(from), to: Some(to) } => {
                to.latest() < from.earliest()
            }
            _ => false,
        }
    }
}

impl Date {
    /// Reads the subset of EDTF that the article format names.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let shape = if let Some(inner) = text.strip_prefix('[') {
            let inner = inner.strip_suffix(']').ok_or_else(|| ParseError::Form(text.into()))?;
            let (from, to) = inner.split_once("..").ok_or_else(|| ParseError::Form(text.into()))?;
            let (from, to) = (side(from, "", text)?, side(to, "", text)?);
            Shape::OneOf { from, to }
        } else if let Some((from, to)) = text.split_once('/') {
            Shape::Interval { from: side(from, "..", text)?, to: side(to, "..", text)? }
        } else {
            Shape::Moment(Partial::parse(text)?)
        };
        if !shape.is_bounded() {
            return Err(ParseError::Form(text.into()));
        }
        if shape.is_backwards() {
            return Err(ParseError::Backwards(text.into()));
        }
        Ok(Self { shape })
    }

    /// The first day on which it may have been, or on which it lasted; `None` without a lower bound.
    pub fn earliest(self) -> Option<Day> {
        match self.shape {
            Shape::Moment(at) => Some(at.earliest()),
            Shape::OneOf { from, .. } | Shape::Interval { from, .. } => from.map(Partial::earliest),
        }
    }

    /// The last day on which it may have been, or on which it lasted; `None` without an upper bound.
    pub fn latest(self) -> Option<Day> {
        match self.shape {
            Shape::Moment(at) => Some(at.latest()),
            Shape::OneOf { to, .. } | Shape::Interval { to, .. } => to.map(Partial::latest),
        }
    }

    /// The last day on which it may have been or, if it lasted, begun; `None` without such a bound.
    pub fn begun_by(self) -> Option<Day> {
        match self.shape {
            Shape::Interval { from: Some(from), .. } => Some(from.latest()),
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
            Shape::Moment(at) if at.day.is_some() && !at.uncertain && !at.approximate => Some(at.earliest()),
            _ => None,
        }
    }

    /// Whether the source itself is not sure of it, or of one of its ends.
    pub fn is_uncertain(self) -> bool {
        self.ends().iter().flatten().any(|at| at.uncertain)
    }

    /// Whether it, or one of its ends, is approximate.
    pub fn is_approximate(self) -> bool {
        self.ends().iter().flatten().any(|at| at.approximate)
    }

    /// Its bounds. A moment is its own bound.
    fn ends(self) -> [Option<Partial>; 2] {
        match self.shape {
            Shape::Moment(at) => [Some(at), None],
            Shape::OneOf { from, to } | Shape::Interval { from, to } => [from, to],
        }
    }

    /// How exactly it is known. An interval is as exact as its less exact end.
    pub fn precision(self) -> Precision {
        match self.shape {
            Shape::Moment(at) => at.precision(),
            Shape::OneOf { .. } => Precision::Bounds,
            Shape::Interval { from, to } => match (from, to) {
                (Some(from), Some(to)) => from.precision().max(to.precision()),
                _ => Precision::Bounds,
            },
        }
    }
}

/// Reads one side of a set or interval. `open` is how an absent bound is written; `whole` is named in errors.
fn side(text: &str, open: &str, whole: &str) -> Result<Option<Partial>, ParseError> {
    if text == open {
        return Ok(None);
    }
    match Partial::parse(text) {
        Ok(partial) => Ok(Some(partial)),
        Err(ParseError::Form(_)) => Err(ParseError::Form(whole.into())),
        Err(error) => Err(error),
    }
}

impl Partial {
    fn parse(text: &str) -> Result<Self, ParseError> {
        let form = || ParseError::Form(text.into());
        let (bare, uncertain, approximate) = match text.as_bytes().last() {
            Some(b'?') => (&text[..text.len() - 1], true, false),
            Some(b'~') => (&text[..text.len() - 1], false, true),
            Some(b'%') => (&text[..text.len() - 1], true, true),
            _ => (text, false, false),
        };
        let (negative, digits) = match bare.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, bare),
        };
        let mut fields = digits.split('-');
        let year = number(fields.next(), 4).ok_or_else(form)?;
        let (month, day) = (fields.next(), fields.next());
        if fields.next().is_some() || (negative && year == 0) {
            return Err(form());
        }
        let two = |field: Option<&str>| match field {
            None => Ok(None),
            Some(_) => number(field, 2).map(|n| Some(n as u8)).ok_or_else(form),
        };
        let (month, day) = (two(month)?, two(day)?);
        let year = if negative { -year } else { year };
        let partial = Self { year, month, day, uncertain, approximate };
        match (month, day) {
            (Some(month), _) if !(1..=12).contains(&month) => Err(ParseError::Impossible(text.into())),
            (Some(month), Some(day)) if day < 1 || day > days_in_month(year, month) => {
                Err(ParseError::Impossible(text.into()))
            }
            _ => Ok(partial),
        }
    }

    /// Its first day.
    pub fn earliest(self) -> Day {
        Day::from_ymd(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Day::MIN)
    }

    /// Its last day.
    pub fn latest(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        Day::from_ymd(self.year, month, day).unwrap_or(Day::MAX)
    }

    /// How exactly it is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        }
    }
}

/// A number of exactly `width` digits.
fn number(field: Option<&str>, width: usize) -> Option<i32> {
    let field = field?;
    let valid = field.len() == width && field.bytes().all(|b| b.is_ascii_digit());
    valid.then(|| field.bytes().fold(0, |n, b| n * 10 + i32::from(b - b'0')))
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.year.unsigned_abs())?;
        for field in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{field:02}")?;
        }
        match (self.uncertain, self.approximate) {
            (true, true) => f.write_str("%"),
            (true, false) => f.write_str("?"),
            (false, true) => f.write_str("~"),
            (false, false) => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let write = |f: &mut fmt::Formatter<'_>, side: Option<Partial>, open: &str| match side {
            Some(partial) => partial.fmt(f),
            None => f.write_str(open),
        };
        match self.shape {
            Shape::Moment(at) => at.fmt(f),
            Shape::OneOf { from, to } => {
                f.write_str("[")?;
                write(f, from, "")?;
                f.write_str("..")?;
                write(f, to, "")?;
                f.write_str("]")
            }
            Shape::Interval { from, to } => {
                write(f, from, "..")?;
                f.write_str("/")?;
                write(f, to, "..")
            }
        }
    }
}
