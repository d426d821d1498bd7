//! Marks what is selected and what lights up with it, on everything that stands for something.

use super::dom::all;
use super::store::Store;
use crate::article::{Article, Place};
use crate::explorer::{Emphasis, Light, Selection};
use crate::lens::Lens;
use leptos::prelude::*;
use web_sys::Element;

/// Marks everything inside `root`: `aria-current` on what is selected, `data-related` on what has to do with what is
/// pointed at or selected, `data-lit` on what belongs to either.
pub fn light_up(store: Store, root: &Element) {
    let article = store.article();
    let selected = store.selection.get_untracked();
    store.light.with_untracked(|light| {
        for element in all(root, "[data-event],[data-entity],[data-section-link],[data-lens]") {
            let Some(what) = meant(article, &element) else { continue };
            let is_current = selected == Some(what);
            let mark = if is_current { Some("true") } else { None };
            set(&element, "aria-current", mark);
            set(&element, "data-related", (!is_current && emphasis(light, what) != Emphasis::None).then_some(""));
        }
        for element in all(root, "[data-place]") {
            let place = element.get_attribute("data-place").and_then(|key| place_of(article, &key));
            set(&element, "data-related", place.is_some_and(|place| light.tells(place)).then_some(""));
        }
        for element in all(root, "[data-of]") {
            let slugs = element.get_attribute("data-of").unwrap_or_default();
            let is_lit = slugs.split(' ').any(|slug| {
                let event = article.event_by_slug(slug).map(|id| light.event(id));
                let entity = || article.entity_by_slug(slug).map(|id| light.entity(id));
                event.or_else(entity).is_some_and(|emphasis| emphasis != Emphasis::None)
            });
            set(&element, "data-lit", is_lit.then_some(""));
        }
        for element in all(root, "[data-between]") {
            let slugs = element.get_attribute("data-between").unwrap_or_default();
            let is_end = |slug| article.event_by_slug(slug).is_some_and(|id| light.event(id) == Emphasis::Selected);
            set(&element, "data-lit", slugs.split(' ').any(is_end).then_some(""));
        }
    });
}

/// What an element stands for.
pub fn meant(article: &Article, element: &Element) -> Option<Selection> {
    if let Some(slug) = element.get_attribute("data-event") {
        return article.event_by_slug(&slug).map(Selection::Event);
    }
    if let Some(slug) = element.get_attribute("data-entity") {
        return article.entity_by_slug(&slug).map(Selection::Entity);
    }
    if let Some(word) = element.get_attribute("data-lens") {
        return Lens::ALL.into_iter().find(|lens| lens.word() == word).map(Selection::Lens);
    }
    article.section_by_slug(&element.get_attribute("data-section-link")?).map(Selection::Section)
}

/// The paragraph that a key of [`place_key`] names.
pub fn place_of(article: &Article, key: &str) -> Option<Place> {
    let (slug, number) = key.split_once('/')?;
    Some(Place { section: article.section_by_slug(slug)?, paragraph: number.parse().ok()? })
}

/// A paragraph's name in the page: its section's slug and its number.
pub fn place_key(article: &Article, place: Place) -> String {
    [article.section(place.section).slug.as_str(), "/", &place.paragraph.to_string()].concat()
}

fn emphasis(light: &Light, what: Selection) -> Emphasis {
    match what {
        Selection::Event(id) => light.event(id),
        Selection::Entity(id) => light.entity(id),
        Selection::Section(id) => light.section(id),
        Selection::Lens(_) => Emphasis::None,
    }
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => {
            if !element.has_attribute(name) {
                let _set = element.set_attribute(name, value);
            }
        }
        None => {
            let _removed = element.remove_attribute(name);
        }
    }
}
