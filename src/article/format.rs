//! The article document, field for field, as `serde` reads it where it is checked. The typed model shares some of its
//! records.
//!
//! Names and meanings are the public contract of the article format, `article-explorer/1`.

#[cfg(not(target_arch = "wasm32"))]
use serde::{Deserialize, Serialize};

/// The one value of `format` that this version reads.
pub const FORMAT: &str = "article-explorer/1";

/// Declares a record of the document: unknown fields are errors, absent lists are empty.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(Deserialize, Serialize), serde(deny_unknown_fields))]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    };
}

/// Declares a closed set of words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(Deserialize, Serialize))]
        pub enum $name { $($(#[$word_doc])* #[cfg_attr(not(target_arch = "wasm32"), serde(rename = $word))] $variant,)* }

        impl $name {
            /// Every value, in the order of the format.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
            /// Every word, in the same order.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word that the document uses.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

record! {
    /// The whole document.
    Document {
        /// Always [`FORMAT`].
        format: String,
        /// A slug.
        id: String,
        /// The article's title.
        title: String,
        /// BCP 47 tag of the text.
        language: String,
        /// The lead in two or three sentences (running text).
        summary: String,
        /// Where the facts come from.
        source: Source,
        /// Parties, maps and facts at a glance.
        infobox: Infobox,
        /// The timeline's lanes, top to bottom.
        themes: Vec<Theme>,
        /// The story.
        sections: Vec<Section>,
        /// Persons, places, states, organisations, treaties …
        entities: Vec<Entity>,
        /// What happened, was said, claimed or planned.
        events: Vec<Event>,
        /// Words quoted by the article.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        quotes: Vec<Quote>,
        /// Numbers given by the article.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        figures: Vec<Figure>,
        /// What a careful reader should know.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        notes: Vec<Note>,
        /// Sides that are heard together.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        voices: Vec<Voice>,
        /// Further articles.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        see_also: Vec<SeeAlso>,
    }
}

record! {
    /// The article that the facts come from.
    Source {
        /// Its title.
        title: String,
        /// Its address (https).
        url: String,
        /// Its licence, which the document shares.
        license: String,
        /// What else the reader should know about the source.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        note: Option<String>,
    }
}

record! {
    /// Parties, maps and facts at a glance.
    Infobox {
        /// Entities that the article is about.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        parties: Vec<String>,
        /// Maps, the most detailed first.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        maps: Vec<Map>,
        /// Whose views the maps can be drawn in, the default first.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        viewpoints: Vec<Viewpoint>,
        /// Label and text.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        facts: Vec<Fact>,
    }
}

record! {
    /// One line of the infobox.
    Fact {
        /// What it is about.
        label: String,
        /// Running text.
        text: String,
    }
}

record! {
    /// A map: one topology, drawn for one range of scales.
    Map {
        /// A slug.
        id: String,
        /// What the map shows, in a few words.
        title: String,
        /// A TopoJSON file beside the document.
        topology: String,
        /// What is in view at first.
        frame: Frame,
        /// The topology's layers and what they hold, drawn in this order.
        layers: Vec<Layer>,
        /// Names on the map that stand for no entity, such as seas and neighbouring towns.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        labels: Vec<MapLabel>,
        /// Who made the geometry.
        attribution: String,
    }
}

record! {
    /// A rectangle of longitudes and latitudes, in degrees; `east` may pass 180.
    Frame {
        /// −180 to 180.
        west: f64,
        /// −90 to 90.
        south: f64,
        /// Greater than `west`.
        east: f64,
        /// Greater than `south`.
        north: f64,
    }
}

words! {
    /// What a layer of a map holds.
    LayerKind {
        /// States' territories, as most UN members see them.
        Countries = "countries",
        /// Areas whose status is disputed: hatched.
        Disputed = "disputed",
        /// A part of a state.
        Region = "region",
        /// Lakes.
        Water = "water",
        /// Borders between parts of a state.
        Border = "border",
    }
}

record! {
    /// A layer of a topology.
    Layer {
        /// The object's name in the topology.
        name: String,
        /// What it holds.
        kind: LayerKind,
        /// Whose view its lines are, and what else the legend should say.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        note: Option<String>,
    }
}

words! {
    /// What a label on a map names.
    MapLabelKind {
        /// A state.
        Country = "country",
        /// A sea or a lake.
        Water = "water",
        /// A capital or seat.
        Capital = "capital",
        /// Another town.
        Town = "town",
    }
}

record! {
    /// A name on a map that stands for no entity.
    MapLabel {
        /// The name.
        text: String,
        /// Degrees north.
        lat: f64,
        /// Degrees east.
        lon: f64,
        /// What it names.
        kind: MapLabelKind,
    }
}

record! {
    /// A view of what disputed areas are, in which the maps can be drawn. Its source is a paragraph of the article, a
    /// link, or both. Areas that it doesn't list are drawn as their layer says.
    Viewpoint {
        /// A slug.
        id: String,
        /// Whose view it is, in a few words.
        label: String,
        /// The sentence that supports it (running text).
        text: String,
        /// Entities whose view it is.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        says: Vec<String>,
        /// Section id of the paragraph that says so.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        section: Option<String>,
        /// 1-based.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        paragraph: Option<usize>,
        /// What else says so, such as the source of the map's lines.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        link: Option<Link>,
        /// What it sees in areas of the maps.
        areas: Vec<ViewedArea>,
    }
}

words! {
    /// How a viewpoint draws an area.
    Drawing {
        /// As a state: filled for itself, with a state's border.
        State = "state",
        /// As disputed: hatched, dashed; with `of`, on the fill of the state that it lies in.
        Disputed = "disputed",
        /// As a part of `of`: filled like it, without a border.
        PartOf = "part-of",
    }
}

record! {
    /// An area as somebody sees it, on every map that has it.
    ViewedArea {
        /// The layer's name in its topology.
        layer: String,
        /// The geometry's id in that layer.
        id: String,
        /// How it is drawn.
        drawn: Drawing,
        /// Entity id of the state that it is a part of; with `part-of` always, with `state` never.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        of: Option<String>,
        /// Names in use, the one on the map first; the entity's own if there is none.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        names: Vec<AreaName>,
    }
}

record! {
    /// A name and who uses it.
    AreaName {
        /// The name.
        text: String,
        /// Whose usage it is.
        usage: String,
    }
}

record! {
    /// A lane of the timeline.
    Theme {
        /// A slug.
        id: String,
        /// Shown beside the lane.
        label: String,
    }
}

record! {
    /// A section of the story.
    Section {
        /// A slug.
        id: String,
        /// Its heading.
        title: String,
        /// 1 for the lead, then 2 and deeper.
        level: u8,
        /// Its paragraphs, in the article's order; none if it only holds further sections.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        paragraphs: Vec<Paragraph>,
    }
}

record! {
    /// A paragraph, retold.
    Paragraph {
        /// Running text. Behind a sentence that tells a claim or a plan, `[[!event-id]]` marks it.
        text: String,
        /// The events that it tells.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        events: Vec<String>,
    }
}

words! {
    /// What an entity is.
    EntityKind {
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
    }
}

record! {
    /// Something that has a card.
    Entity {
        /// A slug.
        id: String,
        /// What it is.
        kind: EntityKind,
        /// Its name.
        name: String,
        /// Other names and spellings in use.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        aliases: Vec<String>,
        /// Running text.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        description: Option<String>,
        /// Offices, each held at its dates.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        roles: Vec<Role>,
        /// A point that can be drawn.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        location: Option<Location>,
        /// An area of a map that can be drawn.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        area: Option<Area>,
        /// What it is, where whose view it is matters.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        status: Vec<Status>,
        /// Further reading.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        links: Vec<Link>,
    }
}

record! {
    /// An office and when it was held.
    Role {
        /// The office.
        title: String,
        /// EDTF of its start.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        from: Option<String>,
        /// EDTF of its end.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        to: Option<String>,
        /// How that is known.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        note: Option<String>,
    }
}

record! {
    /// A point.
    Location {
        /// Degrees north.
        lat: f64,
        /// Degrees east.
        lon: f64,
        /// Where the coordinates come from.
        source: String,
    }
}

record! {
    /// An area of a map.
    Area {
        /// The map's id.
        map: String,
        /// The layer's name in its topology.
        layer: String,
        /// The geometry's id in that layer.
        id: String,
    }
}

record! {
    /// One view of what an entity is.
    Status {
        /// Running text.
        text: String,
        /// Whose view it is; the article's own if empty.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        says: Vec<String>,
    }
}

record! {
    /// A link out.
    Link {
        /// Its words.
        label: String,
        /// Its address (https).
        url: String,
    }
}

words! {
    /// How an event's date is known.
    Dating {
        /// The article gives all of it.
        Stated = "stated",
        /// Year or month are taken from the context.
        Inherited = "inherited",
        /// Derived.
        Inferred = "inferred",
    }
}

words! {
    /// What sort of event it is.
    EventKind {
        /// A declaration.
        Declaration = "declaration",
        /// War and violence.
        Conflict = "conflict",
        /// Diplomacy.
        Diplomacy = "diplomacy",
        /// Something done to a treaty.
        Treaty = "treaty",
        /// A visit or journey.
        Visit = "visit",
        /// Something said.
        Statement = "statement",
        /// Something military.
        Military = "military",
        /// Money, budgets, customs.
        Economy = "economy",
        /// An appointment.
        Appointment = "appointment",
        /// A vote.
        Vote = "vote",
        /// A plan.
        Plan = "plan",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How much the article vouches for an event.
    EventStatus {
        /// The article says that it happened.
        Happened = "happened",
        /// Only somebody says so.
        Claimed = "claimed",
        /// It was to happen.
        Planned = "planned",
        /// It was put off.
        Postponed = "postponed",
        /// It could not be confirmed.
        Unconfirmed = "unconfirmed",
        /// Cited, not part of this history.
        Background = "background",
    }
}

record! {
    /// Something that happened, was said, claimed or planned.
    Event {
        /// A slug.
        id: String,
        /// A headline of at most 70 characters.
        title: String,
        /// One to three sentences (running text).
        summary: String,
        /// EDTF; absent if nothing can be said.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        date: Option<String>,
        /// How the date is known.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        dating: Option<Dating>,
        /// Why, wherever it isn't stated.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        date_note: Option<String>,
        /// Its lane.
        theme: String,
        /// Where the article tells it.
        section: String,
        /// 1-based.
        paragraph: usize,
        /// Where else the article tells it.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        also: Vec<Citation>,
        /// What sort of event it is.
        kind: EventKind,
        /// How much the article vouches for it.
        status: EventStatus,
        /// Who claims it.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        claimed_by: Vec<String>,
        /// Whose words it tells, where it is something said.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        said_by: Vec<String>,
        /// EDTF of what was planned or due.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        target: Option<String>,
        /// Who took part, and as what.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        participants: Vec<Participant>,
        /// Where.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        places: Vec<String>,
        /// What it is tied to; written once, on the later event.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        relations: Vec<Relation>,
        /// Who recognises, or has relations with, whom from then on.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        recognition: Vec<Recognition>,
        /// What became of it, or that the article doesn't say (running text).
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        outcome: Option<String>,
    }
}

record! {
    /// A place in the article.
    Citation {
        /// Section id.
        section: String,
        /// 1-based.
        paragraph: usize,
    }
}

record! {
    /// Somebody who took part.
    Participant {
        /// Entity id.
        entity: String,
        /// As what.
        role: String,
    }
}

words! {
    /// How a later event is tied to an earlier one.
    RelationType {
        /// It was signed.
        Signed = "signed",
        /// It ratifies what was signed.
        Ratifies = "ratifies",
        /// With it, what was agreed is in force.
        EntersIntoForce = "enters-into-force",
        /// It does what was planned or due.
        Fulfils = "fulfils",
        /// It puts off what was planned.
        Postpones = "postpones",
        /// It takes back what was said.
        Retracts = "retracts",
        /// It says the opposite.
        Contradicts = "contradicts",
        /// It answers.
        RespondsTo = "responds-to",
        /// It carries out what was agreed.
        Implements = "implements",
        /// It comes after, as the next step.
        Follows = "follows",
        /// It is a part of something larger.
        PartOf = "part-of",
        /// It recognises what was declared.
        Recognises = "recognises",
    }
}

/// What sort of tie a relation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationClass {
    /// A step from one event to the next: signed, ratified, in force.
    Chain,
    /// The later event takes back or denies the earlier one.
    Conflict,
    /// Any other.
    Other,
}

impl RelationType {
    /// What sort of tie it is.
    pub fn class(self) -> RelationClass {
        match self {
            Self::Signed
            | Self::Ratifies
            | Self::EntersIntoForce
            | Self::Fulfils
            | Self::Postpones
            | Self::Implements
            | Self::Follows => RelationClass::Chain,
            Self::Retracts | Self::Contradicts => RelationClass::Conflict,
            Self::RespondsTo | Self::PartOf | Self::Recognises => RelationClass::Other,
        }
    }

    /// Whether the later event can't come before the earlier one.
    pub fn orders_time(self) -> bool {
        !matches!(self, Self::PartOf | Self::Contradicts)
    }
}

record! {
    /// A tie to another event.
    Relation {
        /// How.
        r#type: RelationType,
        /// The other event's id.
        to: String,
        /// What else there is to say.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        note: Option<String>,
    }
}

words! {
    /// What one party does to its recognition of another, or to the relations between them.
    RecognitionAct {
        /// It recognises.
        Recognises = "recognises",
        /// It says that it won't recognise.
        Refuses = "refuses",
        /// Both establish diplomatic relations.
        Establishes = "establishes",
        /// It breaks diplomatic relations off.
        Severs = "severs",
    }
}

record! {
    /// Who recognises whom, or has relations with whom, from an event on.
    Recognition {
        /// What is done.
        act: RecognitionAct,
        /// Entity ids; empty where the article doesn't name them.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        by: Vec<String>,
        /// Entity ids.
        of: Vec<String>,
    }
}

record! {
    /// Words that the article quotes.
    Quote {
        /// A slug.
        id: String,
        /// The words, nothing around them.
        text: String,
        /// Entity id, if somebody spoke or wrote them.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        speaker: Option<String>,
        /// On what occasion.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        occasion: Option<String>,
        /// The event that they belong to.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        event: Option<String>,
        /// Section id.
        section: String,
        /// 1-based.
        paragraph: usize,
    }
}

record! {
    /// A number that the article gives.
    Figure {
        /// A slug.
        id: String,
        /// As it is told: “2.8 billion rubles”, “several months”.
        text: String,
        /// The number; absent where the article counts in words alone.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        value: Option<f64>,
        /// Its unit.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        unit: Option<String>,
        /// What it counts.
        measures: String,
        /// Who says so; the article itself if empty.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default))]
        claimed_by: Vec<String>,
        /// Whether it was confirmed; absent where nothing is said.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        confirmed: Option<bool>,
        /// The event that it belongs to.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        event: Option<String>,
        /// Section id.
        section: String,
        /// 1-based.
        paragraph: usize,
    }
}

words! {
    /// What a note warns of.
    NoteKind {
        /// It can be read in two ways.
        Ambiguity = "ambiguity",
        /// Two statements contradict each other.
        Conflict = "conflict",
        /// The article leaves something open.
        Gap = "gap",
        /// The order in time is odd.
        Order = "order",
    }
}

record! {
    /// What a careful reader should know.
    Note {
        /// A slug.
        id: String,
        /// Running text.
        text: String,
        /// Ids of events and entities.
        about: Vec<String>,
        /// What it warns of.
        kind: NoteKind,
        /// True where it tells apart what is easily taken for one another.
        #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Option::is_none"))]
        distinct: Option<bool>,
    }
}

record! {
    /// A side whose members are heard as one voice.
    Voice {
        /// A slug.
        id: String,
        /// Its name.
        label: String,
        /// Entity ids; who is a member of two speaks for the first.
        members: Vec<String>,
    }
}

record! {
    /// A further article.
    SeeAlso {
        /// Its title.
        title: String,
        /// Its address (https).
        url: String,
    }
}
