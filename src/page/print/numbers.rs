//! The numbers by which parts of the print-out refer to each other, as paper has no links.

use crate::article::{Article, EventId, Id, Note, ParagraphId};
use crate::words::interface as words;

/// The numbers of events, notes and sources.
pub(super) struct Numbers<'a> {
    article: &'a Article,
    /// By event: its row in the table, from 1.
    rows: Vec<usize>,
    /// Notes in the order of their numbers, as indices into the article's.
    pub notes: Vec<usize>,
    /// By the article's note: its number, from 1.
    of_notes: Vec<usize>,
    /// Addresses and titles of other pages, in the order of their numbers.
    pub sources: Vec<(&'a str, &'a str)>,
}

impl<'a> Numbers<'a> {
    /// Numbers events in the order of the table, notes as the story comes to what they are about, and sources.
    pub fn new(article: &'a Article) -> Self {
        let mut rows = vec![0; article.events.len()];
        for (&id, number) in article.in_time.iter().chain(&article.undated).zip(1..) {
            rows[id.index()] = number;
        }
        let notes = notes_in_order(article);
        let mut of_notes = vec![0; article.notes.len()];
        for (&note, number) in notes.iter().zip(1..) {
            of_notes[note] = number;
        }
        Self { article, rows, notes, of_notes, sources: sources(article) }
    }

    /// The number of an event's row in the table.
    pub fn row(&self, event: EventId) -> usize {
        self.rows[event.index()]
    }

    /// The numbers of some events' rows, in order: “3, 7–9”.
    pub fn rows(&self, events: &[EventId]) -> String {
        ranges(events.iter().map(|&id| self.row(id)).collect())
    }

    /// The numbers of some of the article's notes, in order: “3, 7–9”. Empty without any.
    pub fn notes(&self, notes: &[usize]) -> String {
        ranges(notes.iter().map(|&note| self.of_notes[note]).collect())
    }

    /// The number of another page: “S2”. `None` if its address can't be followed.
    pub fn source(&self, url: &str) -> Option<String> {
        let at = self.sources.iter().position(|(known, _)| *known == url)?;
        Some(source_number(at))
    }

    /// A paragraph of the story: “4.2”.
    pub fn paragraph(&self, id: ParagraphId) -> String {
        debug_assert!(id.section.index() < self.article.sections.len());
        format!("{}.{}", id.section.index() + 1, id.paragraph)
    }
}

/// The number of a source by its index: “S1”.
pub(super) fn source_number(at: usize) -> String {
    format!("{}{}", words::PRINT_SOURCE, at + 1)
}

/// The article's notes in the order in which the story comes to what they are about. Those that it never comes to are
/// the last.
fn notes_in_order(article: &Article) -> Vec<usize> {
    let mut order = Vec::with_capacity(article.notes.len());
    let mut is_in = vec![false; article.notes.len()];
    let mut add = |notes: &[usize]| {
        for &note in notes {
            if !std::mem::replace(&mut is_in[note], true) {
                order.push(note);
            }
        }
    };
    for paragraph in article.sections.iter().flat_map(|section| &section.paragraphs) {
        for &event in &paragraph.events {
            add(&article.event(event).notes);
        }
        for entity in paragraph.text.mentions() {
            add(&article.entity(entity).notes);
        }
    }
    add(&(0..article.notes.len()).collect::<Vec<_>>());
    order
}

/// Every other page that the article names, each once: its source first, then as the print-out comes to them.
fn sources(article: &Article) -> Vec<(&str, &str)> {
    let source = std::iter::once((article.source.url.as_str(), article.source.title.as_str()));
    let viewpoints = article.viewpoints.iter().filter_map(|viewpoint| viewpoint.link.as_ref());
    let entities = article.entities.iter().flat_map(|entity| &entity.links);
    let links = viewpoints.chain(entities).map(|link| (link.url.as_str(), link.label.as_str()));
    let media = article.media().filter_map(|medium| Some((medium.link.as_deref()?, medium.credit.as_str())));
    let further = article.see_also.iter().map(|further| (further.url.as_str(), further.title.as_str()));
    let mut sources: Vec<(&str, &str)> = Vec::new();
    for (url, title) in source.chain(links).chain(media).chain(further) {
        if sources.iter().all(|(known, _)| *known != url) {
            sources.push((url, title));
        }
    }
    sources
}

/// Numbers in order, each once, neighbours as a range: “3, 7–9”.
fn ranges(mut numbers: Vec<usize>) -> String {
    numbers.sort_unstable();
    numbers.dedup();
    let runs = numbers.chunk_by(|a, b| a + 1 == *b);
    let run = |run: &[usize]| match run {
        [only] => only.to_string(),
        [first, second] => format!("{first}, {second}"),
        [first, .., last] => format!("{first}–{last}"),
        [] => String::new(),
    };
    runs.map(run).collect::<Vec<_>>().join(", ")
}

/// What notes are about: the numbers of events' rows, then names.
pub(super) fn about(numbers: &Numbers, note: &Note) -> String {
    let events: Vec<EventId> =
        note.about.iter().filter_map(|id| if let Id::Event(id) = id { Some(*id) } else { None }).collect();
    let names = note.about.iter().filter_map(|id| match id {
        Id::Entity(id) => Some(numbers.article.entity(*id).name.clone()),
        Id::Event(_) => None,
    });
    let rows = (!events.is_empty()).then(|| words::print_numbers(&numbers.rows(&events)));
    rows.into_iter().chain(names).collect::<Vec<_>>().join(", ")
}
