//! The article at a glance, and the card of a section.

use super::runs::{entities, event_rows, facts, headed, if_any, item, joined, list, own, running, text};
use super::{Card, Cited, LineKind, ListKind, Part, Run};
use crate::article::{Article, EntityKind, EventId, EventStatus, SectionId};
use crate::lens::Lens;
use crate::words::{count, interface};

/// Stands between numbers of things.
const BETWEEN: &str = " · ";

/// What the article is about, before anything is selected.
pub fn glance(article: &Article) -> Card {
    let claims = article.events.iter().filter(|event| event.status == EventStatus::Claimed).count();
    let persons = article.entities.iter().filter(|entity| entity.kind.is(EntityKind::Person)).count();
    let names = counts(&[(article.entities.len(), "name"), (persons, "person")]);
    let events = counts(&[(article.in_time.len(), "dated event"), (article.undated.len(), "undated fact")]);
    let others = counts(&[
        (article.quotes.len(), "quotation"),
        (article.figures.len(), "figure"),
        (claims, "claim"),
        (article.notes.len(), "note"),
    ]);
    let counts = [events.map(text), names.map(|names| Run::Lens(Lens::Names, names)), others.map(text)];
    let lenses = Lens::ALL.into_iter().filter(|lens| lens.has_any(article));
    let lenses = lenses.map(|lens| item(vec![Run::Lens(lens, lens.label().into())])).collect();
    let counts = if_any(joined(counts.into_iter().flatten(), BETWEEN));
    let mut parts: Vec<Part> = counts.into_iter().map(|line| Part::Line(LineKind::Quiet, line)).collect();
    parts.extend(glance_facts(article));
    parts.extend(headed("Explore by theme", list(ListKind::Lenses, lenses)));
    parts.push(quiet_line("Select any event, name or place to see it here and in every view. Escape clears."));
    parts.push(Part::Cite(Cited::Article));
    // The page has the title as its heading.
    Card { theme: None, kicker: vec![own(&article.title)], title: interface::AT_A_GLANCE.into(), parts, by_day: None }
}

/// How many there are of each, of those of which there are any.
fn counts(of: &[(usize, &str)]) -> Option<String> {
    let counts: Vec<_> =
        of.iter().filter(|(number, _)| *number > 0).map(|&(number, what)| count(number, what)).collect();
    (!counts.is_empty()).then(|| counts.join(BETWEEN))
}

/// The parties, and the facts at a glance that the document gives.
pub fn glance_facts(article: &Article) -> Option<Part> {
    let parties = (
        article.parties_label.as_ref().map_or_else(|| text("Parties"), own),
        if_any(entities(article, &article.parties)),
    );
    let others = article.facts.iter().map(|(label, text)| (own(label), if_any(running(article, text))));
    facts(std::iter::once(parties).chain(others))
}

/// The card of a section: its events, in the order of time.
pub fn section_card(article: &Article, id: SectionId) -> Card {
    let section = article.section(id);
    let mut events: Vec<EventId> = section.paragraphs.iter().flat_map(|paragraph| &paragraph.events).copied().collect();
    events.sort_unstable_by_key(|&id| article.time_order(id));
    events.dedup();
    let told = headed(format!("{} told here", count(events.len(), "event")), event_rows(article, &events));
    let part = told.unwrap_or_else(|| quiet_line("This section only holds further sections."));
    Card {
        theme: None,
        kicker: vec![text("Section")],
        title: section.title.clone(),
        parts: vec![part, Part::Cite(Cited::Section(id))],
        by_day: None,
    }
}

fn quiet_line(words: impl Into<String>) -> Part {
    Part::Line(LineKind::Quiet, vec![text(words)])
}
