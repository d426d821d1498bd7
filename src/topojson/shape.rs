//! What both formats have in common: an object's id, positions on the Earth, and chains of them by the object's type.

use super::stitch::stitched;
use super::topology::{ChainKind, Geometry, Position};
use serde_json::Value;

/// Positions that are no farther apart than this are the same, in degrees: about a metre.
const TOLERANCE: f64 = 1e-5;

/// The id of an object: its own, or else one among its properties.
pub(super) fn id(id: &Value, properties: &Value) -> String {
    let text = |id: &Value| match id {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    };
    [id, &properties["id"], &properties["name"]].into_iter().find_map(text).unwrap_or_default()
}

/// The chains of a geometry by its type, a list for each polygon, line or point that it has.
pub(super) enum GeometryChains {
    /// Rings, each closed by its first position.
    Polygons(Vec<Vec<Vec<Position>>>),
    Lines(Vec<Vec<Position>>),
    Points(Vec<Position>),
}

/// Why a geometry can't be read, in words.
pub(super) type Reason = String;

impl GeometryChains {
    /// The geometry of these chains, of a file that rounds positions to steps of so many degrees, or to none (0). What has
    /// too few points to be seen is left out; `left_out` counts it.
    ///
    /// # Errors
    /// If a ring isn't closed.
    pub(super) fn into_geometry(self, id: String, step: Position, left_out: &mut usize) -> Result<Geometry, Reason> {
        let (kind, chains) = match self {
            Self::Polygons(polygons) => {
                let mut rings = Vec::new();
                for ring in polygons.into_iter().flatten() {
                    match open(ring, step)? {
                        Some(ring) => rings.push(ring),
                        None => *left_out += 1,
                    }
                }
                (ChainKind::Area, stitched(rings, step))
            }
            Self::Lines(lines) => {
                let count = lines.len();
                let lines: Vec<_> = lines.into_iter().filter(|line| line.len() > 1).collect();
                *left_out += count - lines.len();
                (ChainKind::Line, lines)
            }
            Self::Points(points) => (ChainKind::Point, points.into_iter().map(|point| vec![point]).collect()),
        };
        Ok(Geometry { id, kind, chains })
    }
}

/// A closed ring without its last position; `None` if it encloses nothing. Rounding may have moved its end by a step.
fn open(mut ring: Vec<Position>, step: Position) -> Result<Option<Vec<Position>>, Reason> {
    let last = ring.pop();
    let is_closed = ring.first().zip(last).is_none_or(|(&first, last)| is_near(first, last, step));
    if !is_closed {
        return Err("a ring that isn’t closed".into());
    }
    let steps = ring.windows(2).filter(|step| !is_same(step[0], step[1])).count();
    Ok((steps > 1).then_some(ring))
}

/// Whether two positions are the same.
pub(super) fn is_same(a: Position, b: Position) -> bool {
    is_near(a, b, [0.0, 0.0])
}

/// Whether two positions are the same but for a step of rounding.
pub(super) fn is_near(a: Position, b: Position, step: Position) -> bool {
    (0..2).all(|axis| (a[axis] - b[axis]).abs() <= step[axis].abs() + TOLERANCE)
}

/// A position from its numbers. A third would be a height.
///
/// # Errors
/// If it has fewer than two numbers, or isn't on the Earth.
pub(super) fn position(numbers: &[f64]) -> Result<Position, Reason> {
    let &[lon, lat, ..] = numbers else { return Err("has a position of fewer than two numbers".into()) };
    // A rounded coordinate may pass the pole by less than its last digit.
    if lon.abs() <= 360.0 && lat.abs() <= 90.01 {
        return Ok([lon, lat]);
    }
    Err(format!(
        "leaves the Earth: {lon}, {lat} aren’t degrees east and north. If the file is projected (metres or pixels), \
         export it in longitudes and latitudes (WGS 84)"
    ))
}

/// West, south, east and north: as a file's `bbox` gives them, or else around all positions.
///
/// # Errors
/// If there is no position, or the `bbox` isn't one.
pub(super) fn bbox(given: Option<&[f64]>, positions: impl Iterator<Item = Position>) -> Result<[f64; 4], Reason> {
    let corners = positions.map(|[lon, lat]| [lon, lat, lon, lat]);
    let around = corners.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    let around = around.ok_or("there is no point in it")?;
    match given {
        None => Ok(around),
        // The third number of each corner is a height.
        Some(&[west, south, east, north] | &[west, south, _, east, north, _]) => Ok([west, south, east, north]),
        Some(_) => Err("the bbox has neither four numbers nor six".into()),
    }
}

/// What a reader is told of chains that were left out of a layer.
pub(super) fn note(layer: &str, left_out: usize) -> Option<String> {
    let of_layer = if layer.is_empty() { String::new() } else { format!(" of layer {layer}") };
    match left_out {
        0 => None,
        1 => Some(format!("1 ring or line{of_layer} has too few points to be seen: it is left out")),
        n => Some(format!("{n} rings or lines{of_layer} have too few points to be seen: they are left out")),
    }
}
