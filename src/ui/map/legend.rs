//! The map's legend: whose view is shown and where that is said, then what fills and lines mean in it.

use super::key::Swatch;
use crate::cards::{MapLegendRow, map_legend};
use crate::explorer::{Action, Choice};
use crate::ui::context::Store;
use crate::ui::line::LineText;
use crate::words::interface as words;
use leptos::prelude::*;

/// The legend of the viewpoint that is shown, drawn anew for each.
#[component]
pub fn Legend() -> impl IntoView {
    let viewpoint = Store::expect().slice(|state| state.viewpoint);
    view! {
        <For each=move || [viewpoint.get()] key=|viewpoint| *viewpoint let:viewpoint>
            <LegendOf viewpoint />
        </For>
    }
}

#[component]
fn LegendOf(viewpoint: usize) -> impl IntoView {
    let store = Store::expect();
    let (legend, language) = (map_legend(store.article(), viewpoint), store.language());
    let paragraphs = [(legend.viewpoint, None), (legend.source, Some("quiet"))];
    let paragraphs = paragraphs.into_iter().filter(|(line, _)| !line.is_empty());
    view! {
        {paragraphs.map(|(line, class)| view! { <p class=class><LineText line /></p> }).collect_view()}
        <ul class="legend-rows">
            {legend.rows.into_iter().map(|row| view! { <LegendRow row /> }).collect_view()}
            {legend
                .highlighted
                .into_iter()
                .map(|(fill, label)| view! { <li lang=language><Swatch fill />{label}</li> })
                .collect_view()}
        </ul>
        {legend.notes.into_iter().map(|note| view! { <p class="quiet" lang=language>{note}</p> }).collect_view()}
    }
}

#[component]
fn LegendRow(row: MapLegendRow) -> impl IntoView {
    let store = Store::expect();
    let MapLegendRow { entity, fill, words: line, names } = row;
    let choice = Choice::With(entity);
    let is_alone = store.slice(move |state| state.filter.has_alone(&[choice]));
    view! {
        <li>
            <Swatch fill />
            <div>
                <LineText line />
                " "
                <button
                    type="button"
                    class="legend-filter"
                    aria-pressed=move || if is_alone.get() { "true" } else { "false" }
                    aria-label=words::show_alone(&store.article().entity(entity).name, false)
                    on:click=move |_| store.dispatch(Action::ChooseAlone(vec![choice]))
                >
                    {words::SHOW_ONLY}
                </button>
                {(!names.is_empty()).then(|| view! { <div class="quiet"><LineText line=names /></div> })}
            </div>
        </li>
    }
}
