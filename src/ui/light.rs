//! Marks what is selected and what lights up with it, on everything that stands for something.

use super::node::{Drawn, mark_all};
use super::store::Store;
use crate::article::{Article, EventId, Place};
use crate::explorer::{Emphasis, Light, Selection};
use crate::lens::Lens;
use web_sys::Element;

/// What makes an element light up, and how it is marked then.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// It stands for this: `aria-current` if that is selected, `data-related` if it has to do with what is.
    One(Selection),
    /// It is a paragraph: `data-related` if that tells of what is selected.
    Paragraph(Place),
    /// It belongs to all of these: `data-lit` with any of them.
    Any(Vec<Selection>),
    /// It lies between these events: `data-lit` if one of them is selected.
    Between([EventId; 2]),
}

impl Meaning {
    fn mark(&self, light: &Light, selected: Option<Selection>) -> Option<&'static str> {
        let is_lit = |what| emphasis(light, what) != Emphasis::None;
        match self {
            Self::One(what) if selected == Some(*what) => Some("aria-current"),
            Self::One(what) => is_lit(*what).then_some("data-related"),
            Self::Paragraph(place) => light.tells(*place).then_some("data-related"),
            Self::Any(all) => all.iter().any(|&what| is_lit(what)).then_some("data-lit"),
            Self::Between(ends) => ends.iter().any(|&id| light.event(id) == Emphasis::Selected).then_some("data-lit"),
        }
    }
}

/// Marks what is selected, and what belongs to what is pointed at or selected.
pub fn light_up(store: Store, drawn: &mut [Drawn]) {
    let selected = store.selection.get_untracked();
    store.light.with_untracked(|light| mark_all(drawn, &|meaning| meaning.mark(light, selected)));
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
