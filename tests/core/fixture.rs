//! Articles made from a fixture, and ids by their slugs.

use crate::check::EVERY_FIELD;
use article_explorer::article::{Article, EntityId, EventId};
use serde_json::Value;

/// The fixture with a change. The changed document isn't checked.
pub fn changed(change: impl FnOnce(&mut Value)) -> Article {
    let mut document = serde_json::from_str(EVERY_FIELD).unwrap();
    change(&mut document);
    Article::from_json(&document.to_string()).unwrap()
}

pub fn event(article: &Article, slug: &str) -> EventId {
    article.event_by_slug(slug).unwrap()
}

pub fn entity(article: &Article, slug: &str) -> EntityId {
    article.entity_by_slug(slug).unwrap()
}
