//! Lanes and their rows: which events have room for a mark of their own, and in which row.
//!
//! An event gets its row at the first of a series of zooms, from the whole on in steps of two, at which it has room
//! beside those that had theirs before. Marks only move apart by zooming in, so a mark that is there stays, in its
//! row, however the reader pans, and zooms until the next step: there lanes with much to show get rows from those with
//! little. The height of all lanes together is that of the whole, and only depends on the width.

use super::label::LABEL_SIZE;
use super::scale::Scale;
use super::span::Span;
use super::{MarkShape, Timeline};

/// Height of a row in pixels.
pub const ROW: f64 = 24.0;
/// What a mark takes at least, in pixels, so that it can be hit.
pub const HIT: f64 = 24.0;
/// The least width of a bar, and the diameter of a dot, in pixels.
pub const BAR_MIN: f64 = 12.0;
/// How far a bar with an open side reaches beyond what is known, fading out, in pixels.
pub const FADE: f64 = 24.0;
/// Rows of one lane, at most.
const MOST_ROWS: usize = 5;
/// Rows of all lanes, as long as every lane has one.
const ALL_ROWS: usize = 11;
/// What a label that is cut short counts when rows are given, a hidden mark being 1.
const CUT: f64 = 0.1;
/// A bar of more than this, in pixels, gets its row after the others.
const LONG: f64 = 96.0;
/// What a label would like to have, at most, in pixels, when rows are chosen.
const LABEL_WISH: f64 = 150.0;

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

    /// Whether two marks of a row would overlap.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right - 1e-6 && other.left < self.right - 1e-6
    }
}

/// The rows of every event at one zoom.
pub(super) struct Rows {
    /// How many rows a lane has.
    pub counts: Vec<usize>,
    /// By lane, then by place in the lane; `None` without room.
    pub rows: Vec<Vec<Option<usize>>>,
}

impl Rows {
    /// The rows of a plot of `width` pixels when a unit of the scale takes `per_unit` pixels.
    pub fn new(timeline: &Timeline, scale: &Scale, width: f64, per_unit: f64) -> Self {
        let units: Vec<(f64, f64)> = timeline
            .spans
            .iter()
            .map(|span| (scale.unit_from_day(span.start), scale.unit_from_day(span.end)))
            .collect();
        let extents = |lane: &[usize], zoom: f64| -> Vec<Extent> {
            let extent = |&at: &usize| Extent::new(&timeline.spans[at], units[at].0 * zoom, units[at].1 * zoom);
            lane.iter().map(extent).collect()
        };
        let wish = |lane: &[usize]| -> Vec<f64> {
            lane.iter().map(|&at| timeline.spans[at].label_width.min(LABEL_WISH) + LABEL_SIZE).collect()
        };
        let packing = |lane: &[usize], zoom: f64| Packing {
            extents: extents(lane, zoom),
            wishes: wish(lane),
            rows: vec![None; lane.len()],
        };
        // The nearest of the steps below this zoom.
        let mut step = width;
        while step * 2.0 <= per_unit * (1.0 + 1e-9) {
            step *= 2.0;
        }
        let lost = |zoom: f64| -> Vec<Lost> {
            let of_lane = |lane: &Vec<usize>| {
                let packing = packing(lane, zoom);
                std::array::from_fn(|more| packing.clone().lost(more + 1))
            };
            timeline.lanes.iter().map(of_lane).collect()
        };
        let lost_in_whole = lost(width);
        let all = counts(&lost_in_whole, &lost_in_whole, 0, ALL_ROWS);
        let height = all.iter().sum();
        let counts = if step > width { counts(&lost(step), &lost_in_whole, height, height) } else { all };
        let rows = timeline.lanes.iter().zip(&counts).map(|(lane, &count)| {
            let mut packing = packing(lane, width);
            let mut zoom = width;
            while packing.pack(count) > 0 && zoom * 2.0 <= per_unit * (1.0 + 1e-9) {
                zoom *= 2.0;
                packing.extents = extents(lane, zoom);
            }
            packing.rows
        });
        Self { rows: rows.collect(), counts }
    }
}

/// What a lane loses with one row, with two, and so on.
type Lost = [f64; MOST_ROWS];

/// How many rows each lane gets: one, and more up to `most` in all, wherever least would be lost, by `lost`, or else by
/// `lost_in_whole`; where nothing is gained, only up to `least`.
fn counts(lost: &[Lost], lost_in_whole: &[Lost], least: usize, most: usize) -> Vec<usize> {
    let mut counts = vec![1; lost.len()];
    // Per row, by the number of further rows that is best: the first may only take a bar out of the way.
    let gain = |lost: &Lost, count: usize| {
        let gain = |more: usize| (lost[count - 1] - lost[count - 1 + more]) / more as f64;
        (1..=MOST_ROWS - count).map(gain).fold(0.0, f64::max)
    };
    for all in lost.len()..most {
        let gains = |lane: usize| (gain(&lost[lane], counts[lane]), gain(&lost_in_whole[lane], counts[lane]));
        let lanes = (0..counts.len()).filter(|&lane| counts[lane] < MOST_ROWS);
        // The upper lane of two that gain the same.
        let best = lanes.rev().max_by(|&a, &b| {
            let (a, b) = (gains(a), gains(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        match best {
            Some(lane) if all < least || gains(lane).0 > 0.0 => counts[lane] += 1,
            _ => break,
        }
    }
    counts
}

/// A lane while its events get rows.
#[derive(Clone)]
struct Packing {
    /// In the lane's order.
    extents: Vec<Extent>,
    /// What each label would like to have right of its mark, in pixels.
    wishes: Vec<f64>,
    rows: Vec<Option<usize>>,
}

impl Packing {
    /// Gives the events that have no row yet one of `count`, where there is room, and returns for how many there is
    /// none. Short marks come before long bars: one year's bar may stand in the way of all that happened in that year.
    fn pack(&mut self, count: usize) -> usize {
        self.sweep(count, |extent| extent.x1 - extent.x0 <= LONG);
        self.sweep(count, |_| true);
        self.rows.iter().filter(|row| row.is_none()).count()
    }

    /// What would be lost with `count` rows: marks, and labels cut short.
    fn lost(&mut self, count: usize) -> f64 {
        let hidden = self.pack(count);
        let mut wished = [f64::NEG_INFINITY; MOST_ROWS];
        let mut cut = 0;
        for (at, row) in self.rows.iter().enumerate().filter_map(|(at, &row)| Some((at, row?))) {
            cut += usize::from(wished[row] > self.extents[at].left);
            wished[row] = self.extents[at].x1 + self.wishes[at];
        }
        hidden as f64 + cut as f64 * CUT
    }

    /// Gives those `among` them a row: where the label before keeps its room, or else where it is emptiest.
    fn sweep(&mut self, count: usize, among: fn(Extent) -> bool) {
        let mut ends = [f64::NEG_INFINITY; MOST_ROWS];
        let mut wished = ends;
        // The next event that has its row already; what gets one below lies before it.
        let mut next = [0; MOST_ROWS];
        for at in 0..self.rows.len() {
            let extent = self.extents[at];
            if self.rows[at].is_none() && among(extent) {
                let mut best: Option<usize> = None;
                for row in 0..count {
                    while next[row] <= at || next[row] < self.rows.len() && self.rows[next[row]] != Some(row) {
                        next[row] += 1;
                    }
                    let limit = self.extents.get(next[row]).map_or(f64::INFINITY, |next| next.left);
                    if ends[row] > extent.left || extent.right > limit {
                        continue;
                    }
                    let roomy = wished[row] <= extent.left;
                    if best.is_none_or(|best| wished[best] > extent.left && (roomy || ends[row] < ends[best])) {
                        best = Some(row);
                    }
                }
                self.rows[at] = best;
            }
            if let Some(row) = self.rows[at] {
                ends[row] = extent.right;
                wished[row] = extent.x1 + self.wishes[at];
            }
        }
    }
}
