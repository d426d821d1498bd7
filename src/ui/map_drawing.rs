//! What is drawn on the map and on its locator.

use super::dom::{px, tenths};
use super::light::Meaning;
use super::link::{count, to_entity};
use super::node::{El, Node, el, of_class};
use super::store::lane;
use crate::article::{Article, Drawing, EntityId};
use crate::explorer::Selection;
use crate::gather::Gather as _;
use crate::map::{Area, Inset, Label, LabelKind, Line, Link, OffFrame, PlaceMark, ScaleBar, Scene, Size, Wedge};

/// From this radius on a mark has room for the number of its events, in pixels.
const COUNTED: f64 = 9.0;
/// Tells the keys of signs at the edge from those of marks.
const OFF_FRAME: u64 = 1 << 32;

/// Everything of the map that can't be pressed.
pub fn ground(article: &'static Article, scene: &Scene, hatch: &str) -> Node {
    let stroke = el("path").attr("d", "M0 0V6").attr("class", "hatch-line");
    let pattern = el("pattern")
        .attr("id", hatch.to_owned())
        .attr("width", "6")
        .attr("height", "6")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .with(stroke);
    let line = |line: &Line| path("map-line", line.d.clone()).attr("data-layer", line.kind.word());
    let of_places = scene.places.iter().filter_map(|mark| mark.label.as_ref());
    let of_signs = scene.off_frame.iter().filter_map(|sign| sign.label.as_ref());
    let mut drawn = of_class("svg", "map-ground")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "100%")
        .with(el("defs").with(pattern));
    drawn = areas(drawn, article, &scene.areas, hatch)
        .with_each(&scene.lines, line)
        .with(path("beyond", scene.beyond.clone()).attr("fill-rule", "evenodd"))
        .with(path("graticule", scene.graticule.concat()))
        .with_each(&scene.links, link)
        .with_each(&scene.places, ring);
    for label in scene.labels.iter().chain(of_places).chain(of_signs) {
        drawn = name(drawn, label);
    }
    drawn.with_each(&scene.scale_bar, scale_bar).into()
}

fn path(class: &'static str, d: String) -> El {
    of_class("path", class).attr("d", d)
}

/// One attribute that places a thing, so that moving the map sets no more than that.
fn moved(x: f64, y: f64) -> String {
    ["translate(", &tenths(x), " ", &tenths(y), ")"].concat()
}

fn scale_bar(bar: &ScaleBar) -> El {
    let (x, y, top, end) = (tenths(bar.x), tenths(bar.y), tenths(bar.y - 4.0), tenths(bar.x + bar.px));
    let line = path("scale-line", ["M", &x, " ", &top, "V", &y, "H", &end, "V", &top].concat());
    let words = el("text").attr("x", tenths(bar.x + bar.px + 5.0)).attr("y", y).with(bar.label.clone());
    of_class("g", "scale-bar").with(line).with(words)
}

/// A line between two places of an event, with an arrow where the order of events gives it a direction.
fn link(link: &Link) -> El {
    let mut drawn = of_class("g", "map-link").with(el("path").attr("d", link.d.clone()));
    if let Some(((x, y), degrees)) = link.arrow {
        let at = [&moved(x, y), " rotate(", &(degrees as i32).to_string(), ")"].concat();
        drawn = drawn.with(of_class("path", "map-arrow").attr("d", "M-9 -5L1 0L-9 5Z").attr("transform", at));
    }
    drawn
}

/// The share of each theme in a place's events, around its mark.
fn ring(mark: &PlaceMark) -> El {
    let wedge = |wedge: &Wedge| path("wedge", wedge.d.clone()).attr("data-lane", lane(wedge.theme));
    el("g").attr("transform", moved(mark.x, mark.y)).with_each(&mark.themes, wedge)
}

/// With land, water and disputed areas; those that the viewpoint sees as disputed are hatched.
fn areas(mut drawn: El, article: &'static Article, areas: &[Area], hatch: &str) -> El {
    // Neighbours of a layer, which don't overlap, are one path if they look alike and stand for nothing: most of what
    // moves.
    let is_plain = |area: &Area| area.entity.is_none() && area.drawn.is_none();
    for alike in areas.chunk_by(|a, b| is_plain(a) && is_plain(b) && a.layer == b.layer) {
        let area = &alike[0];
        let d = alike.iter().map(|area| area.d.as_str()).collect::<String>();
        let mut fill = path("area", d).attr("fill-rule", "evenodd").attr("data-layer", area.kind.word());
        if let Some(id) = area.entity {
            fill = fill.attr("data-named", "").means(Meaning::Any(vec![Selection::Entity(id)]));
        }
        // What is a part of something, or lies in it, has the fill of that.
        let of = area.drawn.and_then(|(_, of)| of);
        if let Some(party) = of.or(area.entity).and_then(|id| party(article, id)) {
            fill = fill.attr("data-party", party);
        }
        if let Some((how, _)) = area.drawn {
            fill = fill.attr("data-drawn", how.word());
        }
        drawn = drawn.with(fill);
        if matches!(area.drawn, Some((Drawing::Disputed, _))) {
            let fill = ["url(#", hatch, ")"].concat();
            drawn = drawn.with(path("hatched", area.d.clone()).attr("fill-rule", "evenodd").attr("fill", fill));
        }
    }
    drawn
}

/// The number of a party, from 1.
pub fn party(article: &Article, id: EntityId) -> Option<String> {
    article.parties.iter().position(|&party| party == id).map(|at| (at + 1).to_string())
}

/// With a name, and the dot of a town.
fn name(drawn: El, label: &Label) -> El {
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
        .attr("transform", moved(label.x, label.y))
        .attr("text-anchor", label.anchor.word())
        .with(label.text.clone());
    if let Some(id) = label.entity {
        words = words.means(Meaning::Any(vec![Selection::Entity(id)]));
    }
    drawn.with_each(label.dot, |(x, y)| dot(x, y, 2.0)).with(words)
}

fn dot(x: f64, y: f64, radius: f64) -> El {
    of_class("circle", "town-dot").attr("transform", moved(x, y)).attr("r", tenths(radius))
}

/// The names of those who share a mark, and what lights it up.
fn shared(article: &'static Article, entity: EntityId, others: &[EntityId]) -> (String, Meaning) {
    let all = || std::iter::once(&entity).chain(others).copied();
    let names: Vec<_> = all().map(|id| article.entity(id).name.as_str()).gather();
    (names.join(", "), Meaning::Any(all().map(Selection::Entity).gather()))
}

/// “2 events”, “2 of 5 events” if the others are out of the time that the timeline shows.
fn in_time(events: usize, all: usize) -> String {
    if events == all { count(all, "event") } else { [&events.to_string(), " of ", &count(all, "event")].concat() }
}

/// A place's mark.
pub fn place(article: &'static Article, mark: &PlaceMark) -> Node {
    let (names, lights) = shared(article, mark.entity, &mark.others);
    let spoken = [names.as_str(), ", ", &in_time(mark.events, mark.all), " here"].concat();
    let mut dot = of_class("span", "place-dot").means(lights);
    if mark.radius >= COUNTED {
        dot = dot.with(mark.events.to_string());
    }
    to_entity(article, mark.entity, "place")
        .key(mark.entity.0.into())
        .attr("aria-label", spoken)
        .attr("title", names)
        .attr("draggable", "false")
        .style("left", px(mark.x))
        .style("top", px(mark.y))
        .style("--radius", px(mark.radius))
        .with(dot)
        .into()
}

/// The sign of a place out of the frame.
pub fn off_frame(article: &'static Article, sign: &OffFrame) -> Node {
    let (names, lights) = shared(article, sign.entity, &sign.others);
    let km = ((sign.km / 10.0).round() * 10.0) as i32;
    let km = km.to_string();
    let spoken = [&names, ", ", &km, " kilometres away, ", &in_time(sign.events, sign.all), " there"].concat();
    let arrow = of_class("span", "arrow")
        .means(lights)
        .style("transform", ["rotate(", &(sign.angle as i32).to_string(), "deg)"].concat())
        .with("➤");
    to_entity(article, sign.entity, "off-frame")
        .key(OFF_FRAME | u64::from(sign.entity.0))
        .attr("aria-label", spoken)
        .attr("title", [&names, ", ", &km, " km"].concat())
        .attr("draggable", "false")
        .style("left", px(sign.x))
        .style("top", px(sign.y))
        .with(arrow)
        .into()
}

/// What the locator shows of the map's frame: its outline, and the busiest places that it doesn't have.
pub fn locator(inset: &Inset, size: Size) -> Vec<Node> {
    let mut drawn = sheet(size);
    for mark in &inset.places {
        drawn = drawn.with(dot(mark.x, mark.y, mark.radius));
        if let Some(label) = &mark.label {
            drawn = name(drawn, label);
        }
    }
    vec![drawn.with(path("inset-frame", inset.outline.clone())).into()]
}

/// The locator's land.
pub fn locator_land(article: &'static Article, land: &[Area], size: Size, hatch: &str) -> Vec<Node> {
    let sea = of_class("rect", "inset-sea").attr("width", "100%").attr("height", "100%");
    vec![areas(sheet(size).with(sea), article, land, hatch).into()]
}

fn sheet(size: Size) -> El {
    el("svg").attr("width", tenths(size.width)).attr("height", tenths(size.height))
}
