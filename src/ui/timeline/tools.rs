//! The timeline's legend and its buttons.

use crate::explorer::{Action, Choice};
use crate::timeline::{Sign, Spacing};
use crate::ui::context::Store;
use crate::ui::disclosure::Disclosure;
use crate::ui::hooks::ZOOM_STEP;
use crate::ui::list::ListedEvents;
use crate::words::interface as words;
use leptos::prelude::*;

/// The legend, the undated facts, how much room time takes, and the buttons that scale.
#[component]
pub fn Tools(listed: RwSignal<Option<ListedEvents>>) -> impl IntoView {
    let store = Store::expect();
    let undated = &store.article().undated;
    let list_undated =
        move |_| listed.set(Some(ListedEvents { title: words::UNDATED_FACTS.into(), events: undated.clone() }));
    let actions =
        [Action::ScaleTimeline(ZOOM_STEP, None), Action::ScaleTimeline(1.0 / ZOOM_STEP, None), Action::WholeTimeline];
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
        <SpacingChoice />
        <span class="timeline-zoom" role="group" aria-label=words::TIMELINE_SCALE>
            {words::TIMELINE_BUTTONS
                .into_iter()
                .zip(actions)
                .map(|((sign, label), action)| view! { <ScaleButton sign label action /> })
                .collect_view()}
        </span>
    }
}

/// The choice of how much room time takes.
#[component]
fn SpacingChoice() -> impl IntoView {
    let store = Store::expect();
    let chosen = store.slice(|state| state.timeline.spacing);
    let choose = move |event| {
        let at: Option<usize> = event_target_value(&event).parse().ok();
        if let Some(&spacing) = at.and_then(|at| Spacing::ALL.get(at)) {
            store.dispatch(Action::Space(spacing));
        }
    };
    view! {
        <label class="spacing">
            {words::SPACING}
            <select on:change=choose prop:value=move || (chosen.get() as usize).to_string()>
                {words::SPACINGS
                    .into_iter()
                    .enumerate()
                    .map(|(at, label)| view! { <option value=at.to_string()>{label}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}

/// A mark as the plot draws it, with what it means. Where that is how events stand, pressing it shows them alone.
#[component]
fn Sample(sign: Sign) -> impl IntoView {
    let store = Store::expect();
    let choices: Vec<_> = sign.standings().iter().copied().map(Choice::Standing).collect();
    let words = if choices.is_empty() {
        view! { {sign.words()} }.into_any()
    } else {
        let pressed = choices.clone();
        let is_alone = store.slice(move |state| state.filter.has_alone(&choices));
        view! {
            <button
                type="button"
                class="linklike"
                aria-pressed=move || if is_alone.get() { "true" } else { "false" }
                title=move || words::show_alone(sign.words(), is_alone.get())
                on:click=move |_| store.dispatch(Action::ChooseAlone(pressed.clone()))
            >
                {sign.words()}
            </button>
        }
        .into_any()
    };
    view! {
        <li data-shape=sign.name()>
            <span class="sample">
                <span class="bar"></span>
            </span>
            {words}
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
