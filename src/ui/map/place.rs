//! Places on the map, and signs at its edge for those out of view.

use super::keyboard::MapKeyboard;
use crate::article::EntityId;
use crate::cards::{off_frame_words, place_words};
use crate::explorer::{Action, Selection};
use crate::map::{MapScene, OffFrame, PlaceMark};
use crate::ui::context::{Store, ViewContext};
use crate::ui::css::px;
use crate::ui::highlight::{Highlight, Lit};
use crate::ui::hooks::RowSignals;
use crate::ui::link::{selects, selects_and};
use crate::words::interface as words;
use leptos::html::A;
use leptos::prelude::*;

/// A mark or a sign, and how it stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow<T> {
    drawn: T,
    highlight: Highlight,
    /// Whether it or any other place that shares it lights up.
    is_lit: bool,
}

/// The places of a scene, and the signs.
#[component]
pub fn Places(scene: Memo<Option<MapScene>>, keyboard: MapKeyboard) -> impl IntoView {
    let lit = Store::expect().highlights.lit();
    let (places, signs) = (RowSignals::new(), RowSignals::new());
    let place_rows = move || {
        let layout = |scene: &MapScene, lit: &Lit| {
            scene.places.iter().map(|mark| row(lit, mark.entity, &mark.others, mark)).collect()
        };
        places.update(scene.with(|scene| lit.with(|lit| Some(layout(scene.as_ref()?, lit)))).unwrap_or_default())
    };
    let sign_rows = move || {
        let layout = |scene: &MapScene, lit: &Lit| {
            scene.off_frame.iter().map(|sign| row(lit, sign.entity, &sign.others, sign)).collect()
        };
        signs.update(scene.with(|scene| lit.with(|lit| Some(layout(scene.as_ref()?, lit)))).unwrap_or_default())
    };
    view! {
        <For each=place_rows key=|(id, _)| *id let((id, row))>
            <PlaceView id row keyboard />
        </For>
        <For each=sign_rows key=|(id, _)| *id let((id, row))>
            <SignView id row keyboard />
        </For>
    }
}

fn row<T: Clone>(lit: &Lit, entity: EntityId, others: &[EntityId], drawn: &T) -> (EntityId, PlaceRow<T>) {
    let highlight = lit.highlight(Selection::Entity(entity));
    (entity, PlaceRow { drawn: drawn.clone(), highlight, is_lit: lit.is_any_lit(entity, others) })
}

/// A place's mark. One that several places share gives way to theirs when it is pressed.
#[component]
fn PlaceView(id: EntityId, row: ArcRwSignal<PlaceRow<PlaceMark>>, keyboard: MapKeyboard) -> impl IntoView {
    let (store, view) = (Store::expect(), ViewContext::expect());
    let article = store.article();
    let element = NodeRef::<A>::new();
    keyboard.places.register(id, element);
    let row = RwSignal::from(row);
    let words = Memo::new(move |_| row.with(|row| place_words(article, &row.drawn)));
    let show_all = move || {
        let places: Vec<EntityId> =
            row.with_untracked(|row| std::iter::once(id).chain(row.drawn.others.clone()).collect());
        if places.len() > 1 {
            store.dispatch(Action::ShowPlaces(places));
        }
    };
    // A Memo of the row's own signal, so that the text is set only when it changes.
    let count = Memo::new(move |_| row.with(|row| row.drawn.has_room_for_count().then_some(row.drawn.events)));
    view! {
        <a
            {..selects_and(Selection::Entity(id), show_all)}
            class="place"
            data-entity=article.entity(id).slug.as_str()
            lang=store.language()
            tabindex=view.reach.tab_index()
            draggable="false"
            node_ref=element
            aria-current=move || row.with(|row| row.highlight.current())
            data-related=move || row.with(|row| row.highlight.related())
            aria-label=move || words.get().spoken
            title=move || words.get().title
            style:left=move || px(row.with(|row| row.drawn.x))
            style:top=move || px(row.with(|row| row.drawn.y))
            style=("--radius", move || px(row.with(|row| row.drawn.radius)))
            style=("--target", move || px(row.with(|row| row.drawn.target)))
        >
            <span
                class="place-dot"
                data-lit=move || row.with(|row| row.is_lit).then_some("")
                prop:textContent=move || count.get().map(|count| count.to_string()).unwrap_or_default()
            ></span>
        </a>
    }
}

/// The sign of a place out of the frame.
#[component]
fn SignView(id: EntityId, row: ArcRwSignal<PlaceRow<OffFrame>>, keyboard: MapKeyboard) -> impl IntoView {
    let (store, view) = (Store::expect(), ViewContext::expect());
    let article = store.article();
    let element = NodeRef::<A>::new();
    keyboard.places.register(id, element);
    let row = RwSignal::from(row);
    let spoken = Memo::new(move |_| row.with(|row| off_frame_words(article, &row.drawn)));
    view! {
        <a
            {..selects(Selection::Entity(id))}
            class="off-frame"
            data-entity=article.entity(id).slug.as_str()
            lang=store.language()
            tabindex=view.reach.tab_index()
            draggable="false"
            node_ref=element
            aria-current=move || row.with(|row| row.highlight.current())
            data-related=move || row.with(|row| row.highlight.related())
            aria-label=move || spoken.get().spoken
            title=move || spoken.get().title
            style:left=move || px(row.with(|row| row.drawn.x))
            style:top=move || px(row.with(|row| row.drawn.y))
            style=("--target", move || px(row.with(|row| row.drawn.target)))
        >
            <span
                class="arrow"
                data-lit=move || row.with(|row| row.is_lit).then_some("")
                style:transform=move || format!("rotate({}deg)", row.with(|row| row.drawn.angle as i32))
            >
                {words::OFF_FRAME_ARROW}
            </span>
        </a>
    }
}
