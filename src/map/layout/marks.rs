//! Marks of places in view: their size, and the share of each theme in their events.

use super::groups::{Group, TARGET, radius};
use super::label::Label;
use super::ring::{Wedge, ring};
use crate::article::{Article, EntityId, ThemeId};
use crate::map::atlas::Atlas;
use crate::map::view::MapView;

/// A mark of one place, or of several that are too close together to be pressed apart.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMark {
    /// The entity that it is named after: the featured one, or else the one with the most events.
    pub entity: EntityId,
    /// The other entities there, those with the most events first.
    pub others: Vec<EntityId>,
    /// Its middle, in pixels.
    pub x: f64,
    /// Its middle, in pixels.
    pub y: f64,
    /// In pixels. Its area is in proportion to the events that are shown, within limits.
    pub radius: f64,
    /// The size of a circle around its middle that a finger can press, in pixels. It overlaps no other.
    pub target: f64,
    /// How many of the shown events are there, each counted once.
    pub events: usize,
    /// How many of all events are there.
    pub all: usize,
    /// The share of each theme in the shown events, in the themes' order. Themes without any are left out.
    pub themes: Vec<Wedge>,
    /// Its name, if there is room.
    pub label: Option<Label>,
}

/// From this radius on a mark has room for the number of its events, in pixels.
const COUNTED: f64 = 9.0;

impl PlaceMark {
    /// Whether the number of its events has room on it.
    pub fn has_room_for_count(&self) -> bool {
        self.radius >= COUNTED
    }
}

/// The mark of a group, without a label.
pub(super) fn mark(atlas: &Atlas, article: &Article, group: &Group, view: &MapView) -> PlaceMark {
    let (entity, others) = group.entities(view.featured);
    let mut themes: Vec<(ThemeId, usize)> = Vec::new();
    for &event in group.events.iter().filter(|&&event| (view.shown)(event)) {
        let theme = article.event(event).theme;
        match themes.iter_mut().find(|(known, _)| *known == theme) {
            Some((_, count)) => *count += 1,
            None => themes.push((theme, 1)),
        }
    }
    themes.sort_unstable();
    let events = themes.iter().map(|(_, count)| count).sum();
    let ((x, y), radius) = (group.at, radius(atlas, events));
    let themes = ring(&themes, radius);
    PlaceMark { entity, others, x, y, radius, target: TARGET, events, all: group.events.len(), themes, label: None }
}
