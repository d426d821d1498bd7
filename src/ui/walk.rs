//! The walk through time: its bar, and swipes over the card.

use super::context::Store;
use super::css::percent;
use super::hooks::key_for;
use crate::explorer::keys::Anywhere;
use crate::explorer::{Action, Milestone, Route, Selection, Way, swiped};
use crate::words::interface as words;
use leptos::prelude::*;
use web_sys::PointerEvent;

/// The bar of the walk, from which it is begun too; nothing for an article without dates.
#[component]
pub fn WalkBar() -> impl IntoView {
    let store = Store::expect();
    let (article, walks) = (store.article(), &store.explorer.walks);
    let all = walks.events(Route::AllEvents).len();
    let route = store.slice(|state| state.route);
    let walked_to = store.slice(|state| state.walked_to);
    let milestone = Memo::new(move |_| walked_to.get().map(|at| walks.milestone(article, route.get(), at)));
    let is_begun = Memo::new(move |_| milestone.with(Option::is_some));
    let is_over = move |way| walks.step(article, route.get(), walked_to.get(), way).is_none();
    let walked = move || {
        let Milestone { number, of, is_on_route } = milestone.get()?;
        Some(words::walked(number, of, is_on_route))
    };
    let [key_back, key_on] = [Way::Back, Way::Forwards].map(|way| key_for(store, Anywhere::Walk(way)));
    let on = move || if is_begun.get() { words::NEXT[1] } else { words::WALK };
    let [arrow_before, arrow_on] = words::walk_arrows(store.is_rtl());
    let note = move || words::on_the_walk(walks.events(route.get()).len(), all, article.undated.len());
    (all > 0).then(|| {
        view! {
            <div class="walk" role="group" aria-label=words::WALK data-begun=move || is_begun.get().then_some("")>
                <button
                    type="button"
                    class="walk-back"
                    hidden=move || !is_begun.get()
                    aria-label=words::PREVIOUS[1]
                    aria-keyshortcuts=key_back
                    title=move || words::with_key(words::PREVIOUS[1], key_back())
                    aria-disabled=move || is_over(Way::Back).then_some("true")
                    on:click=move |_| store.dispatch(Action::Walk(Way::Back))
                >
                    {arrow_before}
                    {words::PREVIOUS[0]}
                </button>
                <span class="walk-count" hidden=move || !is_begun.get() prop:textContent=move || walked().unwrap_or_default()></span>
                // The same button begins the walk and goes on, so that it keeps the focus.
                <button
                    type="button"
                    class="walk-on"
                    aria-label=move || is_begun.get().then_some(words::NEXT[1])
                    aria-keyshortcuts=key_on
                    title=move || words::with_key(on(), key_on())
                    aria-disabled=move || is_over(Way::Forwards).then_some("true")
                    on:click=move |_| store.dispatch(Action::Walk(Way::Forwards))
                >
                    <span hidden=move || is_begun.get()>{words::WALK}</span>
                    <span hidden=move || !is_begun.get()>{words::NEXT[0]}</span>
                    {arrow_on}
                </button>
                <span class="walk-line" aria-hidden="true" hidden=move || !is_begun.get()>
                    <span style:width=move || percent(milestone.get().map_or(0.0, Milestone::share))></span>
                </span>
                <span class="walk-note" hidden=move || is_begun.get() prop:textContent=note></span>
                {walks.has_choice().then(|| view! { <RouteButton route /> })}
            </div>
        }
    })
}

/// The switch between the walk through key events and the one through all.
#[component]
fn RouteButton(route: Memo<Route>) -> impl IntoView {
    let store = Store::expect();
    let is_of_key_events = move || route.get() == Route::KeyEvents;
    let take_other = move |_| {
        store.dispatch(Action::TakeRoute(match route.get_untracked() {
            Route::KeyEvents => Route::AllEvents,
            Route::AllEvents => Route::KeyEvents,
        }));
    };
    view! {
        <button
            type="button"
            class="walk-route"
            aria-pressed=move || if is_of_key_events() { "true" } else { "false" }
            on:click=take_other
        >
            {words::KEY_EVENTS}
        </button>
    }
}

/// A finger that swipes over the card of an event.
#[derive(Clone, Copy)]
pub struct Swipe {
    store: Store,
    /// The pointer, and where it went down.
    from: StoredValue<Option<(i32, f64, f64)>>,
}

impl Swipe {
    /// No finger is down.
    pub fn new(store: Store) -> Self {
        Self { store, from: StoredValue::new(None) }
    }

    /// A pointer goes down. A second finger doesn't swipe.
    pub fn down(self, event: &PointerEvent) {
        let is_swipe = event.pointer_type() == "touch" && event.is_primary();
        let from = (event.pointer_id(), f64::from(event.client_x()), f64::from(event.client_y()));
        self.from.set_value(is_swipe.then_some(from));
    }

    /// A pointer goes up.
    pub fn up(self, event: &PointerEvent) {
        let Some((id, x, y)) = self.from.try_update_value(Option::take).flatten() else { return };
        let way = swiped(f64::from(event.client_x()) - x, f64::from(event.client_y()) - y, self.store.is_rtl());
        let is_event = matches!(self.store.selection.get_untracked(), Some(Selection::Event(_)));
        if let Some(way) = way.filter(|_| id == event.pointer_id() && is_event) {
            self.store.dispatch(Action::Walk(way));
        }
    }

    /// The browser takes the pointer, to scroll.
    pub fn cancel(self) {
        self.from.set_value(None);
    }
}
