//! Rows of a keyed list that are laid out anew at every frame: each keeps its element and has a signal of its own.

use leptos::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;

/// The signals of the rows of one list, by what `<For>` knows the rows by.
///
/// A row reads its own signal and no Memo that outlives it. Otherwise each frame would get slower as rows come and go:
/// `reactive_graph` keeps the subscriptions of dropped nodes until the Memo itself is dropped.
pub struct RowSignals<K: 'static, T: 'static>(StoredValue<HashMap<K, ArcRwSignal<T>>>);

impl<K, T> Clone for RowSignals<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, T> Copy for RowSignals<K, T> {}

impl<K, T> RowSignals<K, T>
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    T: PartialEq + Send + Sync + 'static,
{
    /// A list without rows.
    pub fn new() -> Self {
        Self(StoredValue::new(HashMap::new()))
    }

    /// Takes a new layout and returns the rows for `<For each>`. A key occurs once in a layout. A row that stays keeps
    /// its signal, which is set if the row's value differs.
    ///
    /// This sets signals while a list is derived, an exception to the rule that nothing derived is stored: only the rows
    /// read them.
    pub fn update(self, layout: Vec<(K, T)>) -> Vec<(K, ArcRwSignal<T>)> {
        let mut old = self.0.try_update_value(std::mem::take).unwrap_or_default();
        let mut rows = Vec::with_capacity(layout.len());
        for (key, value) in layout {
            let signal = match old.remove(&key) {
                Some(signal) => {
                    if signal.with_untracked(|known| *known != value) {
                        signal.set(value);
                    }
                    signal
                }
                None => ArcRwSignal::new(value),
            };
            rows.push((key, signal));
        }
        self.0.set_value(rows.iter().cloned().collect());
        rows
    }
}
