//! Pointers and wheel on a view, as the moves that they ask for.

use super::pointer::position;
use crate::explorer::{Gesture, Move};
use gloo_render::{AnimationFrame, request_animation_frame};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Event, MouseEvent, PointerEvent, WheelEvent};

/// One double click, or one press of a zoom button, enlarges by this.
pub const ZOOM_STEP: f64 = 1.6;
/// One pixel of a wheel's turn scales by e to this.
const WHEEL_RATE: f64 = 0.0045;

/// Pointers and wheel on a view, as the moves that they ask for: at most one a frame.
#[derive(Clone, Copy)]
pub struct PanZoom {
    view: NodeRef<Div>,
    /// Whether the view runs from right to left: then its x is measured from the right.
    is_rtl: bool,
    gesture: StoredValue<Gesture>,
    /// Moves to be done in the next frame.
    moves: StoredValue<Option<Move>>,
    /// Dropping it cancels what is due.
    frame: StoredValue<Option<AnimationFrame>, LocalStorage>,
    moved: Callback<Move>,
}

/// What a wheel does that is turned sideways, or with Shift, over a view.
#[derive(Clone, Copy, PartialEq)]
pub enum Sideways {
    /// It moves the view.
    Moves,
    /// The view has no use for it.
    Scrolls,
}

impl PanZoom {
    /// Calls `moved` for what is done on `view`. If that runs from right to left, x in moves is measured from its right
    /// edge to the left.
    pub fn new(view: NodeRef<Div>, is_rtl: bool, moved: impl Fn(Move) + Send + Sync + 'static) -> Self {
        Self {
            view,
            is_rtl,
            gesture: StoredValue::new(Gesture::default()),
            moves: StoredValue::new(None),
            frame: StoredValue::new_local(None),
            moved: Callback::new(moved),
        }
    }

    /// The handlers for the view: drags, pinches and double clicks. The click event after a drag is suppressed.
    pub fn pointers(self) -> AnyAttribute {
        view! {
            <{..}
                on:pointerdown=move |event| self.down(&event)
                on:pointermove=move |event| self.moved(&event)
                on:pointerup=move |event| self.up(&event)
                on:pointercancel=move |event| self.up(&event)
                on:click:capture=move |event| self.click(&event)
                on:dblclick=move |event| self.zoom_at(&event, ZOOM_STEP)
                // A drag that begins on a name moves the view. Selecting everything selects the names, too.
                on:selectstart=move |event: Event| event.prevent_default()
            />
        }
        .into_any_attr()
    }

    /// The handler for the view and all that is around it: a wheel with Ctrl scales the view, wherever the pointer is.
    /// A plain wheel scrolls the page.
    pub fn wheel(self, sideways: Sideways) -> AnyAttribute {
        view! { <{..} on:wheel=move |event| self.turned(&event, sideways) /> }.into_any_attr()
    }

    fn down(self, event: &PointerEvent) {
        if event.button() == 0 {
            let (x, y) = self.position(event);
            self.gesture.update_value(|gesture| gesture.down(event.pointer_id(), x, y));
        }
    }

    fn moved(self, event: &PointerEvent) {
        let (x, y) = self.position(event);
        let id = event.pointer_id();
        let next = self.gesture.try_update_value(|gesture| {
            // It went up where this view could not hear it.
            if event.buttons() == 0 {
                gesture.up(id);
            }
            let next = gesture.moved(id, x, y).filter(|_| gesture.is_drag());
            (next, gesture.begins_drag(id))
        });
        let Some((next, begins_drag)) = next else { return };
        if begins_drag && let Some(view) = self.view.get_untracked() {
            // Captured only now, so that a plain click still reaches the link under it.
            let _captured = view.set_pointer_capture(id);
        }
        if let Some(next) = next {
            self.push(next);
        }
    }

    fn up(self, event: &PointerEvent) {
        self.gesture.update_value(|gesture| gesture.up(event.pointer_id()));
    }

    fn click(self, event: &MouseEvent) {
        // Keys and screen readers click without a pointer, whose last drag is no matter then.
        let is_by_pointer = event.detail() > 0;
        if is_by_pointer && self.gesture.with_value(Gesture::is_drag) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn turned(self, event: &WheelEvent, sideways: Sideways) {
        // A view out of sight, as the lanes behind the list, has no use for it.
        if self.view.get_untracked().is_none_or(|view| view.client_width() == 0) {
            return;
        }
        if event.ctrl_key() {
            event.prevent_default();
            self.zoom_at(event, (-event.delta_y() * WHEEL_RATE).exp());
            return;
        }
        // With Shift, some browsers turn it sideways themselves.
        let by = if event.shift_key() && event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
        let is_sideways = event.shift_key() || by.abs() > event.delta_y().abs();
        if sideways == Sideways::Moves && is_sideways {
            // At the end of the view too, where the browser would go back to another page.
            event.prevent_default();
            let dx = if self.is_rtl { by } else { -by };
            self.push(Move { dx, dy: 0.0, x: 0.0, y: 0.0, factor: 1.0 });
        }
    }

    fn zoom_at(self, event: &MouseEvent, factor: f64) {
        let (x, y) = self.position(event);
        self.push(Move { dx: 0.0, dy: 0.0, x, y, factor });
    }

    fn position(self, event: &MouseEvent) -> (f64, f64) {
        self.view.get_untracked().map_or((0.0, 0.0), |view| position(&view, event, self.is_rtl))
    }

    /// Adds a move to those of the next frame.
    fn push(self, next: Move) {
        let earlier = self.moves.get_value();
        self.moves.set_value(Some(earlier.map_or(next, |earlier| earlier.then(next))));
        if earlier.is_none() {
            let frame = request_animation_frame(move |_| {
                if let Some(moves) = self.moves.try_update_value(Option::take).flatten() {
                    self.moved.run(moves);
                }
            });
            self.frame.set_value(Some(frame));
        }
    }
}
