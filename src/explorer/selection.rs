//! What a reader can select.

use crate::article::{Article, EntityId, EventId, ParagraphId, SectionId};
use crate::lens::Lens;
use crate::search::Found;

/// What a reader can select.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selection {
    /// An event.
    Event(EventId),
    /// An entity.
    Entity(EntityId),
    /// A section of the story.
    Section(SectionId),
    /// A way of looking through the whole article.
    Lens(Lens),
}

impl Selection {
    /// What something that was found leads to. Quotes and figures lead to their event; without one, and from a paragraph,
    /// it is the section that tells them, if there is one.
    pub fn of_found(article: &Article, found: Found) -> Option<Self> {
        let of = |event: Option<EventId>, told: Option<ParagraphId>| {
            event.map(Self::Event).or_else(|| told.map(|told| Self::Section(told.section)))
        };
        match found {
            Found::Event(id) => Some(Self::Event(id)),
            Found::Entity(id) => Some(Self::Entity(id)),
            Found::Quote(at) => of(article.quotes[at].event, article.quotes[at].told),
            Found::Figure(at) => of(article.figures[at].event, article.figures[at].told),
            Found::Paragraph(id) => Some(Self::Section(id.section)),
        }
    }

    /// What the map features of a selection: its places, and the event that it joins to those that it follows from.
    pub fn on_map<'a>(selection: Option<&'a Self>, article: &'a Article) -> (&'a [EntityId], Option<EventId>) {
        match selection {
            Some(Self::Event(id)) => (&article.event(*id).places, Some(*id)),
            Some(Self::Entity(id)) => (std::slice::from_ref(id), None),
            Some(Self::Section(_) | Self::Lens(_)) | None => (&[], None),
        }
    }

    /// The selected event; `None` if something else is selected.
    pub fn event(self) -> Option<EventId> {
        match self {
            Self::Event(id) => Some(id),
            _ => None,
        }
    }
}
