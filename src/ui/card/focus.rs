//! Where the focus goes when the card changes, opens and closes.

use crate::ui::context::Store;
use crate::ui::focus::{
    after_drawing, focus, focused_element, is_focus_lost, is_focus_visible, scroll_into_panel, target,
};
use leptos::ev;
use leptos::html::{Aside, Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement};

/// The card's part in the movements of the focus.
#[derive(Clone, Copy)]
pub struct CardFocus {
    /// The card.
    pub aside: NodeRef<Aside>,
    /// The panel that holds what the card says.
    pub panel: NodeRef<Div>,
    /// The button that opens the article at a glance.
    pub glance: NodeRef<Button>,
    /// What had the focus last, other than the card: it gets it back when the card is closed from the keyboard.
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Whether the focus was in the card when it was last seen anywhere.
    was_inside: StoredValue<bool>,
    /// Whether the card is being closed from the keyboard.
    returns: StoredValue<bool>,
}

impl CardFocus {
    /// Nothing has had the focus.
    pub fn new() -> Self {
        Self {
            aside: NodeRef::new(),
            panel: NodeRef::new(),
            glance: NodeRef::new(),
            opener: StoredValue::new_local(None),
            was_inside: StoredValue::new(false),
            returns: StoredValue::new(false),
        }
    }

    /// Something in the explorer gets the focus.
    pub fn moved(self, event: &FocusEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let (Some(target), Some(aside)) = (target, self.aside.get_untracked()) else { return };
        let is_inside = aside.contains(Some(&target));
        self.was_inside.set_value(is_inside);
        if !is_inside {
            self.opener.set_value(Some(target));
        }
    }

    /// Goes to the card, and from there back to what had the focus before.
    pub fn go_and_return(self) {
        let is_inside = focused_element().is_some_and(|focused| self.aside_has(&focused));
        let opener = || self.opener.with_value(Clone::clone).filter(|opener| opener.is_connected());
        let panel = || self.panel.get_untracked().map(HtmlElement::from);
        if let Some(to) = if is_inside { opener() } else { panel() } {
            focus(&to);
        }
    }

    /// The card is about to be closed by a key or a button: remembers whether by the keyboard.
    pub fn closes_from_keyboard(self) {
        let focused = self.aside.get_untracked().zip(focused_element());
        self.returns.set_value(
            focused.is_some_and(|(aside, focused)| aside.contains(Some(&focused)) && is_focus_visible(&focused)),
        );
    }

    /// Moves the focus whenever the card changes: into the panel, or back to what opened it.
    pub fn follow(self, store: Store, is_open: Memo<bool>) {
        // A press on something that can't have the focus takes it away without a `focusin`.
        let pressed = window_event_listener(ev::pointerdown, move |event| {
            if target(&event).is_none_or(|target| !self.aside_has(&target)) {
                self.was_inside.set_value(false);
            }
        });
        on_cleanup(move || pressed.remove());
        let is_at_a_glance = store.slice(|state| state.is_at_a_glance);
        Effect::new(move |before: Option<()>| {
            let (is_selected, is_glance) = (store.selection.get().is_some(), is_at_a_glance.get());
            // To measure anything before the page is first seen would lay it out twice.
            if before.is_none() && !is_open.get() {
                return;
            }
            let returns = self.returns.try_update_value(std::mem::take).unwrap_or_default() && !is_open.get();
            let takes_space = is_selected && store.peek(|state| state.space.alone().is_some());
            after_drawing(move || {
                let Some(panel) = self.panel.get_untracked() else { return };
                panel.set_scroll_top(0);
                let pressed = store.pressed.with_value(Clone::clone).filter(|pressed| !self.aside_has(pressed));
                if let Some(pressed) = pressed.filter(|_| takes_space) {
                    keep_in_view(&pressed);
                }
                self.settle(&panel, is_glance, returns);
            });
        });
    }

    fn settle(self, panel: &HtmlElement, is_glance: bool, returns: bool) {
        let is_gone = panel.client_height() == 0;
        let is_hidden = || is_gone && focused_element().is_some_and(|focused| self.aside_has(&focused));
        let is_lost = || is_focus_lost() || is_hidden();
        if !(is_glance || returns || self.was_inside.get_value() && is_lost()) {
            return;
        }
        if !(is_gone || returns) {
            return focus(panel);
        }
        match (self.opener.with_value(Clone::clone).filter(|opener| opener.is_connected()), is_gone) {
            (Some(opener), _) => focus(&opener),
            (None, false) => focus(panel),
            (None, true) => {
                if let Some(glance) = self.glance.get_untracked() {
                    focus(&glance);
                }
            }
        }
    }

    fn aside_has(self, element: &Element) -> bool {
        self.aside.get_untracked().is_some_and(|aside| aside.contains(Some(element)))
    }
}

/// Keeps the link that was pressed in view when the card takes a part of its view's space.
fn keep_in_view(pressed: &HtmlElement) {
    if let Ok(Some(panel)) = pressed.closest(".story-panel, .timeline-rows") {
        scroll_into_panel(&panel, pressed);
    }
}
