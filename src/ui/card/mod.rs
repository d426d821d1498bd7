//! The card of what is selected, or the article at a glance.

mod body;
mod cite;
mod focus;
mod long_list;
mod medium;
mod parts;
mod small_timeline;

pub use focus::CardFocus;
pub use parts::{ItemList, Parts};

use super::context::{Reach, Store, ViewContext};
use super::focus::move_focus;
use super::hooks::{closes, command, key_for};
use super::print::print_selection;
use super::views::{EnlargeButton, press_key};
use super::walk::Swipe;
use crate::explorer::keys::{Anywhere, Command, Scope};
use crate::explorer::{Action, ActionSource, View};
use crate::words::interface as words;
use body::CardBody;
use leptos::context::Provider;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The card's panel.
#[component]
pub fn CardPanel(is_open: Memo<bool>, focus: CardFocus) -> impl IntoView {
    let store = Store::expect();
    focus.follow(store, is_open);
    print_selection(store, focus.aside);
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
                    if closes(&event) {
                        focus.closes_from_keyboard();
                    }
                }
            >
                <div
                    class="card-panel"
                    tabindex="0"
                    role="group"
                    aria-label=words::CARD_PANEL
                    aria-keyshortcuts=key_for(store, Anywhere::Card)
                    data-hint=words::LINKS_HINT
                    node_ref=focus.panel
                    on:keydown=move |event| walk(store, focus, &event)
                >
                    // New elements for each selection, so that texts, focus and open `<details>` aren't carried over.
                    <For each=move || [store.selection.get()] key=|selection| *selection let:selection>
                        <CardBody selection />
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

/// Moves the focus through the card's links. A link to what the card is about leads nowhere.
fn walk(store: Store, focus: CardFocus, event: &KeyboardEvent) {
    if let Some(Command::Links(way)) = command(store, Scope::Links, event)
        && let Some(panel) = focus.panel.get_untracked()
    {
        event.prevent_default();
        move_focus(&panel, "a:not([aria-current])", way.sign());
    }
}
