//! Arcs between related events.

use super::scene::{AXIS, Arc, ArcLabel, BREAK_SIZE, Mark, Scene};
use crate::article::{Article, EventId, RelationType};
use crate::date::{Date, days_in_words};
use crate::label::{self, Box};
use crate::order;
use crate::within::Within;

/// How far from its ends' middle an arc's control point lies, in pixels: at least, and at most.
const BEND: (f64, f64) = (16.0, 44.0);
/// Height of an arc's label in pixels.
const LABEL_HEIGHT: f64 = 14.0;
/// Where on the arc its label may stand, the best first.
const STOPS: [f64; 5] = [0.5, 0.4, 0.6, 0.25, 0.75];

/// The arcs between the scene's marks, those of the focus first, then in the order of its marks.
pub(super) fn arcs(article: &Article, scene: &Scene, focus: Option<EventId>) -> Vec<Arc> {
    let mut by_event: Vec<(EventId, usize)> = scene.marks.iter().map(|mark| mark.event).zip(0..).collect();
    order::sort(&mut by_event);
    let mark_of = |event: EventId| {
        let at = by_event.binary_search_by_key(&event, |&(event, _)| event).ok()?;
        Some(&scene.marks[by_event[at].1])
    };
    let mut arcs = Vec::new();
    for mark in &scene.marks {
        for relation in &article.event(mark.event).relations {
            if let Some(other) = mark_of(relation.other) {
                arcs.push(arc(article, other, mark, relation.kind, scene.width));
            }
        }
    }
    order::sort_by_key(&mut arcs, |arc| focus.is_none_or(|focus| arc.from != focus && arc.to != focus));
    arcs
}

/// The arc from one mark to another.
fn arc(article: &Article, from: &Mark, to: &Mark, kind: RelationType, width: f64) -> Arc {
    let centre = |mark: &Mark| f64::midpoint(mark.x.max(0.0), (mark.x + mark.width).min(width));
    let (x0, x1) = (centre(from), centre(to));
    let bend = ((x1 - x0).abs() / 4.0).within(BEND.0, BEND.1);
    let middle = f64::midpoint(from.y, to.y);
    // Upwards, or down where that would lead its label into the axis.
    let upwards = middle - bend / 2.0 - LABEL_HEIGHT / 2.0 >= AXIS;
    Arc {
        from: from.event,
        to: to.event,
        kind,
        days: days(article, from.event, to.event),
        x0,
        y0: from.y,
        x1,
        y1: to.y,
        cx: f64::midpoint(x0, x1),
        cy: middle + if upwards { -bend } else { bend },
        label: None,
    }
}

/// The days between two events that are known to the day.
fn days(article: &Article, from: EventId, to: EventId) -> Option<i32> {
    let day = |event: EventId| {
        let date: Date = article.event(event).date?;
        let known = date.earliest() == date.latest();
        date.earliest().filter(|_| known)
    };
    Some(day(to)?.since(day(from)?))
}

/// The label of an arc, at a place on it that lies within `lanes` and is clear of what is `taken`.
pub(super) fn label(arc: &Arc, lanes: Box, taken: &[Box]) -> Option<ArcLabel> {
    let text = days_in_words(arc.days.filter(|&days| days != 0)?);
    let width = label::width(&text, BREAK_SIZE);
    let bounds = STOPS.iter().map(|&t| {
        // The quadratic Bézier curve at t.
        let at = |p0: f64, p1: f64, p2: f64| (1.0 - t) * (1.0 - t) * p0 + 2.0 * t * (1.0 - t) * p1 + t * t * p2;
        let (x, y) = (at(arc.x0, arc.cx, arc.x1), at(arc.y0, arc.cy, arc.y1));
        Box { x: x - width / 2.0, y: y - LABEL_HEIGHT / 2.0, width, height: LABEL_HEIGHT }
    });
    let mut clear = bounds.filter(|bounds| lanes.contains(bounds) && !taken.iter().any(|other| other.overlaps(bounds)));
    Some(ArcLabel { text, bounds: clear.next()? })
}
