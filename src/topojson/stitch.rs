//! Joins lands that a file cuts at 180° of longitude, or along a pole.

use super::shape::is_near;
use super::topology::Position;

/// How near to 180° or to a pole a position is on the cut, in degrees.
const ON_CUT: f64 = 1e-4;

/// The rings of a geometry without the sides that run along the cut: Chukotka is joined to Siberia, and the ring of
/// Antarctica goes once around the pole. Rings that can't be joined stay as they are. Rounding may have moved the ends of
/// one side by a step against those of the other.
pub(super) fn stitched(rings: Vec<Vec<Position>>, step: Position) -> Vec<Vec<Position>> {
    // A ring around all of the map lies on the cut with every side.
    let is_cut = |ring: &Vec<Position>| sides(ring).any(is_on_cut) && !sides(ring).all(is_on_cut);
    let (cut, mut whole): (Vec<_>, Vec<_>) = rings.into_iter().partition(is_cut);
    whole.extend(joined(cut.iter().flat_map(|ring| pieces(ring)).collect(), step).unwrap_or(cut));
    whole
}

/// The sides of a ring, the first from its first position to its second.
fn sides(ring: &[Position]) -> impl Iterator<Item = (Position, Position)> + Clone {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Whether a side runs along the cut.
fn is_on_cut((a, b): (Position, Position)) -> bool {
    let pole = |[_, lat]: Position| (lat.abs() >= 90.0 - ON_CUT).then_some(lat > 0.0);
    let is_edge = |[lon, _]: Position| (lon.abs() - 180.0).abs() <= ON_CUT;
    (pole(a).is_some() && pole(a) == pole(b)) || (is_edge(a) && is_edge(b))
}

/// What is left of a ring without the sides along the cut: lines from cut to cut.
fn pieces(ring: &[Position]) -> Vec<Vec<Position>> {
    // Start behind a cut, so that no piece runs over the ring's start.
    let start = sides(ring).position(is_on_cut).map_or(0, |side| side + 1);
    let mut pieces = vec![Vec::new()];
    for (a, b) in sides(ring).cycle().skip(start).take(ring.len()) {
        let last = pieces.len() - 1;
        pieces[last].push(a);
        if is_on_cut((a, b)) {
            pieces.push(Vec::new());
        }
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// The rings that some pieces make when each is followed by the one that starts where it ends, across the cut. `None`
/// if a piece is followed by none.
fn joined(mut pieces: Vec<Vec<Position>>, step: Position) -> Option<Vec<Vec<Position>>> {
    let mut rings = Vec::new();
    while let Some(mut ring) = pieces.pop() {
        loop {
            let end = *ring.last()?;
            if is_same_place(end, ring[0], step) {
                break;
            }
            let near = (0..pieces.len()).filter(|&at| is_same_place(end, pieces[at][0], step));
            let off = |at: &usize| (pieces[*at][0][1] - end[1]).abs();
            let next = near.min_by(|a, b| off(a).total_cmp(&off(b)))?;
            ring.extend(pieces.swap_remove(next).into_iter().skip(1));
        }
        ring.pop();
        rings.push(ring);
    }
    Some(rings)
}

/// Whether two positions are the same place, 180° east being 180° west.
fn is_same_place(a: Position, b: Position, step: Position) -> bool {
    is_near([a[0].rem_euclid(360.0), a[1]], [b[0].rem_euclid(360.0), b[1]], step)
}
