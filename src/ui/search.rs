//! The search: a field, and below it a list of what its query finds. A combobox as ARIA describes it: the focus stays in
//! the field, arrow keys go through the list.

use super::context::{Store, lane_colour};
use super::focus::{after_effects, all, focus};
use super::hooks::key_for;
use super::link::show_paragraph;
use crate::cards::{search_note, search_result};
use crate::explorer::keys::{self, Anywhere};
use crate::explorer::{Action, ActionSource, Selection};
use crate::search::{Found, FoundKind, Hit, Hits, Marked, Marks};
use crate::words::interface as words;
use gloo_timers::callback::Timeout;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use wasm_bindgen::JsCast as _;
use web_sys::{FocusEvent, HtmlElement, KeyboardEvent, Node};

/// How many hits of a kind are listed at first.
const AT_FIRST: usize = 4;
/// How many more the choice below them lists.
const MORE: usize = 20;

/// What can be chosen in the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Suggestion {
    /// Something that was found.
    Hit(Found),
    /// So many more of all hits of a kind.
    More { kind: FoundKind, number: usize, total: usize },
    /// The search for another word.
    Instead(String),
    /// So many events alone, as a filter.
    Filter(usize),
}

/// What is listed of a kind; without one, the filter or the word to search for instead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct SuggestionGroup {
    kind: Option<FoundKind>,
    /// What is marked in the hits.
    marks: Marks,
    total: usize,
    /// The number of choices before it.
    before: usize,
    choices: Vec<Suggestion>,
}

/// The search's state, and what follows from it.
#[derive(Clone, Copy)]
struct Searching {
    store: Store,
    /// The panel of the card.
    card: NodeRef<Div>,
    field: NodeRef<Input>,
    list: NodeRef<Div>,
    query: RwSignal<String>,
    is_open: RwSignal<bool>,
    /// How many more hits of a kind than at first are listed.
    more: RwSignal<HashMap<FoundKind, usize>>,
    /// The choice that Enter takes, by its number in the list.
    active: RwSignal<usize>,
    /// Whether the reader goes through the list, and not through what stands in the field.
    is_in_list: StoredValue<bool>,
    hits: Memo<Arc<Hits>>,
    listed: Memo<Vec<SuggestionGroup>>,
}

impl Searching {
    fn new(store: Store, SearchField(field): SearchField, card: NodeRef<Div>) -> Self {
        let query = RwSignal::new(String::new());
        let more = RwSignal::new(HashMap::new());
        let explorer = store.explorer;
        let hits = Memo::new(move |_| Arc::new(query.with(|query| explorer.search.find(&explorer.article, query))));
        let left = Memo::new(move |_| query.with(|query| explorer.search.matches(&explorer.article, query).len()));
        let listed = Memo::new(move |_| hits.with(|hits| more.with(|more| listed(hits, more, left.get()))));
        Self {
            store,
            card,
            field,
            list: NodeRef::new(),
            query,
            is_open: RwSignal::new(false),
            more,
            active: RwSignal::new(0),
            is_in_list: StoredValue::new(false),
            hits,
            listed,
        }
    }

    fn ask(self, query: String) {
        self.is_in_list.set_value(false);
        self.active.set(0);
        self.more.update(HashMap::clear);
        self.is_open.set(!query.is_empty());
        self.query.set(query);
    }

    fn close(self) {
        self.is_open.set(false);
    }

    /// How many choices the list has.
    fn len(self) -> usize {
        self.listed.with(|listed| listed.last().map_or(0, |last| last.before + last.choices.len()))
    }

    /// Whether the list is open and has any choice.
    fn has_list(self) -> bool {
        self.is_open.get() && self.len() > 0
    }

    /// Opens the list of what stands in the field.
    fn open(self) {
        self.is_open.set(!self.query.with_untracked(String::is_empty));
    }

    /// Answers a key that is pressed in the field.
    fn press_key(self, event: &KeyboardEvent) {
        // While a letter is being composed, keys are for that.
        if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let is_open = self.is_open.get_untracked();
        let (len, active) = (untrack(|| self.len()), self.active.get_untracked());
        let goes_through = is_open && len > 0;
        match event.key().as_str() {
            "ArrowDown" | "Enter" if !is_open => self.open(),
            "Enter" => self.choose(active),
            "ArrowDown" if goes_through => self.go_to((active + 1) % len),
            "ArrowUp" if goes_through => self.go_to((active + len - 1) % len),
            "Home" if goes_through && self.is_in_list.get_value() => self.go_to(0),
            "End" if goes_through && self.is_in_list.get_value() => self.go_to(len - 1),
            "Escape" if is_open => self.close(),
            "Escape" if !self.query.with_untracked(String::is_empty) => self.ask(String::new()),
            _ => return self.is_in_list.set_value(false),
        }
        event.prevent_default();
    }

    fn go_to(self, choice: usize) {
        self.is_in_list.set_value(true);
        self.active.set(choice);
        after_effects(move || self.keep_active_in_view());
    }

    /// Scrolls the list, and nothing around it, by the least amount that shows the choice that Enter takes.
    fn keep_active_in_view(self) {
        let Some(list) = self.list.try_get_untracked().flatten() else { return };
        let Some(active) = all(&list, "[aria-selected='true']").into_iter().next() else { return };
        let (view, row) = (list.get_bounding_client_rect(), active.get_bounding_client_rect());
        // The first choice shows the heading above it.
        let above =
            if self.active.get_untracked() == 0 { f64::from(list.scroll_top()) } else { view.top() - row.top() };
        let by = above.max(0.0) - (row.bottom() - view.bottom()).max(0.0);
        list.set_scroll_top(list.scroll_top() - by.round() as i32);
    }

    /// Does what a choice of the list stands for.
    fn choose(self, number: usize) {
        let choice = self.listed.with_untracked(|listed| {
            let group = listed.iter().rev().find(|group| group.before <= number)?;
            group.choices.get(number - group.before).cloned()
        });
        match choice {
            Some(Suggestion::Hit(found)) => self.go(found),
            Some(Suggestion::More { kind, .. }) => {
                self.active.set(number);
                self.more.update(|more| *more.entry(kind).or_default() += MORE);
            }
            Some(Suggestion::Instead(word)) => self.ask(word),
            Some(Suggestion::Filter(_)) => {
                self.store.dispatch(Action::AskWords(self.query.get_untracked()));
                self.close();
            }
            None => {}
        }
    }

    /// Selects what was found. The focus goes to where it can be read: the card, or the paragraph.
    fn go(self, found: Found) {
        let Self { store, card, .. } = self;
        self.close();
        let Some(selection) = Selection::of_found(store.article(), found) else { return };
        if let Found::Paragraph(id) = found {
            // The story goes to the paragraph, and not to the section's heading.
            store.dispatch(Action::Select(selection, ActionSource::Story));
            show_paragraph(store, id);
        } else {
            store.dispatch(Action::Select(selection, ActionSource::Page));
            after_effects(move || {
                if let Some(card) = card.try_get_untracked().flatten() {
                    focus(&card);
                }
            });
        }
    }
}

/// What is listed: the best hits of each kind, with the others behind a choice; then the filter that leaves `left` events;
/// or a word to search for instead.
fn listed(hits: &Hits, more: &HashMap<FoundKind, usize>, left: usize) -> Vec<SuggestionGroup> {
    let mut listed: Vec<SuggestionGroup> = Vec::new();
    let mut before = 0;
    let other = |before: usize, choice: Suggestion| SuggestionGroup {
        kind: None,
        marks: Marks::default(),
        total: 1,
        before,
        choices: vec![choice],
    };
    for group in &hits.groups {
        let total = group.found.len();
        let shown = AT_FIRST + more.get(&group.kind).copied().unwrap_or_default();
        // Nothing is put behind a choice that takes as much room.
        let shown = if total <= shown + 1 { total } else { shown };
        let mut choices: Vec<Suggestion> = group.found[..shown].iter().copied().map(Suggestion::Hit).collect();
        if shown < total {
            choices.push(Suggestion::More { kind: group.kind, number: MORE.min(total - shown), total });
        }
        let row = SuggestionGroup { kind: Some(group.kind), marks: hits.marks(), total, before, choices };
        before += row.choices.len();
        listed.push(row);
    }
    if left > 0 && !hits.groups.is_empty() {
        listed.push(other(before, Suggestion::Filter(left)));
        before += 1;
    }
    if let Some(word) = &hits.nearest {
        listed.push(other(before, Suggestion::Instead(word.clone())));
    }
    listed
}

/// The field of the search, which a key leads to.
#[derive(Clone, Copy)]
pub struct SearchField(NodeRef<Input>);

impl SearchField {
    /// Not on the page yet.
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Moves the focus to it, with what stands there selected.
    pub fn focus(self) {
        if let Some(field) = self.0.get_untracked() {
            focus(&field);
            field.select();
        }
    }
}

/// The search. `card` is the panel of the card.
#[component]
pub fn Search(field: SearchField, card: NodeRef<Div>) -> impl IntoView {
    let store = Store::expect();
    let search = Searching::new(store, field, card);
    let region = NodeRef::<Div>::new();
    store.overlays.while_open(move || search.is_open.get(), Callback::new(move |()| search.close()));
    let list_id = store.own_id("found");
    let is_empty = Memo::new(move |_| search.query.with(String::is_empty));
    let note = move || search.hits.with(|hits| search_note(hits)).unwrap_or_default();
    let result =
        move || if search.is_open.get() { search.hits.with(|hits| search_result(hits)) } else { String::new() };
    view! {
        <div
            class="search"
            role="search"
            data-view="search"
            node_ref=region
            aria-label=words::SEARCH
            data-open=move || search.is_open.get().then_some("")
            on:focusout=move |event| {
                if region.get_untracked().is_some_and(|region| leaves(&region, &event)) {
                    search.close();
                }
            }
        >
            <svg class="search-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.5 10.5l3.5 3.5" />
            </svg>
            <SearchInput search list_id=list_id.clone() is_empty />
            <button
                type="button"
                class="search-clear"
                aria-label=words::CLEAR_SEARCH
                title=words::CLEAR_SEARCH
                hidden=move || is_empty.get()
                on:click=move |_| {
                    search.ask(String::new());
                    if let Some(field) = search.field.get_untracked() {
                        focus(&field);
                    }
                }
            >
                {words::CLOSE}
            </button>
            // A press on it leaves the focus in the field.
            <div class="found" hidden=move || !search.is_open.get() on:mousedown=move |event| event.prevent_default()>
                <p class="found-note" hidden=move || note().is_empty() prop:textContent=note></p>
                <div
                    role="listbox"
                    id=list_id
                    class="found-list"
                    node_ref=search.list
                    aria-label=words::FOUND
                    hidden=move || !search.has_list()
                >
                    <For each=move || search.listed.get() key=SuggestionGroup::clone let:listed>
                        <Group search listed />
                    </For>
                </div>
            </div>
            <p class="search-said" role="status" prop:textContent=result></p>
        </div>
    }
    .into_any()
}

/// The field, and its key as long as it is empty.
#[component]
fn SearchInput(search: Searching, list_id: String, is_empty: Memo<bool>) -> impl IntoView {
    let store = search.store;
    let key = key_for(store, Anywhere::Search);
    // The index is made while the reader begins to write.
    let preparing = StoredValue::new_local(None::<Timeout>);
    let prepare = move || {
        let explorer = store.explorer;
        preparing.set_value(Some(Timeout::new(0, move || explorer.search.prepare(&explorer.article))));
    };
    let active_id = move || search.has_list().then(|| option_id(store, search.active.get()));
    view! {
        <input
            type="text"
            role="combobox"
            node_ref=search.field
            aria-label=words::SEARCH
            aria-autocomplete="list"
            aria-controls=list_id
            aria-expanded=move || if search.has_list() { "true" } else { "false" }
            aria-activedescendant=active_id
            aria-keyshortcuts=key
            title=move || words::with_key(words::SEARCH, key())
            placeholder=words::SEARCH_HINT
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            prop:value=move || search.query.get()
            on:input:target=move |event| search.ask(event.target().value())
            on:focus=move |_| prepare()
            on:click=move |_| search.open()
            on:keydown=move |event| search.press_key(&event)
        />
        <kbd class="search-key" aria-hidden="true" hidden=move || !is_empty.get() || key().is_none()>
            {keys::key_for(Anywhere::Search)}
        </kbd>
    }
}

/// What was found of a kind, with its heading.
#[component]
fn Group(search: Searching, listed: SuggestionGroup) -> impl IntoView {
    let store = search.store;
    let SuggestionGroup { kind, total, before, choices, .. } = listed;
    let heading_id = store.own_id(&format!("found-kind-{before}"));
    let heading = kind.map(|kind| {
        view! {
            <div class="found-kind" role="presentation" id=heading_id.clone()>
                {kind.label()}
                " "
                <span>{total}</span>
            </div>
        }
    });
    let options = choices.into_iter().zip(before..).map(|(choice, number)| view! { <Row search choice number /> });
    view! {
        <div
            role="group"
            aria-labelledby=kind.map(|_| heading_id)
            aria-label=kind.is_none().then_some(words::SEARCH)
        >
            {heading}
            {options.collect_view()}
        </div>
    }
}

/// A choice of the list, by its number in it.
#[component]
fn Row(search: Searching, choice: Suggestion, number: usize) -> impl IntoView {
    let is_hit = matches!(choice, Suggestion::Hit(_));
    let words = match choice {
        Suggestion::Hit(found) => hit(&search, found).into_any(),
        Suggestion::More { number, total, .. } => words::show_more(number, total).into_any(),
        Suggestion::Instead(word) => words::search_instead(&word).into_any(),
        Suggestion::Filter(number) => words::filter_by_words(number).into_any(),
    };
    view! {
        <div
            role="option"
            class="found-row"
            id=option_id(search.store, number)
            data-hit=is_hit.then_some("")
            aria-selected=move || if search.active.get() == number { "true" } else { "false" }
            on:click=move |_| search.choose(number)
        >
            {words}
        </div>
    }
}

/// The words of something that was found.
fn hit(search: &Searching, found: Found) -> impl IntoView {
    let explorer = search.store.explorer;
    let hit = search.hits.with_untracked(|hits| explorer.search.hit(&explorer.article, hits, found));
    let lane = match found {
        Found::Event(id) => Some(lane_colour(explorer.article.event(id).theme)),
        _ => None,
    };
    let language = search.store.language();
    let Hit { title, detail, aside, snippet } = hit;
    // What has no detail stands in one line.
    let (after_title, after_detail) = if detail.text.is_empty() { (Some(aside), None) } else { (None, Some(aside)) };
    view! {
        <span class="found-title" data-lane=lane>
            <span lang=language>{marked(&title)}</span>
            {after_title.map(|aside| view! { " " <span class="found-aside">{aside}</span> })}
        </span>
        {after_detail.map(|aside| {
            let between = if aside.is_empty() { "" } else { " · " };
            view! { " " <span class="found-detail">{marked(&detail)} {between} {aside}</span> }
        })}
        {snippet.map(|snippet| view! { " " <span class="found-snippet" lang=language>{marked(&snippet)}</span> })}
    }
}

/// A text with the words marked that were looked for.
fn marked(text: &Marked) -> impl IntoView + use<> {
    let piece = |(words, is_marked): (&str, bool)| {
        let words = words.to_owned();
        if is_marked { view! { <mark>{words}</mark> }.into_any() } else { words.into_any() }
    };
    text.pieces().into_iter().map(piece).collect_view()
}

/// The id of a choice's element.
fn option_id(store: Store, number: usize) -> String {
    store.own_id(&format!("found-{number}"))
}

/// Whether the focus leaves an element, for another one or for nothing.
fn leaves(element: &HtmlElement, event: &FocusEvent) -> bool {
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    !element.contains(next.as_ref())
}
