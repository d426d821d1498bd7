//! The reader's state, on the shipped article and on some invented ones.

mod address;
mod filter;
mod gesture;
mod keys;
mod laws;
mod light;
mod media;
mod open;
mod space;
mod state;
mod walk;

use crate::check::{EVERY_FIELD, MINIMAL, SQUARE};
use crate::timeline::support::{a_match, document, the_earth};
use article_explorer::data;
use article_explorer::explorer::{Action, Explorer, Selection, ViewState};
use proptest::prelude::*;
use std::sync::LazyLock;

static EXPLORERS: LazyLock<[Explorer; 5]> = LazyLock::new(|| {
    [
        Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap(),
        Explorer::new(EVERY_FIELD, &[("square.topojson", SQUARE)]).unwrap(),
        Explorer::new(MINIMAL, &[]).unwrap(),
        Explorer::new(&document(1, &a_match()), &[]).unwrap(),
        Explorer::new(&document(1, &the_earth()), &[]).unwrap(),
    ]
});

/// The explorers of the shipped article, of the article with every field, of an article without maps, and of two that are
/// measured in minutes and in millions of years.
fn explorers() -> &'static [Explorer; 5] {
    &EXPLORERS
}

pub fn every_field() -> &'static Explorer {
    &EXPLORERS[1]
}

/// The index of an explorer in [`explorers`].
fn any_explorer() -> impl Strategy<Value = usize> {
    0..explorers().len()
}

/// Everything that can be selected.
fn selections(explorer: &Explorer) -> Vec<Selection> {
    let article = &explorer.article;
    let events = article.event_ids().map(Selection::Event);
    let entities = article.entity_ids().map(Selection::Entity);
    events.chain(entities).chain(article.section_ids().map(Selection::Section)).collect()
}

fn event(explorer: &Explorer, slug: &str) -> Selection {
    Selection::Event(explorer.article.event_by_slug(slug).unwrap())
}

fn entity(explorer: &Explorer, slug: &str) -> Selection {
    Selection::Entity(explorer.article.entity_by_slug(slug).unwrap())
}

/// The state after some actions.
pub fn after(explorer: &Explorer, actions: &[Action]) -> ViewState {
    let mut state = ViewState::new(explorer);
    for action in actions {
        state.apply(action.clone(), explorer);
    }
    state
}

#[test]
fn an_explorer_without_the_topology_that_its_map_names_is_refused_with_the_reason() {
    let reason = Explorer::new(EVERY_FIELD, &[("circle.topojson", SQUARE)]).err().unwrap().to_string();
    assert!(reason.contains("square.topojson"), "{reason}");
}

#[test]
fn an_explorer_of_what_is_no_article_or_no_topology_is_refused() {
    for text in ["", "{}", "null", &EVERY_FIELD[..EVERY_FIELD.len() - 2]] {
        assert!(Explorer::new(text, &[("square.topojson", SQUARE)]).is_err());
    }
    assert!(Explorer::new(EVERY_FIELD, &[("square.topojson", "square")]).is_err());
}
