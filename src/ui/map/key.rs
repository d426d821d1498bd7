//! The key below the map: what the fills that are in view stand for, and what the marks count.

use crate::article::Drawing;
use crate::cards::key_words;
use crate::map::{Fill, KeyRow, MapScene};
use crate::ui::context::Store;
use crate::words::interface as words;
use leptos::prelude::*;

/// The key, drawn anew row by row as the frame and the viewpoint change.
#[component]
pub fn Key(scene: Memo<Option<MapScene>>) -> impl IntoView {
    let store = Store::expect();
    let viewpoint = store.slice(|state| state.viewpoint);
    let rows =
        Memo::new(move |_| scene.with(|scene| scene.as_ref().map(|scene| scene.key.clone()).unwrap_or_default()));
    let has_marks =
        Memo::new(move |_| scene.with(|scene| scene.as_ref().is_some_and(|scene| !scene.places.is_empty())));
    let told = move || -> Vec<(String, Fill)> {
        let words = |row: &KeyRow| (key_words(store.article(), viewpoint.get(), row), row.fill);
        rows.with(|rows| rows.iter().map(words).collect())
    };
    view! {
        <div class="map-key">
        <ul aria-label=words::MAP_KEY>
            <For each=told key=|(words, fill)| (words.clone(), fill.word(), fill.drawn.map(Drawing::word)) let((words, fill))>
                <li>
                    <Swatch fill />
                    {words}
                </li>
            </For>
            <li hidden=move || !has_marks.get()>
                <span class="mark-sign" aria-hidden="true"></span>
                {words::MARKS_KEY}
            </li>
        </ul>
        </div>
    }
}

/// A small piece of a fill, drawn by the same rules as the areas of the map.
#[component]
pub fn Swatch(fill: Fill) -> impl IntoView {
    let hatch = Store::expect().own_id("hatch");
    let piece = "M0.5 0.5H15.5V9.5H0.5Z";
    let hatched = fill.is_hatched().then(|| view! { <path class="hatched" d=piece fill=format!("url(#{hatch})") /> });
    view! {
        <svg class="swatch" aria-hidden="true" width="16" height="10">
            <path class="area" d=piece data-fill=fill.word() data-drawn=fill.drawn.map(Drawing::word) />
            {hatched}
        </svg>
    }
}
