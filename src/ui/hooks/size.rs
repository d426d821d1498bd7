//! The size of an element.

use leptos::html::Div;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Calls `resized` with an element's inner width and height in pixels once the browser has laid it out, and whenever
/// they change.
pub fn use_size(element: NodeRef<Div>, mut resized: impl FnMut(f64, f64) + 'static) {
    use_resize_observer(element, move |entries, _| {
        if let Some(entry) = entries.last() {
            let target: Element = entry.target().unchecked_into();
            resized(f64::from(target.client_width()), f64::from(target.client_height()));
        }
    });
}
