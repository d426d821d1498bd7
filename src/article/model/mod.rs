//! The typed model: an article in which every id resolves and every date is possible, with its indices.
//!
//! May not know JSON: `reading` makes the model from a document.

mod article;
mod entity;
mod event;
mod index;
mod kind;
mod medium;
mod order;
mod standing;
mod statement;
mod story;
mod viewpoint;

pub use article::Article;
pub use entity::{Entity, Role};
pub use event::{Event, Participant, Recognition, Relation};
pub use kind::{Kind, KindOfEntity, KindOfEvent, RelationKind, Vocabulary};
pub use medium::Medium;
pub use standing::Standing;
pub use statement::{Figure, Note, Quote, Side};
pub use story::{Paragraph, Section};
pub use viewpoint::{ViewedArea, Viewpoint};
