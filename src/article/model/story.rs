//! The story: sections and their paragraphs.

use crate::article::ids::EventId;
use crate::article::text::Text;

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
