//! Kinds of events and entities, and relations between events: those of the format, and those that a document declares.

use crate::article::format::{
    EntityKind, EntityKindRecord, EventKind, EventKindRecord, RelationClass, RelationKindRecord, RelationType,
    VocabularyRecord,
};

/// A kind of events or of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind<W> {
    /// One of the format.
    BuiltIn(W),
    /// One of the document's: its index in the [`Vocabulary`], and the built-in kind that it is a sort of.
    Own(u32, W),
}

/// A kind of events.
pub type KindOfEvent = Kind<EventKind>;
/// A kind of entities.
pub type KindOfEntity = Kind<EntityKind>;

impl<W: Copy + PartialEq> Kind<W> {
    /// Whether it is a built-in kind, or a sort of it.
    pub fn is(self, built_in: W) -> bool {
        self.behaves_like() == built_in
    }

    /// The built-in kind that it is, or is a sort of.
    pub fn behaves_like(self) -> W {
        match self {
            Self::BuiltIn(kind) | Self::Own(_, kind) => kind,
        }
    }
}

/// How a later event is related to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// As the format has it.
    BuiltIn(RelationType),
    /// As the document has it.
    Own {
        /// Its index in the [`Vocabulary`].
        index: u32,
        /// How it is drawn.
        class: RelationClass,
        /// Whether the later event can't come before the earlier one.
        orders_time: bool,
    },
}

impl RelationKind {
    /// Whether it is this built-in relation.
    pub fn is(self, built_in: RelationType) -> bool {
        self == Self::BuiltIn(built_in)
    }

    /// Whether it is one of these built-in relations.
    pub fn is_any(self, built_in: &[RelationType]) -> bool {
        built_in.iter().any(|&relation| self.is(relation))
    }

    /// Its class.
    pub fn class(self) -> RelationClass {
        match self {
            Self::BuiltIn(relation) => relation.class(),
            Self::Own { class, .. } => class,
        }
    }

    /// Whether the later event is the next step of what the earlier began, not an answer to it or a part of it.
    pub fn is_step(self) -> bool {
        self.class() == RelationClass::Chain || self.is(RelationType::Retracts)
    }

    /// Whether the later event can't come before the earlier one.
    pub fn orders_time(self) -> bool {
        match self {
            Self::BuiltIn(relation) => relation.orders_time(),
            Self::Own { orders_time, .. } => orders_time,
        }
    }
}

/// The kinds and relations that a document declares, as it declares them.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Kinds of events.
    pub event_kinds: Vec<EventKindRecord>,
    /// Kinds of entities.
    pub entity_kinds: Vec<EntityKindRecord>,
    /// Relations between events.
    pub relations: Vec<RelationKindRecord>,
}

impl From<VocabularyRecord> for Vocabulary {
    fn from(record: VocabularyRecord) -> Self {
        let VocabularyRecord { event_kinds, entity_kinds, relations } = record;
        Self { event_kinds, entity_kinds, relations }
    }
}

impl Vocabulary {
    /// The kind of events that a word of the document names.
    pub fn event_kind(&self, word: &str) -> Option<KindOfEvent> {
        self.all_event_kinds().find(|&kind| self.event_kind_word(kind) == word)
    }

    /// Every kind of events: the built-in ones, then the document's.
    pub fn all_event_kinds(&self) -> impl Iterator<Item = KindOfEvent> {
        let own = self.event_kinds.iter().zip(0..);
        let own = own.map(|(own, index)| Kind::Own(index, own.is.unwrap_or(EventKind::Other)));
        EventKind::ALL.iter().copied().map(Kind::BuiltIn).chain(own)
    }

    /// The word of a kind of events.
    pub fn event_kind_word(&self, kind: KindOfEvent) -> &str {
        match kind {
            Kind::BuiltIn(kind) => kind.word(),
            Kind::Own(index, _) => &self.event_kinds[index as usize].id,
        }
    }

    /// The kind of entities that a word of the document names.
    pub fn entity_kind(&self, word: &str) -> Option<KindOfEntity> {
        self.all_entity_kinds().find(|&kind| match kind {
            Kind::BuiltIn(kind) => kind.word() == word,
            Kind::Own(index, _) => self.entity_kinds[index as usize].id == word,
        })
    }

    /// Every kind of entities: the built-in ones, then the document's.
    pub fn all_entity_kinds(&self) -> impl Iterator<Item = KindOfEntity> {
        let own = self.entity_kinds.iter().zip(0..);
        let own = own.map(|(own, index)| Kind::Own(index, own.is.unwrap_or(EntityKind::Object)));
        EntityKind::ALL.iter().copied().map(Kind::BuiltIn).chain(own)
    }

    /// The relation that a word of the document names.
    pub fn relation(&self, word: &str) -> Option<RelationKind> {
        let built_in = RelationType::ALL.iter().find(|kind| kind.word() == word).copied().map(RelationKind::BuiltIn);
        let own = || {
            let index = self.relations.iter().position(|own| own.id == word)?;
            let own = &self.relations[index];
            let class = own.class.unwrap_or(RelationClass::Other);
            Some(RelationKind::Own { index: index as u32, class, orders_time: own.orders_time })
        };
        built_in.or_else(own)
    }

    /// The word of a relation.
    pub fn relation_word(&self, relation: RelationKind) -> &str {
        match relation {
            RelationKind::BuiltIn(relation) => relation.word(),
            RelationKind::Own { index, .. } => &self.relations[index as usize].id,
        }
    }
}
