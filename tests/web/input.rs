//! The reader's input: pointers, wheels and keys, as DOM events.

use super::page::settled;
use gloo_events::EventListener;
use gloo_utils::document;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit, PointerEvent,
    PointerEventInit, WheelEvent, WheelEventInit,
};

/// Presses a key where the focus is.
pub async fn press(key: &str) {
    press_with(key, |_| {}).await;
}

/// Presses a key together with others.
pub async fn press_with(key: &str, with: fn(&KeyboardEventInit)) {
    press_key(key, with).await;
}

/// Presses a key, perhaps with Shift. Returns whether something answers it.
pub async fn is_answered(key: &str, has_shift: bool) -> bool {
    press_key(key, |init| init.set_shift_key(has_shift)).await.default_prevented()
}

async fn press_key(key: &str, with: impl Fn(&KeyboardEventInit)) -> KeyboardEvent {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    with(&init);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    document().active_element().unwrap().dispatch_event(&event).unwrap();
    settled().await;
    event
}

/// Clicks as a mouse does. The element gets the focus if it can have it.
pub async fn click(element: &HtmlElement) {
    point_at("pointerdown", element, (0, 0));
    element.focus().unwrap();
    point_at("pointerup", element, (0, 0));
    dispatch_click(element, |init| init.set_detail(1));
    settled().await;
}

/// Chooses an option of a select, by its index.
pub fn choose(select: &HtmlElement, at: i32) {
    let select: &web_sys::HtmlSelectElement = select.unchecked_ref();
    select.set_selected_index(at);
    select.dispatch_event(&Event::new("change").unwrap()).unwrap();
}

/// Presses Enter on a link or button. Browsers report that as a click without a pointer.
pub async fn press_enter(element: &HtmlElement) {
    element.focus().unwrap();
    dispatch_click(element, |_| {});
    settled().await;
}

/// Clicks while a key is pressed. Returns whether the click was left to the browser.
pub async fn click_is_left_to_the_browser(element: &HtmlElement, with: fn(&MouseEventInit)) -> bool {
    let is_left = Rc::new(Cell::new(false));
    let host = element.closest("[data-article-explorer]").unwrap().unwrap();
    // Keeps the browser from following the link.
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&host, "click", options, {
        let is_left = is_left.clone();
        move |event| {
            is_left.set(!event.default_prevented());
            event.prevent_default();
        }
    });
    dispatch_click(element, with);
    settled().await;
    drop(listener);
    is_left.get()
}

/// A click without a pointer.
pub fn dispatch_click(element: &HtmlElement, with: impl Fn(&MouseEventInit)) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    with(&init);
    element.dispatch_event(&MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap()).unwrap();
}

thread_local! {
    /// The element under the mouse.
    static HOVERED: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Moves the mouse onto an element, from where it was.
pub async fn hover(element: &HtmlElement) {
    if let Some(left) = HOVERED.replace(Some(element.clone())) {
        point_at("pointerleave", &left, (0, 0));
    }
    point_at("pointerover", element, (0, 0));
    point_at("pointerenter", element, (0, 0));
    settled().await;
}

/// Moves the mouse from an element out of the explorer that it is part of.
pub async fn leave(element: &HtmlElement) {
    HOVERED.take();
    point_at("pointerleave", element, (0, 0));
    let root = element.closest(".explorer").unwrap().unwrap();
    point_at("pointerleave", &root, (0, 0));
    settled().await;
}

/// Touches an element with a finger. Browsers report that as hovering too.
pub async fn touch(element: &HtmlElement) {
    let init = pointer(element, (0, 0));
    init.set_pointer_type("touch");
    element.dispatch_event(&PointerEvent::new_with_event_init_dict("pointerenter", &init).unwrap()).unwrap();
    settled().await;
}

/// Drags from an element's middle by pixels and lets go. Browsers report a click at the end.
pub async fn drag(element: &HtmlElement, by: (i32, i32)) {
    point_at("pointerdown", element, (0, 0));
    for step in 1..=5 {
        point_at("pointermove", element, (by.0 * step / 5, by.1 * step / 5));
    }
    point_at("pointerup", element, by);
    dispatch_click(element, |init| init.set_detail(1));
    settled().await;
}

/// Turns the wheel forwards over an element's middle. Returns whether the page is kept from scrolling.
pub async fn turn_wheel(element: &HtmlElement, with_ctrl: bool) -> bool {
    turn(element, (0.0, -100.0), with_ctrl).await
}

/// Turns the wheel sideways over an element's middle, by pixels to the right.
pub async fn turn_wheel_sideways(element: &HtmlElement, by: f64) {
    turn(element, (by, 0.0), false).await;
}

async fn turn(element: &HtmlElement, by: (f64, f64), with_ctrl: bool) -> bool {
    let (x, y) = middle(element);
    let init = WheelEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_delta_x(by.0);
    init.set_delta_y(by.1);
    init.set_client_x(x);
    init.set_client_y(y);
    init.set_ctrl_key(with_ctrl);
    let event = WheelEvent::new_with_event_init_dict("wheel", &init).unwrap();
    element.dispatch_event(&event).unwrap();
    settled().await;
    event.default_prevented()
}

fn point_at(name: &str, element: &Element, from_middle: (i32, i32)) {
    let init = pointer(element, from_middle);
    init.set_bubbles(name != "pointerleave");
    let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    element.dispatch_event(event.unchecked_ref::<Event>()).unwrap();
}

fn pointer(element: &Element, from_middle: (i32, i32)) -> PointerEventInit {
    let (x, y) = middle(element);
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_pointer_id(1);
    init.set_pointer_type("mouse");
    // The button that is down while the pointer drags.
    init.set_buttons(1);
    init.set_client_x(x + from_middle.0);
    init.set_client_y(y + from_middle.1);
    init
}

fn middle(element: &Element) -> (i32, i32) {
    let at = element.get_bounding_client_rect();
    ((at.left() + at.width() / 2.0).round() as i32, (at.top() + at.height() / 2.0).round() as i32)
}

/// Puts a finger down on an element and leaves it there.
pub async fn touch_down(element: &HtmlElement) {
    let init = pointer(element, (0, 0));
    init.set_pointer_type("touch");
    element.dispatch_event(&PointerEvent::new_with_event_init_dict("pointerdown", &init).unwrap()).unwrap();
    settled().await;
}

/// Moves a finger over an element from its middle by pixels, and lifts it.
pub async fn swipe(element: &HtmlElement, by: (i32, i32)) {
    for (name, at) in [("pointerdown", (0, 0)), ("pointermove", by), ("pointerup", by)] {
        let init = pointer(element, at);
        init.set_pointer_type("touch");
        init.set_is_primary(true);
        element.dispatch_event(&PointerEvent::new_with_event_init_dict(name, &init).unwrap()).unwrap();
    }
    settled().await;
}
