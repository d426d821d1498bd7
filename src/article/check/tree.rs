//! The readable part of a document as a tree, each value with its position. The rules between fields are checked on it.

use super::problem::Fault;
use crate::date::{Date, Day, Partial, Shape};
use std::collections::BTreeMap;

/// A value of the document and its position.
#[derive(Debug)]
pub(super) struct Node {
    /// Byte offset in the text.
    pub at: usize,
    /// `events[3].participants[0].entity`; empty for the document itself.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

/// What a value holds, as far as it can be read.
#[derive(Debug)]
pub(super) enum Content {
    /// The fields of an object, by name.
    Record(Vec<(&'static str, Node)>),
    /// The items of a list.
    List(Vec<Node>),
    /// A text that is no date.
    Words(String),
    /// A date.
    Date(Date),
    /// A number.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// Nothing: its fault is already reported, so no rule may build on it.
    Unreadable,
}

impl Node {
    /// A field of a record, whether it can be read or not.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Content::Record(fields) = &self.content else { return None };
        fields.iter().find(|(field, _)| *field == name).map(|(_, node)| node)
    }

    /// The items of a list in a record; none if it is absent or can't be read.
    pub fn items(&self, name: &str) -> &[Self] {
        match self.get(name).map(|node| &node.content) {
            Some(Content::List(items)) => items,
            _ => &[],
        }
    }

    /// The words of a node.
    pub fn words(&self) -> Option<&str> {
        match &self.content {
            Content::Words(words) => Some(words),
            _ => None,
        }
    }

    /// The words of a field.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.words()
    }

    /// Whether a field is true; not if it is absent or can't be read.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.get(name).map(|node| &node.content), Some(Content::Flag(true)))
    }

    /// The date of a field.
    pub fn date(&self, name: &str) -> Option<&Date> {
        match &self.get(name)?.content {
            Content::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The number of a field.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.get(name)?.content {
            Content::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether the value is there but can't be read, so that no rule may build on it.
    pub fn is_unreadable(&self) -> bool {
        matches!(self.content, Content::Unreadable)
    }

    /// A fault at this node.
    pub fn fault(&self, what: impl Into<String>, hint: Option<String>) -> Fault {
        Fault { at: self.at, path: self.path.clone(), what: what.into(), hint }
    }

    /// A fault at a field, or at the record itself if it lacks the field.
    pub fn fault_in(&self, name: &str, what: impl Into<String>, hint: Option<String>) -> Fault {
        self.get(name).unwrap_or(self).fault(what, hint)
    }
}

/// The indices of a list's items, by their ids.
pub(super) fn indices_by_id(items: &[Node]) -> BTreeMap<&str, Vec<usize>> {
    let mut indices: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        if let Some(id) = item.text("id") {
            indices.entry(id).or_default().push(at);
        }
    }
    indices
}

/// Whether all of `a` certainly lies before all of `b`. Ends that are uncertain or approximate prove nothing, nor do times
/// of which only one has a zone.
pub(super) fn is_certainly_before(a: &Date, b: &Date) -> bool {
    if let (Some(time), Some(other)) = (a.time(), b.time()) {
        let is_sure = ![a, b].into_iter().any(|date| date.is_uncertain() || date.is_approximate());
        let is_told_alike = time.offset.is_some() == other.offset.is_some();
        return is_sure && is_told_alike && a.minutes(Some(0))[0] < b.minutes(Some(0))[0];
    }
    let certain = |date: &Date, side: usize| {
        // Of a list, any part may be its end.
        let is_sure = !matches!(date.shape, Shape::List { .. }) || !date.is_uncertain() && !date.is_approximate();
        date.ends()[side].filter(|at| is_sure && !at.is_qualified())
    };
    let end: Option<Day> = certain(a, 1).map(Partial::latest);
    let start: Option<Day> = certain(b, 0).map(Partial::earliest);
    end.zip(start).is_some_and(|(end, start)| end < start)
}
