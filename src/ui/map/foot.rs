//! The foot of the map: whose view is shown, the legend, the map in words, and what has no place.

use super::legend::Legend;
use crate::cards::{Line, map_in_words, plain_line};
use crate::explorer::Action;
use crate::map::{MapView, unplaced};
use crate::ui::context::Store;
use crate::ui::disclosure::Disclosure;
use crate::ui::line::LineText;
use crate::ui::list::ListedEvents;
use crate::words::interface as words;
use leptos::prelude::*;

/// Of the disclosures of this group the browser keeps one open.
const GROUP: &str = "map-foot";

/// The foot of the map.
#[component]
pub fn Foot(listed: RwSignal<Option<ListedEvents>>) -> impl IntoView {
    let article = Store::expect().article();
    let unplaced = unplaced(article);
    let count = unplaced.len();
    let list = move |_| listed.set(Some(ListedEvents { title: words::UNPLACED.into(), events: unplaced.clone() }));
    view! {
        <div class="map-foot">
            {(!article.viewpoints.is_empty()).then(|| view! { <ViewpointChoice /> })}
            <Disclosure class="legend" summary=words::LEGEND group=GROUP>
                <div class="legend-body">
                    <Legend />
                </div>
            </Disclosure>
            <InWords />
            {(count > 0)
                .then(|| {
                    view! {
                        <button type="button" class="linklike" on:click=list>
                            {words::unplaced(count)}
                        </button>
                    }
                })}
        </div>
    }
}

/// Whose view the map shows.
#[component]
fn ViewpointChoice() -> impl IntoView {
    let store = Store::expect();
    let chosen = store.slice(|state| state.viewpoint);
    let options = store.article().viewpoints.iter().enumerate().map(|(at, viewpoint)| {
        view! {
            <option value=at.to_string() lang=store.language() prop:selected=move || chosen.get() == at>
                {viewpoint.label.as_str()}
            </option>
        }
    });
    view! {
        <label class="viewpoint">
            {words::VIEW}
            <select on:change:target=move |event| {
                let chosen = event.target().selected_index();
                store.dispatch(Action::Viewpoint(usize::try_from(chosen).unwrap_or_default()));
            }>{options.collect_view()}</select>
        </label>
    }
}

/// What the map shows now, for who doesn't see it; written only while it is open.
#[component]
fn InWords() -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let is_open = RwSignal::new(false);
    let shown = store.slice(|state| (state.frame, state.map_size, state.viewpoint));
    let sentences = move || {
        if !is_open.get() {
            return Vec::new();
        }
        let (frame, size, viewpoint) = shown.get();
        let shown_events = store.shown.get();
        let view = MapView { viewpoint, shown: &|id| shown_events.has(article, id), ..MapView::new(frame, size) };
        // Numbered, as two places of one name may have the same sentence.
        let mut lines: Vec<((String, usize), Line)> = Vec::new();
        for line in map_in_words(&store.explorer.atlas, article, &view) {
            let text = plain_line(article, &line);
            let nth = lines.iter().filter(|((other, _), _)| *other == text).count();
            lines.push(((text, nth), line));
        }
        lines
    };
    view! {
        <Disclosure class="legend" summary=words::IN_WORDS group=GROUP is_open>
            <div class="legend-body">
                <ul class="map-words">
                    // A new element for each sentence, as a browser may have translated the old one.
                    <For each=sentences key=|(key, _)| key.clone() let((_, line))>
                        <li>
                            <LineText line />
                        </li>
                    </For>
                </ul>
            </div>
        </Disclosure>
    }
}
