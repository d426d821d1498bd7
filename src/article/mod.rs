//! What an article says: its format, and the typed model with indices that every other room reads.
//!
//! Knows dates and nothing of how anything is shown. The checks that a document passes before it is compiled in are
//! in `check`, which only `build.rs` and the tests use, as they alone read documents: what is compiled in is the model.

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
mod compiled;
pub mod format;
mod model;
#[cfg(not(target_arch = "wasm32"))]
mod reading;
mod text;
mod words;

pub use format::EntityKind;
pub use model::{
    Area, Article, Broken, Dating, Drawing, Entity, EntityId, Event, EventId, EventKind, EventStatus, Figure, Id, Map,
    Note, NoteKind, Paragraph, Participant, Place, Quote, Recognition, RecognitionAct, Relation, RelationClass,
    RelationType, Role, Section, SectionId, Theme, ThemeId, ViewedArea, Viewpoint, Voice,
};
pub use text::{Piece, Text};
