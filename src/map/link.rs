//! Lines along great circles between the places that an event ties together.

use super::atlas::Atlas;
use super::frame::Screen;
use super::marks::{Group, TARGET};
use super::path::{FINE, Point, clipped_line, distance, write_line};
use super::projection::Unit;
use crate::article::{Article, EntityId, EventId};
use crate::gather::Gather as _;
use crate::label::Box;

/// A line between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it starts.
    pub from: EntityId,
    /// Where it ends.
    pub to: EntityId,
    /// The earlier event at its start that the selected one follows from; without it, both are places of the selected
    /// event, and the line has no direction.
    pub after: Option<EventId>,
    /// SVG path in pixels; in several pieces where it leaves the page.
    pub d: String,
    /// Where it is last seen on its way, and where it heads there, in degrees clockwise from the right, as SVG
    /// rotates; `None` without a direction.
    pub arrow: Option<(Point, f64)>,
}

/// How many stretches a line has: enough to look curved.
const STRETCHES: i32 = 48;

/// The lines of an event: from the places of earlier events that it follows from to its own, in the order of time;
/// and, without a direction, between its own places. A list of places tells no direction, but what an event follows
/// from came before it. Only places with a mark are linked, and only those with marks of their own.
pub(super) fn links(
    atlas: &Atlas,
    article: &Article,
    event: EventId,
    screen: &Screen,
    page: &Box,
    groups: &[Group],
) -> Vec<Link> {
    let at = |id: EntityId| atlas.spots.iter().find(|spot| spot.entity == id).map(|spot| (id, spot.at));
    let places = |id: EventId| article.event(id).places.iter().filter_map(|&id| at(id));
    let mut links: Vec<Link> = Vec::new();
    let mut add = |(from, a): (EntityId, Unit), (to, b): (EntityId, Unit), after: Option<EventId>| {
        let near = distance(screen.screen_from_sphere(a), screen.screen_from_sphere(b)) < TARGET;
        let known = links.iter().any(|link| (link.from, link.to) == (from, to) || (link.to, link.from) == (from, to));
        let together = groups.iter().any(|group| group.has(from) && group.has(to));
        if !near && !known && !together {
            let goal = groups.iter().find(|group| group.has(to)).map_or(0.0, |group| group.radius + 1.0);
            let (d, arrow) = drawn(a, b, screen, page, goal);
            links.push(Link { from, to, after, d, arrow: arrow.filter(|_| after.is_some()) });
        }
    };
    for relation in &article.event(event).relations {
        if relation.kind.orders_time() {
            let from = places(relation.other).next();
            for to in places(event) {
                if let Some(from) = from {
                    add(from, to, Some(relation.other));
                }
            }
        }
    }
    let own: Vec<_> = places(event).gather();
    for pair in own.windows(2) {
        add(pair[0], pair[1], None);
    }
    links
}

/// A line from one point to another up to `short` pixels before it, and its arrow.
fn drawn(a: Unit, b: Unit, screen: &Screen, page: &Box, short: f64) -> (String, Option<(Point, f64)>) {
    let share = |at: i32| f64::from(at) / f64::from(STRETCHES);
    let mut points: Vec<_> = (0..=STRETCHES).map(|at| screen.screen_from_sphere(a.towards(b, share(at)))).gather();
    let end = points.pop().unwrap_or_default();
    points.retain(|&point| distance(point, end) > short);
    if let Some(&(x, y)) = points.last() {
        let rest = 1.0 - short / distance((x, y), end);
        points.push((x + (end.0 - x) * rest, y + (end.1 - y) * rest));
    }
    let (mut d, mut arrow) = (String::new(), None);
    for piece in clipped_line(&points, page) {
        write_line(&mut d, &piece, FINE);
        if let [.., before, last] = piece[..] {
            arrow = Some((last, (last.1 - before.1).atan2(last.0 - before.0).to_degrees()));
        }
    }
    (d, arrow)
}
