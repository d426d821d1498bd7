//! Printing: the button, and the sheet that is printed of what is selected.
//!
//! The style sheet prints the whole article as long as there is no sheet. The browser says when it is about to print, and
//! by then the sheet must be there. So it is mounted at once, beside the explorer, and taken away after printing.

use super::address::link;
use super::card::Parts;
use super::context::{Reach, Store, ViewContext};
use super::embedding::is_framed;
use super::line::LineText;
use super::opening::Opening;
use crate::cards::{Card, PrintedSelection, printed};
use crate::date::Day;
use crate::explorer::{ActionSource, Selection};
use crate::page;
use crate::words::{self, interface};
use leptos::context::Provider;
use leptos::ev;
use leptos::html::{Aside, Div};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// What components draw is for paper: they draw all of it.
#[derive(Clone, Copy)]
struct OnPaper;

/// Whether the current component is drawn for paper.
pub fn is_on_paper() -> bool {
    use_context::<OnPaper>().is_some()
}

/// What keeps a sheet on the page.
type MountedSheet = UnmountHandle<<AnyView as Render>::State>;

/// Prints what is selected instead of the whole article.
pub fn print_selection(store: Store, card: NodeRef<Aside>) {
    let shown = StoredValue::new_local(None::<MountedSheet>);
    let show = window_event_listener(ev::beforeprint, move |_| {
        let host = card.get_untracked().and_then(|card| card.closest("[data-article-explorer]").ok().flatten());
        let host = host.and_then(|host| host.dyn_into::<HtmlElement>().ok());
        let sheet = host.zip(store.selection.get_untracked()).map(|(host, selection)| {
            let day = store.peek(|state| state.lens_day(store.article()));
            mount_to(host, move || view! { <PrintSheet store selection day /> }.into_any())
        });
        shown.set_value(sheet);
    });
    let hide = window_event_listener(ev::afterprint, move |_| shown.set_value(None));
    on_cleanup(move || {
        show.remove();
        hide.remove();
        shown.set_value(None);
    });
}

/// Prints all of a document that was opened in place of the page's article, of which the page has a print-out itself.
pub fn print_other(store: Store, opening: Opening, root: NodeRef<Div>) {
    let printed = StoredValue::new_local(None::<Element>);
    let take_away = move || {
        if let Some(printed) = printed.try_update_value(Option::take).flatten() {
            printed.remove();
        }
    };
    let show = window_event_listener(ev::beforeprint, move |_| {
        let host = root.get_untracked().and_then(|root| root.parent_element()).filter(|_| opening.is_other());
        let Some((host, whole)) = host.zip(document().create_element("div").ok()) else { return };
        let Ok(()) = whole.set_attribute("data-article-print", "other") else { return };
        whole.set_inner_html(&page::print(store.explorer, &store.explorer.version));
        if host.append_child(&whole).is_ok() {
            printed.set_value(Some(whole));
        }
    });
    let hide = window_event_listener(ev::afterprint, move |_| take_away());
    on_cleanup(move || {
        show.remove();
        hide.remove();
        take_away();
    });
}

/// The sheet: the article's title, the card, what stands around it, and where that is from.
#[component]
fn PrintSheet(store: Store, selection: Selection, day: Day) -> impl IntoView {
    provide_context(store);
    provide_context(OnPaper);
    let PrintedSelection { article, card, around, source } = printed(store.article(), selection, day);
    let Card { kicker, title, parts, by_day, .. } = card;
    let language = store.title_language(Some(selection));
    let by_day = by_day.map(|by_day| {
        view! {
            <p>{interface::AS_OF} {words::say_day(by_day.day)}</p>
            <Parts parts=by_day.parts />
        }
    });
    view! {
        <Provider value=ViewContext { source: ActionSource::Card, reach: Reach::Arrows }>
            <article class="print-sheet" lang="en" dir=words::direction(&store.article().language)>
                <p class="print-of" lang=store.language()>{article}</p>
                <p class="kicker"><LineText line=kicker /></p>
                <h1 lang=language>{title}</h1>
                <Parts parts />
                {by_day}
                <Parts parts=around />
                <p class="print-from">
                    <LineText line=source />
                    <br />
                    {interface::PRINT_ADDRESS}
                    {link(store)}
                </p>
            </article>
        </Provider>
    }
}

/// The button that prints. Where the page is inside the frame of another one, that may forbid it; the page then says so.
#[component]
pub fn PrintButton() -> impl IntoView {
    let is_printing = StoredValue::new(false);
    let begun = window_event_listener(ev::beforeprint, move |_| is_printing.set_value(true));
    on_cleanup(move || begun.remove());
    let refused = RwSignal::new(false);
    let print = move |_| {
        is_printing.set_value(false);
        let is_asked = window().print().is_ok();
        refused.set(!is_asked || (is_framed() && !is_printing.get_value()));
    };
    view! {
        <button type="button" on:click=print>
            {interface::PRINT}
        </button>
        <span role="status" prop:textContent=move || if refused.get() { interface::NOT_PRINTED } else { "" }></span>
    }
}
