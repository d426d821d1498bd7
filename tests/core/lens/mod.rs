//! The lenses and what cards tell, against numbers counted in the document by other means, and on bad input.

mod bad_input;
mod cards;
mod recognition;
mod story;
mod voices;

use crate::fixture::{changed, entity, event};
use article_explorer::article::{Article, EventId};
use article_explorer::data;
use article_explorer::date::{Date, Day};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Article> = LazyLock::new(|| Article::read(data::ARTICLE).unwrap());

fn shipped() -> &'static Article {
    &SHIPPED
}

fn slugs(article: &Article, ids: impl IntoIterator<Item = EventId>) -> Vec<String> {
    ids.into_iter().map(|id| article.event(id).slug.clone()).collect()
}

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().earliest().unwrap()
}
