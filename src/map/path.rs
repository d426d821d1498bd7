//! Polygons and lines on the page: clipped to a rectangle, written as SVG paths in tenths of a pixel.

use crate::label::Box;
use crate::within::Within;

/// A point in pixels.
pub(super) type Point = (f64, f64);

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

/// The sides of a ring, each from one point to the next.
pub(super) fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let mut from = ring.last().copied().unwrap_or_default();
    ring.iter().map(move |&to| (std::mem::replace(&mut from, to), to))
}

/// The area of a ring in square pixels.
pub(super) fn area(ring: &[Point]) -> f64 {
    let twice: f64 = sides(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    twice.abs() / 2.0
}

/// Whether a ring encloses a point (even-odd).
pub(super) fn encloses(ring: &[Point], (x, y): Point) -> bool {
    let crosses = |a: Point, b: Point| (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0);
    sides(ring).filter(|&(a, b)| crosses(a, b)).count() % 2 == 1
}

/// The point of a stretch that is nearest to another point.
pub(super) fn nearest(a: Point, b: Point, to: Point) -> Point {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { ((to.0 - a.0) * dx + (to.1 - a.1) * dy) / length } else { 0.0 };
    between(a, b, share.within(0.0, 1.0))
}

/// A grid of half pixels, in tenths: for outlines. Points on it are the same whichever way a border is followed, so
/// that neighbours keep meeting however little of it is drawn.
pub(super) const COARSE: i64 = 5;
/// A grid of tenths of a pixel: for single lines.
pub(super) const FINE: i64 = 1;

/// Adds a ring to a path, on a grid; one too small to see adds nothing.
pub(super) fn write_ring(path: &mut String, ring: &[Point], grid: i64) {
    let points = drawn(ring, grid);
    if points.len() > 2 {
        write_points(path, &points);
        path.push('Z');
    }
}

/// Adds a line to a path, on a grid.
pub(super) fn write_line(path: &mut String, line: &[Point], grid: i64) {
    let points = drawn(line, grid);
    if points.len() > 1 {
        write_points(path, &points);
    }
}

/// Adds a rectangle to a path.
pub(super) fn write_box(path: &mut String, b: &Box) {
    let (right, bottom) = (b.x + b.width, b.y + b.height);
    let corners = [(b.x, b.y), (right, b.y), (right, bottom), (b.x, bottom)];
    write_points(path, &corners.map(|(x, y)| (on_grid(x, FINE), on_grid(y, FINE))));
    path.push('Z');
}

/// Tenths of a pixel on a grid.
fn on_grid(px: f64, grid: i64) -> i64 {
    // A cast of what is no number gives zero.
    (px * 10.0 / grid as f64).round() as i64 * grid
}

/// The points that make a difference on a grid: none twice, none in the middle of a straight stretch.
fn drawn(points: &[Point], grid: i64) -> Vec<(i64, i64)> {
    let mut kept: Vec<(i64, i64)> = Vec::with_capacity(points.len());
    for &(x, y) in points {
        let point = (on_grid(x, grid), on_grid(y, grid));
        match kept[..] {
            [.., last] if last == point => continue,
            [.., (ax, ay), (bx, by)] => {
                let (to, on) = ((bx - ax, by - ay), (point.0 - bx, point.1 - by));
                if to.0 * on.1 == to.1 * on.0 && to.0 * on.0 + to.1 * on.1 > 0 {
                    kept.pop();
                }
            }
            _ => {}
        }
        kept.push(point);
    }
    kept
}

/// Adds a line from the first point, each further one as its distance from the one before: half as long to write, and
/// to read for the browser.
fn write_points(path: &mut String, points: &[(i64, i64)]) {
    let mut text = Vec::with_capacity(8 * points.len());
    let mut from = (0, 0);
    for (at, &(x, y)) in points.iter().enumerate() {
        match at {
            0 => text.push(b'M'),
            1 => text.push(b'l'),
            _ => push_apart(&mut text, x - from.0),
        }
        push_tenths(&mut text, x - from.0);
        push_apart(&mut text, y - from.1);
        push_tenths(&mut text, y - from.1);
        from = (x, y);
    }
    path.push_str(ascii(&text));
}

fn ascii(text: &[u8]) -> &str {
    std::str::from_utf8(text).unwrap_or_default()
}

/// A sign tells a number from the one before as well as a space does.
fn push_apart(path: &mut Vec<u8>, next: i64) {
    if next >= 0 {
        path.push(b' ');
    }
}

// As bytes, because a string looks at every character that it is given.
fn push_tenths(into: &mut Vec<u8>, tenths: i64) {
    if tenths < 0 {
        into.push(b'-');
    }
    // Digit by digit, because formatting takes most of a frame's time.
    let (mut rest, digit) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let (mut digits, mut at) = ([0; 20], 20);
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    into.extend_from_slice(&digits[at..]);
    if digit != 0 {
        into.extend([b'.', b'0' + digit as u8]);
    }
}

/// A number of pixels in tenths, as SVG attributes take it.
pub fn tenths(px: f64) -> String {
    let mut text = Vec::new();
    push_tenths(&mut text, on_grid(px, FINE));
    ascii(&text).into()
}

/// How far two points lie apart.
pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}
