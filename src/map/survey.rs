//! What a map shows, as data from which it is described in words.

use super::atlas::Atlas;
use super::geometry::Unit;
use super::layout::{Group, groups};
use super::legend::drawing;
use super::view::MapView;
use crate::article::{Article, Drawing, EntityId, EventId};

/// Distances and directions are given between this many places.
const MAIN: usize = 4;

/// What a map shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// How much land its width shows, in kilometres.
    pub km_wide: f64,
    /// The disputed areas, by id.
    pub areas: Vec<SurveyedArea>,
    /// Places in the frame, the busiest first.
    pub places: Vec<SurveyedPlace>,
    /// Distances and directions between the busiest of these.
    pub ways: Vec<WayBetween>,
    /// Places with events outside the frame, with distance and direction from its middle.
    pub beyond: Vec<(WayBetween, ShownCount)>,
}

/// A disputed area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurveyedArea {
    /// Which.
    pub entity: EntityId,
    /// How it is drawn.
    pub drawn: Drawing,
    /// The state that it is drawn as a part of, or within.
    pub of: Option<EntityId>,
    /// Its events.
    pub events: ShownCount,
}

/// A mark on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyedPlace {
    /// The places that share it, the busiest first; never empty.
    pub entities: Vec<EntityId>,
    /// Their events.
    pub events: ShownCount,
}

/// How many of some events are in the time that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownCount {
    /// In the time shown.
    pub events: usize,
    /// In all.
    pub all: usize,
}

/// Distance and direction from one place to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WayBetween {
    /// The place.
    pub to: EntityId,
    /// The place from which they are measured; `None` is the middle of the map.
    pub from: Option<EntityId>,
    /// How far it is, in kilometres.
    pub km: f64,
    /// In which direction, in degrees clockwise from north.
    pub bearing: f64,
}

impl Atlas {
    /// What a view of the map shows; `None` without a map.
    pub fn survey(&self, article: &Article, view: &MapView) -> Option<Survey> {
        if self.is_empty() {
            return None;
        }
        let size = view.size.sane();
        let frame = view.frame.clamped(self, size);
        let screen = frame.screen(size);
        let inside = |group: &&Group| {
            let (x, y) = group.at;
            x >= 0.0 && y >= 0.0 && x <= size.width && y <= size.height
        };
        let groups = groups(self, &screen);
        let (near, far): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(inside);
        let place = |group: &&Group| {
            let (first, others) = group.entities(&[]);
            let entities = std::iter::once(first).chain(others).collect();
            SurveyedPlace { entities, events: shown(view, &group.events) }
        };
        let mut ways = Vec::new();
        let main = &near[..near.len().min(MAIN)];
        for (at, a) in main.iter().enumerate() {
            for b in &main[at + 1..] {
                let (from, to) = (a.spots[0], b.spots[0]);
                ways.push(way(to.entity, to.at, from.at, Some(from.entity)));
            }
        }
        let beyond = far.iter().filter(|group| !group.events.is_empty()).map(|group| {
            let spot = group.spots[0];
            (way(spot.entity, spot.at, screen.middle(), None), shown(view, &group.events))
        });
        Some(Survey {
            km_wide: frame.km_per_px * size.width,
            areas: self.surveyed_areas(article, view),
            places: near.iter().map(place).collect(),
            ways,
            beyond: beyond.collect(),
        })
    }

    /// The areas about which the viewpoint or the entity's status says something.
    fn surveyed_areas(&self, article: &Article, view: &MapView) -> Vec<SurveyedArea> {
        let area = |region: &super::atlas::Spot| {
            let entity = article.entity(region.entity);
            let area = entity.area.as_ref()?;
            let viewed = article.viewed(view.viewpoint, &area.layer, &area.id);
            if viewed.is_none() && entity.status.is_empty() {
                return None;
            }
            let (drawn, of) = drawing(viewed);
            Some(SurveyedArea { entity: region.entity, drawn, of, events: shown(view, &region.events) })
        };
        self.regions.iter().filter_map(area).collect()
    }
}

/// Events of which no place is on the maps, in the order of time, undated ones last.
pub fn unplaced(article: &Article) -> Vec<EventId> {
    let ids = article.in_time.iter().chain(&article.undated).copied();
    ids.filter(|&id| !article.event(id).places.iter().any(|&place| article.is_on_maps(place))).collect()
}

fn way(place: EntityId, at: Unit, from: Unit, whose: Option<EntityId>) -> WayBetween {
    WayBetween { to: place, from: whose, km: from.km_to(at), bearing: from.bearing(at) }
}

fn shown(view: &MapView, events: &[EventId]) -> ShownCount {
    ShownCount { events: view.count(events), all: events.len() }
}
