//! Marks what is selected and what lights up with it, on everything that stands for something.

use super::dom::all;
use super::store::Store;
use crate::article::{Article, EventId, Place};
use crate::explorer::{Emphasis, Light, Selection};
use crate::lens::Lens;
use leptos::prelude::{GetUntracked as _, WithUntracked as _};
use web_sys::Element;

/// What stands for something, by its attributes.
const LAMPS: &str = "[data-event],[data-entity],[data-section-link],[data-lens],[data-place],[data-of],[data-between]";

/// An element that lights up with what it stands for.
pub struct Lamp {
    element: Element,
    of: Of,
    /// The attribute that marks it now.
    mark: Option<&'static str>,
}

/// What an element stands for, and with that how it is marked.
enum Of {
    /// One thing that can be selected: `aria-current` if it is, `data-related` if it has to do with what is.
    One(Selection),
    /// A paragraph: `data-related` if it tells of what is selected.
    Paragraph(Place),
    /// Several things: `data-lit` with any of them.
    Any(Vec<Selection>),
    /// What lies between events: `data-lit` if one of them is selected.
    Between(Vec<EventId>),
}

/// Everything inside `root` that lights up.
pub fn lamps(article: &Article, root: &Element) -> Vec<Lamp> {
    all(root, LAMPS).iter().flat_map(|element| lamps_of(article, element)).collect()
}

/// The mark of a place is one thing, and lights up with those that share it.
fn lamps_of(article: &Article, element: &Element) -> Vec<Lamp> {
    let slugs = |name| element.get_attribute(name).map(|slugs| slugs.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let any = |slug: &String| {
        let event = article.event_by_slug(slug).map(Selection::Event);
        event.or_else(|| article.entity_by_slug(slug).map(Selection::Entity))
    };
    let ofs = [
        meant(article, element).map(Of::One),
        element.get_attribute("data-place").and_then(|key| place_of(article, &key)).map(Of::Paragraph),
        slugs("data-of").map(|slugs| Of::Any(slugs.iter().filter_map(any).collect())),
        slugs("data-between")
            .map(|slugs| Of::Between(slugs.iter().filter_map(|slug| article.event_by_slug(slug)).collect())),
    ];
    let lamp = |of: Of| {
        let mark = of.marks().iter().copied().find(|mark| element.has_attribute(mark));
        Lamp { element: element.clone(), of, mark }
    };
    ofs.into_iter().flatten().map(lamp).collect()
}

impl Of {
    /// The attributes that it may have.
    fn marks(&self) -> &'static [&'static str] {
        match self {
            Self::One(_) => &["aria-current", "data-related"],
            Self::Paragraph(_) => &["data-related"],
            Self::Any(_) | Self::Between(_) => &["data-lit"],
        }
    }

    /// The one that it has now.
    fn mark(&self, light: &Light, selected: Option<Selection>) -> Option<&'static str> {
        let is_lit = |what| emphasis(light, what) != Emphasis::None;
        match self {
            Self::One(what) if selected == Some(*what) => Some("aria-current"),
            Self::One(what) => is_lit(*what).then_some("data-related"),
            Self::Paragraph(place) => light.tells(*place).then_some("data-related"),
            Self::Any(of) => of.iter().any(|&what| is_lit(what)).then_some("data-lit"),
            Self::Between(ends) => ends.iter().any(|&id| light.event(id) == Emphasis::Selected).then_some("data-lit"),
        }
    }
}

/// Marks what is selected, and what belongs to what is pointed at or selected. Asks nothing of the page, and touches
/// only what changes.
pub fn light_up(store: Store, lamps: &mut [Lamp]) {
    let selected = store.selection.get_untracked();
    store.light.with_untracked(|light| {
        for Lamp { element, of, mark } in lamps {
            let new = of.mark(light, selected);
            if *mark == new {
                continue;
            }
            if let Some(old) = mark.take() {
                let _removed = element.remove_attribute(old);
            }
            if let Some(new) = new {
                let _set = element.set_attribute(new, if new == "aria-current" { "true" } else { "" });
            }
            *mark = new;
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
