//! DOM elements by id, for moving the focus and scrolling.

use crate::ui::focus::focused_element;
use leptos::html::ElementType;
use leptos::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// The elements of a list's rows, or of the paragraphs of the story, by what they stand for.
pub struct Elements<K: 'static, E: ElementType + 'static>(StoredValue<HashMap<K, NodeRef<E>>>)
where
    E::Output: 'static;

impl<K, E: ElementType> Clone for Elements<K, E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, E: ElementType> Copy for Elements<K, E> {}

impl<K, E> Elements<K, E>
where
    K: Copy + Eq + Hash + Send + Sync + 'static,
    E: ElementType + 'static,
    E::Output: wasm_bindgen::JsCast + Clone + 'static,
{
    /// No elements yet.
    pub fn new() -> Self {
        Self(StoredValue::new(HashMap::new()))
    }

    /// Keeps the element of the current component until that is removed.
    pub fn register(self, key: K, element: NodeRef<E>) {
        self.0.try_update_value(|elements| elements.insert(key, element));
        on_cleanup(move || {
            self.0.try_update_value(|elements| elements.remove(&key));
        });
    }

    /// The element for a key, if it is on the page.
    pub fn get(self, key: K) -> Option<HtmlElement> {
        let element = self.0.try_with_value(|elements| elements.get(&key).copied()).flatten()?;
        Some(element.try_get_untracked().flatten()?.unchecked_into())
    }

    /// The first key whose element has a property, in no order.
    pub fn find(self, has_property: impl Fn(&HtmlElement) -> bool) -> Option<K> {
        let keys: Vec<K> = self.0.try_with_value(|elements| elements.keys().copied().collect()).unwrap_or_default();
        keys.into_iter().find(|&key| self.get(key).is_some_and(|element| has_property(&element)))
    }

    /// The key whose element has the focus.
    pub fn focused(self) -> Option<K> {
        let focused = focused_element()?;
        self.find(|element| *element == focused)
    }
}
