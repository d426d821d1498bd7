//! The article and how its parts are found.

use super::entity::Entity;
use super::event::Event;
use super::kind::Vocabulary;
use super::medium::Medium;
use super::statement::{Figure, Note, Quote, Side};
use super::story::Section;
use super::viewpoint::{ViewedArea, Viewpoint};
use crate::article::format::{ArticleSource, Map, SeeAlso, Theme};
use crate::article::ids::{EntityId, EventId, Id, SectionId, ThemeId};
use crate::article::resolver::Slugs;
use crate::article::text::Text;
use crate::date::{Date, Day};

/// A checked article: every id resolves, and every date is possible. Lists keep the document's order.
#[derive(Debug)]
pub struct Article {
    /// A slug.
    pub id: String,
    /// The article's title.
    pub title: String,
    /// BCP 47 tag of the text.
    pub language: String,
    /// The lead in two or three sentences; empty if the document has none.
    pub summary: Text,
    /// Where the facts come from.
    pub source: ArticleSource,
    /// Kinds and relations that the document declares.
    pub vocabulary: Vocabulary,
    /// Entities that the article is about.
    pub parties: Vec<EntityId>,
    /// What the document calls them, if it does.
    pub parties_label: Option<String>,
    /// Facts at a glance: label and text.
    pub facts: Vec<(String, Text)>,
    /// Maps, the most detailed first.
    pub maps: Vec<Map>,
    /// Whose views the maps can be drawn in, the default first. If there is none, areas are drawn as their layers say.
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
    /// Groups of entities whose statements are shown as one voice.
    pub sides: Vec<Side>,
    /// Further articles.
    pub see_also: Vec<SeeAlso>,
    /// Events with a date, or planned for one, in the order of time.
    pub in_time: Vec<EventId>,
    /// Other events, in the article's order.
    pub undated: Vec<EventId>,
    /// The events of each theme that are `in_time`, in this order.
    pub lanes: Vec<Vec<EventId>>,
    /// By how many minutes the clocks are ahead of UTC on which the article’s times are told: those of its first time
    /// whose zone is known. `None` without such a time.
    pub clock: Option<i16>,
    /// The first and last day that any event touches; `None` if nothing is dated.
    pub extent: Option<(Day, Day)>,
    /// By event: its rank in the order of time.
    pub(in crate::article) ranks: Vec<u32>,
    /// By event: the day at which it stands in the order of time.
    pub(in crate::article) days: Vec<Option<Day>>,
    /// Events by slug.
    pub(in crate::article) events_by_slug: Slugs,
    /// Entities by slug.
    pub(in crate::article) entities_by_slug: Slugs,
}

/// From two days on, what lies between two times is counted in days.
const MINUTES_TOLD: i64 = 2 * 24 * 60;

impl Article {
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

    /// How a viewpoint (by index) sees an area; `None` if the viewpoint doesn't list the area.
    pub fn viewed(&self, viewpoint: usize, layer: &str, id: &str) -> Option<&ViewedArea> {
        self.viewpoints.get(viewpoint)?.areas.iter().find(|area| area.layer == layer && area.id == id)
    }

    /// The name of an entity in a viewpoint (by index): the viewpoint's name for its area, or else the entity's own.
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

    /// The media of all entities and events, in the document's order.
    pub fn media(&self) -> impl Iterator<Item = &Medium> {
        let of_entities = self.entities.iter().flat_map(|entity| &entity.media);
        of_entities.chain(self.events.iter().flat_map(|event| &event.media))
    }

    /// The event with a slug.
    pub fn event_by_slug(&self, slug: &str) -> Option<EventId> {
        self.events_by_slug.get(slug).copied().map(EventId)
    }

    /// The entity with a slug.
    pub fn entity_by_slug(&self, slug: &str) -> Option<EntityId> {
        self.entities_by_slug.get(slug).copied().map(EntityId)
    }

    /// The section with a slug.
    pub fn section_by_slug(&self, slug: &str) -> Option<SectionId> {
        self.section_ids().find(|&id| self.section(id).slug == slug)
    }

    /// The events that name an entity as their place, in the order of time: those that are “here”. Many more may have
    /// to do with it.
    pub fn events_at(&self, place: EntityId) -> impl Iterator<Item = EventId> {
        let events = self.entity(place).events.iter().copied();
        events.filter(move |&id| self.event(id).places.contains(&place))
    }

    /// The theme with a slug.
    pub fn theme_by_slug(&self, slug: &str) -> Option<ThemeId> {
        let at = self.themes.iter().position(|theme| theme.id == slug)?;
        Some(ThemeId(at as u32))
    }

    /// Whether an entity has a position or an area, so that a map can show it.
    pub fn is_on_maps(&self, id: EntityId) -> bool {
        let entity = self.entity(id);
        entity.location.is_some() || entity.area.is_some()
    }

    /// The notes about an event or an entity, in the document's order.
    pub fn notes_about(&self, id: Id) -> impl Iterator<Item = &Note> {
        let notes = match id {
            Id::Event(id) => &self.event(id).notes,
            Id::Entity(id) => &self.entity(id).notes,
        };
        notes.iter().map(|&at| &self.notes[at])
    }

    /// The key that sorts events in the order of time: by what relations say, then by the latest day that is possible,
    /// then in the article's order. Undated ones come last.
    pub fn time_order(&self, id: EventId) -> impl Ord + use<> {
        self.ranks[id.index()]
    }

    /// The day at which an event stands in the order of time, which never decreases there. `None` without a date.
    pub fn day_in_order(&self, id: EventId) -> Option<Day> {
        self.days[id.index()].filter(|_| self.event(id).when().is_some())
    }

    /// The days from one event to another, if both are known to the day.
    pub fn days_between(&self, from: EventId, to: EventId) -> Option<i64> {
        let day = |id| self.event(id).date.as_ref().and_then(Date::exact_day);
        Some(day(to)?.since(day(from)?))
    }

    /// The minutes from one event to another, if the times of both are known and less than two days apart.
    pub fn minutes_between(&self, from: EventId, to: EventId) -> Option<i64> {
        let minute = |id| {
            let date =
                self.event(id).date.as_ref().filter(|date| date.time().is_some() && date.exact_day().is_some())?;
            date.minutes(self.clock)[0]
        };
        let minutes = minute(to)?.0 - minute(from)?.0;
        (minutes.abs() < MINUTES_TOLD).then_some(minutes)
    }

    /// Whether any of its events, or of its plans, has a time of day.
    pub fn tells_times(&self) -> bool {
        let dates = self.events.iter().flat_map(|event| event.date.iter().chain(&event.target));
        dates.into_iter().any(|date| date.time().is_some())
    }

    /// The zones of the times that the article’s events have, in the document’s order.
    pub fn zones(&self) -> impl Iterator<Item = i16> {
        self.events.iter().filter_map(|event| event.when()?.time()?.offset)
    }
}
