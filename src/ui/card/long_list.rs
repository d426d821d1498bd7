//! Lists that come in parts: a reader asks for more.

use crate::ui::focus::{after_effects, all, focus};
use crate::ui::print::is_on_paper;
use crate::words::interface as words;
use leptos::html::Ul;
use leptos::prelude::*;

/// A list of `total` items, of which `at_once` are drawn at first, and as many more each time. `item` draws the `<li>` of an index.
#[component]
pub fn LongList<V: IntoView + 'static>(
    class: &'static str,
    total: usize,
    at_once: usize,
    item: impl Fn(usize) -> V + Copy + Send + 'static,
) -> impl IntoView {
    // Paper has no button for more.
    let shown = RwSignal::new(if is_on_paper() { total } else { at_once.min(total) });
    let list = NodeRef::<Ul>::new();
    let show_more = move |_| {
        let first_new = shown.get_untracked();
        shown.set((first_new + at_once).min(total));
        // The button may go, and the focus with it.
        after_effects(move || {
            let item = list.try_get_untracked().flatten().and_then(|list| list.children().item(first_new as u32));
            if let Some(link) = item.and_then(|item| all(&item, "a").into_iter().next()) {
                focus(&link);
            }
        });
    };
    view! {
        <ul class=class node_ref=list>
            <For each=move || 0..shown.get() key=|at| *at let:at>
                {item(at)}
            </For>
        </ul>
        <Show when=move || shown.get() < total>
            <button
                type="button"
                class="linklike"
                prop:textContent=move || words::show_more(at_once.min(total - shown.get()), total)
                on:click=show_more
            ></button>
        </Show>
    }
}
