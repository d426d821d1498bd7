//! How much each point of a map's rings and lines tells, so that a small scale can do with few of them.

use super::projection::Unit;
use std::collections::HashMap;

/// A ring without its last point, or an open line.
pub(crate) struct Course {
    pub(crate) points: Vec<Unit>,
    pub(crate) is_ring: bool,
}

/// For each point of each course, its worth in kilometres: the course through all points worth more than a tolerance
/// stays within that tolerance of the whole course (Douglas–Peucker algorithm).
///
/// Points that courses share are worth the same in each of them, so neighbours keep their common border. Where courses
/// meet or part, points are worth everything, and so are three corners of each ring, so that none collapses.
pub(crate) fn worths(courses: &[Course]) -> Vec<Vec<f64>> {
    let ids = ids(courses);
    let corners = corners(courses, &ids);
    let each = courses.iter().zip(&ids).map(|(course, ids)| worths_along(course, ids, &corners));
    each.collect()
}

/// A number for each point, the same for points at the same place, counted from 0.
fn ids(courses: &[Course]) -> Vec<Vec<usize>> {
    let mut known = HashMap::new();
    let mut id = |point: &Unit| {
        let next = known.len();
        *known.entry(point.place()).or_insert(next)
    };
    courses.iter().map(|course| course.points.iter().map(&mut id).collect()).collect()
}

/// By id: whether courses meet, part or end at a point, or a ring needs it as a corner.
fn corners(courses: &[Course], ids: &[Vec<usize>]) -> Vec<bool> {
    let count = ids.iter().flatten().max().map_or(0, |highest| highest + 1);
    let (mut corners, mut neighbours) = (vec![false; count], vec![None; count]);
    for (course, ids) in courses.iter().zip(ids) {
        for (at, &id) in ids.iter().enumerate() {
            let (before, after) = (ids[(at + ids.len() - 1) % ids.len()], ids[(at + 1) % ids.len()]);
            let is_end = !course.is_ring && (at == 0 || at + 1 == ids.len());
            let pair = (before.min(after), before.max(after));
            corners[id] |= is_end || *neighbours[id].get_or_insert(pair) != pair;
        }
    }
    for (course, ids) in courses.iter().zip(ids).filter(|(course, _)| course.is_ring) {
        add_corners(&course.points, ids, &mut corners);
    }
    corners
}

/// Makes points of a ring corners until it has three: each the farthest from those before it.
fn add_corners(ring: &[Unit], ids: &[usize], corners: &mut [bool]) {
    let mut own: Vec<usize> = Vec::new();
    for (at, &id) in ids.iter().enumerate().filter(|&(_, &id)| corners[id]) {
        if own.iter().all(|&other| ids[other] != id) {
            own.push(at);
        }
        if own.len() == 3 {
            return;
        }
    }
    while own.len() < ring.len().min(3) {
        let away = |at: usize| match own[..] {
            [] => 0.0,
            [a] => ring[at].km_from_chord(ring[a], ring[a]),
            [a, b, ..] => ring[at].km_from_chord(ring[a], ring[b]),
        };
        // Of points as far away, the one with the lowest id: the ring may start elsewhere in the neighbour's data.
        let farthest = (0..ring.len()).max_by(|&a, &b| away(a).total_cmp(&away(b)).then(ids[b].cmp(&ids[a])));
        let Some(farthest) = farthest else { return };
        corners[ids[farthest]] = true;
        own.push(farthest);
    }
}

/// The worths of a course's points, corner by corner.
fn worths_along(course: &Course, ids: &[usize], corners: &[bool]) -> Vec<f64> {
    let mut worths = vec![f64::INFINITY; ids.len()];
    let at_corners: Vec<usize> = (0..ids.len()).filter(|&at| corners[ids[at]]).collect();
    for (index, &from) in at_corners.iter().enumerate() {
        let to = match at_corners.get(index + 1) {
            Some(&to) => to,
            None if course.is_ring => at_corners[0] + ids.len(),
            None => break,
        };
        let mut way: Vec<usize> = (from..=to).map(|at| at % ids.len()).collect();
        // In the same direction for both neighbours, as of points equally far off the first is taken.
        if way.iter().map(|&at| ids[at]).gt(way.iter().rev().map(|&at| ids[at])) {
            way.reverse();
        }
        weigh(&course.points, &way, &mut worths);
    }
    worths
}

/// Sets the worths of the points on a way between two corners, given by their indices.
fn weigh(points: &[Unit], way: &[usize], worths: &mut [f64]) {
    let mut stretches = vec![(0, way.len() - 1, f64::INFINITY)];
    while let Some((from, to, most)) = stretches.pop() {
        let (mut farthest, mut off) = (from, -1.0);
        for at in from + 1..to {
            let km = points[way[at]].km_from_chord(points[way[from]], points[way[to]]);
            if km > off {
                (farthest, off) = (at, km);
            }
        }
        if farthest > from {
            // Worth no more than what it depends on.
            let km = off.min(most);
            worths[way[farthest]] = km;
            stretches.extend([(from, farthest, km), (farthest, to, km)]);
        }
    }
}
