//! Keeps the focus in a view whose rows are moved and removed while it is drawn: both take the focus from a row.

use crate::ui::focus::{after_effects, focus, goes_elsewhere, is_focus_lost, target};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus back after each redraw, if it was in `view` and is nowhere now: to the element that `row` names, or
/// else to the view. `drawn` reads what the view is drawn from. Returns the handlers for the view.
pub fn keep_focus(
    view: NodeRef<Div>,
    drawn: impl Fn() + Send + Sync + 'static,
    row: impl Fn() -> Option<HtmlElement> + Copy + Send + Sync + 'static,
) -> AnyAttribute {
    let was_inside = StoredValue::new(false);
    // A press on something that can't have the focus takes it away, and nothing else gets it.
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        let pressed = target(&event);
        if !view.get_untracked().is_some_and(|view| view.contains(pressed.as_deref())) {
            was_inside.set_value(false);
        }
    });
    on_cleanup(move || pressed.remove());
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
    // Heard here, as the window isn't told how the focus moves inside a shadow tree.
    view! {
        <{..}
            on:focusin=move |_| was_inside.set_value(true)
            on:focusout=move |event| {
                if view.get_untracked().is_some_and(|view| goes_elsewhere(&view, &event)) {
                    was_inside.set_value(false);
                }
            }
        />
    }
    .into_any_attr()
}
