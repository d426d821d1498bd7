//! The locator in the corner: its land, and over it the map's frame, which moves far more often.

use super::ground::areas;
use super::label::Labels;
use crate::map::{Label, MapView, Size, tenths};
use crate::ui::context::Store;
use crate::ui::css::translate;
use crate::ui::highlight::Lit;
use leptos::prelude::*;

/// From this share of the inset on, the map's frame tells nothing that the map doesn't.
const TELLING: f64 = 0.5;

/// The locator.
#[component]
pub fn Inset(is_sized: RwSignal<bool>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let shown = store.slice(|state| (state.frame, state.map_size));
    // Treated as always changed: comparing scenes costs more than drawing them again.
    let inset = Memo::new_with_compare(
        move |_| {
            let (frame, size) = shown.get();
            let inset = || store.explorer.atlas.inset(article, &MapView::new(frame, size), size.inset());
            is_sized.get().then(inset)
        },
        |_, _| true,
    );
    let size = Memo::new(move |_| shown.get().1.inset());
    let is_telling = move || inset.with(|inset| inset.as_ref().is_some_and(|inset| inset.share <= TELLING));
    let dots = move || {
        inset.with(|inset| {
            let places = inset.iter().flat_map(|inset| &inset.places);
            places
                .map(|mark| {
                    view! { <circle class="town-dot" transform=translate(mark.x, mark.y) r=tenths(mark.radius) /> }
                })
                .collect_view()
        })
    };
    let labels = move |()| -> Vec<Label> {
        inset.with(|inset| {
            let places = inset.iter().flat_map(|inset| &inset.places);
            places.filter_map(|mark| mark.label.clone()).collect()
        })
    };
    view! {
        <div class="map-inset" aria-hidden="true" hidden=move || !is_telling()>
            <Land is_sized size />
            <div class="inset-over">
                <svg width=move || tenths(size.get().width) height=move || tenths(size.get().height)>
                    {dots}
                    <Labels labels=Callback::new(labels) />
                    <path
                        class="inset-frame"
                        d=move || inset.with(|inset| inset.as_ref().map(|inset| inset.outline.clone()))
                    />
                </svg>
            </div>
        </div>
    }
}

/// The locator's land.
#[component]
fn Land(is_sized: RwSignal<bool>, size: Memo<Size>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let viewpoint = store.slice(|state| state.viewpoint);
    // The pattern of the map itself; the land is drawn in the same document.
    let hatch = store.own_id("hatch");
    let land = move || {
        is_sized.get().then(|| {
            let land = store.explorer.atlas.locator(article, viewpoint.get(), size.get());
            areas(&land, &Lit::default(), &hatch)
        })
    };
    view! {
        <div class="inset-land">
            <svg width=move || tenths(size.get().width) height=move || tenths(size.get().height)>
                <rect class="inset-sea" width="100%" height="100%" />
                {land}
            </svg>
        </div>
    }
}
