//! Moving the focus and the page: among the links of a panel, and to what is to be seen.

use leptos::prelude::{document, on_cleanup, request_animation_frame_with_handle, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusEvent, FocusOptions, HtmlElement};

/// Runs in the next animation frame, when pending effects have run. Cancelled when the current effect runs again, or its
/// owner is cleaned up; for effects, not for event handlers.
pub fn after_drawing(run: impl FnOnce() + 'static) {
    if let Ok(frame) = request_animation_frame_with_handle(run) {
        on_cleanup(move || frame.cancel());
    }
}

/// Runs as soon as the effects that are pending now have run, before the browser handles another event.
pub fn after_effects(run: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        run();
    });
}

/// Whether nothing has the focus.
pub fn is_focus_lost() -> bool {
    focused_element().is_none_or(|focused| focused.tag_name() == "BODY")
}

/// The height of the window in pixels, as far as the browser tells.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY)
}

/// The element that has the keyboard's focus. A document names only the host of a shadow tree that has it.
pub fn focused_element() -> Option<HtmlElement> {
    let mut focused = document().active_element()?;
    while let Some(inner) = focused.shadow_root().and_then(|root| root.active_element()) {
        focused = inner;
    }
    focused.dyn_into().ok()
}

/// Where an event happened. A listener of the window is told only the host of a shadow tree.
pub fn target(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// Whether the focus is inside an element.
pub fn has_focus(element: &Element) -> bool {
    focused_element().is_some_and(|focused| element.contains(Some(&focused)))
}

/// Whether the focus leaves an element for another one of the page. A dialog gives it back when it closes.
pub fn goes_elsewhere(element: &HtmlElement, event: &FocusEvent) -> bool {
    let next = event.related_target().and_then(|next| next.dyn_into::<Element>().ok());
    next.is_some_and(|next| {
        !element.contains(Some(&next)) && next.closest("dialog").is_ok_and(|dialog| dialog.is_none())
    })
}

/// Whether an element has the focus, and the browser shows it: the keyboard brought it there.
pub fn is_focus_visible(element: &Element) -> bool {
    element.matches(":focus-visible").unwrap_or(false)
}

/// Gives an element the focus, and leaves the page where it is.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _done = element.focus_with_options(&options);
}

/// Gives an element the focus.
pub fn focus(element: &HtmlElement) {
    // It fails for what can't have the focus, which then stays where it is.
    let _done = element.focus();
}

/// The elements inside `container` that match, in the document's order.
pub fn all(container: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = container.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// Moves the focus by `step` among the elements inside `container` that match. From outside it enters at the one that
/// is current, or at the first: of those in view, if any is.
pub fn move_focus(container: &Element, selector: &str, step: isize) {
    let stops: Vec<HtmlElement> = all(container, selector).into_iter().filter(can_be_seen).collect();
    let focused = focused_element();
    let at = focused.and_then(|focused| stops.iter().position(|stop| *stop == focused));
    let next = match at {
        Some(at) => stops.get(at.saturating_add_signed(step)),
        None => entry(container, &stops),
    };
    if let Some(stop) = next {
        focus(stop);
    }
}

/// Whether no closed `<details>` hides an element, which then can't have the focus.
fn can_be_seen(stop: &HtmlElement) -> bool {
    stop.closest("details:not([open])").is_ok_and(|closed| closed.is_none())
}

fn entry<'a>(container: &Element, stops: &'a [HtmlElement]) -> Option<&'a HtmlElement> {
    let view = container.get_bounding_client_rect();
    // In one column the page scrolls, and not the view.
    let page_end = window_height();
    let is_in_view = |stop: &&HtmlElement| {
        let rect = stop.get_bounding_client_rect();
        rect.top() >= view.top().max(0.0) && rect.bottom() <= view.bottom().min(page_end)
    };
    let is_current = |stop: &&HtmlElement| stop.has_attribute("aria-current");
    let seen: Vec<&HtmlElement> = stops.iter().filter(is_in_view).collect();
    let current_in_view = seen.iter().copied().find(is_current);
    current_in_view.or(seen.first().copied()).or_else(|| stops.iter().find(is_current)).or(stops.first())
}

/// Scrolls `panel`, and nothing around it, so that `element` stands in its upper third, unless it is in view already.
pub fn scroll_into_panel(panel: &Element, element: &Element) {
    let (view, target) = (panel.get_bounding_client_rect(), element.get_bounding_client_rect());
    if target.top() < view.top() || target.bottom() > view.bottom() {
        let above = (target.top() - view.top() - view.height() / 4.0) as i32;
        panel.set_scroll_top(panel.scroll_top() + above);
    }
}
