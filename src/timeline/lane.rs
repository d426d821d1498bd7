//! Lanes in the order of time, and what their marks take of a row.

use super::MarkShape;
use super::span::Span;
use crate::gather::Gather as _;
use crate::order;

/// Height of a row in pixels.
pub const ROW: f64 = 24.0;
/// What a mark takes at least, in pixels, so that it can be hit.
pub const HIT: f64 = 24.0;
/// The least width of a bar, and the diameter of a dot, in pixels.
pub const BAR_MIN: f64 = 12.0;
/// How far a bar with an open side reaches beyond what is known, fading out, in pixels.
pub const FADE: f64 = 24.0;

/// The events of a theme.
#[derive(Debug, Default)]
pub(super) struct LaneEvents {
    /// Places in the timeline's spans, by start, then end, then order.
    pub order: Vec<u32>,
    /// When they end, in order: with their starts, that tells how many are under way on a day.
    pub ends: Vec<f64>,
}

impl LaneEvents {
    /// The lanes of these events, `count` of them.
    pub fn all(spans: &[Span], count: usize) -> Vec<Self> {
        let mut lanes: Vec<Self> = (0..count).map(|_| Self::default()).gather();
        for (at, span) in spans.iter().enumerate() {
            lanes[span.lane].order.push(at as u32);
            lanes[span.lane].ends.push(span.end);
        }
        for lane in &mut lanes {
            order::sort_by(&mut lane.order, &|&a, &b| {
                let (first, second) = (&spans[a as usize], &spans[b as usize]);
                first.start.total_cmp(&second.start).then(first.end.total_cmp(&second.end)).then(a.cmp(&b))
            });
            order::sort_by(&mut lane.ends, &f64::total_cmp);
        }
        lanes
    }
}

/// What a mark takes of its row, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    /// Left edge of what is drawn; a dot's centre.
    pub x0: f64,
    /// Right edge of what is drawn; a dot's centre.
    pub x1: f64,
    /// Left edge of what can be hit.
    pub left: f64,
    /// Right edge of what can be hit.
    pub right: f64,
}

impl Extent {
    /// The extent of a span whose ends are at `x0` and `x1`.
    pub fn new(span: &Span, x0: f64, x1: f64) -> Self {
        let middle = f64::midpoint(x0, x1);
        let (mut x0, mut x1) = if span.shape == MarkShape::Day { (middle, middle) } else { (x0, x1) };
        x0 -= if span.open_start { FADE } else { 0.0 };
        x1 += if span.open_end { FADE } else { 0.0 };
        if span.shape != MarkShape::Day && x1 - x0 < BAR_MIN {
            (x0, x1) = (middle - BAR_MIN / 2.0, middle + BAR_MIN / 2.0);
        }
        let middle = f64::midpoint(x0, x1);
        Self { x0, x1, left: x0.min(middle - HIT / 2.0), right: x1.max(middle + HIT / 2.0) }
    }

    /// The extent of something as wide as [`HIT`].
    pub fn cell(x: f64) -> Self {
        Self { x0: x, x1: x + HIT, left: x, right: x + HIT }
    }

    /// Whether two marks of a row would overlap.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right - 1e-6 && other.left < self.right - 1e-6
    }
}
