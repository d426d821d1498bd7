//! The timeline: lanes with marks on wide pages, a list from top to bottom on narrow ones.

mod ground;
mod keyboard;
mod mark;
mod names;
mod overview;
mod plot;
mod rows;
mod tools;

use super::context::{Reach, Store, ViewContext};
use super::hooks::{PanZoom, Sideways};
use super::list::EventList;
use super::views::{EnlargeButton, press_key};
use crate::explorer::{Action, ActionSource, Move, View};
use crate::words::interface as words;
use leptos::context::Provider;
use leptos::prelude::*;
use overview::Overview;
use plot::Lanes;
use rows::TimelineRows;
use tools::Tools;

/// The timeline's panel: lanes if `is_wide`, else a list.
#[component]
pub fn TimelinePanel(is_wide: Memo<bool>) -> impl IntoView {
    let store = Store::expect();
    let listed = RwSignal::new(None);
    let plot = NodeRef::new();
    let pan_zoom = PanZoom::new(plot, store.is_rtl(), move |Move { dx, x, factor, .. }| {
        store.dispatch(Action::PanTimeline(dx));
        store.dispatch(Action::ZoomTimeline(x, factor));
    });
    view! {
        <Provider value=ViewContext { source: ActionSource::Timeline, reach: Reach::Arrows }>
            <section
                {..pan_zoom.wheel(Sideways::Moves)}
                class="timeline"
                data-view="timeline"
                aria-label=words::TIMELINE
                on:keydown=move |event| press_key(store, View::Timeline, &event)
            >
                <div class="timeline-head">
                    <h2>{words::TIMELINE}</h2>
                    <Overview shown=store.slice(|state| state.timeline) />
                    <Tools listed />
                    <EnlargeButton view=View::Timeline />
                </div>
                <Lanes listed is_wide plot pan_zoom />
                <TimelineRows is_wide />
                <EventList listed />
            </section>
        </Provider>
    }
}
