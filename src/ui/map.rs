//! The map: land and status, places with the number of their events, and where in the world it looks.

use super::dom::{button, observe_size, on_key, px, tenths};
use super::entity_card::views_of_status;
use super::gesture::{ZOOM_STEP, listen};
use super::link::{count, entity_name, tabbable, to_entity};
use super::list::{Listed, event_list};
use super::node::{El, Node, append, el, of_class};
use super::store::Store;
use crate::article::format::LayerKind;
use crate::article::{Article, EntityId, EventId};
use crate::explorer::{Action, Selection};
use crate::label::Box;
use crate::map::{Area, Inset, Label, LabelKind, Line, OffFrame, PlaceMark, ScaleBar, Scene, Size};
use leptos::prelude::{Get as _, RwSignal, Set as _};
use web_sys::Element;

/// How far one press of an arrow key moves the map, in pixels.
const KEY_STEP: f64 = 60.0;
/// The buttons at the lower right, kept free of labels.
const BUTTONS: Size = Size { width: 50.0, height: 118.0 };

/// From this radius on a mark has room for the number of its events, in pixels.
const COUNTED: f64 = 9.0;
/// Tells the keys of signs at the edge from those of marks.
const OFF_FRAME: u64 = 1 << 32;

/// The map's panel; nothing for an article without maps.
pub fn map(store: Store, root: &Element) {
    if store.explorer.atlas.is_empty() {
        return;
    }
    let view = append(root, of_class("section", "map").attr("data-view", "map").attr("aria-label", "Map"));
    let plot = of_class("div", "map-plot").attr("tabindex", "0").attr("role", "group").attr(
        "aria-label",
        "Map. Arrow keys move it, plus and minus scale it, 0 shows the first frame; Tab goes to its places.",
    );
    let plot = append(&view, plot);
    observe_size(&plot, move |width, height| store.dispatch(Action::ResizeMap(Size { width, height })));
    listen(&plot, move |moved| store.dispatch(Action::DragMap(moved)));
    on_key(&plot, move |event| {
        let action = match event.key().as_str() {
            "ArrowLeft" => Action::PanMap(KEY_STEP, 0.0),
            "ArrowRight" => Action::PanMap(-KEY_STEP, 0.0),
            "ArrowUp" => Action::PanMap(0.0, KEY_STEP),
            "ArrowDown" => Action::PanMap(0.0, -KEY_STEP),
            "+" | "=" => zoom(store, ZOOM_STEP),
            "-" => zoom(store, 1.0 / ZOOM_STEP),
            "0" => Action::HomeMap,
            _ => return,
        };
        store.dispatch(action);
        event.prevent_default();
    });
    draw(store, &plot);
    let buttons = append(&view, of_class("div", "map-buttons"));
    button(&buttons, "+", Some("Enlarge the map"), move || store.dispatch(zoom(store, ZOOM_STEP)));
    button(&buttons, "−", Some("Shrink the map"), move || store.dispatch(zoom(store, 1.0 / ZOOM_STEP)));
    button(&buttons, "⌂", Some("Show the region"), move || store.dispatch(Action::HomeMap));
    button(&buttons, "◎", Some("Show the whole locator"), move || store.dispatch(Action::WidestMap));
    foot(store, &view);
}

/// The legend, and what has no place.
fn foot(store: Store, view: &Element) {
    let article = store.article();
    let foot = append(view, of_class("div", "map-foot"));
    let legend = of_class("details", "legend").with(el("summary").with("Legend"));
    append(&append(&foot, legend), el("ul").with_all(tabbable(legend_rows(article))));
    let listed = RwSignal::new(None::<Listed>);
    let ids = article.in_time.iter().chain(&article.undated).copied();
    let unplaced: Vec<EventId> = ids.filter(|&id| article.event(id).places.is_empty()).collect();
    if !unplaced.is_empty() {
        let words = [&count(unplaced.len(), "event"), " without a place"].concat();
        let show =
            move || listed.set(Some(Listed { title: "Events without a place".into(), events: unplaced.clone() }));
        button(&foot, words, None, show).set_class_name("linklike");
    }
    event_list(store, view, listed);
}

/// Scales the map around its middle.
fn zoom(store: Store, factor: f64) -> Action {
    let Size { width, height } = store.peek(|state| state.map_size);
    Action::ZoomMap(width / 2.0, height / 2.0, factor)
}

/// Draws the map and its locator, and draws them again when something of them changes.
fn draw(store: Store, plot: &Element) {
    let article = store.article();
    let frame = store.slice(|state| (state.frame, state.map_size));
    let hatch = store.own_id("hatch");
    let scene_hatch = hatch.clone();
    let marks = append(plot, of_class("div", "map-marks"));
    store.draw(&marks, move || {
        let (frame, size) = frame.get();
        let inset = inset_size(size);
        let corners = [
            Box { x: size.width - inset.width - 10.0, y: 0.0, width: inset.width + 10.0, height: inset.height + 10.0 },
            Box {
                x: size.width - BUTTONS.width,
                y: size.height - BUTTONS.height,
                width: BUTTONS.width,
                height: BUTTONS.height,
            },
        ];
        let focus = match store.selection.get() {
            Some(Selection::Event(id)) => article.event(id).places.as_slice(),
            Some(Selection::Entity(id)) => &[id],
            _ => &[],
        };
        let scene = store.explorer.atlas.scene(article, frame, size, focus, &corners);
        let places = scene.places.iter().map(|mark| place(article, mark));
        let signs = scene.off_frame.iter().map(|sign| off_frame(article, sign));
        tabbable(std::iter::once(ground(article, &scene, &scene_hatch)).chain(places).chain(signs).collect())
    });
    let corner = append(plot, of_class("div", "map-inset").attr("aria-hidden", "true"));
    store.draw(&corner, move || {
        let (frame, size) = frame.get();
        let inset = store.explorer.atlas.inset(article, frame, size, inset_size(size));
        locator(article, &inset, inset_size(size), &hatch)
    });
}

/// Size of the locator in the corner.
fn inset_size(size: Size) -> Size {
    let width = (size.width * 0.3).clamp(90.0, 190.0);
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
    let km = km.to_string();
    let spoken = [&names, ", ", &km, " kilometres away, ", &count(sign.events, "event"), " there"].concat();
    let arrow = of_class("span", "arrow")
        .style("transform", ["rotate(", &(sign.angle as i32).to_string(), "deg)"].concat())
        .with("➤");
    to_entity(article, sign.entity, "off-frame")
        .key(OFF_FRAME | u64::from(sign.entity.0))
        .attr("data-of", slugs)
        .attr("aria-label", spoken)
        .attr("title", [&names, ", ", &km, " km"].concat())
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
