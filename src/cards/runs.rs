//! The runs and parts that several cards are made of.

use super::{Badge, Fact, Item, Line, LineKind, ListKind, MediumPart, Part, Run};
use crate::article::{
    Article, EntityId, EventId, Figure, Id, Kind, Medium, Note, ParagraphId, Piece, Quote, Relation, Standing, Text,
};
use crate::lens::TimeBetween;
use crate::words::{forward, names as plain_names, paragraph, quoted, say_short_or_undated};

/// Plain words of the interface.
pub(super) fn text(words: impl Into<String>) -> Run {
    Run::Text(words.into())
}

/// Plain words of the article.
pub(super) fn own(words: impl Into<String>) -> Run {
    Run::Own(words.into())
}

/// Words of the interface in the secondary text colour.
pub(super) fn quiet(words: impl Into<String>) -> Run {
    Run::Quiet(vec![text(words)])
}

/// What kind of event or entity something is: the article's own kinds are in its words.
pub(super) fn kind<W>(kind: &Kind<W>, label: &str) -> Run {
    if matches!(kind, Kind::Own(..)) { own(label) } else { text(label) }
}

/// A link to an event, by its title.
pub(super) fn event(article: &Article, id: EventId) -> Run {
    Run::Event(id, article.event(id).title.clone())
}

/// A link to an entity, by its name.
pub(super) fn entity(article: &Article, id: EntityId) -> Run {
    Run::Entity(id, article.entity(id).name.clone())
}

/// A link to an event or an entity.
pub(super) fn thing(article: &Article, id: Id) -> Run {
    match id {
        Id::Event(id) => event(article, id),
        Id::Entity(id) => entity(article, id),
    }
}

/// Entities by their names: “Georgia, Russia”.
pub(super) fn entities(article: &Article, ids: &[EntityId]) -> Line {
    joined(ids.iter().map(|&id| entity(article, id)), ", ")
}

/// Runs with words between them.
pub(super) fn joined(runs: impl IntoIterator<Item = Run>, between: &str) -> Line {
    let mut line = Line::new();
    for run in runs {
        if !line.is_empty() {
            line.push(text(between));
        }
        line.push(run);
    }
    line
}

/// Running text, its mentions as links.
pub(super) fn running(article: &Article, running: &Text) -> Line {
    let run = |piece: &Piece| match piece {
        Piece::Words(words) => own(words),
        Piece::Mention(id, words) if words.is_empty() => entity(article, *id),
        Piece::Mention(id, words) => Run::Entity(*id, words.clone()),
        Piece::Mark(id) => Run::StatusMark(*id),
    };
    running.0.iter().map(run).collect()
}

/// A link to a paragraph of the story.
pub(super) fn paragraph_link(article: &Article, id: ParagraphId) -> Run {
    Run::Paragraph(id, paragraph(article, id))
}

/// Where the article tells something, in a line.
pub(super) fn told(article: &Article, label: &str, paragraphs: impl Iterator<Item = ParagraphId>) -> Option<Part> {
    let links = joined(paragraphs.map(|id| paragraph_link(article, id)), " · ");
    (!links.is_empty()).then(|| Part::Line(LineKind::Told, [vec![quiet(label)], links].concat()))
}

/// What a document says in short, if it says anything.
pub(super) fn summary(article: &Article, text: &Text) -> Option<Part> {
    (!text.0.is_empty()).then(|| Part::Line(LineKind::Summary, running(article, text)))
}

/// Labelled facts. Those without lines are left out. `None` if no fact remains.
pub(super) fn facts(rows: impl IntoIterator<Item = (Run, Vec<Line>)>) -> Option<Part> {
    let facts: Vec<Fact> =
        rows.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(label, lines)| Fact { label, lines }).collect();
    (!facts.is_empty()).then_some(Part::Facts(facts))
}

/// The line as the only line of a fact. No line if it is empty.
pub(super) fn if_any(line: Line) -> Vec<Line> {
    if line.is_empty() { Vec::new() } else { vec![line] }
}

/// A list; `None` without items.
pub(super) fn list(kind: ListKind, items: Vec<Item>) -> Option<Part> {
    (!items.is_empty()).then_some(Part::List { kind, items })
}

/// A heading with parts below it; `None` without parts.
pub(super) fn headed(heading: impl Into<String>, parts: impl IntoIterator<Item = Part>) -> Option<Part> {
    let parts: Vec<Part> = parts.into_iter().collect();
    (!parts.is_empty()).then(|| Part::Headed { heading: heading.into(), parts })
}

/// An item that is a line.
pub(super) fn item(line: Line) -> Item {
    Item { line, ..Item::default() }
}

/// Events with their dates, in the order given; `None` without any.
pub(super) fn event_rows(article: &Article, events: &[EventId]) -> Option<Part> {
    list(ListKind::Events, event_items(article, events))
}

/// Events with their dates, in the order given, as items of a list. A badge stands with what isn’t known to have
/// happened.
pub(super) fn event_items(article: &Article, events: &[EventId]) -> Vec<Item> {
    let row = |&id: &EventId| {
        let mut line = vec![event(article, id)];
        if article.event(id).standing() != Standing::Happened {
            line.extend([text(" "), Run::Badge(Badge::EventInShort(id))]);
        }
        Item { date: Some(say_short_or_undated(article.event(id).when())), line, ..Item::default() }
    };
    events.iter().map(row).collect()
}

/// Words that the article quotes, with who said them.
pub(super) fn quote(article: &Article, quote: &Quote) -> Part {
    let speaker = quote.speaker.map(|id| entity(article, id));
    let occasion = quote.occasion.as_ref().map(own);
    Part::Quote { text: quoted(&quote.text), caption: joined(speaker.into_iter().chain(occasion), ", ") }
}

/// Pictures, each with what it is and who made it.
pub(super) fn media(article: &Article, media: &[Medium]) -> impl Iterator<Item = Part> {
    media.iter().map(|medium| {
        let credit = || match &medium.link {
            Some(url) => Run::Out { url: url.clone(), words: medium.credit.clone() },
            None => text(&medium.credit),
        };
        Part::Medium(MediumPart {
            file: medium.file.clone(),
            alt: medium.alt.clone(),
            size: (medium.width, medium.height),
            caption: running(article, &medium.caption),
            credit: vec![credit()],
        })
    })
}

/// A number, with who says so.
pub(super) fn figure(article: &Article, figure: &Figure) -> Item {
    let mut about = Line::new();
    if !figure.claimed_by.is_empty() {
        about.push(text(" · according to "));
        about.extend(entities(article, &figure.claimed_by));
    }
    if let Some(is_confirmed) = figure.confirmed {
        about.push(text(if is_confirmed { " · confirmed" } else { " · not confirmed" }));
    }
    let mut line = vec![Run::Strong(figure.text.clone()), text(" "), own(&figure.measures)];
    if !about.is_empty() {
        line.push(Run::Quiet(about));
    }
    item(line)
}

/// A note on the card of what it is about. A badge says what it warns of.
pub(super) fn warning(article: &Article, note: &Note) -> Part {
    Part::Note { kind: Some(note.kind), text: running(article, &note.text), about: Line::new() }
}

/// A note on another card. It names what it is about.
pub(super) fn note(article: &Article, note: &Note) -> Part {
    let about = joined(note.about.iter().map(|&id| thing(article, id)), " · ");
    Part::Note { kind: None, text: running(article, &note.text), about }
}

/// What an event or an entity is easily confused with.
pub(super) fn confused(article: &Article, id: Id) -> Option<Part> {
    let others = crate::lens::easily_confused(article, id);
    let mut line = vec![text("Not to be confused with ")];
    line.extend(joined(others.iter().map(|&other| thing(article, other)), ", "));
    (!others.is_empty()).then_some(Part::Line(LineKind::Confused, line))
}

/// Views of what an entity is, each with who holds it.
pub(super) fn views_of_status(article: &Article, id: EntityId) -> Option<Part> {
    let view = |(view, says): &(Text, Vec<EntityId>)| {
        let mut who = vec![text(" — ")];
        if says.is_empty() {
            who.push(text(super::labels::NOBODY_ELSE));
        }
        who.extend(entities(article, says));
        let mut line = running(article, view);
        line.push(Run::Quiet(who));
        item(line)
    };
    list(ListKind::Views, article.entity(id).status.iter().map(view).collect())
}

/// How an event is related to an earlier one, and how much later it came: “Ratifies: Treaty signed, 42 days later”.
/// Where dates say nothing of the time, a remark may.
pub(super) fn step_words(article: &Article, tie: &Relation, id: EventId) -> Line {
    let time = TimeBetween::between(article, tie.other, id);
    let later = tie.note.as_ref().filter(|_| time.is_unknown()).map_or_else(|| text(time.say()), own);
    let name = own(article.event(tie.other).short_name());
    vec![text(format!("{}: ", forward(article, tie.kind))), name, text(", "), later]
}

/// The names of the places that share a mark or a sign.
pub(super) fn shared_names(article: &Article, first: EntityId, others: &[EntityId]) -> String {
    let all: Vec<EntityId> = std::iter::once(first).chain(others.iter().copied()).collect();
    plain_names(article, &all)
}
