//! The timeline of narrow pages: its events from top to bottom, as far as the brush shows them.

use crate::article::EventId;
use crate::cards::{RowStep, RowWords, row_words};
use crate::date::{Date, Day};
use crate::explorer::{Action, Selection};
use crate::timeline::{MarkShape, Row};
use crate::ui::context::{Store, lane_colour};
use crate::ui::hooks::RowSignals;
use crate::ui::line::{BadgeWord, LineText};
use crate::ui::link::EventLink;
use crate::words;
use leptos::prelude::*;

/// How many rows are drawn at most; what is beyond is counted.
const MOST_ROWS: usize = 500;

/// What tells a row from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum RowKey {
    /// The heading of a year, and which of that year it is: a gap that is opened repeats it.
    Heading(i64, usize),
    /// The gap that begins on a day.
    Gap(Day),
    /// An event.
    Event(EventId),
    /// The heading of what has no date.
    Undated,
}

/// The list; empty where there is room for lanes.
#[component]
pub fn TimelineRows(is_wide: Memo<bool>) -> impl IntoView {
    let store = Store::expect();
    let (timeline, article) = (&store.explorer.timeline, store.article());
    let shown = store.slice(|state| state.timeline);
    let rows = Memo::new(move |_| {
        if is_wide.get() {
            return Vec::new();
        }
        let featured = store.selection.get().and_then(Selection::event);
        timeline.rows_around(&timeline.list_in_view(article, &shown.get()), featured, MOST_ROWS)
    });
    let signals = RowSignals::new();
    let outside = move || {
        let is_event = |row: &&Row| matches!(row, Row::Event { .. });
        let told = rows.with(|rows| rows.iter().filter(is_event).count());
        (!is_wide.get() && told < article.events.len())
            .then(|| words::interface::outside_list(article.events.len() - told, article.events.len()))
    };
    view! {
        <ol class="timeline-rows" hidden=move || is_wide.get()>
            <For each=move || signals.update(keyed(rows.get())) key=|(key, _)| *key let((_, row))>
                <RowView row />
            </For>
            // A new element for each text, as a browser may have translated the old one.
            <For each=outside key=String::clone let:words>
                <li class="row-outside">{words}</li>
            </For>
        </ol>
    }
}

fn keyed(rows: Vec<Row>) -> Vec<(RowKey, Row)> {
    let mut keyed: Vec<(RowKey, Row)> = Vec::with_capacity(rows.len());
    for row in rows {
        let key = match row {
            Row::Heading { year } => {
                let same = |(key, _): &&(RowKey, Row)| matches!(key, RowKey::Heading(other, _) if *other == year);
                RowKey::Heading(year, keyed.iter().filter(same).count())
            }
            Row::Gap { first, .. } => RowKey::Gap(first),
            Row::Event { id, .. } => RowKey::Event(id),
            Row::Undated => RowKey::Undated,
        };
        keyed.push((key, row));
    }
    keyed
}

#[component]
fn RowView(row: ArcRwSignal<Row>) -> impl IntoView {
    match row.get_untracked() {
        Row::Heading { year } => view! { <li class="row-year">{words::year(year)}</li> }.into_any(),
        Row::Undated => view! { <li class="row-year">{words::interface::WITHOUT_DATE}</li> }.into_any(),
        Row::Gap { first, days, .. } => view! { <GapRow first days row /> }.into_any(),
        Row::Event { id, year, shape } => view! { <EventRow id year shape /> }.into_any(),
    }
}

/// A gap, to be opened or folded again.
#[component]
fn GapRow(first: Day, days: i64, row: ArcRwSignal<Row>) -> impl IntoView {
    let store = Store::expect();
    let is_open = move || matches!(row.get(), Row::Gap { is_open: true, .. });
    view! {
        <li class="row-gap">
            <button
                type="button"
                class="linklike"
                aria-expanded=move || if is_open() { "true" } else { "false" }
                on:click=move |_| store.dispatch(Action::ToggleGap(first))
            >
                {words::interface::without_events(&words::span(days))}
            </button>
        </li>
    }
}

/// An event under the heading of a year.
#[component]
fn EventRow(id: EventId, year: Option<i64>, shape: Option<MarkShape>) -> impl IntoView {
    let store = Store::expect();
    let event = store.article().event(id);
    let RowWords { date, badge, due, steps } = row_words(store.article(), id, year);
    let flag = |property: fn(&Date) -> bool| event.when().is_some_and(property).then_some("");
    view! {
        <li
            class="row"
            data-lane=lane_colour(event.theme)
            data-status=event.status.word()
            data-shape=shape.map_or("none", MarkShape::word)
            data-key=event.is_key.then_some("")
            data-open-start=flag(|date| date.earliest().is_none())
            data-open-end=flag(|date| date.latest().is_none())
            data-uncertain=flag(Date::is_uncertain)
            data-approximate=flag(Date::is_approximate)
            data-lit=move || store.highlights.lit_with(Selection::Event(id))
        >
            <span class="row-date">{date}</span>
            <span class="row-mark">
                <span class="bar"></span>
            </span>
            <span class="row-title">
                <EventLink id>{event.title.as_str()}</EventLink>
                {badge.map(|badge| view! { " "<BadgeWord badge /> })}
                {due.map(|due| view! { <div class="quiet">{due}</div> })}
                {steps.into_iter().map(|step| view! { <StepLine step /> }).collect_view()}
            </span>
        </li>
    }
}

/// A step or contradiction that leads from an earlier event here, which lanes show as an arc.
#[component]
fn StepLine(step: RowStep) -> impl IntoView {
    view! {
        <div class="row-step" data-conflict=step.is_conflict.then_some("")>
            <LineText line=step.words />
        </div>
    }
}
