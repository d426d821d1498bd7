//! Reading and writing EDTF.

use super::day::Day;
use super::partial::{Partial, Precision};
use super::time::Time;
use std::fmt;

/// A date as an article gives it. Only possible dates can be read: no 30 February, and no end before its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// What kind of time it is.
    pub shape: Shape,
}

/// What kind of time a date names.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// All of several times, or one of them: `{1667,1668,1670..1672}`, `[1667,1668]`.
    List {
        /// Whether all are meant, or one.
        listed: Listed,
        /// In the order of time. More than one, or one stretch of which all is meant.
        parts: Box<[ListPart]>,
    },
}

/// What is meant of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// `{…}`: all of it.
    All,
    /// `[…]`: one of it; which is not known.
    One,
}

/// A part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListPart {
    /// A day, a month, a year or a season.
    At(Partial),
    /// A stretch: `1670..1672`. The first part of a list may have no start, the last one no end.
    Stretch {
        /// Its start.
        from: Option<Partial>,
        /// Its end.
        to: Option<Partial>,
    },
}

impl ListPart {
    /// Its start and its end. A moment is both.
    pub fn ends(self) -> [Option<Partial>; 2] {
        match self {
            Self::At(at) => [Some(at), Some(at)],
            Self::Stretch { from, to } => [from, to],
        }
    }

    /// Reads a part of a list: `1667`, `1670..1672`, `..1672`, `1670..`.
    fn parse(text: &str) -> Result<Self, ParseError> {
        let Some((from, to)) = text.split_once("..") else { return side(text).map(Self::At) };
        let bound = |text: &str| (!text.is_empty()).then(|| side(text)).transpose();
        let (from, to) = (bound(from)?, bound(to)?);
        match (from, to) {
            (None, None) => Err(ParseError::form(text, "at least one of its ends has to be a date")),
            (Some(from), Some(to)) if to.latest() < from.earliest() => Err(ParseError::Backwards(text.into())),
            _ => Ok(Self::Stretch { from, to }),
        }
    }
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
    /// Reads EDTF (ISO 8601-2, levels 0 to 2), with years up to a trillion.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Self::read(text).map_err(|error| match (error, instead(text)) {
            (ParseError::Form { .. }, Some(why)) => ParseError::form(text, why),
            (error, _) => error,
        })
    }

    fn read(text: &str) -> Result<Self, ParseError> {
        let form = |why: &str| ParseError::form(text, why);
        let shape = match text.chars().next() {
            Some('[') => {
                let inner = text[1..].strip_suffix(']').ok_or_else(|| form("the bracket isn’t closed with ]"))?;
                list(inner, Listed::One)?
            }
            Some('{') => {
                let inner = text[1..].strip_suffix('}').ok_or_else(|| form("the brace isn’t closed with }"))?;
                list(inner, Listed::All)?
            }
            _ => match text.split_once('/') {
                Some((_, to)) if to.contains('/') => {
                    return Err(form("an interval has one slash, between its start and its end"));
                }
                Some((from, to)) => Shape::Interval { from: End::parse(from)?, to: End::parse(to)? },
                None => Shape::Moment(Partial::parse(text)?),
            },
        };
        let date = Self { shape };
        let Shape::Interval { from, to } = date.shape else { return Ok(date) };
        let (from, to) = match (from, to) {
            (End::At(from), End::At(to)) => (from, to),
            (End::At(_), _) | (_, End::At(_)) => return Ok(date),
            _ => return Err(form("at least one of its ends has to be a date")),
        };
        if to.latest() < from.earliest() {
            return Err(ParseError::Backwards(text.into()));
        }
        if !to.is_qualified()
            && !to.has_unknown_digits()
            && matches!(to.precision(), Precision::Month | Precision::Year)
            && to.earliest() < from.earliest()
        {
            let why = format!("its end begins before its start; if more of the end isn’t known, write {to}-XX");
            return Err(form(&why));
        }
        Ok(date)
    }

    /// The date of a known day.
    pub fn of_day(day: Day) -> Self {
        Self { shape: Shape::Moment(Partial::of_day(day)) }
    }

    /// The first and the last year, month or day that it names, unless it is open or unknown on that side. A moment is
    /// both.
    pub fn ends(&self) -> [Option<Partial>; 2] {
        match &self.shape {
            &Shape::Moment(at) => [Some(at); 2],
            &Shape::OneOf { from, to } => [from, to],
            Shape::Interval { from, to } => [from.date(), to.date()],
            Shape::List { parts, .. } => {
                let last: Option<Vec<Partial>> = parts.iter().map(|part| part.ends()[1]).collect();
                let last = last.and_then(|ends| ends.into_iter().max_by_key(|end| end.latest()));
                [parts.first().and_then(|part| part.ends()[0]), last]
            }
        }
    }

    /// The parts of a list; of any other date none.
    pub fn parts(&self) -> &[ListPart] {
        match &self.shape {
            Shape::List { parts, .. } => parts,
            _ => &[],
        }
    }

    /// The first day on which it may have been, or on which it lasted; `None` without a lower bound.
    pub fn earliest(&self) -> Option<Day> {
        self.ends()[0].map(Partial::earliest)
    }

    /// The last day on which it may have been, or on which it lasted; `None` without an upper bound.
    pub fn latest(&self) -> Option<Day> {
        self.ends()[1].map(Partial::latest)
    }

    /// The last day on which it may have been or, if it lasted, begun; `None` without such a bound.
    pub fn begun_by(&self) -> Option<Day> {
        match &self.shape {
            Shape::Interval { from: End::At(from), .. } => Some(from.latest()),
            Shape::List { listed: Listed::All, parts } => {
                let begun = |part: &ListPart| part.ends()[0].map(Partial::latest);
                parts.iter().filter_map(begun).min().filter(|_| self.earliest().is_some()).or(self.latest())
            }
            _ => self.latest(),
        }
    }

    /// The first and the last day on which it may have been. A date with one bound has that bound's days as both.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        Some((self.earliest().or(self.latest())?, self.latest().or(self.earliest())?))
    }

    /// The day, if it is a moment that is known to the day, and neither uncertain nor approximate.
    pub fn exact_day(&self) -> Option<Day> {
        match self.shape {
            Shape::Moment(at) if at.precision() == Precision::Day && !at.is_qualified() => Some(at.earliest()),
            _ => None,
        }
    }

    /// The time of day, if it is a moment whose time is known.
    pub fn time(&self) -> Option<Time> {
        match self.shape {
            Shape::Moment(at) => at.time,
            _ => None,
        }
    }

    /// Whether the source itself is not sure of it, or of one of its ends or parts.
    pub fn is_uncertain(&self) -> bool {
        self.any(Partial::is_uncertain)
    }

    /// Whether it, or one of its ends or parts, is approximate.
    pub fn is_approximate(&self) -> bool {
        self.any(Partial::is_approximate)
    }

    /// Whether any of what it is made of has a property.
    fn any(&self, has: fn(Partial) -> bool) -> bool {
        let any = |ends: [Option<Partial>; 2]| ends.into_iter().flatten().any(has);
        match &self.shape {
            Shape::List { parts, .. } => parts.iter().any(|part| any(part.ends())),
            _ => any(self.ends()),
        }
    }

    /// How exactly it is known. An interval is as exact as its less exact end.
    pub fn precision(&self) -> Precision {
        match self.shape {
            Shape::Moment(at) => at.precision(),
            Shape::Interval { from: End::At(from), to: End::At(to) } => from.precision().max(to.precision()),
            _ => Precision::Bounds,
        }
    }
}

/// What to write instead of some spellings that people use and that aren't EDTF.
fn instead(text: &str) -> Option<&'static str> {
    let lower = text.trim().to_lowercase();
    let has_word = |words: &[&str]| words.iter().any(|word| lower.split_whitespace().any(|part| part == *word));
    if has_word(&["c.", "ca.", "ca", "circa", "about", "around"]) || lower.starts_with("c.") {
        return Some("write ~ behind what is only about right: 1839~");
    }
    if lower.strip_suffix('s').is_some_and(|year| year.len() == 4 && year.ends_with('0') && year.parse::<u16>().is_ok())
    {
        return Some("write X for a digit that isn’t known: 183X is a decade");
    }
    if lower.contains(" - ") || lower.contains(['–', '—']) || has_word(&["to", "until"]) {
        return Some("write a slash between a start and an end: 2008-08-08/2008-08-12");
    }
    if lower.contains(' ') && lower.contains(':') {
        return Some("write a time with T, and with seconds: 2008-08-26T08:45:00");
    }
    None
}

/// Reads what stands between brackets or braces.
fn list(text: &str, listed: Listed) -> Result<Shape, ParseError> {
    let parts: Vec<ListPart> = text.split(',').map(|part| ListPart::parse(part.trim())).collect::<Result<_, _>>()?;
    let last = parts.len() - 1;
    for (at, part) in parts.iter().enumerate() {
        let [from, to] = part.ends();
        if from.is_none() && at > 0 || to.is_none() && at < last {
            return Err(ParseError::form(
                text,
                "in a list, only the first may begin with .., and only the last may end so",
            ));
        }
    }
    if parts.len() > 1 && parts[0].ends()[0].is_none() && parts[last].ends()[1].is_none() {
        return Err(ParseError::form(text, "a list that is open at both ends may be any time"));
    }
    match (listed, parts.as_slice()) {
        (_, &[ListPart::At(at)]) => Ok(Shape::Moment(at)),
        (Listed::One, &[ListPart::Stretch { from, to }]) => Ok(Shape::OneOf { from, to }),
        _ => {
            let mut parts = parts;
            // A part without an end is the last already.
            parts.sort_by_key(|part| (part.ends()[1].is_none(), part.ends()[0].map(Partial::earliest)));
            Ok(Shape::List { listed, parts: parts.into() })
        }
    }
}

/// Reads one side of an interval, or a part of a list.
fn side(text: &str) -> Result<Partial, ParseError> {
    let at = Partial::parse(text)?;
    if at.time.is_some() {
        return Err(ParseError::form(
            text,
            "a side of an interval or a part of a list is a day, a month or a year, without a time",
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

impl fmt::Display for ListPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bound = |at: Option<Partial>| at.map(|at| at.to_string()).unwrap_or_default();
        match *self {
            Self::At(at) => at.fmt(f),
            Self::Stretch { from, to } => write!(f, "{}..{}", bound(from), bound(to)),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.shape {
            Shape::Moment(at) => at.fmt(f),
            &Shape::OneOf { from, to } => write!(f, "[{}]", ListPart::Stretch { from, to }),
            Shape::Interval { from, to } => write!(f, "{from}/{to}"),
            Shape::List { listed, parts } => {
                let parts: Vec<String> = parts.iter().map(ListPart::to_string).collect();
                let parts = parts.join(",");
                match listed {
                    Listed::All => write!(f, "{{{parts}}}"),
                    Listed::One => write!(f, "[{parts}]"),
                }
            }
        }
    }
}
