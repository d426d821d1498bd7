//! A sheet over the page: a dialog of the browser's own, which Escape and its button close.

use super::context::Store;
use super::focus::focus;
use super::overlay::Overlays;
use crate::words::interface::CLOSE;
use leptos::html::{Button, Dialog};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// A sheet, and what opens and closes it.
#[derive(Clone, Copy)]
pub struct Sheet {
    overlays: Overlays,
    dialog: NodeRef<Dialog>,
    close: NodeRef<Button>,
    is_open: RwSignal<bool>,
    /// Its key among the overlays.
    overlay: StoredValue<Option<usize>>,
}

impl Sheet {
    /// It is closed.
    pub fn new(store: Store) -> Self {
        Self {
            overlays: store.overlays,
            dialog: NodeRef::new(),
            close: NodeRef::new(),
            is_open: RwSignal::new(false),
            overlay: StoredValue::new(None),
        }
    }

    /// Whether the sheet is open.
    pub fn is_open(self) -> bool {
        self.is_open.get_untracked()
    }

    /// Opens the sheet over the page, and moves the focus into it.
    pub fn open(self) {
        let Some((dialog, close)) = self.dialog.get_untracked().zip(self.close.get_untracked()) else { return };
        if !self.is_open() && dialog.show_modal().is_ok() {
            self.is_open.set(true);
            let overlay = self.overlays.opened(Callback::new(move |()| self.close()));
            self.overlay.set_value(Some(overlay));
            focus(&close);
        }
    }

    /// Closes it; the browser gives the focus back.
    pub fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    /// It has been closed, in whatever way.
    fn closed(self) {
        self.is_open.set(false);
        if let Some(key) = self.overlay.try_update_value(Option::take).flatten() {
            self.overlays.closed(key);
        }
    }
}

/// The sheet on the page. What it says is drawn while it is open. `press` hears the keys that are pressed in it.
#[component]
pub fn SheetView(
    sheet: Sheet,
    class: &'static str,
    title: &'static str,
    close_label: &'static str,
    press: Callback<KeyboardEvent>,
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <dialog
            class=["sheet ", class].concat()
            // All that it says is English.
            dir="ltr"
            aria-label=title
            node_ref=sheet.dialog
            on:close=move |_| sheet.closed()
            on:keydown=move |event| press.run(event)
            // The views remember where the focus was before.
            on:focusin=move |event| event.stop_propagation()
        >
            <div class="sheet-head">
                <h2>{title}</h2>
                <button
                    type="button"
                    class="close"
                    aria-label=close_label
                    title=close_label
                    node_ref=sheet.close
                    on:click=move |_| sheet.close()
                >
                    {CLOSE}
                </button>
            </div>
            {move || sheet.is_open.get().then(|| children())}
        </dialog>
    }
}
