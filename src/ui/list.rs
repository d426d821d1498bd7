//! A list of events that opens over a view: undated facts, or what didn't fit.

use super::card::ItemList;
use super::context::{Reach, Store, ViewContext};
use super::focus::{after_drawing, all, focus, focused_element, goes_elsewhere, has_focus, move_focus};
use super::hooks::command;
use crate::article::EventId;
use crate::cards::{ListKind, event_items};
use crate::explorer::keys::{Command, ListCommand, Scope};
use crate::words::interface as words;
use leptos::context::Provider;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

/// What an open list shows.
#[derive(Clone, PartialEq)]
pub struct ListedEvents {
    /// Its heading.
    pub title: String,
    /// Its events, in order.
    pub events: Vec<EventId>,
}

/// Shows `listed` over the view that it is the last child of. Its button and Escape close it and return the focus to
/// what opened it. It also closes when the focus moves elsewhere.
#[component]
pub fn EventList(listed: RwSignal<Option<ListedEvents>>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let panel = NodeRef::<Div>::new();
    let opener = StoredValue::new_local(None::<HtmlElement>);
    let close = move || {
        listed.set(None);
        if let Some(target) = panel.get_untracked().and_then(|panel| return_target(&panel, opener)) {
            focus(&target);
        }
    };
    open_and_close(listed, panel, opener, Callback::new(move |()| close()));
    let title = move || listed.with(|listed| listed.as_ref().map(|listed| listed.title.clone()));
    let view = ViewContext { reach: Reach::Arrows, ..ViewContext::expect() };
    view! {
        <Provider value=view>
        <div
            class="list"
            role="dialog"
            node_ref=panel
            hidden=move || listed.with(Option::is_none)
            aria-label=title
            on:keydown=move |event| press_key(store, panel, &event, close)
            on:focusout=move |event| {
                if panel.get_untracked().is_some_and(|panel| goes_elsewhere(&panel, &event)) {
                    listed.set(None);
                }
            }
        >
            <div class="list-head">
                <h3 prop:textContent=move || title().unwrap_or_default()></h3>
                <button type="button" class="close" aria-label=words::CLOSE_LIST title=words::CLOSE_LIST on:click=move |_| close()>
                    {words::CLOSE}
                </button>
            </div>
            <div class="list-rows">
                <For each=move || listed.get() key=|listed| listed.events.clone() let:listed>
                    <ItemList kind=ListKind::Events items=event_items(article, &listed.events) />
                </For>
            </div>
        </div>
        </Provider>
    }
}

/// Moves the focus into a list that opens, and lets Escape close it from anywhere.
fn open_and_close(
    listed: RwSignal<Option<ListedEvents>>,
    panel: NodeRef<Div>,
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    close: Callback<()>,
) {
    let overlays = Store::expect().overlays;
    Effect::new(move |open: Option<Option<usize>>| {
        if let Some(key) = open.flatten() {
            overlays.closed(key);
        }
        let is_open = listed.with(Option::is_some);
        let panel = panel.get().filter(|_| is_open)?;
        if !has_focus(&panel) {
            opener.set_value(focused_element());
        }
        after_drawing(move || {
            if let Some(link) = all(&panel, "a").first() {
                focus(link);
            }
        });
        Some(overlays.opened(close))
    });
}

/// Where the focus goes when a list closes: to what opened it, or to what was chosen, which may have taken its place.
fn return_target(panel: &HtmlElement, opener: StoredValue<Option<HtmlElement>, LocalStorage>) -> Option<HtmlElement> {
    let opener = opener.try_update_value(Option::take).flatten().filter(|opener| opener.is_connected());
    opener.or_else(|| {
        let view = panel.parent_element()?;
        let chosen = || all(&view, "a[aria-current]").into_iter().next();
        chosen().or_else(|| all(&view, "[tabindex='0']").into_iter().next())
    })
}

fn press_key(store: Store, panel: NodeRef<Div>, event: &KeyboardEvent, close: impl Fn()) {
    let Some(Command::List(command)) = command(store, Scope::List, event) else { return };
    event.prevent_default();
    match command {
        ListCommand::Close => close(),
        ListCommand::Step(way) => {
            if let Some(panel) = panel.get_untracked() {
                move_focus(&panel, "a", way.sign());
            }
        }
    }
}
