//! The parts of a card. Some hold others, so all of them stand in this file.

use super::cite::CiteRow;
use super::long_list::LongList;
use super::medium::MediumView;
use super::small_timeline::SmallTimelineView;
use crate::article::{EventId, NoteKind};
use crate::cards::{Badge, Column, Fact, Item, LifeStage, Line, LineKind, ListKind, Part, Sequence};
use crate::ui::context::Store;
use crate::ui::line::{BadgeWord, LineText, Quiet};
use crate::ui::link::EventLink;
use crate::words::interface as words;
use leptos::prelude::*;

/// How many items of a list are drawn at first, and how many more each time.
const AT_ONCE: usize = 50;
/// The same for the index, of which the browser's search finds only what is drawn.
const IN_INDEX: usize = 500;

/// Parts from top to bottom.
#[component]
pub fn Parts(parts: Vec<Part>) -> impl IntoView {
    parts.into_iter().map(|part| view! { <PartView part /> }).collect_view()
}

#[component]
fn PartView(part: Part) -> impl IntoView {
    match part {
        Part::Line(kind, line) => view! { <p class=line_class(kind)><LineText line /></p> }.into_any(),
        Part::Facts(facts) => view! { <Facts facts /> }.into_any(),
        Part::Headed { heading, parts } => view! { <h3>{heading}</h3> <Parts parts /> }.into_any(),
        Part::List { kind, items } => view! { <ItemList kind items /> }.into_any(),
        Part::Stages(stages) => view! { <Stages stages /> }.into_any(),
        Part::Quote { text, caption } => view! { <QuoteView text caption /> }.into_any(),
        Part::Medium(medium) => view! { <MediumView medium /> }.into_any(),
        Part::Note { kind, text, about } => view! { <NoteView kind text about /> }.into_any(),
        Part::SmallTimeline { line, years } => view! { <SmallTimelineView line years /> }.into_any(),
        Part::Cite(cited) => view! { <CiteRow cited /> }.into_any(),
        Part::Neighbours(sequences) => view! { <Neighbours sequences /> }.into_any(),
        Part::Details { summary, closes_others, parts } => view! { <Details summary closes_others parts /> }.into_any(),
        Part::Act { title, columns, .. } => view! { <Act title columns /> }.into_any(),
    }
}

fn line_class(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Date => "card-date",
        LineKind::DateNote => "date-note quiet",
        LineKind::Summary => "card-summary",
        LineKind::Confused => "confused",
        LineKind::Told => "told",
        LineKind::Quiet => "quiet",
    }
}

/// Labelled facts, each of one line or more.
#[component]
fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let fact = |Fact { label, lines }: Fact| {
        let lines = if lines.len() == 1 {
            lines.into_iter().map(|line| view! { <LineText line /> }.into_any()).collect_view()
        } else {
            lines.into_iter().map(|line| view! { <div><LineText line /></div> }.into_any()).collect_view()
        };
        view! {
            <dt><LineText line=vec![label] /></dt>
            <dd>{lines}</dd>
        }
    };
    view! { <dl class="facts">{facts.into_iter().map(fact).collect_view()}</dl> }
}

/// A list of items.
#[component]
pub fn ItemList(kind: ListKind, items: Vec<Item>) -> impl IntoView {
    let total = items.len();
    let items = StoredValue::new(items);
    let item = move |at: usize| view! { <ItemView kind item=items.with_value(|items| items[at].clone()) /> };
    let at_once = if kind == ListKind::Index { IN_INDEX } else { AT_ONCE };
    view! { <LongList class=list_class(kind) total at_once item /> }
}

fn list_class(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Events => "rows",
        ListKind::Steps => "rows steps",
        ListKind::Relations => "relations",
        ListKind::Figures => "figures",
        ListKind::Views => "views-of-status",
        ListKind::Company => "company",
        ListKind::Links => "links",
        ListKind::Lenses => "lenses",
        ListKind::Statements => "statements",
        ListKind::Bonds => "bonds",
        ListKind::Index => "index",
    }
}

#[component]
fn ItemView(kind: ListKind, item: Item) -> impl IntoView {
    let Item { date, line, below, parts, is_here, relation } = item;
    // A row has two columns, the date and the rest; a pair stands above its acts.
    let is_block = matches!(kind, ListKind::Steps | ListKind::Bonds);
    view! {
        <li data-here=is_here.then_some("") data-relation=relation>
            {date.map(|date| view! { <span class="list-date">{date}</span> })}
            {if is_block {
                view! {
                    <div>
                        <LineText line />
                        {(!below.is_empty()).then(|| view! { <div class="quiet"><LineText line=below /></div> })}
                    </div>
                }
                    .into_any()
            } else {
                view! { <LineText line /><Quiet line=below /> }.into_any()
            }}
            <Parts parts />
        </li>
    }
    .into_any()
}

/// The life of a treaty, a vote or a plan.
#[component]
fn Stages(stages: Vec<LifeStage>) -> impl IntoView {
    let stage = |LifeStage { label, part }: LifeStage| {
        view! {
            <dt>{label}</dt>
            <dd>
                <PartView part />
            </dd>
        }
    };
    view! { <dl class="life">{stages.into_iter().map(stage).collect_view()}</dl> }.into_any()
}

/// Words that the article quotes.
#[component]
fn QuoteView(text: String, caption: Line) -> impl IntoView {
    view! {
        <figure class="quote">
            <blockquote lang=Store::expect().language()>{text}</blockquote>
            <figcaption class="quiet">
                <LineText line=caption />
            </figcaption>
        </figure>
    }
}

/// What a careful reader should know.
#[component]
fn NoteView(kind: Option<NoteKind>, text: Line, about: Line) -> impl IntoView {
    view! {
        <div class="note">
            <p>
                {kind.map(|kind| view! { <BadgeWord badge=Badge::Note(kind) />" " })}
                <LineText line=text />
            </p>
            <Quiet line=about />
        </div>
    }
}

/// Links to what comes before and after an event.
#[component]
fn Neighbours(sequences: Vec<Sequence>) -> impl IntoView {
    let link = |arrow: &'static str, spoken: fn(&str) -> String, other: Option<(EventId, String)>| {
        other.map(|(id, title)| {
            let label = spoken(&title);
            view! {
                <div>
                    <span class="quiet" aria-hidden="true">{arrow}</span>
                    <EventLink id label>{title}</EventLink>
                </div>
            }
        })
    };
    let [arrow_before, arrow_after] = words::arrows(Store::expect().is_rtl());
    let sequence = |Sequence { label, before, after }: Sequence| {
        view! {
            <div>
                <span class="quiet"><LineText line=vec![label] /></span>
                {link(arrow_before, words::before, before)}
                {link(arrow_after, words::after, after)}
            </div>
        }
    };
    view! {
        <nav class="neighbours" aria-label=words::NEIGHBOURS>
            {sequences.into_iter().map(sequence).collect_view()}
        </nav>
    }
}

/// Parts that a reader opens.
#[component]
fn Details(summary: Line, closes_others: bool, parts: Vec<Part>) -> impl IntoView {
    view! {
        // Of those with the same name the browser keeps one open.
        <details class="voice" name=closes_others.then(|| Store::expect().own_id("voice"))>
            <summary>
                <LineText line=summary />
            </summary>
            <Parts parts />
        </details>
    }
}

/// An act, and what two or more voices say of it, side by side.
#[component]
fn Act(title: Line, columns: Vec<Column>) -> impl IntoView {
    let column = |Column { name, statements }: Column| {
        view! {
            <div class="side">
                <h4><LineText line=vec![name] /></h4>
                <PartView part=statements />
            </div>
        }
    };
    view! {
        <section class="act">
            <p class="act-title">
                <LineText line=title />
            </p>
            <div class="sides">{columns.into_iter().map(column).collect_view()}</div>
        </section>
    }
}
