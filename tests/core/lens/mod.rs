//! The lenses and what cards derive, compared with numbers counted independently, and on bad input.

pub mod bad_input;
mod cards;
mod recognition;
mod story;
mod voices;

use crate::fixture::{changed, entity, event};
use article_explorer::article::{Article, EventId};
use article_explorer::data;
use article_explorer::date::{Date, Day};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Article> = LazyLock::new(|| Article::from_json(data::ARTICLE).unwrap());

pub fn shipped() -> &'static Article {
    &SHIPPED
}

fn slugs(article: &Article, ids: impl IntoIterator<Item = EventId>) -> Vec<String> {
    ids.into_iter().map(|id| article.event(id).slug.clone()).collect()
}

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().earliest().unwrap()
}
