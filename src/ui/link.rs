//! Links to events and entities, and running text with its mentions linked.

use super::light::Meaning;
use super::node::{El, Node, el, of_class};
use super::store::lane;
use crate::article::{Article, EntityId, EventId, Piece, Text};
use crate::date::say_short;
use crate::explorer::{Selection, encode};
use crate::gather::Gather as _;
use crate::lens::Lens;

/// A link that stands for an entity. Like all links of a view it is reached by arrow keys: a view is one stop of Tab.
pub fn to_entity(article: &'static Article, id: EntityId, class: &'static str) -> El {
    of_class("a", class)
        .attr("href", encode(article, Some(Selection::Entity(id))))
        .attr("data-entity", article.entity(id).slug.as_str())
        .means(Meaning::One(Selection::Entity(id)))
        .attr("tabindex", "-1")
}

/// A link that stands for an event.
pub fn to_event(article: &'static Article, id: EventId, class: &'static str) -> El {
    let event = article.event(id);
    of_class("a", class)
        .attr("href", encode(article, Some(Selection::Event(id))))
        .attr("data-event", event.slug.as_str())
        .means(Meaning::One(Selection::Event(id)))
        .attr("data-lane", lane(event.theme))
        .attr("data-status", event.status.word())
        .attr("tabindex", "-1")
}

/// A link that opens a lens.
pub fn to_lens(article: &'static Article, lens: Lens) -> El {
    el("a")
        .attr("href", encode(article, Some(Selection::Lens(lens))))
        .attr("data-lens", lens.word())
        .means(Meaning::One(Selection::Lens(lens)))
        .attr("tabindex", "-1")
        .with(lens.label())
}

/// The same with every link a stop of Tab, for where no arrow keys lead through them.
pub fn tabbable(nodes: Vec<Node>) -> Vec<Node> {
    nodes.into_iter().map(|node| node.with_attr_on("a", "tabindex", "0")).gather()
}

/// An entity by its name.
pub fn entity_name(article: &'static Article, id: EntityId) -> Node {
    to_entity(article, id, "mention").with(article.entity(id).name.as_str()).into()
}

/// Entities by their names, in a row: “Georgia, Russia”.
pub fn entity_names(article: &'static Article, ids: &[EntityId]) -> Vec<Node> {
    joined(ids.iter().map(|&id| vec![entity_name(article, id)]), ", ")
}

/// Rows of nodes with something between them.
pub fn joined(rows: impl Iterator<Item = Vec<Node>>, between: &'static str) -> Vec<Node> {
    let mut nodes = Vec::new();
    for row in rows {
        if !nodes.is_empty() {
            nodes.push(between.into());
        }
        nodes.extend(row);
    }
    nodes
}

/// An event by its title.
pub fn event_title(article: &'static Article, id: EventId) -> El {
    to_event(article, id, "event-link").with(article.event(id).title.as_str())
}

/// Events with their dates, in the order given.
pub fn event_rows(article: &'static Article, events: &[EventId]) -> El {
    let row = |&id: &EventId| {
        let date = of_class("span", "list-date").with(date_or_none(article, id));
        el("li").with(date).with(event_title(article, id))
    };
    of_class("ul", "rows").with_each(events, row)
}

/// When an event was, in short.
pub fn date_or_none(article: &Article, id: EventId) -> String {
    article.event(id).date.map_or_else(|| "undated".into(), say_short)
}

/// Running text with its mentions linked.
pub fn running_text(article: &'static Article, text: &Text) -> Vec<Node> {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone().into(),
        Piece::Mention(id, words) => to_entity(article, *id, "mention").with(words.clone()).into(),
        Piece::Mark(id) => status_mark(article, *id),
    };
    text.0.iter().map(piece).gather()
}

/// The mark behind a sentence that tells what the article doesn't vouch for.
fn status_mark(article: &'static Article, id: EventId) -> Node {
    let event = article.event(id);
    let spoken = [event.status.label(), ": ", &event.title].concat();
    let link = to_event(article, id, "status-mark").attr("aria-label", spoken).with(event.status.label());
    el("sup").with(" ").with(link).into()
}

/// A number of things: “1 event”, “2 events”.
pub fn count(number: usize, what: &str) -> String {
    [number.to_string().as_str(), " ", what, if number == 1 { "" } else { "s" }].concat()
}
