//! The map itself: its ground and its places, under pointer and keys.

use super::ground::Ground;
use super::inset::Inset;
use super::keyboard::MapKeyboard;
use super::place::Places;
use crate::article::Article;
use crate::explorer::{Action, Selection, ViewState};
use crate::map::{Frame, MapScene, MapView, Size};
use crate::ui::context::Store;
use crate::ui::hooks::{PanZoom, use_size};
use crate::words::interface as words;
use leptos::html::Div;
use leptos::prelude::*;

/// The plot of the map. It says when the browser has given it its size.
#[component]
pub fn MapPlot(
    scene: Memo<Option<MapScene>>,
    is_sized: RwSignal<bool>,
    plot: NodeRef<Div>,
    pan_zoom: PanZoom,
) -> impl IntoView {
    let store = Store::expect();
    let singles_out = store.slice(ViewState::singles_out);
    use_size(plot, move |width, height| {
        store.dispatch(Action::ResizeMap(Size { width, height }));
        is_sized.set(true);
    });
    let keyboard = MapKeyboard::new(store, scene);
    view! {
        <div
            {..pan_zoom.pointers()}
            {..keyboard.handlers(plot)}
            class="map-plot"
            tabindex="0"
            role="group"
            aria-label=words::MAP_PLOT
            node_ref=plot
        >
            <div class="map-marks" data-selected=move || singles_out.get().then_some("")>
                <Ground scene />
                <Places scene keyboard />
            </div>
            <Inset is_sized />
        </div>
    }
}

/// The scene of what the map shows; none before the browser has given the plot its size.
pub fn scene(store: Store, is_sized: RwSignal<bool>, has_fingers: bool) -> Memo<Option<MapScene>> {
    let shown = store.slice(|state| (state.frame, state.map_size, state.viewpoint));
    let featured = Memo::new(move |_| store.selection.get().filter(|&what| has_place(store.article(), what)));
    // Treated as always changed: comparing scenes costs more than drawing them again.
    Memo::new_with_compare(move |_| is_sized.get().then(|| lay_out(store, shown, featured, has_fingers)), |_, _| true)
}

/// Whether the map shows a selection. For most events and for every person it stays as it is.
fn has_place(article: &Article, what: Selection) -> bool {
    match what {
        Selection::Event(id) => !article.event(id).places.is_empty(),
        Selection::Entity(id) => article.is_on_maps(id),
        Selection::Section(_) | Selection::Lens(_) => false,
    }
}

fn lay_out(
    store: Store,
    shown: Memo<(Frame, Size, usize)>,
    featured: Memo<Option<Selection>>,
    has_fingers: bool,
) -> MapScene {
    let article = store.article();
    let (frame, size, viewpoint) = shown.get();
    let reserved = size.reserved(has_fingers);
    let featured = featured.get();
    let (featured, event) = Selection::on_map(featured.as_ref(), article);
    let shown_events = store.shown.get();
    let shown = &|id| shown_events.has(article, id);
    let view = MapView { viewpoint, featured, event, shown, reserved: &reserved, ..MapView::new(frame, size) };
    store.explorer.atlas.scene(article, &view)
}
