//! Trees of elements as plain values, and how they get onto the page.
//!
//! Leptos makes new code for every shape of view; a page drawn from an article is many shapes with few behaviours, so it
//! is built as data and drawn by one function. That makes the page a fourth smaller.

use super::light::Meaning;
use crate::gather::Gather as _;
use crate::page::escape;
use leptos::prelude::document;
use std::borrow::Cow;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, Node as DomNode};

/// A text or an element.
#[derive(Debug)]
pub enum Node {
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
}

/// An element with what is in it. No more than a pointer, as it is handed on at every step of its making.
#[derive(Debug)]
pub struct El(Box<Parts>);

#[derive(Debug)]
struct Parts {
    tag: &'static str,
    key: Option<u64>,
    meaning: Option<Meaning>,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    styles: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// A node on the page, with what it was drawn from.
pub struct Drawn {
    dom: DomNode,
    /// Without its children.
    from: Node,
    /// The attribute that marks it as lit.
    mark: Option<&'static str>,
    children: Vec<Drawn>,
}

/// An element without anything.
pub fn el(tag: &'static str) -> El {
    let (attributes, styles, children) = (Vec::new(), Vec::new(), Vec::new());
    El(Box::new(Parts { tag, key: None, meaning: None, attributes, styles, children }))
}

/// An element of a class.
pub fn of_class(tag: &'static str, class: &'static str) -> El {
    el(tag).attr("class", class)
}

impl El {
    /// With an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.set(name, value.into())
    }

    fn set(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// With an attribute without a value, if `is_on`.
    pub fn flag(self, name: &'static str, is_on: bool) -> Self {
        if is_on { self.attr(name, "") } else { self }
    }

    /// With a property of its style. A policy may forbid style attributes, but not these.
    pub fn style(mut self, name: &'static str, value: String) -> Self {
        self.0.styles.push((name, value));
        self
    }

    /// With something that tells it from its siblings, so that it stays the same element when they come and go.
    pub fn key(mut self, key: u64) -> Self {
        self.0.key = Some(key);
        self
    }

    /// With one more child.
    pub fn with(self, child: impl Into<Node>) -> Self {
        self.add(child.into())
    }

    /// With what makes it light up.
    pub fn means(mut self, meaning: Meaning) -> Self {
        self.0.meaning = Some(meaning);
        self
    }

    // Texts side by side are one, and an empty one is none, as in HTML.
    fn add(mut self, child: Node) -> Self {
        match (self.0.children.last_mut(), child) {
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(before)), Node::Text(text)) => before.to_mut().push_str(&text),
            (_, child) => self.0.children.push(child),
        }
        self
    }

    /// With a child for each of some things.
    pub fn with_each<T, N: Into<Node>>(
        mut self,
        things: impl IntoIterator<Item = T>,
        mut child: impl FnMut(T) -> N,
    ) -> Self {
        for thing in things {
            self = self.with(child(thing));
        }
        self
    }

    /// With a list under a heading, unless the list is empty.
    pub fn with_list(self, heading: impl Into<Node>, list: Self) -> Self {
        if list.is_empty() { self } else { self.with(el("h3").with(heading)).with(list) }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.children.is_empty()
    }

    /// With more children.
    pub fn with_all(mut self, children: Vec<Node>) -> Self {
        for child in children {
            self = self.add(child);
        }
        self
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl Node {
    /// With an attribute set on every element of a tag in it.
    pub fn with_attr_on(self, tag: &str, name: &'static str, value: &'static str) -> Self {
        let Self::Element(El(mut element)) = self else { return self };
        if element.tag == tag {
            element.attributes.retain(|(other, _)| *other != name);
            element.attributes.push((name, value.into()));
        }
        element.children = element.children.into_iter().map(|child| child.with_attr_on(tag, name, value)).gather();
        Self::Element(El(element))
    }

    fn key(&self) -> Option<u64> {
        match self {
            Self::Element(element) => element.0.key,
            Self::Text(_) => None,
        }
    }
}

/// Makes the children of `parent`, which are `drawn`, what `new` says. Attributes that neither names stay.
pub fn redraw(parent: &Element, drawn: &mut Vec<Drawn>, new: Vec<Node>) {
    let mut old: Vec<Option<Drawn>> = std::mem::take(drawn).into_iter().map(Some).gather();
    // Each new child takes the old one with its key, or without keys the one at its place if that is alike.
    let taken: Vec<Option<(usize, Drawn)>> = new
        .iter()
        .enumerate()
        .map(|(at, node)| {
            let at = match node.key() {
                Some(key) => old.iter().position(|old| old.as_ref().is_some_and(|old| old.from.key() == Some(key))),
                None => Some(at),
            }?;
            let old = old.get_mut(at)?;
            let is_alike = old.as_ref().is_some_and(|old| alike(&old.from, node));
            if is_alike { old.take().map(|old| (at, old)) } else { None }
        })
        .gather();
    for gone in old.iter().flatten() {
        let _removed = parent.remove_child(&gone.dom);
    }
    // Where those stand that stay, in the order in which they stand on the page.
    let mut standing: Vec<(usize, DomNode)> = Vec::new();
    let is_in_order = taken.iter().flatten().is_sorted_by_key(|(at, _)| *at);
    if !is_in_order || taken.iter().any(Option::is_none) {
        standing = taken.iter().flatten().map(|(at, old)| (*at, old.dom.clone())).gather();
        crate::order::sort_by_key(&mut standing, |(at, _)| *at);
        standing.reverse();
    }
    let missing = new.iter().zip(&taken).filter(|(_, taken)| taken.is_none());
    let made = made(parent, missing.map(|(node, _)| node));
    drawn.reserve_exact(new.len());
    for (node, taken) in new.into_iter().zip(taken) {
        // Moving an element takes its focus away, so only what isn't in place is moved.
        if let Some((at, mut old)) = taken {
            update(&mut old, node);
            match standing.last() {
                Some((next, _)) if *next == at => drop(standing.pop()),
                Some((_, next)) => {
                    let _moved = parent.insert_before(&old.dom, Some(next));
                    standing.retain(|(other, _)| *other != at);
                }
                None => {}
            }
            drawn.push(old);
        } else if let Some(dom) = next_of(made.as_ref(), &node) {
            let _inserted = parent.insert_before(&dom, standing.last().map(|(_, next)| next));
            drawn.push(bound(dom, node));
        }
    }
}

fn alike(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(El(old)), Node::Element(El(new))) => old.tag == new.tag && old.key == new.key,
        _ => false,
    }
}

/// Makes a node on the page what another one says that is alike.
fn update(drawn: &mut Drawn, new: Node) {
    let new = match (&drawn.from, new) {
        (Node::Element(El(old)), Node::Element(El(mut new))) => {
            let element: &Element = drawn.dom.unchecked_ref();
            for (name, _) in &old.attributes {
                if !new.attributes.iter().any(|(other, _)| other == name) {
                    let _removed = element.remove_attribute(name);
                }
            }
            for set in &new.attributes {
                if !old.attributes.contains(set) {
                    let _set = element.set_attribute(set.0, &set.1);
                }
            }
            set_styles(element, &old.styles, &new.styles);
            redraw(element, &mut drawn.children, std::mem::take(&mut new.children));
            Node::Element(El(new))
        }
        (Node::Text(old), Node::Text(new)) => {
            if *old != new {
                drawn.dom.set_text_content(Some(&new));
            }
            Node::Text(new)
        }
        (_, new) => new,
    };
    drawn.from = new;
}

/// Marks everything that lights up, as `mark` says for what it means; touches only what changes.
pub fn mark_all(drawn: &mut [Drawn], mark: &dyn Fn(&Meaning) -> Option<&'static str>) {
    for Drawn { dom, from, mark: old, children } in drawn {
        let Node::Element(El(parts)) = from else { continue };
        let new = parts.meaning.as_ref().and_then(mark);
        if *old != new {
            let element: &Element = dom.unchecked_ref();
            if let Some(old) = old {
                let _removed = element.remove_attribute(old);
            }
            if let Some(new) = new {
                let _set = element.set_attribute(new, "true");
            }
            *old = new;
        }
        mark_all(children, mark);
    }
}

/// Adds an element with what is in it at the end of `parent`, for good.
pub fn append(parent: &Element, new: El) -> Element {
    let new = Node::from(new);
    let Some(dom) = next_of(made(parent, std::iter::once(&new)).as_ref(), &new) else { return parent.clone() };
    let _appended = parent.append_child(&dom);
    bound(dom, new).dom.unchecked_into()
}

/// Makes the elements among some nodes, for a place inside `parent`; they are the children of what is given back. The
/// browser's parser makes them all in a third of the time that they take one by one.
fn made<'a>(parent: &Element, nodes: impl Iterator<Item = &'a Node>) -> Option<DomNode> {
    let mut html = String::new();
    for node in nodes {
        if let Node::Element(element) = node {
            write(&mut html, element);
        }
    }
    if html.is_empty() {
        return None;
    }
    let holder = document().create_element("div").ok()?;
    if parent.namespace_uri().is_some_and(|namespace| namespace.ends_with("svg")) {
        holder.set_inner_html(&["<svg>", &html, "</svg>"].concat());
        return holder.first_child();
    }
    holder.set_inner_html(&html);
    Some(holder.into())
}

/// The next of the elements that were made, or a new text.
fn next_of(made: Option<&DomNode>, node: &Node) -> Option<DomNode> {
    match node {
        Node::Text(text) => Some(document().create_text_node(text).into()),
        Node::Element(_) => made?.first_child(),
    }
}

/// Writes an element as HTML, but for its styles, which a policy may forbid there.
fn write(html: &mut String, El(element): &El) {
    html.push('<');
    html.push_str(element.tag);
    for (name, value) in &element.attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(value, html);
        html.push('"');
    }
    html.push('>');
    for child in &element.children {
        match child {
            Node::Text(text) => escape(text, html),
            Node::Element(element) => write(html, element),
        }
    }
    html.push_str("</");
    html.push_str(element.tag);
    html.push('>');
}

/// A node that was made, with what it was made from.
fn bound(dom: DomNode, from: Node) -> Drawn {
    let mut children = Vec::new();
    let from = match from {
        Node::Text(text) => Node::Text(text),
        Node::Element(El(mut new)) => {
            debug_assert!(dom.node_name().eq_ignore_ascii_case(new.tag), "{} in a {}", new.tag, dom.node_name());
            set_styles(dom.unchecked_ref(), &[], &new.styles);
            let mut next = dom.first_child();
            for child in std::mem::take(&mut new.children) {
                let Some(at) = next else { break };
                next = at.next_sibling();
                children.push(bound(at, child));
            }
            Node::Element(El(new))
        }
    };
    Drawn { dom, from, mark: None, children }
}

fn set_styles(element: &Element, old: &[(&'static str, String)], new: &[(&'static str, String)]) {
    for (name, _) in old {
        if !new.iter().any(|(other, _)| other == name) {
            let _removed = element.unchecked_ref::<HtmlElement>().style().remove_property(name);
        }
    }
    for style in new {
        if !old.contains(style) {
            let _set = element.unchecked_ref::<HtmlElement>().style().set_property(style.0, &style.1);
        }
    }
}
