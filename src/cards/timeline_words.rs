//! The texts of the timeline: its marks, its chips, and the rows of its list on narrow pages.

use super::runs::step_words;
use super::{Badge, Line};
use crate::article::{Article, EventId, RelationClass, Standing};
use crate::words::{count, due, say, say_in_year, standing, when};

/// The words for an event's mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkWords {
    /// For screen readers.
    pub spoken: String,
    /// For its tooltip, in two lines.
    pub title: String,
}

/// An event's mark: its title, date and standing. What is spoken also has the short name, which may be what is seen (WCAG
/// 2.5.3, Label in Name).
pub fn mark_words(article: &Article, id: EventId) -> MarkWords {
    let event = article.event(id);
    let (title, date, standing) = (&event.title, when(event), standing(article, event));
    let short = event.short.as_ref().filter(|short| !title.contains(short.as_str()));
    let name = short.map_or_else(|| title.clone(), |short| format!("{short}: {title}"));
    MarkWords { spoken: format!("{name}, {date}, {standing}"), title: format!("{title}\n{date} · {standing}") }
}

/// A chip for `number` events in a theme's lane that have no mark of their own: “Political: 3 events close together”.
/// `events` is only needed for a single event, and may be empty otherwise.
pub fn chip_of_many(article: &Article, lane: usize, number: usize, events: &[EventId]) -> String {
    let told = match events {
        [only] => format!("{}, {}", count(1, "event"), article.event(*only).title),
        _ => format!("{number} events close together"),
    };
    format!("{}: {told}", article.themes[lane].label)
}

/// The words of an event's row in the list of narrow pages, besides its title.
#[derive(Clone, Debug, PartialEq)]
pub struct RowWords {
    /// Its date in short form, without the year that the heading above gives. Empty without a date.
    pub date: String,
    /// How its content stands, unless it happened.
    pub badge: Option<Badge>,
    /// When it was due, if that isn’t its date (`quiet`).
    pub due: Option<String>,
    /// The steps and contradictions that relate it to earlier events (`row-step`).
    pub steps: Vec<RowStep>,
}

/// A relation to an earlier event. The wide timeline draws it as an arc.
#[derive(Clone, Debug, PartialEq)]
pub struct RowStep {
    /// Whether it contradicts or takes back (`data-conflict`).
    pub is_conflict: bool,
    /// “Ratifies: Treaty signed, 42 days later”.
    pub words: Line,
}

/// The words of an event's row below the heading of a year.
pub fn row_words(article: &Article, id: EventId, year: Option<i64>) -> RowWords {
    let event = article.event(id);
    let ties = event.relations.iter().filter(|tie| tie.kind.class() != RelationClass::Other);
    let steps = ties.map(|tie| RowStep {
        is_conflict: tie.kind.class() == RelationClass::Conflict,
        words: step_words(article, tie, id),
    });
    let date = event.when().map(|date| year.map_or_else(|| say(date), |year| say_in_year(date, year)));
    RowWords {
        date: date.unwrap_or_default(),
        badge: (event.standing() != Standing::Happened).then_some(Badge::Event(id)),
        due: event.target.as_ref().filter(|_| event.date.is_some()).map(|target| due(event.status, target)),
        steps: steps.collect(),
    }
}
