//! What lies outside of the explorer: the day, and files that the reader saves.

use crate::date::Day;
use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlAnchorElement;

const MS_PER_DAY: f64 = 86_400_000.0;

/// The day, in UTC.
pub fn today() -> Day {
    Day::of(js_sys::Date::now() / MS_PER_DAY)
}

/// Lets the reader save files. A page that isn't allowed to, such as a frame without `allow-downloads`, saves nothing, and
/// can't find that out.
#[derive(Clone, Copy)]
pub struct Saving(StoredValue<Option<ObjectUrl>, LocalStorage>);

impl Saving {
    /// Nothing has been saved.
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Saves a file under a name. Its address is valid until the next one is saved, or the component is gone.
    pub fn save(self, file: Blob, name: &str) {
        let url = ObjectUrl::from(file);
        let Ok(link) = document().create_element("a") else { return };
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The component may be gone; then nobody asks for the file any more.
        let _kept = self.0.try_set_value(Some(url));
    }
}
