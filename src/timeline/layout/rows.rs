//! How many rows each lane gets of those that there is room for, by what is in view.

use super::extent::{BAR_MIN, Extent, HIT, INDENT, SPACE};
use super::packing::{LaneStack, MOST_PACKED_ANEW};
use super::plot::Plot;
use super::stack::{MOST_ROWS, Stack};
use crate::timeline::events::Timeline;
use crate::timeline::span::{MarkShape, Span};

/// How bad a name without room is, compared with a hidden mark.
const CUT: f64 = 0.25;
/// What a mark with its name takes, about, in pixels.
const NAMED: f64 = 120.0;

/// A lane of more events than this keeps its rows whatever is in view: its stack for another number of them would make
/// the reader wait.
const MOST_FOLLOWING: usize = 3000;

/// What is lost of a lane with some number of rows: hidden marks, and names without room.
#[derive(Clone, Copy, Default, PartialEq)]
struct Loss {
    marks: f64,
    names: f64,
}

impl Loss {
    fn weight(self) -> f64 {
        self.marks + self.names * CUT
    }
}

/// What is lost of a lane with one row, with two, and so on.
type Lost = [Loss; MOST_ROWS];

impl Timeline {
    /// How many of `rows` each lane gets for what is in `plots`, which may be longer than the plot that is drawn: as many
    /// as the events need that the article turns on, at least one, and more where that gains most. A very long lane gets
    /// `fixed` rows.
    pub(super) fn row_counts(
        &self,
        stack: &Stack,
        plots: &[Plot],
        step: usize,
        rows: usize,
        fixed: usize,
    ) -> Vec<usize> {
        let of_lane = |(lane, plot): (usize, &Plot)| {
            if plot.lane.order.len() > MOST_FOLLOWING {
                return (Lost::default(), fixed.clamp(1, MOST_ROWS));
            }
            (self.lost(stack, lane, plot, step), self.least_rows(stack, lane, plot, step))
        };
        let (lost, least): (Vec<Lost>, Vec<usize>) = plots.iter().enumerate().map(of_lane).unzip();
        counts(&lost, least, rows)
    }

    /// How many rows a lane needs so that more of them would lose no less of what is in view.
    pub(super) fn most_rows(&self, stack: &Stack, lane: usize, plot: &Plot, step: usize) -> usize {
        let lost = self.lost(stack, lane, plot, step);
        let enough = |weight: fn(Loss) -> f64| {
            let least = lost.iter().copied().map(weight).fold(f64::INFINITY, f64::min);
            1 + lost.iter().position(|&lost| weight(lost) <= least).unwrap_or_default()
        };
        enough(Loss::weight).max(enough(|loss| loss.marks)).max(self.least_rows(stack, lane, plot, step))
    }

    /// What is lost of a lane in view, by how many rows it has.
    fn lost(&self, stack: &Stack, lane: usize, plot: &Plot, step: usize) -> Lost {
        // In a long lane, a stack for every number of rows would take too long.
        if plot.lane.order.len() > MOST_PACKED_ANEW {
            return estimated(plot);
        }
        let mut lost = Lost::default();
        for (more, lost) in lost.iter_mut().enumerate() {
            *lost = self::lost(plot, stack.lane(self, lane, more + 1), step);
            if *lost == Loss::default() {
                break;
            }
        }
        lost
    }

    /// How many rows a lane needs so that all events in view have one that the article turns on.
    fn least_rows(&self, stack: &Stack, lane: usize, plot: &Plot, step: usize) -> usize {
        let extent = |&at: &u32| plot.extent(plot.span(at));
        let keys: Vec<u32> = plot.lane.keys.iter().copied().filter(|at| plot.is_in(extent(at))).collect();
        let least = most_overlapping(&keys.iter().map(extent).collect::<Vec<_>>()).clamp(1, MOST_ROWS);
        if keys.is_empty() || plot.lane.order.len() > MOST_PACKED_ANEW {
            return least;
        }
        // Even one alone may have no row: rows are those of a step, at which one out of view may have been in its way.
        let has_all = |&count: &usize| stack.lane(self, lane, count).has_all(&keys, step);
        (least..MOST_ROWS).find(has_all).unwrap_or(MOST_ROWS)
    }
}

/// What is lost of a lane in view with the rows of a stack.
fn lost(plot: &Plot, stack: &LaneStack, step: usize) -> Loss {
    let (from, to) = plot.in_window();
    let mut marks: Vec<(usize, u32)> = Vec::new();
    for (row, indices) in stack.until(step) {
        marks.extend(plot.in_view(indices).iter().map(|&index| (row, index)));
    }
    let hidden = ((to - from) as usize + plot.under_way()).saturating_sub(marks.len());
    // In hundredths, so that no rounding error decides between two lanes.
    Loss { marks: hidden as f64, names: (unnamed(plot, &mut marks) * 100.0).round() / 100.0 }
}

/// How many names of marks have no room, neither in full nor short, on any side. One that may be cut short counts as the
/// share of it that is cut. Those of what the article turns on stand above the lanes.
fn unnamed(plot: &Plot, marks: &mut [(usize, u32)]) -> f64 {
    marks.sort_unstable();
    let mut lost = 0.0;
    for row in marks.chunk_by(|a, b| a.0 == b.0) {
        let mut from = 0.0;
        for (n, &(_, at)) in row.iter().enumerate() {
            let span = plot.span(at);
            let extent = plot.extent(span);
            let to = row.get(n + 1).map_or(plot.width, |&(_, next)| plot.extent(plot.span(next)).left - SPACE);
            let (end, loss) = if span.is_key { (extent.right, 0.0) } else { named(span, extent, from, to) };
            lost += loss;
            from = end.max(extent.right) + SPACE;
        }
    }
    lost
}

/// Where the name of a mark ends that stands beside it or on it, between two edges, and the share of it that is lost.
fn named(span: &Span, extent: Extent, from: f64, to: f64) -> (f64, f64) {
    let half = if span.shape.is_dot() { BAR_MIN / 2.0 } else { 0.0 };
    let (x0, x1) = ((extent.x0 - half).max(0.0), (extent.x1 + half).min(to));
    let on_it = if span.shape == MarkShape::Several { 0.0 } else { x1 - x0.max(from) - 2.0 * INDENT };
    let (right, other) = (to - x1 - INDENT, on_it.max(x0 - INDENT - from));
    for name in [span.title_width, span.short_width] {
        if name <= right {
            return (x1 + INDENT + name, 0.0);
        } else if name <= other {
            return (x1, 0.0);
        }
    }
    let share = if span.may_be_cut { right.max(other).max(0.0) / span.short_width } else { 0.0 };
    (if right > other { to } else { x1 }, 1.0 - share)
}

/// About what is lost of a lane in view. The plot is divided into cells as wide as a mark, or as a mark with its name:
/// of the events that begin in a cell, those are lost for which the others in it leave no row. Takes time in proportion
/// to the width of the plot, however many events there are.
fn estimated(plot: &Plot) -> Lost {
    let mut lost = Lost::default();
    for (cell, is_name) in [(HIT, false), (NAMED, true)] {
        let cells = (plot.width / cell).ceil() as usize;
        let day = |n: usize| plot.scale.day_from_x(plot.window, plot.width, plot.width * n as f64 / cells as f64);
        for n in 0..cells {
            let (from, to) = (day(n), day(n + 1));
            let begun = plot.index_from_day(to) as usize;
            let there = begun.saturating_sub(plot.ended(from));
            // What is under way where the plot begins is lost there.
            let begin = if n == 0 { there } else { begun.saturating_sub(plot.index_from_day(from) as usize) };
            for (lost, rows) in lost.iter_mut().zip(1..) {
                let of_these = if is_name { &mut lost.names } else { &mut lost.marks };
                *of_these += begin.min(there.saturating_sub(rows)) as f64;
            }
        }
    }
    lost
}

/// How many of these marks lie one above another where most do.
fn most_overlapping(extents: &[Extent]) -> usize {
    let mut lefts: Vec<f64> = extents.iter().map(|extent| extent.left).collect();
    let mut rights: Vec<f64> = extents.iter().map(|extent| extent.right).collect();
    lefts.sort_unstable_by(f64::total_cmp);
    rights.sort_unstable_by(f64::total_cmp);
    let ended = |left: f64| rights.partition_point(|&right| right <= left + 1e-6);
    lefts.iter().zip(1..).map(|(&left, begun)| begun - ended(left)).max().unwrap_or(0)
}

/// How many rows each lane gets: the least number, and more where that gains most. As long as there are rows, marks are
/// shown even at the cost of names.
fn counts(lost: &[Lost], least: Vec<usize>, rows: usize) -> Vec<usize> {
    let mut counts = least;
    for _ in counts.iter().sum()..rows {
        let Some(lane) = best_lane(lost, &counts, Loss::weight).or_else(|| best_lane(lost, &counts, |loss| loss.marks))
        else {
            break;
        };
        counts[lane] += 1;
    }
    counts
}

/// The lane in which one more row gains most, if any gains. `weight` tells how bad a loss is.
fn best_lane(lost: &[Lost], counts: &[usize], weight: impl Fn(Loss) -> f64) -> Option<usize> {
    // The gain of a row if the lane gets several more: one alone may only take a long bar out of the way of others.
    let gain = |lane: usize| {
        let count = counts[lane];
        let gain = |more: usize| (weight(lost[lane][count - 1]) - weight(lost[lane][count - 1 + more])) / more as f64;
        (1..=MOST_ROWS - count).map(gain).fold(0.0, f64::max)
    };
    // In reverse, because `max_by` takes the last of equals: that is the upper lane.
    let best = (0..counts.len()).rev().max_by(|&a, &b| gain(a).total_cmp(&gain(b)));
    best.filter(|&lane| gain(lane) > 0.0)
}
