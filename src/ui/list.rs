//! A list of events that opens over a view: undated facts, or what didn't fit.

use super::dom::{button, first, focused_element, move_focus, on, set_flag};
use super::link::event_rows;
use super::node::{append, el, of_class};
use super::store::{Store, watch};
use super::value::Settable;
use crate::article::EventId;
use crate::gather::Gather as _;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};

/// What an open list shows.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// Its heading.
    pub title: String,
    /// Its events, in order.
    pub events: Vec<EventId>,
}

/// Shows `listed` inside `view` until it is closed by its button or by Escape, whereupon the focus goes back to where it
/// was, or until the focus goes elsewhere.
pub fn event_list(store: Store, view: &Element, listed: Settable<Option<Listed>>) {
    let panel = append(view, of_class("div", "list").attr("role", "dialog"));
    let head = append(&panel, of_class("div", "list-head"));
    let heading = append(&head, el("h3"));
    let opener = Rc::new(RefCell::new(None::<HtmlElement>));
    let close = {
        let (opener, view) = (opener.clone(), view.clone());
        move || {
            listed.set(None);
            // What was chosen here may have taken the opener away, and stands in its place.
            let opener = opener.take().filter(|opener| opener.is_connected());
            let chosen = || first(&view, "a[aria-current]").or_else(|| first(&view, "[tabindex='0']"));
            if let Some(target) = opener.or_else(chosen) {
                let _focused = target.focus();
            }
        }
    };
    button(&head, "×", Some("Close the list"), close.clone()).set_class_name("close");
    let rows = append(&panel, of_class("div", "list-rows"));
    store.draw(&rows, move || {
        listed.with(|listed| listed.iter().map(|listed| event_rows(store.article(), &listed.events).into()).gather())
    });
    on(&panel, "keydown", {
        let panel = panel.clone();
        move |event| {
            // Keys mean something else in the view below.
            event.stop_propagation();
            let step = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
                "Escape" => return close(),
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                _ => return,
            };
            event.prevent_default();
            move_focus(&panel, "a", step);
        }
    });
    on(&panel, "focusout", {
        let panel = panel.clone();
        move |event| {
            let next = event.unchecked_ref::<FocusEvent>().related_target();
            if next.is_some_and(|next| !panel.contains(next.dyn_ref())) {
                listed.set(None);
            }
        }
    });
    // After the rows are drawn, which the order of effects gives.
    watch(move || {
        let title = listed.with(|listed| listed.as_ref().map(|listed| listed.title.clone()));
        set_flag(&panel, "hidden", title.is_none());
        let Some(title) = title else { return };
        heading.set_text_content(Some(&title));
        let _set = panel.set_attribute("aria-label", &title);
        if let Some(focused) = focused_element()
            && !panel.contains(Some(&focused))
        {
            opener.replace(Some(focused));
        }
        if let Some(link) = first(&panel, "a") {
            let _focused = link.focus();
        }
    });
}
