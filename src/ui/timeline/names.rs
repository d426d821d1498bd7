//! The names above the lanes, which stay in sight while the lanes are scrolled.

use super::ground::Upright;
use crate::article::EventId;
use crate::cards::mark_words;
use crate::explorer::Selection;
use crate::timeline::{AXIS, LabelSide, MarkLabel, TimelineScene};
use crate::ui::context::{Store, lane_colour};
use crate::ui::css::px;
use crate::ui::hooks::RowSignals;
use crate::ui::link::{selects, stands_out};
use leptos::prelude::*;

/// The names above the lanes of a scene that is drawn `by` times as large, with the upper parts of their leaders.
#[component]
pub fn Names(scene: Memo<Option<TimelineScene>>, by: RwSignal<f64>) -> impl IntoView {
    let rows = RowSignals::new();
    let axis = move || AXIS * by.get();
    let height = move || scene.with(|scene| scene.as_ref().map(|scene| px(scene.lanes_top() - axis())));
    let names = move || {
        let layout = scene.with(|scene| {
            let marks = scene.iter().flat_map(|scene| &scene.marks);
            let label = |label: &MarkLabel| label.side == LabelSide::Above;
            marks.filter_map(|mark| Some((mark.event, mark.label.clone().filter(label)?))).collect()
        });
        rows.update(layout)
    };
    view! {
        <div class="names" style:height=height>
            <svg class="plot-ground" aria-hidden="true" width="100%" height="100%">
                <g transform=move || format!("translate(0 -{})", axis())>
                    <Upright scene />
                </g>
            </svg>
            <For each=names key=|(id, _)| *id let((id, label))>
                <Name id label axis=Signal::derive(axis) />
            </For>
        </div>
    }
}

/// The name of an event, another way to press its mark.
#[component]
fn Name(id: EventId, label: ArcRwSignal<MarkLabel>, axis: Signal<f64>) -> impl IntoView {
    let store = Store::expect();
    let event = store.article().event(id);
    let label = RwSignal::from(label);
    // A Memo of the row's own signal, so that the text is set only when it changes.
    let text = Memo::new(move |_| label.with(|label| label.text.clone()));
    view! {
        <a
            {..selects(Selection::Event(id))}
            {..stands_out(Selection::Event(id))}
            class="mark-label"
            data-above=""
            data-event=event.slug.as_str()
            data-lane=lane_colour(event.theme)
            lang=store.language()
            tabindex="-1"
            draggable="false"
            title=mark_words(store.article(), id).title
            style:inset-inline-start=move || px(label.with(|label| label.bounds.x))
            style:top=move || px(label.with(|label| label.bounds.y) - axis.get())
            style:width=move || px(label.with(|label| label.bounds.width))
            style:line-height=move || px(label.with(|label| label.bounds.height))
            prop:textContent=move || text.get()
        ></a>
    }
}
