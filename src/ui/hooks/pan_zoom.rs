//! Pointers and wheel on a view, as the moves that they ask for.

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

/// The pointers on a view, and what they ask for.
#[derive(Clone, Copy)]
struct PanZoom {
    view: NodeRef<Div>,
    gesture: StoredValue<Gesture>,
    /// Moves to be done in the next frame.
    moves: StoredValue<Option<Move>>,
    /// Dropping it cancels what is due.
    frame: StoredValue<Option<AnimationFrame>, LocalStorage>,
    moved: Callback<Move>,
}

/// The handlers for a view that calls `moved` for drags, pinches, double clicks, and wheel turns with Ctrl, at most once
/// a frame. A plain wheel scrolls the page. The click event after a drag is suppressed.
pub fn pan_zoom(view: NodeRef<Div>, moved: impl Fn(Move) + Send + Sync + 'static) -> AnyAttribute {
    let it = PanZoom {
        view,
        gesture: StoredValue::new(Gesture::default()),
        moves: StoredValue::new(None),
        frame: StoredValue::new_local(None),
        moved: Callback::new(moved),
    };
    view! {
        <{..}
            on:pointerdown=move |event| it.down(&event)
            on:pointermove=move |event| it.moved(&event)
            on:pointerup=move |event| it.up(&event)
            on:pointercancel=move |event| it.up(&event)
            on:click:capture=move |event| it.click(&event)
            on:wheel=move |event| it.wheel(&event)
            on:dblclick=move |event| it.zoom_at(&event, ZOOM_STEP)
            // A drag that begins on a name moves the view. Selecting everything selects the names, too.
            on:selectstart=move |event: Event| event.prevent_default()
        />
    }
    .into_any_attr()
}

impl PanZoom {
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

    fn wheel(self, event: &WheelEvent) {
        if event.ctrl_key() {
            event.prevent_default();
            self.zoom_at(event, (-event.delta_y() * WHEEL_RATE).exp());
        }
    }

    fn zoom_at(self, event: &MouseEvent, factor: f64) {
        let (x, y) = self.position(event);
        self.push(Move { dx: 0.0, dy: 0.0, x, y, factor });
    }

    /// Where a pointer is, in pixels from the view's upper left.
    fn position(self, event: &MouseEvent) -> (f64, f64) {
        let corner = self.view.get_untracked().map(|view| view.get_bounding_client_rect());
        let (left, top) = corner.map_or((0.0, 0.0), |corner| (corner.left(), corner.top()));
        (f64::from(event.client_x()) - left, f64::from(event.client_y()) - top)
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
