//! Which places share a mark: those too close together to be pressed apart.

use crate::article::{EntityId, EventId};
use crate::map::atlas::{Atlas, Spot};
use crate::map::geometry::{FINGER, Point, Screen, distance};
use std::cmp::Reverse;

/// Smallest size of what can be pressed, in pixels (WCAG 2.2, 2.5.8).
pub const TARGET: f64 = 24.0;
/// Radius of the smallest mark in pixels.
pub(super) const SMALLEST: f64 = 5.0;
/// Radius of the largest mark in pixels.
const LARGEST: f64 = 14.0;

/// Spots that share a mark. The first is the one with the most events; the mark stands at it.
pub(in crate::map) struct Group<'a> {
    pub(in crate::map) spots: Vec<&'a Spot>,
    /// Where the mark stands, in pixels.
    pub(in crate::map) at: Point,
    /// The events of all its spots, by id, each once.
    pub(in crate::map) events: Vec<EventId>,
    /// The radius of the mark with all of its events, in pixels.
    pub(super) radius: f64,
}

impl<'a> Group<'a> {
    /// A spot that shares its mark with no other.
    pub(super) fn alone(spot: &'a Spot, screen: &Screen, radius: f64) -> Self {
        let at = screen.screen_from_sphere(spot.at);
        Self { spots: vec![spot], at, events: spot.events.clone(), radius }
    }

    /// Whether an entity is among its spots.
    pub(super) fn has(&self, entity: EntityId) -> bool {
        self.spots.iter().any(|spot| spot.entity == entity)
    }

    /// Whether the two marks are too close to be pressed apart.
    fn is_near(&self, other: &Self) -> bool {
        // No two marks farther apart than this are near. Most pairs are settled by this quick test.
        const REACH: f64 = 2.0 * LARGEST + 2.0;
        let ((x, y), (other_x, other_y)) = (self.at, other.at);
        (x - other_x).abs() < REACH
            && (y - other_y).abs() < REACH
            && distance(self.at, other.at) < TARGET.max(self.radius + other.radius + 2.0)
    }

    /// The sort key of groups: those whose first spot has the most events come first.
    pub(super) fn rank(&self) -> (Reverse<usize>, EntityId) {
        rank(self.spots[0])
    }

    /// The entity that the mark is named after (the first of `featured` that is here, or else the one with the most
    /// events), and the others.
    pub(in crate::map) fn entities(&self, featured: &[EntityId]) -> (EntityId, Vec<EntityId>) {
        let mut all: Vec<_> = self.spots.iter().map(|spot| spot.entity).collect();
        let index = featured.iter().find_map(|id| all.iter().position(|entity| entity == id)).unwrap_or(0);
        let entity = all.remove(index);
        (entity, all)
    }
}

fn rank(spot: &Spot) -> (Reverse<usize>, EntityId) {
    (Reverse(spot.events.len()), spot.entity)
}

/// All spots, grouped so that no two marks are too close to be pressed apart. Spots out of view are grouped too, so
/// the groups stay the same while the map is panned.
pub(in crate::map) fn groups<'a>(atlas: &'a Atlas, screen: &Screen) -> Vec<Group<'a>> {
    let mut spots: Vec<&Spot> = atlas.spots.iter().collect();
    spots.sort_unstable_by_key(|spot| rank(spot));
    let mut groups: Vec<Group> = Vec::new();
    for spot in spots {
        add(&mut groups, Group::alone(spot, screen, radius(atlas, spot.events.len())), atlas);
    }
    groups.sort_unstable_by_key(Group::rank);
    groups
}

/// The radius of a mark of this many events: the area is in proportion to them, within limits.
pub(super) fn radius(atlas: &Atlas, events: usize) -> f64 {
    let scale = SMALLEST.min(LARGEST / (atlas.most_events as f64).sqrt());
    (scale * (events as f64).sqrt()).clamp(SMALLEST, LARGEST)
}

/// Adds a group, or joins it with those near it. A joined mark is larger, so it may be near further ones.
fn add<'a>(groups: &mut Vec<Group<'a>>, mut group: Group<'a>, atlas: &Atlas) {
    while let Some(near) = groups.iter().position(|other| other.is_near(&group)) {
        let mut joined = groups.remove(near);
        if group.rank() < joined.rank() {
            std::mem::swap(&mut joined, &mut group);
        }
        joined.spots.append(&mut group.spots);
        joined.events.append(&mut group.events);
        joined.events.sort_unstable();
        joined.events.dedup();
        joined.radius = radius(atlas, joined.events.len());
        group = joined;
    }
    groups.push(group);
}

/// For each of some points, the size of a circle around it that a finger can press well and that overlaps none of the
/// others; at least [`TARGET`].
pub(super) fn targets(points: &[Point]) -> Vec<f64> {
    let target = |(at, &point): (usize, &Point)| {
        let others = points.iter().enumerate().filter(|&(other, _)| other != at);
        others.fold(FINGER, |size, (_, &other)| size.min(distance(point, other))).max(TARGET)
    };
    points.iter().enumerate().map(target).collect()
}
