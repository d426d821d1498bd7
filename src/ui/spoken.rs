//! What screen readers are told: what is selected, and how a view has changed.

use super::context::Store;
use crate::cards;
use gloo_timers::callback::Timeout;
use leptos::html::P;
use leptos::prelude::*;

/// How long a view stays as it is before its change is told, in milliseconds: not at each step of a movement.
const SETTLED: u32 = 500;

/// The line that is spoken and not seen.
#[component]
pub fn Spoken() -> impl IntoView {
    let store = Store::expect();
    let line = NodeRef::<P>::new();
    // Tells a change when it has settled; dropping it cancels that.
    let timer = StoredValue::new_local(None::<Timeout>);
    let say = move |words: &str| {
        if let Some(line) = line.get_untracked() {
            line.set_text_content(Some(words));
        }
    };
    Effect::new(move || {
        timer.set_value(None);
        say(&selected(store).unwrap_or_default());
    });
    Effect::new(move || {
        let Some(change) = store.changed.get() else { return };
        let tell = move || {
            if let Some(words) = store.peek(|state| cards::spoken_change(store.explorer, state, change)) {
                say(&words);
            }
        };
        timer.set_value(Some(Timeout::new(SETTLED, tell)));
    });
    view! { <p class="spoken" role="status" node_ref=line></p> }
}

/// The selection in a few words.
pub fn selected(store: Store) -> Option<String> {
    store.selection.get().map(|selection| cards::spoken(store.article(), selection))
}
