//! Topologies as maps need them: layers of polygons and lines in degrees.

use std::fmt;

/// A topology in which every arc is resolved, or a `GeoJSON` file, which is a topology of one layer.
#[derive(Clone, Debug)]
pub struct Topology {
    pub(super) layers: Vec<Layer>,
    pub(super) bbox: [f64; 4],
    pub(super) notes: Vec<String>,
}

/// One object of a topology.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The object's name; empty for `GeoJSON`, which has none and answers to any.
    pub name: String,
    /// Its geometries, in the file's order.
    pub geometries: Vec<Geometry>,
}

/// One geometry of a layer.
#[derive(Clone, Debug)]
pub struct Geometry {
    /// Its `id`, or else the `id` or the `name` among its properties; empty if it has none.
    pub id: String,
    /// What its chains are.
    pub kind: ChainKind,
    /// In degrees east and north; east may pass 180. Empty if the file gives the geometry no shape.
    pub chains: Vec<Vec<Position>>,
}

/// Degrees east and north.
pub type Position = [f64; 2];

/// What the chains of a geometry are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainKind {
    /// Rings that enclose an area (by the even-odd rule). A ring doesn't repeat its first point.
    Area,
    /// Open lines.
    Line,
    /// Points, each a chain of its own.
    Point,
}

/// Why a topology can't be drawn, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopologyError(String);

impl TopologyError {
    /// The error with its reason, in words.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for TopologyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TopologyError {}

impl Topology {
    /// The layer with a name.
    ///
    /// # Errors
    /// If there is none; names those that there are.
    pub fn layer(&self, name: &str) -> Result<&Layer, TopologyError> {
        self.layers.iter().find(|layer| layer.name.is_empty() || layer.name == name).ok_or_else(|| {
            let known = self.layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>().join(", ");
            TopologyError::new(format!("no layer {name}: there are {known}"))
        })
    }

    /// All layers, by name.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// West, south, east and north in degrees: as the file gives them, or else computed from its points. East may pass
    /// 180.
    pub fn bbox(&self) -> [f64; 4] {
        self.bbox
    }

    /// What was left out of the file, in words.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }
}

impl Layer {
    /// The ids of its geometries, in the file's order; those without one are left out.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.geometries.iter().map(|geometry| geometry.id.as_str()).filter(|id| !id.is_empty())
    }

    /// The geometry with an id.
    pub fn geometry(&self, id: &str) -> Option<&Geometry> {
        self.geometries.iter().find(|geometry| !id.is_empty() && geometry.id == id)
    }
}

impl Geometry {
    /// Whether it encloses a point, in degrees (by the even-odd rule, edges straight in longitude and latitude).
    pub fn contains(&self, lon: f64, lat: f64) -> bool {
        let crosses = |a: [f64; 2], b: [f64; 2]| {
            (a[1] > lat) != (b[1] > lat) && lon < a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        };
        let crossings = self.chains.iter().map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).filter(|&(&a, &b)| crosses(a, b)).count()
        });
        self.kind == ChainKind::Area && crossings.sum::<usize>() % 2 == 1
    }
}
