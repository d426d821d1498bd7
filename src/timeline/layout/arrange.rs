//! Which events of a lane have a mark in the plot.
//!
//! The marks of a lane's last row divide it: around each, the nearest events without a mark are counted together. Their
//! chip takes a free cell near, in any row. If there is none, the mark makes way for it and is counted, too. So every
//! event without a mark is counted by exactly one chip.

use super::arrangement::{Arrangement, Placed};
use super::counting::{count_beside, count_rest};
use super::extent::{Extent, HIT};
use super::packing::LaneStack;
use super::plot::Plot;

/// Arranges what of a lane is in the plot, at a step of its rows. The events in `kept` get marks of their own as long
/// as there is still room for chips, the first before the others.
pub(super) fn arrange(plot: &Plot, stack: &LaneStack, step: usize, kept: &[u32]) -> Arrangement {
    let mut lane = Arrangement::default();
    let mut hosts = add_rows(&mut lane, plot, stack, step);
    for (n, &index) in kept.iter().enumerate() {
        keep(&mut lane, plot, index, stack.count, &kept[..n]);
    }
    hosts.retain(|host| !plot.is_in(host.extent) || lane.has(host.index) && !kept.contains(&host.index));
    hosts.sort_unstable_by_key(|host| host.index);
    lane.marks.sort_unstable_by_key(|mark| mark.index);
    count_beside(&mut lane, plot, &mut hosts, stack.count - 1, kept);
    count_rest(&mut lane, plot, &hosts, stack.count, kept);
    show_single(&mut lane, plot, stack.count);
    lane
}

/// Gives the single event that a chip counts a mark of its own, if it has room without the chip.
fn show_single(lane: &mut Arrangement, plot: &Plot, rows: usize) {
    for n in (0..lane.chips.len()).rev() {
        if lane.chips[n].count > 1 {
            continue;
        }
        let Some(index) = plot.counted(lane.chips[n].counted).find(|&index| !lane.has(index)) else { continue };
        let extent = plot.extent(plot.span(index));
        let is_free = |&row: &usize| {
            let marks = lane.marks.iter().map(|mark| (mark.row, mark.extent));
            let chips = lane.chips.iter().enumerate().filter(|&(other, _)| other != n);
            let taken = marks.chain(chips.map(|(_, chip)| (chip.row, Extent::cell(chip.x))));
            !taken.filter(|&(at, _)| at == row).any(|(_, other)| other.overlaps(extent))
        };
        if let Some(row) = (0..rows).filter(|_| plot.is_in(extent)).find(is_free) {
            lane.chips.remove(n);
            let at = lane.marks.partition_point(|mark| mark.index < index);
            lane.marks.insert(at, Placed { index, extent, row });
        }
    }
}

/// Adds the marks in the plot that have a row. Returns the hosts: the marks of the last row, with the nearest on either
/// side of the plot.
fn add_rows(lane: &mut Arrangement, plot: &Plot, stack: &LaneStack, step: usize) -> Vec<Placed> {
    let last = stack.count - 1;
    let (mut hosts, mut left, mut right) = (Vec::new(), None, None);
    let slack = HIT * 2.0;
    let first_day = plot.scale.day_from_x(plot.window, plot.width, -slack);
    let last_day = plot.scale.day_from_x(plot.window, plot.width, plot.width + slack);
    for (row, indices) in stack.until(step) {
        // The marks of a row don't overlap, so they end in the order in which they begin.
        let from = indices.partition_point(|&index| plot.span(index).end < first_day);
        let to = indices.partition_point(|&index| plot.span(index).start <= last_day).max(from);
        let placed = |&index: &u32| Placed { index, extent: plot.extent(plot.span(index)), row };
        lane.marks.extend(indices[from..to].iter().map(placed).filter(|mark| plot.is_in(mark.extent)));
        if row == last {
            hosts.extend(indices[from..to].iter().map(placed));
            left = left.max(from.checked_sub(1).map(|n| indices[n]));
            right = [right, indices.get(to).copied()].into_iter().flatten().min();
        }
    }
    let beside = [left, right].into_iter().flatten();
    hosts.extend(beside.map(|index| Placed { index, extent: plot.extent(plot.span(index)), row: last }));
    hosts
}

/// Gives an event that has to be kept a mark in the row where it displaces the fewest others, but none of those in
/// `before`, which were kept before it.
fn keep(lane: &mut Arrangement, plot: &Plot, index: u32, rows: usize, before: &[u32]) {
    let extent = plot.extent(plot.span(index));
    if lane.has(index) || !plot.is_in(extent) {
        return;
    }
    let in_way = |row: usize| lane.marks.iter().filter(move |mark| mark.row == row && mark.extent.overlaps(extent));
    let is_free = |&row: &usize| in_way(row).all(|mark| !before.contains(&mark.index));
    // The last row is for counting, if there is another.
    if let Some(row) = (0..rows.max(2) - 1).filter(is_free).min_by_key(|&row| in_way(row).count()) {
        lane.marks.retain(|mark| mark.row != row || !mark.extent.overlaps(extent));
        lane.marks.push(Placed { index, extent, row });
    }
}
