//! What lies under the marks: the lanes and their names, the axis, gaps, and arcs between events.

use crate::cards::timeline_paths::{self, gap_edges, gaps, stripes, ticks};
use crate::explorer::Selection;
use crate::map::tenths;
use crate::timeline::{Arc, ArcLabel, Leader, TickRank, TimelineScene};
use crate::ui::context::{Store, lane_colour};
use crate::ui::css::px;
use crate::ui::highlight::Lit;
use leptos::prelude::*;

/// How far down in its room the baseline of an arc's label is, as a share.
const BASELINE: f64 = 0.8;

/// The names of the lanes, beside them.
#[component]
pub fn LaneLabels(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let article = Store::expect().article();
    // Drawn again only if lanes have moved: most movements through time leave each as many rows as it had.
    let lanes = Memo::new(move |_| scene.with(|scene| scene.as_ref().map(|scene| scene.lanes.clone())));
    move || {
        let lanes = lanes.get().unwrap_or_default().into_iter();
        lanes
            .map(|lane| {
                view! {
                    <div
                        class="lane-label"
                        data-lane=lane_colour(lane.theme)
                        style:top=px(lane.y)
                        style:height=px(lane.height)
                    >
                        <span class="dot"></span>
                        {article.theme(lane.theme).label.as_str()}
                    </div>
                }
            })
            .collect_view()
    }
}

/// The labels of the ticks, and a band where time is slow.
#[component]
pub fn Axis(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let labels = move || {
        scene.with(|scene| {
            let ticks = scene.iter().flat_map(|scene| &scene.ticks).filter(|tick| !tick.label.is_empty());
            ticks
                .map(|tick| {
                    view! {
                        <span
                            class="tick-label"
                            data-major=(tick.rank != TickRank::Minor).then_some("")
                            style:left=px(tick.label_x)
                            prop:textContent=tick.label.clone()
                        ></span>
                    }
                })
                .collect_view()
        })
    };
    let slow = move || {
        scene.with(|scene| {
            let stretches = scene.iter().flat_map(|scene| &scene.slow);
            let band =
                |&(x, width): &(f64, f64)| view! { <span class="slow" style:left=px(x) style:width=px(width)></span> };
            stretches.map(band).collect_view()
        })
    };
    view! { <div class="axis" aria-hidden="true">{slow} {labels}</div> }
}

/// Stripes, lines of ticks, gaps, leaders and arcs, back to front: a path for each layer, and one for each leader and arc.
/// These are patched in place at every frame, so nothing of them can have the focus.
#[component]
pub fn Ground(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let lit = Store::expect().highlights.lit();
    let layer = move |class: &'static str, write: fn(&TimelineScene) -> String| {
        view! { <path class=class d=move || scene.with(|scene| scene.as_ref().map(write)) /> }
    };
    let arcs = move || {
        scene.with(|scene| {
            let arcs = scene.iter().flat_map(|scene| &scene.arcs);
            // Those that are lit lie over the others.
            lit.with(|lit| arcs.rev().map(|arc| drawn_arc(arc, lit)).collect_view())
        })
    };
    let leaders = move || scene.with(|scene| scene.iter().flat_map(|scene| &scene.leaders).map(leader).collect_view());
    let arc_labels = move || {
        scene.with(|scene| {
            let arcs = scene.iter().flat_map(|scene| &scene.arcs);
            arcs.filter_map(|arc| arc.label.as_ref()).map(arc_label).collect_view()
        })
    };
    view! {
        <svg class="plot-ground" aria-hidden="true" width="100%" height="100%">
            {layer("stripe", stripes)}
            {layer("tick", |scene| ticks(scene, TickRank::Minor))}
            {layer("tick major", |scene| ticks(scene, TickRank::Major))}
            {layer("gap", |scene| gaps(scene, false))}
            {layer("gap-edge", gap_edges)}
            {layer("gap-open", |scene| gaps(scene, true))}
            {leaders}
            {arcs}
            // No arc lies over what another says.
            {arc_labels}
        </svg>
    }
}

fn leader(leader: &Leader) -> impl IntoView + use<> {
    view! { <path class="name-leader" data-lane=lane_colour(leader.theme) d=timeline_paths::leader(leader) /> }
}

fn drawn_arc(arc: &Arc, lit: &Lit) -> impl IntoView + use<> {
    let is_lit = [arc.from, arc.to].iter().any(|&end| lit.is_source(Selection::Event(end)));
    view! {
        <path
            class="arc"
            data-class=arc.kind.class().word()
            data-focus=arc.is_lit.then_some("")
            data-lit=is_lit.then_some("")
            d=timeline_paths::arc(arc)
        />
    }
}

fn arc_label(label: &ArcLabel) -> impl IntoView + use<> {
    let middle = label.bounds.x + label.bounds.width / 2.0;
    view! {
        <text
            class="arc-label"
            x=tenths(middle)
            y=tenths(label.bounds.y + label.bounds.height * BASELINE)
            text-anchor="middle"
            prop:textContent=label.text.clone()
        ></text>
    }
}
