//! The one owner of the reader's state.

use crate::article::{Article, EventId, ThemeId};
use crate::explorer::{Action, Emphasis, Explorer, Light, Selection, Source, ViewState};
use leptos::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Hands out slices of the reader's state to read, and takes actions.
#[derive(Clone, Copy)]
pub struct Store {
    /// What is prepared once for the article.
    pub explorer: &'static Explorer,
    instance: usize,
    state: RwSignal<ViewState>,
    /// What is selected.
    pub selection: Memo<Option<Selection>>,
    /// What lights up.
    pub light: Memo<Light>,
}

impl Store {
    /// A reader who has done nothing yet.
    pub fn new(explorer: &'static Explorer) -> Self {
        let state = RwSignal::new(ViewState::new(explorer));
        let selection = Memo::new(move |_| state.with(|state| state.selection));
        let focus = Memo::new(move |_| state.with(ViewState::focus));
        let light = Memo::new(move |_| Light::of(&explorer.article, focus.get()));
        let instance = INSTANCES.fetch_add(1, Ordering::Relaxed);
        Self { explorer, instance, state, selection, light }
    }

    /// The store of the explorer that a component is part of.
    pub fn get() -> Self {
        expect_context::<Self>()
    }

    /// The article.
    pub fn article(self) -> &'static Article {
        &self.explorer.article
    }

    /// Does what an action says; views learn of it if anything changed.
    pub fn dispatch(self, action: Action) {
        self.state.maybe_update(|state| state.apply(action, self.explorer));
    }

    /// A slice of the state that wakes its readers only when it changes.
    pub fn slice<T: PartialEq + Send + Sync + 'static>(self, read: fn(&ViewState) -> T) -> Memo<T> {
        Memo::new(move |_| self.state.with(read))
    }

    /// Which view the selection came from, without following it.
    pub fn source(self) -> Source {
        self.state.with_untracked(|state| state.source)
    }

    /// How much something stands out.
    pub fn emphasis(self, of: Selection) -> Emphasis {
        self.light.with(|light| match of {
            Selection::Event(id) => light.event(id),
            Selection::Entity(id) => light.entity(id),
            Selection::Section(id) => light.section(id),
        })
    }

    /// `aria-current` for whatever stands for something.
    pub fn current(self, what: Selection) -> Option<&'static str> {
        (self.selection.get() == Some(what)).then_some("true")
    }

    /// `data-related` for whatever stands for something.
    pub fn related(self, what: Selection) -> Option<&'static str> {
        (self.selection.get() != Some(what) && self.emphasis(what) != Emphasis::None).then_some("")
    }

    /// An element's id that no other explorer of the page has.
    pub fn own_id(self, name: &str) -> String {
        format!("explorer-{}-{name}", self.instance)
    }

    /// Which lane colour an event has, from 1.
    pub fn lane(self, id: EventId) -> String {
        self.lane_of(self.article().event(id).theme)
    }

    /// Which lane colour a theme has, from 1.
    pub fn lane_of(self, theme: ThemeId) -> String {
        (theme.index() % LANE_COLOURS + 1).to_string()
    }
}

/// How many explorers the page has had.
static INSTANCES: AtomicUsize = AtomicUsize::new(0);

/// How many lane colours `tokens.css` has.
const LANE_COLOURS: usize = 8;
