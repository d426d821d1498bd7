//! Quotes, figures and notes, and the sides by which statements are grouped.

use crate::article::format::NoteKind;
use crate::article::ids::{EntityId, EventId, Id, ParagraphId};
use crate::article::text::Text;

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
    /// Where the article quotes them; `None` without a story that does.
    pub told: Option<ParagraphId>,
}

/// A number that the article gives.
#[derive(Debug)]
pub struct Figure {
    /// As it is told: “2.8 billion rubles”, “several months”.
    pub text: String,
    /// What it counts.
    pub measures: String,
    /// Who says so; the article itself if empty.
    pub claimed_by: Vec<EntityId>,
    /// Whether it was confirmed; `None` if the article doesn't say.
    pub confirmed: Option<bool>,
    /// The event that it belongs to.
    pub event: Option<EventId>,
    /// Where the article gives it; `None` without a story that does.
    pub told: Option<ParagraphId>,
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
    /// Whether it distinguishes things that are easily confused.
    pub is_distinction: bool,
}

/// A group of entities whose statements are shown as one voice.
#[derive(Debug)]
pub struct Side {
    /// Its name.
    pub label: String,
    /// Who speaks for it.
    pub members: Vec<EntityId>,
}
