//! Reads and checks a topology.

use super::topology::{Geometry, Layer, Topology, TopologyError};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// Degrees east and north.
type Position = [f64; 2];

/// Positions that are no farther apart than this are the same, in degrees: about a metre.
const TOLERANCE: f64 = 1e-5;

/// The file as it is written. Required fields are optional here, so that one message covers all that may be missing.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct TopologyFile {
    r#type: Option<String>,
    objects: Option<BTreeMap<String, GeometryObject>>,
    arcs: Option<Vec<Vec<Vec<f64>>>>,
    transform: Option<Transform>,
    bbox: Option<Vec<f64>>,
}

/// How the whole numbers of a quantised topology become degrees.
#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
#[serde(expecting = "a geometry object")]
struct GeometryObject {
    /// A text, or `null` for a geometry without a shape.
    r#type: Value,
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Value,
    /// Indices of arcs, nested as deep as the type needs.
    #[serde(default)]
    arcs: Value,
    #[serde(default)]
    geometries: Vec<GeometryObject>,
}

impl Topology {
    /// Reads a `TopoJSON` text, quantised or not.
    ///
    /// # Errors
    /// Says what is wrong where the text isn't `TopoJSON`, an arc is too short, leaves the Earth or doesn't exist, arcs
    /// don't meet, a ring isn't closed, or a geometry is neither made of polygons nor of lines.
    pub fn parse(text: &str) -> Result<Self, TopologyError> {
        let file: TopologyFile = serde_json::from_str(text).map_err(|error| {
            let what = if error.is_data() { "not TopoJSON" } else { "not JSON" };
            TopologyError::new(format!("{what}: {error}"))
        })?;
        let (Some("Topology"), Some(objects), Some(arcs)) = (file.r#type.as_deref(), &file.objects, &file.arcs) else {
            let parts = "a topology has “type”: “Topology”, “objects” and “arcs”";
            return Err(TopologyError::new(format!("not TopoJSON: {parts}")));
        };
        let arcs = arcs.iter().enumerate().map(|(index, arc)| {
            decode(arc, file.transform.as_ref()).map_err(|why| TopologyError::new(format!("arc {index} {why}")))
        });
        let arcs: Vec<Vec<Position>> = arcs.collect::<Result<_, _>>()?;
        let around = bounds(&arcs).ok_or_else(|| TopologyError::new("a topology without any point"))?;
        let bbox = match file.bbox.as_deref() {
            None => around,
            // The third number of each corner is a height.
            Some(&[west, south, east, north] | &[west, south, _, east, north, _]) => [west, south, east, north],
            Some(_) => return Err(TopologyError::new("the bbox has neither four numbers nor six")),
        };
        let layers = objects.iter().map(|(name, object)| {
            let mut geometries = Vec::new();
            object.collect(name, &arcs, &mut geometries)?;
            Ok(Layer { name: name.clone(), geometries })
        });
        Ok(Self { layers: layers.collect::<Result<_, _>>()?, bbox })
    }
}

/// An arc's points. In a quantised topology each position is the difference to the one before.
fn decode(arc: &[Vec<f64>], transform: Option<&Transform>) -> Result<Vec<Position>, &'static str> {
    let (mut x, mut y) = (0.0, 0.0);
    let points = arc.iter().map(|position| {
        // A third number would be a height.
        let &[along_x, along_y, ..] = position.as_slice() else {
            return Err("has a position of fewer than two numbers");
        };
        let Some(Transform { scale, translate }) = transform else { return Ok([along_x, along_y]) };
        (x, y) = (x + along_x, y + along_y);
        Ok([x * scale[0] + translate[0], y * scale[1] + translate[1]])
    });
    let points: Vec<Position> = points.collect::<Result<_, _>>()?;
    if points.len() < 2 {
        return Err("has fewer than two points");
    }
    // A rounded coordinate may pass the pole by less than its last digit.
    let is_on_earth = |[lon, lat]: &Position| lon.abs() <= 360.0 && lat.abs() <= 90.01;
    if !points.iter().all(is_on_earth) {
        return Err("leaves the Earth: a longitude past ±360° or a latitude past ±90°");
    }
    Ok(points)
}

/// West, south, east and north of all points; `None` if there is none.
fn bounds(arcs: &[Vec<Position>]) -> Option<[f64; 4]> {
    let points = arcs.iter().flatten().map(|&[lon, lat]| [lon, lat, lon, lat]);
    points.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
}

impl GeometryObject {
    /// Adds the object's geometries. Those in collections, however nested, are added one by one.
    fn collect(&self, layer: &str, arcs: &[Vec<Position>], into: &mut Vec<Geometry>) -> Result<(), TopologyError> {
        if self.r#type == "GeometryCollection" {
            return self.geometries.iter().try_for_each(|geometry| geometry.collect(layer, arcs, into));
        }
        if self.r#type.is_null() {
            return Ok(());
        }
        let id = self.id();
        let (encloses, chains) = self.chains(arcs).map_err(|why| {
            let space = if id.is_empty() { "" } else { " " };
            TopologyError::new(format!("layer {layer}{space}{id}: {why}"))
        })?;
        into.push(Geometry { id, encloses, chains });
        Ok(())
    }

    fn id(&self) -> String {
        let text = |id: &Value| match id {
            Value::String(id) => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            _ => None,
        };
        text(&self.id).or_else(|| text(&self.properties["id"])).unwrap_or_default()
    }

    /// Whether the geometry encloses an area, and its rings or lines.
    fn chains(&self, arcs: &[Vec<Position>]) -> Result<(bool, Vec<Vec<Position>>), String> {
        let kind = self.r#type.as_str().unwrap_or("geometry without a type");
        let (encloses, lists) = match kind {
            "LineString" => (false, self.nested().map(|line| vec![line])),
            "MultiLineString" => (false, self.nested()),
            "Polygon" => (true, self.nested()),
            "MultiPolygon" => (true, self.nested().map(|polygons: Vec<Vec<_>>| polygons.concat())),
            other => return Err(format!("a map draws polygons and lines, not a {other}")),
        };
        let lists: Vec<Vec<i64>> = lists
            .filter(|lists: &Vec<Vec<i64>>| lists.iter().all(|list| !list.is_empty()))
            .ok_or_else(|| format!("the arcs of a {kind} are not nested as it asks"))?;
        let chains = lists.iter().map(|list| if encloses { ring(list, arcs) } else { line(list, arcs) });
        Ok((encloses, chains.collect::<Result<_, _>>()?))
    }

    /// The indices of the geometry's arcs, if they are nested as deep as the type is.
    fn nested<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_value(self.arcs.clone()).ok()
    }
}

/// The points of joined arcs. Each arc must start where the one before it ends.
fn line(indices: &[i64], arcs: &[Vec<Position>]) -> Result<Vec<Position>, String> {
    let mut points: Vec<Position> = Vec::new();
    for &index in indices {
        // `!n` is arc `n` backwards.
        let (at, is_backwards) = if index < 0 { (!index, true) } else { (index, false) };
        let arc = usize::try_from(at).ok().and_then(|at| arcs.get(at));
        let mut arc = arc.ok_or_else(|| format!("there is no arc {index}"))?.clone();
        if is_backwards {
            arc.reverse();
        }
        if points.pop().is_some_and(|last| !is_same(last, arc[0])) {
            return Err(format!("arc {index} doesn’t start where the one before it ends"));
        }
        points.extend(arc);
    }
    Ok(points)
}

/// The points of a ring of arcs, the first not repeated.
fn ring(indices: &[i64], arcs: &[Vec<Position>]) -> Result<Vec<Position>, String> {
    let mut points = line(indices, arcs)?;
    let last = points.pop();
    if points.len() < 3 || last.is_none_or(|last| !is_same(points[0], last)) {
        return Err("a ring that isn’t closed, or of fewer than three points".into());
    }
    Ok(points)
}

fn is_same(a: Position, b: Position) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() <= TOLERANCE)
}
