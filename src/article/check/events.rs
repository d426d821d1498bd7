//! Rules within one event or entity: a date says how it is known, a claim names its claimants, and nobody acts in an
//! office at a time when they don't hold it.

use super::hint::quoted;
use super::problem::Fault;
use super::tree::{Content, Node, indices_by_id, is_certainly_before};
use crate::date::Date;

/// Reports what is wrong within events and entities.
pub(super) fn check(root: &Node, faults: &mut Vec<Fault>) {
    for role in root.items("entities").iter().flat_map(|entity| entity.items("roles")) {
        if let (Some(from), Some(to)) = (role.date("from"), role.date("to"))
            && is_certainly_before(to, from)
        {
            let what = format!("the office ends ({to}) before it starts ({from})");
            faults.push(role.fault_in("to", what, None));
        }
    }
    let entities = root.items("entities");
    let indices = indices_by_id(entities);
    // If two entities share an id, the first is meant.
    let entity = |id: &str| Some(&entities[*indices.get(id)?.first()?]);
    let has_themes = !root.items("themes").is_empty();
    for event in root.items("events") {
        check_dating(event, faults);
        if has_themes && event.get("theme").is_none() {
            faults.push(event.fault("“theme” is missing", Some("the document has themes".into())));
        }
        if event.text("status") == Some("claimed") && is_empty_list(event.get("claimed_by")) {
            let hint = "name who claims it in “claimed_by”".into();
            faults.push(event.fault_in("status", "claimed by nobody", Some(hint)));
        }
        if let Some(date) = event.date("date") {
            check_offices(event, date, &entity, faults);
        }
    }
}

fn is_empty_list(node: Option<&Node>) -> bool {
    node.is_none_or(|node| matches!(&node.content, Content::List(items) if items.is_empty()))
}

/// Reports a date without `dating`, `dating` without a date, and an inherited or inferred date without `date_note`.
fn check_dating(event: &Node, faults: &mut Vec<Fault>) {
    let dating = event.get("dating");
    match (event.get("date"), dating) {
        (Some(date), None) => {
            let hint = "add “dating”: stated, inherited or inferred".into();
            faults.push(date.fault("nothing says how the date is known", Some(hint)));
        }
        (None, Some(dating)) => {
            let hint = "add “date”, or leave this out".into();
            faults.push(dating.fault("says how the date is known, but there is none", Some(hint)));
        }
        _ => {}
    }
    if let Some(word @ ("inherited" | "inferred")) = event.text("dating")
        && event.get("date").is_some()
        && event.get("date_note").is_none()
    {
        let what = format!("nothing says why the date is {word}");
        faults.push(event.fault_in("dating", what, Some("add “date_note”".into())));
    }
}

/// Reports participants who act in an office at a time when they don't hold it. The office is the longest of the
/// entity's titles with which the role begins. If it was held more than once, any of the terms may cover the date.
fn check_offices<'a>(event: &Node, date: &Date, entity: &impl Fn(&str) -> Option<&'a Node>, faults: &mut Vec<Fault>) {
    for participant in event.items("participants") {
        let (Some(id), Some(part)) = (participant.text("entity"), participant.text("role")) else { continue };
        let Some(entity) = entity(id) else { continue };
        let titles = entity.items("roles").iter().filter_map(|role| role.text("title"));
        let Some(office) = titles.filter(|title| names_office(part, title)).max_by_key(|title| title.len()) else {
            continue;
        };
        let terms: Vec<&Node> =
            entity.items("roles").iter().filter(|role| role.text("title") == Some(office)).collect();
        if terms.iter().all(|term| is_outside(date, term)) {
            let what = format!("{} is no office of {} at this time ({date})", quoted(office), quoted(id));
            let held = terms.iter().map(|term| held(term)).collect::<Vec<_>>().join("; ");
            faults.push(participant.fault_in("role", what, Some(format!("held {held}"))));
        }
    }
}

/// Whether a participant's role begins with the title of an office, as whole words.
fn names_office(part: &str, title: &str) -> bool {
    let (part, title) = (part.to_lowercase(), title.to_lowercase());
    part.strip_prefix(&title).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn is_outside(date: &Date, term: &Node) -> bool {
    let (from, to) = (term.date("from"), term.date("to"));
    // A term that ends before it starts is reported already.
    !from.zip(to).is_some_and(|(from, to)| is_certainly_before(to, from))
        && (from.is_some_and(|from| is_certainly_before(date, from))
            || to.is_some_and(|to| is_certainly_before(to, date)))
}

fn held(term: &Node) -> String {
    match (term.date("from"), term.date("to")) {
        (Some(from), Some(to)) => format!("from {from} to {to}"),
        (Some(from), None) => format!("from {from} on"),
        (None, Some(to)) => format!("to {to}"),
        (None, None) => "at some time".into(),
    }
}
