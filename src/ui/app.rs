//! The whole explorer: its frame, and what pointer, keys and address do everywhere.

use super::card::card;
use super::dom::{closest, first, is_plain, observe_size, on, set_flag, stands_for};
use super::link::{count, running_text, tabbable};
use super::map::map;
use super::node::{append, el, of_class};
use super::store::{Store, watch};
use super::story::{paragraph_element, story};
use super::timeline::timeline;
use super::value::{Derived, Settable};
use crate::date::say;
use crate::explorer::{Action, Explorer, Selection, Source, decode, encode};
use any_spawner::Executor;
use leptos::prelude::{Owner, document, window};
use std::sync::LazyLock;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};

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
            mount(&host, explorer);
        }
    }
    Ok(())
}

/// Mounts an explorer into a host element, after what the host holds already.
pub fn mount(host: &Element, explorer: &'static Explorer) {
    // Another explorer of the page has set it already if it fails.
    let _set = Executor::init_wasm_bindgen();
    // Leptos owns the signals and effects, as long as the page lives; the elements are ours.
    let owner = Owner::new();
    owner.with(|| app(host, explorer));
    std::mem::forget(owner);
}

/// Below this width in pixels everything stands in one column; `layout.css` has the same number.
const NARROW: f64 = 640.0;

fn app(host: &Element, explorer: &'static Explorer) {
    let store = Store::new(explorer);
    // Before anything is changed, which the browser would have to lay out first.
    let width = Settable::new(f64::from(host.client_width()));
    follow_address(store);
    let root = append(host, of_class("div", "explorer"));
    let head = append(&root, of_class("header", "masthead"));
    append(&head, el("h1").with(store.article().title.as_str()));
    let lead = append(&head, of_class("p", "lead"));
    store.draw(&lead, move || tabbable(running_text(store.article(), &store.article().summary)));
    let notice = append(&root, of_class("div", "notice").attr("role", "status"));
    let ignored = store.slice(|state| state.ignored.clone());
    watch(move || notice.set_text_content(ignored.with(|ignored| ignored_words(ignored)).as_deref()));

    observe_size(&root, move |now, _| width.set(now));
    story(store, &root);
    map(store, &root);
    let is_wide = Derived::new(move || width.get() >= NARROW);
    card(store, &root, &head, is_wide);
    timeline(store, &root, is_wide);

    let told = append(&root, of_class("p", "spoken").attr("role", "status"));
    // The title of a host's page is the host's.
    let is_own_page = document().body().is_some_and(|body| body.has_attribute("data-article-page"));
    // After the address, which the order of effects gives: the title is that of the new step.
    watch(move || {
        let words = spoken(store);
        told.set_text_content(words.as_deref());
        if is_own_page {
            let title = &store.article().title;
            document().set_title(&words.map_or_else(|| title.clone(), |words| [&words, " – ", title].concat()));
        }
    });
    listen(store, &root);
    set_flag(host, "data-ready", true);
    // The browser went to the address's place in the text, which is out of sight now.
    if window().location().hash().is_ok_and(|hash| !hash.is_empty()) {
        host.scroll_into_view_with_bool(true);
    }
}

/// What pointer and keys do everywhere.
fn listen(store: Store, root: &Element) {
    let preview = move |event: &web_sys::Event| {
        store.dispatch(Action::Preview(stands_for(event.target(), store.article())));
    };
    on(root, "click", move |event| click(store, event.unchecked_ref()));
    on(root, "pointerover", move |event| {
        if event.unchecked_ref::<PointerEvent>().pointer_type() != "touch" {
            preview(event);
        }
    });
    on(root, "focusin", preview);
    for leaving in ["pointerleave", "focusout"] {
        on(root, leaving, move |_| store.dispatch(Action::Preview(None)));
    }
    let root = root.clone();
    on(&window(), "keydown", move |event| {
        let focused = document().active_element();
        let is_ours = focused.is_none_or(|focused| root.contains(Some(&focused)) || focused.contains(Some(&root)));
        if !is_ours || event.unchecked_ref::<KeyboardEvent>().key() != "Escape" || event.default_prevented() {
            return;
        }
        // What lies open over a view comes first, wherever the focus is.
        if let Some(close) = first(&root, ".list:not([hidden]) .close") {
            close.click();
        } else if let Some(summary) = first(&root, "details[open]:is(.legend, .timeline-legend) > summary") {
            summary.click();
            let _focused = summary.focus();
        } else {
            store.dispatch(Action::Clear);
        }
    });
}

/// What is said of parts of the address that nothing could be made of.
fn ignored_words(ignored: &[String]) -> Option<String> {
    let known = "This part of the address says nothing that this page knows, and was ignored: ";
    (!ignored.is_empty()).then(|| [known, &ignored.join(", ")].concat())
}

/// What a screen reader is told when the selection changes.
fn spoken(store: Store) -> Option<String> {
    let article = store.article();
    Some(match store.selection.get()? {
        Selection::Event(id) => {
            let event = article.event(id);
            [&event.title, ", ", &event.date.map_or_else(|| "undated".into(), say)].concat()
        }
        Selection::Entity(id) => {
            let entity = article.entity(id);
            [&entity.name, ", ", &count(entity.events.len(), "event")].concat()
        }
        Selection::Section(id) => article.section(id).title.clone(),
        Selection::Lens(lens) => lens.label().into(),
    })
}

/// A plain click on a link of ours selects what it leads to; any other click is the browser's.
fn click(store: Store, event: &MouseEvent) {
    if !is_plain(event) {
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
            paragraph.scroll_into_view_with_bool(true);
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
    on(&window(), "hashchange", move |_| restore());
    watch(move || {
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
