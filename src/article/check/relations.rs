//! Rules for relations: no event is related to itself or follows a later one, and no events follow each other in a
//! circle.

use super::problem::Fault;
use super::tree::{Node, indices_by_id, is_certainly_before};
use crate::article::format::RelationType;
use std::collections::BTreeSet;

/// How many events of a circle are named.
const NAMED_IN_CIRCLE: usize = 12;

/// A relation that puts one event after another.
struct Tie<'a> {
    later: usize,
    earlier: usize,
    relation: &'a Node,
}

/// Reports relations that are impossible.
pub(super) fn check(root: &Node, faults: &mut Vec<Fault>) {
    let ordering = ordering(root);
    let events = root.items("events");
    let id = |at: usize| events[at].text("id").unwrap_or_default();
    let indices = indices_by_id(events);
    let mut ties = Vec::new();
    for (later, event) in events.iter().enumerate() {
        for relation in event.items("relations") {
            let Some(to) = relation.text("to") else { continue };
            if to == id(later) {
                faults.push(relation.fault_in("to", "the event is tied to itself", None));
                continue;
            }
            let Some(&earlier) = indices.get(to).and_then(|indices| indices.first()) else { continue };
            let Some(word) = relation.text("type").filter(|word| ordering.contains(word)) else { continue };
            let dates = event.date("date").zip(events[earlier].date("date"));
            match dates.filter(|(later, earlier)| is_certainly_before(later, earlier)) {
                Some((date, other)) => {
                    let what = format!("{word} “{to}” ({other}), which is later than this event ({date})");
                    let hint = "a relation is written on the later event".into();
                    faults.push(relation.fault_in("to", what, Some(hint)));
                }
                None => ties.push(Tie { later, earlier, relation }),
            }
        }
    }
    circles(events.len(), &ties, |circle, tie| {
        let names = |events: &[usize]| events.iter().map(|&at| id(at)).collect::<Vec<_>>().join(" → ");
        let what = match circle.len().checked_sub(NAMED_IN_CIRCLE) {
            None | Some(0) => format!("events follow each other in a circle: {} → {}", names(circle), id(circle[0])),
            Some(more) => {
                let first = names(&circle[..NAMED_IN_CIRCLE]);
                format!("events follow each other in a circle: {first}, {more} more and back")
            }
        };
        faults.push(tie.relation.fault_in("to", what, None));
    });
}

/// The words of the relations that order time, built in and of the document's vocabulary.
fn ordering(root: &Node) -> BTreeSet<&str> {
    let built_in = RelationType::ALL.iter().filter(|kind| kind.orders_time()).map(|kind| kind.word());
    let own = root.get("vocabulary").map_or(&[] as &[Node], |vocabulary| vocabulary.items("relations"));
    let own = own.iter().filter(|relation| relation.flag("orders_time")).filter_map(|relation| relation.text("id"));
    built_in.chain(own).collect()
}

/// Finds every relation that closes a circle, by a depth-first search. It has its own stack, so that long chains don't
/// overflow the call stack. `ties` must be sorted by their later events.
fn circles<'a>(events: usize, ties: &'a [Tie<'a>], mut report: impl FnMut(&[usize], &Tie<'a>)) {
    let first_of = |event| ties.partition_point(|tie| tie.later < event);
    let mut is_done = vec![false; events];
    for start in 0..events {
        let (mut trail, mut next) = (vec![start], vec![first_of(start)]);
        while let (Some(&at), Some(from)) = (trail.last(), next.last_mut()) {
            let Some(tie) = ties.get(*from).filter(|tie| tie.later == at && !is_done[at]) else {
                is_done[at] = true;
                trail.pop();
                next.pop();
                continue;
            };
            *from += 1;
            if let Some(begin) = trail.iter().position(|&on| on == tie.earlier) {
                report(&trail[begin..], tie);
            } else {
                trail.push(tie.earlier);
                next.push(first_of(tie.earlier));
            }
        }
    }
}
