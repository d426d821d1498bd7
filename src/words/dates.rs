//! Dates in words.

use crate::date::{Date, Day, Partial, Shape};

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

/// A date that stands alone: “17 September 2008”, “8–12 August 2008”, “by November 2008”.
pub fn say(date: Date) -> String {
    Form { months: &MONTHS, known_year: None }.date(date)
}

/// The same with short months, where there is little room: “17 Sep 2008”.
pub fn say_short(date: Date) -> String {
    Form { months: &SHORT_MONTHS, known_year: None }.date(date)
}

/// A short date below a heading that names its year: “17 Sep”. The year is only given if the date ends in another year,
/// or if only the year is known.
pub fn say_in_year(date: Date, year: i32) -> String {
    Form { months: &SHORT_MONTHS, known_year: Some(year) }.date(date)
}

/// A date if there is one: “17 September 2008”, “undated”.
pub fn say_or_undated(date: Option<Date>) -> String {
    date.map_or_else(|| UNDATED.into(), say)
}

/// The same with short months: “17 Sep 2008”, “undated”.
pub fn say_short_or_undated(date: Option<Date>) -> String {
    date.map_or_else(|| UNDATED.into(), say_short)
}

/// A day: “17 September 2008”.
pub fn say_day(day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    let at = Partial { year, month: Some(month), day: Some(of_month), uncertain: false, approximate: false };
    say(Date { shape: Shape::Moment(at) })
}

/// A year: “2008”, “44 BC”. As in EDTF, year 0 is 1 BC.
pub fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - i64::from(year)) }
}

/// A date to follow a verb: “on 17 September 2008”, “in September 2008”, “from 8 to 12 August 2008”.
pub fn in_words(date: Date) -> String {
    let said = say(date);
    match date.shape {
        Shape::Moment(at) if at.uncertain || at.approximate => said,
        Shape::Moment(at) if at.day.is_some() => format!("on {said}"),
        Shape::Moment(_) => format!("in {said}"),
        Shape::Interval { from: Some(from), to: Some(to) } => {
            let form = Form { months: &MONTHS, known_year: None };
            let (about, from, to) = about_once(from, to);
            format!("from {about}{} to {}", form.words(Fields::of_start(from, to)).join(" "), form.partial(to))
        }
        Shape::OneOf { .. } | Shape::Interval { .. } => said,
    }
}

/// From when until when something was held, as far as that is known: “by 21 August 2008, at least until 13 July 2009”,
/// “in March 2009” if it is only known to have been held then. `None` if neither end is known.
pub fn tenure(from: Option<Date>, to: Option<Date>) -> Option<String> {
    let moment = |at: Partial| say(Date { shape: Shape::Moment(at) });
    if let (Some(Shape::OneOf { from: None, to: Some(by) }), Some(Shape::OneOf { from: Some(until), to: None })) =
        (from.map(|date| date.shape), to.map(|date| date.shape))
        && by == until
    {
        return Some(in_words(Date { shape: Shape::Moment(by) }));
    }
    let begun = from.map(|date| match date.shape {
        Shape::Moment(at) => format!("from {}", moment(at)),
        Shape::OneOf { from: None, .. } => say(date),
        _ => format!("from {}", say(date)),
    });
    let ended = to.map(|date| match date.shape {
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
    Partial { uncertain: false, approximate: end.uncertain || end.approximate, ..end }
}

/// The ends of something that lasted. What holds for both is said once, in front: “about 8–12 August 2008”.
fn about_once(from: Partial, to: Partial) -> (&'static str, Partial, Partial) {
    let (from, to) = (about(from), about(to));
    let sure = |at: Partial| Partial { approximate: false, ..at };
    if from.approximate && to.approximate { ("about ", sure(from), sure(to)) } else { ("", from, to) }
}

/// A style in which dates are written.
#[derive(Clone, Copy)]
struct Form {
    months: &'static [&'static str; 12],
    /// The year that is given already, for example by a heading.
    known_year: Option<i32>,
}

/// The fields of a partial date that are written.
#[derive(Clone, Copy)]
struct Fields {
    at: Partial,
    month: bool,
    year: bool,
}

impl Fields {
    fn all(at: Partial) -> Self {
        Self { at, month: true, year: true }
    }

    /// The start of a stretch, without the fields that its end repeats.
    fn of_start(start: Partial, end: Partial) -> Self {
        let is_plain = |at: Partial| !at.uncertain && !at.approximate;
        let has_months = start.month.is_some() && end.month.is_some();
        let shares_year = is_plain(start) && is_plain(end) && start.year == end.year && has_months;
        let has_days = start.day.is_some() && end.day.is_some();
        Self { at: start, month: !(shares_year && has_days && start.month == end.month), year: !shares_year }
    }
}

impl Form {
    fn date(self, date: Date) -> String {
        match date.shape {
            Shape::Moment(at) => self.last(at),
            Shape::OneOf { from: Some(from), to: Some(to) } => {
                format!("between {} and {}", self.words(Fields::of_start(from, to)).join(" "), self.last(to))
            }
            Shape::OneOf { from: None, to: Some(to) } => format!("by {}", self.last(to)),
            Shape::OneOf { from: Some(from), to: None } => format!("{} or later", self.partial(from)),
            Shape::Interval { from: Some(from), to: Some(to) } => {
                let (about, from, to) = about_once(from, to);
                let first = self.words(Fields::of_start(from, to));
                // A dash between single words needs no spaces: “8–12 August 2008”, “2008–2009”.
                let dash = if first.len() > 1 || to.uncertain || to.approximate { " – " } else { "–" };
                format!("{about}{}{dash}{}", first.join(" "), self.last(to))
            }
            Shape::Interval { from: Some(from), to: None } => format!("since {}", self.last(about(from))),
            Shape::Interval { from: None, to: Some(to) } => format!("until {}", self.last(about(to))),
            Shape::OneOf { from: None, to: None } | Shape::Interval { from: None, to: None } => UNDATED.into(),
        }
    }

    /// A partial date with all of its fields.
    fn partial(self, at: Partial) -> String {
        self.words(Fields::all(at)).join(" ")
    }

    /// A partial date at the end of the text. The year that is known already is left out.
    fn last(self, at: Partial) -> String {
        let is_known = self.known_year == Some(at.year) && at.month.is_some();
        self.words(Fields { at, month: true, year: !is_known }).join(" ")
    }

    /// The words of the fields that are written.
    fn words(self, Fields { at, month, year: is_year_said }: Fields) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        words.extend((at.uncertain && !at.approximate).then(|| "perhaps".into()));
        words.extend(at.approximate.then(|| "about".into()));
        words.extend(at.day.map(|day| day.to_string()));
        words.extend(at.month.filter(|_| month).map(|month| self.months[usize::from(month.clamp(1, 12)) - 1].into()));
        words.extend(is_year_said.then(|| year(at.year)));
        words
    }
}
