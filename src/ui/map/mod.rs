//! The map: what moves it, whose view it shows, its places, and what it says in words.

mod foot;
mod ground;
mod inset;
mod key;
mod keyboard;
mod label;
mod legend;
mod place;
mod plot;

use super::context::{Reach, Store, ViewContext};
use super::hooks::{PanZoom, Sideways, ZOOM_STEP};
use super::list::EventList;
use super::views::{ViewHead, press_key};
use crate::explorer::{Action, ActionSource, View};
use crate::words::interface as words;
use foot::Foot;
use key::Key;
use leptos::context::Provider;
use leptos::prelude::*;
use plot::{MapPlot, scene};

/// The map's panel; nothing for an article without maps.
#[component]
pub fn MapPanel() -> impl IntoView {
    let store = Store::expect();
    (!store.explorer.atlas.is_empty()).then(|| {
        let listed = RwSignal::new(None);
        let has_fingers = window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
        let is_sized = RwSignal::new(false);
        let scene = scene(store, is_sized, has_fingers);
        store.scenes.map.set_value(Some(scene));
        let plot = NodeRef::new();
        let pan_zoom = PanZoom::new(plot, false, move |moved| store.dispatch(Action::DragMap(moved)));
        view! {
            <Provider value=ViewContext { source: ActionSource::Map, reach: Reach::Tab }>
                <section
                    {..pan_zoom.wheel(Sideways::Scrolls)}
                    class="map"
                    data-view="map"
                    aria-label=words::MAP
                    on:keydown=move |event| press_key(store, View::Map, &event)
                >
                    <ViewHead view=View::Map />
                    <MapPlot scene is_sized plot pan_zoom />
                    <Buttons has_fingers is_sized />
                    <Key scene />
                    <Foot listed />
                    <EventList listed />
                </section>
            </Provider>
        }
    })
}

/// The buttons that scale the map.
#[component]
fn Buttons(has_fingers: bool, is_sized: RwSignal<bool>) -> impl IntoView {
    let store = Store::expect();
    let size = store.slice(|state| state.map_size);
    let is_row = Memo::new(move |_| size.get().has_button_row(has_fingers));
    let actions = [Action::ScaleMap(ZOOM_STEP), Action::ScaleMap(1.0 / ZOOM_STEP), Action::HomeMap, Action::WidestMap];
    let button = |((sign, label), action): ((&'static str, &'static str), Action)| {
        view! {
            <button type="button" aria-label=label title=label on:click=move |_| store.dispatch(action.clone())>
                {sign}
            </button>
        }
    };
    view! {
        <div class="map-buttons" hidden=move || !is_sized.get() data-row=move || is_row.get().then_some("")>
            {words::MAP_BUTTONS.into_iter().zip(actions).map(button).collect_view()}
        </div>
    }
}
