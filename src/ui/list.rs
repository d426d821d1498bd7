//! A list of events that opens over a view: undated facts, or what didn't fit.

use super::dom::{first, focused_element, move_focus};
use super::link::event_rows;
use super::store::Store;
use crate::article::EventId;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// What an open list shows.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// Its heading.
    pub title: String,
    /// Its events, in order.
    pub events: Vec<EventId>,
}

/// Shows `listed` until it is closed by its button or by Escape; the focus goes in, and back to where it was.
#[component]
pub fn EventList(
    /// What to show; nothing closes it.
    listed: RwSignal<Option<Listed>>,
) -> impl IntoView {
    let store = Store::get();
    let panel = NodeRef::<Div>::new();
    let rows = NodeRef::<Div>::new();
    let opener = StoredValue::new_local(None::<HtmlElement>);
    let title = move || listed.with(|listed| listed.as_ref().map(|listed| listed.title.clone()));
    store.draw(rows, move || {
        listed.with(|listed| listed.iter().map(|listed| event_rows(store.article(), &listed.events).into()).collect())
    });
    // After the rows are drawn, which the order of effects gives.
    Effect::new(move |_| {
        if listed.with(Option::is_some)
            && let Some(panel) = panel.get()
        {
            if let Some(focused) = focused_element()
                && !panel.contains(Some(&focused))
            {
                opener.set_value(Some(focused));
            }
            if let Some(link) = first(&panel, "a") {
                let _focused = link.focus();
            }
        }
    });
    let close = move || {
        listed.set(None);
        // What was chosen here may have taken the opener away.
        let opener = opener.get_value().filter(|opener| opener.is_connected());
        let view = || panel.get_untracked()?.closest("[data-view]").ok()?;
        if let Some(target) = opener.or_else(|| first(&view()?, "[tabindex='0']")) {
            let _focused = target.focus();
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        // Keys mean something else in the view below.
        event.stop_propagation();
        let step = match event.key().as_str() {
            "Escape" => return close(),
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.prevent_default();
        if let Some(panel) = panel.get_untracked() {
            move_focus(&panel, "a", step);
        }
    };
    view! {
        <div
            class="list"
            node_ref=panel
            role="dialog"
            aria-label=title
            hidden=move || listed.with(Option::is_none)
            on:keydown=keys
        >
            <div class="list-head">
                <h3>{title}</h3>
                <button type="button" class="close" aria-label="Close the list" on:click=move |_| close()>
                    "×"
                </button>
            </div>
            <div class="list-rows" node_ref=rows></div>
        </div>
    }
}
