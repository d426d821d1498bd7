//! What lies open over a view: Escape closes the last that was opened, wherever the focus is.

use leptos::prelude::*;

/// The open overlays of an explorer, the last opened last.
#[derive(Clone, Copy)]
pub struct Overlays(StoredValue<OpenOverlays>);

#[derive(Default)]
struct OpenOverlays {
    overlays: Vec<(usize, Callback<()>)>,
    last_key: usize,
}

impl Overlays {
    /// Nothing is open.
    pub fn new() -> Self {
        Self(StoredValue::new(OpenOverlays::default()))
    }

    /// Adds an overlay that has opened; `close` closes it. Returns its key for [`Self::closed`].
    pub fn opened(self, close: Callback<()>) -> usize {
        let add = |open: &mut OpenOverlays| {
            open.last_key += 1;
            open.overlays.push((open.last_key, close));
            open.last_key
        };
        self.0.try_update_value(add).unwrap_or_default()
    }

    /// Removes an overlay that has closed.
    pub fn closed(self, key: usize) {
        self.0.try_update_value(|open| open.overlays.retain(|(other, _)| *other != key));
    }

    /// Adds an overlay for as long as `is_open` says; `close` closes it.
    pub fn while_open(self, is_open: impl Fn() -> bool + 'static, close: Callback<()>) {
        Effect::new(move |open: Option<Option<usize>>| {
            if let Some(key) = open.flatten() {
                self.closed(key);
            }
            is_open().then(|| self.opened(close))
        });
    }

    /// Closes the overlay that was opened last; false if none is open.
    pub fn close_last(self) -> bool {
        let last = self.0.with_value(|open| open.overlays.last().copied());
        if let Some((key, close)) = last {
            self.closed(key);
            close.run(());
        }
        last.is_some()
    }
}
