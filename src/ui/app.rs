//! The whole explorer: its frame, its address, and what Escape does everywhere.

use super::address::{current, follow_address};
use super::card::{CardFocus, CardPanel};
use super::context::{Reach, Store, ViewContext};
use super::filters::{FilterButton, FilterLine, FilterPanel, Filters};
use super::focus::{has_focus, is_focus_lost, window_height};
use super::help::{Help, HelpButton, KeySheet};
use super::hooks::{TYPE_SAMPLE, closes, command_anywhere, use_size, use_type_scale};
use super::line::LineText;
use super::map::MapPanel;
use super::place::{Place, tell_height};
use super::preview::{Preview, PreviewBubble};
use super::print::PrintButton;
use super::search::{Search, SearchField};
use super::share::Share;
use super::spoken::Spoken;
use super::story::Story;
use super::take_away::TakeAway;
use super::timeline::TimelinePanel;
use super::views::{ViewNav, follow_in_list, put_back_with_escape};
use super::walk::WalkBar;
use crate::cards;
use crate::explorer::keys::Anywhere;
use crate::explorer::{Action, ActionSource, Explorer, View, decode, encode};
use crate::words::interface as words;
use leptos::context::Provider;
use leptos::ev;
use leptos::html::Div;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::LazyLock;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

static EXPLORER: LazyLock<Result<Explorer, String>> =
    LazyLock::new(|| Explorer::new(crate::data::ARTICLE, crate::data::TOPOLOGIES).map_err(|error| error.to_string()));

/// The size in pixels of the type that tells how much room there is; `layout.css` has the same.
const SAMPLE_SIZE: f64 = 15.0;

/// What keeps a mounted view of any type on the page.
type AnyUnmountHandle = UnmountHandle<<AnyView as Render>::State>;

/// An explorer on the page. Dropping it takes it from its host, with every listener, timer and observer of it.
pub struct Mounted {
    host: HtmlElement,
    store: Store,
    _view: AnyUnmountHandle,
}

impl Mounted {
    /// Selects what an address from `#` on names, or nothing if it names nothing.
    pub fn select(&self, address: &str) {
        let selected = decode(self.store.explorer, address).address.selection;
        self.store.dispatch(selected.map_or(Action::Clear, |what| Action::Select(what, ActionSource::Page)));
    }

    /// Shows all that an address from `#` on asks for.
    pub fn open(&self, address: &str) {
        self.store.dispatch(Action::Restore(decode(self.store.explorer, address)));
    }

    /// Gives a view all of the space, by its word in addresses; without a known one, all views share it.
    pub fn show(&self, view: &str) {
        let view = View::ALL.into_iter().find(|known| known.word() == view);
        self.store.dispatch(Action::Enlarge(view));
    }

    /// The address of what is seen, from `#` on.
    pub fn address(&self) -> String {
        current(self.store)
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // It would fail only for a name that no attribute can have.
        let _removed = self.host.remove_attribute("data-ready");
    }
}

/// Mounts the compiled-in article into every host element of the page that isn't in use yet.
///
/// # Errors
/// What is wrong with the compiled-in document; the hosts then stay as they are.
pub fn mount_all() -> Result<Vec<Mounted>, String> {
    let explorer = EXPLORER.as_ref().map_err(Clone::clone)?;
    let Some(body) = document().body() else { return Ok(Vec::new()) };
    let hosts = super::focus::all(&body, "[data-article-explorer]:not([data-ready])");
    Ok(hosts.into_iter().map(|host| mount(host, explorer)).collect())
}

/// Mounts an explorer into a host element, after what the host holds already.
pub fn mount(host: HtmlElement, explorer: &'static Explorer) -> Mounted {
    let mounted = mount_at(Place::own_page(), host, explorer, window_height(), |_| {});
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
    Ok(mount_at(Place::guest(home, start, history), host, explorer, height, selected))
}

fn mount_at(
    place: Place,
    host: HtmlElement,
    explorer: &'static Explorer,
    height: f64,
    selected: impl Fn(String) + 'static,
) -> Mounted {
    // Read before the DOM changes, to avoid a forced layout.
    let width = f64::from(host.client_width());
    let store = Rc::new(Cell::new(None));
    let made = Rc::clone(&store);
    let view = mount_to(host.clone(), move || {
        let store = Store::new(explorer, place);
        made.set(Some(store));
        // As it will be measured.
        store.dispatch(Action::Resize(width, height));
        follow_address(store);
        tell_selected(store, selected);
        view! { <App store /> }.into_any()
    });
    let _set = host.set_attribute("data-ready", "");
    let store = store.get().expect("`mount_to` calls what makes the view");
    Mounted { host, store, _view: view }
}

/// Calls `selected` with the address of each selection after the first, which is empty for nothing.
fn tell_selected(store: Store, selected: impl Fn(String) + 'static) {
    Effect::new(move |before: Option<()>| {
        let address = encode(store.article(), store.selection.get());
        if before.is_some() {
            selected(address);
        }
    });
}

/// The explorer.
#[component]
fn App(store: Store) -> impl IntoView {
    provide_context(store);
    let (root, sample) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    // Larger type leaves less room.
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
    let is_wide = store.slice(|state| !state.space.is_narrow);
    let is_small = store.slice(|state| state.space.is_small);
    let is_card_open = store.slice(|state| state.selection.is_some() || state.is_at_a_glance);
    let card_focus = CardFocus::new();
    let preview = Preview::new(store);
    let tools = Tools { card: card_focus, search: SearchField::new(), filters: Filters::new(), help: Help::new(store) };
    close_with_escape(store, root, preview);
    hear_own_page(store, &tools);
    put_back_with_escape(store);
    follow_in_list(store, root);
    let alone = store.slice(|state| state.space.alone());
    let ignored = store.slice(|state| state.ignored.clone());
    let hides = store.slice(|state| state.filter.hides);
    view! {
        <div
            class="explorer"
            node_ref=root
            data-alone=move || alone.get().map(View::word)
            data-small=move || is_small.get().then_some("")
            data-covered=move || is_card_open.get().then_some("")
            data-hides=move || hides.get().then_some("")
            on:focusin=move |event| {
                card_focus.moved(&event);
                leave_links(store, &event);
            }
            on:focusout=move |_| store.dispatch(Action::Preview(None))
            on:keydown=move |event| press_key(store, &tools, &event)
            on:pointerover=move |event| leave_links(store, &event)
            on:pointerdown:capture=move |event| preview.press(&event)
            on:pointerleave=move |_| store.dispatch(Action::Preview(None))
        >
            <div class="type-sample" aria-hidden="true" translate="no" node_ref=sample>
                {TYPE_SAMPLE}
            </div>
            <ViewNav root />
            <Masthead tools />
            <WalkBar />
            <div class="notices">
                <div
                    class="notice"
                    role="status"
                    prop:textContent=move || ignored.with(|parts| words::ignored(parts)).unwrap_or_default()
                ></div>
                <FilterLine filters=tools.filters />
            </div>
            <FilterPanel filters=tools.filters />
            <Story preview />
            <MapPanel />
            <CardPanel is_open=is_card_open focus=card_focus />
            <TimelinePanel is_wide />
            <Spoken />
            <PreviewBubble preview />
            <KeySheet help=tools.help />
        </div>
    }
}

/// What keys reach that are heard anywhere.
#[derive(Clone, Copy)]
struct Tools {
    card: CardFocus,
    search: SearchField,
    filters: Filters,
    help: Help,
}

/// Answers a key that is pressed anywhere in the explorer.
fn press_key(store: Store, tools: &Tools, event: &KeyboardEvent) {
    match command_anywhere(store, event) {
        Some(Anywhere::Walk(way)) => store.dispatch(Action::Walk(way)),
        Some(Anywhere::Card) => tools.card.go_and_return(),
        Some(Anywhere::Search) => tools.search.focus(),
        Some(Anywhere::Filters) => tools.filters.toggle(),
        Some(Anywhere::Help) => tools.help.open(),
        // Answered by the view that has the focus, and by the window.
        Some(Anywhere::Enlarge | Anywhere::Close) | None => return,
    }
    event.prevent_default();
}

/// On a page of the explorer's own, keys are for it while nothing has the focus, too: as from the start, or after a press
/// on text.
fn hear_own_page(store: Store, tools: &Tools) {
    if !is_own_page() {
        return;
    }
    let tools = *tools;
    let keys = window_event_listener(ev::keydown, move |event| {
        if is_focus_lost() {
            if tools.help.is_open() {
                tools.help.press(&event);
            } else {
                press_key(store, &tools, &event);
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
fn Masthead(tools: Tools) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let events = Signal::derive(move || store.shown.with(|shown| shown.events(article)));
    view! {
        <Provider value=ViewContext { source: ActionSource::Page, reach: Reach::Tab }>
            <header class="masthead">
                <h1>{article.title.as_str()}</h1>
                <button type="button" class="glance" node_ref=tools.card.glance on:click=move |_| store.dispatch(Action::Glance)>
                    {words::AT_A_GLANCE}
                </button>
                <div class="tools">
                    <Search field=tools.search card=tools.card.panel />
                    <FilterButton filters=tools.filters />
                    <Share />
                    <TakeAway events />
                    <PrintButton />
                    <HelpButton help=tools.help />
                </div>
                <p class="lead">
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
        store.dispatch(Action::Preview(None));
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
