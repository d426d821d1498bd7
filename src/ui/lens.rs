//! The cards of the lenses: who says so, who recognises whom, what stays open, what is told out of order.

use super::card::{figure, list, quiet, quote};
use super::dom::{closest, on};
use super::link::{count, entity_name, entity_names, event_rows, event_title, joined, running_text};
use super::node::{El, Node, el, of_class};
use crate::article::{Article, EventId, Id, Note, RecognitionAct};
use crate::date::{Day, say};
use crate::lens::{
    Act, Bond, Lens, Open, Said, SaidOfAct, Standing, Statement, Strand, Voice, Voices, as_of, odd_order,
};
use leptos::prelude::{RwSignal, Set as _};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

/// The day on which the lens of recognition looks: what the reader chose, at first the last day of the article.
pub fn day_of_choice(article: &'static Article, panel: &Element) -> RwSignal<Day> {
    let day = RwSignal::new(article.extent().map_or(Day(0), |(_, last)| last));
    on(panel, "change", move |event| {
        let Some(input) = closest(event.target(), "[data-as-of]") else { return };
        if let Some(chosen) = Day::from_iso(&input.unchecked_ref::<HtmlInputElement>().value()) {
            day.set(chosen);
        }
    });
    day
}

/// What a lens shows.
pub fn lens_card(article: &'static Article, lens: Lens, day: Day) -> Vec<Node> {
    let mut card: Vec<Node> = vec![
        of_class("p", "kicker").with("Lens").into(),
        of_class("h2", "card-title").with(lens.label()).into(),
        of_class("p", "quiet").with(lens.about()).into(),
    ];
    card.extend(match lens {
        Lens::Voices => voices(article),
        Lens::Recognition => recognition(article, day),
        Lens::Open => open(article),
        Lens::Order => odd_order(article).into_iter().map(|at| note(article, &article.notes[at])).collect(),
    });
    card
}

/// Each voice, to be opened: the acts of which others speak too, side by side, then everything else that it says.
fn voices(article: &'static Article) -> Vec<Node> {
    let heard = Voices::new(article);
    let voice = |voice: &Voice| {
        let acts: Vec<&SaidOfAct> =
            heard.acts.iter().filter(|act| act.voices.iter().any(|other| other.speaker == voice.speaker)).collect();
        let name = voice.speaker.name(article).to_owned();
        let total = quiet([" · ", &count(voice.statements.len(), "statement")].concat());
        let mut inside = of_class("details", "voice").attr("name", "voice").with(el("summary").with(name).with(total));
        if !acts.is_empty() {
            inside = inside.with(el("h3").with("Where others speak too"));
            inside = inside.with_all(acts.into_iter().map(|act| side_by_side(article, act)).collect());
        }
        inside.with(el("h3").with("Everything it says")).with(statements(article, &voice.statements)).into()
    };
    heard.voices.iter().map(voice).collect()
}

/// What two or more voices say of the same act.
fn side_by_side(article: &'static Article, said: &SaidOfAct) -> Node {
    let column = |voice: &Voice| {
        let name = el("h4").with(voice.speaker.name(article).to_owned());
        of_class("div", "side").with(name).with(statements(article, &voice.statements)).into()
    };
    of_class("section", "act")
        .with(of_class("p", "act-title").with(event_title(article, said.act)))
        .with(of_class("div", "sides").with_all(said.voices.iter().map(column).collect()))
        .into()
}

fn statements(article: &'static Article, statements: &[Statement]) -> El {
    let row = |statement: &Statement| {
        let mut row = el("li").with(what_is_said(article, statement.said));
        // A quotation and a number say by themselves whose they are.
        if matches!(statement.said, Said::Event(_)) && !statement.who.is_empty() {
            row = row.with(quiet(" — ").with_all(entity_names(article, &statement.who)));
        }
        row.into()
    };
    of_class("ul", "statements").with_all(statements.iter().map(row).collect())
}

fn what_is_said(article: &'static Article, said: Said) -> Node {
    match said {
        Said::Event(id) => event_title(article, id).into(),
        Said::Quote(at) => quote(article, &article.quotes[at]),
        Said::Figure(at) => of_class("ul", "figures").with(figure(article, &article.figures[at])).into(),
        Said::View(id, at) => {
            let view = running_text(article, &article.entity(id).status[at].0);
            el("div").with(entity_name(article, id)).with(": ").with_all(view).into()
        }
    }
}

/// What holds between each pair on a day.
fn recognition(article: &'static Article, day: Day) -> Vec<Node> {
    let input = el("input").attr("type", "date").attr("data-as-of", "").attr("value", day.iso());
    let mut nodes = vec![of_class("label", "as-of").with("As of ").with(input).into()];
    let bonds = as_of(article, day);
    for (strand, heading) in [(Strand::Recognition, "Recognition"), (Strand::Relations, "Diplomatic relations")] {
        let rows = bonds.iter().filter(|(bond, _)| bond.strand == strand);
        nodes.extend(list(heading, "bonds", rows.map(|(bond, standing)| pair(article, bond, *standing)).collect()));
    }
    nodes
}

fn pair(article: &'static Article, bond: &Bond, standing: Standing) -> Node {
    let by = bond.by.map_or_else(|| "States that the article doesn’t name".into(), |id| entity_name(article, id));
    let between = if bond.strand == Strand::Recognition { " → " } else { " – " };
    let words = match standing {
        Standing::NothingYet => "nothing told of by then",
        Standing::Unknown => "not known for this day",
        Standing::Holds(act) => done(act.act),
    };
    let word = match standing {
        Standing::NothingYet => "nothing",
        Standing::Unknown => "unknown",
        Standing::Holds(act) => act.act.word(),
    };
    let state = of_class("span", "badge").attr("data-standing", word).with(words);
    let act = |act: &Act| {
        let event = article.event(act.event);
        let date = event.date.map_or_else(|| "undated".into(), say);
        el("li").with(of_class("span", "list-date").with(date)).with(event_title(article, act.event)).into()
    };
    let acts = of_class("ul", "rows").with_all(bond.acts.iter().map(act).collect());
    let names = el("div").with(by).with(between).with(entity_name(article, bond.of)).with(" ").with(state);
    el("li").with(names).with(acts).into()
}

/// What holds after an act.
fn done(act: RecognitionAct) -> &'static str {
    match act {
        RecognitionAct::Recognises => "recognised",
        RecognitionAct::Refuses => "recognition refused",
        RecognitionAct::Establishes => "relations established",
        RecognitionAct::Severs => "relations broken off",
    }
}

/// Everything that is left open, counted.
fn open(article: &'static Article) -> Vec<Node> {
    let open = Open::new(article);
    let events = |ids: &[EventId]| vec![event_rows(article, ids).into()];
    let said = |said: &[Said]| {
        let rows = said.iter().map(|&said| el("li").with(what_is_said(article, said)).into()).collect();
        vec![of_class("ul", "statements").with_all(rows).into()]
    };
    let notes = open.gaps.iter().map(|&at| note(article, &article.notes[at])).collect();
    let parts: [(&str, usize, Vec<Node>); 6] = [
        ("without a date", open.undated.len(), events(&open.undated)),
        ("without a place", open.unplaced.len(), events(&open.unplaced)),
        ("that nobody is named for", open.unattributed.len(), said(&open.unattributed)),
        ("not confirmed", open.unconfirmed.len(), said(&open.unconfirmed)),
        ("planned, without an outcome", open.without_outcome.len(), events(&open.without_outcome)),
        ("gaps that the notes name", open.gaps.len(), notes),
    ];
    let part = |(words, total, inside): (&'static str, usize, Vec<Node>)| {
        let summary = el("summary").with([&total.to_string(), " ", words].concat());
        of_class("details", "voice").with(summary).with_all(inside).into()
    };
    parts.into_iter().filter(|(_, total, _)| *total > 0).map(part).collect()
}

fn note(article: &'static Article, note: &'static Note) -> Node {
    let about = |&id: &Id| match id {
        Id::Event(id) => vec![event_title(article, id).into()],
        Id::Entity(id) => vec![entity_name(article, id)],
    };
    let about = joined(note.about.iter().map(about), " · ");
    let words = el("div").with_all(running_text(article, &note.text));
    of_class("div", "note").with(words).with(of_class("div", "quiet").with_all(about)).into()
}
