//! The card of what is selected, or the article at a glance.

mod body;
mod cite;
mod focus;
mod long_list;
mod parts;
mod small_timeline;

pub use focus::CardFocus;
pub use parts::{ItemList, Parts};

use super::context::{Reach, Store, ViewContext};
use super::focus::move_focus;
use super::hooks::step_of_arrow;
use super::print::print_selection;
use super::views::{EnlargeButton, press_key};
use super::walk::Swipe;
use crate::date::Day;
use crate::explorer::{Action, ActionSource, View};
use crate::words::interface as words;
use body::CardBody;
use leptos::context::Provider;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// The card's panel.
#[component]
pub fn CardPanel(is_open: Memo<bool>, focus: CardFocus) -> impl IntoView {
    let store = Store::expect();
    // The day on which the lens of recognition looks, at first the last of the article. It stays from card to card.
    let as_of = RwSignal::new(store.article().extent().map_or(Day(0), |(_, last)| last));
    focus.follow(store, is_open);
    print_selection(store, as_of, focus.aside);
    let swipe = Swipe::new(store);
    let close = move |_| {
        focus.closes_from_keyboard();
        store.dispatch(Action::Clear);
    };
    view! {
        <Provider value=ViewContext { source: ActionSource::Card, reach: Reach::Arrows }>
            <aside
                class="card"
                data-view="card"
                aria-label=words::CARD
                data-open=move || is_open.get().then_some("")
                node_ref=focus.aside
                on:pointerdown=move |event| swipe.down(&event)
                on:pointerup=move |event| swipe.up(&event)
                on:pointercancel=move |_| swipe.cancel()
                on:keydown=move |event| {
                    press_key(store, View::Card, &event);
                    if event.key() == "Escape" {
                        focus.closes_from_keyboard();
                    }
                }
            >
                <div
                    class="card-panel"
                    tabindex="0"
                    role="group"
                    aria-label=words::CARD_PANEL
                    data-hint=words::LINKS_HINT
                    node_ref=focus.panel
                    on:keydown=move |event| walk(focus, &event)
                >
                    // New elements for each selection, so that texts, focus and open `<details>` aren't carried over.
                    <For each=move || [store.selection.get()] key=|selection| *selection let:selection>
                        <CardBody selection as_of />
                    </For>
                </div>
                <div class="card-tools">
                    <EnlargeButton view=View::Card />
                    <button
                        type="button"
                        class="close card-close"
                        aria-label=words::CLOSE_CARD
                        title=words::CLOSE_CARD
                        hidden=move || !is_open.get()
                        on:click=close
                    >
                        {words::CLOSE}
                    </button>
                </div>
            </aside>
        </Provider>
    }
}

/// Moves the focus through the card's links with the left and right arrow keys; a field has its own use for them. A link
/// to what the card is about leads nowhere.
fn walk(focus: CardFocus, event: &KeyboardEvent) {
    let is_in_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
    if let Some((step, panel)) = step_of_arrow(event).zip(focus.panel.get_untracked())
        && !is_in_field
    {
        event.prevent_default();
        move_focus(&panel, "a:not([aria-current])", step);
    }
}
