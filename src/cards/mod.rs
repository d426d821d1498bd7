//! What cards and labels say, as plain data: the view draws it, the static page writes it, citations quote it.
//!
//! Knows the article and the results of other rooms. May not know elements, styles or Leptos.

mod entity;
mod event;
mod filter_words;
mod labels;
mod lens;
mod map_labels;
mod map_words;
mod overview;
mod parts;
mod plain;
mod printed;
mod runs;
mod search_words;
mod small_marks;
mod spoken;
mod story_words;
pub mod timeline_paths;
mod timeline_words;

pub use entity::{ON_THE_MAP, entity_card};
pub use event::event_card;
pub use filter_words::{choice_label, lift_label, offer_label};
pub use lens::{index, lens_card};
pub use map_labels::{MapLegend, MapLegendRow, PlaceWords, key_words, map_legend, off_frame_words, place_words};
pub use map_words::map_in_words;
pub use overview::{glance, glance_facts, section_card};
pub use parts::{
    Badge, ByDay, Card, Column, Fact, Item, LifeStage, Line, LineKind, ListKind, MediumPart, Part, Run, Sequence,
};
pub use plain::{plain, plain_line};
pub use printed::{PrintedSelection, printed};
pub use search_words::{search_note, search_result};
pub use small_marks::{AlikeMarks, SMALL_HEIGHT, SMALL_WIDTH, small_marks};
pub use spoken::{PreviewWords, preview, spoken, spoken_change};
pub use story_words::{ChipWords, chips, map_facts, see_also, source_line, source_note, status_mark_spoken};
pub use timeline_words::{MarkWords, RowStep, RowWords, chip_of_many, mark_words, row_words};

use crate::article::{Article, EntityId, EventId, Figure, Note, ParagraphId, Quote, SectionId, Text};
use crate::date::Day;
use crate::explorer::Selection;
use crate::lens::Lens;

/// What can be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// An event.
    Event(EventId),
    /// The article's quote with this index.
    Quote(usize),
    /// A person, a place or another entity.
    Entity(EntityId),
    /// A section.
    Section(SectionId),
    /// A look through the whole article.
    Lens(Lens),
    /// The article itself.
    Article,
}

impl Cited {
    /// What it is, to follow “this”.
    pub fn what(self) -> &'static str {
        match self {
            Self::Event(_) => "event",
            Self::Quote(_) => "quotation",
            Self::Entity(_) => "entry",
            Self::Section(_) => "section",
            Self::Lens(_) => "overview",
            Self::Article => "article",
        }
    }

    /// Its kind and its slug: what tells it from anything else of the article.
    pub fn kind_and_slug(self, article: &Article) -> (&'static str, &str) {
        match self {
            Self::Event(id) => ("event", &article.event(id).slug),
            Self::Quote(at) => ("quote", &article.quotes[at].slug),
            Self::Entity(id) => ("entity", &article.entity(id).slug),
            Self::Section(id) => ("section", &article.section(id).slug),
            Self::Lens(lens) => ("lens", lens.word()),
            Self::Article => ("article", &article.id),
        }
    }

    /// What its link selects: of a quote its event, or else its section, if it has one.
    pub fn selection(self, article: &Article) -> Option<Selection> {
        match self {
            Self::Event(id) => Some(Selection::Event(id)),
            Self::Quote(at) => {
                let quote = &article.quotes[at];
                let section = || quote.told.map(|told| Selection::Section(told.section));
                quote.event.map(Selection::Event).or_else(section)
            }
            Self::Entity(id) => Some(Selection::Entity(id)),
            Self::Section(id) => Some(Selection::Section(id)),
            Self::Lens(lens) => Some(Selection::Lens(lens)),
            Self::Article => None,
        }
    }
}

/// The card of what is selected, or the article at a glance. The lens of recognition shows what held on a day.
pub fn card(article: &Article, selection: Option<Selection>, as_of: Day) -> Card {
    match selection {
        None => glance(article),
        Some(Selection::Event(id)) => event_card(article, id),
        Some(Selection::Entity(id)) => entity_card(article, id),
        Some(Selection::Section(id)) => section_card(article, id),
        Some(Selection::Lens(lens)) => lens_card(article, lens, as_of),
    }
}

/// Events with their dates, in the order given, as items of a [`ListKind::Events`].
pub fn event_items(article: &Article, events: &[EventId]) -> Vec<Item> {
    runs::event_items(article, events)
}

/// Words that the article quotes, with who said them.
pub fn quote(article: &Article, quote: &Quote) -> Part {
    runs::quote(article, quote)
}

/// A number with who says so, as a list of one.
pub fn figure(article: &Article, figure: &Figure) -> Part {
    Part::List { kind: ListKind::Figures, items: vec![runs::figure(article, figure)] }
}

/// Where the article tells something, in a line; none without a story that does.
pub fn told_in(article: &Article, paragraph: Option<ParagraphId>) -> Option<Part> {
    runs::told(article, "Told in ", paragraph.into_iter())
}

/// Running text, its mentions as links.
pub fn running_text(article: &Article, text: &Text) -> Line {
    runs::running(article, text)
}

/// What a careful reader should know, with a badge that says what it warns of.
pub fn warning(article: &Article, note: &Note) -> Part {
    runs::warning(article, note)
}
