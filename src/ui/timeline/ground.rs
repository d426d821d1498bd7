//! What lies under the marks: the lanes and their names, the axis, gaps, and arcs between events.

use crate::article::{RelationClass, ThemeId};
use crate::cards::timeline_paths::{self, gap_edges, gaps, stripes, ticks};
use crate::explorer::keys::{Command, Scope};
use crate::explorer::{Action, Choice, Selection};
use crate::map::tenths;
use crate::timeline::{Arc, ArcLabel, Lane, Leader, TickRank, TimelineScene};
use crate::ui::context::{Store, lane_colour};
use crate::ui::css::px;
use crate::ui::focus::move_focus;
use crate::ui::highlight::Lit;
use crate::ui::hooks::{RowSignals, command};
use crate::words::interface as words;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// How far down in its room the baseline of an arc's label is, as a share.
const BASELINE: f64 = 0.8;

/// The classes of arcs, back to front.
const ARCS: [RelationClass; 3] = [RelationClass::Other, RelationClass::Conflict, RelationClass::Chain];

/// A lane on the page.
#[derive(Clone, Debug, PartialEq)]
struct LaneRow {
    y: f64,
    height: f64,
    is_first: bool,
}

/// The names of the lanes, beside them. Pressing one shows its events alone. They are one stop of Tab, arrow keys go from
/// one to the next.
#[component]
pub fn LaneLabels(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let store = Store::expect();
    let labels = NodeRef::<Div>::new();
    let rows = RowSignals::new();
    let lanes = move || {
        scene.with(|scene| {
            let lanes = scene.iter().flat_map(|scene| &scene.lanes).enumerate();
            let row = |(at, lane): (usize, &Lane)| {
                (lane.theme, LaneRow { y: lane.y, height: lane.height, is_first: at == 0 })
            };
            rows.update(lanes.map(row).collect())
        })
    };
    let step = move |event: KeyboardEvent| {
        if let (Some(Command::LaneNames(way)), Some(labels)) =
            (command(store, Scope::LaneNames, &event), labels.get_untracked())
        {
            event.prevent_default();
            move_focus(&labels, "button", way.sign());
        }
    };
    view! {
        <div role="group" aria-label=words::LANES node_ref=labels on:keydown=step>
            <For each=lanes key=|(theme, _)| *theme let((theme, row))>
                <LaneLabel theme row />
            </For>
        </div>
    }
}

#[component]
fn LaneLabel(theme: ThemeId, row: ArcRwSignal<LaneRow>) -> impl IntoView {
    let store = Store::expect();
    let label = store.article().theme(theme).label.as_str();
    let row = RwSignal::from(row);
    let choice = Choice::Theme(theme);
    let is_alone = store.slice(move |state| state.filter.has_alone(&[choice]));
    view! {
        <button
            type="button"
            class="lane-label"
            data-lane=lane_colour(theme)
            lang=store.language()
            tabindex=move || if row.with(|row| row.is_first) { "0" } else { "-1" }
            aria-pressed=move || if is_alone.get() { "true" } else { "false" }
            title=move || words::show_alone(label, is_alone.get())
            style:top=move || px(row.with(|row| row.y))
            style:height=move || px(row.with(|row| row.height))
            on:click=move |_| store.dispatch(Action::ChooseAlone(vec![choice]))
        >
            <span class="dot"></span>
            {label}
        </button>
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
                            style:inset-inline-start=px(tick.label_x)
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
            let band = |&(x, width): &(f64, f64)| {
                view! { <span class="slow" style:inset-inline-start=px(x) style:width=px(width)></span> }
            };
            stretches.map(band).collect_view()
        })
    };
    view! { <div class="axis" aria-hidden="true">{slow} {labels}</div> }
}

/// A path for a layer of the ground.
fn layer(
    scene: Memo<Option<TimelineScene>>,
    class: &'static str,
    write: fn(&TimelineScene) -> String,
) -> impl IntoView {
    view! { <path class=class d=move || scene.with(|scene| scene.as_ref().map(write)) /> }
}

/// Stripes, lines of ticks, gaps, leaders and arcs, back to front: a path for each layer, and one for each leader. Leaders
/// are patched in place at every frame, so none can have the focus.
#[component]
pub fn Ground(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let lit = Store::expect().highlights.lit();
    let arcs = [false, true].map(|stand_out| {
        ARCS.map(|class| {
            let d = move || scene.with(|scene| lit.with(|lit| Some(curves(scene.as_ref()?, lit, class, stand_out))));
            view! { <path class="arc" data-class=class.word() data-lit=stand_out.then_some("") d=d /> }
        })
    });
    let arc_labels = move || {
        scene.with(|scene| {
            let arcs = scene.iter().flat_map(|scene| &scene.arcs);
            arcs.filter_map(|arc| arc.label.as_ref()).map(arc_label).collect_view()
        })
    };
    view! {
        <svg class="plot-ground" aria-hidden="true" width="100%" height="100%">
            {layer(scene, "stripe", stripes)}
            <Upright scene />
            {arcs}
            // No arc lies over what another says.
            {arc_labels}
        </svg>
    }
}

/// What of the ground reaches from the axis down to the lanes: lines of ticks, gaps and leaders.
#[component]
pub fn Upright(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let leaders = move || scene.with(|scene| scene.iter().flat_map(|scene| &scene.leaders).map(leader).collect_view());
    view! {
        {layer(scene, "tick", |scene| ticks(scene, TickRank::Minor))}
        {layer(scene, "tick major", |scene| ticks(scene, TickRank::Major))}
        {layer(scene, "gap", |scene| gaps(scene, false))}
        {layer(scene, "gap-edge", gap_edges)}
        {layer(scene, "gap-open", |scene| gaps(scene, true))}
        {leaders}
    }
}

fn leader(leader: &Leader) -> impl IntoView + use<> {
    view! { <path class="name-leader" data-lane=lane_colour(leader.theme) d=timeline_paths::leader(leader) /> }
}

/// The curves of the arcs of a class that stand out, or of the others. Featured arcs stand out, and those of an event
/// that is pointed at or selected.
fn curves(scene: &TimelineScene, lit: &Lit, class: RelationClass, stand_out: bool) -> String {
    let is_lit = |arc: &Arc| arc.is_lit || [arc.from, arc.to].iter().any(|&end| lit.is_source(Selection::Event(end)));
    let arcs = scene.arcs.iter().filter(|arc| arc.kind.class() == class && is_lit(arc) == stand_out);
    arcs.map(timeline_paths::arc).collect()
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
