//! The address of the page: kept in step with the reader's state, both ways.

use super::app::is_own_page;
use super::context::Store;
use super::embedding::{Embedding, Kept, page_here};
use super::spoken::selected;
use crate::explorer::{Action, Address, decode, encode_address};
use crate::words::interface as words;
use gloo_timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// How long a view stays as it is before the address says so, in milliseconds. Browsers refuse an address that changes at
/// each frame.
const SETTLED: u32 = 300;

/// Begins with what the address asks for, and keeps it in step with the state, as far as its embedding allows that. Some
/// changes are steps, which Back undoes; others, as moving the map, only change what the address of the step says. On a
/// page of the explorer's own, each step has its title.
pub fn follow_address(store: Store) {
    let (start, kept) = store.embedding.with_value(|embedding| (embedding.start.clone(), embedding.kept));
    let open = move |address: &str| store.dispatch(Action::Restore(decode(store.explorer, address)));
    if kept == Kept::Nowhere {
        return open(&start);
    }
    open(&asked(store).unwrap_or(start));
    let steps = window_event_listener(ev::hashchange, move |_| {
        if let Some(address) = asked(store) {
            open(&address);
        }
    });
    on_cleanup(move || steps.remove());
    let address = store.slice(move |state| Address::of(state, store.explorer));
    // Writes the address when the views rest; dropping it cancels that.
    let timer = StoredValue::new_local(None::<Timeout>);
    let is_waiting = StoredValue::new(false);
    Effect::new(move |before: Option<Address>| {
        let now = address.get();
        let shown = decode(store.explorer, &hash()).address;
        timer.set_value(None);
        let was_waiting = is_waiting.try_update_value(std::mem::take) == Some(true);
        if now == shown {
            return now;
        }
        match before {
            // What the reader did before this step belongs to the last.
            Some(before) if now.is_step_from(&before) => {
                let encode = |address: &Address| encode_address(store.article(), address);
                if kept == Kept::InSteps {
                    if was_waiting {
                        write(&encode(&before), HistoryWrite::Replace);
                    }
                    write(&encode(&now), HistoryWrite::Push);
                } else {
                    write(&encode(&now), HistoryWrite::Replace);
                }
            }
            _ => {
                is_waiting.set_value(true);
                timer.set_value(Some(Timeout::new(SETTLED, move || {
                    is_waiting.set_value(false);
                    write(&current(store), HistoryWrite::Replace);
                })));
            }
        }
        now
    });
    if is_own_page() {
        Effect::new(move || {
            let title = &store.article().title;
            let of_selected = |words: String| words::window_title(&words, title);
            document().set_title(&selected(store).map_or_else(|| title.clone(), of_selected));
        });
    }
}

/// The link to what the reader sees now. The page's own address follows a moved view only when that rests.
pub fn link(store: Store) -> String {
    [store.embedding.with_value(Embedding::linked).unwrap_or_else(page_here), current(store)].concat()
}

/// What the page's address asks for. On a host's page an address that isn't understood is the host's, and an empty one
/// leads to the start.
fn asked(store: Store) -> Option<String> {
    let hash = hash();
    let (is_guest, start) = store.embedding.with_value(|embedding| (embedding.home.is_some(), embedding.start.clone()));
    match hash.as_str() {
        "" if is_guest => Some(start),
        _ => Some(hash).filter(|hash| !is_guest || decode(store.explorer, hash).ignored.is_empty()),
    }
}

/// The address of what the reader sees now, from `#` on; empty for the first state.
pub fn current(store: Store) -> String {
    store.peek(|state| encode_address(store.article(), &Address::of(state, store.explorer)))
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// How an address is written to the history.
#[derive(Clone, Copy)]
enum HistoryWrite {
    /// As a new step of the history.
    Push,
    /// In place of the last.
    Replace,
}

/// Writes an address that begins with `#` or is empty.
fn write(address: &str, how: HistoryWrite) {
    let location = window().location();
    let page = [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
    let url = format!("{page}{address}");
    if let Ok(history) = window().history() {
        // An opaque or sandboxed page may refuse; the state holds without an address.
        let _written = match how {
            HistoryWrite::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            HistoryWrite::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        };
    }
}
