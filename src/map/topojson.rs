//! `TopoJSON`, read where the article is built, and made small to be compiled in.
//!
//! Uses nothing of this crate but the topology that comes of it.

use super::topology::TopologyError;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The grid on which positions lie whose file has none: in degrees, about a metre, and exact in binary.
const GRID: f64 = 1.0 / 131_072.0;

#[derive(Deserialize)]
struct File {
    r#type: String,
    transform: Option<Transform>,
    bbox: Option<[f64; 4]>,
    arcs: Option<Vec<Vec<[f64; 2]>>>,
    objects: Option<BTreeMap<String, Object>>,
}

#[derive(Clone, Copy, Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Object {
    r#type: String,
    id: Option<Value>,
    /// Indices of arcs, nested as deep as the geometry's type asks.
    arcs: Option<Value>,
    geometries: Option<Vec<Object>>,
}

/// One geometry of a layer, its arcs checked.
struct Geometry {
    id: String,
    encloses: bool,
    /// For each ring or line its arcs; `!n` is arc `n` backwards.
    chains: Vec<Vec<i64>>,
}

/// Makes a `TopoJSON` text, quantised or not, what [`Topology::read`](super::topology::Topology::read) reads, or says
/// what is wrong with it.
///
/// These are bytes: west, south, east, north, the grid's scale and its origin (eight little-endian floats); the arcs,
/// each a list of positions on the grid, east and north of the one before; the layers, each its name and a list of
/// geometries; of a geometry its id, whether it encloses an area, and a list of lists of arcs. A list is its length
/// and its items. Numbers are LEB128, signed ones zigzag, as Protocol Buffers have them; the length of a text is in
/// bytes.
///
/// The grid is the file's own and arcs stay shared, so nothing moves and borders stay closed. With brotli 11 the arcs
/// of the first article's two maps take 13.0 kB like this, 15.2 kB as lists of the same numbers in JSON; the files
/// take 18.8 kB.
pub fn compiled(text: &str) -> Result<Vec<u8>, TopologyError> {
    let file: File = serde_json::from_str(text).map_err(|_| TopologyError::new(&["not readable as TopoJSON"]))?;
    if file.r#type != "Topology" {
        return Err(TopologyError::new(&["expected a Topology, found a ", &file.r#type]));
    }
    let grid = file.transform.unwrap_or(Transform { scale: [GRID; 2], translate: [0.0; 2] });
    let arcs = file.arcs.iter().flatten().enumerate().map(|(at, arc)| on_grid(at, arc, file.transform.is_some(), grid));
    let arcs = arcs.collect::<Result<Vec<_>, _>>()?;
    let mut layers = Vec::new();
    for (name, object) in file.objects.iter().flatten() {
        let mut geometries = Vec::new();
        collect(name, object, &arcs, &mut geometries)?;
        layers.push((name, geometries));
    }
    let mut bbox = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    for [lon, lat] in arcs.iter().flatten().map(|&at| degrees(at, grid)) {
        bbox = [bbox[0].min(lon), bbox[1].min(lat), bbox[2].max(lon), bbox[3].max(lat)];
    }
    if bbox[0] > bbox[2] {
        return Err(TopologyError::new(&["a topology without any point"]));
    }

    let floats = [file.bbox.unwrap_or(bbox).as_slice(), &grid.scale, &grid.translate].concat();
    let mut bytes: Vec<u8> = floats.into_iter().flat_map(f64::to_le_bytes).collect();
    push(&mut bytes, arcs.len());
    for arc in &arcs {
        push(&mut bytes, arc.len());
        let mut last = [0_i64; 2];
        for &[x, y] in arc {
            push_signed(&mut bytes, x.wrapping_sub(last[0]));
            push_signed(&mut bytes, y.wrapping_sub(last[1]));
            last = [x, y];
        }
    }
    push(&mut bytes, layers.len());
    for (name, geometries) in layers {
        push_text(&mut bytes, name);
        push(&mut bytes, geometries.len());
        for Geometry { id, encloses, chains } in geometries {
            push_text(&mut bytes, &id);
            push(&mut bytes, usize::from(encloses));
            push(&mut bytes, chains.len());
            for chain in chains {
                push(&mut bytes, chain.len());
                for index in chain {
                    push_signed(&mut bytes, index);
                }
            }
        }
    }
    Ok(bytes)
}

fn push(bytes: &mut Vec<u8>, number: usize) {
    let mut number = number as u64;
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn push_signed(bytes: &mut Vec<u8>, number: i64) {
    push(bytes, ((number << 1) ^ (number >> 63)) as usize);
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push(bytes, text.len());
    bytes.extend(text.bytes());
}

/// Degrees east and north.
fn degrees([x, y]: [i64; 2], Transform { scale, translate }: Transform) -> [f64; 2] {
    [x as f64 * scale[0] + translate[0], y as f64 * scale[1] + translate[1]]
}

/// An arc's positions on the grid. In a quantised file each is the difference to the one before.
fn on_grid(at: usize, arc: &[[f64; 2]], is_quantised: bool, grid: Transform) -> Result<Vec<[i64; 2]>, TopologyError> {
    let mut last = [0_i64; 2];
    let positions = arc.iter().map(|position| {
        if is_quantised {
            let step = position.map(|along| along.round() as i64);
            last = [last[0].saturating_add(step[0]), last[1].saturating_add(step[1])];
            last
        } else {
            position.map(|along| (along / GRID).round() as i64)
        }
    });
    let positions: Vec<_> = positions.collect();
    let fault = |words| Err(TopologyError::new(&["arc ", &at.to_string(), words]));
    if positions.len() < 2 {
        return fault(" has fewer than two points");
    }
    // A rounded coordinate may pass the pole by less than its last digit.
    let is_on_earth = |[lon, lat]: [f64; 2]| lon.abs() <= 360.0 && lat.abs() <= 90.01;
    if !positions.iter().all(|&position| is_on_earth(degrees(position, grid))) {
        return fault(" leaves the Earth: a longitude past ±360° or a latitude past ±90°");
    }
    Ok(positions)
}

/// Adds the geometries of an object, those of collections one by one.
fn collect(
    layer: &str,
    object: &Object,
    arcs: &[Vec<[i64; 2]>],
    into: &mut Vec<Geometry>,
) -> Result<(), TopologyError> {
    let id = match &object.id {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => String::new(),
    };
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
        let (mut first, mut last, mut points) = (None, None, 1);
        for &index in &list {
            let at = if index < 0 { !index } else { index };
            let Some(arc) = usize::try_from(at).ok().and_then(|at| arcs.get(at)) else {
                return fault(&["there is no arc ", &index.to_string()]);
            };
            let (start, end) = if index < 0 { (arc.last(), arc.first()) } else { (arc.first(), arc.last()) };
            if last.is_some() && last != start {
                return fault(&["arc ", &index.to_string(), " doesn’t start where the one before it ends"]);
            }
            first = first.or(start);
            last = end;
            points += arc.len() - 1;
        }
        if encloses && (points < 4 || first != last) {
            return fault(&["a ring that isn’t closed, or of fewer than three points"]);
        }
        chains.push(list);
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
    let list: Option<Vec<_>> = all.iter().map(Value::as_i64).collect();
    match list {
        Some(list) if !list.is_empty() => {
            into.push(list);
            true
        }
        _ => false,
    }
}
