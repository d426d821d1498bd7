//! The typed model: an article in which nothing dangles, and its indices.

use super::format::{self, EntityKind};
pub use super::format::{
    Dating, Drawing, EventKind, EventStatus, NoteKind, RecognitionAct, RelationClass, RelationType,
};
use super::text::Text;
use crate::date::{Date, Day};
use crate::order;
use std::fmt;

/// Declares the id of one kind of thing: an index into the article's list of them.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Its place in the article's list.
            pub fn index(self) -> usize { self.0 as usize }
        }
    };
}

id! { /// An event of the article.
EventId }
id! { /// An entity of the article.
EntityId }
id! { /// A section of the article.
SectionId }
id! { /// A theme, which is a lane of the timeline.
ThemeId }

/// Anything that a note may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// An event.
    Event(EventId),
    /// An entity.
    Entity(EntityId),
}

/// An article, checked: every id resolves, every date is possible. Lists keep the document's order.
#[derive(Debug)]
pub struct Article {
    /// A slug.
    pub id: String,
    /// The article's title.
    pub title: String,
    /// BCP 47 tag of the text.
    pub language: String,
    /// The lead in two or three sentences.
    pub summary: Text,
    /// Where the facts come from.
    pub source: format::Source,
    /// Entities that the article is about.
    pub parties: Vec<EntityId>,
    /// Facts at a glance: label and text.
    pub facts: Vec<(String, Text)>,
    /// Maps, the most detailed first.
    pub maps: Vec<Map>,
    /// Whose views the maps can be drawn in, the default first; none means as the layers say.
    pub viewpoints: Vec<Viewpoint>,
    /// The timeline's lanes, top to bottom.
    pub themes: Vec<Theme>,
    /// The story.
    pub sections: Vec<Section>,
    /// Everything that has a card.
    pub entities: Vec<Entity>,
    /// What happened, was said, claimed or planned.
    pub events: Vec<Event>,
    /// Words that the article quotes.
    pub quotes: Vec<Quote>,
    /// Numbers that the article gives.
    pub figures: Vec<Figure>,
    /// What a careful reader should know.
    pub notes: Vec<Note>,
    /// Sides that are heard together.
    pub voices: Vec<Voice>,
    /// Further articles.
    pub see_also: Vec<format::SeeAlso>,
    /// Dated events in the order of time; ties keep the article's order.
    pub in_time: Vec<EventId>,
    /// Events without a date, in the article's order.
    pub undated: Vec<EventId>,
    /// The dated events of each theme, in the order of time.
    pub lanes: Vec<Vec<EventId>>,
    /// Events by their slugs.
    pub(super) events_by_slug: Vec<EventId>,
    /// Entities by their slugs.
    pub(super) entities_by_slug: Vec<EntityId>,
}

/// A map, its topology still to be read.
pub type Map = format::Map;
/// An area of a map.
pub type Area = format::Area;
/// A lane of the timeline.
pub type Theme = format::Theme;

/// A view of what disputed areas are.
#[derive(Debug)]
pub struct Viewpoint {
    /// A slug.
    pub slug: String,
    /// Whose view it is, in a few words.
    pub label: String,
    /// The sentence that supports it.
    pub text: Text,
    /// Entities whose view it is.
    pub says: Vec<EntityId>,
    /// Where the article says so.
    pub told: Option<Place>,
    /// What else says so.
    pub link: Option<format::Link>,
    /// What it sees in areas of the maps.
    pub areas: Vec<ViewedArea>,
}

/// An area as somebody sees it.
#[derive(Debug)]
pub struct ViewedArea {
    /// Its layer's name.
    pub layer: String,
    /// Its id in that layer.
    pub id: String,
    /// Whose area it is.
    pub entity: Option<EntityId>,
    /// How it is drawn.
    pub drawn: Drawing,
    /// What it is a part of.
    pub of: Option<EntityId>,
    /// Names in use, the one on the map first.
    pub names: Vec<format::AreaName>,
}

/// A section of the story.
#[derive(Debug)]
pub struct Section {
    /// A slug.
    pub slug: String,
    /// Its heading.
    pub title: String,
    /// 1 for the lead, then 2 and deeper.
    pub level: u8,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the story.
#[derive(Debug)]
pub struct Paragraph {
    /// What it tells.
    pub text: Text,
    /// The events that it tells.
    pub events: Vec<EventId>,
}

/// A place in the article: section and 1-based paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The section.
    pub section: SectionId,
    /// 1-based.
    pub paragraph: usize,
}

/// Something that has a card.
#[derive(Debug)]
pub struct Entity {
    /// A slug.
    pub slug: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: String,
    /// Other names and spellings in use.
    pub aliases: Vec<String>,
    /// What the article says of it; empty if nothing.
    pub description: Text,
    /// Offices.
    pub roles: Vec<Role>,
    /// A point that can be drawn.
    pub location: Option<format::Location>,
    /// An area that can be drawn.
    pub area: Option<Area>,
    /// Views of what it is, with whose they are; nobody's means the article's own.
    pub status: Vec<(Text, Vec<EntityId>)>,
    /// Further reading.
    pub links: Vec<format::Link>,
    /// Every event that it has to do with, in the order of time, undated ones last.
    pub events: Vec<EventId>,
    /// Every paragraph that mentions it, in the article's order.
    pub mentions: Vec<Place>,
    /// Indices into the article's notes.
    pub notes: Vec<usize>,
}

/// An office and when it was held.
#[derive(Debug)]
pub struct Role {
    /// The office.
    pub title: String,
    /// Its start.
    pub from: Option<Date>,
    /// Its end.
    pub to: Option<Date>,
    /// How that is known.
    pub note: Option<String>,
}

/// Somebody who took part.
#[derive(Debug)]
pub struct Participant {
    /// Who.
    pub entity: EntityId,
    /// As what.
    pub role: String,
}

/// A tie between two events, seen from one of them.
#[derive(Debug)]
pub struct Relation {
    /// How the later is tied to the earlier.
    pub kind: RelationType,
    /// The other event.
    pub other: EventId,
    /// What else there is to say.
    pub note: Option<String>,
}

/// Something that happened, was said, claimed or planned.
#[derive(Debug)]
pub struct Event {
    /// A slug.
    pub slug: String,
    /// A headline.
    pub title: String,
    /// One to three sentences.
    pub summary: Text,
    /// When, as well as it is known.
    pub date: Option<Date>,
    /// How the date is known; absent without a date.
    pub dating: Option<Dating>,
    /// Why, wherever it isn't stated.
    pub date_note: Option<String>,
    /// Its lane.
    pub theme: ThemeId,
    /// Where the article tells it.
    pub told: Place,
    /// Where else.
    pub also: Vec<Place>,
    /// What sort of event it is.
    pub kind: EventKind,
    /// How much the article vouches for it.
    pub status: EventStatus,
    /// Who claims it.
    pub claimed_by: Vec<EntityId>,
    /// Whose words it tells, where it is something said.
    pub said_by: Vec<EntityId>,
    /// When what was planned or due should be.
    pub target: Option<Date>,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// Where.
    pub places: Vec<EntityId>,
    /// Ties to earlier events (this one `ratifies` the other), in the document's order.
    pub relations: Vec<Relation>,
    /// The same ties seen from the other end (the other `ratifies` this one), in the document's order.
    pub later: Vec<Relation>,
    /// Who recognises, or has relations with, whom from then on.
    pub recognition: Vec<Recognition>,
    /// What became of it.
    pub outcome: Text,
    /// Indices into the article's quotes.
    pub quotes: Vec<usize>,
    /// Indices into the article's figures.
    pub figures: Vec<usize>,
    /// Indices into the article's notes.
    pub notes: Vec<usize>,
    /// Every entity that it has to do with, each once, by id.
    pub entities: Vec<EntityId>,
}

/// Words that the article quotes.
#[derive(Debug)]
pub struct Quote {
    /// A slug.
    pub slug: String,
    /// The words.
    pub text: String,
    /// Who spoke or wrote them.
    pub speaker: Option<EntityId>,
    /// On what occasion.
    pub occasion: Option<String>,
    /// The event that they belong to.
    pub event: Option<EventId>,
    /// Where the article quotes them.
    pub told: Place,
}

/// A number that the article gives.
#[derive(Debug)]
pub struct Figure {
    /// The number in words.
    pub text: String,
    /// What it counts.
    pub measures: String,
    /// Who says so; the article itself if empty.
    pub claimed_by: Vec<EntityId>,
    /// Whether it was confirmed, where that is said.
    pub confirmed: Option<bool>,
    /// The event that it belongs to.
    pub event: Option<EventId>,
    /// Where the article gives it.
    pub told: Place,
}

/// What a careful reader should know.
#[derive(Debug)]
pub struct Note {
    /// What to know.
    pub text: Text,
    /// Events and entities that it is about.
    pub about: Vec<Id>,
    /// What it warns of.
    pub kind: NoteKind,
    /// Whether it tells apart what is easily taken for one another.
    pub is_distinction: bool,
}

/// Who recognises whom, or has relations with whom, from an event on.
#[derive(Debug)]
pub struct Recognition {
    /// What is done.
    pub act: RecognitionAct,
    /// By whom; empty where the article doesn't name them.
    pub by: Vec<EntityId>,
    /// To whom.
    pub of: Vec<EntityId>,
}

/// A side whose members are heard as one voice.
#[derive(Debug)]
pub struct Voice {
    /// Its name.
    pub label: String,
    /// Who speaks for it.
    pub members: Vec<EntityId>,
}

/// A document that doesn't hold what its checks promise.
#[derive(Debug)]
pub struct Broken(pub(super) String);

impl Broken {
    /// With what is wrong, in words.
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Broken {}

impl Article {
    /// Fills in everything that is derived.
    pub(super) fn index(&mut self) {
        let (mut dated, undated): (Vec<EventId>, Vec<EventId>) =
            self.event_ids().partition(|&id| self.event(id).date.is_some());
        order::sort_by_key(&mut dated, |&id| self.time_order(id));
        (self.in_time, self.undated) = (dated, undated);
        self.lanes = self.themes.iter().map(|_| Vec::new()).collect();
        for &id in &self.in_time {
            self.lanes[self.events[id.index()].theme.index()].push(id);
        }
        let (mut events, mut entities): (Vec<_>, Vec<_>) = (self.event_ids().collect(), self.entity_ids().collect());
        order::sort_by(&mut events, &|&a, &b| self.event(a).slug.cmp(&self.event(b).slug));
        order::sort_by(&mut entities, &|&a, &b| self.entity(a).slug.cmp(&self.entity(b).slug));
        (self.events_by_slug, self.entities_by_slug) = (events, entities);

        for id in self.event_ids() {
            for at in 0..self.events[id.index()].relations.len() {
                let Relation { kind, other, ref note } = self.events[id.index()].relations[at];
                let note = note.clone();
                self.events[other.index()].later.push(Relation { kind, other: id, note });
            }
        }
        for (at, quote) in self.quotes.iter().enumerate() {
            if let Some(event) = quote.event {
                self.events[event.index()].quotes.push(at);
            }
        }
        for (at, figure) in self.figures.iter().enumerate() {
            if let Some(event) = figure.event {
                self.events[event.index()].figures.push(at);
            }
        }
        for (at, note) in self.notes.iter().enumerate() {
            for &id in &note.about {
                let notes = match id {
                    Id::Event(id) => &mut self.events[id.index()].notes,
                    Id::Entity(id) => &mut self.entities[id.index()].notes,
                };
                if notes.last() != Some(&at) {
                    notes.push(at);
                }
            }
        }
        for event in &mut self.events {
            let mut entities: Vec<EntityId> = event.participants.iter().map(|participant| participant.entity).collect();
            entities.extend(&event.places);
            entities.extend(&event.claimed_by);
            entities.extend(&event.said_by);
            entities.extend(event.summary.mentions());
            entities.extend(event.quotes.iter().filter_map(|&at| self.quotes[at].speaker));
            order::sort(&mut entities);
            entities.dedup();
            event.entities = entities;
        }
        for &id in self.in_time.iter().chain(&self.undated) {
            for &entity in &self.events[id.index()].entities {
                self.entities[entity.index()].events.push(id);
            }
        }
        for (section, at) in self.sections.iter().zip(0..) {
            for (paragraph, number) in section.paragraphs.iter().zip(1..) {
                for entity in paragraph.text.mentions() {
                    let mentions = &mut self.entities[entity.index()].mentions;
                    let place = Place { section: SectionId(at), paragraph: number };
                    if mentions.last() != Some(&place) {
                        mentions.push(place);
                    }
                }
            }
        }
    }

    /// Every event's id, in the document's order.
    pub fn event_ids(&self) -> impl Iterator<Item = EventId> + use<> {
        (0..self.events.len() as u32).map(EventId)
    }

    /// Every entity's id, in the document's order.
    pub fn entity_ids(&self) -> impl Iterator<Item = EntityId> + use<> {
        (0..self.entities.len() as u32).map(EntityId)
    }

    /// Every section's id, in the document's order.
    pub fn section_ids(&self) -> impl Iterator<Item = SectionId> + use<> {
        (0..self.sections.len() as u32).map(SectionId)
    }

    /// What a viewpoint sees in an area; `None` if it sees nothing of its own there.
    pub fn viewed(&self, viewpoint: usize, layer: &str, id: &str) -> Option<&ViewedArea> {
        self.viewpoints.get(viewpoint)?.areas.iter().find(|area| area.layer == layer && area.id == id)
    }

    /// What a viewpoint calls an entity that has an area.
    pub fn name_in(&self, viewpoint: usize, entity: EntityId) -> &str {
        let areas = self.viewpoints.get(viewpoint).map_or(&[][..], |viewpoint| &viewpoint.areas);
        let viewed = areas.iter().find(|area| area.entity == Some(entity));
        viewed.and_then(|area| area.names.first()).map_or(&self.entity(entity).name, |name| &name.text)
    }

    /// The event with an id.
    pub fn event(&self, id: EventId) -> &Event {
        &self.events[id.index()]
    }

    /// The entity with an id.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.index()]
    }

    /// The section with an id.
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.index()]
    }

    /// The theme with an id.
    pub fn theme(&self, id: ThemeId) -> &Theme {
        &self.themes[id.index()]
    }

    /// The event with a slug.
    pub fn event_by_slug(&self, slug: &str) -> Option<EventId> {
        let at = self.events_by_slug.binary_search_by(|&id| self.event(id).slug.as_str().cmp(slug)).ok()?;
        Some(self.events_by_slug[at])
    }

    /// The entity with a slug.
    pub fn entity_by_slug(&self, slug: &str) -> Option<EntityId> {
        let at = self.entities_by_slug.binary_search_by(|&id| self.entity(id).slug.as_str().cmp(slug)).ok()?;
        Some(self.entities_by_slug[at])
    }

    /// The section with a slug.
    pub fn section_by_slug(&self, slug: &str) -> Option<SectionId> {
        self.section_ids().find(|&id| self.section(id).slug == slug)
    }

    /// The notes about an event or an entity, in the document's order.
    pub fn notes_about(&self, id: Id) -> impl Iterator<Item = &Note> {
        let notes = match id {
            Id::Event(id) => &self.event(id).notes,
            Id::Entity(id) => &self.entity(id).notes,
        };
        notes.iter().map(|&at| &self.notes[at])
    }

    /// What sorts events in the order of time: undated ones last, ties in the article's order.
    pub fn time_order(&self, id: EventId) -> impl Ord + use<> {
        let date = self.event(id).date;
        (date.is_none(), date.map(Date::order), id)
    }

    /// The days from one event to another, if both are known to the day.
    pub fn days_between(&self, from: EventId, to: EventId) -> Option<i32> {
        let day = |id| self.event(id).date.and_then(Date::exact_day);
        Some(day(to)?.since(day(from)?))
    }

    /// The first and last day that any dated event touches; `None` if nothing is dated.
    pub fn extent(&self) -> Option<(Day, Day)> {
        let bounds = |date: Date| [date.earliest(), date.latest()];
        let mut days = self.events.iter().filter_map(|event| event.date).flat_map(bounds).flatten();
        let first = days.next()?;
        Some(days.fold((first, first), |(low, high), day| (low.min(day), high.max(day))))
    }
}

impl Entity {
    /// The offices that are known to have been held from the day `first` to the day `last`. An office without a start
    /// or an end is taken to be held on that side; one whose start or end is only bounded from afar is not known there.
    pub fn offices_on(&self, first: Day, last: Day) -> impl Iterator<Item = &Role> {
        self.roles.iter().filter(move |role| {
            let is_begun = role.from.is_none_or(|from| from.latest().is_some_and(|day| day <= first));
            let is_held_still = role.to.is_none_or(|to| to.earliest().is_some_and(|day| day >= last));
            is_begun && is_held_still
        })
    }
}
