//! One map, prepared: its shapes on the sphere, and where its data is complete.

use super::chain::{Chain, chains};
use super::coverage::is_earth;
use super::geometry::{Course, Outline, Projection, Unit, well_inside};
use crate::article::{Article, EntityId, LayerKind, Map, MapFrame, MapLayer};
use crate::topojson::{ChainKind, Geometry, Layer, Position, Topology, TopologyError};

/// The layer whose ring encloses the area in which the topology's data is complete. A topology without this layer is
/// complete in its bbox.
const COVERAGE: &str = "coverage";

/// One map.
#[derive(Debug)]
pub(super) struct MapSheet {
    /// The outline of where its data is complete; `None` if that counts as the whole Earth.
    pub(super) coverage: Option<Outline>,
    /// The outline of what the document wants in view at first.
    pub(super) outline: Outline,
    pub(super) layers: Vec<MapLayer>,
    /// In the order in which they are drawn.
    pub(super) shapes: Vec<SheetShape>,
}

/// One geometry of a map.
#[derive(Debug)]
pub(super) struct SheetShape {
    /// Index of its layer in the map's layers.
    pub(super) layer: usize,
    /// Its id in its layer.
    pub(super) id: String,
    /// The entity whose area it is.
    pub(super) entity: Option<EntityId>,
    /// What its chains are.
    pub(super) kind: ChainKind,
    pub(super) chains: Vec<Chain>,
    /// Good points for a name, the best first. Empty unless it is the area of an entity and not in a layer of
    /// countries.
    pub(super) anchors: Vec<Unit>,
}

impl MapSheet {
    /// Prepares a map from its topology.
    pub(super) fn new(article: &Article, map: &Map, topology: &Topology) -> Result<Self, TopologyError> {
        let layers = map.layers.iter().map(|layer| topology.layer(&layer.name));
        let layers = layers.collect::<Result<Vec<_>, _>>()?;
        // All at once, so that areas keep their common borders across layers.
        let mut drawn = chains(layers.iter().flat_map(|layer| &layer.geometries).flat_map(courses).collect());
        let mut shapes = Vec::new();
        for (layer, (of, Layer { geometries, .. })) in map.layers.iter().zip(layers).enumerate() {
            for geometry in geometries {
                let is = |id: &EntityId| {
                    let area = article.entity(*id).area.as_ref();
                    area.is_some_and(|area| area.layer == of.name && area.id == geometry.id)
                };
                let entity = article.entity_ids().find(is);
                let chains: Vec<_> = drawn.by_ref().take(geometry.chains.len()).collect();
                let needs_anchors =
                    entity.is_some() && geometry.kind == ChainKind::Area && of.kind != LayerKind::Countries;
                shapes.push(SheetShape {
                    layer,
                    id: geometry.id.clone(),
                    entity,
                    kind: geometry.kind,
                    anchors: if needs_anchors { anchors(&chains) } else { Vec::new() },
                    chains,
                });
            }
        }
        let coverage = topology.layers().iter().find(|layer| layer.name == COVERAGE);
        let coverage = coverage.and_then(|layer| layer.geometries.first()?.chains.first());
        let coverage =
            coverage.map_or_else(|| Outline::of_rectangle(topology.bbox()), |ring| Outline::of_ring(on_sphere(ring)));
        let MapFrame { west, south, east, north } = map.frame;
        Ok(Self {
            layers: map.layers.clone(),
            coverage: Some(coverage).filter(|outline| !is_earth(outline)),
            outline: Outline::of_rectangle([west, south, east, north]),
            shapes,
        })
    }
}

fn on_sphere(positions: &[Position]) -> Vec<Unit> {
    positions.iter().map(|&[lon, lat]| Unit::from_lon_lat(lon, lat)).collect()
}

/// A geometry’s rings, lines or points on the sphere.
fn courses(geometry: &Geometry) -> impl Iterator<Item = Course> {
    let is_ring = geometry.kind == ChainKind::Area;
    geometry.chains.iter().map(move |chain| Course { points: on_sphere(chain), is_ring })
}

/// Good points for a name: those well inside the largest of some rings.
fn anchors(chains: &[Chain]) -> Vec<Unit> {
    let Some(largest) = chains.iter().max_by(|a, b| a.around.reach_km.total_cmp(&b.around.reach_km)) else {
        return Vec::new();
    };
    let (lon, lat) = largest.around.middle.lon_lat();
    let plane = Projection::new(lon, lat);
    let ring: Vec<_> = largest.points().iter().map(|&point| plane.plane_from_sphere(point)).collect();
    well_inside(&ring).into_iter().map(|(x, y)| plane.sphere_from_plane(x, y)).collect()
}
