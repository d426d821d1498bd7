//! The story: themes, sections, paragraphs, and references to paragraphs.

use super::field::FieldKind::{Running, Slug, Text, Whole};
use super::field::{EVENTS, IdSpace, PARAGRAPH, SECTION};
use super::macros::record;

record! {
    /// A lane of the timeline.
    pub struct Theme {
        /// A slug.
        pub id: String = Slug(IdSpace::Theme),
        /// Shown beside the lane.
        pub label: String = Text(40),
    }
}

record! {
    /// A section of the story.
    pub struct SectionRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Section),
        /// Its heading.
        pub title: String = Text(120),
        /// 1 for the lead, then 2 and deeper.
        pub level: u8 = Whole(1, 6),
        /// Its paragraphs, in the article's order; none if it only holds further sections.
        #[serde(default)]
        pub paragraphs: Vec<ParagraphRecord>,
    }
}

record! {
    /// A paragraph, retold.
    pub struct ParagraphRecord {
        /// Running text. `[[!event-id]]` after a sentence marks it as a claim or a plan.
        pub text: String = Running(4000),
        /// The events that it tells.
        #[serde(default)]
        pub events: Vec<String> = EVENTS,
    }
}

record! {
    /// A reference to a paragraph of the article.
    pub struct CitationRecord {
        /// Section id.
        pub section: String = SECTION,
        /// 1-based.
        pub paragraph: usize = PARAGRAPH,
    }
}
