//! Dates in words.

use super::edtf::{Date, Partial, Shape};

/// The months' names, January first.
pub const MONTHS: [&str; 12] = [
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

/// A date for a sentence of its own: “17 September 2008”, “8–12 August 2008”, “by November 2008”.
pub fn say(date: Date) -> String {
    words(date, &MONTHS)
}

/// The same with short months, for tight places: “17 Sep 2008”.
pub fn say_short(date: Date) -> String {
    words(date, &SHORT_MONTHS)
}

/// A date to follow a verb: “on 17 September 2008”, “in September 2008”, “from 8 to 12 August 2008”.
pub fn in_words(date: Date) -> String {
    let said = say(date);
    match date.shape {
        Shape::Moment(at) if at.uncertain || at.approximate => said,
        Shape::Moment(at) if at.day.is_some() => format!("on {said}"),
        Shape::Moment(_) => format!("in {said}"),
        Shape::Interval { from: Some(from), to: Some(to) } => {
            format!("from {} to {}", shorter(from, to, &MONTHS), partial(to, &MONTHS))
        }
        Shape::OneOf { .. } | Shape::Interval { .. } => said,
    }
}

/// How long something held, as far as its ends are known: “by 21 August 2008, at least until 13 July 2009”, “in March
/// 2009” if it is only known to have held then. `None` if neither end is known.
pub fn tenure(from: Option<Date>, to: Option<Date>) -> Option<String> {
    if let (Some(Shape::OneOf { from: None, to: Some(by) }), Some(Shape::OneOf { from: Some(until), to: None })) =
        (from.map(|date| date.shape), to.map(|date| date.shape))
        && by == until
    {
        return Some(in_words(Date { shape: Shape::Moment(by) }));
    }
    let begun = from.map(|date| match date.shape {
        Shape::Moment(at) => format!("from {}", partial(at, &MONTHS)),
        Shape::OneOf { from: None, .. } => say(date),
        _ => format!("from {}", say(date)),
    });
    let ended = to.map(|date| match date.shape {
        Shape::OneOf { from: Some(until), to: None } => format!("at least until {}", partial(until, &MONTHS)),
        _ => format!("until {}", say(date)),
    });
    match (begun, ended) {
        (Some(begun), Some(ended)) => Some([begun, ended].join(", ")),
        (begun, ended) => begun.or(ended),
    }
}

/// A number of days, at the size people count in: “1 day”, “42 days”, “8 months”, “13 years”.
pub fn days_in_words(days: i32) -> String {
    let days = u64::from(days.unsigned_abs());
    let (count, unit) = match days {
        0..=89 => (days, "day"),
        // 30.44 and 365.2425 days are the Gregorian means.
        90..=699 => ((days * 100 + 1522) / 3044, "month"),
        _ => ((days + 182) * 400 / 146_097, "year"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

fn words(date: Date, months: &[&'static str; 12]) -> String {
    match date.shape {
        Shape::Moment(at) => partial(at, months),
        Shape::OneOf { from: Some(from), to: Some(to) } => {
            format!("between {} and {}", shorter(from, to, months), partial(to, months))
        }
        Shape::OneOf { from: None, to: Some(to) } => format!("by {}", partial(to, months)),
        Shape::OneOf { from: Some(from), to: None } => format!("{} or later", partial(from, months)),
        Shape::Interval { from: Some(from), to: Some(to) } => {
            let (first, last) = (shorter(from, to, months), partial(to, months));
            let dash = if first.contains(' ') || last.starts_with("about") { " – " } else { "–" };
            format!("{first}{dash}{last}")
        }
        Shape::Interval { from: Some(from), to: None } => format!("since {}", partial(from, months)),
        Shape::Interval { from: None, to: Some(to) } => format!("until {}", partial(to, months)),
        Shape::OneOf { from: None, to: None } | Shape::Interval { from: None, to: None } => "undated".into(),
    }
}

/// `from` without the fields that `to` repeats.
fn shorter(from: Partial, to: Partial, months: &[&'static str; 12]) -> String {
    let plain = !(from.uncertain || from.approximate || to.uncertain || to.approximate);
    let same_year = plain && from.year == to.year;
    match (from.month, from.day) {
        (Some(month), Some(day)) if same_year && to.day.is_some() && to.month == Some(month) => day.to_string(),
        (Some(month), Some(day)) if same_year && to.month.is_some() => format!("{day} {}", name(month, months)),
        (Some(month), None) if same_year && to.month.is_some() => name(month, months).into(),
        _ => partial(from, months),
    }
}

fn partial(at: Partial, months: &[&'static str; 12]) -> String {
    let year = if at.year > 0 { at.year.to_string() } else { format!("{} BC", 1 - at.year) };
    let bare = match (at.month, at.day) {
        (Some(month), Some(day)) => format!("{day} {} {year}", name(month, months)),
        (Some(month), None) => format!("{} {year}", name(month, months)),
        _ => year,
    };
    match (at.uncertain, at.approximate) {
        (true, true) => format!("perhaps about {bare}"),
        (true, false) => format!("perhaps {bare}"),
        (false, true) => format!("about {bare}"),
        (false, false) => bare,
    }
}

fn name(month: u8, months: &[&'static str; 12]) -> &'static str {
    months[usize::from(month.clamp(1, 12)) - 1]
}
