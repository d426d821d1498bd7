//! The article document, field for field: the JSON contract `article-explorer/2`, of which version 1 is a part.
//!
//! Knows JSON. May not know what is done with an article. Each field is declared once, by the macro `record!`, with its
//! type for `serde` and what the check accepts for it; so what `serde` reads and what the check reports can't differ.
//! Records that the typed model replaces by types of its own are called `…Record`. The model uses the others as they
//! are.
//!
//! The JSON is a public contract. Fields may be added. Existing fields keep their names and meanings.

mod document;
mod entity;
mod event;
mod field;
mod link;
mod macros;
mod map;
mod media;
mod schema;
mod statement;
mod story;
mod vocabulary;

pub use document::{ArticleSource, Document, FIRST_FORMAT, FORMAT, FactRecord, InfoboxRecord, SeeAlso};
pub use entity::{AreaRef, EntityKind, EntityRecord, Location, RoleRecord, StatusRecord};
pub use event::{
    Dating, EventKind, EventRecord, EventStatus, ParticipantRecord, RecognitionAct, RecognitionRecord, RelationClass,
    RelationRecord, RelationType,
};
pub use field::{Checked, Field, FieldKind, IdSpace};
pub use link::WebLink;
pub use map::{
    AreaName, Drawing, LayerFill, LayerKind, Map, MapFrame, MapLabel, MapLabelKind, MapLayer, ViewedAreaRecord,
    ViewpointRecord,
};
pub use media::{MediumRecord, PICTURE_ENDINGS};
pub use schema::schema;
pub use statement::{FigureRecord, NoteKind, NoteRecord, QuoteRecord, VoiceRecord};
pub use story::{CitationRecord, ParagraphRecord, SectionRecord, Theme};
pub use vocabulary::{EntityKindRecord, EventKindRecord, RelationKindRecord, VocabularyRecord};
