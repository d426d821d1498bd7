//! Reads and checks `GeoJSON` (RFC 7946): a feature collection, a feature or a geometry is a topology of one layer.

use super::shape::{GeometryChains, Reason, bbox, id, note, position};
use super::topology::{Geometry, Layer, Position, Topology};
use serde::Deserialize;
use serde_json::Value;

/// Any object of the format; which fields it has depends on its type.
#[derive(Deserialize)]
struct Object {
    r#type: String,
    bbox: Option<Vec<f64>>,
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Value,
    #[serde(default)]
    features: Vec<Object>,
    /// Of a feature; `null` for one without a shape.
    geometry: Option<Box<Object>>,
    #[serde(default)]
    geometries: Vec<Object>,
    #[serde(default)]
    coordinates: Value,
}

/// The file as a topology of one layer without a name.
pub(super) fn read(text: &str) -> Result<Topology, Reason> {
    let file: Object = serde_json::from_str(text).map_err(|error| format!("neither TopoJSON nor GeoJSON: {error}"))?;
    let (mut geometries, mut left_out) = (Vec::new(), 0);
    file.collect(&file.identity(), &mut geometries, &mut left_out)?;
    let points = geometries.iter().flat_map(|geometry| geometry.chains.iter().flatten().copied());
    let bbox = bbox(file.bbox.as_deref(), points)?;
    Ok(Topology {
        bbox,
        notes: note("", left_out).into_iter().collect(),
        layers: vec![Layer { name: String::new(), geometries }],
    })
}

impl Object {
    fn identity(&self) -> String {
        id(&self.id, &self.properties)
    }

    /// Adds the object's geometries, each with the id of its feature.
    fn collect(&self, of: &str, into: &mut Vec<Geometry>, left_out: &mut usize) -> Result<(), Reason> {
        match self.r#type.as_str() {
            "FeatureCollection" => {
                self.features.iter().try_for_each(|feature| feature.collect(&feature.identity(), into, left_out))
            }
            "Feature" => self.geometry.iter().try_for_each(|geometry| geometry.collect(of, into, left_out)),
            "GeometryCollection" => self.geometries.iter().try_for_each(|part| part.collect(of, into, left_out)),
            _ => {
                let geometry = self.chains().and_then(|chains| chains.into_geometry(of.into(), [0.0, 0.0], left_out));
                let space = if of.is_empty() { "" } else { ": " };
                into.push(geometry.map_err(|why| format!("{of}{space}{why}"))?);
                Ok(())
            }
        }
    }

    /// The chains of a geometry, by its type.
    fn chains(&self) -> Result<GeometryChains, Reason> {
        let coordinates = &self.coordinates;
        match self.r#type.as_str() {
            "Point" => Ok(GeometryChains::Points(vec![point(coordinates)?])),
            "MultiPoint" => Ok(GeometryChains::Points(each(coordinates, point)?)),
            "LineString" => Ok(GeometryChains::Lines(vec![each(coordinates, point)?])),
            "MultiLineString" => Ok(GeometryChains::Lines(each(coordinates, |line| each(line, point))?)),
            "Polygon" => Ok(GeometryChains::Polygons(vec![each(coordinates, |ring| each(ring, point))?])),
            "MultiPolygon" => {
                let polygon = |polygon: &Value| each(polygon, |ring| each(ring, point));
                Ok(GeometryChains::Polygons(each(coordinates, polygon)?))
            }
            other => Err(format!("neither TopoJSON nor GeoJSON: there is no type {other} in them")),
        }
    }
}

/// Reads every item of an array of coordinates.
fn each<T>(array: &Value, read: impl Fn(&Value) -> Result<T, Reason>) -> Result<Vec<T>, Reason> {
    let items = array.as_array().ok_or("coordinates that aren’t nested as their type asks")?;
    items.iter().map(read).collect()
}

fn point(numbers: &Value) -> Result<Position, Reason> {
    let numbers = each(numbers, |number| number.as_f64().ok_or_else(|| "a coordinate that isn’t a number".into()))?;
    position(&numbers)
}
