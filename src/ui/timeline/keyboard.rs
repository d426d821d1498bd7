//! What the keyboard does in the plot.

use crate::article::EventId;
use crate::explorer::keys::{Command, Scope, TimelineCommand, Zoom};
use crate::explorer::{Action, Way};
use crate::timeline::{Step, TimelineScene};
use crate::ui::context::Store;
use crate::ui::focus::{after_effects, focus, move_focus};
use crate::ui::hooks::{Elements, ZOOM_STEP, command, keep_focus};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::html::{A, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// How far one press of Shift and an arrow key moves the timeline, as a share of its width.
const KEY_SHARE: f64 = 0.2;
/// How far a page key moves it.
const PAGE_SHARE: f64 = 0.9;
/// Selectors of the buttons that aren't events. Some keys move within one group.
const GROUPS: [&str; 2] = [".more", ".gap-button"];

/// The keyboard in the plot.
#[derive(Clone, Copy)]
pub struct Keyboard {
    store: Store,
    plot: NodeRef<Div>,
    scene: Memo<Option<TimelineScene>>,
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
        Self { store, plot, scene, cursor, marks: Elements::new() }
    }

    /// The handlers for the plot, which keep the focus in it while it is drawn anew.
    pub fn handlers(self) -> AnyAttribute {
        let mark = move || self.marks.get(self.cursor.try_get_untracked().flatten()?);
        let kept = keep_focus(self.plot, move || self.scene.with(|_| ()), mark);
        (kept, view! { <{..} on:keydown=move |event| self.press(&event) /> }).into_any_attr()
    }

    /// Does what a key says.
    fn press(self, event: &KeyboardEvent) {
        if self.walk(event) || self.answer(event) {
            event.prevent_default();
        }
    }

    /// Goes from a chip or a gap to the next of its kind. False if the focus is on neither, or a key says nothing there.
    fn walk(self, event: &KeyboardEvent) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_in =
            |group: &&str| target.as_ref().is_some_and(|target| target.closest(group).is_ok_and(|at| at.is_some()));
        let Some((group, plot)) = GROUPS.iter().find(|group| is_in(group)).zip(self.plot.get_untracked()) else {
            return false;
        };
        let Some(Command::InGroup(way)) = command(self.store, Scope::InGroup, event) else { return false };
        move_focus(&plot, group, way.sign());
        true
    }

    /// False if a key says nothing here.
    fn answer(self, event: &KeyboardEvent) -> bool {
        let Some(Command::Timeline(command)) = command(self.store, Scope::Timeline, event) else { return false };
        match command {
            TimelineCommand::Step(by) => self.step(by),
            TimelineCommand::Move(way) => self.pan(way, KEY_SHARE),
            TimelineCommand::Page(way) => self.pan(way, PAGE_SHARE),
            TimelineCommand::Zoom(Zoom::In) => self.scale(ZOOM_STEP),
            TimelineCommand::Zoom(Zoom::Out) => self.scale(1.0 / ZOOM_STEP),
            TimelineCommand::Zoom(Zoom::Home) => self.store.dispatch(Action::WholeTimeline),
        }
        true
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
        let is_shown = |id| !hides || self.store.highlights.is_left(id);
        self.store.explorer.timeline.step(from, by, is_shown)
    }

    fn scale(self, factor: f64) {
        self.store.dispatch(Action::ScaleTimeline(factor, self.cursor.get_untracked()));
    }

    /// Moves the timeline by a share of its width.
    fn pan(self, way: Way, share: f64) {
        let width = self.store.peek(|state| state.timeline_width);
        // To later time it moves to the left.
        self.store.dispatch(Action::PanTimeline(-(way.sign() as f64) * share * width));
    }

    /// Moves the focus to an event's mark, or to the plot if it has none.
    fn focus_on(self, id: EventId) {
        let plot = || self.plot.try_get_untracked().flatten().map(JsCast::unchecked_into);
        if let Some(target) = self.marks.get(id).or_else(plot) {
            focus(&target);
        }
    }
}
