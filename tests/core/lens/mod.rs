//! The lenses and what cards tell, against numbers counted in the document by other means, and on bad input.

mod bad_input;
mod cards;
mod recognition;
mod story;
mod voices;

use crate::check::EVERY_FIELD;
use article_explorer::article::{Article, EntityId, EventId};
use article_explorer::data;
use article_explorer::date::{Date, Day};
use serde_json::Value;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Article> = LazyLock::new(|| Article::read(data::ARTICLE).unwrap());

fn shipped() -> &'static Article {
    &SHIPPED
}

/// The fixture with a change, which the checks needn't allow.
fn changed(change: impl FnOnce(&mut Value)) -> Article {
    let mut document = serde_json::from_str(EVERY_FIELD).unwrap();
    change(&mut document);
    Article::from_json(&document.to_string()).unwrap()
}

fn event(article: &Article, slug: &str) -> EventId {
    article.event_by_slug(slug).unwrap()
}

fn entity(article: &Article, slug: &str) -> EntityId {
    article.entity_by_slug(slug).unwrap()
}

fn slugs(article: &Article, ids: impl IntoIterator<Item = EventId>) -> Vec<String> {
    ids.into_iter().map(|id| article.event(id).slug.clone()).collect()
}

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().earliest().unwrap()
}
