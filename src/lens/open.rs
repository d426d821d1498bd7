//! What the article leaves open, and where the order of events is odd.

use super::voices::Said;
use crate::article::{Article, Event, EventId, EventKind, EventStatus, NoteKind, RelationType};

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
    /// Events for which [`awaits_outcome`] is true.
    pub without_outcome: Vec<EventId>,
    /// Indices of the article's notes on what it leaves open.
    pub gaps: Vec<usize>,
}

impl Open {
    /// Collects everything that an article leaves open.
    pub fn new(article: &Article) -> Self {
        let events = |is_open: &dyn Fn(&Event) -> bool| -> Vec<EventId> {
            article.event_ids().filter(|&id| is_open(article.event(id))).collect()
        };
        let is_unsaid =
            |id: &EventId| article.event(*id).kind.is(EventKind::Statement) && article.event(*id).sources().is_empty();
        let mut unattributed: Vec<Said> = article.event_ids().filter(is_unsaid).map(Said::Event).collect();
        let quotes = article.quotes.iter().enumerate().filter(|(_, quote)| quote.speaker.is_none());
        unattributed.extend(quotes.map(|(at, _)| Said::Quote(at)));
        let unconfirmed = events(&|event| event.status == EventStatus::Unconfirmed);
        let mut unconfirmed: Vec<Said> = unconfirmed.into_iter().map(Said::Event).collect();
        let figures = article.figures.iter().enumerate().filter(|(_, figure)| figure.confirmed == Some(false));
        unconfirmed.extend(figures.map(|(at, _)| Said::Figure(at)));
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

/// Whether something was planned, due or postponed, and no event of the article fulfils, carries out or postpones it.
/// Only the event's `outcome` may then say what became of it.
pub fn awaits_outcome(event: &Event) -> bool {
    let is_due = matches!(event.status, EventStatus::Planned | EventStatus::Postponed)
        || (event.target.is_some() && event.status != EventStatus::Happened);
    let ends = [RelationType::Fulfils, RelationType::Implements, RelationType::Postpones];
    is_due && !event.later.iter().any(|tie| tie.kind.is_any(&ends))
}

/// Indices of the article's notes on an odd order of events.
pub fn odd_order(article: &Article) -> Vec<usize> {
    notes(article, NoteKind::Order)
}

fn notes(article: &Article, kind: NoteKind) -> Vec<usize> {
    (0..article.notes.len()).filter(|&at| article.notes[at].kind == kind).collect()
}
