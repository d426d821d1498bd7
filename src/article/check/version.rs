//! Rules of the format's versions: what version 1 doesn't have, and what it always has.

use super::problem::Fault;
use super::tree::Node;
use crate::article::format::{FIRST_FORMAT, FORMAT};

/// Reports what a document of version 1 can't have, and what it lacks.
pub(super) fn check(root: &Node, faults: &mut Vec<Fault>) {
    if root.text("format") != Some(FIRST_FORMAT) {
        return;
    }
    let hint = || Some(format!("set “format” to “{FORMAT}”"));
    let infobox = root.get("infobox");
    let told = root.items("entities").iter().chain(root.items("events"));
    let of_root = [root.get("vocabulary"), infobox.and_then(|infobox| infobox.get("parties_label"))];
    for field in of_root.into_iter().flatten().chain(told.filter_map(|thing| thing.get("media"))) {
        faults.push(field.fault("version 1 of the format has no such field", hint()));
    }
    let mut require = |record: &Node, fields: &[&str]| {
        for field in fields.iter().filter(|field| record.get(field).is_none()) {
            faults.push(record.fault(format!("“{field}” is missing"), hint()));
        }
    };
    require(root, &["summary", "infobox", "themes", "sections", "entities"]);
    for event in root.items("events") {
        require(event, &["summary", "theme", "section", "paragraph", "kind", "status"]);
    }
    for told in root.items("quotes").iter().chain(root.items("figures")) {
        require(told, &["section", "paragraph"]);
    }
}
