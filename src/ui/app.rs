//! The whole explorer: its frame, its address, and what Escape does everywhere.

use super::address::{current, follow_address};
use super::card::{CardFocus, CardPanel};
use super::context::{Reach, Store, ViewContext};
use super::embedding::{Embedding, asked_document, tell_height, with_document};
use super::filters::{FilterButton, FilterLine, FilterPanel, Filters};
use super::focus::{has_focus, is_focus_lost, window_height};
use super::help::{Help, HelpButton, KeySheet};
use super::hooks::{TYPE_SAMPLE, closes, command_anywhere, use_size, use_type_scale};
use super::line::LineText;
use super::map::MapPanel;
use super::opening::{
    CurrentStore, OpenedLine, Opening, OpeningSheet, Origin, Report, ReportView, file_name, read, take_drops,
};
use super::preview::{Preview, PreviewBubble};
use super::print::{PrintButton, print_other};
use super::search::{Search, SearchField};
use super::share::Share;
use super::sheet::Sheet;
use super::spoken::Spoken;
use super::story::Story;
use super::take_away::TakeAway;
use super::timeline::TimelinePanel;
use super::views::{ViewNav, follow_in_list, put_back_with_escape};
use super::walk::WalkBar;
use crate::cards;
use crate::explorer::keys::Anywhere;
use crate::explorer::{Action, ActionSource, Explorer, View, decode, encode};
use crate::words::opening::FOREIGN;
use crate::words::{direction, interface as words};
use leptos::context::Provider;
use leptos::ev;
use leptos::html::Div;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::sync::LazyLock;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

static EXPLORER: LazyLock<Result<Explorer, String>> =
    LazyLock::new(|| Explorer::new(crate::data::ARTICLE, crate::data::TOPOLOGIES).map_err(|error| error.to_string()));

/// The compiled-in article, if anything has asked for it yet.
pub fn compiled_in() -> Option<&'static Explorer> {
    LazyLock::get(&EXPLORER)?.as_ref().ok()
}

/// The size in pixels of the type that tells how much room there is; `layout.css` has the same.
const SAMPLE_SIZE: f64 = 15.0;

/// What keeps a mounted view of any type on the page.
type AnyUnmountHandle = UnmountHandle<<AnyView as Render>::State>;

/// An explorer on the page. Dropping it takes it from its host, with every listener, timer and observer of it.
pub struct Mounted {
    host: HtmlElement,
    /// That of the document that is shown. None if the document has problems, which are told in its place.
    store: CurrentStore,
    _view: AnyUnmountHandle,
}

impl Mounted {
    /// Whether an article is shown. If not, its document has problems, which are told.
    pub fn is_shown(&self) -> bool {
        self.store.get_value().is_some()
    }

    /// Selects what an address from `#` on names, or nothing if it names nothing.
    pub fn select(&self, address: &str) {
        let Some(store) = self.store.get_value() else { return };
        let selected = decode(store.explorer, address).address.selection;
        store.dispatch(selected.map_or(Action::Clear, |what| Action::Select(what, ActionSource::Page)));
    }

    /// Shows all that an address from `#` on asks for.
    pub fn open(&self, address: &str) {
        let Some(store) = self.store.get_value() else { return };
        store.dispatch(Action::Restore(decode(store.explorer, address)));
    }

    /// Gives a view all of the space, by its word in addresses; without a known one, all views share it.
    pub fn show(&self, view: &str) {
        let Some(store) = self.store.get_value() else { return };
        let view = View::ALL.into_iter().find(|known| known.word() == view);
        store.dispatch(Action::Enlarge(view));
    }

    /// The address of what is seen, from `#` on.
    pub fn address(&self) -> String {
        self.store.get_value().map(current).unwrap_or_default()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // It would fail only for a name that no attribute can have.
        let _removed = self.host.remove_attribute("data-ready");
    }
}

/// Mounts an article into every host element of the page that isn't in use yet: the compiled-in one, or that of the document
/// that the host names in `data-src`, as soon as it is loaded. A host with `data-editor` offers to open a document.
/// `mounted` is called with each.
///
/// # Errors
/// What is wrong with the compiled-in document; the hosts then stay as they are.
pub fn mount_all(mounted: impl Fn(Mounted) + Clone + 'static) -> Result<(), String> {
    let Some(body) = document().body() else { return Ok(()) };
    for host in super::focus::all(&body, "[data-article-explorer]:not([data-ready])") {
        let source = match host.get_attribute("data-src").map(Ok).or_else(asked_document) {
            None => {
                mounted(mount(host, EXPLORER.as_ref().map_err(Clone::clone)?));
                continue;
            }
            Some(Err(foreign)) => {
                mounted(mount_report(host, Report::unread(file_name(&foreign), FOREIGN.into())));
                continue;
            }
            Some(Ok(source)) => source,
        };
        let mounted = mounted.clone();
        // Nothing is mounted yet, so Leptos runs no tasks.
        wasm_bindgen_futures::spawn_local(async move {
            match read(&Origin::Address(source)).await {
                Ok(opened) => mounted(mount(host, opened.explorer)),
                Err(report) => mounted(mount_report(host, report)),
            }
        });
    }
    Ok(())
}

/// Mounts an explorer into a host element, after what the host holds already.
pub fn mount(host: HtmlElement, explorer: &'static Explorer) -> Mounted {
    let embedding = Embedding { is_editor: host.has_attribute("data-editor"), ..Embedding::own_page() };
    let mounted = mount_at(embedding, host, explorer, window_height(), |_| {});
    // The browser went to the address's place in the text, which is out of sight now. Only this page is to be scrolled: it
    // may be in a frame of a host's.
    if window().location().hash().is_ok_and(|hash| !hash.is_empty()) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    mounted
}

/// Mounts the compiled-in article as a guest of another page, into a host element that has its size already. `home` is the
/// address of the explorer's own page. `start` is what is shown at first, an address from `#` on. `history` says what the
/// explorer may use of the page: `one` for its address, `steps` for its history too; else nothing. `selected` is called
/// with the address of what the reader selects, empty for nothing.
///
/// # Errors
/// What is wrong with the compiled-in document.
pub fn mount_as_guest(
    host: HtmlElement,
    home: String,
    start: String,
    history: &str,
    selected: impl Fn(String) + 'static,
) -> Result<Mounted, String> {
    let explorer = EXPLORER.as_ref().map_err(Clone::clone)?;
    let height = f64::from(host.client_height());
    Ok(mount_at(Embedding::guest(home, start, history), host, explorer, height, selected))
}

/// Mounts the article of the document at the address `source` as a guest of another page, once it is loaded, and else as
/// [`mount_as_guest`] does. If the document has problems, these are told in its place.
pub async fn load_as_guest(
    host: HtmlElement,
    source: String,
    home: String,
    start: String,
    history: &str,
    selected: impl Fn(String) + 'static,
) -> Mounted {
    let home = with_document(&home, &source);
    match read(&Origin::Address(source)).await {
        Ok(opened) => {
            let height = f64::from(host.client_height());
            mount_at(Embedding::guest(home, start, history), host, opened.explorer, height, selected)
        }
        Err(report) => mount_report(host, report),
    }
}

fn mount_at(
    embedding: Embedding,
    host: HtmlElement,
    explorer: &'static Explorer,
    height: f64,
    selected: impl Fn(String) + 'static,
) -> Mounted {
    // Read before the DOM changes, to avoid a forced layout.
    let width = f64::from(host.client_width());
    let current_store = CurrentStore::new(None);
    let made = current_store.clone();
    let view = mount_to(host.clone(), move || {
        let opening = Opening::new(explorer, embedding.start.clone(), made);
        let selected = StoredValue::new_local(selected);
        provide_context(opening);
        let app = move |explorer: &'static Explorer| {
            let store = Store::new(explorer, Embedding { start: opening.start(), ..embedding.clone() });
            opening.made(store);
            // As it will be measured.
            store.dispatch(Action::Resize(width, height));
            follow_address(store);
            tell_selected(store, selected);
            view! { <App store /> }
        };
        // New elements for another document, so that no sheet stays open over it. It shows what was seen as far as it has it.
        view! {
            <For each=move || [opening.shown()] key=|explorer| std::ptr::from_ref(*explorer).addr() let:explorer>
                {app(explorer)}
            </For>
        }
        .into_any()
    });
    let _set = host.set_attribute("data-ready", "");
    Mounted { host, store: current_store, _view: view }
}

/// Tells the problems of a document in the place of its article. What the host holds stays.
fn mount_report(host: HtmlElement, report: Report) -> Mounted {
    let view = mount_to(host.clone(), move || view! { <ReportView report /> }.into_any());
    Mounted { host, store: CurrentStore::new(None), _view: view }
}

/// Calls `selected` with the address of each selection after the first, which is empty for nothing.
fn tell_selected(store: Store, selected: StoredValue<impl Fn(String) + 'static, LocalStorage>) {
    Effect::new(move |before: Option<()>| {
        let address = encode(store.article(), store.selection.get());
        if before.is_some() {
            selected.with_value(|selected| selected(address));
        }
    });
}

/// The explorer.
#[component]
fn App(store: Store) -> impl IntoView {
    provide_context(store);
    let (root, sample) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    follow_room(store, root, sample);
    let is_wide = store.slice(|state| !state.space.is_narrow);
    let is_small = store.slice(|state| state.space.is_small);
    let is_card_open = store.slice(|state| state.selection.is_some() || state.is_at_a_glance);
    let card_focus = CardFocus::new();
    let preview = Preview::new(store);
    let targets =
        KeyTargets { card: card_focus, search: SearchField::new(), filters: Filters::new(), help: Help::new(store) };
    close_with_escape(store, root, preview);
    hear_own_page(store, &targets);
    let opening = Opening::expect();
    print_other(store, opening, root);
    let sheet = Sheet::new(store);
    provide_context(sheet);
    if is_own_page() {
        take_drops(opening);
    }
    put_back_with_escape(store);
    follow_in_list(store, root);
    let alone = store.slice(|state| state.space.alone());
    let hides = store.slice(|state| state.filter.hides);
    view! {
        <div
            class="explorer"
            // The interface is English, whatever the article is; it is laid out as the article is written.
            lang="en"
            dir=direction(&store.article().language)
            node_ref=root
            data-alone=move || alone.get().map(View::word)
            data-small=move || is_small.get().then_some("")
            data-covered=move || is_card_open.get().then_some("")
            data-hides=move || hides.get().then_some("")
            on:focusin=move |event| {
                card_focus.moved(&event);
                leave_links(store, &event);
            }
            on:focusout=move |_| store.dispatch(Action::PointAt(None))
            on:keydown=move |event| press_key(store, &targets, &event)
            on:pointerover=move |event| leave_links(store, &event)
            on:pointerdown:capture=move |event| preview.press(&event)
            on:pointerleave=move |_| store.dispatch(Action::PointAt(None))
        >
            <div class="type-sample" aria-hidden="true" translate="no" node_ref=sample>
                {TYPE_SAMPLE}
            </div>
            <ViewNav root />
            <Masthead targets />
            <WalkBar />
            <Notices filters=targets.filters />
            <FilterPanel filters=targets.filters />
            <Story preview />
            <MapPanel />
            <CardPanel is_open=is_card_open focus=card_focus />
            <TimelinePanel is_wide />
            <Spoken />
            <PreviewBubble preview />
            <KeySheet help=targets.help />
            <OpeningSheet sheet />
        </div>
    }
}

/// Tells the state how much room the explorer has. Larger type leaves less of it.
fn follow_room(store: Store, root: NodeRef<Div>, sample: NodeRef<Div>) {
    let room = StoredValue::new(((0.0, 0.0), 1.0));
    let resize = move || {
        let ((width, height), type_scale) = room.get_value();
        store.dispatch(Action::Resize(width / type_scale, height / type_scale));
    };
    let width = RwSignal::new(0.0);
    use_size(root, move |now, height| {
        width.set(now);
        room.update_value(|room| room.0 = (now, height));
        resize();
    });
    use_type_scale(sample, SAMPLE_SIZE, move |type_scale| {
        room.update_value(|room| room.1 = type_scale);
        resize();
    });
    tell_height(width.into());
}

/// What of the address is ignored, what the filters leave, and which document is open.
#[component]
fn Notices(filters: Filters) -> impl IntoView {
    let store = Store::expect();
    let ignored = store.slice(|state| state.ignored.clone());
    view! {
        <div class="notices">
            <div
                class="notice"
                role="status"
                prop:textContent=move || ignored.with(|parts| words::ignored(parts)).unwrap_or_default()
            ></div>
            <FilterLine filters />
            <OpenedLine />
        </div>
    }
}

/// What keys reach that are heard anywhere.
#[derive(Clone, Copy)]
struct KeyTargets {
    card: CardFocus,
    search: SearchField,
    filters: Filters,
    help: Help,
}

/// Answers a key that is pressed anywhere in the explorer.
fn press_key(store: Store, targets: &KeyTargets, event: &KeyboardEvent) {
    match command_anywhere(store, event) {
        Some(Anywhere::Walk(way)) => store.dispatch(Action::Walk(way)),
        Some(Anywhere::Card) => targets.card.go_and_return(),
        Some(Anywhere::Search) => targets.search.focus(),
        Some(Anywhere::Filters) => targets.filters.toggle(),
        Some(Anywhere::Help) => targets.help.open(),
        // Answered by the view that has the focus, and by the window.
        Some(Anywhere::Enlarge | Anywhere::Close) | None => return,
    }
    event.prevent_default();
}

/// On a page of the explorer's own, keys are for it while nothing has the focus, too: as from the start, or after a press
/// on text.
fn hear_own_page(store: Store, targets: &KeyTargets) {
    if !is_own_page() {
        return;
    }
    let targets = *targets;
    let keys = window_event_listener(ev::keydown, move |event| {
        if is_focus_lost() {
            if targets.help.is_open() {
                targets.help.press(&event);
            } else {
                press_key(store, &targets, &event);
            }
        }
    });
    on_cleanup(move || keys.remove());
}

/// Whether the page is the explorer's own, and not a host's.
pub fn is_own_page() -> bool {
    document().body().is_some_and(|body| body.has_attribute("data-article-page"))
}

/// Title and lead, the button to the article at a glance for where there is no room for its card, and the tools for the
/// whole article.
#[component]
fn Masthead(targets: KeyTargets) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let language = article.language.as_str();
    let events = Signal::derive(move || store.shown.with(|shown| shown.events(article)));
    view! {
        <Provider value=ViewContext { source: ActionSource::Page, reach: Reach::Tab }>
            <header class="masthead">
                <h1 lang=language>{article.title.as_str()}</h1>
                <button type="button" class="glance" node_ref=targets.card.glance on:click=move |_| store.dispatch(Action::Glance)>
                    {words::AT_A_GLANCE}
                </button>
                <div class="tools">
                    <Search field=targets.search card=targets.card.panel />
                    <FilterButton filters=targets.filters />
                    <Share />
                    <TakeAway events />
                    <PrintButton />
                    <HelpButton help=targets.help />
                </div>
                <p class="lead" lang=language>
                    <LineText line=cards::running_text(article, &article.summary) />
                </p>
            </header>
        </Provider>
    }
}

/// Nothing is pointed at once the pointer or the focus is on anything but a link. Heard here and not at the links: so it
/// is heard of a link that was removed, too, and a card of a hundred links listens for less.
fn leave_links(store: Store, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| target.closest("a").is_ok_and(|link| link.is_none())) {
        store.dispatch(Action::PointAt(None));
    }
}

/// Escape closes a preview, or what was opened last over a view, or else clears the selection. Wherever the focus is it
/// closes a preview, which a pointer opens without moving the focus; for anything else, a key that is pressed in another
/// part of the host's page is not for this explorer.
fn close_with_escape(store: Store, root: NodeRef<Div>, preview: Preview) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if !closes(&event) {
            return;
        }
        if preview.close() {
            event.prevent_default();
            return;
        }
        let is_ours = root.get_untracked().is_some_and(|root| is_focus_lost() || has_focus(&root));
        if is_ours && !store.overlays.close_last() {
            store.dispatch(Action::Clear);
        }
    });
    on_cleanup(move || keys.remove());
}
