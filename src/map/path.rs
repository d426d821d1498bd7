//! Polygons and lines on the page: clipped to a rectangle, written as SVG paths in tenths of a pixel.

use crate::label::Box;
use crate::within::Within;

/// A point in pixels.
pub(super) type Point = (f64, f64);

/// Steps shorter than this, in pixels along both axes, aren't drawn.
const SHORTEST: f64 = 0.4;

/// A ring clipped to a rectangle (Sutherland–Hodgman): what remains of its inside; where the ring leaves the rectangle
/// more than once, the parts hang together along the rectangle's edge.
pub(super) fn clipped_ring(ring: &[Point], to: &Box) -> Vec<Point> {
    let sides: [(bool, f64, f64); 4] =
        [(true, to.x, 1.0), (true, to.x + to.width, -1.0), (false, to.y, 1.0), (false, to.y + to.height, -1.0)];
    let mut ring = ring.to_vec();
    for (vertical, edge, sign) in sides {
        // How far a point lies inside this side.
        let depth = |(x, y): Point| (if vertical { x } else { y } - edge) * sign;
        if ring.iter().all(|&point| depth(point) >= 0.0) {
            continue;
        }
        let mut kept = Vec::with_capacity(ring.len());
        let Some(&last) = ring.last() else { break };
        let mut from = last;
        for &point in &ring {
            let (a, b) = (depth(from), depth(point));
            if (a < 0.0) != (b < 0.0) {
                kept.push(between(from, point, a / (a - b)));
            }
            if b >= 0.0 {
                kept.push(point);
            }
            from = point;
        }
        ring = kept;
    }
    ring
}

/// A line clipped to a rectangle (Liang–Barsky, stretch by stretch): the pieces inside.
pub(super) fn clipped_line(line: &[Point], to: &Box) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    let mut whole = false;
    for stretch in line.windows(2) {
        let (from, upto) = (stretch[0], stretch[1]);
        let Some((enters, leaves)) = inside(from, upto, to) else {
            whole = false;
            continue;
        };
        let end = between(from, upto, leaves);
        match pieces.last_mut() {
            Some(piece) if whole && enters <= 0.0 => piece.push(end),
            _ => pieces.push(vec![between(from, upto, enters), end]),
        }
        whole = leaves >= 1.0;
    }
    pieces
}

/// The shares of a stretch, from 0 to 1, at which it enters and leaves a rectangle.
fn inside(from: Point, upto: Point, to: &Box) -> Option<(f64, f64)> {
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let axes = [(from.0, upto.0 - from.0, to.x, to.x + to.width), (from.1, upto.1 - from.1, to.y, to.y + to.height)];
    for (start, along, low, high) in axes {
        if along == 0.0 {
            if start < low || start > high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - start) / along, (high - start) / along);
        enters = enters.max(a.min(b));
        leaves = leaves.min(a.max(b));
    }
    (enters < leaves).then_some((enters, leaves))
}

fn between(a: Point, b: Point, share: f64) -> Point {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

/// The area of a ring in square pixels.
pub(super) fn area(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let twice: f64 = ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    twice.abs() / 2.0
}

/// Whether a ring encloses a point (even-odd).
pub(super) fn encloses(ring: &[Point], (x, y): Point) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crosses = |a: &Point, b: &Point| (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0);
    ring.iter().zip(next).filter(|(a, b)| crosses(a, b)).count() % 2 == 1
}

/// The point of a stretch that is nearest to another point.
pub(super) fn nearest(a: Point, b: Point, to: Point) -> Point {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { ((to.0 - a.0) * dx + (to.1 - a.1) * dy) / length } else { 0.0 };
    between(a, b, share.within(0.0, 1.0))
}

/// Adds a ring to a path; one too small to see adds nothing.
pub(super) fn write_ring(path: &mut String, ring: &[Point]) {
    let points = drawn(ring);
    if points.len() > 2 {
        write_points(path, &points);
        path.push('Z');
    }
}

/// Adds a line to a path.
pub(super) fn write_line(path: &mut String, line: &[Point]) {
    let points = drawn(line);
    if points.len() > 1 {
        write_points(path, &points);
    }
}

/// Adds a rectangle to a path.
pub(super) fn write_box(path: &mut String, b: &Box) {
    let (right, bottom) = (b.x + b.width, b.y + b.height);
    write_points(path, &[(b.x, b.y), (right, b.y), (right, bottom), (b.x, bottom)]);
    path.push('Z');
}

/// The points that make a difference on the page.
fn drawn(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points {
        let near = |last: &Point| (last.0 - point.0).abs() < SHORTEST && (last.1 - point.1).abs() < SHORTEST;
        if !kept.last().is_some_and(near) {
            kept.push(point);
        }
    }
    kept
}

fn write_points(path: &mut String, points: &[Point]) {
    for (at, &(x, y)) in points.iter().enumerate() {
        path.push(if at == 0 { 'M' } else { 'L' });
        push_tenths(path, x);
        path.push(' ');
        push_tenths(path, y);
    }
}

fn push_tenths(into: &mut String, px: f64) {
    // A cast of what is no number gives zero.
    let tenths = (px * 10.0).round() as i64;
    if tenths < 0 {
        into.push('-');
    }
    into.push_str(&(tenths.abs() / 10).to_string());
    let digit = tenths.abs() % 10;
    if digit != 0 {
        into.push('.');
        into.push_str(&digit.to_string());
    }
}

/// A number of pixels in tenths, as SVG attributes take it.
pub fn tenths(px: f64) -> String {
    let mut text = String::new();
    push_tenths(&mut text, px);
    text
}
