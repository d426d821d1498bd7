//! What is prepared once for an article: its maps on the sphere, where its entities are, and the names on the maps.

use super::coverage::Coverage;
use super::geometry::{Frame, Point, Projection, Size, Unit};
use super::sheet::MapSheet;
use crate::article::{Article, EntityId, EventId, MapLabelKind};
use crate::topojson::{Topology, TopologyError};

/// The frame of an article without maps.
const NOWHERE: Frame = Frame { lon: 0.0, lat: 0.0, km_per_px: 10.0 };

/// An article's maps and places, prepared once: its topologies are decoded and turned into points on the sphere.
#[derive(Debug)]
pub struct Atlas {
    /// The most detailed first.
    pub(super) sheets: Vec<MapSheet>,
    /// Entities at a point, by id.
    pub(super) spots: Vec<Spot>,
    /// Entities with an area, by id, each at the middle of its area.
    pub(super) regions: Vec<Spot>,
    /// The names on the maps, in the maps' order.
    pub(super) names: Vec<MapName>,
    /// The most events that any one spot has; at least 1.
    pub(super) most_events: usize,
    coverage: Coverage,
    /// The frame whose numbers replace those that aren't finite.
    pub(super) fallback: Frame,
}

/// An entity's point on the sphere, with the events that name the entity as their place.
#[derive(Debug)]
pub(super) struct Spot {
    pub(super) entity: EntityId,
    pub(super) at: Unit,
    /// By id.
    pub(super) events: Vec<EventId>,
}

/// A name on a map.
#[derive(Debug)]
pub(super) struct MapName {
    pub(super) sheet: usize,
    pub(super) text: String,
    pub(super) at: Unit,
    pub(super) kind: MapLabelKind,
    /// The entity with an area that has this name, if there is one.
    pub(super) entity: Option<EntityId>,
}

impl Atlas {
    /// Prepares an article's maps from its topologies, as pairs of file name and `TopoJSON` text. An article
    /// without maps has an empty atlas. Fails if a topology is missing or broken, or has no area for an entity.
    pub fn new(article: &Article, topologies: &[(&str, &str)]) -> Result<Self, TopologyError> {
        let sheets = article.maps.iter().map(|map| {
            let Some((_, text)) = topologies.iter().find(|(file, _)| *file == map.topology) else {
                return Err(TopologyError::new(format!("map {}: there is no file {}", map.id, map.topology)));
            };
            MapSheet::new(article, map, &Topology::parse(text)?)
        });
        let sheets = sheets.collect::<Result<Vec<_>, _>>()?;
        let (spots, regions) = spots_and_regions(article, &sheets)?;
        let most_events = spots.iter().map(|spot| spot.events.len()).max().unwrap_or(0).max(1);
        let names = names(article, &spots, &regions);
        let coverage = Coverage::new(sheets.last().and_then(|sheet| sheet.coverage.as_ref()));
        let mut atlas = Self { sheets, spots, regions, names, most_events, coverage, fallback: NOWHERE };
        atlas.fallback = atlas.widest(Size { width: 800.0, height: 500.0 });
        Ok(atlas)
    }

    /// Whether there is no map to draw.
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// The first frame: what the document wants in view of the most detailed map, as large as it fits.
    pub fn home(&self, size: Size) -> Frame {
        self.sheets.first().map_or(NOWHERE, |sheet| Frame::fit(&sheet.outline, size.sane()))
    }

    /// What the document wants in view of the widest map (the locator), as large as it fits.
    pub fn widest(&self, size: Size) -> Frame {
        self.sheets.last().map_or(NOWHERE, |sheet| Frame::fit(&sheet.outline, size.sane()))
    }

    /// The region of an entity, if its place is an area.
    pub(super) fn region(&self, entity: Option<EntityId>) -> Option<&Spot> {
        self.regions.iter().find(|region| entity == Some(region.entity))
    }

    /// The events that name an entity with an area as their place.
    pub(super) fn events_in(&self, entity: Option<EntityId>) -> &[EventId] {
        self.region(entity).map_or(&[], |region| &region.events)
    }

    /// The scale, in kilometres a pixel, at which everything that the maps cover fits on the page.
    pub(super) fn widest_km_per_px(&self, size: Size) -> f64 {
        self.coverage.km_per_px(size)
    }

    /// The vector in kilometres from a point to the nearest point that the maps cover; see [`Coverage::way_back`].
    pub(super) fn way_back(&self, point: Unit, share: f64) -> Option<Point> {
        self.coverage.way_back(point, share)
    }

    /// A plane around the middle of what the maps cover.
    pub(super) fn covered_plane(&self) -> Projection {
        self.coverage.plane()
    }
}

/// The entities at a point, and those with an area. Both lists are empty without maps.
fn spots_and_regions(article: &Article, sheets: &[MapSheet]) -> Result<(Vec<Spot>, Vec<Spot>), TopologyError> {
    let events_at = |entity: EntityId| {
        let mut events: Vec<EventId> = article.events_at(entity).collect();
        events.sort_unstable();
        events
    };
    let (mut spots, mut regions) = (Vec::new(), Vec::new());
    for id in article.entity_ids().filter(|_| !sheets.is_empty()) {
        let entity = article.entity(id);
        if let Some(location) = &entity.location {
            let at = Unit::from_lon_lat(location.lon, location.lat);
            spots.push(Spot { entity: id, at, events: events_at(id) });
        } else if let Some(area) = &entity.area {
            let shapes = sheets.iter().flat_map(|sheet| &sheet.shapes);
            let chains = shapes.filter(|shape| shape.entity == Some(id)).flat_map(|shape| &shape.chains);
            let Some(largest) = chains.max_by(|a, b| a.around.reach_km.total_cmp(&b.around.reach_km)) else {
                let fault = format!("{}: no map has {} in its layer {}", entity.slug, area.id, area.layer);
                return Err(TopologyError::new(fault));
            };
            regions.push(Spot { entity: id, at: largest.around.middle, events: events_at(id) });
        }
    }
    Ok((spots, regions))
}

/// The names on the maps. Names of spots are left out, because they are drawn beside their marks.
fn names(article: &Article, spots: &[Spot], regions: &[Spot]) -> Vec<MapName> {
    let is_name_of = |text: &str, id: EntityId| article.entity(id).name == text;
    let mut names = Vec::new();
    for (sheet, map) in article.maps.iter().enumerate() {
        for label in &map.labels {
            if spots.iter().any(|spot| is_name_of(&label.text, spot.entity)) {
                continue;
            }
            names.push(MapName {
                sheet,
                text: label.text.clone(),
                at: Unit::from_lon_lat(label.lon, label.lat),
                kind: label.kind,
                entity: regions.iter().map(|region| region.entity).find(|&id| is_name_of(&label.text, id)),
            });
        }
    }
    names
}
