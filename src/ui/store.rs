//! The one owner of the reader's state.

use super::light::light_up;
use super::node::{Node, redraw};
use super::value::{Derived, Settable};
use crate::article::{Article, ThemeId};
use crate::explorer::{Action, Explorer, Light, Selection, Source, TimeRange, ViewState};
use leptos::prelude::{Effect, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use web_sys::Element;

/// Hands out slices of the reader's state to read, and takes actions.
#[derive(Clone, Copy)]
pub struct Store {
    /// What is prepared once for the article.
    pub explorer: &'static Explorer,
    instance: usize,
    state: Settable<ViewState>,
    /// What is selected.
    pub selection: Derived<Option<Selection>>,
    /// What lights up.
    pub light: Derived<Light>,
    /// The time that the timeline shows.
    pub time: Derived<TimeRange>,
}

impl Store {
    /// A reader who has done nothing yet.
    pub fn new(explorer: &'static Explorer) -> Self {
        let state = Settable::new(ViewState::new(explorer));
        let selection = Derived::new(move || state.with(|state| state.selection));
        let focus = Derived::new(move || state.with(|state| (state.focus(), state.reading)));
        let light = Derived::new(move || match focus.get() {
            (None, Some(place)) => Light::told(&explorer.article, place),
            (focus, _) => Light::of(&explorer.article, focus),
        });
        let time = Derived::new(move || state.with(|state| TimeRange::of(state, explorer)));
        let instance = INSTANCES.fetch_add(1, Ordering::Relaxed);
        Self { explorer, instance, state, selection, light, time }
    }

    /// The article.
    pub fn article(self) -> &'static Article {
        &self.explorer.article
    }

    /// Does what an action says; views learn of it if anything changed.
    pub fn dispatch(self, action: Action) {
        let mut state = self.state.get_untracked();
        if state.apply(action, self.explorer) {
            self.state.set(state);
        }
    }

    /// A slice of the state that wakes its readers only when it changes.
    pub fn slice<T: Clone + PartialEq + Send + Sync + 'static>(self, read: fn(&ViewState) -> T) -> Derived<T> {
        Derived::new(move || self.state.with(read))
    }

    /// The state as it is, without following it.
    pub fn peek<T>(self, read: impl FnOnce(&ViewState) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// Which view the selection came from, without following it.
    pub fn source(self) -> Source {
        self.peek(|state| state.source)
    }

    /// An element's id that no other explorer of the page has.
    pub fn own_id(self, name: &str) -> String {
        format!("explorer-{}-{name}", self.instance)
    }

    /// Draws what `nodes` says into an element, and again whenever that changes.
    pub fn draw(self, parent: &Element, nodes: impl Fn() -> Vec<Node> + 'static) {
        self.draw_boxed(parent.clone(), Box::new(nodes));
    }

    fn draw_boxed(self, parent: Element, nodes: Box<dyn Fn() -> Vec<Node>>) {
        let drawn = Rc::new(RefCell::new(Vec::new()));
        let lit = drawn.clone();
        watch(move || {
            let new = nodes();
            redraw(&parent, &mut drawn.borrow_mut(), new);
            light_up(self, &mut drawn.borrow_mut());
        });
        // What is drawn is lit by then.
        let is_first = Cell::new(true);
        watch(move || {
            self.light.with(|_| ());
            self.selection.with(|_| ());
            if !is_first.replace(false) {
                light_up(self, &mut lit.borrow_mut());
            }
        });
    }
}

/// Does what measures or scrolls the page once all views are drawn: in between, each measure lays out all of it again.
pub fn after_drawing(run: impl FnOnce() + 'static) {
    request_animation_frame(run);
}

/// Does something once and again whenever a signal that it read changes.
pub fn watch(run: impl FnMut() + 'static) {
    watch_boxed(Box::new(run));
}

// One effect for all, so that the code of effects is in the page once.
fn watch_boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Which lane colour a theme has, from 1.
pub fn lane(theme: ThemeId) -> &'static str {
    // As many as `tokens.css` has.
    ["1", "2", "3", "4", "5", "6", "7", "8"][theme.index() % 8]
}

/// How many explorers the page has had.
static INSTANCES: AtomicUsize = AtomicUsize::new(0);
