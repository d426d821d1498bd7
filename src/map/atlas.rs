//! What is prepared once: the maps' geometry on the sphere, who is where, and what the maps name.

use super::areas::well_inside;
use super::frame::{Frame, Size, bounds};
use super::path::{Point, encloses, nearest, sides};
use super::projection::{Projection, Unit};
use super::topology::{Geometry, Topology, TopologyError};
use crate::article::format::{self, LayerKind, MapLabelKind};
use crate::article::{Article, EntityId, EventId};
use crate::gather::Gather as _;
use crate::within::Within;

/// The layer of a topology that tells where its data is complete; without it, its bbox does.
const COVERAGE: &str = "coverage";
/// The frame from which absurd numbers are mended, and that of an article without maps.
const NOWHERE: Frame = Frame { lon: 0.0, lat: 0.0, km_per_px: 10.0 };

/// An article's maps and places, prepared once: its topologies decoded and turned to points on the sphere.
#[derive(Debug)]
pub struct Atlas {
    /// The most detailed first.
    pub(super) sheets: Vec<Sheet>,
    /// Entities at a point, by id.
    pub(super) spots: Vec<Spot>,
    /// Entities with an area, by id, at its middle.
    pub(super) regions: Vec<Spot>,
    /// What the maps name, in their order.
    pub(super) names: Vec<Name>,
    /// The most events that any one spot has; at least 1.
    pub(super) most_events: usize,
    coverage: Coverage,
    /// The frame whose numbers stand in for absurd ones.
    pub(super) fallback: Frame,
}

/// All that the maps cover, as the widest does, in a plane about its middle.
#[derive(Debug)]
struct Coverage {
    middle: Projection,
    /// In kilometres.
    ring: Vec<Point>,
    width: f64,
    height: f64,
}

/// One map.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Outline of where its data is complete.
    pub(super) coverage: Vec<Unit>,
    /// Outline of what the document wants in view at first.
    outline: Vec<Unit>,
    /// In the order in which they are drawn.
    pub(super) shapes: Vec<Shape>,
}

/// One geometry of a map.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) layer: usize,
    pub(super) layer_name: String,
    pub(super) kind: LayerKind,
    pub(super) id: String,
    pub(super) entity: Option<EntityId>,
    pub(super) encloses: bool,
    pub(super) chains: Vec<Chain>,
    /// Points where a name stands well, the best first; of an entity's area that is no country.
    pub(super) anchors: Vec<Unit>,
}

/// A ring or a line, with a circle around it that tells early whether it can be in view.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) points: Vec<Unit>,
    pub(super) middle: Unit,
    pub(super) reach_km: f64,
}

/// An entity at a point, or about it.
#[derive(Debug)]
pub(super) struct Spot {
    pub(super) entity: EntityId,
    pub(super) at: Unit,
    /// By id.
    pub(super) events: Vec<EventId>,
}

/// A name that a map gives.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) sheet: usize,
    pub(super) text: String,
    pub(super) at: Unit,
    pub(super) kind: MapLabelKind,
    /// The entity with an area that has the same name.
    pub(super) entity: Option<EntityId>,
}

impl Atlas {
    /// Prepares an article's maps from its topologies, as pairs of file name and what was compiled in of it. An
    /// article without maps has an empty atlas.
    pub fn new(article: &Article, topologies: &[(&str, &[u8])]) -> Result<Self, TopologyError> {
        let sheets = article.maps.iter().map(|map| {
            let Some((_, bytes)) = topologies.iter().find(|(file, _)| *file == map.topology) else {
                return Err(TopologyError::new(&["map ", &map.id, ": there is no file ", &map.topology]));
            };
            Sheet::new(article, map, &Topology::read(bytes)?)
        });
        let sheets = sheets.collect::<Result<Vec<_>, _>>()?;
        let mut events: Vec<Vec<EventId>> = article.entities.iter().map(|_| Vec::new()).gather();
        for id in article.event_ids() {
            for place in &article.event(id).places {
                events[place.index()].push(id);
            }
        }
        let mut events_at = |entity: EntityId| std::mem::take(&mut events[entity.index()]);
        let (mut spots, mut regions) = (Vec::new(), Vec::new());
        for id in article.entity_ids().filter(|_| !sheets.is_empty()) {
            let entity = article.entity(id);
            if let Some(location) = &entity.location {
                let at = Unit::from_lon_lat(location.lon, location.lat);
                spots.push(Spot { entity: id, at, events: events_at(id) });
            } else if let Some(area) = &entity.area {
                let shapes = sheets.iter().flat_map(|sheet| &sheet.shapes);
                let chains = shapes.filter(|shape| shape.entity == Some(id)).flat_map(|shape| &shape.chains);
                let Some(largest) = chains.max_by(|a, b| a.reach_km.total_cmp(&b.reach_km)) else {
                    let fault = [&entity.slug, ": no map has ", &area.id, " in its layer ", &area.layer];
                    return Err(TopologyError::new(&fault));
                };
                regions.push(Spot { entity: id, at: largest.middle, events: events_at(id) });
            }
        }
        let most_events = spots.iter().map(|spot| spot.events.len()).max().unwrap_or(0).max(1);
        let named = |name: &str, id: EntityId| article.entity(id).name == name;
        let labels =
            article.maps.iter().enumerate().flat_map(|(at, map)| map.labels.iter().map(move |label| (at, label)));
        // A place with a mark is named there.
        let labels = labels.filter(|(_, label)| !spots.iter().any(|spot| named(&label.text, spot.entity)));
        let names = labels.map(|(sheet, label)| Name {
            sheet,
            text: label.text.clone(),
            at: Unit::from_lon_lat(label.lon, label.lat),
            kind: label.kind,
            entity: regions.iter().map(|region| region.entity).find(|&id| named(&label.text, id)),
        });
        let names = names.gather();

        let coverage = Coverage::new(sheets.last().map_or(&[], |sheet| &sheet.coverage));
        let mut atlas = Self { sheets, spots, regions, names, most_events, coverage, fallback: NOWHERE };
        atlas.fallback = atlas.widest(Size { width: 800.0, height: 500.0 });
        Ok(atlas)
    }

    /// Whether there is no map to draw.
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// What the most detailed map shows at first, as large as it fits.
    pub fn home(&self, size: Size) -> Frame {
        self.sheets.first().map_or(NOWHERE, |sheet| Frame::fit(&sheet.outline, size.sane()))
    }

    /// What the widest map (the locator) shows at first, as large as it fits.
    pub fn widest(&self, size: Size) -> Frame {
        self.sheets.last().map_or(NOWHERE, |sheet| Frame::fit(&sheet.outline, size.sane()))
    }

    /// The events that name an entity with an area as their place.
    pub(super) fn events_in(&self, entity: Option<EntityId>) -> &[EventId] {
        self.regions.iter().find(|region| entity == Some(region.entity)).map_or(&[], |region| &region.events)
    }

    /// The scale at which all that the maps cover fits, in kilometres a pixel.
    pub(super) fn widest_km_per_px(&self, size: Size) -> f64 {
        (self.coverage.width / size.width).max(self.coverage.height / size.height)
    }

    /// The vector in kilometres from a point to the nearest that the maps cover, if they don’t cover it; in the plane
    /// of [`Self::covered_plane`]. With `room` below 1, what they cover counts as shrunk to that share about its middle.
    pub(super) fn way_back(&self, point: Unit, room: f64) -> Option<Point> {
        let Coverage { middle, ring, .. } = &self.coverage;
        let room = room.within(1e-6, 1.0);
        let (x, y) = middle.plane_from_sphere(point);
        let point = (x / room, y / room);
        if encloses(ring, point) {
            return None;
        }
        let ways =
            sides(ring).map(|(a, b)| nearest(a, b, point)).map(|(x, y)| ((x - point.0) * room, (y - point.1) * room));
        let square = |(x, y): &Point| x * x + y * y;
        ways.min_by(|a, b| square(a).total_cmp(&square(b)))
    }

    /// A plane about the middle of what the maps cover.
    pub(super) fn covered_plane(&self) -> Projection {
        self.coverage.middle
    }
}

impl Coverage {
    fn new(outline: &[Unit]) -> Self {
        let fit = Frame::fit(outline, Size { width: 1.0, height: 1.0 });
        let middle = Projection::new(fit.lon, fit.lat);
        let ring: Vec<_> = outline.iter().map(|&point| middle.plane_from_sphere(point)).gather();
        let (left, low, right, high) = bounds(ring.iter().copied()).unwrap_or_default();
        Self { middle, ring, width: right - left, height: high - low }
    }
}

impl Sheet {
    fn new(article: &Article, map: &format::Map, topology: &Topology) -> Result<Self, TopologyError> {
        let mut shapes = Vec::new();
        for (layer, format::Layer { name, kind, .. }) in map.layers.iter().enumerate() {
            for geometry in &topology.layer(name)?.geometries {
                let is = |id: &EntityId| {
                    let area = article.entity(*id).area.as_ref();
                    area.is_some_and(|area| area.layer == *name && area.id == geometry.id)
                };
                let entity = article.entity_ids().find(is);
                let chains = chains(geometry);
                let is_small = entity.is_some() && geometry.encloses && *kind != LayerKind::Countries;
                shapes.push(Shape {
                    layer,
                    layer_name: name.clone(),
                    kind: *kind,
                    id: geometry.id.clone(),
                    entity,
                    encloses: geometry.encloses,
                    anchors: if is_small { anchors(&chains) } else { Vec::new() },
                    chains,
                });
            }
        }
        let coverage = topology.layers().iter().find(|layer| layer.name == COVERAGE);
        let coverage = coverage.and_then(|layer| chains(layer.geometries.first()?).into_iter().next());
        let coverage = coverage.map_or_else(|| outline(topology.bbox()), |ring| ring.points);
        let format::Frame { west, south, east, north } = map.frame;
        Ok(Self { coverage, outline: outline([west, south, east, north]), shapes })
    }
}

fn chains(geometry: &Geometry) -> Vec<Chain> {
    let chains = geometry.chains.iter().map(|chain| {
        let points: Vec<_> = chain.iter().map(|&[lon, lat]| Unit::from_lon_lat(lon, lat)).gather();
        let middle = Unit::middle(&points);
        let farthest = points.iter().copied().min_by(|&a, &b| middle.dot(a).total_cmp(&middle.dot(b)));
        let reach_km = farthest.map_or(0.0, |point| middle.km_to(point));
        Chain { points, middle, reach_km }
    });
    chains.gather()
}

/// Points well inside the largest of some rings.
fn anchors(chains: &[Chain]) -> Vec<Unit> {
    let Some(largest) = chains.iter().max_by(|a, b| a.reach_km.total_cmp(&b.reach_km)) else { return Vec::new() };
    let (lon, lat) = largest.middle.lon_lat();
    let plane = Projection::new(lon, lat);
    let ring: Vec<_> = largest.points.iter().map(|&point| plane.plane_from_sphere(point)).gather();
    well_inside(&ring).into_iter().map(|(x, y)| plane.sphere_from_plane(x, y)).gather()
}

/// The outline of a rectangle of longitudes and latitudes, with points enough to bend as parallels do.
fn outline([west, south, east, north]: [f64; 4]) -> Vec<Unit> {
    const STEPS: i32 = 32;
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)];
    let sides = corners.windows(2).flat_map(|side| {
        let ((lon, lat), (to_lon, to_lat)) = (side[0], side[1]);
        let share = |step: i32| f64::from(step) / f64::from(STEPS);
        (0..STEPS).map(move |step| (lon + (to_lon - lon) * share(step), lat + (to_lat - lat) * share(step)))
    });
    sides.map(|(lon, lat)| Unit::from_lon_lat(lon, lat)).gather()
}
