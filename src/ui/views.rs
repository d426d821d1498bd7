//! Which view has the explorer's space: the buttons and keys that enlarge one and put it back.

use super::context::Store;
use super::focus::{after_drawing, after_effects, all, focus, scroll_into_panel};
use super::hooks::{command_anywhere, key_for};
use crate::article::Article;
use crate::explorer::keys::Anywhere;
use crate::explorer::{Action, View};
use crate::words::interface as words;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The way to each view. In a small explorer, which shows one at a time, it is a bar that is always seen; else it is seen
/// only while it has the focus, and moves that.
#[component]
pub fn ViewNav(root: NodeRef<Div>) -> impl IntoView {
    let store = Store::expect();
    let shown = store.slice(|state| state.space.is_small.then(|| state.space.alone()).flatten());
    let is_small = store.slice(|state| state.space.is_small);
    let press = move |view: View| {
        store.dispatch(Action::Reveal(view));
        if !is_small.get_untracked() {
            after_effects(move || focus_view(root, view));
        }
    };
    let button = |view: View| {
        view! {
            <button
                type="button"
                data-to=view.word()
                // In a small explorer the card opens beside the view.
                hidden=move || view == View::Card && is_small.get()
                aria-current=move || (shown.get() == Some(view)).then_some("page")
                on:click=move |_| press(view)
            >
                {name(store.article(), view)}
            </button>
        }
    };
    let views = View::ALL.into_iter().filter(|view| view.is_of(store.article()));
    view! {
        <nav class="views" aria-label=words::VIEWS>
            {views.map(button).collect_view()}
        </nav>
    }
}

/// Moves the focus to a view.
fn focus_view(root: NodeRef<Div>, view: View) {
    let panel = format!("[data-view='{}'] [role='group'][tabindex='0']", view.word());
    if let Some(panel) = root.get_untracked().and_then(|root| all(&root, &panel).into_iter().next()) {
        focus(&panel);
    }
}

/// The head of a view that has nothing else there. Its name is a heading, unless the view has headings of its own.
#[component]
pub fn ViewHead(view: View) -> impl IntoView {
    let name = name(Store::expect().article(), view);
    let name = match view {
        View::Story => view! { <span>{name}</span> }.into_any(),
        _ => view! { <h2>{name}</h2> }.into_any(),
    };
    view! {
        <div class="view-head">
            {name}
            <EnlargeButton view />
        </div>
    }
}

/// The button that enlarges a view and puts it back.
#[component]
pub fn EnlargeButton(view: View) -> impl IntoView {
    let store = Store::expect();
    let enlarged = store.slice(|state| state.space.enlarged);
    let is_large = Memo::new(move |_| enlarged.get() == Some(view));
    let name = name(store.article(), view);
    let key = key_for(store, Anywhere::Enlarge);
    let label = move || if is_large.get() { words::put_back(name) } else { words::enlarge(name) };
    view! {
        <button
            type="button"
            class="enlarge"
            aria-label=label
            title=move || words::with_key(&label(), key())
            aria-keyshortcuts=key
            on:click=move |_| toggle(store, view)
        >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d=move || if is_large.get() { INWARDS } else { OUTWARDS } />
            </svg>
            <span hidden=move || !is_large.get()>{words::put_back(name)}</span>
        </button>
    }
}

/// What a view is called.
fn name(article: &Article, view: View) -> &'static str {
    match view {
        // Then it holds nothing but the index of events and names.
        View::Story if article.sections.is_empty() => words::INDEX,
        View::Story => words::STORY,
        View::Map => words::MAP,
        View::Timeline => words::TIMELINE,
        View::Card => words::CARD,
    }
}

/// Two arrows, to two corners and from them.
const OUTWARDS: &str = "M8.5 1.5h4v4M12.5 1.5l-4.5 4.5M5.5 12.5h-4v-4M1.5 12.5l4.5-4.5";
const INWARDS: &str = "M12 6H8V2M8 6l4.5-4.5M2 8h4v4M6 8l-4.5 4.5";

fn toggle(store: Store, view: View) {
    let is_large = store.peek(|state| state.space.enlarged == Some(view));
    store.dispatch(if is_large { Action::PutBack } else { Action::Enlarge(Some(view)) });
}

/// Answers the key that enlarges the view in which it is pressed.
pub fn press_key(store: Store, view: View, event: &KeyboardEvent) {
    if command_anywhere(store, event) == Some(Anywhere::Enlarge) {
        event.prevent_default();
        toggle(store, view);
    }
}

/// Lets Escape put back what is enlarged.
pub fn put_back_with_escape(store: Store) {
    // A card over an enlarged view is one more to put back than that view alone.
    let over = store.slice(|state| state.space.enlarged.filter(|_| state.space.is_over()));
    let close = Callback::new(move |()| store.dispatch(Action::PutBack));
    store.overlays.while_open(move || over.get().is_some(), close);
}

/// Keeps what is selected in view where the timeline is a list.
pub fn follow_in_list(store: Store, root: NodeRef<Div>) {
    let alone = store.slice(|state| state.space.alone());
    Effect::new(move || {
        if store.selection.get().is_none() || alone.get() != Some(View::Timeline) {
            return;
        }
        after_drawing(move || {
            let Some(root) = root.get_untracked() else { return };
            for list in all(&root, ".timeline-rows:not([hidden])") {
                if let Some(row) = all(&list, "[aria-current]").first() {
                    scroll_into_panel(&list, row);
                }
            }
        });
    });
}
