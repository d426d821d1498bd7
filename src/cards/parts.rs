//! What a card is made of: a few kinds of parts, lines and runs of text, as plain data. Names in brackets, such as
//! (`quiet`), are the CSS classes or attributes with which the view draws them.

use super::Cited;
use crate::article::{EntityId, EventId, NoteKind, ParagraphId, ThemeId};
use crate::date::{Date, Day};
use crate::lens::{BondState, Lens, SmallTimeline};

/// A card: what it is about, then its parts from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The theme whose colour marks the kicker; only events have one.
    pub theme: Option<ThemeId>,
    /// The sort of thing that the card is about: “Person”, “Treaty · Political”.
    pub kicker: Line,
    /// The card's heading.
    pub title: String,
    /// What the card holds.
    pub parts: Vec<Part>,
    /// What it holds behind these for a day that the reader chooses; only the lens of recognition has such parts.
    pub by_day: Option<ByDay>,
}

/// Parts of a card for a day (`as-of`).
#[derive(Clone, Debug, PartialEq)]
pub struct ByDay {
    /// The day.
    pub day: Day,
    /// What the card says of it.
    pub parts: Vec<Part>,
}

/// A line of text: its runs, with nothing between them.
pub type Line = Vec<Run>;

/// A stretch of a line that is drawn in one way.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Plain words of the interface.
    Text(String),
    /// Plain words of the article, in its language.
    Own(String),
    /// A part of the line in the secondary text colour.
    Quiet(Line),
    /// Words of the article that stand out: a number.
    Strong(String),
    /// How an event is related to the one that follows in the line: “Ratifies:”.
    Relation(String),
    /// A date, said as `words`. Its tooltip gives it as EDTF writes it; a static page marks it up for machines.
    Date {
        /// The date.
        date: Date,
        /// How it is said here.
        words: String,
    },
    /// A link to an event, with the link's words.
    Event(EventId, String),
    /// A link to an entity, with the link's words.
    Entity(EntityId, String),
    /// A link to a paragraph of the story, with the link's words: “Political ties, paragraph 2”.
    Paragraph(ParagraphId, String),
    /// A link to a lens, with the link's words.
    Lens(Lens, String),
    /// A link to another site. `url` is as the document gives it: a view must only link to `http` and `https`.
    Out {
        /// The address.
        url: String,
        /// The link's words.
        words: String,
    },
    /// The superscript after a sentence that tells this event, a claim or a plan. Its text says how the event's content stands.
    StatusMark(EventId),
    /// A word in a small frame.
    Badge(Badge),
}

/// A word in a small frame that says what sort of thing something is. `label()` is for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Badge {
    /// How the content of an event stands, and who says so (`data-status`, `data-content`).
    Event(EventId),
    /// The same in a word or two, for lists (`data-status`, `data-content`).
    EventInShort(EventId),
    /// What a note warns of (`data-note`).
    Note(NoteKind),
    /// What holds between two parties on a day (`data-standing`).
    Bond(BondState),
}

/// What a [`Part::Line`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// When an event was (`card-date`).
    Date,
    /// Why a date is what it is (`date-note quiet`).
    DateNote,
    /// What an event or an entity is, in a few sentences (`card-summary`).
    Summary,
    /// What it is easily confused with (`confused`).
    Confused,
    /// Where the article tells it (`told`).
    Told,
    /// Any other line, in the secondary text colour (`quiet`).
    Quiet,
}

/// A part of a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A line of its own.
    Line(LineKind, Line),
    /// Labelled facts (`facts`).
    Facts(Vec<Fact>),
    /// A heading with the parts below it; never without parts.
    Headed {
        /// The heading.
        heading: String,
        /// The parts below it.
        parts: Vec<Part>,
    },
    /// A list; never empty.
    List {
        /// What it lists.
        kind: ListKind,
        /// From top to bottom. There may be thousands.
        items: Vec<Item>,
    },
    /// The life of a treaty, a vote or a plan (`life`).
    Stages(Vec<LifeStage>),
    /// Words that the article quotes (`quote`).
    Quote {
        /// The words, with quotation marks.
        text: String,
        /// Who said them, and on what occasion.
        caption: Line,
    },
    /// A picture with what is to be known of it (`medium`).
    Medium(MediumPart),
    /// What a careful reader should know (`note`).
    Note {
        /// What it warns of, if a badge says that.
        kind: Option<NoteKind>,
        /// The note.
        text: Line,
        /// What it is about; empty on the card of that event or entity.
        about: Line,
    },
    /// An entity's events on one line. The list below has the links, so it is hidden from screen readers.
    SmallTimeline {
        /// The marks on the line.
        line: SmallTimeline,
        /// The years of its first and its last day, or of less than a day its first and its last minute.
        years: [String; 2],
    },
    /// The buttons that copy a citation (`cite`).
    Cite(Cited),
    /// Links to the events before and after (`neighbours`); never empty.
    Neighbours(Vec<Sequence>),
    /// Parts that are hidden until the reader opens them (`voice`).
    Details {
        /// The line that is always visible.
        summary: Line,
        /// Whether opening it closes the card's other parts of this kind.
        closes_others: bool,
        /// The parts that can be opened.
        parts: Vec<Part>,
    },
    /// An act, and what two or more voices say of it, side by side (`act`).
    Act {
        /// The act.
        act: EventId,
        /// A link to it.
        title: Line,
        /// What each voice says.
        columns: Vec<Column>,
    },
}

/// A picture that stands beside the document.
#[derive(Clone, Debug, PartialEq)]
pub struct MediumPart {
    /// Its path from the folder of the document.
    pub file: String,
    /// What is to be seen on it, for whoever doesn't see it.
    pub alt: String,
    /// Its width and height in pixels.
    pub size: (u32, u32),
    /// What it is; may be empty.
    pub caption: Line,
    /// Who made it, with a link to where it comes from if that is known.
    pub credit: Line,
}

/// A labelled fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The label.
    pub label: Run,
    /// Its values, one line each; never empty.
    pub lines: Vec<Line>,
}

/// What a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Events with their dates (`rows`).
    Events,
    /// The steps of a chain (`rows steps`).
    Steps,
    /// Relations to other events (`relations`).
    Relations,
    /// Numbers (`figures`).
    Figures,
    /// Views of what an entity is (`views-of-status`).
    Views,
    /// With whom or where an entity appears (`company`).
    Company,
    /// Further reading (`links`).
    Links,
    /// Lenses (`lenses`).
    Lenses,
    /// What somebody says (`statements`).
    Statements,
    /// Pairs of which one recognises the other, or which have relations (`bonds`).
    Bonds,
    /// Names or events of the index (`index`).
    Index,
}

/// An item of a list. Most have nothing but their line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// A date before the line (`list-date`).
    pub date: Option<String>,
    /// The line; empty if `parts` say everything.
    pub line: Line,
    /// The text below the line, in the secondary text colour.
    pub below: Line,
    /// The parts below that.
    pub parts: Vec<Part>,
    /// Whether it is what the card is about (`data-here`).
    pub is_here: bool,
    /// How it is related to what the card is about, in the document’s word (`data-relation`).
    pub relation: Option<String>,
}

/// A stage of a life cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeStage {
    /// Its heading.
    pub label: String,
    /// Its events as a list, or a line that says that the article tells of none.
    pub part: Part,
}

/// What one voice says of an act.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The voice's name.
    pub name: Run,
    /// A list of what it says.
    pub statements: Part,
}

/// A sequence of events: in time, in a theme, or step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Sequence {
    /// Its name.
    pub label: Run,
    /// The event before and its title.
    pub before: Option<(EventId, String)>,
    /// The event after and its title.
    pub after: Option<(EventId, String)>,
}
