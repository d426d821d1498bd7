//! The map: what moves it, whose view it shows, its places, and what it says in words.

mod foot;
mod ground;
mod inset;
mod keyboard;
mod label;
mod legend;
mod place;
mod plot;

use super::context::{Reach, Store, ViewContext};
use super::hooks::ZOOM_STEP;
use super::list::EventList;
use super::views::ViewHead;
use crate::explorer::{Action, ActionSource, View};
use crate::words::interface as words;
use foot::Foot;
use leptos::context::Provider;
use leptos::prelude::*;
use plot::MapPlot;

/// The map's panel; nothing for an article without maps.
#[component]
pub fn MapPanel() -> impl IntoView {
    let store = Store::expect();
    (!store.explorer.atlas.is_empty()).then(|| {
        let listed = RwSignal::new(None);
        view! {
            <Provider value=ViewContext { source: ActionSource::Map, reach: Reach::Tab }>
                <section class="map" data-view="map" aria-label=words::MAP>
                    <ViewHead view=View::Map />
                    <MapPlot />
                    <Buttons />
                    <Foot listed />
                    <EventList listed />
                </section>
            </Provider>
        }
    })
}

/// The buttons that scale the map.
#[component]
fn Buttons() -> impl IntoView {
    let store = Store::expect();
    let actions = [Action::ScaleMap(ZOOM_STEP), Action::ScaleMap(1.0 / ZOOM_STEP), Action::HomeMap, Action::WidestMap];
    let button = |((sign, label), action): ((&'static str, &'static str), Action)| {
        view! {
            <button type="button" aria-label=label title=label on:click=move |_| store.dispatch(action.clone())>
                {sign}
            </button>
        }
    };
    view! {
        <div class="map-buttons">{words::MAP_BUTTONS.into_iter().zip(actions).map(button).collect_view()}</div>
    }
}
