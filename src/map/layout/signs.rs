//! Signs at the edge of the page for places that are out of view.

use super::areas::DrawnArea;
use super::groups::{Group, SMALLEST, TARGET};
use super::label::Label;
use crate::article::{EntityId, EventId};
use crate::layout::Rect;
use crate::map::atlas::{Atlas, Spot};
use crate::map::geometry::{Point, Screen, Size, distance, square};
use crate::map::view::MapView;

/// Where a sign may stand instead if its own position is taken: this many targets along the edge, in this order.
const DETOURS: [f64; 13] = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0, 5.0, -5.0, 6.0, -6.0];

/// A sign at the edge: places and areas with events lie out of view in this direction.
#[derive(Clone, Debug, PartialEq)]
pub struct OffFrame {
    /// The featured one, or else the one with the most events.
    pub entity: EntityId,
    /// The other entities that the sign stands for.
    pub others: Vec<EntityId>,
    /// Its middle, in pixels. The whole sign is on the page.
    pub x: f64,
    /// Its middle, in pixels.
    pub y: f64,
    /// The direction to the place, in degrees clockwise from the right, as SVG rotates.
    pub angle: f64,
    /// The size of a circle around its middle that a finger can press, in pixels. It overlaps no other.
    pub target: f64,
    /// Great-circle distance of the place from the middle of the map.
    pub km: f64,
    /// How many of the shown events are there, each counted once.
    pub events: usize,
    /// How many of all events are there.
    pub all: usize,
    /// Its name, if there is room.
    pub label: Option<Label>,
}

/// Entities whose area is out of view, as groups of one.
pub(super) fn unseen<'a>(atlas: &'a Atlas, areas: &[DrawnArea], screen: &Screen) -> Vec<Group<'a>> {
    let is_seen = |spot: &&Spot| areas.iter().any(|area| area.entity == Some(spot.entity) && area.is_visible);
    let unseen = atlas.regions.iter().filter(|spot| !is_seen(spot));
    unseen.map(|spot| Group::alone(spot, screen, SMALLEST)).collect()
}

/// The signs of groups out of view that have events or are featured, without labels. Each stands where the line to the
/// group leaves the page, or beside that if the position is taken. Groups that would have signs at the same position
/// share one.
pub(super) fn off_frame(
    groups: &[Group],
    screen: &Screen,
    size: Size,
    view: &MapView,
    taken: &[Rect],
) -> Vec<OffFrame> {
    let edge = Edge::new(size);
    let mut signs: Vec<JoinedSign> = Vec::new();
    let is_told = |group: &&Group| !group.events.is_empty() || view.featured.iter().any(|&id| group.has(id));
    for group in groups.iter().filter(is_told) {
        let (dx, dy) = (group.at.0 - size.width / 2.0, group.at.1 - size.height / 2.0);
        let along = edge.along_from_direction(dx, dy);
        if let Some(sign) = signs.iter_mut().find(|sign| sign.is_near(edge.point_from_along(along))) {
            sign.join(group, view);
            continue;
        }
        let is_free = |&at: &Point| {
            let target = square(at, TARGET / 2.0);
            !taken.iter().any(|other| other.overlaps(&target)) && !signs.iter().any(|sign| sign.is_near(at))
        };
        let mut positions = DETOURS.iter().map(|step| edge.point_from_along(along + step * TARGET));
        let (x, y) = positions.find(is_free).unwrap_or_else(|| edge.point_from_along(along));
        let (entity, others) = group.entities(view.featured);
        let drawn = OffFrame {
            entity,
            others,
            x,
            y,
            angle: dy.atan2(dx).to_degrees(),
            target: TARGET,
            km: screen.middle().km_to(group.spots[0].at),
            events: view.count(&group.events),
            all: group.events.len(),
            label: None,
        };
        signs.push(JoinedSign { drawn, events: group.events.clone() });
    }
    signs.into_iter().map(|sign| sign.drawn).collect()
}

/// A sign while groups are being joined to it.
struct JoinedSign {
    drawn: OffFrame,
    /// The events of all its groups, by id, each once.
    events: Vec<EventId>,
}

impl JoinedSign {
    /// Whether a sign at this point would overlap this one.
    fn is_near(&self, at: Point) -> bool {
        distance((self.drawn.x, self.drawn.y), at) < TARGET
    }

    /// Makes it stand for a further group, too.
    fn join(&mut self, group: &Group, view: &MapView) {
        let (entity, others) = group.entities(view.featured);
        let sign = &mut self.drawn;
        if view.featured.contains(&entity) && !view.featured.contains(&sign.entity) {
            sign.others.insert(0, sign.entity);
            sign.entity = entity;
        } else {
            sign.others.push(entity);
        }
        sign.others.extend(others);
        self.events.extend(&group.events);
        self.events.sort_unstable();
        self.events.dedup();
        (sign.events, sign.all) = (view.count(&self.events), self.events.len());
    }
}

/// The rectangle on which signs stand, half a target inside the page. A position on it is the length of the way there
/// from its upper left, clockwise.
struct Edge {
    inset: f64,
    width: f64,
    height: f64,
}

impl Edge {
    fn new(size: Size) -> Self {
        let inset = (TARGET / 2.0).min(size.width / 2.0).min(size.height / 2.0);
        Self { inset, width: size.width - 2.0 * inset, height: size.height - 2.0 * inset }
    }

    /// Where a ray from the middle in some direction meets the rectangle.
    fn along_from_direction(&self, dx: f64, dy: f64) -> f64 {
        let (half_width, half_height) = (self.width / 2.0, self.height / 2.0);
        if dx.abs() * half_height >= dy.abs() * half_width {
            let y = half_height + if dx == 0.0 { 0.0 } else { dy / dx.abs() * half_width };
            if dx > 0.0 { self.width + y } else { 2.0 * self.width + self.height + (self.height - y) }
        } else {
            let x = half_width + dx / dy.abs() * half_height;
            if dy > 0.0 { self.width + self.height + (self.width - x) } else { x }
        }
    }

    /// The point at a position, which may be negative or go round several times.
    fn point_from_along(&self, along: f64) -> Point {
        let around = 2.0 * (self.width + self.height);
        let along = if around > 0.0 { along.rem_euclid(around) } else { 0.0 };
        let (x, y) = if along < self.width {
            (along, 0.0)
        } else if along < self.width + self.height {
            (self.width, along - self.width)
        } else if along < 2.0 * self.width + self.height {
            (2.0 * self.width + self.height - along, self.height)
        } else {
            (0.0, around - along)
        };
        (x + self.inset, y + self.inset)
    }
}
