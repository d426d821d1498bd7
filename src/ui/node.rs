//! Trees of elements as plain values, and how they get onto the page.
//!
//! Leptos makes new code for every shape of view; a page drawn from an article is many shapes with few behaviours, so it
//! is built as data and drawn by one function. That makes the page a fourth smaller.

use std::borrow::Cow;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node as DomNode};

use leptos::prelude::document;

/// What [`super::light::light_up`] sets.
const MARKS: [&str; 3] = ["aria-current", "data-related", "data-lit"];
/// What says that an element stands for something; [`super::light`] reads it.
const MEANINGS: [&str; 7] =
    ["data-event", "data-entity", "data-section-link", "data-lens", "data-place", "data-of", "data-between"];

/// A text or an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
}

/// An element with what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct El {
    tag: &'static str,
    key: Option<u64>,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    styles: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// An element without anything.
pub fn el(tag: &'static str) -> El {
    El { tag, key: None, attributes: Vec::new(), styles: Vec::new(), children: Vec::new() }
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
        self.attributes.push((name, value));
        self
    }

    /// With an attribute without a value, if `is_on`.
    pub fn flag(self, name: &'static str, is_on: bool) -> Self {
        if is_on { self.attr(name, "") } else { self }
    }

    /// With a property of its style. A policy may forbid style attributes, but not these.
    pub fn style(mut self, name: &'static str, value: String) -> Self {
        self.styles.push((name, value));
        self
    }

    /// With something that tells it from its siblings, so that it stays the same element when they come and go.
    pub fn key(mut self, key: u64) -> Self {
        self.key = Some(key);
        self
    }

    /// With one more child.
    pub fn with(self, child: impl Into<Node>) -> Self {
        self.add(child.into())
    }

    fn value(&self, name: &str) -> Option<&Cow<'static, str>> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    fn add(mut self, child: Node) -> Self {
        self.children.push(child);
        self
    }

    /// With more children.
    pub fn with_all(mut self, children: Vec<Node>) -> Self {
        self.children.extend(children);
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
        let Self::Element(mut element) = self else { return self };
        if element.tag == tag {
            element.attributes.retain(|(other, _)| *other != name);
            element.attributes.push((name, value.into()));
        }
        element.children = element.children.into_iter().map(|child| child.with_attr_on(tag, name, value)).collect();
        Self::Element(element)
    }

    fn key(&self) -> Option<u64> {
        match self {
            Self::Element(element) => element.key,
            Self::Text(_) => None,
        }
    }
}

/// Makes the children of `parent` what `new` says, where they are what `old` says. Attributes that neither names stay.
/// True if anything now stands for something else than before.
pub fn redraw(parent: &Element, old: &[Node], new: &[Node]) -> bool {
    let mut kept: Vec<Option<(DomNode, &Node)>> = Vec::with_capacity(old.len());
    let mut child = parent.first_child();
    for node in old {
        let Some(dom) = child else { break };
        child = dom.next_sibling();
        kept.push(Some((dom, node)));
    }
    // Each new child takes the old one with its key, or without keys the one at its place if that is alike.
    let taken: Vec<Option<(DomNode, &Node)>> = new
        .iter()
        .enumerate()
        .map(|(at, node)| {
            let found = match node.key() {
                Some(key) => kept.iter().position(|slot| slot.as_ref().is_some_and(|(_, old)| old.key() == Some(key))),
                None => Some(at),
            }?;
            let is_alike = kept.get(found)?.as_ref().is_some_and(|(_, old)| alike(old, node));
            if is_alike { kept[found].take() } else { None }
        })
        .collect();
    let mut is_new_meaning = false;
    for (dom, _) in kept.into_iter().flatten() {
        is_new_meaning = true;
        let _removed = parent.remove_child(&dom);
    }
    let mut next = parent.first_child();
    for (node, taken) in new.iter().zip(taken) {
        let dom = if let Some((dom, old)) = taken {
            is_new_meaning |= update(&dom, old, node);
            dom
        } else {
            is_new_meaning = true;
            let Some(dom) = create(parent, node) else { continue };
            dom
        };
        // Moving an element takes its focus away, so only what isn't in place is moved.
        if next.as_ref() == Some(&dom) {
            next = dom.next_sibling();
        } else {
            let _inserted = parent.insert_before(&dom, next.as_ref());
        }
    }
    is_new_meaning
}

fn alike(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => old.tag == new.tag && old.key == new.key,
        _ => false,
    }
}

fn update(dom: &DomNode, old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(old), Node::Text(new)) if old != new => dom.set_text_content(Some(new)),
        (Node::Element(old), Node::Element(new)) if old != new => {
            let Some(element) = dom.dyn_ref::<Element>() else { return false };
            let is_new_meaning = MEANINGS.iter().any(|name| old.value(name) != new.value(name));
            if is_new_meaning {
                for mark in MARKS {
                    let _removed = element.remove_attribute(mark);
                }
            }
            for (name, _) in &old.attributes {
                if new.value(name).is_none() {
                    let _removed = element.remove_attribute(name);
                }
            }
            for (name, value) in &new.attributes {
                if old.value(name) != Some(value) {
                    let _set = element.set_attribute(name, value);
                }
            }
            if old.styles != new.styles {
                set_styles(element, &new.styles);
            }
            return redraw(element, &old.children, &new.children) || is_new_meaning;
        }
        _ => {}
    }
    false
}

/// Adds an element with what is in it at the end of `parent`.
pub fn append(parent: &Element, new: El) -> Element {
    let Some(dom) = create(parent, &new.into()) else { return parent.clone() };
    let _appended = parent.append_child(&dom);
    dom.unchecked_into()
}

/// A new node for a place inside `parent`, whose namespace it has; `svg` opens its own.
fn create(parent: &Element, node: &Node) -> Option<DomNode> {
    let new = match node {
        Node::Text(text) => return Some(document().create_text_node(text).into()),
        Node::Element(new) => new,
    };
    let namespace = if new.tag == "svg" { Some("http://www.w3.org/2000/svg".into()) } else { parent.namespace_uri() };
    let element = document().create_element_ns(namespace.as_deref(), new.tag).ok()?;
    for (name, value) in &new.attributes {
        let _set = element.set_attribute(name, value);
    }
    set_styles(&element, &new.styles);
    for child in &new.children {
        if let Some(child) = create(&element, child) {
            let _appended = element.append_child(&child);
        }
    }
    Some(element.into())
}

fn set_styles(element: &Element, styles: &[(&'static str, String)]) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        for (name, value) in styles {
            let _set = element.style().set_property(name, value);
        }
    }
}
