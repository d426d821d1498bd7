//! The reader's state: what is selected and shown, the actions that change it, what follows from it, and its address.
//!
//! Knows the article and the rooms that lay it out, and nothing of how they are drawn.

mod address;
mod gesture;
mod light;
mod range;
mod state;

pub use address::{Decoded, decode, encode};
pub use gesture::{Gesture, Move};
pub use light::{Emphasis, Light};
pub use range::TimeRange;
pub use state::{Action, Source, ViewState};

use crate::article::{Article, Broken, EntityId, EventId, SectionId};
use crate::lens::Lens;
use crate::map::Atlas;
use crate::timeline::Timeline;
use std::mem::ManuallyDrop;

/// Everything that is prepared once for an article.
pub struct Explorer {
    /// What the article says.
    pub article: Article,
    /// Its events by lane and time.
    pub timeline: Timeline,
    /// Its maps.
    pub atlas: Atlas,
}

impl Explorer {
    /// Reads an article and the topologies that its maps name (file name, content), both as they are compiled in.
    pub fn new(json: &str, topologies: &[(&str, &[u8])]) -> Result<Self, Broken> {
        // Not freed if its maps are broken: that would be code that no page ever needs.
        let article = ManuallyDrop::new(Article::read(json)?);
        let timeline = ManuallyDrop::new(Timeline::new(&article));
        let atlas = Atlas::new(&article, topologies).map_err(|error| Broken::new(error.to_string()))?;
        Ok(Self { article: ManuallyDrop::into_inner(article), timeline: ManuallyDrop::into_inner(timeline), atlas })
    }
}

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
    /// The event, if it is one.
    pub fn event(self) -> Option<EventId> {
        match self {
            Self::Event(id) => Some(id),
            _ => None,
        }
    }
}
