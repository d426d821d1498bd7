//! Keeps the focus in a view whose rows are moved and removed while it is drawn: both take the focus from a row.

use crate::ui::focus::{after_effects, focus, is_focus_lost};
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, Node};

/// Gives the focus back after each redraw, if it was in `view` and is nowhere now: to the element that `row` names, or
/// else to the view. `drawn` reads what the view is drawn from.
pub fn keep_focus(
    view: NodeRef<Div>,
    drawn: impl Fn() + Send + Sync + 'static,
    row: impl Fn() -> Option<HtmlElement> + Copy + Send + Sync + 'static,
) {
    let was_inside = StoredValue::new(false);
    let follow = move |event: &Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        view.get_untracked().is_some_and(|view| view.contains(target.as_ref()))
    };
    let moved = window_event_listener(ev::focusin, move |event| was_inside.set_value(follow(&event)));
    // A press on something that can't have the focus takes it away without a `focusin`.
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        if !follow(&event) {
            was_inside.set_value(false);
        }
    });
    on_cleanup(move || {
        moved.remove();
        pressed.remove();
    });
    Effect::new(move || {
        drawn();
        after_effects(move || {
            if was_inside.try_get_value() == Some(true) && is_focus_lost() {
                let view = || view.try_get_untracked().flatten().map(JsCast::unchecked_into);
                if let Some(target) = row().or_else(view) {
                    focus(&target);
                }
            }
        });
    });
}
