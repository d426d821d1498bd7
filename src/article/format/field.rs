//! What a field of the document may hold. The check walks this description. Limits of length are part of each field's
//! declaration.

use super::entity::EntityKind;
use super::event::{EventKind, RelationType};

/// What an id names. Events and entities share one set of ids, because a note may be about either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdSpace {
    /// The document itself.
    Article,
    /// An event.
    Event,
    /// An entity.
    Entity,
    /// A section.
    Section,
    /// A theme.
    Theme,
    /// A map.
    Map,
    /// A quote.
    Quote,
    /// A figure.
    Figure,
    /// A note.
    Note,
    /// A voice.
    Voice,
    /// A viewpoint.
    Viewpoint,
    /// A kind of events of the document's vocabulary.
    EventKind,
    /// A kind of entities of the document's vocabulary.
    EntityKind,
    /// A relation of the document's vocabulary.
    Relation,
}

impl IdSpace {
    /// The words that the format itself has in this space. No document may declare them.
    pub fn built_in(self) -> &'static [&'static str] {
        match self {
            Self::EventKind => EventKind::WORDS,
            Self::EntityKind => EntityKind::WORDS,
            Self::Relation => RelationType::WORDS,
            _ => &[],
        }
    }
}

/// What the check accepts as the value of a field.
#[derive(Clone, Copy, Debug)]
pub enum FieldKind {
    /// An object with these fields.
    Record(&'static [Field]),
    /// A list of such values.
    List(&'static Self),
    /// The id of the record that the field belongs to; unique in its space.
    Slug(IdSpace),
    /// The id of another record, in one of these spaces.
    Id(&'static [IdSpace]),
    /// Plain words of at most so many characters.
    Text(usize),
    /// Running text: words with mentions of entities. At most so many characters are shown.
    Running(usize),
    /// A date in EDTF.
    Date,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An `https` address.
    Url,
    /// A BCP 47 tag.
    Language,
    /// The name of a file beside the document.
    File,
    /// The path of a picture in the document's folder or below it.
    Picture,
    /// A number.
    Amount,
    /// A number from one bound to the other, both included.
    Number(f64, f64),
    /// A whole number from one bound to the other, both included.
    Whole(u32, u32),
    /// True or false.
    Flag,
}

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// Its documentation: Markdown, with a space before each line.
    pub description: &'static str,
    /// Whether a document without it has an error.
    pub is_required: bool,
    /// What it may hold.
    pub kind: FieldKind,
}

/// A type that determines what the check accepts for its values. Strings and numbers don't: each of their fields gives
/// a [`FieldKind`].
pub trait Checked {
    /// What the check accepts.
    const KIND: FieldKind;
}

impl<T: Checked> Checked for Vec<T> {
    const KIND: FieldKind = FieldKind::List(&T::KIND);
}

impl<T: Checked> Checked for Option<T> {
    const KIND: FieldKind = T::KIND;
}

impl Checked for bool {
    const KIND: FieldKind = FieldKind::Flag;
}

/// The id of an event.
pub(super) const EVENT: FieldKind = FieldKind::Id(&[IdSpace::Event]);
/// Ids of events.
pub(super) const EVENTS: FieldKind = FieldKind::List(&EVENT);
/// The id of an entity.
pub(super) const ENTITY: FieldKind = FieldKind::Id(&[IdSpace::Entity]);
/// Ids of entities.
pub(super) const ENTITIES: FieldKind = FieldKind::List(&ENTITY);
/// A kind of events, built in or of the document's vocabulary.
pub(super) const EVENT_KIND: FieldKind = FieldKind::Id(&[IdSpace::EventKind]);
/// A kind of entities, built in or of the document's vocabulary.
pub(super) const ENTITY_KIND: FieldKind = FieldKind::Id(&[IdSpace::EntityKind]);
/// A relation, built in or of the document's vocabulary.
pub(super) const RELATION: FieldKind = FieldKind::Id(&[IdSpace::Relation]);
/// The id of a section.
pub(super) const SECTION: FieldKind = FieldKind::Id(&[IdSpace::Section]);
/// The 1-based number of a paragraph in a section.
pub(super) const PARAGRAPH: FieldKind = FieldKind::Whole(1, 9999);
/// Degrees north.
pub(super) const LAT: FieldKind = FieldKind::Number(-90.0, 90.0);
/// Degrees east.
pub(super) const LON: FieldKind = FieldKind::Number(-180.0, 180.0);
/// A name.
pub(super) const NAME: FieldKind = FieldKind::Text(200);
/// A remark of a sentence or two.
pub(super) const REMARK: FieldKind = FieldKind::Text(400);

/// A field's name in JSON: the one that is given, or, if that is empty, its identifier in Rust, where a keyword is written
/// as a raw identifier (`r#type`).
pub(super) const fn json_name(identifier: &'static str, given: &'static str) -> &'static str {
    match identifier.as_bytes() {
        _ if !given.is_empty() => given,
        [b'r', b'#', ..] => identifier.split_at(2).1,
        _ => identifier,
    }
}

/// Whether an optional field is empty, so that it needn't be written.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
