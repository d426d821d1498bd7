//! Events: when, what, who and where, and their relations.

use super::field::FieldKind::{Date, Id, Running, Slug, Text};
use super::field::{ENTITIES, ENTITY, EVENT, EVENT_KIND, IdSpace, NAME, PARAGRAPH, RELATION, REMARK, SECTION};
use super::macros::{record, words};
use super::media::MediumRecord;
use super::story::CitationRecord;

words! {
    /// How an event's date is known.
    pub enum Dating {
        /// The article gives all of it.
        Stated = "stated",
        /// Year or month are taken from the context.
        Inherited = "inherited",
        /// It is derived from other facts.
        Inferred = "inferred",
    }
}

words! {
    /// What sort of event it is.
    pub enum EventKind {
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
        /// A birth.
        Birth = "birth",
        /// A marriage.
        Marriage = "marriage",
        /// A death.
        Death = "death",
        /// A discovery or an invention.
        Discovery = "discovery",
        /// A work is made, published or shown.
        Publication = "publication",
        /// A foundation or an opening.
        Founding = "founding",
        /// A journey.
        Journey = "journey",
        /// An accident or a disaster.
        Accident = "accident",
        /// Something in nature.
        NaturalEvent = "natural-event",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How much the article vouches for an event.
    pub enum EventStatus {
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
    pub struct EventRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Event),
        /// A headline of at most 70 characters.
        pub title: String = Text(70),
        /// A name of at most 30 characters, for where there is little room.
        #[serde(default)]
        pub short: Option<String> = Text(30),
        /// Whether the article turns on this event: it is always named.
        #[serde(default)]
        pub key: bool,
        /// One to three sentences (running text).
        #[serde(default)]
        pub summary: Option<String> = Running(600),
        /// EDTF; absent if the date is unknown.
        #[serde(default)]
        pub date: Option<String> = Date,
        /// How the date is known.
        #[serde(default)]
        pub dating: Option<Dating>,
        /// How the date was found; required unless the article states it.
        #[serde(default)]
        pub date_note: Option<String> = REMARK,
        /// Its lane. Required if the document has themes.
        #[serde(default)]
        pub theme: Option<String> = Id(&[IdSpace::Theme]),
        /// Where the article tells it. Absent, with `paragraph`, if the document has no story that tells it.
        #[serde(default)]
        pub section: Option<String> = SECTION,
        /// 1-based.
        #[serde(default)]
        pub paragraph: Option<usize> = PARAGRAPH,
        /// Where else the article tells it.
        #[serde(default)]
        pub also: Vec<CitationRecord>,
        /// What sort of event it is: a built-in kind, or one of the document's vocabulary. `other` if absent.
        #[serde(default)]
        pub kind: Option<String> = EVENT_KIND,
        /// How much the article vouches for it. `happened` if absent.
        #[serde(default)]
        pub status: Option<EventStatus>,
        /// Who claims it.
        #[serde(default)]
        pub claimed_by: Vec<String> = ENTITIES,
        /// Who says it, if the event is a statement.
        #[serde(default)]
        pub said_by: Vec<String> = ENTITIES,
        /// EDTF of what was planned or due.
        #[serde(default)]
        pub target: Option<String> = Date,
        /// Who took part, and as what.
        #[serde(default)]
        pub participants: Vec<ParticipantRecord>,
        /// Where.
        #[serde(default)]
        pub places: Vec<String> = ENTITIES,
        /// Its relations to other events, each written once, on the later event.
        #[serde(default)]
        pub relations: Vec<RelationRecord>,
        /// Who recognises, or has relations with, whom from then on.
        #[serde(default)]
        pub recognition: Vec<RecognitionRecord>,
        /// What became of it, or that the article doesn't say (running text).
        #[serde(default)]
        pub outcome: Option<String> = Running(600),
        /// Pictures of it.
        #[serde(default)]
        pub media: Vec<MediumRecord>,
    }
}

record! {
    /// Somebody who took part.
    pub struct ParticipantRecord {
        /// Entity id.
        pub entity: String = ENTITY,
        /// As what.
        pub role: String = NAME,
    }
}

words! {
    /// How a later event is related to an earlier one.
    pub enum RelationType {
        /// It signs what was negotiated or announced.
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
        /// It was caused by the earlier one.
        CausedBy = "caused-by",
        /// It completes what was begun.
        Completes = "completes",
    }
}

words! {
    /// The class of a relation, which decides how it is drawn.
    pub enum RelationClass {
        /// A step from one event to the next: signed, ratified, in force.
        Chain = "chain",
        /// The later event takes back or denies the earlier one.
        Conflict = "conflict",
        /// Any other.
        Other = "other",
    }
}

impl RelationType {
    /// Its class.
    pub fn class(self) -> RelationClass {
        match self {
            Self::Signed
            | Self::Ratifies
            | Self::EntersIntoForce
            | Self::Fulfils
            | Self::Postpones
            | Self::Implements
            | Self::Follows
            | Self::CausedBy
            | Self::Completes => RelationClass::Chain,
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
    /// A relation to another event.
    pub struct RelationRecord {
        /// The type of the relation: a built-in one, or one of the document's vocabulary.
        pub r#type: String = RELATION,
        /// The other event's id.
        pub to: String = EVENT,
        /// A remark.
        #[serde(default)]
        pub note: Option<String> = REMARK,
    }
}

words! {
    /// What one party does to its recognition of another, or to the relations between them.
    pub enum RecognitionAct {
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
    pub struct RecognitionRecord {
        /// What is done.
        pub act: RecognitionAct,
        /// Entity ids of who acts; empty if the article doesn't name them.
        #[serde(default)]
        pub by: Vec<String> = ENTITIES,
        /// Entity ids of whom the act is about.
        pub of: Vec<String> = ENTITIES,
    }
}
