//! Lines along great circles between the places of related events.

use super::groups::{Group, TARGET};
use crate::article::{Article, EntityId, EventId};
use crate::layout::Rect;
use crate::map::atlas::{Atlas, Spot};
use crate::map::geometry::{FINE, Point, Screen, Unit, clipped_line, distance, write_line};

/// A line between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLink {
    /// Where it starts.
    pub from: EntityId,
    /// Where it ends.
    pub to: EntityId,
    /// The earlier event, which took place where the line starts and from which the selected event follows. `None` if
    /// both ends are places of the selected event: then the line has no direction.
    pub after: Option<EventId>,
    /// SVG path in pixels. It has several pieces if the line leaves the page and returns.
    pub d: String,
    /// Where the arrow stands in pixels, and its direction in degrees clockwise from the right, as SVG rotates. `None`
    /// without a direction. It is at the last point of the line in view.
    pub arrow: Option<(Point, f64)>,
}

/// How many segments a line has: enough to look curved.
const SEGMENTS: i32 = 48;

/// The links of an event. From the places of earlier events that it follows from, there are links to its own places,
/// in the order of time. Between its own places, there are links without a direction: a list of places tells none.
/// Only places at a point are linked, and only those that don't share a mark.
pub(super) fn links(
    atlas: &Atlas,
    article: &Article,
    event: EventId,
    screen: &Screen,
    page: &Rect,
    groups: &[Group],
) -> Vec<PlaceLink> {
    let spot = |id: EntityId| atlas.spots.iter().find(|spot| spot.entity == id);
    let spots = |id: EventId| article.event(id).places.iter().filter_map(|&id| spot(id));
    let mut pairs: Vec<(&Spot, &Spot, Option<EventId>)> = Vec::new();
    for relation in article.event(event).relations.iter().filter(|relation| relation.kind.orders_time()) {
        if let Some(from) = spots(relation.other).next() {
            pairs.extend(spots(event).map(|to| (from, to, Some(relation.other))));
        }
    }
    let own: Vec<_> = spots(event).collect();
    pairs.extend(own.windows(2).map(|pair| (pair[0], pair[1], None)));

    let mut links: Vec<PlaceLink> = Vec::new();
    for (a, b, after) in pairs {
        let (from, to) = (a.entity, b.entity);
        let is_near = distance(screen.screen_from_sphere(a.at), screen.screen_from_sphere(b.at)) < TARGET;
        let is_known =
            links.iter().any(|link| (link.from, link.to) == (from, to) || (link.to, link.from) == (from, to));
        let share_a_mark = groups.iter().any(|group| group.has(from) && group.has(to));
        if is_near || is_known || share_a_mark {
            continue;
        }
        let mark_radius = groups.iter().find(|group| group.has(to)).map_or(0.0, |group| group.radius + 1.0);
        let (d, arrow) = drawn(a.at, b.at, screen, page, mark_radius);
        links.push(PlaceLink { from, to, after, d, arrow: arrow.filter(|_| after.is_some()) });
    }
    links
}

/// The path and the arrow of a line from `a` to `b` that ends `short` pixels before `b`.
fn drawn(a: Unit, b: Unit, screen: &Screen, page: &Rect, short: f64) -> (String, Option<(Point, f64)>) {
    let share = |index: i32| f64::from(index) / f64::from(SEGMENTS);
    let mut points: Vec<_> =
        (0..=SEGMENTS).map(|index| screen.screen_from_sphere(a.towards(b, share(index)))).collect();
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
