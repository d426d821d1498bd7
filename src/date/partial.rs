//! One date: a year, or a part of one, with digits that aren't known, qualifiers, and a time of day.

use super::ParseError;
use super::day::{Day, MOST_YEARS, days_in_month};
use super::digits::{Digits, YearDigits};
use super::time::Time;
use std::fmt;

/// A year, a month, a season or a day, as exactly as it is known. At least one day fits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial {
    /// The year’s digits, without its sign.
    pub year: YearDigits,
    /// Whether the year is below 0. As in ISO 8601, year 0 is 1 BC.
    pub is_negative: bool,
    /// How many of the year’s digits are significant: `1950S2`.
    pub significant: Option<u8>,
    /// 1–12, or 21–41: a season or another grouping of months.
    pub month: Option<Digits<2>>,
    /// 1–31; only with a month.
    pub day: Option<Digits<2>>,
    /// Only with a day that is known.
    pub time: Option<Time>,
    /// `?` and `%`: the source itself is not sure of these fields.
    pub uncertain: Fields,
    /// `~` and `%`: these fields are approximate.
    pub approximate: Fields,
}

/// Some of a date's fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// The year.
    pub year: bool,
    /// The month or the season.
    pub month: bool,
    /// The day.
    pub day: bool,
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

impl Fields {
    /// Whether it is any of them.
    pub fn any(self) -> bool {
        self.year || self.month || self.day
    }
}

impl Partial {
    /// A day that is known. One farther away than a date can name counts as the farthest.
    pub fn of_day(day: Day) -> Self {
        let (year, month, day) = day.clamp(Day::MIN, Day::MAX).ymd();
        let two = |number: u8| Some(Digits::of(number.into()));
        Self {
            year: YearDigits::of(year.unsigned_abs()),
            is_negative: year < 0,
            significant: None,
            month: two(month),
            day: two(day),
            time: None,
            uncertain: Fields::default(),
            approximate: Fields::default(),
        }
    }

    /// Reads a date that is no set and no interval.
    pub(super) fn parse(text: &str) -> Result<Self, ParseError> {
        let form = |why: &str| ParseError::form(text, why);
        let (text_of_date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(Time::parse(time).map_err(|why| form(&why))?)),
            None => (text, None),
        };
        // A qualifier stands before the sign of a year.
        let (sure, before_year) = take_qualifier(text_of_date);
        if sure.starts_with("-Y") {
            return Err(form("the minus of a long year stands behind Y: Y-66000000"));
        }
        let unsigned = sure.strip_prefix('Y').unwrap_or(sure);
        let is_long = unsigned.len() < sure.len();
        let (is_negative, digits) = match unsigned.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, unsigned),
        };
        let mut partial = Self {
            year: YearDigits::of(0),
            is_negative,
            significant: None,
            month: None,
            day: None,
            time,
            uncertain: Fields::default(),
            approximate: Fields::default(),
        };
        let fields: Vec<&str> = digits.split('-').collect();
        if fields.len() > 3 {
            return Err(form("a date has a year, a month and a day, with a hyphen between them"));
        }
        for (at, field) in fields.into_iter().enumerate() {
            let (field, before) = if at == 0 { (field, before_year) } else { take_qualifier(field) };
            let (field, behind) = match field.char_indices().last() {
                Some((end, mark @ ('?' | '~' | '%'))) => (&field[..end], Some(mark)),
                _ => (field, None),
            };
            match at {
                0 => partial.read_year(field, is_long).map_err(|why| form(&why))?,
                1 => partial.month = Some(Digits::read(field).ok_or_else(|| form("a month is two digits: 2008-08"))?),
                _ => partial.day = Some(Digits::read(field).ok_or_else(|| form("a day is two digits: 2008-08-26"))?),
            }
            // In front of a field it is said of that field; behind it, of the fields before it, too.
            if let Some(mark) = before {
                partial.qualify(mark, at..=at);
            }
            if let Some(mark) = behind {
                partial.qualify(mark, 0..=at);
            }
        }
        if is_long && digits.contains('E') && partial.month.is_some() {
            return Err(form("a year with E has no month: write out its zeros"));
        }
        partial.check(text)?;
        Ok(partial)
    }

    fn read_year(&mut self, field: &str, is_long: bool) -> Result<(), String> {
        let (digits, significant) = match field.split_once('S') {
            Some((digits, count)) => (digits, Some(count)),
            None => (field, None),
        };
        self.year = if is_long { YearDigits::read_long(digits)? } else { short_year(digits)? };
        if let Some(count) = significant {
            let of = self.year.written().len();
            let count = count.parse().ok().filter(|&count| (1..=of).contains(&count) && self.year.number().is_some());
            let why = || format!("behind S stands how many of the {of} digits are significant: 1950S2");
            self.significant = Some(count.ok_or_else(why)? as u8);
        }
        if self.is_negative && self.year.number() == Some(0) {
            return Err("there is no year minus 0; 1 BC is 0000, and 2 BC is -0001".into());
        }
        Ok(())
    }

    fn qualify(&mut self, mark: char, fields: std::ops::RangeInclusive<usize>) {
        let mark_in = |all: &mut Fields| {
            all.year |= fields.contains(&0);
            all.month |= fields.contains(&1);
            all.day |= fields.contains(&2);
        };
        if mark != '~' {
            mark_in(&mut self.uncertain);
        }
        if mark != '?' {
            mark_in(&mut self.approximate);
        }
    }

    /// Reports what can't be in the calendar, and fields that don't go together.
    fn check(&self, text: &str) -> Result<(), ParseError> {
        let form = |why: &str| Err(ParseError::form(text, why));
        if self.significant.is_some() && self.month.is_some() {
            return form("significant digits are counted in a year without a month");
        }
        if self.season().is_some() && self.day.is_some() {
            return form("a season has no days: leave out the day, or write a month from 01 to 12");
        }
        if self.time.is_some() && !self.is_known_day() {
            return form("a time belongs to a day of which every digit is known");
        }
        if self.days(false).is_none() {
            return Err(ParseError::Impossible(text.into()));
        }
        Ok(())
    }

    /// Whether it is a day, and each of its digits is known.
    fn is_known_day(&self) -> bool {
        let known = |field: Option<Digits<2>>| field.and_then(Digits::number).is_some();
        self.year.number().is_some() && known(self.month) && known(self.day)
    }

    /// The number of a season or another grouping of months, 21–41.
    pub fn season(self) -> Option<u8> {
        self.month.and_then(Digits::number).filter(|month| (21..=41).contains(month)).map(|month| month as u8)
    }

    /// The year, if it is known: 0 is 1 BC.
    pub fn known_year(self) -> Option<i64> {
        self.year.number().map(|year| if self.is_negative { -year } else { year })
    }

    /// The first and the last year that it may be. Years between them need not fit.
    pub fn year_limits(self) -> (i64, i64) {
        if let (Some(significant), Some(year)) = (self.significant, self.year.number()) {
            let step = 10_i64.pow(self.year.written().len() as u32 - u32::from(significant));
            let first = year / step * step;
            return self.signed(first, (first + step - 1).min(MOST_YEARS));
        }
        let (low, high) = self.year.limits();
        self.signed(if self.is_negative { low.max(1) } else { low }, high)
    }

    fn signed(self, low: i64, high: i64) -> (i64, i64) {
        if self.is_negative { (-high, -low) } else { (low, high) }
    }

    /// Its first day, or its last one; `None` if no day fits.
    fn days(&self, is_last: bool) -> Option<Day> {
        if self.significant.is_some() {
            let (first, last) = self.year_limits();
            return if is_last { Day::from_ymd(last, 12, 31) } else { Day::from_ymd(first, 1, 1) };
        }
        let order = |low: i64, high: i64| (low..=high).map(move |n| if is_last { high + low - n } else { n });
        let years = self.year.years(is_last == self.is_negative).map(|year| self.signed(year, year).0);
        // There is no year minus 0.
        years.filter(|&year| !self.is_negative || year < 0).find_map(|year| {
            if let Some(season) = self.season() {
                return season_day(year, season, is_last);
            }
            let months = order(1, 12).filter(|&month| self.month.is_none_or(|digits| digits.fits(month)));
            months.into_iter().find_map(|month| {
                let of_month = i64::from(days_in_month(year, month as u8));
                let day = order(1, of_month).find(|&day| self.day.is_none_or(|digits| digits.fits(day)))?;
                Day::from_ymd(year, month as u8, day as u8)
            })
        })
    }

    /// Its first day.
    pub fn earliest(self) -> Day {
        self.days(false).unwrap_or(Day::MIN)
    }

    /// Its last day.
    pub fn latest(self) -> Day {
        self.days(true).unwrap_or(Day::MAX)
    }

    /// How exactly it is known. A season, a decade and other stretches are bounds.
    pub fn precision(self) -> Precision {
        let is_known = |field: Option<Digits<2>>| field.is_some_and(|digits| digits.number().is_some());
        let is_open = |field: Option<Digits<2>>| field.is_none_or(Digits::is_unknown);
        if self.year.number().is_none() || self.significant.is_some() || self.season().is_some() {
            Precision::Bounds
        } else if is_known(self.month) && is_known(self.day) {
            Precision::Day
        } else if is_known(self.month) && is_open(self.day) {
            Precision::Month
        } else if is_open(self.month) && is_open(self.day) {
            Precision::Year
        } else {
            Precision::Bounds
        }
    }

    /// Whether a digit of it isn't known.
    pub fn has_unknown_digits(self) -> bool {
        let is_unknown = |field: Option<Digits<2>>| field.is_some_and(|digits| digits.number().is_none());
        self.year.number().is_none() || is_unknown(self.month) || is_unknown(self.day)
    }

    /// Whether the source itself is not sure of any of its fields.
    pub fn is_uncertain(self) -> bool {
        self.uncertain.any()
    }

    /// Whether any of its fields is approximate.
    pub fn is_approximate(self) -> bool {
        self.approximate.any()
    }

    /// Whether it has a qualifier.
    pub fn is_qualified(self) -> bool {
        self.is_uncertain() || self.is_approximate()
    }

    /// Whether all of its fields are qualified alike.
    pub fn is_qualified_as_a_whole(self) -> bool {
        let alike =
            |of: Fields| self.month.is_none_or(|_| of.month == of.year) && self.day.is_none_or(|_| of.day == of.year);
        alike(self.uncertain) && alike(self.approximate)
    }

    /// The same without qualifiers.
    #[must_use]
    pub fn unqualified(self) -> Self {
        Self { uncertain: Fields::default(), approximate: Fields::default(), ..self }
    }
}

/// Takes a qualifier from the start of a field.
fn take_qualifier(field: &str) -> (&str, Option<char>) {
    match field.chars().next() {
        Some(mark @ ('?' | '~' | '%')) => (&field[1..], Some(mark)),
        _ => (field, None),
    }
}

/// Reads a year of four digits. An error says what is wrong with it.
fn short_year(digits: &str) -> Result<YearDigits, &'static str> {
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit() || digit == b'X');
    YearDigits::read(digits).ok_or(match digits.len() {
        5.. if is_number => "a year is four digits; with more, it begins with Y: Y12345",
        _ if is_number => "a year is four digits: 0476",
        _ => "write 2008-08-26, 2008-08, 2008 or, with X for a digit that isn’t known, 200X",
    })
}

/// The first or the last day of a season or another grouping of months, 21–41. Where the hemisphere isn't said, seasons
/// are the northern ones. They begin with a month; winter ends in the next year.
fn season_day(year: i64, season: u8, is_last: bool) -> Option<Day> {
    let (first, months) = match season {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => (3 * (season - 33) + 1, 3),
        37..=39 => (4 * (season - 37) + 1, 4),
        _ => (6 * (season - 40) + 1, 6),
    };
    if !is_last {
        return Day::from_ymd(year, first, 1);
    }
    let last = first + months - 1;
    let (year, month) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
    Day::from_ymd(year, month, days_in_month(year, month))
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = |is_uncertain: bool, is_approximate: bool| match (is_uncertain, is_approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        };
        let is_whole = self.is_qualified_as_a_whole();
        let of_field = |is_uncertain, is_approximate| if is_whole { "" } else { mark(is_uncertain, is_approximate) };
        let sign = if self.is_negative { "-" } else { "" };
        let long = if self.year.is_long() { "Y" } else { "" };
        write!(f, "{}{long}{sign}{}", of_field(self.uncertain.year, self.approximate.year), self.year)?;
        if let Some(significant) = self.significant {
            write!(f, "S{significant}")?;
        }
        if let Some(month) = self.month {
            write!(f, "-{}{month}", of_field(self.uncertain.month, self.approximate.month))?;
        }
        if let Some(day) = self.day {
            write!(f, "-{}{day}", of_field(self.uncertain.day, self.approximate.day))?;
        }
        if is_whole {
            f.write_str(mark(self.uncertain.year, self.approximate.year))?;
        }
        self.time.map_or(Ok(()), |time| write!(f, "T{time}"))
    }
}
