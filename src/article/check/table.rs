//! The format as a table: every field, whether a document needs it, and what it may hold.
//!
//! The one place for limits. A test proves that it agrees with the records that `serde` reads.

use crate::article::format::{
    Dating, Drawing, EntityKind, EventKind, EventStatus, FORMAT, LayerKind, MapLabelKind, NoteKind, RecognitionAct,
    RelationType,
};

/// What an id names. Events and entities share one stock of ids, because a note may be about either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
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
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// An object with these fields.
    Record(&'static [Field]),
    /// A list of such values.
    List(&'static Kind),
    /// An id, given here; unique among its kind.
    Slug(Space),
    /// The id of something that is given elsewhere, of one of these kinds.
    Id(&'static [Space]),
    /// Plain words of at most so many characters.
    Text(usize),
    /// Words with mentions of entities; at most so many characters are shown.
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
    /// A number.
    Amount,
    /// A number between two bounds, which it may touch.
    Number(f64, f64),
    /// A whole number between two bounds, which it may touch.
    Whole(u32, u32),
    /// True or false.
    Flag,
}

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it may not be left out.
    pub required: bool,
    /// What it may hold.
    pub kind: Kind,
}

const fn need(name: &'static str, kind: Kind) -> Field {
    Field { name, required: true, kind }
}

const fn may(name: &'static str, kind: Kind) -> Field {
    Field { name, required: false, kind }
}

use Kind::{Date, Flag, Id, List, Number, Record, Running, Slug, Text, Url, Whole, Word};

const EVENT: Kind = Id(&[Space::Event]);
const ENTITY: Kind = Id(&[Space::Entity]);
const ENTITIES: Kind = List(&ENTITY);
const LAT: Kind = Number(-90.0, 90.0);
const LON: Kind = Number(-180.0, 180.0);
const NAME: Kind = Text(200);
const REMARK: Kind = Text(400);

const SECTION: Field = need("section", Id(&[Space::Section]));
const PARAGRAPH: Field = need("paragraph", Whole(1, 9999));

/// The whole document.
pub const DOCUMENT: Kind = Record(&[
    need("format", Word(&[FORMAT])),
    need("id", Slug(Space::Article)),
    need("title", NAME),
    need("language", Kind::Language),
    need("summary", Running(1000)),
    need("source", Record(&[need("title", NAME), need("url", Url), need("license", NAME), may("note", Text(600))])),
    need(
        "infobox",
        Record(&[
            may("parties", ENTITIES),
            may("maps", List(&MAP)),
            may("viewpoints", List(&VIEWPOINT)),
            may("facts", List(&FACT)),
        ]),
    ),
    need("themes", List(&Record(&[need("id", Slug(Space::Theme)), need("label", Text(40))]))),
    need("sections", List(&Record(SECTIONS))),
    need("entities", List(&Record(ENTITY_FIELDS))),
    need("events", List(&Record(EVENT_FIELDS))),
    may("quotes", List(&Record(QUOTE))),
    may("figures", List(&Record(FIGURE))),
    may("notes", List(&Record(NOTE))),
    may("voices", List(&Record(&[need("id", Slug(Space::Voice)), need("label", Text(40)), need("members", ENTITIES)]))),
    may("see_also", List(&Record(&[need("title", NAME), need("url", Url)]))),
]);

const FACT: Kind = Record(&[need("label", Text(60)), need("text", Running(300))]);

const MAP: Kind = Record(&[
    need("id", Slug(Space::Map)),
    need("title", Text(120)),
    need("topology", Kind::File),
    need(
        "frame",
        // Areas east of the date line are drawn past 180°.
        Record(&[need("west", LON), need("south", LAT), need("east", Number(-180.0, 540.0)), need("north", LAT)]),
    ),
    need("layers", List(&Record(&[need("name", NAME), need("kind", Word(LayerKind::WORDS)), may("note", REMARK)]))),
    may("labels", List(&Record(LABEL))),
    need("attribution", NAME),
]);

const LABEL: &[Field] =
    &[need("text", Text(60)), need("lat", LAT), need("lon", LON), need("kind", Word(MapLabelKind::WORDS))];

const VIEWPOINT: Kind = Record(&[
    need("id", Slug(Space::Viewpoint)),
    need("label", Text(60)),
    need("text", Running(400)),
    may("says", ENTITIES),
    may("section", Id(&[Space::Section])),
    may("paragraph", Whole(1, 9999)),
    may("link", Record(LINK)),
    need("areas", List(&Record(VIEWED_AREA))),
]);

const VIEWED_AREA: &[Field] = &[
    need("layer", NAME),
    need("id", NAME),
    need("drawn", Word(Drawing::WORDS)),
    may("of", ENTITY),
    may("names", List(&Record(&[need("text", Text(60)), need("usage", Text(200))]))),
];

const LINK: &[Field] = &[need("label", Text(120)), need("url", Url)];

const SECTIONS: &[Field] = &[
    need("id", Slug(Space::Section)),
    need("title", Text(120)),
    need("level", Whole(1, 6)),
    may("paragraphs", List(&Record(&[need("text", Running(4000)), may("events", List(&EVENT))]))),
];

const ENTITY_FIELDS: &[Field] = &[
    need("id", Slug(Space::Entity)),
    need("kind", Word(EntityKind::WORDS)),
    need("name", NAME),
    may("aliases", List(&NAME)),
    may("description", Running(1000)),
    may("roles", List(&Record(&[need("title", NAME), may("from", Date), may("to", Date), may("note", REMARK)]))),
    may("location", Record(&[need("lat", LAT), need("lon", LON), need("source", NAME)])),
    may("area", Record(&[need("map", Id(&[Space::Map])), need("layer", NAME), need("id", NAME)])),
    may("status", List(&Record(&[need("text", Running(400)), may("says", ENTITIES)]))),
    may("links", List(&Record(LINK))),
];

const EVENT_FIELDS: &[Field] = &[
    need("id", Slug(Space::Event)),
    need("title", Text(70)),
    need("summary", Running(600)),
    may("date", Date),
    may("dating", Word(Dating::WORDS)),
    may("date_note", REMARK),
    need("theme", Id(&[Space::Theme])),
    SECTION,
    PARAGRAPH,
    may("also", List(&Record(&[SECTION, PARAGRAPH]))),
    need("kind", Word(EventKind::WORDS)),
    need("status", Word(EventStatus::WORDS)),
    may("claimed_by", ENTITIES),
    may("said_by", ENTITIES),
    may("target", Date),
    may("participants", List(&Record(&[need("entity", ENTITY), need("role", NAME)]))),
    may("places", ENTITIES),
    may("relations", List(&Record(&[need("type", Word(RelationType::WORDS)), need("to", EVENT), may("note", REMARK)]))),
    may(
        "recognition",
        List(&Record(&[need("act", Word(RecognitionAct::WORDS)), may("by", ENTITIES), need("of", ENTITIES)])),
    ),
    may("outcome", Running(600)),
];

const QUOTE: &[Field] = &[
    need("id", Slug(Space::Quote)),
    need("text", Text(1500)),
    may("speaker", ENTITY),
    may("occasion", REMARK),
    may("event", EVENT),
    SECTION,
    PARAGRAPH,
];

const FIGURE: &[Field] = &[
    need("id", Slug(Space::Figure)),
    need("text", NAME),
    may("value", Kind::Amount),
    may("unit", Text(60)),
    need("measures", REMARK),
    may("claimed_by", ENTITIES),
    may("confirmed", Flag),
    may("event", EVENT),
    SECTION,
    PARAGRAPH,
];

const NOTE: &[Field] = &[
    need("id", Slug(Space::Note)),
    need("text", Running(1000)),
    need("about", List(&Id(&[Space::Event, Space::Entity]))),
    need("kind", Word(NoteKind::WORDS)),
    may("distinct", Flag),
];
