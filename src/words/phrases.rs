//! Phrases about the article that several rooms use.

use super::{say, say_or_undated};
use crate::article::{Article, EntityId, Event, EventStatus, ParagraphId, Standing};
use crate::date::Date;

/// The names of entities, separated by commas: “Georgia, Russia”.
pub fn names(article: &Article, ids: &[EntityId]) -> String {
    ids.iter().map(|&id| article.entity(id).name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The names of entities in few words: “Georgia”, “Georgia and Russia”, “Georgia and 3 others”.
fn few_names(article: &Article, ids: &[EntityId]) -> String {
    match ids {
        [] | [_] => names(article, ids),
        [first, second] => format!("{} and {}", names(article, &[*first]), names(article, &[*second])),
        [first, others @ ..] => format!("{} and {} others", names(article, &[*first]), others.len()),
    }
}

/// How the content of an event stands, and on whose word: “happened”, “said by Dmitry Medvedev”, “claimed by Nikolay
/// Makarov”, “not confirmed, claimed by Eduard Kokoity”, “planned; outcome not known”.
pub fn standing(article: &Article, event: &Event) -> String {
    let standing = event.standing();
    let sources = match standing {
        Standing::Claimed | Standing::Unconfirmed => few_names(article, &event.claimed_by),
        _ => few_names(article, &event.sources()),
    };
    let by = |words: &str| if sources.is_empty() { String::new() } else { format!("{words} {sources}") };
    let label = standing.label();
    let plan = |outcome: &str| format!("planned{}{outcome}", by(", according to"));
    match standing {
        // Who declares or votes takes part in an act: it isn't their word that it happened.
        Standing::Happened if event.claimed_by.is_empty() => label.into(),
        Standing::Said if sources.is_empty() => format!("{label}, by whom isn’t known"),
        Standing::Said if is_unconfirmed(article, event) => format!("{label}{}; not confirmed", by(" by")),
        Standing::Said | Standing::Claimed => format!("{label}{}", by(" by")),
        Standing::Unconfirmed => format!("{label}{}", by(", claimed by")),
        Standing::Planned => plan(""),
        Standing::Done => plan("; later done"),
        Standing::Open => plan("; outcome not known"),
        Standing::PutOff if event.status == EventStatus::Planned => plan("; later put off"),
        Standing::Happened | Standing::PutOff | Standing::Background => format!("{label}{}", by(", according to")),
    }
}

/// Whether the article says that a number of an event wasn't confirmed.
fn is_unconfirmed(article: &Article, event: &Event) -> bool {
    event.figures.iter().any(|&at| article.figures[at].confirmed == Some(false))
}

/// A paragraph of the story: “Political ties, paragraph 2”.
pub fn paragraph(article: &Article, id: ParagraphId) -> String {
    format!("{}, paragraph {}", article.section(id.section).title, id.paragraph)
}

/// Words that are quoted, in quotation marks.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// When an event was, or what it was planned for: “17 September 2008”, “planned for April 2017”, “undated”.
pub fn when(event: &Event) -> String {
    match (&event.date, event.when()) {
        (None, Some(target)) => due(event.status, target),
        (date, _) => say_or_undated(date.as_ref()),
    }
}

/// When something planned is due: “planned for 2017”, or “due by October 2008” where it happened.
pub fn due(status: EventStatus, target: &Date) -> String {
    let label = if status == EventStatus::Happened { "due" } else { "planned for" };
    format!("{label} {}", say(target))
}
