//! From days to room and back: one strictly rising, piecewise linear function.

use super::Window;
use crate::date::Day;
use crate::within::Within;

/// The share of the plot that one break takes, as long as there are few.
const BREAK_SHARE: f64 = 0.016;
/// The share that all breaks together take at most.
const BREAKS_SHARE: f64 = 0.3;

/// A strictly rising, piecewise linear function from days to units: 0 where the scale starts, 1 where it ends.
///
/// Every day outside the breaks takes the same room. Each break takes the same narrow share, whatever its length.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// At least two, rising in both coordinates.
    knots: Vec<Knot>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Knot {
    day: f64,
    unit: f64,
    /// Whether the piece that begins here is folded.
    folded: bool,
}

/// A stretch of the scale on which every day takes the same room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// In days.
    pub start: f64,
    /// In days, exclusive.
    pub end: f64,
    /// Whether it is a break.
    pub folded: bool,
}

/// An empty stretch, folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

impl Fold {
    /// Its length in days.
    pub fn days(self) -> i32 {
        self.last.since(self.first) + 1
    }
}

impl Scale {
    /// The scale from `start` to `end` (days, `start < end`) with `folds`, which are in order, apart, and inside.
    pub(super) fn new(start: f64, end: f64, folds: &[Fold]) -> Self {
        let folded: f64 = folds.iter().map(|fold| f64::from(fold.days())).sum();
        let share = BREAK_SHARE.min(BREAKS_SHARE / folds.len().max(1) as f64);
        let per_day = (1.0 - share * folds.len() as f64) / (end - start - folded);
        let mut knots = vec![Knot { day: start, unit: 0.0, folded: false }];
        let mut unit = 0.0;
        let mut day = start;
        for fold in folds {
            let (first, after) = (f64::from(fold.first.0), f64::from(fold.last.0) + 1.0);
            unit += (first - day) * per_day;
            knots.push(Knot { day: first, unit, folded: true });
            unit += share;
            knots.push(Knot { day: after, unit, folded: false });
            day = after;
        }
        knots.push(Knot { day: end, unit: 1.0, folded: false });
        Self { knots }
    }

    /// Where it starts, in days.
    pub fn start(&self) -> f64 {
        self.knots[0].day
    }

    /// Where it ends, in days.
    pub fn end(&self) -> f64 {
        self.knots[self.knots.len() - 1].day
    }

    /// The window that holds all of it.
    pub fn whole(&self) -> Window {
        Window { start: self.start(), end: self.end() }
    }

    /// 0 to 1 for the days of the scale, and on along its first and last piece beyond them. NaN counts as the start.
    pub fn unit_from_day(&self, day: f64) -> f64 {
        let day = if day.is_nan() { self.start() } else { day.within(-1e9, 1e9) };
        let (a, b) = self.around(self.knots.partition_point(|knot| knot.day <= day));
        a.unit + (day - a.day) * slope(a, b)
    }

    /// The inverse of [`Self::unit_from_day`].
    pub fn day_from_unit(&self, unit: f64) -> f64 {
        let unit = if unit.is_nan() { 0.0 } else { unit.within(-1e6, 1e6) };
        let (a, b) = self.around(self.knots.partition_point(|knot| knot.unit <= unit));
        a.day + (unit - a.unit) / slope(a, b)
    }

    /// How many units a day takes outside the breaks.
    pub(super) fn units_per_open_day(&self) -> f64 {
        slope(self.knots[0], self.knots[1])
    }

    /// How many units a day takes at a unit's place.
    pub(super) fn units_per_day(&self, unit: f64) -> f64 {
        let (a, b) = self.around(self.knots.partition_point(|knot| knot.unit <= unit));
        slope(a, b)
    }

    /// Pixels from the left edge of a plot of `width` pixels that shows `window`.
    pub fn x_from_day(&self, window: Window, width: f64, day: f64) -> f64 {
        let (start, end) = self.units(window);
        (self.unit_from_day(day) - start) / (end - start) * width
    }

    /// The inverse of [`Self::x_from_day`].
    pub fn day_from_x(&self, window: Window, width: f64, x: f64) -> f64 {
        let (start, end) = self.units(window);
        self.day_from_unit(start + x / width * (end - start))
    }

    /// A window's ends in units, start before end. What isn't a window within the scale counts as the nearest one
    /// that is, or as the whole.
    pub(super) fn units(&self, window: Window) -> (f64, f64) {
        let start = self.unit_from_day(window.start).within(0.0, 1.0);
        let end = self.unit_from_day(window.end).within(0.0, 1.0);
        if end - start > 1e-9 && window.end.is_finite() { (start, end) } else { (0.0, 1.0) }
    }

    /// The stretches of even room, in order and without gaps.
    pub fn pieces(&self) -> impl Iterator<Item = Piece> {
        self.knots.windows(2).map(|pair| Piece { start: pair[0].day, end: pair[1].day, folded: pair[0].folded })
    }

    /// The folded stretches, in order.
    pub fn breaks(&self) -> impl Iterator<Item = Fold> {
        self.pieces()
            .filter(|piece| piece.folded)
            .map(|piece| Fold { first: Day(piece.start as i32), last: Day(piece.end as i32 - 1) })
    }

    /// The knots on either side of the `n`th, or the outermost two.
    fn around(&self, n: usize) -> (Knot, Knot) {
        let n = n.clamp(1, self.knots.len() - 1);
        (self.knots[n - 1], self.knots[n])
    }
}

fn slope(a: Knot, b: Knot) -> f64 {
    (b.unit - a.unit) / (b.day - a.day)
}
