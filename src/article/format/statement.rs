//! Quotes, figures and notes, and the voices by which statements are grouped.

use super::field::FieldKind::{Amount, Id, List, Running, Slug, Text};
use super::field::{ENTITIES, ENTITY, EVENT, IdSpace, NAME, PARAGRAPH, REMARK, SECTION};
use super::macros::{record, words};

record! {
    /// Words that the article quotes.
    pub struct QuoteRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Quote),
        /// The words, nothing around them.
        pub text: String = Text(1500),
        /// Entity id, if somebody spoke or wrote them.
        #[serde(default)]
        pub speaker: Option<String> = ENTITY,
        /// On what occasion.
        #[serde(default)]
        pub occasion: Option<String> = REMARK,
        /// The event that they belong to.
        #[serde(default)]
        pub event: Option<String> = EVENT,
        /// Section id. Absent, with `paragraph`, if the document has no story that tells it.
        #[serde(default)]
        pub section: Option<String> = SECTION,
        /// 1-based.
        #[serde(default)]
        pub paragraph: Option<usize> = PARAGRAPH,
    }
}

record! {
    /// A number that the article gives.
    pub struct FigureRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Figure),
        /// As it is told: “2.8 billion rubles”, “several months”.
        pub text: String = NAME,
        /// The number; absent if the article gives it in words only.
        #[serde(default)]
        pub value: Option<f64> = Amount,
        /// Its unit.
        #[serde(default)]
        pub unit: Option<String> = Text(60),
        /// What it counts.
        pub measures: String = REMARK,
        /// Who says so; the article itself if empty.
        #[serde(default)]
        pub claimed_by: Vec<String> = ENTITIES,
        /// Whether it was confirmed; absent if the article doesn't say.
        #[serde(default)]
        pub confirmed: Option<bool>,
        /// The event that it belongs to.
        #[serde(default)]
        pub event: Option<String> = EVENT,
        /// Section id. Absent, with `paragraph`, if the document has no story that tells it.
        #[serde(default)]
        pub section: Option<String> = SECTION,
        /// 1-based.
        #[serde(default)]
        pub paragraph: Option<usize> = PARAGRAPH,
    }
}

words! {
    /// What a note warns of.
    pub enum NoteKind {
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
    pub struct NoteRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Note),
        /// Running text.
        pub text: String = Running(1000),
        /// Ids of events and entities.
        pub about: Vec<String> = List(&Id(&[IdSpace::Event, IdSpace::Entity])),
        /// What it warns of.
        pub kind: NoteKind,
        /// True if it distinguishes things that are easily confused.
        #[serde(default)]
        pub distinct: Option<bool>,
    }
}

record! {
    /// A group of entities whose statements are shown as one voice.
    pub struct VoiceRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Voice),
        /// Its name.
        pub label: String = Text(40),
        /// Entity ids. A member of two voices speaks for the first.
        pub members: Vec<String> = ENTITIES,
    }
}
