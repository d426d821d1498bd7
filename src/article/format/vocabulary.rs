//! The document's own words: kinds of events and of entities, and relations, beside the built-in ones.

use super::entity::EntityKind;
use super::event::{EventKind, RelationClass};
use super::field::FieldKind::{Slug, Text};
use super::field::IdSpace;
use super::macros::record;

record! {
    /// Words that the document declares, to be used like the built-in ones.
    #[derive(Default)]
    pub struct VocabularyRecord {
        /// Kinds of events.
        #[serde(default)]
        pub event_kinds: Vec<EventKindRecord>,
        /// Kinds of entities.
        #[serde(default)]
        pub entity_kinds: Vec<EntityKindRecord>,
        /// Relations between events.
        #[serde(default)]
        pub relations: Vec<RelationKindRecord>,
    }
}

record! {
    /// A kind of events.
    pub struct EventKindRecord {
        /// The word for `kind`, a slug.
        pub id: String = Slug(IdSpace::EventKind),
        /// What readers see: “Sighting”.
        pub label: String = Text(40),
        /// The built-in kind that it is a sort of: what a `statement` says is its speaker's word. `other` if absent.
        #[serde(default)]
        pub is: Option<EventKind>,
    }
}

record! {
    /// A kind of entities.
    pub struct EntityKindRecord {
        /// The word for `kind`, a slug.
        pub id: String = Slug(IdSpace::EntityKind),
        /// What readers see of one: “Printer”.
        pub label: String = Text(40),
        /// What readers see of several: “Printers”.
        pub plural: String = Text(40),
        /// The built-in kind that it is a sort of, with which it is offered as a filter. `object` if absent.
        #[serde(default)]
        pub is: Option<EntityKind>,
    }
}

record! {
    /// A relation between two events, written on the later one.
    pub struct RelationKindRecord {
        /// The word for `type`, a slug.
        pub id: String = Slug(IdSpace::Relation),
        /// What readers see on the later event, before the earlier one's title: “Sequel to”.
        pub label: String = Text(40),
        /// What readers see on the earlier event, before the later one's title: “Continued by”.
        pub inverse: String = Text(40),
        /// Whether the later event can't come before the earlier one.
        #[serde(default)]
        pub orders_time: bool,
        /// How it is drawn: `chain` for a step, `conflict` for a contradiction. `other` if absent.
        #[serde(default)]
        pub class: Option<RelationClass>,
    }
}
