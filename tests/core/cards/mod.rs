//! What cards say, as plain text.

mod changes;
mod index;
mod labels;
mod laws;
mod media;
mod shipped;
mod small_marks;

use crate::lens::shipped;
use article_explorer::article::{EntityId, EventId};

fn event(slug: &str) -> EventId {
    shipped().event_by_slug(slug).unwrap()
}

fn entity(slug: &str) -> EntityId {
    shipped().entity_by_slug(slug).unwrap()
}
