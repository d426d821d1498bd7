//! What the card of one selection holds.

use super::parts::Parts;
use crate::cards::{self, Card};
use crate::date::Day;
use crate::explorer::{Action, Selection};
use crate::ui::context::{Store, lane_colour};
use crate::ui::line::LineText;
use crate::words::interface as words;
use leptos::prelude::*;

/// The card of a selection, or the article at a glance.
#[component]
pub fn CardBody(selection: Option<Selection>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let as_of = store.slice(move |state| state.lens_day(article));
    let Card { theme, kicker, title, parts, by_day } = cards::card(article, selection, as_of.get_untracked());
    let language = store.title_language(selection);
    let parts_on =
        move |day| cards::card(article, selection, day).by_day.map(|by_day| by_day.parts).unwrap_or_default();
    let by_day = by_day.map(|_| {
        view! {
            <AsOf day=as_of />
            // New elements for each day, as a browser may have translated the old ones.
            <For each=move || [as_of.get()] key=|day| *day let:day>
                <Parts parts=parts_on(day) />
            </For>
        }
    });
    view! {
        <div>
            <p class="kicker" data-lane=theme.map(lane_colour)>
                {theme.map(|_| view! { <span class="dot"></span> })}
                <LineText line=kicker />
            </p>
            <h2 class="card-title" lang=language>{title}</h2>
            <Parts parts />
            {by_day}
        </div>
    }
}

/// The input for the day on which the lens of recognition looks.
#[component]
fn AsOf(day: Memo<Day>) -> impl IntoView {
    let store = Store::expect();
    view! {
        <label class="as-of">
            {words::AS_OF}
            <input
                type="date"
                data-as-of=""
                prop:value=move || day.get().iso()
                on:change:target=move |event| {
                    if let Some(chosen) = Day::from_iso(&event.target().value()) {
                        store.dispatch(Action::AsOf(chosen));
                    }
                }
            />
        </label>
    }
}
