//! `TopoJSON` as maps need it: layers of polygons and lines in degrees.
//!
//! Uses nothing of this crate, so that the build can check topologies with it too.

use miniserde::Deserialize;
use miniserde::json::{self, Number, Value};
use std::collections::BTreeMap;
use std::fmt;

/// A topology, decoded: every arc is resolved.
#[derive(Clone, Debug)]
pub struct Topology {
    layers: Vec<Layer>,
    bbox: [f64; 4],
}

/// One object of a topology.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The object's name.
    pub name: String,
    /// Its geometries, in the file's order.
    pub geometries: Vec<Geometry>,
}

/// One geometry of a layer.
#[derive(Clone, Debug)]
pub struct Geometry {
    /// Its id; empty if it has none.
    pub id: String,
    /// Whether its chains are rings that enclose an area (by the even-odd rule) or open lines.
    pub encloses: bool,
    /// Rings or lines, in degrees east and north; east may pass 180. A ring doesn't repeat its first point.
    pub chains: Vec<Vec<[f64; 2]>>,
}

/// Why a text is no topology that a map can draw, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopologyError(String);

impl TopologyError {
    /// An error of several words.
    pub fn new(words: &[&str]) -> Self {
        Self(words.concat())
    }
}

impl fmt::Display for TopologyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TopologyError {}

impl Topology {
    /// Reads a `TopoJSON` text, quantised or not.
    pub fn parse(text: &str) -> Result<Self, TopologyError> {
        let file: File = json::from_str(text).map_err(|_| TopologyError::new(&["not readable as TopoJSON"]))?;
        if file.r#type != "Topology" {
            return Err(TopologyError::new(&["expected a Topology, found a ", &file.r#type]));
        }
        let arcs = file.arcs.iter().flatten().enumerate().map(|(at, arc)| decoded(at, arc, file.transform.as_ref()));
        let arcs = arcs.collect::<Result<Vec<_>, _>>()?;
        let mut layers = Vec::new();
        for (name, object) in file.objects.iter().flatten() {
            let mut geometries = Vec::new();
            collect(name, object, &arcs, &mut geometries)?;
            layers.push(Layer { name: name.clone(), geometries });
        }
        let mut bbox = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for &[lon, lat] in arcs.iter().flatten() {
            bbox = [bbox[0].min(lon), bbox[1].min(lat), bbox[2].max(lon), bbox[3].max(lat)];
        }
        if bbox[0] > bbox[2] {
            return Err(TopologyError::new(&["a topology without any point"]));
        }
        Ok(Self { layers, bbox: file.bbox.unwrap_or(bbox) })
    }

    /// The layer with a name.
    pub fn layer(&self, name: &str) -> Result<&Layer, TopologyError> {
        self.layers.iter().find(|layer| layer.name == name).ok_or_else(|| {
            let known = self.layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>().join(", ");
            TopologyError::new(&["no layer ", name, ": there are ", &known])
        })
    }

    /// All layers, by name.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// West, south, east and north in degrees: as the file says, else as its points lie. East may pass 180.
    pub fn bbox(&self) -> [f64; 4] {
        self.bbox
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
        self.encloses && crossings.sum::<usize>() % 2 == 1
    }
}

#[derive(Deserialize)]
struct File {
    r#type: String,
    transform: Option<Transform>,
    bbox: Option<[f64; 4]>,
    arcs: Option<Vec<Vec<[f64; 2]>>>,
    objects: Option<BTreeMap<String, Object>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Object {
    r#type: String,
    id: Option<String>,
    /// Indices of arcs, nested as deep as the geometry's type asks.
    arcs: Option<Value>,
    geometries: Option<Vec<Object>>,
}

/// An arc in degrees: with a transform, positions are quantised and each a difference to the one before.
fn decoded(at: usize, arc: &[[f64; 2]], transform: Option<&Transform>) -> Result<Vec<[f64; 2]>, TopologyError> {
    let (mut x, mut y) = (0.0, 0.0);
    let points = arc.iter().map(|&[dx, dy]| match transform {
        Some(Transform { scale, translate }) => {
            (x, y) = (x + dx, y + dy);
            [x * scale[0] + translate[0], y * scale[1] + translate[1]]
        }
        None => [dx, dy],
    });
    let points: Vec<_> = points.collect();
    let fault = |words| Err(TopologyError::new(&["arc ", &at.to_string(), words]));
    if points.len() < 2 {
        return fault(" has fewer than two points");
    }
    // A rounded coordinate may pass the pole by less than its last digit.
    if !points.iter().all(|[lon, lat]| lon.abs() <= 360.0 && lat.abs() <= 90.01) {
        return fault(" leaves the Earth: a longitude past ±360° or a latitude past ±90°");
    }
    Ok(points)
}

/// Adds the geometries of an object, those of collections one by one.
fn collect(
    layer: &str,
    object: &Object,
    arcs: &[Vec<[f64; 2]>],
    into: &mut Vec<Geometry>,
) -> Result<(), TopologyError> {
    let id = object.id.clone().unwrap_or_default();
    let fault = |words: &[&str]| {
        let space = if id.is_empty() { "" } else { " " };
        Err(TopologyError::new(&["layer ", layer, space, &id, ": ", &words.concat()]))
    };
    let (depth, encloses) = match object.r#type.as_str() {
        "GeometryCollection" => {
            return object.geometries.iter().flatten().try_for_each(|geometry| collect(layer, geometry, arcs, into));
        }
        "LineString" => (1, false),
        "MultiLineString" => (2, false),
        "Polygon" => (2, true),
        "MultiPolygon" => (3, true),
        other => return fault(&["a map draws polygons and lines, not a ", other]),
    };
    let mut lists = Vec::new();
    let nested = object.arcs.as_ref().is_some_and(|nested| flatten(nested, depth, &mut lists));
    if !nested {
        return fault(&["the arcs of a ", &object.r#type, " are not nested as it asks"]);
    }
    let mut chains = Vec::new();
    for list in lists {
        let mut chain: Vec<[f64; 2]> = Vec::new();
        for index in list {
            let (at, reversed) = if index < 0 { (!index, true) } else { (index, false) };
            let Some(arc) = usize::try_from(at).ok().and_then(|at| arcs.get(at)) else {
                return fault(&["there is no arc ", &index.to_string()]);
            };
            let mut arc = arc.clone();
            if reversed {
                arc.reverse();
            }
            // An arc starts where the one before it ends.
            if chain.pop().is_some_and(|end| Some(&end) != arc.first()) {
                return fault(&["arc ", &index.to_string(), " doesn’t start where the one before it ends"]);
            }
            chain.append(&mut arc);
        }
        if encloses {
            let closed = chain.len() >= 4 && chain.first() == chain.last();
            if !closed {
                return fault(&["a ring that isn’t closed, or of fewer than three points"]);
            }
            chain.pop();
        }
        chains.push(chain);
    }
    into.push(Geometry { id, encloses, chains });
    Ok(())
}

/// Adds the lists of indices that lie `depth` levels deep; false if any lies elsewhere or is empty.
fn flatten(arcs: &Value, depth: usize, into: &mut Vec<Vec<i64>>) -> bool {
    let Value::Array(all) = arcs else { return false };
    if depth > 1 {
        return all.iter().all(|next| flatten(next, depth - 1, into));
    }
    let list: Option<Vec<_>> = all.iter().map(index).collect();
    match list {
        Some(list) if !list.is_empty() => {
            into.push(list);
            true
        }
        _ => false,
    }
}

/// The index of an arc, if the value is one.
fn index(value: &Value) -> Option<i64> {
    match value {
        Value::Number(Number::I64(index)) => Some(*index),
        Value::Number(Number::U64(index)) => i64::try_from(*index).ok(),
        _ => None,
    }
}
