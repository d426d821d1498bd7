//! Arcs between the marks of related events.

use super::scene::{Arc, ArcLabel, GAP_SIZE, Mark, TimelineScene};
use crate::article::{Article, EventId, RelationClass, RelationKind};
use crate::layout::{self, Rect};
use crate::words::{minutes_long, span};

/// The least and the largest distance of an arc's control point from the middle between its ends, in pixels.
const BEND: (f64, f64) = (16.0, 44.0);
/// Height of an arc's label in pixels.
const LABEL_HEIGHT: f64 = 14.0;
/// Where on the arc its label may stand, as the curve's parameter, the best first.
const STOPS: [f64; 5] = [0.5, 0.4, 0.6, 0.25, 0.75];

/// The most arcs that are drawn.
pub const MOST_ARCS: usize = 200;
/// The most events that [`chain`] returns.
const MOST_LIT: usize = 48;

/// The featured event, the other events of the chain that it belongs to, the nearest first, and then all others that it
/// has a relation with.
pub(super) fn chain(article: &Article, featured: EventId) -> Vec<EventId> {
    let relations = |id: EventId| article.event(id).relations.iter().chain(&article.event(id).later);
    let mut chain = vec![featured];
    let add = |chain: &mut Vec<EventId>, id: EventId| {
        if chain.len() < MOST_LIT && !chain.contains(&id) {
            chain.push(id);
        }
    };
    let mut next = 0;
    while let Some(&id) = chain.get(next) {
        for relation in relations(id).filter(|relation| relation.kind.is_step()) {
            add(&mut chain, relation.other);
        }
        next += 1;
    }
    for relation in relations(featured) {
        add(&mut chain, relation.other);
    }
    chain
}

/// The arcs between the scene's marks, in the order of the marks: first those that are highlighted, then other chains
/// and conflicts, then the rest. Highlighted are the arcs of the featured event, and those between events of its
/// `chain`.
pub(super) fn arcs(article: &Article, scene: &TimelineScene, featured: Option<EventId>, chain: &[EventId]) -> Vec<Arc> {
    let mut by_event: Vec<(EventId, usize)> = scene.marks.iter().map(|mark| mark.event).zip(0..).collect();
    by_event.sort_unstable();
    let mark_of = |event: EventId| {
        let at = by_event.binary_search_by_key(&event, |&(event, _)| event).ok()?;
        Some(&scene.marks[by_event[at].1])
    };
    let mut arcs = Vec::new();
    for mark in &scene.marks {
        for relation in &article.event(mark.event).relations {
            let Some(other) = mark_of(relation.other) else { continue };
            let mut arc = arc(article, other, mark, relation.kind, scene);
            arc.is_lit = featured == Some(arc.from)
                || featured == Some(arc.to)
                || relation.kind.is_step() && chain.contains(&arc.from) && chain.contains(&arc.to);
            arcs.push(arc);
        }
    }
    arcs.sort_by_key(|arc| (!arc.is_lit, arc.kind.class() == RelationClass::Other));
    arcs.truncate(MOST_ARCS);
    arcs
}

/// The arc from one mark to another.
fn arc(article: &Article, from: &Mark, to: &Mark, kind: RelationKind, scene: &TimelineScene) -> Arc {
    let centre = |mark: &Mark| f64::midpoint(mark.x.max(0.0), (mark.x + mark.width).min(scene.width));
    let (x0, x1) = (centre(from), centre(to));
    let bend = ((x1 - x0).abs() / 4.0).min(BEND.1).max(BEND.0);
    let middle = f64::midpoint(from.y, to.y);
    // Upwards, or downwards if its label would reach above the lanes.
    let top = scene.lanes.first().map_or(0.0, |lane| lane.y);
    let upwards = middle - bend / 2.0 - LABEL_HEIGHT / 2.0 >= top;
    Arc {
        from: from.event,
        to: to.event,
        kind,
        is_lit: false,
        minutes: article.minutes_between(from.event, to.event),
        days: article.days_between(from.event, to.event),
        x0,
        y0: from.y,
        x1,
        y1: to.y,
        cx: f64::midpoint(x0, x1),
        cy: middle + if upwards { -bend } else { bend },
        label: None,
    }
}

/// The label of an arc, at the first of its positions that lies within `lanes` and is clear of the rectangles that are
/// `taken`, by row. `None` if there is none, or if what lies between isn't known.
pub(super) fn label(arc: &Arc, lanes: Rect, taken: &[Vec<Rect>]) -> Option<ArcLabel> {
    let minutes = arc.minutes.filter(|&minutes| minutes != 0).map(|minutes| minutes_long(minutes.abs()));
    let text = minutes.or_else(|| arc.days.filter(|&days| days != 0).map(span))?;
    let width = layout::text_width(&text, GAP_SIZE);
    let bounds = STOPS.iter().map(|&t| {
        // The point of the quadratic Bézier curve at t.
        let at = |p0: f64, p1: f64, p2: f64| (1.0 - t) * (1.0 - t) * p0 + 2.0 * t * (1.0 - t) * p1 + t * t * p2;
        let (x, y) = (at(arc.x0, arc.cx, arc.x1), at(arc.y0, arc.cy, arc.y1));
        Rect { x: x - width / 2.0, y: y - LABEL_HEIGHT / 2.0, width, height: LABEL_HEIGHT }
    });
    let mut clear =
        bounds.filter(|bounds| lanes.contains(bounds) && !taken.iter().flatten().any(|other| other.overlaps(bounds)));
    Some(ArcLabel { text, bounds: clear.next()? })
}
