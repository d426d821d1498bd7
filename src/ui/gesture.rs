//! Listens to pointers and wheel on a view and hands out the moves they ask for, at most one a frame.

use super::dom::on;
use crate::explorer::{Gesture, Move};
use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::request_animation_frame;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

/// One double click, or one press of a zoom button, enlarges by this.
pub const ZOOM_STEP: f64 = 1.6;
/// One pixel of a wheel's turn scales by e to this.
const WHEEL_RATE: f64 = 0.0045;

struct Pending {
    gesture: Gesture,
    // What the next frame will do, which has been asked for then.
    moves: Option<Move>,
}

/// Calls `moved` for drags, pinches, double clicks, and wheel turns with Ctrl on `element`. A plain wheel scrolls the
/// page; a click that ends a drag is no click.
pub fn listen(element: &Element, moved: impl Fn(Move) + 'static) {
    let moved: Rc<dyn Fn(Move)> = Rc::new(moved);
    listen_to(element, moved);
}

fn listen_to(element: &Element, moved: Rc<dyn Fn(Move)>) {
    let pending = Rc::new(RefCell::new(Pending { gesture: Gesture::default(), moves: None }));
    let push = {
        let pending = pending.clone();
        move |next: Move| {
            let earlier = pending.borrow().moves;
            pending.borrow_mut().moves = Some(earlier.map_or(next, |moves| moves.then(next)));
            if earlier.is_none() {
                let (pending, moved) = (pending.clone(), moved.clone());
                request_animation_frame(move || {
                    let moves = pending.borrow_mut().moves.take();
                    moves.into_iter().for_each(&*moved);
                });
            }
        }
    };
    let at = {
        let element = element.clone();
        move |event: &MouseEvent| {
            let corner = element.get_bounding_client_rect();
            (f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top())
        }
    };
    let capture = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };

    on(element, "pointerdown", {
        let (pending, at) = (pending.clone(), at.clone());
        move |event| {
            let event: &PointerEvent = event.unchecked_ref();
            if event.button() == 0 {
                let (x, y) = at(event);
                pending.borrow_mut().gesture.down(event.pointer_id(), x, y);
            }
        }
    });
    on(element, "pointermove", {
        let (pending, at, push, element) = (pending.clone(), at.clone(), push.clone(), element.clone());
        move |event| {
            let event: &PointerEvent = event.unchecked_ref();
            let (x, y) = at(event);
            let mut now = pending.borrow_mut();
            // It went up where this view could not hear it.
            if event.buttons() == 0 {
                now.gesture.up(event.pointer_id());
            }
            let next = now.gesture.moved(event.pointer_id(), x, y);
            let (is_drag, begins) = (now.gesture.is_drag(), now.gesture.begins_drag(event.pointer_id()));
            drop(now);
            if begins {
                // Captured only now, so that a plain click still reaches the link under it.
                let _captured = element.set_pointer_capture(event.pointer_id());
            }
            if let Some(next) = next
                && is_drag
            {
                push(next);
            }
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let pending = pending.clone();
        on(element, name, move |event| {
            let event: &PointerEvent = event.unchecked_ref();
            pending.borrow_mut().gesture.up(event.pointer_id());
        });
    }
    EventListener::new_with_options(element, "click", capture, move |event: &Event| {
        // Keys and screen readers click without a pointer, whose last drag is no matter then.
        let is_by_pointer = event.unchecked_ref::<MouseEvent>().detail() > 0;
        if is_by_pointer && pending.borrow().gesture.is_drag() {
            event.prevent_default();
            event.stop_propagation();
        }
    })
    .forget();
    on(element, "wheel", {
        let (at, push) = (at.clone(), push.clone());
        move |event| {
            let event: &WheelEvent = event.unchecked_ref();
            if event.ctrl_key() {
                event.prevent_default();
                let (x, y) = at(event);
                push(Move { dx: 0.0, dy: 0.0, x, y, factor: js_sys::Math::exp(-event.delta_y() * WHEEL_RATE) });
            }
        }
    });
    on(element, "dblclick", move |event| {
        let (x, y) = at(event.unchecked_ref());
        push(Move { dx: 0.0, dy: 0.0, x, y, factor: ZOOM_STEP });
    });
}
