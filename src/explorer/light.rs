//! What is highlighted (“lights up”) with a selection: the selected thing itself, and everything related to it.

use super::selection::Selection;
use crate::article::{Article, EntityId, EventId, ParagraphId, SectionId};

/// How much something stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Not at all.
    #[default]
    None,
    /// It is related to what is selected.
    Related,
    /// It is what is selected.
    Selected,
}

/// What lights up. Every list is sorted and has no duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Light {
    source: Option<Selection>,
    events: Vec<EventId>,
    entities: Vec<EntityId>,
    paragraphs: Vec<ParagraphId>,
}

impl Light {
    /// What lights up with a selection; nothing without one.
    pub fn of(article: &Article, selection: Option<Selection>) -> Self {
        let mut light = Self { source: selection, ..Self::default() };
        match selection {
            None | Some(Selection::Lens(_)) => {}
            Some(Selection::Event(id)) => {
                let event = article.event(id);
                light.events.extend(event.relations.iter().chain(&event.later).map(|relation| relation.other));
                light.entities.extend(&event.entities);
                light.paragraphs.extend(event.told_in());
            }
            Some(Selection::Entity(id)) => {
                let entity = article.entity(id);
                light.events.extend(&entity.events);
                light.entities.push(id);
                for &event in &entity.events {
                    light.entities.extend(&article.event(event).places);
                }
                light.paragraphs.extend(&entity.mentions);
            }
            Some(Selection::Section(id)) => {
                for (paragraph, number) in article.section(id).paragraphs.iter().zip(1..) {
                    light.events.extend(&paragraph.events);
                    light.entities.extend(paragraph.text.mentions());
                    light.paragraphs.push(ParagraphId { section: id, paragraph: number });
                }
            }
        }
        light.sort();
        light
    }

    /// What lights up while a paragraph is read: the paragraph, and the events that it tells of.
    pub fn told(article: &Article, id: ParagraphId) -> Self {
        let mut light = Self { paragraphs: vec![id], ..Self::default() };
        let paragraphs = &article.section(id.section).paragraphs;
        if let Some(paragraph) = id.paragraph.checked_sub(1).and_then(|index| paragraphs.get(index)) {
            light.events.extend(&paragraph.events);
        }
        light.sort();
        light
    }

    /// Sorts every list and removes duplicates.
    fn sort(&mut self) {
        self.events.sort_unstable();
        self.events.dedup();
        self.entities.sort_unstable();
        self.entities.dedup();
        self.paragraphs.sort_unstable();
        self.paragraphs.dedup();
    }

    /// The selection that all of it is related to.
    pub fn source(&self) -> Option<Selection> {
        self.source
    }

    /// Every event that lights up, including the selected one.
    pub fn events(&self) -> impl Iterator<Item = EventId> + '_ {
        let own = self.source.and_then(Selection::event);
        own.into_iter().chain(self.events.iter().copied())
    }

    /// Every entity that lights up, the source itself only if it is listed.
    pub fn entities(&self) -> impl Iterator<Item = EntityId> + '_ {
        self.entities.iter().copied()
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
    pub fn tells(&self, id: ParagraphId) -> bool {
        self.paragraphs.binary_search(&id).is_ok()
    }

    /// The paragraphs that tell of what is selected, in the article's order.
    pub fn paragraphs(&self) -> &[ParagraphId] {
        &self.paragraphs
    }
}

fn emphasis(selected: bool, related: bool) -> Emphasis {
    match (selected, related) {
        (true, _) => Emphasis::Selected,
        (false, true) => Emphasis::Related,
        (false, false) => Emphasis::None,
    }
}
