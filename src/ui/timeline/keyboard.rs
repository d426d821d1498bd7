//! What the keyboard does in the plot.

use crate::article::EventId;
use crate::explorer::Action;
use crate::timeline::{Step, TimelineScene};
use crate::ui::context::Store;
use crate::ui::focus::{after_effects, focus, move_focus};
use crate::ui::hooks::{Elements, ZOOM_STEP, has_modifier, keep_focus};
use leptos::html::{A, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// How far one press of Shift and an arrow key moves the timeline, as a share of its width.
const KEY_SHARE: f64 = 0.2;
/// How far a page key moves it.
const PAGE_SHARE: f64 = 0.9;
/// Selectors of the buttons that aren't events. The left and right arrow keys move within one group.
const GROUPS: [&str; 2] = [".more", ".gap-button"];

/// The keyboard in the plot.
#[derive(Clone, Copy)]
pub struct Keyboard {
    store: Store,
    plot: NodeRef<Div>,
    /// The event that the keyboard is at; it always has a mark of its own.
    pub cursor: RwSignal<Option<EventId>>,
    /// The marks in the plot.
    pub marks: Elements<EventId, A>,
}

impl Keyboard {
    /// The keyboard of a plot, at `cursor`.
    pub fn new(
        store: Store,
        plot: NodeRef<Div>,
        cursor: RwSignal<Option<EventId>>,
        scene: Memo<Option<TimelineScene>>,
    ) -> Self {
        let this = Self { store, plot, cursor, marks: Elements::new() };
        let mark = move || this.marks.get(cursor.try_get_untracked().flatten()?);
        keep_focus(plot, move || scene.with(|_| ()), mark);
        this
    }

    /// Does what a key says.
    pub fn press(self, event: &KeyboardEvent) {
        if !has_modifier(event) && self.answer(event) {
            event.prevent_default();
        }
    }

    /// False if a key says nothing here.
    fn answer(self, event: &KeyboardEvent) -> bool {
        match (event.key().as_str(), event.shift_key()) {
            ("ArrowRight", false) => self.step_or_walk(event, 1, Step::Next),
            ("ArrowLeft", false) => self.step_or_walk(event, -1, Step::Previous),
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
        true
    }

    /// From a chip or a gap to the next of its kind; else from event to event.
    fn step_or_walk(self, event: &KeyboardEvent, sideways: isize, by: Step) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_in =
            |group: &&str| target.as_ref().is_some_and(|target| target.closest(group).is_ok_and(|at| at.is_some()));
        match GROUPS.iter().find(|group| is_in(group)).zip(self.plot.get_untracked()) {
            Some((group, plot)) => move_focus(&plot, group, sideways),
            None => self.step(by),
        }
    }

    fn step(self, by: Step) {
        let from = self.cursor.get_untracked().or_else(|| self.store.selection.get_untracked()?.event());
        if let Some(id) = self.next(from, by) {
            self.cursor.set(Some(id));
            self.store.dispatch(Action::ShowInTime(id));
            after_effects(move || self.focus_on(id));
        }
    }

    /// The event to which a step leads, over those whose marks are hidden.
    fn next(self, from: Option<EventId>, by: Step) -> Option<EventId> {
        let hides = self.store.peek(|state| state.filter.hides);
        let timeline = &self.store.explorer.timeline;
        let mut next = timeline.step(from, by)?;
        while hides && !self.store.highlights.is_left(next) {
            // A step to an end leads nowhere else; from there, the way goes on inwards.
            let inwards = match by {
                Step::First => Step::Next,
                Step::Last => Step::Previous,
                other => other,
            };
            next = timeline.step(Some(next), inwards)?;
        }
        Some(next)
    }

    fn scale(self, factor: f64) {
        self.store.dispatch(Action::ScaleTimeline(factor, self.cursor.get_untracked()));
    }

    fn pan(self, share: f64) {
        self.store.dispatch(Action::PanTimeline(share * self.store.peek(|state| state.timeline_width)));
    }

    /// Moves the focus to an event's mark, or to the plot if it has none.
    fn focus_on(self, id: EventId) {
        let plot = || self.plot.try_get_untracked().flatten().map(JsCast::unchecked_into);
        if let Some(target) = self.marks.get(id).or_else(plot) {
            focus(&target);
        }
    }
}
