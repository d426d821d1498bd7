//! Dates in words.

use super::counts;
use crate::date::{Date, Day, Digits, End, Fields, ListPart, Listed, Minute, Partial, Shape, Time};
use std::ops::RangeInclusive;

/// The months’ names, January first.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The months' names, short, January first.
pub const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Shown instead of a date if there is none.
pub const UNDATED: &str = "undated";

/// The names of the seasons and groupings 21–41.
const SEASONS: [&str; 21] = [
    "spring",
    "summer",
    "autumn",
    "winter",
    "northern spring",
    "northern summer",
    "northern autumn",
    "northern winter",
    "southern spring",
    "southern summer",
    "southern autumn",
    "southern winter",
    "first quarter",
    "second quarter",
    "third quarter",
    "fourth quarter",
    "first four months",
    "middle four months",
    "last four months",
    "first half",
    "second half",
];

/// The first of them that is a part of the calendar year.
const QUARTER: u8 = 33;

/// A date that stands alone: “17 September 2008”, “8–12 August 2008”, “by November 2008”.
pub fn say(date: &Date) -> String {
    DateStyle { is_short: false, known_year: None }.date(date)
}

/// The same with short months, where there is little room: “17 Sep 2008”.
pub fn say_short(date: &Date) -> String {
    DateStyle { is_short: true, known_year: None }.date(date)
}

/// A short date below a heading that names its year: “17 Sep”. The year is only given if the date ends in another year,
/// or if only the year is known.
pub fn say_in_year(date: &Date, year: i64) -> String {
    DateStyle { is_short: true, known_year: Some(year) }.date(date)
}

/// A date if there is one: “17 September 2008”, “undated”.
pub fn say_or_undated(date: Option<&Date>) -> String {
    date.map_or_else(|| UNDATED.into(), say)
}

/// The same with short months: “17 Sep 2008”, “undated”.
pub fn say_short_or_undated(date: Option<&Date>) -> String {
    date.map_or_else(|| UNDATED.into(), say_short)
}

/// A minute of a day: “22:05”.
pub fn clock(minute: Minute) -> String {
    format!("{}:{:02}", minute.of_day() / 60, minute.of_day() % 60)
}

/// A day: “17 September 2008”.
pub fn say_day(day: Day) -> String {
    say(&Date::of_day(day))
}

/// The first year that is told by how long ago it was, if it is a round number. The two thousand years that a year of
/// our era adds don't show in it.
const AGO: (i64, i64) = (-1_000_000, 10_000);
/// What is said of such a year.
const AGO_WORDS: &str = "years ago";

/// A year: “2008”, “44 BC”, “AD 12,000”, “66 million years ago”. As in EDTF, year 0 is 1 BC.
pub fn year(year: i64) -> String {
    match year {
        1..10_000 => year.to_string(),
        10_000.. if year >= -AGO.0 && year % AGO.1 == 0 => format!("AD {}", counts::large(year.unsigned_abs())),
        10_000.. => format!("AD {}", counts::grouped(year.unsigned_abs())),
        _ if is_ago(year) => format!("{} {AGO_WORDS}", counts::large(year.unsigned_abs())),
        _ => format!("{} BC", counts::grouped(year.unsigned_abs().saturating_add(1))),
    }
}

/// A year, of long ago to four digits: “2008”, “66.04 million years ago”.
pub fn rounded_year(of: i64) -> String {
    if of > AGO.0 {
        return year(of);
    }
    let unit = 10_i64.pow(of.unsigned_abs().ilog10().saturating_sub(3)).max(AGO.1);
    year((of - unit / 2) / unit * unit)
}

/// A year beside others of its kind: “66 million” for “66 million years ago”.
pub fn short_year(of: i64) -> String {
    let year = year(of);
    year.strip_suffix(AGO_WORDS).map_or_else(|| year.clone(), |number| number.trim_end().into())
}

/// Whether a year is told by how long ago it was.
pub fn is_ago(year: i64) -> bool {
    year <= AGO.0 && year % AGO.1 == 0
}

/// A date to follow a verb: “on 17 September 2008”, “in September 2008”, “from 8 to 12 August 2008”.
pub fn in_words(date: &Date) -> String {
    let said = say(date);
    match &date.shape {
        Shape::Moment(at) if at.is_qualified() || at.significant.is_some() || said.ends_with(AGO_WORDS) => said,
        Shape::Moment(at) if at.time.is_some() => format!("at {said}"),
        Shape::Moment(at) if at.day.is_some() => format!("on {said}"),
        Shape::Moment(at) if at.season().is_some_and(|season| season >= QUARTER) => format!("in the {said}"),
        Shape::Moment(_) => format!("in {said}"),
        Shape::Interval { from: End::At(from), to: End::At(to) } => {
            let style = DateStyle { is_short: false, known_year: None };
            let (about, from, to) = about_once(*from, *to);
            let [first, last] = WrittenDate::ends(from, to).map(|end| style.words(end));
            format!("from {about}{} to {last}", without_shared(&first, &last))
        }
        Shape::List { listed: Listed::All, parts } if !date.is_uncertain() && !date.is_approximate() => {
            let has_day = partials(parts).any(|at| at.day.is_some());
            format!("{} {said}", if has_day { "on" } else { "in" })
        }
        Shape::OneOf { .. } | Shape::Interval { .. } | Shape::List { .. } => said,
    }
}

/// From when until when something was held, as far as that is known: “by 21 August 2008, at least until 13 July 2009”,
/// “in March 2009” if it is only known to have been held then. `None` if neither end is known.
pub fn tenure(from: Option<&Date>, to: Option<&Date>) -> Option<String> {
    let moment = |at: &Partial| say(&Date { shape: Shape::Moment(*at) });
    if let (Some(Shape::OneOf { from: None, to: Some(by) }), Some(Shape::OneOf { from: Some(until), to: None })) =
        (from.map(|date| &date.shape), to.map(|date| &date.shape))
        && by == until
    {
        return Some(in_words(&Date { shape: Shape::Moment(*by) }));
    }
    let begun = from.map(|date| match &date.shape {
        Shape::Moment(at) => format!("from {}", moment(at)),
        Shape::OneOf { from: None, .. } => say(date),
        _ => format!("from {}", say(date)),
    });
    let ended = to.map(|date| match &date.shape {
        Shape::OneOf { from: Some(until), to: None } => format!("at least until {}", moment(until)),
        _ => format!("until {}", say(date)),
    });
    match (begun, ended) {
        (Some(begun), Some(ended)) => Some(format!("{begun}, {ended}")),
        (begun, ended) => begun.or(ended),
    }
}

/// The end of something that lasted, said as “about” where it is uncertain.
fn about(end: Partial) -> Partial {
    if !end.is_qualified() || !end.is_qualified_as_a_whole() {
        return end;
    }
    Partial { approximate: Fields { year: true, month: true, day: true }, ..end.unqualified() }
}

/// The ends of something that lasted. What holds for both is said once, in front: “about 8–12 August 2008”.
fn about_once(from: Partial, to: Partial) -> (&'static str, Partial, Partial) {
    let (from, to) = (about(from), about(to));
    let is_about = |at: Partial| at.is_approximate() && at.is_qualified_as_a_whole();
    if is_about(from) && is_about(to) { ("about ", from.unqualified(), to.unqualified()) } else { ("", from, to) }
}

/// Every date of a list.
fn partials(parts: &[ListPart]) -> impl Iterator<Item = Partial> {
    parts
        .iter()
        .flat_map(|part| match *part {
            ListPart::At(at) => [Some(at), None],
            ListPart::Stretch { from, to } => [from, to],
        })
        .flatten()
}

/// A style in which dates are written.
#[derive(Clone, Copy)]
struct DateStyle {
    is_short: bool,
    /// The year that is given already, for example by a heading.
    known_year: Option<i64>,
}

/// A partial date, and what of it is written.
#[derive(Clone, Copy)]
struct WrittenDate {
    at: Partial,
    month: bool,
    year: bool,
    /// Whether a year after Christ says so, because another one was before.
    era: bool,
}

impl WrittenDate {
    fn all(at: Partial) -> Self {
        Self { at, month: true, year: true, era: false }
    }

    /// The ends of a stretch. The start leaves out the fields that the end repeats.
    fn ends(start: Partial, end: Partial) -> [Self; 2] {
        let is_plain = |at: Partial| !at.is_qualified() && !at.has_unknown_digits() && at.season().is_none();
        let has_months = start.month.is_some() && end.month.is_some();
        let shares_year = is_plain(start) && is_plain(end) && start.known_year() == end.known_year() && has_months;
        let has_days = start.day.is_some() && end.day.is_some();
        let era = start.year_limits().0 < 1 && end.year_limits().1 > 0;
        let month = !(shares_year && has_days && start.month == end.month);
        [Self { at: start, month, year: !shares_year, era }, Self { era, ..Self::all(end) }]
    }
}

impl DateStyle {
    fn months(self) -> &'static [&'static str; 12] {
        if self.is_short { &SHORT_MONTHS } else { &MONTHS }
    }

    fn date(self, date: &Date) -> String {
        match &date.shape {
            &Shape::Moment(at) => self.last(WrittenDate::all(at)),
            Shape::List { listed, parts } => self.list(*listed, parts),
            &Shape::OneOf { from: Some(from), to: Some(to) } => {
                let [first, last] = WrittenDate::ends(from, to);
                format!("between {} and {}", self.words(first), self.last(last))
            }
            &Shape::OneOf { from: None, to: Some(to) } => format!("by {}", self.last(WrittenDate::all(to))),
            &Shape::OneOf { from: Some(from), to: None } => format!("{} or later", self.words(WrittenDate::all(from))),
            &Shape::Interval { from: End::At(from), to: End::At(to) } => {
                let (about, from, to) = about_once(from, to);
                let [first, last] = WrittenDate::ends(from, to);
                let (first, last) = (self.words(first), self.last(last));
                let first = without_shared(&first, &last);
                // A dash between single words needs no spaces: “8–12 August 2008”, “2008–2009”.
                let is_spaced = first.contains([' ', '–']) || to.is_qualified() || to.year.number().is_none();
                let dash = if is_spaced { " – " } else { "–" };
                format!("{about}{first}{dash}{last}")
            }
            &Shape::Interval { from: End::At(from), to: End::Open } => {
                format!("since {}", self.last(WrittenDate::all(about(from))))
            }
            &Shape::Interval { from: End::Open, to: End::At(to) } => {
                format!("until {}", self.last(WrittenDate::all(about(to))))
            }
            &Shape::Interval { from: End::At(from), .. } => {
                format!("from {}, end unknown", self.last(WrittenDate::all(about(from))))
            }
            &Shape::Interval { to: End::At(to), .. } => {
                format!("until {}, start unknown", self.last(WrittenDate::all(about(to))))
            }
            Shape::OneOf { from: None, to: None } | Shape::Interval { .. } => UNDATED.into(),
        }
    }

    /// What a list names: “1667, 1668 and 1670 to 1672”, “one of 3, 5 or 8 May 2008”. What all of its dates have in
    /// common is said with the last.
    fn list(self, listed: Listed, parts: &[ListPart]) -> String {
        let all: Vec<Partial> = partials(parts).collect();
        let is_plain = |at: &Partial| !at.is_qualified() && !at.has_unknown_digits() && at.season().is_none();
        let shares = |field: fn(&Partial) -> Option<i64>| {
            all.iter().all(is_plain) && all.iter().all(|at| field(at).is_some() && field(at) == field(&all[0]))
        };
        let month = |at: &Partial| at.month.and_then(Digits::number);
        let shares_year = shares(|at| at.known_year()) && all.iter().all(|at| at.month.is_some());
        let shares_month = shares_year && shares(month) && all.iter().all(|at| at.day.is_some());
        let era = all.iter().any(|at| at.year_limits().0 < 1) && all.iter().any(|at| at.year_limits().1 > 0);
        let said = |at: Partial, is_last: bool| {
            self.words(WrittenDate { at, month: is_last || !shares_month, year: is_last || !shares_year, era })
        };
        let and = if listed == Listed::All { "and" } else { "or" };
        let count = parts.len();
        let words: Vec<String> = parts
            .iter()
            .zip(1..)
            .map(|(part, n)| match *part {
                ListPart::At(at) => said(at, n == count),
                ListPart::Stretch { from: Some(from), to: Some(to) } => {
                    format!("{} to {}", said(from, false), said(to, n == count))
                }
                ListPart::Stretch { from: Some(from), to: None } => format!("{} {and} later", said(from, n == count)),
                ListPart::Stretch { from: None, to } => {
                    format!("{} {and} earlier", to.map_or_else(String::new, |to| said(to, n == count)))
                }
            })
            .collect();
        let one_of = if listed == Listed::One { "one of " } else { "" };
        match words.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                // “perhaps 1667, and 1668”: the doubt is of the first alone.
                let is_mixed = all.iter().any(|at| at.is_qualified() != all[0].is_qualified());
                let comma = if is_mixed { "," } else { "" };
                format!("{one_of}{}{comma} {and} {last}", first.join(", "))
            }
            _ => words.concat(),
        }
    }

    /// A partial date at the end of the text. The year that is known already is left out.
    fn last(self, written: WrittenDate) -> String {
        let year = written.at.known_year();
        let is_known = year.is_some() && self.known_year == year && written.at.month.is_some();
        self.words(WrittenDate { year: !is_known, ..written })
    }

    /// A partial date with its qualifiers and its time.
    fn words(self, written: WrittenDate) -> String {
        let WrittenDate { at, .. } = written;
        let mut words = self.fields(written);
        if let Some(time) = at.time {
            words = self.timed(time, &words);
        }
        if !at.is_qualified_as_a_whole() {
            let notes = [named(at.uncertain, "uncertain"), named(at.approximate, "approximate")];
            return format!("{words} ({})", notes.into_iter().flatten().collect::<Vec<_>>().join(", "));
        }
        if at.is_approximate() || at.significant.is_some() {
            format!("about {words}")
        } else if at.is_uncertain() {
            format!("perhaps {words}")
        } else {
            words
        }
    }

    /// The fields that are written: “25 December 2008”, “some day of June 2004”, “spring 1985”.
    fn fields(self, written: WrittenDate) -> String {
        let WrittenDate { at, .. } = written;
        let (head, is_name) = self.month_and_day(written);
        let year = Some(year_words(at, written.era)).filter(|_| written.year);
        match (head, year) {
            (Some(head), Some(year)) if at.year.number().is_none() => {
                if is_stretch(at) {
                    format!("{head} of a year in {year}")
                } else {
                    format!("{head} of {year}")
                }
            }
            (Some(head), Some(year)) if is_name => format!("{head} {year}"),
            (Some(head), Some(year)) => format!("{head} of {year}"),
            (head, year) => head.or(year).unwrap_or_default(),
        }
    }

    /// The month and the day, and whether a year can follow without “of”.
    fn month_and_day(self, WrittenDate { at, month: is_month_said, .. }: WrittenDate) -> (Option<String>, bool) {
        if let Some(season) = at.season() {
            return (Some(SEASONS[usize::from(season) - 21].into()), season < QUARTER);
        }
        let name = |month: i64| self.months().get(month as usize - 1).copied().unwrap_or_default().to_string();
        let month = at.month.filter(|month| !month.is_unknown()).map(|month| one_of(month, 1..=12, name));
        let day = at
            .day
            .map(|day| if day.is_unknown() { "some day".into() } else { one_of(day, 1..=31, |day| day.to_string()) });
        let is_day_open = at.day.is_some_and(Digits::is_unknown);
        match (day, month, at.month) {
            (Some(day), Some(_), _) if !is_month_said => (Some(day), true),
            (Some(day), Some(month), _) if is_day_open => (Some(format!("{day} of {month}")), true),
            (Some(day), Some(month), _) => (Some(format!("{day} {month}")), true),
            (Some(day), None, _) if is_day_open => (Some(day), false),
            (Some(day), None, _) => (Some(format!("{day} of some month")), false),
            (None, Some(month), _) => (Some(month).filter(|_| is_month_said), true),
            (None, None, Some(_)) => (Some("some month".into()), false),
            (None, None, None) => (None, true),
        }
    }

    /// A time of a day: “10:05 in the evening of 3 May 2008, UTC+2”, where there is little room “22:05, 3 May 2008, UTC+2”.
    fn timed(self, time: Time, day: &str) -> String {
        let seconds = match (time.second, time.millisecond) {
            (0, 0) => String::new(),
            (second, 0) => format!(":{second:02}"),
            (second, millisecond) => format!(":{second:02}.{millisecond:03}"),
        };
        let rest = format!("{:02}{seconds}", time.minute);
        let zone = time.offset.map_or_else(String::new, zone);
        if self.is_short {
            return format!("{:02}:{rest}, {day}{zone}", time.hour);
        }
        let clock = match (time.hour, rest.as_str()) {
            (0, "00") => "midnight at the start of".into(),
            (24, _) => "midnight at the end of".into(),
            (12, "00") => "noon on".into(),
            (hour, _) => {
                let part = match hour {
                    0..12 => "morning",
                    12..18 => "afternoon",
                    _ => "evening",
                };
                format!("{}:{rest} in the {part} of", (hour + 11) % 12 + 1)
            }
        };
        format!("{clock} {day}{zone}")
    }
}

/// By how many minutes clocks are ahead of UTC, after a time: “, UTC+5:30”.
pub fn zone(offset: i16) -> String {
    let sign = if offset < 0 { "−" } else { "+" };
    match (offset.abs() / 60, offset.abs() % 60) {
        (0, 0) => ", UTC".into(),
        (hours, 0) => format!(", UTC{sign}{hours}"),
        (hours, minutes) => format!(", UTC{sign}{hours}:{minutes:02}"),
    }
}

/// Which fields are qualified, if any: “year and month approximate”.
fn named(fields: Fields, how: &str) -> Option<String> {
    let names = [(fields.year, "year"), (fields.month, "month"), (fields.day, "day")];
    let names: Vec<&str> = names.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
    (!names.is_empty()).then(|| format!("{} {how}", names.join(" and ")))
}

/// The numbers that digits may be, in words: “3”, “20–29”, “1, 11, 21 or 31”.
fn one_of(digits: Digits<2>, all: RangeInclusive<i64>, name: impl Fn(i64) -> String) -> String {
    let numbers: Vec<i64> = all.filter(|&number| digits.fits(number)).collect();
    match numbers.as_slice() {
        [] => String::new(),
        [one] => name(*one),
        [first, .., last] if last - first == numbers.len() as i64 - 1 => format!("{}–{}", name(*first), name(*last)),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|&number| name(number)).collect();
            format!("{} or {}", first.join(", "), name(*last))
        }
    }
}

/// Whether its year is known but for its last digits.
fn is_stretch(at: Partial) -> bool {
    let digits = at.year.written();
    let known = digits.iter().take_while(|digit| digit.is_some()).count();
    (1..digits.len()).contains(&known) && digits[known..].iter().all(Option::is_none)
}

/// A year: “1985”, “AD 14”, “1560–69”, “a year like 1XX3”; of its significant digits “1950 (1900–99)”.
fn year_words(at: Partial, era: bool) -> String {
    let (first, last) = at.year_limits();
    let is_about = at.is_approximate() || at.significant.is_some();
    match at.known_year() {
        Some(known) if at.significant.is_some() => format!("{} ({})", about_year(known), years(first, last)),
        Some(known) if is_about => about_year(known),
        Some(known @ 1..10_000) if era => format!("AD {known}"),
        Some(known) => year(known),
        None if is_stretch(at) => years(first, last),
        None => {
            let before = if at.is_negative { " before 1 BC" } else { "" };
            if at.year.is_unknown() {
                format!("an unknown year{before}")
            } else {
                format!("a year like {}{}", if at.is_negative { "−" } else { "" }, at.year)
            }
        }
    }
}

/// A year that is said to be about so: −12,000 is 12,001 BC, and about 12,000 BC.
fn about_year(about: i64) -> String {
    if about <= -10_000 && about % 1000 == 0 && !is_ago(about) {
        format!("{} BC", counts::grouped(about.unsigned_abs()))
    } else {
        year(about)
    }
}

/// A stretch of years: “1560–69”, “1000–1999”, “1570–1561 BC”, “1 BC – AD 9”, “67–66 million years ago”.
fn years(first: i64, last: i64) -> String {
    if first > 9999 {
        format!("AD {}–{}", counts::grouped(first.unsigned_abs()), counts::grouped(last.unsigned_abs()))
    } else if first > 0 && first / 100 == last / 100 && first > 99 {
        format!("{first}–{:02}", last % 100)
    } else if first > 0 {
        format!("{first}–{last}")
    } else if last > 0 {
        format!("{} – AD {last}", year(first))
    } else if is_ago(first - 1) && is_ago(last) {
        let (first, last) = (year(first - 1), year(last));
        format!("{}–{last}", without_shared(&first, &last))
    } else {
        format!("{}–{}", counts::grouped((1 - first).unsigned_abs()), year(last))
    }
}

/// The start of a stretch without the words that its end repeats: “252” before “66 million years ago”.
fn without_shared<'a>(first: &'a str, last: &str) -> &'a str {
    let units = ["million", "billion", "trillion"].map(|unit| format!(" {unit} {AGO_WORDS}"));
    let shared = units.iter().find(|unit| first.ends_with(*unit) && last.ends_with(*unit));
    shared.and_then(|unit| first.strip_suffix(unit)).unwrap_or(first)
}
