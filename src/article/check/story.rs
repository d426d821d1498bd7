//! Rules for citations: cited paragraphs exist, and paragraphs and events refer to each other.

use super::hint::quoted;
use super::problem::Fault;
use super::tree::{Content, Node, indices_by_id};
use crate::article::markup::{Markup, split};
use std::collections::BTreeMap;

/// A paragraph: indices of the section and of the paragraph within it.
type ParagraphIndex = (usize, usize);

/// The document's paragraphs and events, and how they refer to each other.
struct Story<'a> {
    sections: &'a [Node],
    /// The index of each event.
    events: BTreeMap<&'a str, Vec<usize>>,
    /// By event id: the paragraphs that list the event, each with its entry in the paragraph's list.
    listings: BTreeMap<&'a str, Vec<(ParagraphIndex, &'a Node)>>,
}

/// Reports citations of paragraphs that don't exist, and references between an event and a paragraph that only one of
/// the two has.
pub(super) fn check(root: &Node, faults: &mut Vec<Fault>) {
    let sections = root.items("sections");
    for list in ["quotes", "figures"] {
        for citation in root.items(list) {
            check_whole(citation, faults);
            cited(citation, sections, faults);
        }
    }
    for viewpoint in root.get("infobox").map_or(&[] as &[Node], |infobox| infobox.items("viewpoints")) {
        cited(viewpoint, sections, faults);
    }
    let events = root.items("events");
    let story = Story { sections, events: indices_by_id(events), listings: listings(sections) };
    check_marks(&story, events, faults);
    for event in events {
        check_whole(event, faults);
        let paragraphs: Vec<_> =
            citations(event).map(|citation| (citation, cited(citation, sections, faults))).collect();
        let Some(id) = event.text("id") else { continue };
        // If two events share an id, it is unclear which of them a paragraph means.
        if story.events[id].len() == 1 {
            check_agreement(id, &paragraphs, &story, faults);
        }
    }
}

/// Reports status marks (`[[!event-id]]`) of events that the article vouches for, or that the paragraph doesn't tell.
fn check_marks(story: &Story, events: &[Node], faults: &mut Vec<Fault>) {
    let is_vouched = |event: &Node| matches!(event.text("status"), Some("happened" | "background"));
    for section in story.sections {
        for (paragraph, number) in section.items("paragraphs").iter().zip(1..) {
            // An event that cites the paragraph counts as told by it. If it isn't listed, `check_agreement` reports
            // that.
            let is_told = |id: &str, event: &Node| {
                let is_here = |at: &Node| {
                    at.text("section") == section.text("id") && at.number("paragraph") == Some(f64::from(number))
                };
                paragraph.items("events").iter().any(|entry| entry.words() == Some(id)) || citations(event).any(is_here)
            };
            for markup in split(paragraph.text("text").unwrap_or_default()) {
                let Markup::Mark(_, id) = markup else { continue };
                let Some([at]) = story.events.get(id).map(Vec::as_slice) else { continue };
                if is_vouched(&events[*at]) {
                    let what = format!("{} is marked as a claim or a plan, and is neither", quoted(id));
                    faults.push(paragraph.fault_in("text", what, None));
                } else if is_clear(paragraph, story) && !is_told(id, &events[*at]) {
                    let what = format!("{} is marked here, and isn’t told by this paragraph", quoted(id));
                    faults.push(paragraph.fault_in("text", what, Some(format!("add {} to its events", quoted(id)))));
                }
            }
        }
    }
}

/// Reports a section without a paragraph, and a paragraph without a section.
fn check_whole(citation: &Node, faults: &mut Vec<Fault>) {
    for (given, other) in [("section", "paragraph"), ("paragraph", "section")] {
        if let (Some(node), None) = (citation.get(given), citation.get(other)) {
            let hint = format!("add {}, or leave this out", quoted(other));
            faults.push(node.fault(format!("{} is missing beside it", quoted(other)), Some(hint)));
        }
    }
}

/// Every record that says where an event is told: the event itself, and each entry of its `also`.
fn citations(event: &Node) -> impl Iterator<Item = &Node> {
    std::iter::once(event).chain(event.items("also"))
}

/// The paragraph that a record cites; `None` if it can't be read, or doesn't exist, which is reported.
fn cited(citation: &Node, sections: &[Node], faults: &mut Vec<Fault>) -> Option<ParagraphIndex> {
    let name = citation.text("section")?;
    let section = sections.iter().position(|section| section.text("id") == Some(name))?;
    let number = citation.number("paragraph")? as usize;
    if sections[section].get("paragraphs").is_some_and(Node::is_unreadable) {
        return None;
    }
    let count = sections[section].items("paragraphs").len();
    if number > count {
        let what = format!("section {} has no paragraph {number}", quoted(name));
        let hint = match count {
            0 => "it has none".into(),
            1 => "it has one".into(),
            _ => format!("it has {count}"),
        };
        faults.push(citation.fault_in("paragraph", what, Some(hint)));
        return None;
    }
    Some((section, number - 1))
}

/// Reports paragraphs that an event cites but that don't list it, and paragraphs that list it but that it doesn't cite.
/// One of each is reported as one problem: the event probably cites the wrong paragraph.
fn check_agreement(id: &str, paragraphs: &[(&Node, Option<ParagraphIndex>)], story: &Story, faults: &mut Vec<Fault>) {
    let sections = story.sections;
    let listings = story.listings.get(id).map_or(&[][..], |listings| listings);
    let is_cited = |at: ParagraphIndex| paragraphs.iter().any(|(_, index)| *index == Some(at));
    let mut strays = listings.iter().filter(|(at, _)| !is_cited(*at));
    for (citation, index) in paragraphs {
        let Some(at) = *index else {
            // What is wrong with the citation is reported already. A paragraph that lists the event but isn't cited is
            // probably the one that was meant.
            if citation.get("section").or(citation.get("paragraph")).is_some() {
                strays.next();
            }
            continue;
        };
        if listings.iter().any(|(listed, _)| *listed == at) || !is_clear(paragraph(at, sections), story) {
            continue;
        }
        let what = format!("{} doesn’t list this event", say(at, sections));
        let hint = match strays.next() {
            Some((other, _)) => format!("{} does", say(*other, sections)),
            None => format!("add {} to its events", quoted(id)),
        };
        faults.push(citation.fault_in("paragraph", what, Some(hint)));
    }
    let cites_nothing = paragraphs.first().is_some_and(|(event, _)| event.get("section").is_none());
    for ((section, number), entry) in strays {
        let what = format!("{} doesn’t name this paragraph", quoted(id));
        let hint = if cites_nothing {
            let section = sections[*section].text("id").unwrap_or_default();
            format!("add “section”: {} and “paragraph”: {} to it", quoted(section), number + 1)
        } else {
            format!("add {} to its “also”", say((*section, *number), sections))
        };
        faults.push(entry.fault(what, Some(hint)));
    }
}

/// By event id: the paragraphs that list the event, each with the first such entry in its list.
fn listings(sections: &[Node]) -> BTreeMap<&str, Vec<(ParagraphIndex, &Node)>> {
    let mut found: BTreeMap<&str, Vec<(ParagraphIndex, &Node)>> = BTreeMap::new();
    for (s, section) in sections.iter().enumerate() {
        for (p, paragraph) in section.items("paragraphs").iter().enumerate() {
            for entry in paragraph.items("events") {
                let Some(id) = entry.words() else { continue };
                let listings = found.entry(id).or_default();
                if listings.last().is_none_or(|(index, _)| *index != (s, p)) {
                    listings.push(((s, p), entry));
                }
            }
        }
    }
    found
}

fn paragraph((section, number): ParagraphIndex, sections: &[Node]) -> &Node {
    &sections[section].items("paragraphs")[number]
}

/// Whether every entry of a paragraph's list is the id of an event. If one isn't, it may be the misspelt id of an event
/// that seems to be missing.
fn is_clear(paragraph: &Node, story: &Story) -> bool {
    let is_event = |entry: &Node| entry.words().is_some_and(|id| story.events.contains_key(id));
    match paragraph.get("events").map(|events| &events.content) {
        Some(Content::List(entries)) => entries.iter().all(is_event),
        other => other.is_none() && !paragraph.is_unreadable(),
    }
}

fn say((section, number): ParagraphIndex, sections: &[Node]) -> String {
    format!("paragraph {} of {}", number + 1, quoted(sections[section].text("id").unwrap_or_default()))
}
