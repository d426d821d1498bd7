//! The scale: a strictly increasing, piecewise linear function from days to room.

use super::crowds::Crowd;
use crate::date::Day;

/// The shortest time that is ever shown, in days …
pub(in crate::timeline) const WEEK: f64 = 7.0;
/// … or if times of day are told: ten minutes.
pub(in crate::timeline) const MINUTES: f64 = 10.0 / 1440.0;
/// A window takes at least this share of the scale: from less, a number of 64 bits can’t tell pixels apart.
pub(in crate::timeline) const LEAST_ROOM: f64 = 1e-9;
/// The share of the plot that one folded gap takes, as long as there are few.
const GAP_SHARE: f64 = 0.01;
/// The largest share of the plot that all folded gaps take together.
const GAPS_SHARE: f64 = 0.3;
/// The share of the room outside the gaps that goes to events. The rest goes to days, so that long times stay longer.
const EVENTS_SHARE: f64 = 0.95;
/// Time is slow where a day takes at least this many times the room that days take in the mean.
const SLOW: f64 = 2.0;

/// A stretch of time, in days since 1970-01-01 (fractional); `start < end`, within the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// What is at the plot's left edge.
    pub start: f64,
    /// What is at the plot's right edge.
    pub end: f64,
}

/// A strictly increasing, piecewise linear function from days to units: 0 where the scale starts, 1 where it ends.
///
/// Each folded gap takes the same narrow share, whatever its length. Outside of these, every day takes the same room, or
/// a crowd's days take more the more events they share it with.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// At least two, strictly increasing in both coordinates.
    knots: Vec<Knot>,
    /// The shortest time that is shown of it, in days.
    least: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Knot {
    day: f64,
    unit: f64,
    /// Whether the piece that begins here is a folded gap.
    folded: bool,
}

/// A folded gap, or the stretch between two of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScalePiece {
    /// In days.
    pub start: f64,
    /// In days, exclusive.
    pub end: f64,
    /// Whether it is a folded gap.
    pub folded: bool,
}

/// A gap: a long stretch of time in which nothing happened. It can be folded or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

impl Gap {
    /// Its length in days.
    pub fn days(self) -> i64 {
        self.last.since(self.first) + 1
    }
}

impl Scale {
    /// The scale from `start` to `end` (days, `start < end`) with folded `gaps`. These are in order, do not touch, and
    /// lie inside the scale. Between them may be `crowds`, in order. At least `least` days of it are shown.
    pub(in crate::timeline) fn new([start, end]: [f64; 2], gaps: &[Gap], crowds: &[Crowd], least: f64) -> Self {
        let folded: f64 = gaps.iter().map(|gap| gap.days() as f64).sum();
        let share = GAP_SHARE.min(GAPS_SHARE / gaps.len().max(1) as f64);
        let events: f64 = crowds.iter().map(|crowd| crowd.count).sum();
        let room = 1.0 - share * gaps.len() as f64;
        let for_events = if crowds.is_empty() { 0.0 } else { room * EVENTS_SHARE };
        let per_day = (room - for_events) / (end - start - folded);
        let mut scale = Self { knots: vec![Knot { day: start, unit: 0.0, folded: false }], least };
        let mut crowds = crowds.iter().peekable();
        let edges = gaps.iter().map(|gap| (gap.first.start(), gap.last.end()));
        for (until, after) in edges.chain([(end, end)]) {
            while let Some(crowd) = crowds.next_if(|crowd| crowd.start < until) {
                scale.extend(crowd.start, per_day, 0.0);
                scale.extend(crowd.end, per_day, for_events * crowd.count / events);
            }
            scale.extend(until, per_day, 0.0);
            if until < after {
                scale.knots.last_mut().expect("a scale has a first knot").folded = true;
                scale.extend(after, 0.0, share);
            }
        }
        // Not a rounding error more or less.
        scale.knots.last_mut().expect("a scale has a last knot").unit = 1.0;
        scale
    }

    /// Goes on to a day, with so much room for each day and so much for all of them together. A day that is reached
    /// already adds nothing.
    fn extend(&mut self, day: f64, per_day: f64, more: f64) {
        let Knot { day: last, unit, .. } = self.knots[self.knots.len() - 1];
        if day > last {
            self.knots.push(Knot { day, unit: unit + (day - last) * per_day + more, folded: false });
        }
    }

    /// Where it starts, in days.
    pub fn start(&self) -> f64 {
        self.knots[0].day
    }

    /// Where it ends, in days.
    pub fn end(&self) -> f64 {
        self.knots[self.knots.len() - 1].day
    }

    /// The shortest time that is shown of it, in days.
    pub(in crate::timeline) fn least(&self) -> f64 {
        self.least
    }

    /// The window that shows all of it.
    pub fn whole(&self) -> Window {
        Window { start: self.start(), end: self.end() }
    }

    /// The units of a day: 0 to 1 for the days of the scale. Its first and last piece go on beyond its ends. NaN counts
    /// as the start.
    pub fn unit_from_day(&self, day: f64) -> f64 {
        let day = if day.is_nan() { self.start() } else { day.clamp(-1e15, 1e15) };
        let (a, b) = self.around(self.knots.partition_point(|knot| knot.day <= day));
        a.unit + (day - a.day) * slope(a, b)
    }

    /// The inverse of [`Self::unit_from_day`].
    pub fn day_from_unit(&self, unit: f64) -> f64 {
        let unit = if unit.is_nan() { 0.0 } else { unit.clamp(-1e15, 1e15) };
        let (a, b) = self.around(self.knots.partition_point(|knot| knot.unit <= unit));
        a.day + (unit - a.unit) / slope(a, b)
    }

    /// The least and the most units that a day takes outside the folded gaps.
    pub(in crate::timeline) fn units_per_open_day(&self) -> (f64, f64) {
        let open = self.knots.windows(2).filter(|pair| !pair[0].folded).map(|pair| slope(pair[0], pair[1]));
        open.fold((f64::INFINITY, 0.0), |(least, most), slope| (slope.min(least), slope.max(most)))
    }

    /// The slow stretches, where a day takes much more room than elsewhere, as their first day and the day after their
    /// last, in order.
    pub(in crate::timeline) fn slow_stretches(&self) -> Vec<(f64, f64)> {
        let open = || self.knots.windows(2).filter(|pair| !pair[0].folded).map(|pair| (pair[0], pair[1]));
        let days: f64 = open().map(|(a, b)| b.day - a.day).sum();
        let units: f64 = open().map(|(a, b)| b.unit - a.unit).sum();
        let mut slow: Vec<(f64, f64)> = Vec::new();
        for (a, b) in open().filter(|&(a, b)| slope(a, b) >= SLOW * units / days) {
            match slow.last_mut() {
                Some((_, end)) if *end >= a.day => *end = b.day,
                _ => slow.push((a.day, b.day)),
            }
        }
        slow
    }

    /// The position of a day in pixels from the left edge, in a plot of `width` pixels that shows `window`.
    pub fn x_from_day(&self, window: Window, width: f64, day: f64) -> f64 {
        let (start, end) = self.units(window);
        (self.unit_from_day(day) - start) / (end - start) * width
    }

    /// The inverse of [`Self::x_from_day`].
    pub fn day_from_x(&self, window: Window, width: f64, x: f64) -> f64 {
        let (start, end) = self.units(window);
        self.day_from_unit(start + x / width * (end - start))
    }

    /// A window's ends in units, start before end. A window that reaches beyond the scale is cut at its ends; one that
    /// is empty or not finite counts as the whole scale.
    pub(in crate::timeline) fn units(&self, window: Window) -> (f64, f64) {
        let start = self.unit_from_day(window.start).clamp(0.0, 1.0);
        let end = self.unit_from_day(window.end).clamp(0.0, 1.0);
        if end - start > LEAST_ROOM / 2.0 && window.end.is_finite() { (start, end) } else { (0.0, 1.0) }
    }

    /// The part of a window that lies in the scale, in days; the whole scale if that is nothing.
    pub(in crate::timeline) fn within(&self, window: Window) -> Window {
        if self.units(window) == (0.0, 1.0) {
            return self.whole();
        }
        Window { start: window.start.max(self.start()), end: window.end.min(self.end()) }
    }

    /// The pieces of the scale in order, each of which begins where the one before ends.
    pub fn pieces(&self) -> impl Iterator<Item = ScalePiece> {
        let last = self.knots.len() - 1;
        self.knots[..last].chunk_by(|a, b| a.folded == b.folded).scan(0, |at, knots| {
            let start = knots[0];
            *at += knots.len();
            Some(ScalePiece { start: start.day, end: self.knots[*at].day, folded: start.folded })
        })
    }

    /// The folded gaps, in order.
    pub fn gaps(&self) -> impl Iterator<Item = Gap> {
        self.pieces()
            .filter(|piece| piece.folded)
            .map(|piece| Gap { first: Day::of(piece.start), last: Day::of(piece.end).previous() })
    }

    /// The knots before and after a point that has `n` knots at or before it. Outside the scale, the two nearest.
    fn around(&self, n: usize) -> (Knot, Knot) {
        let n = n.clamp(1, self.knots.len() - 1);
        (self.knots[n - 1], self.knots[n])
    }
}

/// Units per day between two knots.
fn slope(a: Knot, b: Knot) -> f64 {
    (b.unit - a.unit) / (b.day - a.day)
}
