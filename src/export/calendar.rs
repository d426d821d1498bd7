//! A calendar: iCalendar, RFC 5545.
//!
//! An event takes whole days, or begins at its time if that is known. One whose day isn't known takes all the days on
//! which it may have been, and says so. Events without a date, and those before the year 1, can't be written.

use super::taken::{Taken, days};
use crate::article::{Entity, Event, EventId, Location, Standing};
use crate::date::{Date, Day};
use crate::words::{due, event_kind, files as words, paragraph, standing, when};

/// How long a line may be, in bytes, without its end.
const LINE: usize = 75;

/// The events that have a date, as one calendar.
pub(super) fn write(taken: &Taken) -> String {
    let article = taken.article;
    let about = format!("{}. {}.", words::credit(article), taken.extent());
    let mut file = CalendarLines::default();
    file.add("BEGIN", "VCALENDAR");
    file.add("VERSION", "2.0");
    file.add("PRODID", "-//Article Explorer//Events//EN");
    file.add("CALSCALE", "GREGORIAN");
    file.add("METHOD", "PUBLISH");
    // As RFC 7986 has it, and as the programs before it read it.
    file.text("NAME", &article.title);
    file.text("X-WR-CALNAME", &article.title);
    file.text("DESCRIPTION", &about);
    file.text("X-WR-CALDESC", &about);
    file.add("URL", &taken.home());
    for (id, event) in taken.each() {
        add_event(&mut file, taken, id, event);
    }
    file.add("END", "VCALENDAR");
    file.0
}

fn add_event(file: &mut CalendarLines, taken: &Taken, id: EventId, event: &Event) {
    let article = taken.article;
    let Some((first, last)) = event.when().and_then(days) else { return };
    file.add("BEGIN", "VEVENT");
    file.text("UID", &format!("{}-event-{}@article-explorer", article.id, event.slug));
    file.add("DTSTAMP", &format!("{}T000000Z", basic(taken.today)));
    if let Some(moment) = event.when().and_then(moment) {
        file.add("DTSTART", &moment);
    } else {
        file.add("DTSTART;VALUE=DATE", &basic(first));
        file.add("DTEND;VALUE=DATE", &basic(last.next()));
    }
    file.text("SUMMARY", &event.title);
    file.text("DESCRIPTION", &description(taken, event, first, last));
    let categories = [&article.theme(event.theme).label, event_kind(article, event.kind)].map(escaped);
    file.add("CATEGORIES", &categories.join(","));
    if !event.places.is_empty() {
        file.text("LOCATION", &taken.places(event));
    }
    let mut places = event.places.iter().map(|&id| article.entity(id));
    if let (Some(Entity { location: Some(Location { lat, lon, .. }), .. }), None) = (places.next(), places.next()) {
        file.add("GEO", &format!("{lat};{lon}"));
    }
    let is_fact = matches!(event.standing(), Standing::Happened | Standing::Said | Standing::Background);
    file.add("STATUS", if is_fact { "CONFIRMED" } else { "TENTATIVE" });
    // It is nobody's appointment.
    file.add("TRANSP", "TRANSPARENT");
    file.add("URL", &taken.link(id));
    file.add("END", "VEVENT");
}

/// What happened, when and how that is known, on whose word, and where it comes from.
fn description(taken: &Taken, event: &Event, first: Day, last: Day) -> String {
    let article = taken.article;
    let mut date = when(event);
    if event.dating.is_some() {
        date = format!("{date} ({})", words::known(event));
    }
    let mut lines = vec![event.summary.plain(), String::new(), format!("{}: {date}", words::WHEN)];
    lines.extend(event.date_note.clone());
    // An interval between days is known as exactly as it can be.
    if let Some(date) = event.when().filter(|date| date.exact_day().is_none()) {
        lines.push(words::entered(date, first, last));
    }
    if let Some(target) = event.target.as_ref().filter(|_| event.date.is_some()) {
        lines.push(due(event.status, target));
    }
    lines.push(format!("{}: {}", words::STANDING, standing(article, event)));
    let who = taken.participants(event);
    if !who.is_empty() {
        lines.push(format!("{}: {}", words::WHO, who.join(", ")));
    }
    if !event.outcome.0.is_empty() {
        lines.push(format!("{}: {}", words::OUTCOME, event.outcome.plain()));
    }
    lines.extend(event.told.map(|told| format!("{}: {}", words::TOLD_IN, paragraph(article, told))));
    lines.push(words::credit(article));
    lines.join("\n")
}

/// The second at which something began, if its day and time are known: in UTC, `20080826T120000Z`, or without a known
/// zone on the place's clocks, `20080826T160000`.
fn moment(date: &Date) -> Option<String> {
    let (_, time) = (date.exact_day()?, date.time()?);
    let minute = date.minutes(Some(0))[0]?;
    let clock = format!("{:02}{:02}{:02}", minute.of_day() / 60, minute.of_day() % 60, time.second);
    let zone = if time.offset.is_some() { "Z" } else { "" };
    // The zone may take it out of the years that can be written.
    (1..=9999).contains(&minute.day().ymd().0).then(|| format!("{}T{clock}{zone}", basic(minute.day())))
}

/// A day without hyphens: `20080826`.
fn basic(day: Day) -> String {
    day.iso().replace('-', "")
}

/// A text value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The lines of a calendar.
#[derive(Default)]
struct CalendarLines(String);

impl CalendarLines {
    /// Adds a property with a text.
    fn text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    /// Adds a property, folded into lines of at most [`LINE`] bytes between characters (RFC 5545, 3.1).
    fn add(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in [name, ":", value].concat().chars() {
            if length + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
