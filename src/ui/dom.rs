//! What the components ask of the browser: sizes, focus, scrolling, and what an element stands for.

use super::light::meant;
use super::node::{Node, append, el};
use super::value::Settable;
use crate::article::Article;
use crate::explorer::Selection;
use crate::gather::Gather as _;
pub use crate::map::tenths;
use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, MouseEvent, ResizeObserver};

/// A length for CSS, in tenths of a pixel.
pub fn px(length: f64) -> String {
    [tenths(length).as_str(), "px"].concat()
}

/// Calls `resized` with an element's width and height before they are first seen and whenever they change, as long as
/// the page lives. What is given back tells whether they are known yet: before, drawing would be in vain.
pub fn observe_size(element: &Element, resized: impl FnMut(f64, f64) + 'static) -> Settable<bool> {
    let is_known = Settable::new(false);
    observe_boxed(element, is_known, Box::new(resized));
    is_known
}

fn observe_boxed(element: &Element, is_known: Settable<bool>, mut resized: Box<dyn FnMut(f64, f64)>) {
    let observed = element.clone();
    let callback = Closure::<dyn FnMut()>::new(move || {
        resized(f64::from(observed.client_width()), f64::from(observed.client_height()));
        if !is_known.get_untracked() {
            is_known.set(true);
        }
    });
    let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    callback.forget();
}

/// Listens to an element as long as it lives.
pub fn on(target: &EventTarget, name: &'static str, heard: impl FnMut(&Event) + 'static) {
    on_boxed(target, name, Box::new(heard));
}

fn on_boxed(target: &EventTarget, name: &'static str, heard: Box<dyn FnMut(&Event)>) {
    EventListener::new_with_options(target, name, EventListenerOptions::enable_prevent_default(), heard).forget();
}

/// Listens to keys pressed inside an element, those with Ctrl, Alt or Meta excepted: they are the browser's.
pub fn on_key(target: &EventTarget, mut pressed: impl FnMut(&KeyboardEvent) + 'static) {
    on(target, "keydown", move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        if !event.ctrl_key() && !event.meta_key() && !event.alt_key() {
            pressed(event);
        }
    });
}

/// Gives an element an attribute without a value, or takes it away.
pub fn set_flag(element: &Element, name: &str, is_on: bool) {
    if is_on != element.has_attribute(name) {
        let _done = element.toggle_attribute(name);
    }
}

/// Adds a button that says `words`, or `label` where the words are only a sign.
pub fn button(
    parent: &Element,
    words: impl Into<Node>,
    label: Option<&'static str>,
    press: impl Fn() + 'static,
) -> Element {
    let mut button = el("button").attr("type", "button").with(words);
    if let Some(label) = label {
        button = button.attr("aria-label", label).attr("title", label);
    }
    let button = append(parent, button);
    on(&button, "click", move |_| press());
    button
}

/// What the nearest element that stands for an event or an entity stands for.
pub fn stands_for(target: Option<EventTarget>, article: &Article) -> Option<Selection> {
    meant(article, &closest(target, "[data-event],[data-entity]")?)
}

/// Whether a click is one that the page answers; with another key or button it is the browser's.
pub fn is_plain(click: &MouseEvent) -> bool {
    let has_key = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    !has_key && click.button() == 0 && !click.default_prevented()
}

/// The nearest element around an event's target, itself included, that matches.
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The elements inside `container` that match, in the document's order.
pub fn all(container: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = container.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).gather()
}

/// The first element inside `container` that matches.
pub fn first(container: &Element, selector: &str) -> Option<HtmlElement> {
    container.query_selector(selector).ok()??.dyn_into().ok()
}

/// The element that has the keyboard's focus.
pub fn focused_element() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Moves the focus by `step` among the elements inside `container` that match; from outside it enters at the one
/// that is current, or at the first: of those in view, if any is.
pub fn move_focus(container: &Element, selector: &str, step: isize) {
    let stops = all(container, selector);
    let focused = focused_element();
    let at = focused.and_then(|focused| stops.iter().position(|stop| *stop == *focused));
    let view = container.get_bounding_client_rect();
    // In one column the page scrolls, and not the view.
    let page_end = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY);
    let is_in_view = |stop: &&Element| {
        let rect = stop.get_bounding_client_rect();
        rect.top() >= view.top().max(0.0) && rect.bottom() <= view.bottom().min(page_end)
    };
    let seen = || stops.iter().filter(is_in_view);
    let is_current = |stop: &&Element| stop.has_attribute("aria-current");
    let entry = || seen().find(is_current).or_else(|| seen().next());
    let next = match at {
        Some(at) => stops.get(at.saturating_add_signed(step)),
        None => entry().or_else(|| stops.iter().find(is_current)).or(stops.first()),
    };
    if let Some(stop) = next.and_then(|stop| stop.dyn_ref::<HtmlElement>()) {
        let _focused = stop.focus();
    }
}

/// Moves the focus through those of a panel's elements that match, with the left and right arrow keys.
pub fn on_arrows(panel: &Element, links: &'static str) {
    let inside = panel.clone();
    on_key(panel, move |event| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        // A field has its own use for them.
        if closest(event.target(), "input").is_some() {
            return;
        }
        event.prevent_default();
        move_focus(&inside, links, step);
    });
}

/// Scrolls `panel`, and nothing around it, so that `element` stands in its upper third, unless it is in view already.
pub fn scroll_into_panel(panel: &Element, element: &Element) {
    let (view, target) = (panel.get_bounding_client_rect(), element.get_bounding_client_rect());
    if target.top() < view.top() || target.bottom() > view.bottom() {
        let above = (target.top() - view.top() - view.height() / 4.0) as i32;
        panel.set_scroll_top(panel.scroll_top() + above);
    }
}
