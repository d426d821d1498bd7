//! What every component of an explorer shares: the store, and which view a component is part of.

use super::embedding::{Embedding, inside_page};
use super::highlight::Highlights;
use super::hooks::Elements;
use super::overlay::Overlays;
use super::picture::Scenes;
use crate::article::{Article, ParagraphId, ThemeId};
use crate::explorer::{
    Action, ActionSource, Change, Explorer, Left, MediaFolder, Selection, Shown, TimeRange, ViewState, encode,
    media_address,
};
use crate::words;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use web_sys::HtmlElement;

/// The one owner of the reader's state. `App` provides it once, components take it with [`Store::expect`].
#[derive(Clone, Copy)]
pub struct Store {
    /// What is prepared once for the article.
    pub explorer: &'static Explorer,
    /// What is selected.
    pub selection: Memo<Option<Selection>>,
    /// Which events are shown.
    pub shown: Memo<Shown>,
    /// What stands out.
    pub highlights: Highlights,
    /// What lies open over a view.
    pub overlays: Overlays,
    /// What the timeline and the map show, for pictures.
    pub scenes: Scenes,
    /// The paragraphs of the story.
    pub paragraphs: Elements<ParagraphId, Div>,
    /// What of a view the reader changed last; set anew at each change.
    pub changed: RwSignal<Option<Change>>,
    /// Where the explorer stands.
    pub embedding: StoredValue<Embedding, LocalStorage>,
    /// The link that was pressed last.
    pub pressed: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// What the filter leaves.
    pub left: Memo<Left>,
    state: RwSignal<ViewState>,
    instance: usize,
}

/// How many explorers have been mounted: makes their elements' ids differ.
static INSTANCES: AtomicUsize = AtomicUsize::new(0);

impl Store {
    /// The store of a reader who has done nothing yet, in an explorer that stands where `embedding` says.
    pub fn new(explorer: &'static Explorer, embedding: Embedding) -> Self {
        let state = RwSignal::new(ViewState::new(explorer));
        let left = left(explorer, state);
        let time = Memo::new(move |_| state.with(|state| TimeRange::of(state, explorer)));
        Self {
            explorer,
            selection: Memo::new(move |_| state.with(|state| state.selection)),
            shown: Memo::new(move |_| Shown { time: time.get(), left: left.get() }),
            highlights: Highlights::new(),
            overlays: Overlays::new(),
            scenes: Scenes::new(),
            paragraphs: Elements::new(),
            changed: RwSignal::new(None),
            embedding: StoredValue::new_local(embedding),
            pressed: StoredValue::new_local(None),
            left,
            state,
            instance: INSTANCES.fetch_add(1, Ordering::Relaxed),
        }
    }

    /// The store of the explorer that the current component is part of.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The article.
    pub fn article(self) -> &'static Article {
        &self.explorer.article
    }

    /// The language of the article's words, as an attribute of elements that show some. None if it is that of the
    /// interface, which every other element has.
    pub fn language(self) -> Option<&'static str> {
        let language = self.article().language.as_str();
        (!words::is_interface(language)).then_some(language)
    }

    /// The language of the title of a card, likewise: that of a lens and of the article at a glance is the interface's.
    pub fn title_language(self, of: Option<Selection>) -> Option<&'static str> {
        self.language().filter(|_| of.is_some_and(|what| !matches!(what, Selection::Lens(_))))
    }

    /// Whether the article is written from right to left: all of the explorer is laid out so.
    pub fn is_rtl(self) -> bool {
        words::is_rtl(&self.article().language)
    }

    /// Applies an action to the state; whoever reads the state learns of it if anything changed.
    pub fn dispatch(self, action: Action) {
        let change = action.changes();
        let is_changed = self.state.try_maybe_update(|state| {
            let is_changed = state.apply(action, self.explorer);
            (is_changed, is_changed)
        });
        if is_changed == Some(true) {
            let left = self.left.get_untracked();
            self.state.with_untracked(|state| self.highlights.update(state, self.article(), left));
            if change.is_some() {
                self.changed.set(change);
            }
        }
    }

    /// A part of the state, or what follows from it, that wakes its readers only when it changes.
    pub fn slice<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&ViewState) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        // Boxed, so that all memos of a type share their code.
        let read: Box<dyn Fn(&ViewState) -> T + Send + Sync> = Box::new(read);
        Memo::new(move |_| self.state.with(|state| read(state)))
    }

    /// What follows from the state; follows it.
    pub fn read<T>(self, read: impl FnOnce(&ViewState) -> T) -> T {
        self.state.with(read)
    }

    /// The state as it is, without following it.
    pub fn peek<T>(self, read: impl FnOnce(&ViewState) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// The address to which a link leads that the reader opens elsewhere.
    pub fn href(self, what: Selection) -> String {
        let base = self.embedding.with_value(Embedding::linked).unwrap_or_default();
        [base, encode(self.article(), Some(what))].concat()
    }

    /// The address of a medium; `None` if the reader didn't choose it with a document of their own.
    pub fn medium(self, file: &str) -> Option<String> {
        let media = &self.explorer.media;
        let inside = (*media == MediaFolder::OfPage).then(|| inside_page(&media_address("", file))).flatten();
        inside.or_else(|| media.address(&self.embedding.with_value(Embedding::folder), file))
    }

    /// The address of the folder with the media, if they have one.
    pub fn media_folder(self) -> Option<String> {
        self.explorer.media.folder(&self.embedding.with_value(Embedding::folder)).map(str::to_owned)
    }

    /// An element's id that no other explorer of the page has.
    pub fn own_id(self, name: &str) -> String {
        format!("explorer-{}-{name}", self.instance)
    }
}

/// What the filter leaves. The map's frame counts only if the filter asks for it, so that moving the map costs nothing.
fn left(explorer: &'static Explorer, state: RwSignal<ViewState>) -> Memo<Left> {
    let filter = Memo::new(move |_| state.with(|state| state.filter.clone()));
    let frame =
        Memo::new(move |_| state.with(|state| state.filter.is_in_frame.then_some((state.frame, state.map_size))));
    Memo::new(move |_| {
        frame.track();
        let (frame, size) = state.with_untracked(|state| (state.frame, state.map_size));
        filter.with(|filter| Left::of(filter, explorer, frame, size))
    })
}

/// The view that a component is part of.
#[derive(Clone, Copy)]
pub struct ViewContext {
    /// The source of selections made in this view.
    pub source: ActionSource,
    /// How the keyboard comes to its links.
    pub reach: Reach,
}

/// How the keyboard comes to the links of a view.
#[derive(Clone, Copy, PartialEq)]
pub enum Reach {
    /// The view is one stop of Tab, arrow keys go from link to link.
    Arrows,
    /// Each link is a stop of Tab.
    Tab,
}

impl Reach {
    /// The `tabindex` of a link.
    pub fn tab_index(self) -> &'static str {
        match self {
            Self::Arrows => "-1",
            Self::Tab => "0",
        }
    }
}

impl ViewContext {
    /// The view that the current component is part of.
    pub fn expect() -> Self {
        expect_context()
    }
}

/// How many lane colours `tokens.css` has.
const LANE_COLOURS: usize = 8;

/// The number of a theme's lane colour in `tokens.css`, from 1.
pub fn lane_colour(theme: ThemeId) -> String {
    (theme.index() % LANE_COLOURS + 1).to_string()
}
