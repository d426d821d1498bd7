//! Ids of an article's events, entities, sections, themes and paragraphs: indices that are cheap to copy.

/// Declares the id of one kind of thing: an index into the article's list of them.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Its index in the article's list.
            pub fn index(self) -> usize { self.0 as usize }
        }
    };
}

id! { /// An event of the article.
EventId }
id! { /// An entity of the article.
EntityId }
id! { /// A section of the article.
SectionId }
id! { /// A theme, which is a lane of the timeline.
ThemeId }

/// What a note may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// An event.
    Event(EventId),
    /// An entity.
    Entity(EntityId),
}

/// A paragraph of the article, by its section and its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParagraphId {
    /// The section.
    pub section: SectionId,
    /// Its number in the section, 1-based.
    pub paragraph: usize,
}
