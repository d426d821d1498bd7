//! The timeline: lanes with marks on wide pages, a list from top to bottom on narrow ones.

use super::dom::{
    button, closest, first, focused_element, move_focus, observe_size, on, on_key, px, set_flag, stands_for,
};
use super::gesture::{ZOOM_STEP, listen};
use super::light::meant;
use super::list::{Listed, event_list};
use super::node::{El, append, el, of_class};
use super::overview::overview;
use super::plot::{lane_labels, plot_nodes};
use super::rows::rows;
use super::store::{Store, watch};
use super::value::{Derived, Settable};
use crate::article::EventId;
use crate::date::Day;
use crate::explorer::{Action, Move, Selection};
use crate::timeline::{Folding, Scene, Sign, Step};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};

/// How far one press of Shift and an arrow key moves the timeline, as a share of its width.
const KEY_SHARE: f64 = 0.2;
/// How far a page key moves it.
const PAGE_SHARE: f64 = 0.9;
/// What in the plot is no event, by kind: arrow keys go from one to the next of its kind.
const GROUPS: [&str; 2] = [".more", ".break-button"];

/// The timeline's panel: lanes if `is_wide`, else a list.
pub fn timeline(store: Store, root: &Element, is_wide: Derived<bool>) {
    let view = of_class("section", "timeline").attr("data-view", "timeline").attr("aria-label", "Timeline");
    let view = append(root, view);
    let listed = Settable::new(None::<Listed>);
    let head = append(&view, of_class("div", "timeline-head"));
    append(&head, el("h2").with("Timeline"));
    tools(store, &head, listed);
    overview(store, &view);
    let lanes = lanes(store, &view, listed, is_wide);
    let rows = rows(store, &view, is_wide);
    watch(move || {
        set_flag(&lanes, "hidden", !is_wide.get());
        set_flag(&rows, "hidden", is_wide.get());
    });
    event_list(store, &view, listed);
}

/// What the keyboard does in the plot.
#[derive(Clone)]
struct Keyboard {
    store: Store,
    plot: Element,
    // Where it is; that event always has a mark of its own, as the selected one has.
    cursor: Settable<Option<EventId>>,
    // Where its last step led: that event's mark gets the focus.
    reached: Settable<Option<EventId>>,
    scene: Derived<Scene>,
}

/// The timeline of wide pages: its plot, with lanes; empty where there is no room for them.
fn lanes(store: Store, view: &Element, listed: Settable<Option<Listed>>, is_wide: Derived<bool>) -> Element {
    let body = append(view, of_class("div", "timeline-body"));
    let labels = append(&body, of_class("div", "lane-labels").attr("aria-hidden", "true"));
    let plot = of_class("div", "plot").attr("tabindex", "0").attr("role", "group").attr(
        "aria-label",
        "Events in time. Left and right arrow keys go from event to event, up and down to other lanes; plus and minus \
         scale, 0 shows all, Shift and arrow keys move. Tab goes on to gaps and to events close together, arrow keys \
         from one to the next.",
    );
    let plot = append(&body, plot);
    let is_sized = observe_size(&plot, move |width, _| store.dispatch(Action::ResizeTimeline(width)));
    let is_drawn = Derived::new(move || is_wide.get() && is_sized.get());
    listen(&plot, move |Move { dx, x, factor, .. }| {
        store.dispatch(Action::PanTimeline(dx));
        store.dispatch(Action::ZoomTimeline(x, factor));
    });
    let cursor = Settable::new(None::<EventId>);
    let shown = store.slice(|state| state.timeline);
    let stacked = store.slice(|state| (state.timeline.folding, state.timeline.open, state.timeline_width));
    let stack = Derived::anew(move || {
        let (.., width) = stacked.get();
        store.explorer.timeline.stack(&store.peek(|state| state.timeline), width)
    });
    let focus = Derived::new(move || cursor.get().or_else(|| store.selection.get()?.event()));
    let scene = Derived::anew(move || {
        stack.with(|stack| store.explorer.timeline.scene(store.article(), stack, &shown.get(), focus.get()))
    });
    press_in_plot(store, &plot, scene, listed);
    let reached = Settable::new(None::<EventId>);
    Keyboard { store, plot: plot.clone(), cursor, reached, scene }.listen();
    store.draw(&labels, move || {
        if is_drawn.get() { scene.with(|scene| lane_labels(store.article(), scene)) } else { Vec::new() }
    });
    store.draw(&plot, {
        let plot = plot.clone();
        move || {
            if !is_drawn.get() {
                return Vec::new();
            }
            let height = px(scene.with(|scene| scene.height));
            for element in [&labels, &plot] {
                let _set = element.unchecked_ref::<HtmlElement>().style().set_property("height", &height);
            }
            scene.with(|scene| plot_nodes(store, scene))
        }
    });
    // After the marks are drawn, which the order of effects gives, before anything else can happen on the page.
    watch(move || {
        let Some(id) = reached.get() else { return };
        let mark = first(&plot, &["[data-event=\"", &store.article().event(id).slug, "\"]"].concat());
        let _focused = mark.as_ref().unwrap_or(plot.unchecked_ref()).focus();
    });
    body
}

/// The legend and the buttons.
fn tools(store: Store, tools: &Element, listed: Settable<Option<Listed>>) {
    let marks = of_class("details", "timeline-legend").with(el("summary").with("What the marks mean"));
    append(&append(tools, marks), legend(store));
    let undated = &store.article().undated;
    if !undated.is_empty() {
        let title = || "Facts without a date".into();
        let show = move || listed.set(Some(Listed { title: title(), events: undated.clone() }));
        button(tools, [&undated.len().to_string(), " undated"].concat(), None, show);
    }
    let is_folded = move || store.peek(|state| state.timeline.folding) == Folding::Folded;
    let fold = button(tools, "Folded gaps", None, move || {
        store.dispatch(Action::Fold(if is_folded() { Folding::True } else { Folding::Folded }));
    });
    let folding = store.slice(|state| state.timeline.folding == Folding::Folded);
    watch(move || {
        let _set = fold.set_attribute("aria-pressed", if folding.get() { "true" } else { "false" });
    });
    let scale = of_class("span", "timeline-zoom").attr("role", "group").attr("aria-label", "Scale of the timeline");
    let scale = append(tools, scale);
    button(&scale, "+", Some("Show less time"), move || store.dispatch(Action::ScaleTimeline(ZOOM_STEP, None)));
    button(&scale, "−", Some("Show more time"), move || store.dispatch(Action::ScaleTimeline(1.0 / ZOOM_STEP, None)));
    button(&scale, "All", Some("Show all of the time"), move || store.dispatch(Action::WholeTimeline));
}

/// Lists the events of a "+n" that is pressed, opens and folds breaks.
fn press_in_plot(store: Store, plot: &Element, scene: Derived<Scene>, listed: Settable<Option<Listed>>) {
    on(plot, "click", move |event| {
        if let Some(day) = closest(event.target(), "[data-break]").and_then(|fold| fold.get_attribute("data-break")) {
            store.dispatch(Action::ToggleBreak(Day(day.parse().unwrap_or_default())));
            return;
        }
        let Some(chip) = closest(event.target(), "[data-holds]") else { return };
        let at: Option<usize> = chip.get_attribute("data-holds").and_then(|at| at.parse().ok());
        let events = scene.with_untracked(|scene| {
            let more = at.and_then(|at| scene.more.get(at));
            more.map_or_else(Vec::new, |more| store.explorer.timeline.events_of(scene, more))
        });
        // Browsers differ in whether a click gives a button the focus; it has to come back here.
        let _focused = chip.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
        listed.set(Some(Listed { title: chip.get_attribute("aria-label").unwrap_or_default(), events }));
    });
}

impl Keyboard {
    fn listen(self) {
        let Self { store, cursor, .. } = self;
        let plot = self.plot.clone();
        on(&plot, "focusin", move |event| {
            if let Some(id) = stands_for(event.target(), store.article()).and_then(Selection::event) {
                cursor.set(Some(id));
            }
        });
        on(&plot, "focusout", {
            let plot = plot.clone();
            move |event| {
                // Without a next element, the mark was taken away while it was drawn anew: the keyboard stays there.
                let next = event.unchecked_ref::<FocusEvent>().related_target();
                let next = next.and_then(|next| next.dyn_into::<web_sys::Node>().ok());
                if next.is_some() && !plot.contains(next.as_ref()) {
                    cursor.set(None);
                }
            }
        });
        on_key(&plot, move |event| {
            if self.press(event) {
                event.prevent_default();
            }
        });
    }

    /// Does what a key says; false if it says nothing here.
    fn press(&self, event: &KeyboardEvent) -> bool {
        let key = event.key();
        let sideways = match (key.as_str(), event.shift_key()) {
            ("ArrowRight", false) => 1,
            ("ArrowLeft", false) => -1,
            _ => 0,
        };
        for group in GROUPS {
            if sideways != 0 && closest(event.target(), group).is_some() {
                move_focus(&self.plot, group, sideways);
                return true;
            }
        }
        match (key.as_str(), event.shift_key()) {
            ("ArrowRight", false) => self.step(Step::Next),
            ("ArrowLeft", false) => self.step(Step::Previous),
            ("ArrowUp", false) => self.step(Step::LaneAbove),
            ("ArrowDown", false) => self.step(Step::LaneBelow),
            ("Home", _) => self.step(Step::First),
            ("End", _) => self.step(Step::Last),
            ("ArrowRight", true) => self.pan(-KEY_SHARE),
            ("ArrowLeft", true) => self.pan(KEY_SHARE),
            ("PageDown", _) => self.pan(-PAGE_SHARE),
            ("PageUp", _) => self.pan(PAGE_SHARE),
            ("+" | "=", _) => self.scale(ZOOM_STEP),
            ("-", _) => self.scale(1.0 / ZOOM_STEP),
            ("0", _) => self.store.dispatch(Action::WholeTimeline),
            _ => return false,
        }
        self.keep_focus();
        true
    }

    fn step(&self, by: Step) {
        let from = self.cursor.get_untracked().or_else(|| self.store.selection.get_untracked()?.event());
        if let Some(id) = self.store.explorer.timeline.step(from, by) {
            self.cursor.set(Some(id));
            self.store.dispatch(Action::ShowInTime(id));
            self.reached.set(Some(id));
        }
    }

    fn scale(&self, factor: f64) {
        self.store.dispatch(Action::ScaleTimeline(factor, self.cursor.get_untracked()));
    }

    fn pan(&self, share: f64) {
        self.store.dispatch(Action::PanTimeline(share * self.store.peek(|state| state.timeline_width)));
    }

    /// Marks that move out of view are taken away, and the focus would go with them: it waits in the plot.
    fn keep_focus(&self) {
        let focused = focused_element().and_then(|focused| meant(self.store.article(), &focused));
        let is_drawn = |id| self.scene.with_untracked(|scene| scene.marks.iter().any(|mark| mark.event == id));
        if !focused.and_then(Selection::event).is_some_and(is_drawn) {
            let _focused = self.plot.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

/// What the marks mean: only those that the article has.
fn legend(store: Store) -> El {
    let sample = |sign: Sign| {
        let sample = of_class("span", "sample").with(of_class("span", "bar"));
        el("li").attr("data-shape", sign.name()).with(sample).with(sign.words())
    };
    el("ul").with_each(store.explorer.timeline.legend(store.article()), sample)
}
