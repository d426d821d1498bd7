//! Filters: which events the reader asks for.

use super::prepared::Explorer;
use crate::article::{Article, Dating, EntityId, EntityKind, Event, EventId, KindOfEvent, Standing, ThemeId};
use crate::map::{Frame, Size};
use crate::search::LONGEST;
use std::sync::Arc;

/// A property of events by which a reader filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The lane.
    Theme,
    /// What sort of event it is.
    Kind,
    /// How its content stands.
    Standing,
    /// How its date is known.
    Dating,
    /// Who and what it has to do with.
    With,
}

impl Facet {
    /// Every facet.
    pub const ALL: [Self; 5] = [Self::Theme, Self::Kind, Self::Standing, Self::Dating, Self::With];
}

/// The standings that a reader can ask for.
pub(super) const STANDINGS: [Standing; 7] = [
    Standing::Happened,
    Standing::Said,
    Standing::Claimed,
    Standing::Unconfirmed,
    Standing::Planned,
    Standing::PutOff,
    Standing::Background,
];

/// A value of a facet that a reader can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Events of a theme.
    Theme(ThemeId),
    /// Events of a sort.
    Kind(KindOfEvent),
    /// Events whose content stands so. What became of a plan doesn't matter: all plans are [`Standing::Planned`].
    Standing(Standing),
    /// Events whose date is known so; `None`: undated ones.
    Dating(Option<Dating>),
    /// Events that have to do with an entity.
    With(EntityId),
}

impl Choice {
    /// Its facet.
    pub fn facet(self) -> Facet {
        match self {
            Self::Theme(_) => Facet::Theme,
            Self::Kind(_) => Facet::Kind,
            Self::Standing(_) => Facet::Standing,
            Self::Dating(_) => Facet::Dating,
            Self::With(_) => Facet::With,
        }
    }

    /// Whether an event is what it asks for.
    pub fn has(self, event: &Event) -> bool {
        match self {
            Self::Theme(theme) => event.theme == theme,
            Self::Kind(kind) => event.kind == kind,
            Self::Standing(standing) => event.standing().broad() == standing,
            Self::Dating(dating) => event.dating == dating,
            Self::With(entity) => event.entities.binary_search(&entity).is_ok(),
        }
    }
}

/// What a reader asks for. A facet without a choice asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The choices of all facets, sorted, each once.
    pub(super) choices: Vec<Choice>,
    /// Words that an event must have, as the search finds them; empty for any.
    pub query: String,
    /// Whether only events with a place in the map's frame are asked for.
    pub is_in_frame: bool,
    /// Whether marks of other events go. Else they fade.
    pub hides: bool,
}

impl Filter {
    /// The choices, by facet.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The choices of a facet.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = Choice> + '_ {
        self.choices.iter().copied().filter(move |choice| choice.facet() == facet)
    }

    /// Whether something is chosen.
    pub fn has(&self, choice: Choice) -> bool {
        self.choices.binary_search(&choice).is_ok()
    }

    /// Whether it asks for every event.
    pub fn is_open(&self) -> bool {
        self.choices.is_empty() && self.query.is_empty() && !self.is_in_frame
    }

    /// With a choice made, or taken back.
    #[must_use]
    pub fn toggled(mut self, choice: Choice) -> Self {
        match self.choices.binary_search(&choice) {
            Ok(at) => {
                self.choices.remove(at);
            }
            Err(at) => self.choices.insert(at, choice),
        }
        self
    }

    /// With some choices of one facet as the only ones of it; if they are that already, with none of it.
    #[must_use]
    pub fn alone(mut self, choices: &[Choice]) -> Self {
        let Some(facet) = choices.first().map(|choice| choice.facet()) else { return self };
        let were_alone = self.has_alone(choices);
        self.choices.retain(|other| other.facet() != facet);
        if were_alone { self } else { choices.iter().copied().fold(self, Self::toggled) }
    }

    /// Whether some choices of one facet are the only ones of it.
    pub fn has_alone(&self, choices: &[Choice]) -> bool {
        choices.first().is_some_and(|choice| self.of(choice.facet()).eq(choices.iter().copied()))
    }

    /// With words that an event must have; of a very long text, as many as the search takes.
    #[must_use]
    pub fn with_words(mut self, words: &str) -> Self {
        let cut: String = words.trim_start().chars().take(LONGEST).collect();
        self.query = cut.trim_end().into();
        self
    }

    /// Asking for every event; what happens to marks stays.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { hides: self.hides, ..Self::default() }
    }

    /// Whether an event is asked for by the choices of all facets, or of all but one. Of most facets an event needs any
    /// choice; it has to do with every chosen entity.
    fn asks_for(&self, event: &Event, but: Option<Facet>) -> bool {
        self.choices.chunk_by(|a, b| a.facet() == b.facet()).all(|choices| {
            let facet = choices[0].facet();
            let mut has = choices.iter().map(|choice| choice.has(event));
            but == Some(facet) || if facet == Facet::With { has.all(|has| has) } else { has.any(|has| has) }
        })
    }
}

/// A filter that is asked of an article.
pub(super) struct Asked<'a> {
    filter: &'a Filter,
    article: &'a Article,
    /// The events that have the words, sorted; none if there are no words.
    found: Option<Vec<EventId>>,
    frame: Frame,
    size: Size,
}

impl<'a> Asked<'a> {
    /// A filter, with a map of this frame and size.
    pub(super) fn new(filter: &'a Filter, explorer: &'a Explorer, frame: Frame, size: Size) -> Self {
        let article = &explorer.article;
        let found = (!filter.query.is_empty()).then(|| explorer.search.matches(article, &filter.query));
        Self { filter, article, found, frame, size }
    }

    /// Whether it leaves an event. It may leave a facet out.
    pub(super) fn leaves(&self, id: EventId, but: Option<Facet>) -> bool {
        let event = self.article.event(id);
        self.filter.asks_for(event, but)
            && self.found.as_ref().is_none_or(|found| found.binary_search(&id).is_ok())
            && (!self.filter.is_in_frame || self.is_in_frame(event))
    }

    /// Whether a place of an event is in the map's frame.
    fn is_in_frame(&self, event: &Event) -> bool {
        event.places.iter().any(|&id| {
            let location = self.article.entity(id).location.as_ref();
            location.is_some_and(|at| self.frame.pixel((at.lon, at.lat), self.size).is_some())
        })
    }
}

impl Standing {
    /// The same for all plans, whatever became of them.
    #[must_use]
    pub fn broad(self) -> Self {
        match self {
            Self::Done | Self::Open => Self::Planned,
            other => other,
        }
    }
}

/// Which events a filter leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left(Option<Arc<[bool]>>);

impl Left {
    /// What a filter leaves, with a map of this frame and size.
    pub fn of(filter: &Filter, explorer: &Explorer, frame: Frame, size: Size) -> Self {
        if filter.is_open() {
            return Self(None);
        }
        let asked = Asked::new(filter, explorer, frame, size);
        Self(Some(explorer.article.event_ids().map(|id| asked.leaves(id, None)).collect()))
    }

    /// Whether it leaves an event.
    pub fn has(&self, id: EventId) -> bool {
        self.0.as_ref().is_none_or(|left| left[id.index()])
    }
}

/// The groups in which entities are offered, each with its kinds.
pub const ENTITY_GROUPS: [&[EntityKind]; 4] = [
    &[EntityKind::Person],
    &[EntityKind::Place, EntityKind::Territory],
    &[EntityKind::State, EntityKind::Organisation],
    &[
        EntityKind::Document,
        EntityKind::Treaty,
        EntityKind::Conflict,
        EntityKind::Work,
        EntityKind::Vehicle,
        EntityKind::Species,
        EntityKind::Object,
    ],
];
