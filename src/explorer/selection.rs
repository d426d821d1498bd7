//! What a reader can select.

use crate::article::{EntityId, EventId, SectionId};
use crate::lens::Lens;

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
    /// The selected event; `None` if something else is selected.
    pub fn event(self) -> Option<EventId> {
        match self {
            Self::Event(id) => Some(id),
            _ => None,
        }
    }
}
