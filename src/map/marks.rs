//! Marks of places: which stand together, how large they are, and signs at the edge for those out of view.

use super::areas::Area;
use super::atlas::{Atlas, Spot};
use super::frame::{Screen, Size};
use super::label::Label;
use super::path::{Point, distance};
use super::ring::{Wedge, ring};
use super::view::View;
use crate::article::{Article, EntityId, EventId, ThemeId};
use crate::gather::Gather as _;
use crate::label::Box;
use crate::order;
use crate::within::Within;

/// Smallest size of what can be pressed, in pixels (WCAG 2.2, 2.5.8).
pub const TARGET: f64 = 24.0;
/// Radius of the smallest mark.
const SMALLEST: f64 = 5.0;
/// Radius of the largest mark.
const LARGEST: f64 = 14.0;

/// A mark of one place, or of several that lie too close together to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMark {
    /// Whose mark it is: the one in focus, or the one with the most events.
    pub entity: EntityId,
    /// Who else is there, those with the most events first.
    pub others: Vec<EntityId>,
    /// Its middle, in pixels.
    pub x: f64,
    /// Its middle, in pixels.
    pub y: f64,
    /// In pixels; the area is in proportion to the events that are in, within limits.
    pub radius: f64,
    /// How many of the events that are in are there, each counted once.
    pub events: usize,
    /// How many events are there in all.
    pub all: usize,
    /// The share of each theme in those that are in, in the themes' order, without those that have none.
    pub themes: Vec<Wedge>,
    /// Its name, if there is room.
    pub label: Option<Label>,
}

/// A sign at the edge that places and areas with events lie in that direction, out of view.
#[derive(Clone, Debug, PartialEq)]
pub struct OffFrame {
    /// The one in focus, or the one with the most events.
    pub entity: EntityId,
    /// Who else is there.
    pub others: Vec<EntityId>,
    /// Its middle, in pixels, on the page as a whole.
    pub x: f64,
    /// Its middle, in pixels.
    pub y: f64,
    /// Where the place lies, in degrees clockwise from the right, as SVG rotates.
    pub angle: f64,
    /// Its distance from the middle of the map along a great circle.
    pub km: f64,
    /// How many of the events that are in are there, each counted once.
    pub events: usize,
    /// How many events are there in all.
    pub all: usize,
    /// Its name, if there is room.
    pub label: Option<Label>,
}

/// Spots that share a mark: the one with the most events, where the mark is, first.
pub(super) struct Group<'a> {
    pub(super) spots: Vec<&'a Spot>,
    pub(super) at: Point,
    pub(super) events: Vec<EventId>,
    pub(super) radius: f64,
}

impl Group<'_> {
    /// Whether an entity is among its spots.
    pub(super) fn has(&self, entity: EntityId) -> bool {
        self.spots.iter().any(|spot| spot.entity == entity)
    }

    fn near(&self, other: &Self) -> bool {
        // The farthest that two marks can be near; most are told apart by this.
        const REACH: f64 = 2.0 * LARGEST + 2.0;
        let ((x, y), (other_x, other_y)) = (self.at, other.at);
        (x - other_x).abs() < REACH
            && (y - other_y).abs() < REACH
            && distance(self.at, other.at) < TARGET.max(self.radius + other.radius + 2.0)
    }

    /// The order of groups, those with the busiest spot first.
    pub(super) fn rank(&self) -> (std::cmp::Reverse<usize>, EntityId) {
        rank(self.spots[0])
    }

    /// Whose mark it is, and who else is there.
    pub(super) fn entities(&self, focus: &[EntityId]) -> (EntityId, Vec<EntityId>) {
        let mut all: Vec<_> = self.spots.iter().map(|spot| spot.entity).gather();
        let first = focus.iter().find_map(|id| all.iter().position(|entity| entity == id)).unwrap_or(0);
        let entity = all.remove(first);
        (entity, all)
    }
}

fn rank(spot: &Spot) -> (std::cmp::Reverse<usize>, EntityId) {
    (std::cmp::Reverse(spot.events.len()), spot.entity)
}

/// All spots, grouped so that no two marks come closer than they can be pressed. The same at every position of the
/// map: those out of view count too.
pub(super) fn groups<'a>(atlas: &'a Atlas, screen: &Screen) -> Vec<Group<'a>> {
    let radius = |events: usize| radius(atlas, events);
    let mut spots: Vec<&Spot> = atlas.spots.iter().gather();
    order::sort_by_key(&mut spots, |spot| rank(spot));
    let mut groups: Vec<Group> = Vec::new();
    for spot in spots {
        let at = screen.screen_from_sphere(spot.at);
        let alone = Group { spots: vec![spot], at, events: spot.events.clone(), radius: radius(spot.events.len()) };
        add(&mut groups, alone, &radius);
    }
    order::sort_by_key(&mut groups, Group::rank);
    groups
}

/// The radius of a mark of so many events.
fn radius(atlas: &Atlas, events: usize) -> f64 {
    let scale = SMALLEST.min(LARGEST / (atlas.most_events as f64).sqrt());
    (scale * (events as f64).sqrt()).within(SMALLEST, LARGEST)
}

/// Adds a group, or joins it with those that are near; a joined one has grown, so it is added anew.
fn add<'a>(groups: &mut Vec<Group<'a>>, mut group: Group<'a>, radius: &impl Fn(usize) -> f64) {
    while let Some(near) = groups.iter().position(|other| other.near(&group)) {
        let mut joined = groups.remove(near);
        if group.rank() < joined.rank() {
            std::mem::swap(&mut joined, &mut group);
        }
        joined.spots.append(&mut group.spots);
        joined.events.append(&mut group.events);
        order::sort(&mut joined.events);
        joined.events.dedup();
        joined.radius = radius(joined.events.len());
        group = joined;
    }
    groups.push(group);
}

/// Entities with an area that is not in view, as groups of one.
pub(super) fn unseen<'a>(atlas: &'a Atlas, areas: &[Area], screen: &Screen) -> Vec<Group<'a>> {
    let seen = |spot: &Spot| areas.iter().any(|area| area.entity == Some(spot.entity) && area.is_visible);
    let groups = atlas.regions.iter().filter(|spot| !seen(spot)).map(|spot| {
        let at = screen.screen_from_sphere(spot.at);
        Group { spots: vec![spot], at, events: spot.events.clone(), radius: SMALLEST }
    });
    groups.gather()
}

/// The mark of a group.
pub(super) fn mark(atlas: &Atlas, article: &Article, group: &Group, view: &View) -> PlaceMark {
    let (entity, others) = group.entities(view.focus);
    let mut themes: Vec<(ThemeId, usize)> = Vec::new();
    for &event in group.events.iter().filter(|&&event| (view.shown)(event)) {
        let theme = article.event(event).theme;
        match themes.iter_mut().find(|(known, _)| *known == theme) {
            Some((_, count)) => *count += 1,
            None => themes.push((theme, 1)),
        }
    }
    order::sort(&mut themes);
    let events = themes.iter().map(|(_, count)| count).sum();
    let ((x, y), radius) = (group.at, radius(atlas, events));
    let themes = ring(&themes, radius);
    PlaceMark { entity, others, x, y, radius, events, all: group.events.len(), themes, label: None }
}

/// Signs for groups out of view: each where the way to it leaves the page, moved along the edge to where it is free.
pub(super) fn off_frame(groups: &[Group], screen: &Screen, size: Size, view: &View, taken: &[Box]) -> Vec<OffFrame> {
    let focus = view.focus;
    let edge = Edge::new(size);
    let mut signs: Vec<(OffFrame, Vec<EventId>)> = Vec::new();
    for group in groups.iter().filter(|group| !group.events.is_empty()) {
        let middle = (size.width / 2.0, size.height / 2.0);
        let (dx, dy) = (group.at.0 - middle.0, group.at.1 - middle.1);
        let way = edge.along_from_direction(dx, dy);
        let (entity, others) = group.entities(focus);
        let near = |(sign, _): &(OffFrame, _)| distance((sign.x, sign.y), edge.point_from_along(way)) < TARGET;
        if let Some((sign, events)) = signs.iter_mut().find(|sign| near(sign)) {
            if focus.contains(&entity) && !focus.contains(&sign.entity) {
                sign.others.insert(0, sign.entity);
                sign.entity = entity;
            } else {
                sign.others.push(entity);
            }
            sign.others.extend(others);
            events.extend(&group.events);
            order::sort(events);
            events.dedup();
            (sign.events, sign.all) = (view.count(events), events.len());
            continue;
        }
        let steps = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0, 5.0, -5.0, 6.0, -6.0];
        let mut places = steps.iter().map(|step| edge.point_from_along(way + step * TARGET));
        let free = |&(x, y): &Point| {
            let target = square((x, y), TARGET / 2.0);
            !taken.iter().any(|other| other.overlaps(&target))
                && !signs.iter().any(|(sign, _)| distance((sign.x, sign.y), (x, y)) < TARGET)
        };
        let (x, y) = places.find(free).unwrap_or_else(|| edge.point_from_along(way));
        let km = screen.middle().km_to(group.spots[0].at);
        let angle = dy.atan2(dx).to_degrees();
        let (events, all) = (view.count(&group.events), group.events.len());
        signs.push((OffFrame { entity, others, x, y, angle, km, events, all, label: None }, group.events.clone()));
    }
    signs.into_iter().map(|(sign, _)| sign).gather()
}

/// A square about a point.
pub(super) fn square((x, y): Point, half: f64) -> Box {
    Box { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half }
}

/// The way around the page on which signs stand, half a target from its edge, as a length from its upper left,
/// clockwise.
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

    /// Where the way in a direction from the middle meets the edge.
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

    fn point_from_along(&self, along: f64) -> Point {
        let around = 2.0 * (self.width + self.height);
        let along = if around > 0.0 { along.rest_of(around) } else { 0.0 };
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
