//! Names on the map. Each keeps its element while it moves, so that a browser that translated it keeps its words.

use crate::article::EntityId;
use crate::explorer::Selection;
use crate::map::{Label, tenths};
use crate::ui::context::Store;
use crate::ui::css::translate;
use crate::ui::hooks::RowSignals;
use leptos::prelude::*;

/// Radius of a town's dot in pixels.
const TOWN: f64 = 2.0;

/// Names, each where its label says. `labels` is called in every frame.
#[component]
pub fn Labels(labels: Callback<(), Vec<Label>>) -> impl IntoView {
    let rows = RowSignals::new();
    view! {
        <For each=move || rows.update(keyed(labels.run(()))) key=|(key, _)| key.clone() let((_, row))>
            <LabelView row />
        </For>
    }
}

/// What tells a label from the others, and stays as long as it is there: its text, whose name it is, whether it has a
/// dot, and which of those alike it is.
type LabelKey = (String, Option<EntityId>, bool, usize);

fn keyed(labels: Vec<Label>) -> Vec<(LabelKey, Label)> {
    let mut keyed: Vec<(LabelKey, Label)> = Vec::with_capacity(labels.len());
    for label in labels {
        let (entity, has_dot) = (label.entity, label.dot.is_some());
        let is_alike =
            |((text, other, dot, _), _): &&(LabelKey, Label)| (text, *other, *dot) == (&label.text, entity, has_dot);
        let nth = keyed.iter().filter(is_alike).count();
        keyed.push(((label.text.clone(), entity, has_dot, nth), label));
    }
    keyed
}

#[component]
fn LabelView(row: ArcRwSignal<Label>) -> impl IntoView {
    let store = Store::expect();
    let row = RwSignal::from(row);
    let (text, entity, has_dot) = row.with_untracked(|label| (label.text.clone(), label.entity, label.dot.is_some()));
    let dot = move || row.with(|label| label.dot.map(|(x, y)| translate(x, y)));
    view! {
        {has_dot.then(|| view! { <circle class="town-dot" transform=dot r=tenths(TOWN) /> })}
        <text
            class="map-label"
            lang=store.language()
            data-kind=move || row.with(|label| label.kind.word())
            data-lit=move || entity.and_then(|id| store.highlights.lit_with(Selection::Entity(id)))
            transform=move || row.with(|label| translate(label.x, label.y))
            text-anchor=move || row.with(|label| label.anchor.word())
        >
            {text}
        </text>
    }
}
