//! Phrases about the article that several rooms use.

use super::say;
use crate::article::{Article, EntityId, Event, EventStatus, ParagraphId};
use crate::date::Date;

/// The names of entities, separated by commas: “Georgia, Russia”.
pub fn names(article: &Article, ids: &[EntityId]) -> String {
    ids.iter().map(|&id| article.entity(id).name.as_str()).collect::<Vec<_>>().join(", ")
}

/// How far the article vouches for an event, and who claims it: “planned”, “claimed by Nikolay Makarov”, “not
/// confirmed, according to Georgia”.
pub fn standing(article: &Article, event: &Event) -> String {
    let status = event.status.label();
    if event.claimed_by.is_empty() {
        return status.into();
    }
    let between = if event.status == EventStatus::Claimed { " by " } else { ", according to " };
    format!("{status}{between}{}", names(article, &event.claimed_by))
}

/// A paragraph of the story: “Political ties, paragraph 2”.
pub fn paragraph(article: &Article, id: ParagraphId) -> String {
    format!("{}, paragraph {}", article.section(id.section).title, id.paragraph)
}

/// Words that are quoted, in quotation marks.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// When something planned is due: “planned for 2017”, or “due by October 2008” where it happened.
pub fn due(status: EventStatus, target: Date) -> String {
    let label = if status == EventStatus::Happened { "due" } else { "planned for" };
    format!("{label} {}", say(target))
}
