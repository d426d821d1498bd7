//! The typed model as it is compiled in: positions instead of names, numbers instead of slugs.

use super::format::{
    self, Dating, Drawing, EntityKind, EventKind, EventStatus, LayerKind, MapLabelKind, NoteKind, RecognitionAct,
    RelationType,
};
use super::model::{
    Article, Broken, Entity, EntityId, Event, EventId, Figure, Id, Note, Paragraph, Participant, Place, Quote,
    Recognition, Relation, Role, Section, SectionId, ThemeId, ViewedArea, Viewpoint, Voice,
};
use super::text::{Piece, Text};
#[cfg(not(target_arch = "wasm32"))]
use crate::compact::Writer;
use crate::compact::{Compact, Reader, compact_ids, compact_records, compact_words};

impl Article {
    /// Reads what `Self::compiled` wrote.
    pub fn read(json: &str) -> Result<Self, Broken> {
        let mut from = Reader::new(json);
        let mut article = <Self as Compact>::read(&mut from);
        let counts = [article.events.len(), article.entities.len(), article.sections.len(), article.themes.len()];
        if !from.is_whole() || from.counts.iter().zip(counts).any(|(&needed, count)| needed > count) {
            // To free it would be code that no page ever needs.
            std::mem::forget(article);
            return Err(Broken::new("what is compiled in is damaged"));
        }
        article.index();
        Ok(article)
    }

    /// The article as it is compiled in, which is JSON; what is derived is left out. Coordinates are kept to a
    /// hundred-thousandth of a degree.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn compiled(&self) -> String {
        let mut to = Writer::default();
        self.write(&mut to);
        to.into_json()
    }
}

compact_ids! {
    EventId = 0,
    EntityId = 1,
    SectionId = 2,
    ThemeId = 3,
}

compact_words! {
    Dating Drawing EntityKind EventKind EventStatus LayerKind MapLabelKind NoteKind RecognitionAct RelationType
}

compact_records! {
    Article {
        id, title, language, summary, source, parties, facts, maps, viewpoints, themes, sections, entities, events,
        quotes, figures, notes, voices, see_also;
        derived in_time, undated, lanes, events_by_slug, entities_by_slug
    }
    format::Source { title, url, license, note }
    format::SeeAlso { title, url }
    format::Map { id, title, topology, frame, layers, labels, attribution }
    format::Frame { west, south, east, north }
    format::Layer { name, kind, note }
    format::MapLabel { text, lat, lon, kind }
    format::Theme { id, label }
    Section { slug, title, level, paragraphs }
    Paragraph { text, events }
    Entity {
        slug, kind, name, aliases, description, roles, location, area, status, links; derived events, mentions, notes
    }
    Role { title, from, to, note }
    format::Location { lat, lon, source }
    format::Area { map, layer, id }
    format::Link { label, url }
    Event {
        slug, title, summary, date, dating, date_note, theme, told, also, kind, status, claimed_by, said_by,
        target, participants, places, relations, recognition, outcome; derived later, quotes, figures, notes, entities
    }
    Place { section, paragraph }
    Participant { entity, role }
    Relation { kind, other, note }
    Recognition { act, by, of }
    Quote { slug, text, speaker, occasion, event, told }
    Figure { text, measures, claimed_by, confirmed, event, told }
    Note { text, about, kind, is_distinction }
    Voice { label, members }
    Viewpoint { slug, label, text, says, told, link, areas }
    ViewedArea { layer, id, entity, drawn, of, names }
    format::AreaName { text, usage }
}

impl Compact for Text {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self(Vec::read(from))
    }
}

/// Words are a text, a mention is an id and a text, a mark is an empty text and an id.
impl Compact for Piece {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Words(words) => words.write(to),
            Self::Mention(id, words) => {
                id.write(to);
                words.write(to);
            }
            Self::Mark(id) => {
                to.text("");
                id.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        if !from.is_at_text() {
            return Self::Mention(EntityId::read(from), from.text());
        }
        let words = from.text();
        if words.is_empty() { Self::Mark(EventId::read(from)) } else { Self::Words(words) }
    }
}

impl Compact for Id {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Event(id) => (false, *id).write(to),
            Self::Entity(id) => (true, *id).write(to),
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        if bool::read(from) { Self::Entity(EntityId::read(from)) } else { Self::Event(EventId::read(from)) }
    }
}
