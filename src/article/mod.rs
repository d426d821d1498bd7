//! What an article says: the document's format, its checks, and the typed model that every other room reads.
//!
//! Knows dates and topologies. May not know how anything is shown. A document becomes an article in two steps:
//! [`check`](check::check) reports every problem of its text, and [`Article::from_document`] makes the model from a
//! document that passed. Both are the same code in the build, in tests and in the browser.

mod broken;
pub mod check;
pub mod format;
mod ids;
mod markup;
mod model;
mod reading;
mod resolver;
mod text;
mod version;

pub use broken::Broken;
pub use format::{
    AreaName, AreaRef, ArticleSource, Dating, Drawing, EntityKind, EventKind, EventStatus, LayerFill, LayerKind,
    Location, Map, MapFrame, MapLabel, MapLabelKind, MapLayer, NoteKind, RecognitionAct, RelationClass, RelationType,
    SeeAlso, Theme, WebLink,
};
pub use ids::{EntityId, EventId, Id, ParagraphId, SectionId, ThemeId};
pub use markup::without_marks;
pub use model::{
    Article, Entity, Event, Figure, Kind, KindOfEntity, KindOfEvent, Medium, Note, Paragraph, Participant, Quote,
    Recognition, Relation, RelationKind, Role, Section, Side, Standing, ViewedArea, Viewpoint, Vocabulary,
};
pub use text::{Piece, Text};
pub use version::version;
