//! The strip over the timeline: when much happened, and the brush over what is shown.

use super::dom::{observe_size, on, on_key, px, tenths};
use super::node::{Node, append, of_class};
use super::store::{Store, watch};
use super::value::{Derived, Settable};
use crate::explorer::Action;
use crate::timeline::{Brush, Handle};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, PointerEvent};

/// Height of the strip in pixels; `timeline.css` has the same.
const HEIGHT: f64 = 28.0;
/// How many steps a page key moves a handle.
const PAGE: i32 = 6;

/// Shows the strip in a view.
pub fn overview(store: Store, view: &Element) {
    let group = of_class("div", "overview").attr("role", "group").attr("aria-label", "The time shown, of all the time");
    let strip = append(view, group);
    let bars = append(&strip, of_class("div", "overview-bars").attr("aria-hidden", "true"));
    let width = Settable::new(1000.0);
    let is_sized = observe_size(&strip, move |now, _| width.set(now));
    let folds = store.slice(|state| (state.timeline.folding, state.timeline.open));
    store.draw(&bars, move || {
        folds.get();
        if is_sized.get() { draw_bars(store, width.get()) } else { Vec::new() }
    });
    let shown = store.slice(|state| state.timeline);
    let brush = Derived::new(move || store.explorer.timeline.brush(&shown.get(), width.get()));
    let range = append(&strip, of_class("div", "brush"));
    watch(move || {
        let Brush { x0, x1, .. } = brush.get();
        set_style(&range, "left", x0);
        set_style(&range, "width", x1 - x0);
    });
    for (which, label) in [(Handle::First, "Start of the time shown"), (Handle::Last, "End of the time shown")] {
        handle(store, &strip, brush, which, label);
    }
    drag(store, &strip, brush, width);
}

fn draw_bars(store: Store, width: f64) -> Vec<Node> {
    let overview = store.explorer.timeline.overview(&store.peek(|state| state.timeline), width, HEIGHT);
    let bar = |class: &'static str, x: f64, y: f64, width: f64, height: f64| {
        let bar = of_class("rect", class).attr("x", tenths(x)).attr("y", tenths(y));
        bar.attr("width", tenths(width)).attr("height", tenths(height))
    };
    let ground = of_class("svg", "overview-ground")
        .attr("width", "100%")
        .attr("height", tenths(HEIGHT))
        .with_each(&overview.breaks, |&(x, width)| bar("overview-break", x, 0.0, width, HEIGHT))
        .with_each(&overview.bars, |at| bar("overview-bar", at.x, at.y, at.width, at.height));
    vec![ground.into()]
}

/// One end of the brush, as a slider.
fn handle(store: Store, strip: &Element, brush: Derived<Brush>, which: Handle, label: &'static str) {
    let slider = of_class("div", "brush-handle").attr("role", "slider").attr("tabindex", "0").attr("aria-label", label);
    let slider = append(strip, slider);
    on_key(&slider, move |event| {
        let Brush { first, last, bounds, .. } = brush.get_untracked();
        let action = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Action::StepBrush(which, 1),
            "ArrowLeft" | "ArrowDown" => Action::StepBrush(which, -1),
            "PageUp" => Action::StepBrush(which, PAGE),
            "PageDown" => Action::StepBrush(which, -PAGE),
            "Home" if which == Handle::First => Action::BrushTimeline { first: bounds.0, last },
            "End" if which == Handle::Last => Action::BrushTimeline { first, last: bounds.1 },
            // As far as the other handle.
            "Home" => Action::BrushTimeline { first, last: first },
            "End" => Action::BrushTimeline { first: last, last },
            _ => return,
        };
        store.dispatch(action);
        event.prevent_default();
    });
    watch(move || {
        let Brush { x0, x1, first, last, bounds } = brush.get();
        let (x, day) = if which == Handle::First { (x0, first) } else { (x1, last) };
        set_style(&slider, "left", x);
        let values = [
            ("aria-valuemin", bounds.0.0.to_string()),
            ("aria-valuemax", bounds.1.0.to_string()),
            ("aria-valuenow", day.0.to_string()),
            ("aria-valuetext", Brush::words(day)),
        ];
        for (name, value) in values {
            let _set = slider.set_attribute(name, &value);
        }
    });
}

/// Moves the brush and its ends by pointer; a press beside it moves it there.
fn drag(store: Store, strip: &Element, brush: Derived<Brush>, width: Settable<f64>) {
    // What is held, and where the pointer was last.
    let held = Rc::new(Cell::new(None::<(Handle, f64)>));
    let x_of = {
        let strip = strip.clone();
        move |event: &PointerEvent| f64::from(event.client_x()) - strip.get_bounding_client_rect().left()
    };
    on(strip, "pointerdown", {
        let (held, strip, x_of) = (held.clone(), strip.clone(), x_of.clone());
        move |event| {
            let event: &PointerEvent = event.unchecked_ref();
            if event.button() != 0 {
                return;
            }
            let (x, shown) = (x_of(event), brush.get_untracked());
            let (which, Brush { x0, x1, .. }) = (shown.handle_at(x), shown);
            held.set(Some((which, x)));
            let _captured = strip.set_pointer_capture(event.pointer_id());
            if which == Handle::Both && !(x0..=x1).contains(&x) {
                slide(store, x - f64::midpoint(x0, x1), x1 - x0);
            }
        }
    });
    on(strip, "pointermove", {
        let held = held.clone();
        move |event| {
            let Some((which, last_x)) = held.get() else { return };
            let x = x_of(event.unchecked_ref());
            held.set(Some((which, x)));
            let Brush { x0, x1, first, last, .. } = brush.get_untracked();
            let view = store.peek(|state| state.timeline);
            let day = store.explorer.timeline.day_from_overview_x(&view, width.get_untracked(), x);
            match which {
                Handle::First => store.dispatch(Action::BrushTimeline { first: day.min(last), last }),
                Handle::Last => store.dispatch(Action::BrushTimeline { first, last: day.max(first) }),
                Handle::Both => slide(store, x - last_x, x1 - x0),
            }
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let held = held.clone();
        on(strip, name, move |_| held.set(None));
    }
}

/// Moves what is shown by pixels of the strip, on which it is `brush` pixels wide.
fn slide(store: Store, dx: f64, brush: f64) {
    let width = store.peek(|state| state.timeline_width);
    store.dispatch(Action::PanTimeline(-dx * width / brush));
}

fn set_style(element: &Element, name: &str, length: f64) {
    let _set = element.unchecked_ref::<HtmlElement>().style().set_property(name, &px(length));
}
