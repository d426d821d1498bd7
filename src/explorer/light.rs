//! What lights up with a selection: itself, and everything that it has to do with.

use super::Selection;
use crate::article::{Article, EntityId, EventId, Place, SectionId};
use crate::gather::AddAll as _;
use crate::order;

/// How much something stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Not at all.
    #[default]
    None,
    /// It has to do with what is selected.
    Related,
    /// It is what is selected.
    Selected,
}

/// What lights up. Every list is sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Light {
    source: Option<Selection>,
    events: Vec<EventId>,
    entities: Vec<EntityId>,
    places: Vec<Place>,
}

impl Light {
    /// What lights up with a selection; nothing without one.
    pub fn of(article: &Article, selection: Option<Selection>) -> Self {
        let mut light = Self { source: selection, ..Self::default() };
        match selection {
            None | Some(Selection::Lens(_)) => {}
            Some(Selection::Event(id)) => {
                let event = article.event(id);
                light.events.add_all(event.relations.iter().chain(&event.later).map(|relation| relation.other));
                light.entities.extend(&event.entities);
                light.places.push(event.told);
                light.places.extend(&event.also);
            }
            Some(Selection::Entity(id)) => {
                let entity = article.entity(id);
                light.events.extend(&entity.events);
                light.entities.push(id);
                for &event in &entity.events {
                    light.entities.extend(&article.event(event).places);
                }
                light.places.extend(&entity.mentions);
            }
            Some(Selection::Section(id)) => {
                for (paragraph, number) in article.section(id).paragraphs.iter().zip(1..) {
                    light.events.extend(&paragraph.events);
                    light.entities.add_all(paragraph.text.mentions());
                    light.places.push(Place { section: id, paragraph: number });
                }
            }
        }
        light.sort();
        light
    }

    /// What lights up with a paragraph that is read: it, and the events that it tells.
    pub fn told(article: &Article, place: Place) -> Self {
        let mut light = Self { places: vec![place], ..Self::default() };
        let paragraphs = &article.section(place.section).paragraphs;
        if let Some(paragraph) = place.paragraph.checked_sub(1).and_then(|at| paragraphs.get(at)) {
            light.events.extend(&paragraph.events);
        }
        light.sort();
        light
    }

    fn sort(&mut self) {
        order::sort(&mut self.events);
        self.events.dedup();
        order::sort(&mut self.entities);
        self.entities.dedup();
        order::sort(&mut self.places);
        self.places.dedup();
    }

    /// What it all comes from.
    pub fn source(&self) -> Option<Selection> {
        self.source
    }

    /// Every event that lights up, the source itself included.
    pub fn events(&self) -> impl Iterator<Item = EventId> + '_ {
        let own = self.source.and_then(Selection::event);
        own.into_iter().chain(self.events.iter().copied())
    }

    /// How much an event stands out.
    pub fn event(&self, id: EventId) -> Emphasis {
        emphasis(self.source == Some(Selection::Event(id)), self.events.binary_search(&id).is_ok())
    }

    /// How much an entity stands out.
    pub fn entity(&self, id: EntityId) -> Emphasis {
        emphasis(self.source == Some(Selection::Entity(id)), self.entities.binary_search(&id).is_ok())
    }

    /// How much a section's heading stands out.
    pub fn section(&self, id: SectionId) -> Emphasis {
        emphasis(self.source == Some(Selection::Section(id)), false)
    }

    /// Whether a paragraph tells of what is selected.
    pub fn tells(&self, place: Place) -> bool {
        self.places.binary_search(&place).is_ok()
    }

    /// The paragraphs that tell of it, in the article's order.
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

fn emphasis(selected: bool, related: bool) -> Emphasis {
    match (selected, related) {
        (true, _) => Emphasis::Selected,
        (false, true) => Emphasis::Related,
        (false, false) => Emphasis::None,
    }
}
