//! Everything of the map that can't be pressed: land and water, disputed areas, lines, names.

use super::label::Labels;
use crate::article::Drawing;
use crate::explorer::Selection;
use crate::map::{DrawnArea, DrawnLine, Label, MapScene, PlaceLink, PlaceMark, ScaleBar, tenths};
use crate::ui::context::{Store, lane_colour};
use crate::ui::css::translate;
use crate::ui::highlight::Lit;
use leptos::prelude::*;

/// The ground. But for the names its elements are patched in place at every frame, so nothing of it can have the focus.
#[component]
pub fn Ground(scene: Memo<Option<MapScene>>) -> impl IntoView {
    let store = Store::expect();
    let lit = store.highlights.lit();
    let hatch = store.own_id("hatch");
    let land = {
        let hatch = hatch.clone();
        move || scene.with(|scene| lit.with(|lit| Some(areas(&scene.as_ref()?.areas, lit, &hatch))))
    };
    let over_land = move || {
        scene.with(|scene| {
            let scene = scene.as_ref()?;
            Some(view! {
                {scene.lines.iter().map(line).collect_view()}
                <path class="beyond" d=scene.beyond.clone() fill-rule="evenodd" />
                <path class="graticule" d=scene.graticule.concat() />
                <path class="leader" d=scene.leaders.clone() />
                {scene.links.iter().map(link).collect_view()}
            })
        })
    };
    let rings = move || {
        scene.with(|scene| {
            let rings = |lit: &Lit| Some(scene.as_ref()?.places.iter().map(|mark| ring(mark, lit)).collect_view());
            lit.with(rings)
        })
    };
    let labels =
        move |()| scene.with(|scene| scene.as_ref().map_or_else(Vec::new, |scene| names(scene).cloned().collect()));
    view! {
        <svg class="map-ground" aria-hidden="true" width="100%" height="100%">
            <defs>
                <pattern id=hatch width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path d="M0 0V6" class="hatch-line" />
                </pattern>
            </defs>
            {land}
            {over_land}
            {rings}
            <Labels labels=Callback::new(labels) />
            <ScaleBarView scene />
        </svg>
    }
}

/// Every name on the map.
fn names(scene: &MapScene) -> impl Iterator<Item = &Label> {
    let of_places = scene.places.iter().filter_map(|mark| mark.label.as_ref());
    let of_signs = scene.off_frame.iter().filter_map(|sign| sign.label.as_ref());
    scene.labels.iter().chain(of_places).chain(of_signs)
}

/// Land, water and disputed areas; those that the viewpoint sees as disputed are hatched.
pub fn areas(areas: &[DrawnArea], lit: &Lit, hatch: &str) -> impl IntoView + use<> {
    // Neighbours of a layer, which don't overlap, are one path if they look alike and stand for nothing: most of what
    // moves.
    let is_plain = |area: &DrawnArea| area.entity.is_none() && area.drawn.is_none();
    let alike = areas.chunk_by(|a, b| is_plain(a) && is_plain(b) && a.layer == b.layer);
    alike.map(|alike| area(alike, lit, hatch)).collect_view()
}

/// Areas that look alike, as one path.
fn area(alike: &[DrawnArea], lit: &Lit, hatch: &str) -> impl IntoView + use<> {
    let first = &alike[0];
    let d: String = alike.iter().map(|area| area.d.as_str()).collect();
    let is_area_lit = first.entity.is_some_and(|id| lit.is_lit(Selection::Entity(id)));
    let hatched = first.fill.is_hatched().then(|| {
        view! { <path class="hatched" d=first.d.clone() fill-rule="evenodd" fill=format!("url(#{hatch})") /> }
    });
    view! {
        <path
            class="area"
            d=d
            fill-rule="evenodd"
            data-fill=first.fill.word()
            data-drawn=first.fill.drawn.map(Drawing::word)
            data-lit=is_area_lit.then_some("")
        />
        {hatched}
    }
}

fn line(line: &DrawnLine) -> impl IntoView + use<> {
    let dots = line.is_dots.then_some("");
    view! { <path class="map-line" d=line.d.clone() data-layer=line.kind.word() data-dots=dots /> }
}

/// A line between two places of an event, with an arrow where the order of events gives it a direction.
fn link(link: &PlaceLink) -> impl IntoView + use<> {
    let arrow = link.arrow.map(|((x, y), degrees)| {
        let at = format!("{} rotate({})", translate(x, y), degrees as i32);
        view! { <path class="map-arrow" d="M-9 -5L1 0L-9 5Z" transform=at /> }
    });
    view! {
        <g class="map-link">
            <path d=link.d.clone() />
            {arrow}
        </g>
    }
}

/// The share of each theme in a place's events, around its mark.
fn ring(mark: &PlaceMark, lit: &Lit) -> impl IntoView + use<> {
    let wedges = mark.themes.iter().map(|wedge| {
        view! { <path class="wedge" d=wedge.d.clone() data-lane=lane_colour(wedge.theme) /> }
    });
    let is_lit = lit.is_any_lit(mark.entity, &mark.others).then_some("");
    view! { <g class="mark-ring" data-lit=is_lit transform=translate(mark.x, mark.y)>{wedges.collect_view()}</g> }
}

/// The scale. Its words are set only when they change, not in every frame.
#[component]
fn ScaleBarView(scene: Memo<Option<MapScene>>) -> impl IntoView {
    let of = move |read: fn(&ScaleBar) -> String| scene.with(|scene| scene.as_ref()?.scale_bar.as_ref().map(read));
    let label = Memo::new(move |_| of(|bar| bar.label.clone()).unwrap_or_default());
    let line = |bar: &ScaleBar| {
        let [x, y, top, end] = [bar.x, bar.y, bar.y - 4.0, bar.x + bar.px].map(tenths);
        format!("M{x} {top}V{y}H{end}V{top}")
    };
    view! {
        <g class="scale-bar">
            <path class="scale-line" d=move || of(line) />
            <text
                x=move || of(|bar| tenths(bar.x + bar.px + 5.0))
                y=move || of(|bar| tenths(bar.y))
                prop:textContent=move || label.get()
            ></text>
        </g>
    }
}
