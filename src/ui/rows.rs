//! The timeline of narrow pages: its events from top to bottom, as far as the brush shows them.

use super::dom::{closest, on};
use super::light::Meaning;
use super::link::{count, event_title};
use super::node::{El, Node, append, of_class};
use super::plot::shape_word;
use super::store::{Store, lane as lane_colour};
use super::value::Derived;
use crate::article::{Article, EventId, EventStatus, Relation, RelationClass};
use crate::date::{Date, Day, Partial, Shape, say};
use crate::explorer::{Action, Selection};
use crate::gather::Gather as _;
use crate::lens::Gap;
use crate::timeline::{Row, View};
use web_sys::Element;

/// How many rows are drawn at most; what is beyond is counted.
const MOST_ROWS: usize = 500;

/// The list; empty where there is room for lanes.
pub fn rows(store: Store, view: &Element, is_wide: Derived<bool>) -> Element {
    let list = append(view, of_class("ol", "timeline-rows"));
    let shown = store.slice(|state| state.timeline);
    store.draw(&list, move || {
        if is_wide.get() {
            Vec::new()
        } else {
            row_nodes(store, &shown.get(), store.selection.get().and_then(Selection::event))
        }
    });
    on(&list, "click", move |event| {
        let day = closest(event.target(), "[data-break]").and_then(|gap| gap.get_attribute("data-break"));
        if let Some(day) = day.and_then(|day| day.parse().ok()) {
            store.dispatch(Action::ToggleBreak(Day(day)));
        }
    });
    list
}

fn row_nodes(store: Store, view: &View, focus: Option<EventId>) -> Vec<Node> {
    let (timeline, article) = (&store.explorer.timeline, store.article());
    let rows = timeline.rows_around(article, &timeline.list_in_view(article, view), focus, MOST_ROWS);
    let told = rows.iter().filter(|row| matches!(row, Row::Event { .. })).count();
    let mut nodes: Vec<Node> = rows.into_iter().map(|row| row_node(article, row)).gather();
    let total = article.events.len();
    if told < total {
        let words = [&(total - told).to_string(), " of ", &count(total, "event"), " aren’t in this part of the list"];
        nodes.push(of_class("li", "row-outside").with(words.concat()).into());
    }
    nodes
}

/// An empty stretch, to be opened or folded again.
fn gap(first: Day, label: &str, is_open: bool) -> Node {
    let button = of_class("button", "linklike")
        .attr("type", "button")
        .attr("data-break", first.0.to_string())
        .attr("aria-expanded", if is_open { "true" } else { "false" })
        .with([label, " without events"].concat());
    of_class("li", "row-gap").with(button).into()
}

/// Whether any end of a date has a property.
fn has(date: Option<Date>, property: fn(Partial) -> bool) -> bool {
    match date.map(|date| date.shape) {
        None => false,
        Some(Shape::Moment(at)) => property(at),
        Some(Shape::OneOf { from, to } | Shape::Interval { from, to }) => {
            [from, to].into_iter().flatten().any(property)
        }
    }
}

/// A step or contradiction that leads from an earlier event here, which lanes show as an arc.
fn step(article: &'static Article, tie: &Relation, id: EventId) -> El {
    let is_conflict = tie.kind.class() == RelationClass::Conflict;
    let words = [tie.kind.forward(), " ", &article.event(tie.other).title].concat();
    let apart = [", ", &Gap::between(article, tie.other, id).say()].concat();
    of_class("div", "row-step").flag("data-conflict", is_conflict).with(words).with(apart)
}

/// A row of the list from top to bottom.
fn row_node(article: &'static Article, row: Row) -> Node {
    let (id, date, shape) = match row {
        Row::Heading { label } => return of_class("li", "row-year").with(label).into(),
        Row::Gap { first, label, is_open } => return gap(first, &label, is_open),
        Row::Undated => return of_class("li", "row-year").with("Without a date").into(),
        Row::Event { id, date, shape } => (id, date, shape),
    };
    let event = article.event(id);
    let mut title = of_class("span", "row-title").with(event_title(article, id));
    if event.status != EventStatus::Happened {
        let badge = of_class("span", "badge").attr("data-status", event.status.word()).with(event.status.label());
        title = title.with(" ").with(badge);
    }
    if let Some(target) = event.target {
        let due = if event.status == EventStatus::Happened { "due " } else { "planned for " };
        title = title.with(of_class("div", "quiet").with([due, &say(target)].concat()));
    }
    let ties = event.relations.iter().filter(|tie| tie.kind.class() != RelationClass::Other);
    title = title.with_each(ties, |tie| step(article, tie, id));
    of_class("li", "row")
        .attr("data-lane", lane_colour(event.theme))
        .attr("data-status", event.status.word())
        .attr("data-shape", shape.map_or("none", shape_word))
        .flag("data-open-start", event.date.is_some_and(|date| date.earliest().is_none()))
        .flag("data-open-end", event.date.is_some_and(|date| date.latest().is_none()))
        .flag("data-uncertain", has(event.date, |at| at.uncertain))
        .flag("data-approximate", has(event.date, |at| at.approximate))
        .means(Meaning::Any(vec![Selection::Event(id)]))
        .with(of_class("span", "row-date").with(date))
        .with(of_class("span", "row-mark").with(of_class("span", "bar")))
        .with(title)
        .into()
}
