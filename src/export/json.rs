//! The document itself: the contract of the article format.
//!
//! Everything is the document as it was compiled in. A part has the same article with some of its events: relations,
//! quotes, figures and notes of events that aren't in it are left out, and it passes the same checks.

use super::taken::Taken;
use crate::article::format::{Document, EventRecord, MediumRecord};
use crate::article::{EventStatus, RelationType, without_marks};
use crate::words::files as words;
use std::collections::BTreeSet;

/// The longest note of a source.
const NOTE: usize = 600;
/// The longest outcome of an event.
const OUTCOME: usize = 600;

/// The document of the events.
pub(super) fn write(taken: &Taken) -> String {
    let read = || serde_json::from_str::<Document>(taken.document).ok();
    match if taken.is_all() { None } else { read() } {
        None => taken.document.to_owned(),
        Some(mut document) => {
            say_that_it_is_a_part(&mut document, taken);
            keep(&mut document, &taken.each().map(|(_, event)| event.slug.as_str()).collect());
            serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
        }
    }
}

fn say_that_it_is_a_part(document: &mut Document, taken: &Taken) {
    let part = words::a_part(taken.events.len(), taken.article.events.len());
    let note = document.source.note.iter().chain([&part]).cloned().collect::<Vec<_>>().join(" ");
    if note.chars().count() <= NOTE {
        document.source.note = Some(note);
    }
}

/// Leaves out every other event, and what refers to it.
fn keep(document: &mut Document, kept: &BTreeSet<&str>) {
    let is_kept = |slug: &str| kept.contains(slug);
    let is_there = |slug: &Option<String>| slug.as_deref().is_none_or(is_kept);
    tell_outcomes(&mut document.events, kept);
    document.events.retain(|event| is_kept(&event.id));
    for event in &mut document.events {
        event.relations.retain(|relation| is_kept(&relation.to));
    }
    for paragraph in document.sections.iter_mut().flat_map(|section| &mut section.paragraphs) {
        paragraph.events.retain(|event| is_kept(event));
    }
    document.quotes.retain(|quote| is_there(&quote.event));
    document.figures.retain(|figure| is_there(&figure.event));
    let entities: BTreeSet<String> = document.entities.iter().map(|entity| entity.id.clone()).collect();
    document.notes.retain_mut(|note| {
        let was_about_something = !note.about.is_empty();
        note.about.retain(|slug| is_kept(slug) || entities.contains(slug));
        !was_about_something || !note.about.is_empty()
    });
    for text in running_texts(document) {
        *text = without_marks(text, is_kept);
    }
}

/// Every running text of a document, where a mark may stand.
fn running_texts(document: &mut Document) -> impl Iterator<Item = &mut String> {
    let Document { summary, infobox, sections, entities, events, notes, .. } = document;
    let paragraphs =
        sections.iter_mut().flat_map(|section| &mut section.paragraphs).map(|paragraph| &mut paragraph.text);
    let entities = entities.iter_mut().flat_map(|entity| {
        let views = entity.status.iter_mut().map(|view| &mut view.text);
        entity.description.iter_mut().chain(views).chain(captions(&mut entity.media))
    });
    let events = events
        .iter_mut()
        .flat_map(|event| event.summary.iter_mut().chain(&mut event.outcome).chain(captions(&mut event.media)));
    let summary = summary.iter_mut();
    summary
        .chain(infobox.facts.iter_mut().map(|fact| &mut fact.text))
        .chain(infobox.viewpoints.iter_mut().map(|viewpoint| &mut viewpoint.text))
        .chain(paragraphs)
        .chain(entities)
        .chain(events)
        .chain(notes.iter_mut().map(|note| &mut note.text))
}

fn captions(media: &mut [MediumRecord]) -> impl Iterator<Item = &mut String> {
    media.iter_mut().filter_map(|medium| medium.caption.as_mut())
}

/// A plan whose outcome is another event says so, where that event is left out: else it would read as if nobody knew.
fn tell_outcomes(events: &mut [EventRecord], kept: &BTreeSet<&str>) {
    let ends = [RelationType::Fulfils, RelationType::Postpones, RelationType::Implements];
    let end = |word: &str| ends.into_iter().find(|end| end.word() == word);
    let mut told = Vec::new();
    for event in events.iter().filter(|event| !kept.contains(event.id.as_str())) {
        for relation in &event.relations {
            let sentence = end(&relation.r#type).map(|end| words::elsewhere(end.backward(), &event.title));
            told.extend(sentence.map(|sentence| (relation.to.clone(), sentence)));
        }
    }
    for (plan, sentence) in told {
        let plan = events.iter_mut().find(|event| event.id == plan && event.status == Some(EventStatus::Planned));
        let Some(plan) = plan.filter(|_| !sentence.contains("[[") && !sentence.contains("]]")) else { continue };
        let outcome = plan.outcome.iter().chain([&sentence]).cloned().collect::<Vec<_>>().join(" ");
        if outcome.chars().count() <= OUTCOME {
            plan.outcome = Some(outcome);
        }
    }
}
