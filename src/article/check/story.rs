//! Where the article tells things: sections and paragraphs exist, and paragraphs and events name each other.

use super::tree::{Node, Value, places_by_id};
use super::{Fault, quoted};
use crate::article::text::{Markup, split};
use std::collections::BTreeMap;

/// A paragraph: indices of the section and of the paragraph within it.
type Spot = (usize, usize);

/// The document's paragraphs and events, by what they name.
struct Story<'a> {
    sections: &'a [Node],
    /// Where each event is in the list of events.
    events: BTreeMap<&'a str, Vec<usize>>,
    /// Every paragraph that lists an event, with the entry that does.
    listings: BTreeMap<&'a str, Vec<(Spot, &'a Node)>>,
}

/// Reports citations that lead nowhere, and those that only one side knows.
pub(super) fn check(root: &Node, faults: &mut Vec<Fault>) {
    let sections = root.items("sections");
    for list in ["quotes", "figures"] {
        for citation in root.items(list) {
            spot(citation, sections, faults);
        }
    }
    for viewpoint in root.get("infobox").map_or(&[] as &[Node], |infobox| infobox.items("viewpoints")) {
        spot(viewpoint, sections, faults);
    }
    let events = root.items("events");
    let story = Story { sections, events: places_by_id(events), listings: listings(sections) };
    marks(&story, events, faults);
    for event in events {
        let spots: Vec<_> = citations(event).map(|citation| (citation, spot(citation, sections, faults))).collect();
        let Some(id) = event.text("id") else { continue };
        // Of two events with one id, a paragraph may mean either.
        if story.events[id].len() == 1 {
            agreement(id, &spots, &story, faults);
        }
    }
}

/// A paragraph marks events that it tells and that the article doesn't vouch for.
fn marks(story: &Story, events: &[Node], faults: &mut Vec<Fault>) {
    let is_vouched = |event: &Node| matches!(event.text("status"), Some("happened" | "background"));
    for section in story.sections {
        for (paragraph, number) in section.items("paragraphs").iter().zip(1..) {
            // An event that only cites the paragraph lacks its entry there, which is reported as that.
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

/// Every place at which an event says it is told.
fn citations(event: &Node) -> impl Iterator<Item = &Node> {
    std::iter::once(event).chain(event.items("also"))
}

/// The paragraph that a record cites; `None` if it can't be told or doesn't exist, which is reported.
fn spot(citation: &Node, sections: &[Node], faults: &mut Vec<Fault>) -> Option<Spot> {
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

/// An event names the paragraphs that list it, and they list no event that doesn't name them. A listing and a citation
/// that miss each other are one mistake.
fn agreement(id: &str, spots: &[(&Node, Option<Spot>)], story: &Story, faults: &mut Vec<Fault>) {
    let sections = story.sections;
    let listings = story.listings.get(id).map_or(&[][..], |listings| listings);
    let is_cited = |at: Spot| spots.iter().any(|(_, spot)| *spot == Some(at));
    let mut strays = listings.iter().filter(|(at, _)| !is_cited(*at));
    for (citation, spot) in spots {
        let Some(at) = *spot else {
            // Its fault is reported, and what lists the event may be what was meant.
            strays.next();
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
    for (at, entry) in strays {
        let what = format!("{} doesn’t name this paragraph", quoted(id));
        faults.push(entry.fault(what, Some(format!("add {} to its “also”", say(*at, sections)))));
    }
}

/// Every paragraph that lists an event, with the first entry that does, by the event's id.
fn listings(sections: &[Node]) -> BTreeMap<&str, Vec<(Spot, &Node)>> {
    let mut found: BTreeMap<&str, Vec<(Spot, &Node)>> = BTreeMap::new();
    for (s, section) in sections.iter().enumerate() {
        for (p, paragraph) in section.items("paragraphs").iter().enumerate() {
            for entry in paragraph.items("events") {
                let Some(id) = entry.words() else { continue };
                let listings = found.entry(id).or_default();
                if listings.last().is_none_or(|(spot, _)| *spot != (s, p)) {
                    listings.push(((s, p), entry));
                }
            }
        }
    }
    found
}

fn paragraph((section, number): Spot, sections: &[Node]) -> &Node {
    &sections[section].items("paragraphs")[number]
}

/// Whether all that a paragraph lists is an event, so that what it lacks isn't there under a wrong name.
fn is_clear(paragraph: &Node, story: &Story) -> bool {
    let is_event = |entry: &Node| entry.words().is_some_and(|id| story.events.contains_key(id));
    match paragraph.get("events").map(|events| &events.value) {
        Some(Value::List(entries)) => entries.iter().all(is_event),
        other => other.is_none() && !paragraph.is_unreadable(),
    }
}

fn say((section, number): Spot, sections: &[Node]) -> String {
    format!("paragraph {} of {}", number + 1, quoted(sections[section].text("id").unwrap_or_default()))
}
