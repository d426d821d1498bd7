//! What is printed of a selection: its card with nothing folded, and what stands around it.

use super::runs::{event as event_run, headed, list, paragraph_link, running, summary, text};
use super::{Badge, Card, Item, Line, LineKind, ListKind, Part, Run, card, plain_line, source_line};
use crate::article::{Article, EventId, ParagraphId};
use crate::date::Day;
use crate::explorer::Selection;
use crate::lens::{chain, in_chain, in_lane, in_time};
use crate::words::{interface, when};

/// A selection on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedSelection {
    /// The article's title.
    pub article: String,
    /// The card, without what works only on a screen.
    pub card: Card,
    /// The events before and after, and the paragraphs that tell it.
    pub around: Vec<Part>,
    /// Where the facts come from, and under which licence.
    pub source: Line,
}

/// What is printed of a selection. The lens of recognition shows what held on `day`.
pub fn printed(article: &Article, selection: Selection, day: Day) -> PrintedSelection {
    let mut card = card(article, Some(selection), day);
    card.parts = on_paper(article, card.parts);
    if let Some(by_day) = &mut card.by_day {
        by_day.parts = on_paper(article, std::mem::take(&mut by_day.parts));
    }
    if matches!(selection, Selection::Entity(_)) {
        card.parts = card.parts.into_iter().map(|part| with_texts(article, part)).collect();
    }
    let told: Vec<ParagraphId> = match selection {
        Selection::Event(id) => article.event(id).told_in().collect(),
        Selection::Section(section) => (1..=article.section(section).paragraphs.len())
            .map(|paragraph| ParagraphId { section, paragraph })
            .collect(),
        Selection::Entity(_) | Selection::Lens(_) => Vec::new(),
    };
    let around = selection.event().and_then(|id| beside(article, id)).into_iter().chain(paragraphs(article, &told));
    PrintedSelection { article: article.title.clone(), card, around: around.collect(), source: source_line(article) }
}

/// Parts with everything open that a reader would open, without what works only on a screen.
fn on_paper(article: &Article, parts: Vec<Part>) -> Vec<Part> {
    let part = |part: Part| match part {
        Part::Cite(_) | Part::Neighbours(_) | Part::List { kind: ListKind::Lenses, .. } => None,
        Part::Headed { heading, parts } => headed(heading, on_paper(article, parts)),
        Part::Details { summary, parts, .. } => headed(plain_line(article, &summary), on_paper(article, parts)),
        other => Some(other),
    };
    parts.into_iter().filter_map(part).collect()
}

/// A part whose lists of events tell what each event is.
fn with_texts(article: &Article, part: Part) -> Part {
    match part {
        Part::Headed { heading, parts } => {
            Part::Headed { heading, parts: parts.into_iter().map(|part| with_texts(article, part)).collect() }
        }
        Part::List { kind: ListKind::Events, items } => {
            let told = |item: Item| {
                let event = item.line.iter().find_map(|run| if let Run::Event(id, _) = run { Some(*id) } else { None });
                let texts = event.and_then(|id| summary(article, &article.event(id).summary));
                Item { parts: texts.into_iter().collect(), ..item }
            };
            Part::List { kind: ListKind::Events, items: items.into_iter().map(told).collect() }
        }
        other => other,
    }
}

/// The events before and after one in time, in its lane and in its chain, each once and with its text.
fn beside(article: &Article, id: EventId) -> Option<Part> {
    let ways = [in_time(article, id), in_lane(article, id), in_chain(&chain(article, id), id)];
    let mut events: Vec<EventId> = ways.into_iter().flat_map(|way| [way.before, way.after]).flatten().collect();
    events.sort_unstable_by_key(|&id| article.time_order(id));
    events.dedup();
    let item = |&id: &EventId| {
        let event = article.event(id);
        Item {
            date: Some(when(event)),
            line: vec![event_run(article, id), text(" "), Run::Badge(Badge::Event(id))],
            parts: summary(article, &event.summary).into_iter().collect(),
            ..Item::default()
        }
    };
    headed(interface::PRINT_AROUND, list(ListKind::Events, events.iter().map(item).collect()))
}

/// Paragraphs of the story, each after its place.
fn paragraphs(article: &Article, told: &[ParagraphId]) -> Option<Part> {
    let told = told.iter().flat_map(|&id| {
        let text = &article.section(id.section).paragraphs[id.paragraph - 1].text;
        let place = Part::Line(LineKind::Quiet, vec![paragraph_link(article, id)]);
        [place, Part::Line(LineKind::Summary, running(article, text))]
    });
    headed(interface::PRINT_TOLD, told)
}
