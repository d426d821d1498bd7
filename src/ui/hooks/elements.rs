//! DOM elements by id, for moving the focus and scrolling.

use crate::ui::focus::focused_element;
use leptos::html::ElementType;
use leptos::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// The elements of a list's rows, or of the paragraphs of the story, by what they stand for.
pub struct Elements<K: 'static, E: ElementType + 'static>(StoredValue<Registered<K, E>>)
where
    E::Output: 'static;

struct Registered<K, E: ElementType>
where
    E::Output: 'static,
{
    /// How many have been registered so far.
    count: usize,
    /// Each with its number.
    elements: HashMap<K, (usize, NodeRef<E>)>,
}

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
        Self(StoredValue::new(Registered { count: 0, elements: HashMap::new() }))
    }

    /// Keeps the element of the current component until that is removed.
    pub fn register(self, key: K, element: NodeRef<E>) {
        let number = self.0.try_update_value(|registered| {
            registered.count += 1;
            registered.elements.insert(key, (registered.count, element));
            registered.count
        });
        on_cleanup(move || {
            self.0.try_update_value(|Registered { elements, .. }| {
                // Another row may stand for the same by now.
                if elements.get(&key).map(|&(number, _)| number) == number {
                    elements.remove(&key);
                }
            });
        });
    }

    /// The element for a key, if it is on the page.
    pub fn get(self, key: K) -> Option<HtmlElement> {
        let (_, element) = self.0.try_with_value(|registered| registered.elements.get(&key).copied()).flatten()?;
        Some(element.try_get_untracked().flatten()?.unchecked_into())
    }

    /// The first key whose element has a property, in no order.
    pub fn find(self, has_property: impl Fn(&HtmlElement) -> bool) -> Option<K> {
        let keys = |registered: &Registered<K, E>| registered.elements.keys().copied().collect();
        let keys: Vec<K> = self.0.try_with_value(keys).unwrap_or_default();
        keys.into_iter().find(|&key| self.get(key).is_some_and(|element| has_property(&element)))
    }

    /// The key whose element has the focus.
    pub fn focused(self) -> Option<K> {
        let focused = focused_element()?;
        self.find(|element| *element == focused)
    }
}
