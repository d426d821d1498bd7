//! The map: land and status, places with the number of their events, and where in the world it looks.

use super::card::views_of_status;
use super::dom::{observe_size, px, tenths};
use super::gesture::{ZOOM_STEP, listen};
use super::link::{count, entity_name, tabbable, to_entity};
use super::list::{EventList, Listed};
use super::node::{El, Node, el, of_class};
use super::store::Store;
use crate::article::format::LayerKind;
use crate::article::{Article, EntityId, EventId};
use crate::explorer::{Action, Selection};
use crate::label::Box;
use crate::map::{Area, Inset, Label, LabelKind, Line, OffFrame, PlaceMark, ScaleBar, Scene, Size};
use crate::within::Within;
use leptos::html::Div;
use leptos::prelude::*;

/// How far one press of an arrow key moves the map, in pixels.
const KEY_STEP: f64 = 60.0;
/// The buttons at the lower right, kept free of labels.
const BUTTONS: Size = Size { width: 50.0, height: 118.0 };

/// From this radius on a mark has room for the number of its events, in pixels.
const COUNTED: f64 = 9.0;
/// Tells the keys of signs at the edge from those of marks.
const OFF_FRAME: u64 = 1 << 32;

/// The map's panel; nothing for an article without maps.
#[component]
pub fn MapView() -> impl IntoView {
    let store = Store::get();
    (!store.explorer.atlas.is_empty()).then(|| view! { <Map /> })
}

#[component]
fn Map() -> impl IntoView {
    let store = Store::get();
    let article = store.article();
    let plot = NodeRef::<Div>::new();
    let frame = store.slice(|state| state.frame);
    let size = store.slice(|state| state.map_size);
    let focus = Memo::new(move |_| match store.selection.get() {
        Some(Selection::Event(id)) => store.article().event(id).places.clone(),
        Some(Selection::Entity(id)) => vec![id],
        _ => Vec::new(),
    });
    let inset_size = Memo::new(move |_| size.with(|size| inset_size(*size)));
    let scene = Memo::new(move |_| {
        let size = size.get();
        let inset = inset_size.get();
        let corners = [
            Box { x: size.width - inset.width - 10.0, y: 0.0, width: inset.width + 10.0, height: inset.height + 10.0 },
            Box {
                x: size.width - BUTTONS.width,
                y: size.height - BUTTONS.height,
                width: BUTTONS.width,
                height: BUTTONS.height,
            },
        ];
        focus.with(|focus| store.explorer.atlas.scene(store.article(), frame.get(), size, focus, &corners))
    });
    let inset =
        Memo::new(move |_| store.explorer.atlas.inset(store.article(), frame.get(), size.get(), inset_size.get()));
    let listed = RwSignal::new(None::<Listed>);

    Effect::new(move |_| {
        if let Some(plot) = plot.get() {
            observe_size(&plot, move |width, height| store.dispatch(Action::ResizeMap(Size { width, height })));
            let gestures = listen(&plot, move |moved| store.dispatch(Action::DragMap(moved)));
            let kept = StoredValue::new_local(Some(gestures));
            on_cleanup(move || {
                kept.try_update_value(Option::take);
            });
        }
    });
    let zoom = move |factor: f64| {
        let Size { width, height } = size.get_untracked();
        store.dispatch(Action::ZoomMap(width / 2.0, height / 2.0, factor));
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" => store.dispatch(Action::PanMap(KEY_STEP, 0.0)),
            "ArrowRight" => store.dispatch(Action::PanMap(-KEY_STEP, 0.0)),
            "ArrowUp" => store.dispatch(Action::PanMap(0.0, KEY_STEP)),
            "ArrowDown" => store.dispatch(Action::PanMap(0.0, -KEY_STEP)),
            "+" | "=" => zoom(ZOOM_STEP),
            "-" => zoom(1.0 / ZOOM_STEP),
            "0" => store.dispatch(Action::HomeMap),
            _ => return,
        }
        event.prevent_default();
    };
    let unplaced = {
        let ids = || store.article().in_time.iter().chain(&store.article().undated).copied();
        ids().filter(|&id| store.article().event(id).places.is_empty()).collect::<Vec<EventId>>()
    };
    let unplaced_count = unplaced.len();
    let show_unplaced = move |_| {
        listed.set(Some(Listed { title: "Events without a place".into(), events: unplaced.clone() }));
    };

    let marks = NodeRef::<Div>::new();
    let corner = NodeRef::<Div>::new();
    let legend = NodeRef::<leptos::html::Ul>::new();
    let hatch = store.own_id("hatch");
    store.draw(marks, {
        let hatch = hatch.clone();
        move || {
            scene.with(|scene| {
                let places = scene.places.iter().map(|mark| place(article, mark));
                let signs = scene.off_frame.iter().map(|sign| off_frame(article, sign));
                tabbable(std::iter::once(ground(article, scene, &hatch)).chain(places).chain(signs).collect())
            })
        }
    });
    store.draw(corner, move || inset.with(|inset| locator(article, inset, inset_size.get(), &hatch)));
    store.draw(legend, move || tabbable(legend_rows(article)));

    view! {
        <section class="map" data-view="map" aria-label="Map">
            <div
                class="map-plot"
                node_ref=plot
                tabindex="0"
                role="group"
                aria-label="Map. Arrow keys move it, plus and minus scale it, 0 shows the first frame; Tab goes to its places."
                on:keydown=keys
            >
                <div class="map-marks" node_ref=marks></div>
                <div class="map-inset" aria-hidden="true" node_ref=corner></div>
            </div>
            <div class="map-buttons">
                <button type="button" aria-label="Enlarge the map" on:click=move |_| zoom(ZOOM_STEP)>"+"</button>
                <button type="button" aria-label="Shrink the map" on:click=move |_| zoom(1.0 / ZOOM_STEP)>"−"</button>
                <button
                    type="button"
                    aria-label="Show the region"
                    title="Show the region"
                    on:click=move |_| store.dispatch(Action::HomeMap)
                >
                    "⌂"
                </button>
                <button
                    type="button"
                    aria-label="Show the whole locator"
                    title="Show the whole locator"
                    on:click=move |_| store.dispatch(Action::WidestMap)
                >
                    "◎"
                </button>
            </div>
            <div class="map-foot">
                <details class="legend">
                    <summary>"Legend"</summary>
                    <ul node_ref=legend></ul>
                </details>
                <button type="button" class="linklike" hidden=unplaced_count == 0 on:click=show_unplaced>
                    {[&count(unplaced_count, "event"), " without a place"].concat()}
                </button>
            </div>
            <EventList listed />
        </section>
    }
}

/// Size of the locator in the corner.
fn inset_size(size: Size) -> Size {
    let width = (size.width * 0.3).within(90.0, 190.0);
    Size { width, height: width * 0.6 }
}

/// Everything of the map that can't be pressed.
fn ground(article: &'static Article, scene: &Scene, hatch: &str) -> Node {
    let stroke = el("path").attr("d", "M0 0V6").attr("class", "hatch-line");
    let pattern = el("pattern")
        .attr("id", hatch.to_owned())
        .attr("width", "6")
        .attr("height", "6")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .with(stroke);
    let mut drawn: Vec<Node> = vec![el("defs").with(pattern).into()];
    drawn.extend(areas(article, &scene.areas, hatch));
    let line = |line: &Line| path("map-line", line.d.clone()).attr("data-layer", line.kind.word()).into();
    drawn.extend(scene.lines.iter().map(line));
    drawn.push(path("beyond", scene.beyond.clone()).attr("fill-rule", "evenodd").into());
    drawn.extend(scene.graticule.iter().map(|d| path("graticule", d.clone()).into()));
    let of_places = scene.places.iter().filter_map(|mark| mark.label.as_ref());
    let of_signs = scene.off_frame.iter().filter_map(|sign| sign.label.as_ref());
    drawn.extend(scene.labels.iter().chain(of_places).chain(of_signs).flat_map(|label| name(article, label)));
    drawn.extend(scene.scale_bar.as_ref().map(scale_bar));
    el("svg")
        .attr("class", "map-ground")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "100%")
        .with_all(drawn)
        .into()
}

fn path(class: &'static str, d: String) -> El {
    of_class("path", class).attr("d", d)
}

fn scale_bar(bar: &ScaleBar) -> Node {
    let (x, y, top, end) = (tenths(bar.x), tenths(bar.y), tenths(bar.y - 4.0), tenths(bar.x + bar.px));
    let line = path("scale-line", ["M", &x, " ", &top, "V", &y, "H", &end, "V", &top].concat());
    let words = el("text").attr("x", tenths(bar.x + bar.px + 5.0)).attr("y", y).with(bar.label.clone());
    of_class("g", "scale-bar").with(line).with(words).into()
}

/// Land, water and disputed areas, these hatched.
fn areas(article: &'static Article, areas: &[Area], hatch: &str) -> Vec<Node> {
    let mut drawn = Vec::with_capacity(areas.len() + 4);
    for area in areas {
        let mut fill = path("area", area.d.clone()).attr("fill-rule", "evenodd").attr("data-layer", area.kind.word());
        if let Some(id) = area.entity {
            fill = fill.attr("data-named", "").attr("data-of", article.entity(id).slug.as_str());
            if let Some(at) = article.parties.iter().position(|&party| party == id) {
                fill = fill.attr("data-party", (at + 1).to_string());
            }
        }
        drawn.push(fill.into());
        if area.kind == LayerKind::Disputed {
            let fill = ["url(#", hatch, ")"].concat();
            drawn.push(path("hatched", area.d.clone()).attr("fill-rule", "evenodd").attr("fill", fill).into());
        }
    }
    drawn
}

/// A name, with the dot of a town.
fn name(article: &'static Article, label: &Label) -> Vec<Node> {
    let kind = match label.kind {
        LabelKind::Country => "country",
        LabelKind::Water => "water",
        LabelKind::Capital => "capital",
        LabelKind::Town => "town",
        LabelKind::Area => "area",
        LabelKind::Place => "place",
    };
    let mut words = of_class("text", "map-label")
        .attr("data-kind", kind)
        .attr("x", tenths(label.x))
        .attr("y", tenths(label.y))
        .attr("text-anchor", label.anchor.word())
        .with(label.text.clone());
    if let Some(id) = label.entity {
        words = words.attr("data-of", article.entity(id).slug.as_str());
    }
    let dot = label.dot.map(|(x, y)| dot(x, y, 2.0));
    dot.into_iter().chain([words.into()]).collect()
}

fn dot(x: f64, y: f64, radius: f64) -> Node {
    of_class("circle", "town-dot").attr("cx", tenths(x)).attr("cy", tenths(y)).attr("r", tenths(radius)).into()
}

/// The slugs of those who share a mark.
fn shared(article: &'static Article, entity: EntityId, others: &[EntityId]) -> (String, String) {
    let all = || std::iter::once(&entity).chain(others).map(|&id| article.entity(id));
    let names: Vec<_> = all().map(|entity| entity.name.as_str()).collect();
    let slugs: Vec<_> = all().map(|entity| entity.slug.as_str()).collect();
    (names.join(", "), slugs.join(" "))
}

fn place(article: &'static Article, mark: &PlaceMark) -> Node {
    let (names, slugs) = shared(article, mark.entity, &mark.others);
    let spoken = [names.as_str(), ", ", &count(mark.events, "event"), " here"].concat();
    let mut dot = of_class("span", "place-dot");
    if mark.radius >= COUNTED {
        dot = dot.with(mark.events.to_string());
    }
    to_entity(article, mark.entity, "place")
        .key(mark.entity.0.into())
        .attr("data-of", slugs)
        .attr("aria-label", spoken)
        .attr("title", names)
        .attr("draggable", "false")
        .style("left", px(mark.x))
        .style("top", px(mark.y))
        .style("--radius", px(mark.radius))
        .with(dot)
        .into()
}

fn off_frame(article: &'static Article, sign: &OffFrame) -> Node {
    let (names, slugs) = shared(article, sign.entity, &sign.others);
    let km = ((sign.km / 10.0).round() * 10.0) as i32;
    let spoken = format!("{names}, {km} kilometres away, {} there", count(sign.events, "event"));
    let arrow = of_class("span", "arrow")
        .style("transform", ["rotate(", &(sign.angle as i32).to_string(), "deg)"].concat())
        .with("➤");
    to_entity(article, sign.entity, "off-frame")
        .key(OFF_FRAME | u64::from(sign.entity.0))
        .attr("data-of", slugs)
        .attr("aria-label", spoken)
        .attr("title", format!("{names}, {km} km"))
        .attr("draggable", "false")
        .style("left", px(sign.x))
        .style("top", px(sign.y))
        .with(arrow)
        .into()
}

/// The locator in the corner.
fn locator(article: &'static Article, inset: &Inset, size: Size, hatch: &str) -> Vec<Node> {
    // From about a half on, it tells nothing that the map doesn't.
    if inset.share > 0.5 {
        return Vec::new();
    }
    let edge = |class| of_class("rect", class).attr("width", "100%").attr("height", "100%").into();
    let mut drawn: Vec<Node> = vec![edge("inset-sea")];
    drawn.extend(areas(article, &inset.areas, hatch));
    for mark in &inset.places {
        drawn.push(dot(mark.x, mark.y, mark.radius));
        drawn.extend(mark.label.iter().flat_map(|label| name(article, label)));
    }
    drawn.push(path("inset-frame", inset.outline.clone()).into());
    drawn.push(edge("inset-edge"));
    let svg = el("svg").attr("width", tenths(size.width)).attr("height", tenths(size.height));
    vec![svg.with_all(drawn).into()]
}

/// What fills and hatches mean, and whose view each is.
fn legend_rows(article: &'static Article) -> Vec<Node> {
    let layers = || article.maps.iter().flat_map(|map| &map.layers);
    let lies_in = |id: EntityId, kind: LayerKind| {
        let area = article.entity(id).area.as_ref();
        area.is_some_and(|area| layers().any(|layer| layer.name == area.layer && layer.kind == kind))
    };
    let swatch = || of_class("span", "swatch");
    let mut rows = Vec::new();
    for (at, &id) in article.parties.iter().enumerate() {
        if lies_in(id, LayerKind::Countries) {
            let swatch = swatch().attr("data-party", (at + 1).to_string());
            rows.push(el("li").with(swatch).with(entity_name(article, id)).into());
        }
    }
    for id in article.entity_ids().filter(|&id| lies_in(id, LayerKind::Disputed)) {
        let swatch = swatch().attr("data-layer", "disputed");
        let views = of_class("ul", "legend-views").with_all(views_of_status(article, article.entity(id)));
        rows.push(el("li").with(swatch).with(entity_name(article, id)).with(views).into());
    }
    let notes = layers().filter_map(|layer| layer.note.as_deref());
    rows.extend(notes.map(|note| of_class("li", "quiet").with(note).into()));
    rows
}
