//! Where the article tells things: sections and paragraphs exist, and paragraphs and events name each other.

use super::tree::{Node, Value};
use super::{Fault, quoted};

/// A paragraph: indices of the section and of the paragraph within it.
type Spot = (usize, usize);

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
    for (at, event) in events.iter().enumerate() {
        let spots: Vec<_> = citations(event).map(|citation| (citation, spot(citation, sections, faults))).collect();
        let Some(id) = event.text("id") else { continue };
        // Of two events with one id, a paragraph may mean either.
        let is_twin = |(other, twin): (usize, &Node)| other != at && twin.text("id") == Some(id);
        if !events.iter().enumerate().any(is_twin) {
            agreement(id, &spots, root, faults);
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
fn agreement(id: &str, spots: &[(&Node, Option<Spot>)], root: &Node, faults: &mut Vec<Fault>) {
    let sections = root.items("sections");
    let listings = listings(id, sections);
    let is_cited = |at: Spot| spots.iter().any(|(_, spot)| *spot == Some(at));
    let mut strays = listings.iter().filter(|(at, _)| !is_cited(*at));
    for (citation, spot) in spots {
        let Some(at) = *spot else {
            // Its fault is reported, and what lists the event may be what was meant.
            strays.next();
            continue;
        };
        if listings.iter().any(|(listed, _)| *listed == at) || !is_clear(paragraph(at, sections), root.items("events"))
        {
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

/// Every paragraph that lists an event, with the entry that does.
fn listings<'a>(id: &str, sections: &'a [Node]) -> Vec<(Spot, &'a Node)> {
    let mut found = Vec::new();
    for (s, section) in sections.iter().enumerate() {
        for (p, paragraph) in section.items("paragraphs").iter().enumerate() {
            let entry = paragraph.items("events").iter().find(|entry| entry.words() == Some(id));
            found.extend(entry.map(|entry| ((s, p), entry)));
        }
    }
    found
}

fn paragraph((section, number): Spot, sections: &[Node]) -> &Node {
    &sections[section].items("paragraphs")[number]
}

/// Whether all that a paragraph lists is an event, so that what it lacks isn't there under a wrong name.
fn is_clear(paragraph: &Node, events: &[Node]) -> bool {
    let is_event = |entry: &Node| events.iter().any(|event| event.text("id") == entry.words());
    match paragraph.get("events").map(|events| &events.value) {
        Some(Value::List(entries)) => entries.iter().all(|entry| entry.words().is_some() && is_event(entry)),
        other => other.is_none() && !paragraph.is_unreadable(),
    }
}

fn say((section, number): Spot, sections: &[Node]) -> String {
    format!("paragraph {} of {}", number + 1, quoted(sections[section].text("id").unwrap_or_default()))
}
