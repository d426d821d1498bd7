//! Numbers of days in words.

use super::counts;

/// [`exact_span`] counts up to this many days (two years) in days.
const DAYS_TOLD: i64 = 730;

/// A unit in which people count days.
#[derive(Clone, Copy)]
enum CalendarUnit {
    Day,
    Month,
    Year,
}

/// A number of days, in the unit in which people would count them: “1 day”, “42 days”, “8 months”, “13 years”,
/// “66 million years”.
pub fn span(days: i64) -> String {
    let (number, unit) = rounded(days);
    let unit = match unit {
        CalendarUnit::Day => "day",
        CalendarUnit::Month => "month",
        CalendarUnit::Year => "year",
    };
    format!("{} {unit}{}", counts::rounded(number), if number == 1 { "" } else { "s" })
}

/// The same where there is little room: “42 d”, “8 mo”, “13 y”.
pub fn short_span(days: i64) -> String {
    let (number, unit) = rounded(days);
    let unit = match unit {
        CalendarUnit::Day => "d",
        CalendarUnit::Month => "mo",
        CalendarUnit::Year => "y",
    };
    format!("{} {unit}", counts::rounded(number))
}

/// A number of days, counted in days up to two years: “1 day”, “125 days”, “13 years”.
pub fn exact_span(days: i64) -> String {
    match days {
        1 => "1 day".into(),
        ..=DAYS_TOLD => format!("{days} days"),
        _ => span(days),
    }
}

/// How far an event is from another one, `days` days before it: “125 days later”, “the same day”, “2 days earlier”.
pub fn days_apart(days: i64) -> String {
    match days {
        0 => "the same day".into(),
        1.. => format!("{} later", exact_span(days)),
        _ => format!("{} earlier", exact_span(days.saturating_abs())),
    }
}

/// A number of minutes: “4 minutes”, “1 hour”, “2 hours 10 minutes”.
pub fn minutes_long(minutes: i64) -> String {
    let count = |number: i64, unit: &str| format!("{number} {unit}{}", if number == 1 { "" } else { "s" });
    match (minutes / 60, minutes % 60) {
        (0, minutes) => count(minutes, "minute"),
        (hours, 0) => count(hours, "hour"),
        (hours, minutes) => format!("{} {}", count(hours, "hour"), count(minutes, "minute")),
    }
}

/// How far an event is from another one, `minutes` minutes before it: “4 minutes later”, “the same minute”.
pub fn minutes_apart(minutes: i64) -> String {
    match minutes {
        0 => "the same minute".into(),
        1.. => format!("{} later", minutes_long(minutes)),
        _ => format!("{} earlier", minutes_long(minutes.saturating_abs())),
    }
}

/// The time from one step to the next: at `least` and at `most` this many days. `is_sure` is false if a date is
/// uncertain. “125 days later”, “12 to 40 days later”, “at least 3 days later”, “how much later isn’t known”.
pub fn time_between(least: i64, most: Option<i64>, is_sure: bool) -> String {
    let doubt = if is_sure { "" } else { "perhaps " };
    let length = match (least, most) {
        (0, Some(0)) => return format!("{doubt}the same day"),
        (0, None) => return "how much later isn’t known".into(),
        (least, None) => format!("at least {}", exact_span(least)),
        (least, Some(most)) if least == most => exact_span(least),
        (0, Some(most)) => format!("at most {}", exact_span(most)),
        (least, Some(most)) if most <= DAYS_TOLD => format!("{least} to {}", exact_span(most)),
        (least, Some(most)) if exact_span(least) == exact_span(most) => format!("about {}", exact_span(most)),
        (least, Some(most)) => format!("{} to {}", exact_span(least), exact_span(most)),
    };
    format!("{doubt}{length} later")
}

fn rounded(days: i64) -> (u64, CalendarUnit) {
    let days = days.unsigned_abs();
    // The mean lengths of the Gregorian month and year: 30.44 and 365.2425 days.
    match days {
        0..=89 => (days, CalendarUnit::Day),
        90..=699 => ((days * 100 + 1522) / 3044, CalendarUnit::Month),
        _ => (days.saturating_add(182).saturating_mul(400) / 146_097, CalendarUnit::Year),
    }
}
