//! How many rows each lane gets of those that there is room for, by what is in view.

use super::extent::HIT;
use super::packing::{CUT, LaneStack, wished};
use super::plot::Plot;
use super::stack::{MOST_ROWS, Stack};
use crate::timeline::events::Timeline;

/// In a lane with more events in view than this, rows aren't packed to see how many are lost: it is estimated.
const MOST_COMPARED: usize = 300;

/// What is lost of a lane with one row, with two, and so on: see [`lost`].
type Lost = [f64; MOST_ROWS];

impl Timeline {
    /// How many of `rows` each lane gets for what is in view: as many as the events need that the article turns on, at
    /// least one, and more where that gains most. `plots` are the lanes as they lie in the plot.
    pub(super) fn row_counts(&self, stack: &Stack, plots: &[Plot], step: usize, rows: usize) -> Vec<usize> {
        let lost_in = |(lane, plot): (usize, &Plot)| -> Lost {
            let mut lost = [0.0; MOST_ROWS];
            for (count, lost) in (1..).zip(&mut lost) {
                *lost = match plot.count_in_view() {
                    many if many > MOST_COMPARED => crowd_lost(many, count, plot.width),
                    _ => self::lost(plot, stack.lane(self, lane, count), step),
                };
                if *lost == 0.0 {
                    break;
                }
            }
            lost
        };
        let lost: Vec<Lost> = plots.iter().enumerate().map(lost_in).collect();
        let least_in = |(lane, plot): (usize, &Plot)| {
            let keys: Vec<u32> =
                plot.lane.keys.iter().copied().filter(|&at| plot.is_in(plot.extent(plot.span(at)))).collect();
            let has_all = |&count: &usize| keys.len() <= 1 || stack.lane(self, lane, count).has_all(&keys, step);
            (1..MOST_ROWS).find(has_all).unwrap_or(MOST_ROWS)
        };
        counts(&lost, plots.iter().enumerate().map(least_in).collect(), rows)
    }
}

/// How much is lost of a lane in view: the number of hidden marks, and a little for each name without room.
fn lost(plot: &Plot, stack: &LaneStack, step: usize) -> f64 {
    let in_view =
        stack.until(step).flat_map(|(row, indices)| plot.in_view(indices).iter().map(move |&index| (row, index)));
    let mut marks: Vec<(usize, u32)> = in_view.collect();
    let hidden = plot.count_in_view().saturating_sub(marks.len());
    hidden as f64 + cut(plot, &mut marks) as f64 * CUT
}

/// About how much is lost of a lane with very many events in view and `count` rows in a plot of `width` pixels.
fn crowd_lost(events: usize, count: usize, width: f64) -> f64 {
    (events as f64 - count as f64 * width / HIT).max(0.0)
}

/// How many marks have no room for their name before the next in their row.
fn cut(plot: &Plot, marks: &mut [(usize, u32)]) -> usize {
    marks.sort_unstable();
    let is_cut = |pair: &&[(usize, u32)]| {
        let [(row, at), (next_row, next)] = **pair else { return false };
        let span = plot.span(at);
        row == next_row && wished(span, plot.extent(span)) > plot.extent(plot.span(next)).left
    };
    marks.windows(2).filter(is_cut).count()
}

/// How many rows each lane gets: the least number, and more where that gains most.
fn counts(lost: &[Lost], least: Vec<usize>, rows: usize) -> Vec<usize> {
    let mut counts = least;
    // The gain of a row if the lane gets several more: one alone may only take a long bar out of the way of others.
    let gain = |lane: usize, count: usize| {
        let gain = |more: usize| (lost[lane][count - 1] - lost[lane][count - 1 + more]) / more as f64;
        (1..=MOST_ROWS - count).map(gain).fold(0.0, f64::max)
    };
    for _ in counts.iter().sum()..rows {
        let lanes = (0..counts.len()).filter(|&lane| counts[lane] < MOST_ROWS);
        // In reverse, because `max_by` takes the last of equals: that is the upper lane.
        let best = lanes.rev().max_by(|&a, &b| gain(a, counts[a]).total_cmp(&gain(b, counts[b])));
        match best {
            Some(lane) if gain(lane, counts[lane]) > 0.0 => counts[lane] += 1,
            _ => break,
        }
    }
    counts
}
