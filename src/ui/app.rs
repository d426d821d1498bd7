//! The whole explorer: its frame, its address, and what Escape does everywhere.

use super::card::{CardFocus, CardPanel};
use super::context::{Reach, Store, ViewContext};
use super::focus::window_height;
use super::hooks::use_size;
use super::line::LineText;
use super::map::MapPanel;
use super::preview::{Preview, PreviewBubble};
use super::spoken::{Spoken, selected};
use super::story::Story;
use super::take_away::TakeAway;
use super::timeline::TimelinePanel;
use super::views::{ViewNav, follow_in_list, put_back_with_escape};
use super::walk::{self, WalkBar};
use crate::cards;
use crate::explorer::{Action, ActionSource, Explorer, View, decode, encode_state};
use crate::words::interface as words;
use leptos::context::Provider;
use leptos::ev;
use leptos::html::{Button, Div};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::sync::LazyLock;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, HtmlElement};

static EXPLORER: LazyLock<Result<Explorer, String>> =
    LazyLock::new(|| Explorer::new(crate::data::ARTICLE, crate::data::TOPOLOGIES).map_err(|error| error.to_string()));

/// What keeps a mounted view of any type on the page.
type AnyUnmountHandle = UnmountHandle<<AnyView as Render>::State>;

/// An explorer on the page. Dropping it takes it from its host, with every listener, timer and observer of it.
pub struct Mounted {
    host: HtmlElement,
    _view: AnyUnmountHandle,
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
    // Read before the DOM changes, to avoid a forced layout.
    let width = f64::from(host.client_width());
    let view = mount_to(host.clone(), move || view! { <App explorer width /> }.into_any());
    let _set = host.set_attribute("data-ready", "");
    // The browser went to the address's place in the text, which is out of sight now.
    if window().location().hash().is_ok_and(|hash| !hash.is_empty()) {
        host.scroll_into_view();
    }
    Mounted { host, _view: view }
}

/// The explorer, in a host that is `width` pixels wide.
#[component]
fn App(explorer: &'static Explorer, width: f64) -> impl IntoView {
    let store = Store::new(explorer);
    provide_context(store);
    // As it will be measured: as high as the window.
    store.dispatch(Action::Resize(width, window_height()));
    follow_address(store);
    let root = NodeRef::<Div>::new();
    use_size(root, move |width, height| store.dispatch(Action::Resize(width, height)));
    let is_wide = store.slice(|state| !state.space.is_narrow);
    let is_small = store.slice(|state| state.space.is_small);
    let is_card_open = store.slice(|state| state.selection.is_some() || state.is_at_a_glance);
    let card_focus = CardFocus::new();
    let preview = Preview::new(store);
    close_with_escape(store, root, preview);
    put_back_with_escape(store);
    follow_in_list(store, root);
    let alone = store.slice(|state| state.space.alone());
    let ignored = store.slice(|state| state.ignored.clone());
    view! {
        <div
            class="explorer"
            node_ref=root
            data-alone=move || alone.get().map(View::word)
            data-small=move || is_small.get().then_some("")
            data-covered=move || is_card_open.get().then_some("")
            on:focusin=move |event| {
                card_focus.moved(&event);
                leave_links(store, &event);
            }
            on:focusout=move |_| store.dispatch(Action::Preview(None))
            on:keydown=move |event| {
                walk::press_key(store, &event);
                card_focus.press_key(&event);
            }
            on:pointerover=move |event| leave_links(store, &event)
            on:pointerdown:capture=move |event| preview.press(&event)
            on:pointerleave=move |_| store.dispatch(Action::Preview(None))
        >
            <ViewNav root />
            <Masthead glance=card_focus.glance />
            <WalkBar />
            <div
                class="notice"
                role="status"
                prop:textContent=move || ignored.with(|parts| words::ignored(parts)).unwrap_or_default()
            ></div>
            <Story preview />
            <MapPanel />
            <CardPanel is_open=is_card_open focus=card_focus />
            <TimelinePanel is_wide />
            <Spoken />
            <PreviewBubble preview />
        </div>
    }
}

/// Title and lead, and the button to the article at a glance for where there is no room for its card.
#[component]
fn Masthead(glance: NodeRef<Button>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let events = Signal::stored(article.event_ids().collect::<Vec<_>>());
    view! {
        <Provider value=ViewContext { source: ActionSource::Page, reach: Reach::Tab }>
            <header class="masthead">
                <h1>{article.title.as_str()}</h1>
                <p class="lead">
                    <LineText line=cards::running_text(article, &article.summary) />
                </p>
                <button type="button" class="glance" node_ref=glance on:click=move |_| store.dispatch(Action::Glance)>
                    {words::AT_A_GLANCE}
                </button>
                <div class="tools">
                    <TakeAway events />
                </div>
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
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        if preview.close() {
            event.prevent_default();
            return;
        }
        let is_ours = root.get_untracked().is_some_and(|root| {
            let focused = document().active_element();
            focused.is_none_or(|focused| root.contains(Some(&focused)) || focused.contains(Some(&root)))
        });
        if is_ours && !store.overlays.close_last() {
            store.dispatch(Action::Clear);
        }
    });
    on_cleanup(move || keys.remove());
}

/// Keeps the address in step with the selection and with what is enlarged, both ways; each is a step that Back undoes.
/// On a page of the explorer's own, each step has its title.
fn follow_address(store: Store) {
    let hash = || window().location().hash().unwrap_or_default();
    let restore = move || store.dispatch(Action::Restore(decode(store.article(), &hash())));
    restore();
    let steps = window_event_listener(ev::hashchange, move |_| restore());
    on_cleanup(move || steps.remove());
    let is_own_page = document().body().is_some_and(|body| body.has_attribute("data-article-page"));
    let enlarged = store.slice(|state| state.space.enlarged);
    Effect::new(move || {
        let (selection, view) = (store.selection.get(), enlarged.get());
        let shown = decode(store.article(), &hash());
        if (shown.selection, shown.view) != (selection, view) {
            push_address(&encode_state(store.article(), selection, view));
        }
        if is_own_page {
            let title = &store.article().title;
            document()
                .set_title(&selected(store).map_or_else(|| title.clone(), |words| words::window_title(&words, title)));
        }
    });
}

/// Makes a new step in the history. `address` begins with `#` or is empty.
fn push_address(address: &str) {
    let location = window().location();
    let page = [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
    if let Ok(history) = window().history() {
        // An opaque or sandboxed page may refuse; the selection holds without an address.
        let _pushed = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("{page}{address}")));
    }
}
