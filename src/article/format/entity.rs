//! Entities: persons, places, states, organisations, treaties and others that have a card.

use super::field::FieldKind::{Date, Id, List, Running, Slug};
use super::field::{ENTITIES, ENTITY_KIND, IdSpace, LAT, LON, NAME, REMARK};
use super::link::WebLink;
use super::macros::{record, words};
use super::media::MediumRecord;

words! {
    /// What an entity is.
    pub enum EntityKind {
        /// A state.
        State = "state",
        /// A territory, whatever its status.
        Territory = "territory",
        /// A place that can be pointed at.
        Place = "place",
        /// A person.
        Person = "person",
        /// An organisation, office or medium.
        Organisation = "organisation",
        /// A document that is no treaty.
        Document = "document",
        /// A treaty or agreement.
        Treaty = "treaty",
        /// A war or conflict.
        Conflict = "conflict",
        /// A film, book or other work.
        Work = "work",
        /// A ship, an aircraft or another vehicle.
        Vehicle = "vehicle",
        /// A species or another group of living things.
        Species = "species",
        /// Any other thing.
        Object = "object",
    }
}

record! {
    /// Something that has a card.
    pub struct EntityRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Entity),
        /// What it is: a built-in kind, or one of the document's vocabulary.
        pub kind: String = ENTITY_KIND,
        /// Its name.
        pub name: String = NAME,
        /// Other names and spellings in use.
        #[serde(default)]
        pub aliases: Vec<String> = List(&NAME),
        /// Running text.
        #[serde(default)]
        pub description: Option<String> = Running(1000),
        /// Offices, each held at its dates.
        #[serde(default)]
        pub roles: Vec<RoleRecord>,
        /// A point that can be drawn.
        #[serde(default)]
        pub location: Option<Location>,
        /// An area of a map that can be drawn.
        #[serde(default)]
        pub area: Option<AreaRef>,
        /// What it is, if that depends on the point of view.
        #[serde(default)]
        pub status: Vec<StatusRecord>,
        /// Pictures of it.
        #[serde(default)]
        pub media: Vec<MediumRecord>,
        /// Further reading.
        #[serde(default)]
        pub links: Vec<WebLink>,
    }
}

record! {
    /// An office and when it was held.
    pub struct RoleRecord {
        /// The office.
        pub title: String = NAME,
        /// EDTF of its start.
        #[serde(default)]
        pub from: Option<String> = Date,
        /// EDTF of its end.
        #[serde(default)]
        pub to: Option<String> = Date,
        /// How that is known.
        #[serde(default)]
        pub note: Option<String> = REMARK,
    }
}

record! {
    /// A point.
    pub struct Location {
        /// Degrees north.
        pub lat: f64 = LAT,
        /// Degrees east.
        pub lon: f64 = LON,
        /// Where the coordinates come from.
        pub source: String = NAME,
    }
}

record! {
    /// An area of a map.
    pub struct AreaRef {
        /// The map's id.
        pub map: String = Id(&[IdSpace::Map]),
        /// The layer's name in its topology.
        pub layer: String = NAME,
        /// The geometry's id in that layer.
        pub id: String = NAME,
    }
}

record! {
    /// One view of what an entity is.
    pub struct StatusRecord {
        /// Running text.
        pub text: String = Running(400),
        /// Whose view it is; the article's own if empty.
        #[serde(default)]
        pub says: Vec<String> = ENTITIES,
    }
}
