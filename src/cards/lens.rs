//! The cards of the lenses: who says so, who recognises whom, what the article leaves open, what is told out of order,
//! and the names.

use super::runs::{
    entities, entity, event, event_items, event_rows, figure, headed, item, list, note, quiet, quote, running, text,
};
use super::{Badge, ByDay, Card, Cited, Column, Item, Line, LineKind, ListKind, Part, Run};
use crate::article::{Article, EntityId, EventId};
use crate::date::Day;
use crate::lens::{
    Act, Bond, BondState, Lens, Open, Said, SaidOfAct, Statement, Strand, VoiceStatements, Voices, as_of, names_of,
    odd_order,
};
use crate::words::interface::recognises;
use crate::words::{count, entities_of, is_rtl, when};

/// The card of a lens. The lens of recognition shows what held on `day`.
pub fn lens_card(article: &Article, lens: Lens, day: Day) -> Card {
    let mut parts = vec![Part::Line(LineKind::Quiet, vec![text(lens.about())])];
    let mut by_day = None;
    match lens {
        Lens::Voices => parts.extend(voices(article)),
        Lens::Recognition => by_day = Some(recognition(article, day)),
        Lens::Open => parts.extend(open(article)),
        Lens::Order => parts.extend(odd_order(article).into_iter().map(|at| note(article, &article.notes[at]))),
        Lens::Names => parts.extend(names(article)),
    }
    parts.push(Part::Cite(Cited::Lens(lens)));
    Card { theme: None, kicker: vec![text("Theme")], title: lens.label().into(), parts, by_day }
}

/// Each voice as a part to be opened: first the acts of which others speak too, side by side, then everything that it
/// says.
fn voices(article: &Article) -> Vec<Part> {
    let found = Voices::new(article);
    let voice = |voice: &VoiceStatements| {
        let speaks = |act: &&SaidOfAct| act.voices.iter().any(|other| other.speaker == voice.speaker);
        let acts = found.acts.iter().filter(speaks).map(|act| side_by_side(article, act));
        let shared = headed("Where others speak too", acts);
        let all = headed("Everything it says", statements(article, &voice.statements));
        let total = count(voice.statements.len(), "statement");
        Part::Details {
            summary: vec![voice.speaker.named(article), quiet(format!(" · {total}"))],
            closes_others: true,
            parts: shared.into_iter().chain(all).collect(),
        }
    };
    found.voices.iter().map(voice).collect()
}

/// What two or more voices say of the same act.
fn side_by_side(article: &Article, said: &SaidOfAct) -> Part {
    let column = |voice: &VoiceStatements| {
        let statements = statements(article, &voice.statements)?;
        Some(Column { name: voice.speaker.named(article), statements })
    };
    let columns = said.voices.iter().filter_map(column).collect();
    Part::Act { act: said.act, title: vec![event(article, said.act)], columns }
}

fn statements(article: &Article, statements: &[Statement]) -> Option<Part> {
    let row = |statement: &Statement| {
        let mut item = what_is_said(article, statement.said);
        // Quotations and figures name their source themselves.
        if matches!(statement.said, Said::Event(_)) && !statement.who.is_empty() {
            let mut who = vec![text(" — ")];
            who.extend(entities(article, &statement.who));
            item.line.push(Run::Quiet(who));
        }
        item
    };
    list(ListKind::Statements, statements.iter().map(row).collect())
}

fn what_is_said(article: &Article, said: Said) -> Item {
    let of_parts = |parts| Item { parts, ..Item::default() };
    match said {
        Said::Event(id) => item(vec![event(article, id)]),
        Said::Quote(at) => of_parts(vec![quote(article, &article.quotes[at])]),
        Said::Figure(at) => {
            let figure = figure(article, &article.figures[at]);
            of_parts(vec![Part::List { kind: ListKind::Figures, items: vec![figure] }])
        }
        Said::View(id, at) => {
            let mut line = vec![entity(article, id), text(": ")];
            line.extend(running(article, &article.entity(id).status[at].0));
            item(line)
        }
    }
}

/// Each pair with what holds between them on a day.
fn recognition(article: &Article, day: Day) -> ByDay {
    let bonds = as_of(article, day);
    let strand = |strand: Strand, heading: &str| {
        let pairs = bonds.iter().filter(|(bond, _)| bond.strand == strand);
        let items = pairs.map(|(bond, state)| pair(article, bond, *state)).collect();
        headed(heading, list(ListKind::Bonds, items))
    };
    let strands = [strand(Strand::Recognition, "Recognition"), strand(Strand::Relations, "Diplomatic relations")];
    ByDay { day, parts: strands.into_iter().flatten().collect() }
}

/// Two parties, what holds between them, and the acts that led to it.
fn pair(article: &Article, bond: &Bond, state: BondState) -> Item {
    let by = bond.by.map_or_else(|| text("States that the article doesn’t name"), |id| entity(article, id));
    let is_recognition = bond.strand == Strand::Recognition;
    let between = if is_recognition { recognises(is_rtl(&article.language)) } else { " – " };
    let state = Run::Badge(Badge::Bond(state));
    let line: Line = vec![by, text(between), entity(article, bond.of), text(" "), state];
    let act = |act: &Act| Item {
        date: Some(when(article.event(act.event))),
        line: vec![event(article, act.event)],
        ..Item::default()
    };
    let acts = list(ListKind::Events, bond.acts.iter().map(act).collect());
    Item { line, parts: acts.into_iter().collect(), ..Item::default() }
}

/// Everything that is left open, counted.
fn open(article: &Article) -> Vec<Part> {
    let open = Open::new(article);
    let events = |ids: &[EventId]| event_rows(article, ids).into_iter().collect::<Vec<Part>>();
    let said = |said: &[Said]| {
        let items = said.iter().map(|&said| what_is_said(article, said)).collect();
        list(ListKind::Statements, items).into_iter().collect::<Vec<Part>>()
    };
    let gaps: Vec<Part> = open.gaps.iter().map(|&at| note(article, &article.notes[at])).collect();
    let folds = [
        ("without a date", open.undated.len(), events(&open.undated)),
        ("without a place", open.unplaced.len(), events(&open.unplaced)),
        ("without a source", open.unattributed.len(), said(&open.unattributed)),
        ("not confirmed", open.unconfirmed.len(), said(&open.unconfirmed)),
        ("planned, outcome not known", open.without_outcome.len(), events(&open.without_outcome)),
        ("open questions in the notes", gaps.len(), gaps),
    ];
    let fold = |(words, total, parts): (&str, usize, Vec<Part>)| {
        let summary = vec![text(format!("{total} {words}"))];
        (total > 0).then_some(Part::Details { summary, closes_others: false, parts })
    };
    folds.into_iter().filter_map(fold).collect()
}

/// Every event and every name of the article, to be opened; open already where no story stands above.
pub fn index(article: &Article) -> Vec<Part> {
    let events: Vec<EventId> = article.in_time.iter().chain(&article.undated).copied().collect();
    let summary = format!("All {} and {}", count(events.len(), "event"), count(article.entities.len(), "name"));
    let in_time = list(ListKind::Index, event_items(article, &events));
    let parts = headed("Events in order of time", in_time).into_iter().chain(names(article)).collect();
    if article.sections.is_empty() {
        return parts;
    }
    vec![Part::Details { summary: vec![text(summary)], closes_others: false, parts }]
}

/// Who and what the article names, kind by kind, each with the number of its events.
fn names(article: &Article) -> impl Iterator<Item = Part> {
    article.vocabulary.all_entity_kinds().filter_map(|kind| {
        let names = names_of(article, kind);
        let heading = format!("{} · {}", entities_of(article, kind), names.len());
        let name = |&id: &EntityId| {
            let events = count(article.entity(id).events.len(), "event");
            item(vec![entity(article, id), quiet(format!(" · {events}"))])
        };
        headed(heading, list(ListKind::Index, names.iter().map(name).collect()))
    })
}
