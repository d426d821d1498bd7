//! The cards of the lenses: who says so, who recognises whom, what stays open, what is told out of order.

use super::card::{figure, headed, kicker, quiet, quote};
use super::dom::{closest, on};
use super::link::{count, entity_name, entity_names, event_rows, event_title, joined, running_text};
use super::node::{El, Node, el, of_class};
use super::value::Settable;
use crate::article::{Article, EventId, Id, Note, RecognitionAct};
use crate::date::{Day, say};
use crate::gather::Gather as _;
use crate::lens::{
    Act, Bond, Lens, Open, Said, SaidOfAct, Standing, Statement, Strand, Voice, Voices, as_of, odd_order,
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

/// The day on which the lens of recognition looks: what the reader chose, at first the last day of the article.
pub fn day_of_choice(article: &'static Article, panel: &Element) -> Settable<Day> {
    let day = Settable::new(article.extent().map_or(Day(0), |(_, last)| last));
    on(panel, "change", move |event| {
        let Some(input) = closest(event.target(), "[data-as-of]") else { return };
        if let Some(chosen) = Day::from_iso(&input.unchecked_ref::<HtmlInputElement>().value()) {
            day.set(chosen);
        }
    });
    day
}

/// What a lens shows.
pub fn lens_card(article: &'static Article, lens: Lens, day: Day) -> El {
    let card = headed(kicker("Lens"), lens.label()).with(of_class("p", "quiet").with(lens.about()));
    match lens {
        Lens::Voices => voices(card, article),
        Lens::Recognition => recognition(card, article, day),
        Lens::Open => open(card, article),
        Lens::Order => card.with_each(odd_order(article), |at| note(article, &article.notes[at])),
    }
}

/// Each voice, to be opened: the acts of which others speak too, side by side, then everything else that it says.
fn voices(card: El, article: &'static Article) -> El {
    let heard = Voices::new(article);
    let voice = |voice: &Voice| {
        let acts: Vec<&SaidOfAct> =
            heard.acts.iter().filter(|act| act.voices.iter().any(|other| other.speaker == voice.speaker)).gather();
        let name = voice.speaker.name(article).to_owned();
        let total = quiet([" · ", &count(voice.statements.len(), "statement")].concat());
        let mut inside = of_class("details", "voice").attr("name", "voice").with(el("summary").with(name).with(total));
        if !acts.is_empty() {
            inside = inside.with(el("h3").with("Where others speak too"));
            inside = inside.with_each(acts, |act| side_by_side(article, act));
        }
        inside.with_list("Everything it says", statements(article, &voice.statements))
    };
    card.with_each(&heard.voices, voice)
}

/// What two or more voices say of the same act.
fn side_by_side(article: &'static Article, said: &SaidOfAct) -> Node {
    let column = |voice: &Voice| {
        let name = el("h4").with(voice.speaker.name(article).to_owned());
        of_class("div", "side").with(name).with(statements(article, &voice.statements))
    };
    of_class("section", "act")
        .with(of_class("p", "act-title").with(event_title(article, said.act)))
        .with(of_class("div", "sides").with_each(&said.voices, column))
        .into()
}

fn statements(article: &'static Article, statements: &[Statement]) -> El {
    let row = |statement: &Statement| {
        let mut row = el("li").with(what_is_said(article, statement.said));
        // A quotation and a number say by themselves whose they are.
        if matches!(statement.said, Said::Event(_)) && !statement.who.is_empty() {
            row = row.with(quiet(" — ").with_all(entity_names(article, &statement.who)));
        }
        row
    };
    of_class("ul", "statements").with_each(statements, row)
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
fn recognition(mut card: El, article: &'static Article, day: Day) -> El {
    let input = el("input").attr("type", "date").attr("data-as-of", "").attr("value", day.iso());
    card = card.with(of_class("label", "as-of").with("As of ").with(input));
    let bonds = as_of(article, day);
    for (strand, heading) in [(Strand::Recognition, "Recognition"), (Strand::Relations, "Diplomatic relations")] {
        let rows = bonds.iter().filter(|(bond, _)| bond.strand == strand);
        let pairs = of_class("ul", "bonds").with_each(rows, |(bond, standing)| pair(article, bond, *standing));
        card = card.with_list(heading, pairs);
    }
    card
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
        el("li").with(of_class("span", "list-date").with(date)).with(event_title(article, act.event))
    };
    let acts = of_class("ul", "rows").with_each(&bond.acts, act);
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
fn open(card: El, article: &'static Article) -> El {
    let open = Open::new(article);
    let events = |ids: &[EventId]| event_rows(article, ids);
    let said = |said: &[Said]| {
        of_class("ul", "statements").with_each(said, |&said| el("li").with(what_is_said(article, said)))
    };
    let notes = el("div").with_each(&open.gaps, |&at| note(article, &article.notes[at]));
    let parts = [
        ("without a date", open.undated.len(), events(&open.undated)),
        ("without a place", open.unplaced.len(), events(&open.unplaced)),
        ("that nobody is named for", open.unattributed.len(), said(&open.unattributed)),
        ("not confirmed", open.unconfirmed.len(), said(&open.unconfirmed)),
        ("planned, without an outcome", open.without_outcome.len(), events(&open.without_outcome)),
        ("gaps that the notes name", open.gaps.len(), notes),
    ];
    card.with_each(parts.into_iter().filter(|(_, total, _)| *total > 0), |(words, total, inside)| {
        let summary = el("summary").with([&total.to_string(), " ", words].concat());
        of_class("details", "voice").with(summary).with(inside)
    })
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
