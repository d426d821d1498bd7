//! What is drawn in the plot of the timeline: stripes, ticks, breaks, arcs, marks and chips.

use super::dom::{px, tenths};
use super::light::Meaning;
use super::link::to_event;
use super::node::{El, Node, of_class};
use super::store::{Store, lane as lane_colour};
use crate::article::{Article, Event, RelationClass};
use crate::date::say;
use crate::explorer::Selection;
use crate::gather::{AddAll as _, Gather as _};
use crate::order;
use crate::timeline::{AXIS, Arc, ArcLabel, Break, Lane, Mark, MarkShape, More, ROW, Rank, Scene, Side, Tick};

/// Tells the keys of "+n" from those of marks.
const MORE: u64 = 1 << 32;
/// Tells the keys of breaks from those.
const BREAK: u64 = 1 << 33;
/// Height of what folds an open break again, in pixels.
const BREAK_FOOT: f64 = 24.0;

/// The names of the lanes, beside them.
pub fn lane_labels(article: &'static Article, scene: &Scene) -> Vec<Node> {
    let label = |lane: &Lane| {
        of_class("div", "lane-label")
            .attr("data-lane", lane_colour(lane.theme))
            .style("top", px(lane.y))
            .style("height", px(lane.height))
            .with(of_class("span", "dot"))
            .with(article.theme(lane.theme).label.as_str())
            .into()
    };
    scene.lanes.iter().map(label).gather()
}

/// Everything in the plot, back to front.
pub fn plot_nodes(store: Store, scene: &Scene) -> Vec<Node> {
    let article = store.article();
    let labelled = scene.ticks.iter().filter(|tick| !tick.label.is_empty());
    let axis = of_class("div", "axis").attr("aria-hidden", "true").with_each(labelled, tick_label);
    let mut nodes = vec![ground(scene), axis.into()];
    nodes.add_all(scene.breaks.iter().enumerate().map(|(at, fold)| break_button(scene, at, fold)));
    let mut marks: Vec<&Mark> = scene.marks.iter().gather();
    order::sort_by(&mut marks, &|a, b| a.x.total_cmp(&b.x).then(a.event.cmp(&b.event)));
    nodes.add_all(marks.into_iter().map(|drawn| mark(article, drawn)));
    nodes.add_all(scene.more.iter().enumerate().map(|(at, chip)| more(store, scene, at, chip)));
    nodes
}

/// Stripes, lines of ticks, breaks and arcs.
fn ground(scene: &Scene) -> Node {
    let height = tenths(scene.height);
    let stripe = |lane: &Lane| {
        let stripe = of_class("rect", "stripe").attr("width", "100%");
        stripe.attr("y", tenths(lane.y)).attr("height", tenths(lane.height))
    };
    let ticks = scene.ticks.iter().filter(|tick| tick.rank != Rank::Context);
    let line = |tick: &Tick| {
        let line = of_class("path", "tick").flag("data-major", tick.rank == Rank::Major);
        line.attr("d", ["M", &tenths(tick.x), " 0V", &height].concat())
    };
    let mut drawn = of_class("svg", "plot-ground")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "100%")
        .with_each(&scene.lanes, stripe)
        .with_each(ticks, line);
    for fold in &scene.breaks {
        let class = if fold.is_open { "break-open" } else { "break" };
        let band = of_class("rect", class).attr("x", tenths(fold.x)).attr("width", tenths(fold.width));
        drawn = drawn.with(band.attr("height", height.clone()));
        if !fold.is_open {
            let edge = |x| of_class("path", "break-edge").attr("d", zigzag(x, scene.height));
            drawn = drawn.with(edge(fold.x)).with(edge(fold.x + fold.width));
        }
    }
    let label = |label: &ArcLabel| {
        let middle = label.bounds.x + label.bounds.width / 2.0;
        text("arc-label", middle, label.bounds.y + 11.0, label.text.clone())
    };
    // Those that are lit lie over the others, and no arc over what another says.
    let labels = scene.arcs.iter().filter_map(|arc| arc.label.as_ref());
    drawn.with_each(scene.arcs.iter().rev(), arc).with_each(labels, label).into()
}

/// What opens a break, or folds it again: all of a folded one, the foot of an open one; the scene's `at`th. The first
/// is a stop of Tab, arrow keys go on from there.
fn break_button(scene: &Scene, at: usize, fold: &Break) -> Node {
    let says = if fold.is_open { " without events. Fold them." } else { " without events. Show them." };
    let height = if fold.is_open { BREAK_FOOT } else { scene.height - AXIS };
    // What is seen has to stand in what is heard, word for word, and “16 y” is no word of “16 years”.
    let seen = if fold.label == fold.caption { "" } else { fold.caption.as_str() };
    let spoken = [seen, if seen.is_empty() { "" } else { ", " }, &fold.label, says].concat();
    of_class("button", "break-button")
        .key(BREAK | u64::from(fold.first.0 as u32))
        .attr("type", "button")
        .attr("tabindex", if at == 0 { "0" } else { "-1" })
        .attr("data-break", fold.first.0.to_string())
        .attr("aria-expanded", if fold.is_open { "true" } else { "false" })
        .attr("aria-label", spoken)
        .attr("title", [&fold.label, says].concat())
        .style("left", px(fold.x))
        .style("width", px(fold.width))
        .style("height", px(height))
        .with(of_class("span", "break-label").with(fold.caption.clone()))
        .into()
}

/// A text centred on `x`.
fn text(class: &'static str, x: f64, y: f64, words: String) -> Node {
    let text = of_class("text", class).attr("x", tenths(x)).attr("y", tenths(y));
    text.attr("text-anchor", "middle").with(words).into()
}

/// The torn edge of a break.
fn zigzag(x: f64, height: f64) -> String {
    let mut d = ["M", &tenths(x), " 0"].concat();
    for tooth in 0..(height / 8.0).ceil().max(0.0) as u32 {
        d.push_str(if tooth % 2 == 0 { "l3 8" } else { "l-3 8" });
    }
    d
}

fn tick_label(tick: &Tick) -> El {
    let label = of_class("span", "tick-label").flag("data-major", tick.rank != Rank::Minor);
    label.style("left", px(tick.label_x)).with(tick.label.clone())
}

fn arc(arc: &Arc) -> El {
    let numbers = [arc.x0, arc.y0, arc.cx, arc.cy, arc.x1, arc.y1].map(tenths);
    let [x0, y0, cx, cy, x1, y1] = &numbers;
    let d = ["M", x0, " ", y0, "Q", cx, " ", cy, " ", x1, " ", y1].concat();
    of_class("path", "arc")
        .attr("data-class", class_word(arc.kind.class()))
        .flag("data-focus", arc.is_lit)
        .means(Meaning::Between([arc.from, arc.to]))
        .attr("d", d)
}

fn class_word(class: RelationClass) -> &'static str {
    match class {
        RelationClass::Chain => "chain",
        RelationClass::Conflict => "conflict",
        RelationClass::Other => "other",
    }
}

/// What the style sheet calls a shape.
pub fn shape_word(shape: MarkShape) -> &'static str {
    match shape {
        MarkShape::Day => "day",
        MarkShape::Month => "month",
        MarkShape::Year => "year",
        MarkShape::Range => "range",
        MarkShape::Interval => "interval",
    }
}

/// An event's status, with who claims it.
pub fn standing(article: &Article, event: &Event) -> String {
    let claimed: Vec<_> = event.claimed_by.iter().map(|&id| article.entity(id).name.as_str()).gather();
    if claimed.is_empty() {
        return event.status.label().into();
    }
    [event.status.label(), " by ", &claimed.join(", ")].concat()
}

/// An event's mark.
fn mark(article: &'static Article, mark: &Mark) -> Node {
    let event = article.event(mark.event);
    let date = event.date.map_or_else(String::new, say);
    let status = standing(article, event);
    let bar = of_class("span", "bar").style("left", px(mark.x - mark.hit.x)).style("width", px(mark.width));
    let mut link = to_event(article, mark.event, "mark")
        .key(mark.event.0.into())
        .attr("data-shape", shape_word(mark.shape))
        .flag("data-open-start", mark.open_start)
        .flag("data-open-end", mark.open_end)
        .flag("data-uncertain", mark.uncertain)
        .flag("data-approximate", mark.approximate)
        .attr("draggable", "false")
        .attr("aria-label", [event.title.as_str(), ", ", &date, ", ", &status].concat())
        .attr("title", [event.title.as_str(), "\n", &date, " · ", &status].concat())
        .style("left", px(mark.hit.x))
        .style("top", px(mark.y - ROW / 2.0))
        .style("width", px(mark.hit.width))
        .with(bar);
    if let Some(due) = mark.target {
        let shown = of_class("span", "due").flag("data-deadline", due.is_deadline);
        link = link.with(shown.style("left", px(due.x - mark.hit.x)).style("width", px(due.width)));
    }
    if let Some(label) = &mark.label {
        let words = of_class("span", "mark-label")
            .flag("data-left", label.side == Side::Left)
            .style("left", px(label.bounds.x - mark.hit.x))
            .style("width", px(label.bounds.width));
        link = link.with(words.with(label.text.clone()));
    }
    link.into()
}

/// Events that light a chip up, at most; one of more never lights up.
const MOST_NAMED: usize = 100;

/// Events without room for a mark of their own, behind a button that lists them: the scene's `at`th. The first is a
/// stop of Tab, arrow keys go on from there.
fn more(store: Store, scene: &Scene, at: usize, more: &More) -> Node {
    let article = store.article();
    let events = if more.count > MOST_NAMED { Vec::new() } else { store.explorer.timeline.events_of(scene, more) };
    let told = match &events[..] {
        [only] => ["1 event, ", &article.event(*only).title].concat(),
        _ => [&more.count.to_string(), " events close together"].concat(),
    };
    of_class("button", "more")
        .key(MORE | events.first().map_or(((more.lane as u64) << 24) | at as u64, |id| u64::from(id.0)))
        .attr("type", "button")
        .attr("tabindex", if at == 0 { "0" } else { "-1" })
        .attr("data-holds", at.to_string())
        .means(Meaning::Any(events.into_iter().map(Selection::Event).gather()))
        .attr("aria-label", [&article.themes[more.lane].label, ": ", &told].concat())
        .style("left", px(more.x))
        .style("top", px(more.y - ROW / 2.0))
        .style("width", px(more.width))
        .with(more.label.clone())
        .into()
}
