//! How much of a row a mark takes.

use crate::timeline::span::Span;

/// Height of a row in pixels.
pub const ROW: f64 = 24.0;
/// The least width of what can be pressed, in pixels (WCAG 2.2, 2.5.8).
pub const HIT: f64 = 24.0;
/// The least width of a bar, and the diameter of a dot, in pixels.
pub const BAR_MIN: f64 = 12.0;
/// How far a bar with an open side reaches beyond the known bound, in pixels. It fades out there.
pub const FADE: f64 = 12.0;

/// Space between a mark and its name, in pixels.
pub(super) const INDENT: f64 = 5.0;
/// Space between a name and what comes next in its row, in pixels.
pub(super) const SPACE: f64 = 6.0;

/// The horizontal room that an event takes in its row, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    /// Left edge of what is drawn. The centre of a dot.
    pub x0: f64,
    /// Right edge of what is drawn. The centre of a dot.
    pub x1: f64,
    /// Left edge of what can be pressed.
    pub left: f64,
    /// Right edge of what can be pressed.
    pub right: f64,
}

impl Extent {
    /// The extent of a span whose ends are at `x0` and `x1`.
    pub fn new(span: &Span, x0: f64, x1: f64) -> Self {
        let middle = f64::midpoint(x0, x1);
        let (mut x0, mut x1) = if span.shape.is_dot() { (middle, middle) } else { (x0, x1) };
        x0 -= if span.open_start { FADE } else { 0.0 };
        x1 += if span.open_end { FADE } else { 0.0 };
        if !span.shape.is_dot() && x1 - x0 < BAR_MIN {
            (x0, x1) = (middle - BAR_MIN / 2.0, middle + BAR_MIN / 2.0);
        }
        let middle = f64::midpoint(x0, x1);
        Self { x0, x1, left: x0.min(middle - HIT / 2.0), right: x1.max(middle + HIT / 2.0) }
    }

    /// The extent from `x` on that is as wide as [`HIT`].
    pub fn cell(x: f64) -> Self {
        Self { x0: x, x1: x + HIT, left: x, right: x + HIT }
    }

    /// The middle of what of the mark is in a plot of `width` pixels.
    pub fn middle(self, width: f64) -> f64 {
        f64::midpoint(self.x0.max(0.0).min(width), self.x1.min(width).max(0.0))
    }

    /// Whether two marks would overlap if they were in the same row.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right - 1e-6 && other.left < self.right - 1e-6
    }
}
