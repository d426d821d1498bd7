//! The size of an element.

use crate::layout::text_width;
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

/// What is measured of the type that the browser uses: letters whose widths are estimated closely.
pub const TYPE_SAMPLE: &str = "abdeghnopquabdeghnopquabdeghnopquabdeghnopqu";

/// Calls `scaled` with how much wider texts are than the layout takes them to be: the reader may have chosen larger type.
/// `sample` holds [`TYPE_SAMPLE`] in a type that has `size` pixels unless the reader has chosen otherwise.
pub fn use_type_scale(sample: NodeRef<Div>, size: f64, scaled: impl Fn(f64) + 'static) {
    use_size(sample, move |width, _| scaled((width / text_width(TYPE_SAMPLE, size)).max(1.0)));
}
