//! Polygons and lines in a plane: clipping to a rectangle, areas, distances, and points inside.

use crate::layout::Rect;

/// A point of a plane: in pixels on the page (y down), or in kilometres in a projection's plane.
pub(crate) type Point = (f64, f64);

/// The part of a ring inside a rectangle (Sutherland–Hodgman algorithm). If the ring leaves the rectangle more than
/// once, the remaining parts are joined by lines along the rectangle's edge.
pub(crate) fn clipped_ring(mut ring: Vec<Point>, to: &Rect) -> Vec<Point> {
    // For each side of the rectangle: whether it is vertical, its coordinate, and the sign of the direction inwards.
    let sides: [(bool, f64, f64); 4] =
        [(true, to.x, 1.0), (true, to.x + to.width, -1.0), (false, to.y, 1.0), (false, to.y + to.height, -1.0)];
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

/// The pieces of a line inside a rectangle (Liang–Barsky algorithm on each segment).
pub(crate) fn clipped_line(line: &[Point], to: &Rect) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    // Whether the last segment ended inside, so that the next one continues its piece.
    let mut ended_inside = false;
    for segment in line.windows(2) {
        let (from, upto) = (segment[0], segment[1]);
        let Some((enters, leaves)) = inside(from, upto, to) else {
            ended_inside = false;
            continue;
        };
        let end = between(from, upto, leaves);
        match pieces.last_mut() {
            Some(piece) if ended_inside && enters <= 0.0 => piece.push(end),
            _ => pieces.push(vec![between(from, upto, enters), end]),
        }
        ended_inside = leaves >= 1.0;
    }
    pieces
}

/// Where a segment enters and leaves a rectangle, as shares of its length from 0 to 1. `None` if it stays outside.
fn inside(from: Point, upto: Point, to: &Rect) -> Option<(f64, f64)> {
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

/// The point at a share of the segment from `a` to `b`.
fn between(a: Point, b: Point, share: f64) -> Point {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

/// The sides of a ring as pairs of points, starting with the side from the last point to the first.
pub(crate) fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let mut from = ring.last().copied().unwrap_or_default();
    ring.iter().map(move |&to| (std::mem::replace(&mut from, to), to))
}

/// The area that a ring encloses (shoelace formula).
pub(crate) fn area(ring: &[Point]) -> f64 {
    let twice: f64 = sides(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    twice.abs() / 2.0
}

/// Whether a ring encloses a point, by the even-odd rule.
pub(crate) fn encloses(ring: &[Point], (x, y): Point) -> bool {
    let crosses = |a: Point, b: Point| (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0);
    sides(ring).filter(|&(a, b)| crosses(a, b)).count() % 2 == 1
}

/// The point of the segment from `a` to `b` that is nearest to the point `to`.
pub(crate) fn nearest(a: Point, b: Point, to: Point) -> Point {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { ((to.0 - a.0) * dx + (to.1 - a.1) * dy) / length } else { 0.0 };
    between(a, b, share.clamp(0.0, 1.0))
}

/// The distance between two points.
pub(crate) fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// Left, top, right and bottom of some points; `None` without any.
pub(crate) fn bounds(mut points: impl Iterator<Item = Point>) -> Option<(f64, f64, f64, f64)> {
    let (mut left, mut top) = points.next()?;
    let (mut right, mut bottom) = (left, top);
    for (x, y) in points {
        // Not `min` and `max`, which are slow in the browser.
        if x < left {
            left = x;
        } else if x > right {
            right = x;
        }
        if y < top {
            top = y;
        } else if y > bottom {
            bottom = y;
        }
    }
    Some((left, top, right, bottom))
}

/// The smallest rectangle that holds some points; `None` without any.
pub(crate) fn rect_around(points: &[Point]) -> Option<Rect> {
    let (x, y, right, bottom) = bounds(points.iter().copied())?;
    Some(Rect { x, y, width: right - x, height: bottom - y })
}

/// The smallest rectangle that holds two others.
pub(crate) fn union(a: &Rect, b: &Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let (right, bottom) = ((a.x + a.width).max(b.x + b.width), (a.y + a.height).max(b.y + b.height));
    Rect { x, y, width: right - x, height: bottom - y }
}

/// The square around a point, `half` its side in each direction.
pub(crate) fn square((x, y): Point, half: f64) -> Rect {
    Rect { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half }
}

/// Points of a grid that lie inside a ring, sorted by their distance from its edge, the farthest first. If none lies
/// inside, the middle of its bounds. Horizontal distances count a third, because names are wide.
pub(crate) fn well_inside(ring: &[Point]) -> Vec<Point> {
    const STRETCH: f64 = 3.0;
    const ACROSS: i32 = 13;
    const DOWN: i32 = 9;
    let Some((left, top, right, bottom)) = bounds(ring.iter().copied()) else { return Vec::new() };
    let ring: Vec<_> = ring.iter().map(|&(x, y)| (x / STRETCH, y)).collect();
    // The distance from the edge.
    let depth = |point: Point| {
        let away = |(x, y): Point| (x - point.0).powi(2) + (y - point.1).powi(2);
        let edge = sides(&ring).map(|(a, b)| away(nearest(a, b, point)));
        edge.fold(f64::INFINITY, f64::min).sqrt()
    };
    let share = |index: i32, count: i32| (f64::from(index) + 0.5) / f64::from(count);
    let grid = (0..DOWN)
        .flat_map(|row| (0..ACROSS).map(move |column| (share(column, ACROSS), share(row, DOWN))))
        .map(|(x, y)| (left + (right - left) * x, top + (bottom - top) * y));
    let inside = grid.filter(|&(x, y)| encloses(&ring, (x / STRETCH, y)));
    // Depths are compared in tenths, so that rounding errors don’t decide the order.
    let mut points: Vec<_> = inside.map(|(x, y)| ((depth((x / STRETCH, y)) * 10.0) as i64, (x, y))).collect();
    points.sort_unstable_by_key(|&(depth, _)| -depth);
    let mut points: Vec<_> = points.into_iter().map(|(_, point)| point).collect();
    if points.is_empty() {
        points.push((f64::midpoint(left, right), f64::midpoint(top, bottom)));
    }
    points
}
