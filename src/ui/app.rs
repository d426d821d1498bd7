//! The whole explorer: its frame, and what pointer, keys and address do everywhere.

use super::card::Card;
use super::dom::{closest, observe_size, stands_for};
use super::light::light_up;
use super::link::{count, running_text, tabbable};
use super::map::MapView;
use super::store::Store;
use super::story::{Story, paragraph_element};
use super::timeline::TimelineView;
use crate::date::say;
use crate::explorer::{Action, Explorer, Selection, Source, decode, encode};
use leptos::ev;
use leptos::html::{Div, P};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::LazyLock;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

static EXPLORER: LazyLock<Result<Explorer, String>> =
    LazyLock::new(|| Explorer::new(crate::data::ARTICLE, crate::data::TOPOLOGIES).map_err(|error| error.to_string()));

/// Mounts the compiled-in article into every host element of the page that isn't in use yet.
///
/// # Errors
/// What is wrong with the compiled-in document; the hosts then stay as they are.
pub fn mount_all() -> Result<(), String> {
    let explorer = EXPLORER.as_ref().map_err(Clone::clone)?;
    if let Some(body) = document().body() {
        for host in super::dom::all(&body, "[data-article-explorer]:not([data-ready])") {
            mount(host.unchecked_into(), explorer);
        }
    }
    Ok(())
}

/// Mounts an explorer into a host element, after what the host holds already.
pub fn mount(host: HtmlElement, explorer: &'static Explorer) {
    let ready = host.clone();
    mount_to(host, move || view! { <App explorer /> }).forget();
    let _set = ready.set_attribute("data-ready", "");
    // The browser went to the address's place in the text, which is out of sight now.
    if window().location().hash().is_ok_and(|hash| !hash.is_empty()) {
        ready.scroll_into_view();
    }
}

/// Below this width in pixels everything stands in one column; `layout.css` has the same number.
const NARROW: f64 = 640.0;

#[component]
fn App(explorer: &'static Explorer) -> impl IntoView {
    let store = Store::new(explorer);
    provide_context(store);
    follow_address(store);
    let root = NodeRef::<Div>::new();
    let lead = NodeRef::<P>::new();
    store.draw(lead, move || tabbable(running_text(store.article(), &store.article().summary)));
    Effect::new(move |_| {
        store.light.track();
        store.selection.track();
        if let Some(root) = root.get() {
            light_up(store, &root);
        }
    });
    let width = RwSignal::new(1000.0);
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            observe_size(&root, move |now, _| width.set(now));
        }
    });
    let is_wide = Memo::new(move |_| width.get() >= NARROW);
    let ignored = store.slice(|state| state.ignored.clone());
    let is_empty = move || store.selection.with(Option::is_none).then_some("");

    let keys = window_event_listener(ev::keydown, move |event| {
        let is_ours = root.get_untracked().is_some_and(|root| {
            let focused = document().active_element();
            focused.is_none_or(|focused| root.contains(Some(&focused)) || focused.contains(Some(&root)))
        });
        if is_ours && event.key() == "Escape" && !event.default_prevented() {
            store.dispatch(Action::Clear);
        }
    });
    on_cleanup(move || keys.remove());

    view! {
        <div
            class="explorer"
            node_ref=root
            data-empty=is_empty
            on:click=move |event| click(store, &event)
            on:pointerover=move |event| {
                if event.pointer_type() != "touch" {
                    store.dispatch(Action::Preview(stands_for(event.target(), store.article())));
                }
            }
            on:pointerleave=move |_| store.dispatch(Action::Preview(None))
            on:focusin=move |event| {
                store.dispatch(Action::Preview(stands_for(event.target(), store.article())));
            }
            on:focusout=move |_| store.dispatch(Action::Preview(None))
        >
            <header class="masthead">
                <h1>{store.article().title.as_str()}</h1>
                <p class="lead" node_ref=lead></p>
            </header>
            <div class="notice" role="status">
                {move || {
                    ignored
                        .with(|ignored| {
                            (!ignored.is_empty())
                                .then(|| {
                                    format!(
                                        "This part of the address says nothing that this page knows, and was ignored: {}",
                                        ignored.join(", "),
                                    )
                                })
                        })
                }}
            </div>
            <Story />
            <MapView />
            <Card />
            <TimelineView is_wide />
            <p class="spoken" role="status">
                {move || spoken(store)}
            </p>
        </div>
    }
}

/// What a screen reader is told when the selection changes.
fn spoken(store: Store) -> Option<String> {
    let article = store.article();
    Some(match store.selection.get()? {
        Selection::Event(id) => {
            let event = article.event(id);
            format!("{}, {}", event.title, event.date.map_or_else(|| "undated".into(), say))
        }
        Selection::Entity(id) => {
            let entity = article.entity(id);
            format!("{}, {}", entity.name, count(entity.events.len(), "event"))
        }
        Selection::Section(id) => article.section(id).title.clone(),
    })
}

/// A plain click on a link of ours selects what it leads to; any other click is the browser's.
fn click(store: Store, event: &web_sys::MouseEvent) {
    let has_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || has_key {
        return;
    }
    let Some(link) = closest(event.target(), "a[href^='#']") else { return };
    let view = link.closest("[data-view]").ok().flatten();
    let source = match view.and_then(|view| view.get_attribute("data-view")).as_deref() {
        Some("story") => Source::Story,
        Some("map") => Source::Map,
        Some("timeline") => Source::Timeline,
        Some("card") => Source::Card,
        _ => Source::Page,
    };
    event.prevent_default();
    if let Some(key) = link.get_attribute("data-told") {
        if let Some(paragraph) =
            link.closest(".explorer").ok().flatten().and_then(|root| paragraph_element(&root, &key))
        {
            paragraph.scroll_into_view();
            let _focused = paragraph.focus();
        }
        return;
    }
    let decoded = decode(store.article(), &link.get_attribute("href").unwrap_or_default());
    if let Some(selection) = decoded.selection {
        store.dispatch(Action::Select(selection, source));
    }
}

/// Keeps the address and the selection in step, both ways; every selection is a step that Back undoes.
fn follow_address(store: Store) {
    let hash = || window().location().hash().unwrap_or_default();
    let restore = move || store.dispatch(Action::Restore(decode(store.article(), &hash())));
    restore();
    let listener = window_event_listener(ev::hashchange, move |_| restore());
    on_cleanup(move || listener.remove());
    Effect::new(move |_| {
        let selection = store.selection.get();
        if decode(store.article(), &hash()).selection != selection {
            let address = encode(store.article(), selection);
            let location = window().location();
            let base = [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
            if let Ok(history) = window().history() {
                // An opaque or sandboxed page may refuse; the selection holds without an address.
                let _pushed = history.push_state_with_url(
                    &wasm_bindgen::JsValue::NULL,
                    "",
                    Some(&[base.as_str(), address.as_str()].concat()),
                );
            }
        }
    });
}
