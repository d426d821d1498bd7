//! SVG path data, in tenths of a pixel.

use super::polygon::Point;
use crate::layout::Rect;

/// A grid of half pixels, in tenths of a pixel: for outlines. A point is rounded to the same grid point whichever way
/// its border runs, so the outlines of neighbours still meet.
pub(crate) const COARSE: i32 = 5;
/// A grid of tenths of a pixel: for lines that have no neighbour.
pub(crate) const FINE: i32 = 1;
/// Farther from the upper left nothing is drawn, in pixels.
const FARTHEST_PX: f64 = 1e7;

/// Appends a ring to a path, rounded to a grid. A ring too small to see adds nothing.
pub(crate) fn write_ring(path: &mut String, ring: &[Point], grid: i32) {
    let points = drawn(ring, grid);
    if points.len() > 2 {
        write_points(path, &points);
        path.push('Z');
    }
}

/// Appends a line to a path, rounded to a grid.
pub(crate) fn write_line(path: &mut String, line: &[Point], grid: i32) {
    let points = drawn(line, grid);
    if points.len() > 1 {
        write_points(path, &points);
    }
}

/// Appends a line of no length to a path: with round ends it is a dot.
pub(crate) fn write_dot(path: &mut String, (x, y): Point) {
    let point = (on_grid(x, FINE), on_grid(y, FINE));
    write_points(path, &[point, point]);
}

/// Appends a rectangle to a path.
pub(crate) fn write_rect(path: &mut String, rect: &Rect) {
    write_points(path, &rect.corners().map(|(x, y)| (on_grid(x, FINE), on_grid(y, FINE))));
    path.push('Z');
}

/// Pixels in tenths, rounded to a grid. NaN counts as 0.
fn on_grid(px: f64, grid: i32) -> i32 {
    // Not `round`, which is slow in the browser.
    (px.clamp(-FARTHEST_PX, FARTHEST_PX) * 10.0 / f64::from(grid) + 0.5).floor() as i32 * grid
}

/// The points rounded to a grid, without repeated points and without points in the middle of a straight line.
fn drawn(points: &[Point], grid: i32) -> Vec<(i32, i32)> {
    let mut kept: Vec<(i32, i32)> = Vec::with_capacity(points.len());
    for &(x, y) in points {
        let point = (on_grid(x, grid), on_grid(y, grid));
        match kept[..] {
            [.., last] if last == point => continue,
            [.., (ax, ay), (bx, by)] => {
                let [to, on] =
                    [(bx - ax, by - ay), (point.0 - bx, point.1 - by)].map(|(x, y)| (i64::from(x), i64::from(y)));
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

/// Appends a line through some points. All points but the first are written relative to the one before (`l`), which
/// halves the text.
///
/// The numbers are written by hand, into bytes: a frame of the map holds thousands of them, and `write!` took most of
/// the frame's time.
fn write_points(path: &mut String, points: &[(i32, i32)]) {
    let mut text = Vec::with_capacity(12 * points.len());
    let mut from = (0, 0);
    for (index, &(x, y)) in points.iter().enumerate() {
        let before_x = match index {
            0 => Some(b'M'),
            1 => Some(b'l'),
            _ => None,
        };
        push_tenths(&mut text, before_x, x - from.0);
        push_tenths(&mut text, None, y - from.1);
        from = (x, y);
    }
    path.push_str(str::from_utf8(&text).unwrap_or_default());
}

/// Appends a number of tenths in pixels, as short as possible: -125 as “-12.5”, 30 as “3”. A space separates it from what
/// is before it, unless that is a letter or it has a minus sign.
fn push_tenths(text: &mut Vec<u8>, letter: Option<u8>, tenths: i32) {
    text.extend(letter);
    if tenths < 0 {
        text.push(b'-');
    } else if letter.is_none() {
        text.push(b' ');
    }
    let (mut whole, tenth) = (tenths.unsigned_abs() / 10, (tenths.unsigned_abs() % 10) as u8);
    if whole < 10 {
        // Most numbers are short.
        text.push(b'0' + whole as u8);
    } else {
        // Digits come out last first, so they fill a buffer from its end. 10 hold any u32.
        let (mut digits, mut start) = ([0; 10], 10);
        while whole > 0 {
            start -= 1;
            digits[start] = b'0' + (whole % 10) as u8;
            whole /= 10;
        }
        text.extend_from_slice(&digits[start..]);
    }
    if tenth != 0 {
        text.extend_from_slice(&[b'.', b'0' + tenth]);
    }
}

/// A number of pixels rounded to tenths, as SVG attributes take it.
pub fn tenths(px: f64) -> String {
    let tenths = on_grid(px, FINE);
    let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match size % 10 {
        0 => format!("{sign}{}", size / 10),
        tenth => format!("{sign}{}.{tenth}", size / 10),
    }
}
