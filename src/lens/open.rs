//! What the article leaves open, and where the order of events is odd.

use super::voices::{Said, own_statements};
use crate::article::{Article, Event, EventId, EventKind, EventStatus, NoteKind, RelationType};
use crate::gather::{AddAll as _, Gather as _};

/// What a card says of something planned of which nothing more is told.
pub const NO_OUTCOME: &str = "The article gives no outcome.";

/// Everything that the article leaves open, each list in the document's order.
#[derive(Debug, PartialEq, Eq)]
pub struct Open {
    /// Events without a date.
    pub undated: Vec<EventId>,
    /// Events without a place.
    pub unplaced: Vec<EventId>,
    /// Statements that nobody is said to have made, and quotes without a speaker.
    pub unattributed: Vec<Said>,
    /// Events and figures that the article says weren't confirmed.
    pub unconfirmed: Vec<Said>,
    /// Planned, due or put off, and [`awaits_outcome`].
    pub without_outcome: Vec<EventId>,
    /// Notes on what is left open: indices into the article's.
    pub gaps: Vec<usize>,
}

impl Open {
    /// Looks for all of it.
    pub fn new(article: &Article) -> Self {
        let events = |is_open: &dyn Fn(&Event) -> bool| -> Vec<EventId> {
            article.event_ids().filter(|&id| is_open(article.event(id))).gather()
        };
        let is_unsaid =
            |id: &EventId| article.event(*id).kind == EventKind::Statement && own_statements(article, *id).is_empty();
        let mut unattributed: Vec<Said> = article.event_ids().filter(is_unsaid).map(Said::Event).gather();
        let quotes = article.quotes.iter().enumerate().filter(|(_, quote)| quote.speaker.is_none());
        unattributed.add_all(quotes.map(|(at, _)| Said::Quote(at)));
        let unconfirmed = events(&|event| event.status == EventStatus::Unconfirmed);
        let mut unconfirmed: Vec<Said> = unconfirmed.into_iter().map(Said::Event).gather();
        let figures = article.figures.iter().enumerate().filter(|(_, figure)| figure.confirmed == Some(false));
        unconfirmed.add_all(figures.map(|(at, _)| Said::Figure(at)));
        Self {
            undated: article.undated.clone(),
            unplaced: events(&|event| event.places.is_empty()),
            unattributed,
            unconfirmed,
            without_outcome: events(&awaits_outcome),
            gaps: notes(article, NoteKind::Gap),
        }
    }
}

/// Whether something was planned, due or put off, and no event of the article fulfils it or puts it off. A card then
/// shows the event's `outcome`, or [`NO_OUTCOME`] where that is empty.
pub fn awaits_outcome(event: &Event) -> bool {
    let is_due = matches!(event.status, EventStatus::Planned | EventStatus::Postponed)
        || (event.target.is_some() && event.status != EventStatus::Happened);
    let is_end = |kind| matches!(kind, RelationType::Fulfils | RelationType::Postpones);
    is_due && !event.later.iter().any(|tie| is_end(tie.kind))
}

/// The notes on an odd order of events: indices into the article's. What each is about stands in the note.
pub fn odd_order(article: &Article) -> Vec<usize> {
    notes(article, NoteKind::Order)
}

fn notes(article: &Article, kind: NoteKind) -> Vec<usize> {
    (0..article.notes.len()).filter(|&at| article.notes[at].kind == kind).gather()
}
