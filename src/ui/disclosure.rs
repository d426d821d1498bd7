//! A legend or the like that a reader opens over a view.

use super::context::Store;
use super::focus::focus;
use leptos::html::{Details, Summary};
use leptos::prelude::*;

/// `<details>` that Escape closes from wherever the focus is. Of those with the same `group` the browser keeps one open.
#[component]
pub fn Disclosure(
    class: &'static str,
    summary: &'static str,
    #[prop(optional)] group: Option<&'static str>,
    /// Tells whether it is open.
    #[prop(optional)]
    is_open: Option<RwSignal<bool>>,
    children: Children,
) -> impl IntoView {
    let store = Store::expect();
    let overlays = store.overlays;
    let (details, title) = (NodeRef::<Details>::new(), NodeRef::<Summary>::new());
    let open_key = StoredValue::new(None::<usize>);
    let close = Callback::new(move |()| {
        if let Some((details, title)) = details.get_untracked().zip(title.get_untracked()) {
            // It is there: only what is open is closed.
            let _closed = details.remove_attribute("open");
            focus(&title);
        }
    });
    let toggled = move |_| {
        let is_now_open = details.get_untracked().is_some_and(|details| details.has_attribute("open"));
        if let Some(key) = open_key.try_update_value(Option::take).flatten() {
            overlays.closed(key);
        }
        if is_now_open {
            open_key.set_value(Some(overlays.opened(close)));
        }
        if let Some(is_open) = is_open {
            is_open.set(is_now_open);
        }
    };
    view! {
        <details class=class name=group.map(|group| store.own_id(group)) node_ref=details on:toggle=toggled>
            <summary node_ref=title>{summary}</summary>
            {children()}
        </details>
    }
}
