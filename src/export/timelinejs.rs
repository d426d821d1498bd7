//! A timeline for `TimelineJS3`, as its documentation describes the JSON.
//!
//! Each event has a slide. One whose day isn't known stretches over the days on which it may have been, and shows its
//! date in words. Events without a date can't be written.

use super::escape;
use super::taken::Taken;
use crate::article::{Event, EventId, Medium};
use crate::date::{Date, Day, Minute};
use crate::explorer::media_address;
use crate::words::{files as words, paragraph, quoted, standing, when};
use maud::{Markup, html};
use serde_json::{Value, json};

/// The first and the last day of a date.
pub(super) fn days(date: &Date) -> Option<(Day, Day)> {
    date.bounds()
}

/// The events that have a date.
pub(super) fn write(taken: &Taken) -> String {
    let article = taken.article;
    let title = html! {
        p { (article.summary.plain()) }
        p { (words::credit(article)) ". " (taken.extent()) ". " a href=(taken.home()) { (words::OPEN) } }
    };
    let is_human = taken
        .each()
        .filter_map(|(_, event)| days(event.when()?))
        .all(|(first, last)| is_human(first) && is_human(last));
    let file = json!({
        "scale": if is_human { "human" } else { "cosmological" },
        "title": { "unique_id": "article", "text": text(&article.title, &title) },
        "events": taken.each().filter_map(|(id, event)| slide(taken, id, event, is_human)).collect::<Vec<_>>(),
    });
    format!("{file:#}\n")
}

fn slide(taken: &Taken, id: EventId, event: &Event, is_human: bool) -> Option<Value> {
    let article = taken.article;
    let date = event.when()?;
    let (first, last) = days(date)?;
    let time = date.time().and_then(|_| date.minutes(article.clock)[0]);
    let point = |day: Day| match time {
        _ if !is_human => json!({ "year": day.ymd().0 }),
        Some(minute) => point_of_time(minute),
        None => self::day(day),
    };
    let about = html! {
        p { (event.summary.plain()) }
        p {
            (words::STANDING) ": " (standing(article, event)) "."
            @if event.dating.is_some() { " " (words::WHEN) ": " (when(event)) ", " (words::known(event)) "." }
            @if let Some(note) = &event.date_note { " " (note) }
        }
        @for &at in &event.quotes {
            p { (quoted(&article.quotes[at].text)) }
        }
        p { small {
            @if let Some(told) = event.told { (words::TOLD_IN) " " (paragraph(article, told)) ". " }
            (words::credit(article)) ". "
            a href=(taken.link(id)) { (words::OPEN) }
        } }
    };
    let mut slide = json!({
        "unique_id": event.slug,
        "start_date": point(first),
        "display_date": when(event),
        "group": article.theme(event.theme).label,
        "text": text(&event.title, &about),
    });
    if last > first {
        slide["end_date"] = point(last);
    }
    // A slide has room for one.
    if let Some(medium) = event.media.first().zip(taken.media.as_deref()).map(|(first, folder)| medium(first, folder)) {
        slide["media"] = medium;
    }
    Some(slide)
}

/// A picture, whose words `TimelineJS3` takes for HTML, but those for readers who don't see it.
fn medium(Medium { file, alt, caption, credit, link, .. }: &Medium, folder: &str) -> Value {
    let words = |text: &str| html! { (text) }.into_string();
    let mut medium = json!({
        "url": escape::address(&media_address(folder, file)),
        "caption": words(&caption.plain()),
        "credit": words(credit),
        "alt": alt,
    });
    if let Some(link) = link {
        medium["link"] = json!(link);
    }
    medium
}

/// A heading, which `TimelineJS3` takes for HTML, and what stands below it.
fn text(headline: &str, below: &Markup) -> Value {
    json!({ "headline": html! { (headline) }.into_string(), "text": below.0 })
}

/// Whether a day can be told on the scale of human history: the clocks of browsers reach that far. Beyond, there are only
/// years.
fn is_human(day: Day) -> bool {
    (-270_000..=270_000).contains(&day.ymd().0)
}

fn point_of_time(minute: Minute) -> Value {
    let mut point = day(minute.day());
    point["hour"] = json!(minute.of_day() / 60);
    point["minute"] = json!(minute.of_day() % 60);
    point
}

fn day(day: Day) -> Value {
    let (of_day, month, of_month) = day.ymd();
    json!({ "year": year(of_day), "month": month, "day": of_month })
}

/// A year as `TimelineJS3` counts: it has no year 0, and its year −44 is 44 BC.
fn year(year: i64) -> i64 {
    if year > 0 { year } else { year - 1 }
}
