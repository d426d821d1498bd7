//! An entity's events on one line, as wide as their dates; the list below has the links.

use crate::cards::{AlikeMarks, SMALL_HEIGHT, SMALL_WIDTH, small_marks};
use crate::explorer::Selection;
use crate::lens::SmallTimeline;
use crate::ui::context::{Store, lane_colour};
use leptos::prelude::*;

/// The line, with the years of its ends.
#[component]
pub fn SmallTimelineView(line: SmallTimeline, years: [String; 2]) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let all = small_marks(article, &line, |_| true);
    // Drawn once more over the others. With the entity itself selected all are highlighted, and none stands out.
    let lit = move || {
        store.highlights.lit().with(|lit| {
            let is_lit = |event| lit.is_lit(Selection::Event(event));
            let are_all = line.marks.iter().all(|mark| is_lit(mark.event));
            small_marks(article, &line, |event| !are_all && is_lit(event)).iter().map(marks).collect_view()
        })
    };
    view! {
        <div class="small-time" aria-hidden="true">
            <svg viewBox=format!("0 0 {SMALL_WIDTH} {SMALL_HEIGHT}") preserveAspectRatio="none">
                {all.iter().map(marks).collect_view()}
                <g class="small-lit">{lit}</g>
            </svg>
            <div class="small-years quiet">{years.map(|year| view! { <span>{year}</span> }).collect_view()}</div>
        </div>
    }
}

fn marks(marks: &AlikeMarks) -> impl IntoView + use<> {
    view! {
        <path
            class="small-marks"
            data-lane=lane_colour(marks.theme)
            data-status=marks.status.word()
            data-wide=marks.is_wide.then_some("")
            d=marks.d.clone()
        />
    }
}
