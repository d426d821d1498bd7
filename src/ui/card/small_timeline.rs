//! An entity's events on one line, as wide as their dates; the list below has the links.

use crate::article::EventId;
use crate::explorer::Selection;
use crate::lens::{SmallMark, SmallTimeline};
use crate::ui::context::{Store, lane_colour};
use leptos::prelude::*;

/// Marks wider than this share of the line are drawn below the others.
const WIDE: f64 = 0.04;

/// The line, with the years of its ends.
#[component]
pub fn SmallTimelineView(line: SmallTimeline, years: [String; 2]) -> impl IntoView {
    let lit = Store::expect().highlights.lit();
    let events: Vec<EventId> = line.marks.iter().map(|mark| mark.event).collect();
    // With the entity itself selected all are highlighted, and none stands out.
    let is_partly_lit = move || lit.with(|lit| !events.iter().all(|&id| lit.is_lit(Selection::Event(id))));
    view! {
        <div class="small-time" aria-hidden="true">
            <div class="small-marks" data-partly-lit=move || is_partly_lit().then_some("")>
                {line.marks.into_iter().map(|mark| view! { <SmallMarkView mark /> }).collect_view()}
            </div>
            <div class="small-years quiet">{years.map(|year| view! { <span>{year}</span> }).collect_view()}</div>
        </div>
    }
}

#[component]
fn SmallMarkView(mark: SmallMark) -> impl IntoView {
    let store = Store::expect();
    let event = store.article().event(mark.event);
    let width = mark.end - mark.start;
    let percent = |share: f64| format!("{:.1}%", share * 100.0);
    view! {
        <span
            class="small-mark"
            data-lane=lane_colour(event.theme)
            data-status=event.status.word()
            data-wide=(width >= WIDE).then_some("")
            data-lit=move || store.highlights.lit_with(Selection::Event(mark.event))
            style:left=percent(mark.start)
            style:width=percent(width)
        ></span>
    }
}
