//! Reads and checks a topology.

use super::geojson;
use super::shape::{GeometryChains, Reason, bbox, id, is_same, note, position};
use super::topology::{Geometry, Layer, Position, Topology, TopologyError};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// The file as it is written. Required fields are optional here, so that one message covers all that may be missing.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct TopologyFile {
    r#type: Option<String>,
    objects: Option<BTreeMap<String, GeometryObject>>,
    #[serde(default)]
    arcs: Vec<Vec<Vec<f64>>>,
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
    /// The positions of points, nested as deep as the type needs.
    #[serde(default)]
    coordinates: Value,
    #[serde(default)]
    geometries: Vec<GeometryObject>,
}

/// What the geometries of a topology refer to.
struct Source {
    arcs: Vec<Vec<Position>>,
    transform: Option<Transform>,
}

impl Topology {
    /// Reads a `TopoJSON` text, quantised or not, or a `GeoJSON` text.
    ///
    /// # Errors
    /// Says what is wrong where the text is neither, an arc leaves the Earth or doesn't exist, arcs don't meet, a ring
    /// isn't closed, or a geometry has no type of the format.
    pub fn parse(text: &str) -> Result<Self, TopologyError> {
        let file: TopologyFile = serde_json::from_str(text).map_err(|error| {
            let what = if error.is_data() { "neither TopoJSON nor GeoJSON" } else { "not JSON" };
            TopologyError::new(format!("{what}: {error}"))
        })?;
        let read = if file.r#type.as_deref() == Some("Topology") { file.read() } else { geojson::read(text) };
        read.map_err(TopologyError::new)
    }
}

impl TopologyFile {
    /// The topology of the file.
    fn read(self) -> Result<Topology, Reason> {
        let objects = self.objects.ok_or("not TopoJSON: a topology has “objects”")?;
        let transform = self.transform;
        let arcs = self.arcs.iter().enumerate();
        let arcs = arcs.map(|(index, arc)| decode(arc, transform.as_ref()).map_err(|why| format!("arc {index} {why}")));
        let source = Source { arcs: arcs.collect::<Result<_, _>>()?, transform };
        let (mut layers, mut notes) = (Vec::new(), Vec::new());
        for (name, object) in objects {
            let (mut geometries, mut left_out) = (Vec::new(), 0);
            object.collect(&name, &source, &mut geometries, &mut left_out)?;
            notes.extend(note(&name, left_out));
            layers.push(Layer { name, geometries });
        }
        let points =
            layers.iter().flat_map(|layer| &layer.geometries).flat_map(|geometry| geometry.chains.iter().flatten());
        let bbox = bbox(self.bbox.as_deref(), points.chain(source.arcs.iter().flatten()).copied())?;
        Ok(Topology { layers, bbox, notes })
    }
}

impl Transform {
    fn apply(&self, [x, y]: Position) -> Position {
        [x * self.scale[0] + self.translate[0], y * self.scale[1] + self.translate[1]]
    }
}

/// An arc's points. In a quantised topology each position is the difference to the one before.
fn decode(arc: &[Vec<f64>], transform: Option<&Transform>) -> Result<Vec<Position>, Reason> {
    let (mut x, mut y) = (0.0, 0.0);
    let points = arc.iter().map(|numbers| {
        let (Some(transform), &[along_x, along_y, ..]) = (transform, numbers.as_slice()) else {
            return position(numbers);
        };
        (x, y) = (x + along_x, y + along_y);
        position(&transform.apply([x, y]))
    });
    points.collect()
}

impl GeometryObject {
    /// Adds the object's geometries. Those in collections, however nested, are added one by one.
    fn collect(
        &self,
        layer: &str,
        source: &Source,
        into: &mut Vec<Geometry>,
        left_out: &mut usize,
    ) -> Result<(), Reason> {
        if self.r#type == "GeometryCollection" {
            return self.geometries.iter().try_for_each(|geometry| geometry.collect(layer, source, into, left_out));
        }
        if self.r#type.is_null() {
            return Ok(());
        }
        let id = id(&self.id, &self.properties);
        let space = if id.is_empty() { "" } else { " " };
        let named = format!("layer {layer}{space}{id}");
        let step = source.transform.as_ref().map_or([0.0, 0.0], |transform| transform.scale);
        let geometry = self.chains(source).and_then(|chains| chains.into_geometry(id, step, left_out));
        into.push(geometry.map_err(|why| format!("{named}: {why}"))?);
        Ok(())
    }

    /// The object's chains, by its type.
    fn chains(&self, source: &Source) -> Result<GeometryChains, Reason> {
        let kind = self.r#type.as_str().unwrap_or("geometry without a type");
        let lines =
            |lists: Vec<Vec<i64>>| lists.iter().map(|list| source.line(list)).collect::<Result<Vec<_>, Reason>>();
        match kind {
            "Polygon" => Ok(GeometryChains::Polygons(vec![lines(nested(&self.arcs, kind)?)?])),
            "MultiPolygon" => {
                let polygons: Vec<Vec<Vec<i64>>> = nested(&self.arcs, kind)?;
                Ok(GeometryChains::Polygons(polygons.into_iter().map(lines).collect::<Result<_, _>>()?))
            }
            "LineString" => Ok(GeometryChains::Lines(vec![source.line(&nested::<Vec<i64>>(&self.arcs, kind)?)?])),
            "MultiLineString" => Ok(GeometryChains::Lines(lines(nested(&self.arcs, kind)?)?)),
            "Point" => Ok(GeometryChains::Points(vec![source.point(&nested::<Vec<f64>>(&self.coordinates, kind)?)?])),
            "MultiPoint" => {
                let points: Vec<Vec<f64>> = nested(&self.coordinates, kind)?;
                Ok(GeometryChains::Points(points.iter().map(|point| source.point(point)).collect::<Result<_, _>>()?))
            }
            other => Err(format!("there is no {other} in TopoJSON")),
        }
    }
}

/// A value nested as deep as the type of its geometry asks.
fn nested<T: DeserializeOwned>(value: &Value, kind: &str) -> Result<T, Reason> {
    serde_json::from_value(value.clone()).map_err(|_| format!("what a {kind} is made of isn’t nested as it asks"))
}

impl Source {
    /// The points of joined arcs. Each arc must start where the one before it ends.
    fn line(&self, indices: &[i64]) -> Result<Vec<Position>, Reason> {
        let mut points: Vec<Position> = Vec::new();
        for &index in indices {
            // `!n` is arc `n` backwards.
            let (at, is_backwards) = if index < 0 { (!index, true) } else { (index, false) };
            let arc = usize::try_from(at).ok().and_then(|at| self.arcs.get(at));
            let mut arc = arc.ok_or_else(|| format!("there is no arc {index}"))?.clone();
            if is_backwards {
                arc.reverse();
            }
            let joins = points.pop().zip(arc.first()).is_none_or(|(last, &first)| is_same(last, first));
            if !joins {
                return Err(format!("arc {index} doesn’t start where the one before it ends"));
            }
            points.extend(arc);
        }
        Ok(points)
    }

    /// The position of a point.
    fn point(&self, numbers: &[f64]) -> Result<Position, Reason> {
        match (&self.transform, numbers) {
            (Some(transform), &[x, y, ..]) => position(&transform.apply([x, y])),
            _ => position(numbers),
        }
    }
}
