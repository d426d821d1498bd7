//! A list of events that opens over a view: undated facts, or what didn't fit.

use super::dom::first;
use super::link::event_title;
use super::store::Store;
use crate::article::EventId;
use crate::date::say_short;
use leptos::html::Div;
use leptos::prelude::*;

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
    let opener = StoredValue::new_local(None::<web_sys::HtmlElement>);
    Effect::new(move |was_open: Option<bool>| {
        let is_open = listed.with(Option::is_some);
        if is_open && let Some(panel) = panel.get() {
            if was_open != Some(true) {
                use wasm_bindgen::JsCast as _;
                opener.set_value(document().active_element().and_then(|element| element.dyn_into().ok()));
            }
            if let Some(link) = first(&panel, "a") {
                let _focused = link.focus();
            }
        }
        is_open
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
        event.stop_propagation();
        match event.key().as_str() {
            "Escape" => close(),
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                if let Some(panel) = panel.get_untracked() {
                    super::dom::move_focus(&panel, "a", if event.key() == "ArrowDown" { 1 } else { -1 });
                }
            }
            _ => {}
        }
    };
    let row = move |id: EventId| {
        let date = store.article().event(id).date.map_or_else(|| "undated".into(), say_short);
        view! {
            <li>
                <span class="list-date">{date}</span>
                {event_title(store, id)}
            </li>
        }
    };
    move || {
        listed.get().map(|Listed { title, events }| {
            let label = title.clone();
            view! {
                <div class="list" node_ref=panel role="dialog" aria-label=label on:keydown=keys>
                    <div class="list-head">
                        <h3>{title}</h3>
                        <button type="button" class="close" aria-label="Close the list" on:click=move |_| close()>
                            "×"
                        </button>
                    </div>
                    <ul>{events.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    }
}
