//! The timeline's legend and its buttons.

use crate::explorer::Action;
use crate::timeline::{Folding, Sign};
use crate::ui::context::Store;
use crate::ui::disclosure::Disclosure;
use crate::ui::hooks::ZOOM_STEP;
use crate::ui::list::Listed;
use crate::words::interface as words;
use leptos::prelude::*;

/// The legend, the undated facts, whether gaps are folded, and the scale.
#[component]
pub fn Tools(listed: RwSignal<Option<Listed>>) -> impl IntoView {
    let store = Store::expect();
    let undated = &store.article().undated;
    let is_folded = store.slice(|state| state.timeline.folding == Folding::Folded);
    let list_undated =
        move |_| listed.set(Some(Listed { title: words::UNDATED_FACTS.into(), events: undated.clone() }));
    let actions =
        [Action::ScaleTimeline(ZOOM_STEP, None), Action::ScaleTimeline(1.0 / ZOOM_STEP, None), Action::WholeTimeline];
    let toggle_folding = move |_| {
        store.dispatch(Action::Fold(if is_folded.get_untracked() { Folding::True } else { Folding::Folded }));
    };
    view! {
        <Disclosure class="timeline-legend" summary=words::MARKS_LEGEND>
            <ul>
                {store
                    .explorer
                    .timeline
                    .legend(store.article())
                    .into_iter()
                    .map(|sign| view! { <Sample sign /> })
                    .collect_view()}
            </ul>
        </Disclosure>
        {(!undated.is_empty())
            .then(|| {
                view! {
                    <button type="button" on:click=list_undated>
                        {words::undated(undated.len())}
                    </button>
                }
            })}
        <button
            type="button"
            aria-pressed=move || if is_folded.get() { "true" } else { "false" }
            on:click=toggle_folding
        >
            {words::FOLDED_GAPS}
        </button>
        <span class="timeline-zoom" role="group" aria-label=words::TIMELINE_SCALE>
            {words::TIMELINE_BUTTONS
                .into_iter()
                .zip(actions)
                .map(|((sign, label), action)| view! { <ScaleButton sign label action /> })
                .collect_view()}
        </span>
    }
}

/// A mark as the plot draws it, with what it means.
#[component]
fn Sample(sign: Sign) -> impl IntoView {
    view! {
        <li data-shape=sign.name()>
            <span class="sample">
                <span class="bar"></span>
            </span>
            {sign.words()}
        </li>
    }
}

/// A button that scales the timeline.
#[component]
fn ScaleButton(sign: &'static str, label: &'static str, action: Action) -> impl IntoView {
    let store = Store::expect();
    view! {
        <button type="button" aria-label=label title=label on:click=move |_| store.dispatch(action.clone())>
            {sign}
        </button>
    }
}
