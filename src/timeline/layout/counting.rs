//! Where the events of a lane without a mark are counted.

use super::arrangement::{Arrangement, Chip, Placed};
use super::extent::{Extent, HIT};
use super::plot::Plot;
use super::scene::Counted;

/// A chip may stand this far, in pixels, from the first event that it counts.
const NEAR: f64 = 3.0 * HIT;

/// A mark that has to be kept doesn't make way for a chip, even in the last row. If there is something to count around
/// it, a chip's cell beside it becomes a host instead, on the side of the first event to count. Other marks make way
/// for that cell.
pub(super) fn count_beside(lane: &mut Arrangement, plot: &Plot, hosts: &mut Vec<Placed>, row: usize, kept: &[u32]) {
    let fixed: Vec<Placed> =
        lane.marks.iter().filter(|mark| mark.row == row && kept.contains(&mark.index)).copied().collect();
    let low = plot.index_from_day(plot.window.start);
    let high = plot.index_from_day(plot.window.end);
    for &Placed { index, extent, .. } in &fixed {
        let n = hosts.partition_point(|host| host.index < index);
        let from = n.checked_sub(1).map_or(0, |n| hosts[n].index + 1).max(low);
        let to = hosts.get(n).map_or(high, |host| host.index).min(high).max(from);
        let counted = Counted { from, to, under_way: false };
        if lane.unmarked(plot, counted) == 0 {
            continue;
        }
        let here = lane.first_unmarked(plot, counted);
        let mut cells = [extent.left - HIT, extent.right];
        if (cells[1] - here).abs() < (cells[0] - here).abs() {
            cells.reverse();
        }
        let immovable = fixed.iter().chain(hosts.iter().filter(|host| kept.contains(&host.index)));
        let is_clear = |cell: &Extent| !immovable.clone().any(|other| other.extent.overlaps(*cell));
        let is_in_plot = |x: &f64| (0.0..=plot.width - HIT).contains(x);
        let Some(cell) = cells.into_iter().filter(is_in_plot).map(Extent::cell).find(is_clear) else { continue };
        lane.marks.retain(|mark| mark.row != row || !mark.extent.overlaps(cell));
        hosts.retain(|host| !host.extent.overlaps(cell));
        let n = hosts.partition_point(|host| host.index < index);
        hosts.insert(n, Placed { index, extent: cell, row });
    }
}

/// Counts every event without a mark at the nearest of the hosts, which are sorted. A chip takes a free cell near the first
/// event that it counts, or else the position of its host; what lies beyond the outermost hosts may get a chip at the
/// plot's edge.
pub(super) fn count_rest(lane: &mut Arrangement, plot: &Plot, hosts: &[Placed], rows: usize, kept: &[u32]) {
    let (low, high) = plot.in_window();
    let row = rows - 1;
    // The hosts with room for a chip in the plot.
    let first = hosts.partition_point(|host| host.extent.right < HIT);
    let last = hosts.partition_point(|host| host.extent.left <= plot.width - HIT);
    if first == last {
        let all = Counted { from: low, to: high, under_way: true };
        if let Some(rest) = count_in_free_cells(lane, plot, all, plot.width, rows) {
            count_together(lane, plot, rest, rows, kept);
        }
        count_chips(lane, plot);
        return;
    }
    // The first event that is counted at the `n`th host.
    let border = |n: usize| match (n.checked_sub(1).and_then(|n| hosts.get(n)), hosts.get(n)) {
        (None, _) => low,
        (_, None) => high,
        (Some(before), Some(after)) => plot.between(before.index, after.index).clamp(low, high),
    };
    let counted_at = |n: usize| Counted { from: border(n), to: border(n + 1), under_way: false };
    let mut groups: Vec<(Counted, Extent)> = (first..last).map(|n| (counted_at(n), hosts[n].extent)).collect();
    let left = Counted { from: low, to: border(first), under_way: true };
    let right = Counted { from: border(last), to: high, under_way: false };
    add_edges(lane, plot, &mut groups, [left, right], row, kept);
    groups.retain(|&(counted, _)| lane.unmarked(plot, counted) > 0);
    let displacing = add_chips(lane, plot, &groups, rows);
    lane.marks.retain(|mark| {
        mark.row != row || kept.contains(&mark.index) || !displacing.iter().any(|other| other.overlaps(mark.extent))
    });
    count_chips(lane, plot);
}

/// Adds a chip for each group in free cells before the next group's host, or else in the place of its own host. Returns
/// the extents of the hosts that make way.
fn add_chips(lane: &mut Arrangement, plot: &Plot, groups: &[(Counted, Extent)], rows: usize) -> Vec<Extent> {
    let mut displacing: Vec<Extent> = Vec::new();
    for (n, &(counted, extent)) in groups.iter().enumerate() {
        let to = groups.get(n + 1).map_or(plot.width, |next| next.1.left);
        let Some(rest) = count_in_free_cells(lane, plot, counted, to, rows) else { continue };
        let here = lane.first_unmarked(plot, rest);
        let x = here.min(extent.right.min(plot.width) - HIT).max(extent.left.max(0.0));
        // The chip before counts these, too, if there is no room behind it, or if it is near enough: so no mark makes way.
        let counts_too = |before: &Chip| {
            let both = Counted { to: rest.to, ..before.counted };
            x < before.x + HIT || here < before.x + NEAR && plot.split_at_gaps(both).len() == 1
        };
        match lane.chips.last_mut() {
            Some(before) if counts_too(before) => before.counted.to = rest.to,
            _ => {
                displacing.push(extent);
                lane.chips.push(Chip { counted: rest, count: 0, x, row: rows - 1 });
            }
        }
    }
    displacing
}

/// Counts a part of the lane in free cells left of `to`, with a chip for each stretch between two folded gaps. Returns what
/// found no cell.
fn count_in_free_cells(lane: &mut Arrangement, plot: &Plot, all: Counted, to: f64, rows: usize) -> Option<Counted> {
    let mut rest = Some(Counted { to: all.from, ..all });
    for part in plot.split_at_gaps(all) {
        // What found no cell is counted with the next part.
        let part = Counted { to: part.to, ..rest.unwrap_or(part) };
        rest = None;
        if lane.unmarked(plot, part) == 0 {
            continue;
        }
        // Chips stand in order, and each touches the stretch in which it counts: that may be narrower than a chip.
        let here = lane.first_unmarked(plot, part);
        let (left, right) = plot.stretch(here + HIT / 2.0);
        let (left, right) = (left - HIT + 1.0, right + HIT - 1.0);
        let from = lane.chips.last().map_or(left, |chip| left.max(chip.x + HIT)).max(0.0);
        match free_cell(lane, here, (from, to.min(right)), rows) {
            Some((x, row)) => lane.chips.push(Chip { counted: part, count: 0, x, row }),
            None => rest = Some(part),
        }
    }
    rest
}

/// The free cell for a chip between two edges that is nearest to `here`, as its left edge and its row. `None` if there is
/// none near.
fn free_cell(lane: &Arrangement, here: f64, (from, to): (f64, f64), rows: usize) -> Option<(f64, usize)> {
    let is_near = |x: &f64| (x - here).abs() < NEAR && (from..=to - HIT).contains(x);
    let mut taken: Vec<Vec<Extent>> = vec![Vec::new(); rows];
    for mark in lane.marks.iter().filter(|mark| mark.extent.right > here - NEAR && mark.extent.left < here + 2.0 * NEAR)
    {
        taken[mark.row].push(mark.extent);
    }
    for chip in &lane.chips {
        taken[chip.row].push(Extent::cell(chip.x));
    }
    let cells_of = |(row, taken): (usize, &Vec<Extent>)| {
        let beside = taken.iter().flat_map(|extent| [extent.left - HIT, extent.right]);
        let is_free = |x: &f64| !taken.iter().any(|extent| extent.overlaps(Extent::cell(*x)));
        // What is counted may lie beyond an edge.
        let nearest = here.min(to - HIT).max(from);
        let cells = std::iter::once(nearest).chain(beside).filter(is_near).filter(is_free);
        cells.map(|x| (x, row)).collect::<Vec<_>>()
    };
    let cells = taken.iter().enumerate().rev().flat_map(cells_of);
    cells.min_by(|a, b| (a.0 - here).abs().total_cmp(&(b.0 - here).abs()))
}

/// Counts what lies left of the first group and right of the last: at the plot's edge, or in that group if its host or
/// a mark that has to be kept takes the room there.
fn add_edges(
    lane: &Arrangement,
    plot: &Plot,
    groups: &mut Vec<(Counted, Extent)>,
    [left, right]: [Counted; 2],
    row: usize,
    kept: &[u32],
) {
    let cells = [Extent::cell(0.0), Extent::cell(plot.width - HIT)];
    let [left_is_kept, right_is_kept] = cells.map(|cell| {
        let in_way = |mark: &Placed| kept.contains(&mark.index) && mark.row == row && mark.extent.overlaps(cell);
        lane.marks.iter().any(in_way)
    });
    if lane.unmarked(plot, left) > 0 {
        if left_is_kept || groups[0].1.overlaps(cells[0]) {
            groups[0].0.from = left.from;
            groups[0].0.under_way = true;
        } else {
            groups.insert(0, (left, cells[0]));
        }
    }
    if lane.unmarked(plot, right) > 0 {
        let end = groups.len() - 1;
        if right_is_kept || groups[end].1.overlaps(cells[1]) {
            groups[end].0.to = right.to;
        } else {
            groups.push((right, cells[1]));
        }
    }
}

/// Counts a part of the lane in one chip: right of the chips before, beside the marks that have to be kept if there is
/// room. Without such room, the chip before counts it, too.
fn count_together(lane: &mut Arrangement, plot: &Plot, counted: Counted, rows: usize, kept: &[u32]) {
    if lane.unmarked(plot, counted) == 0 {
        return;
    }
    let from = lane.chips.last().map_or(0.0, |before| before.x + HIT);
    let here = lane.first_unmarked(plot, counted).min(plot.width - HIT).max(from);
    let is_kept = |mark: &&Placed| kept.contains(&mark.index);
    let mut positions = vec![here];
    for mark in lane.marks.iter().filter(is_kept) {
        positions.extend([mark.extent.right, mark.extent.left - HIT]);
    }
    positions.retain(|x| (from..=plot.width - HIT).contains(x));
    // Clear of all that have to be kept, or else of the most important one.
    let clear_of = |kept: &[u32]| {
        let is_clear = |&(row, x): &(usize, f64)| {
            let in_way =
                |mark: &Placed| mark.row == row && kept.contains(&mark.index) && mark.extent.overlaps(Extent::cell(x));
            !lane.marks.iter().any(in_way)
        };
        (0..rows).rev().flat_map(|row| positions.iter().map(move |&x| (row, x))).find(is_clear)
    };
    let most_important = &kept[..kept.len().min(1)];
    let clear = clear_of(kept).or_else(|| clear_of(most_important));
    if let (None, Some(before)) = (clear, lane.chips.last_mut()) {
        before.counted.to = counted.to;
        return;
    }
    let (row, x) = clear.unwrap_or((rows - 1, 0.0));
    let cell = Extent::cell(x);
    // A mark that has to be kept and fills the plot runs on under the chip. It can be pressed right of the chip.
    for mark in lane.marks.iter_mut().filter(|mark| mark.row == row && kept.contains(&mark.index)) {
        if mark.extent.overlaps(cell) && mark.extent.right - cell.right >= HIT {
            mark.extent.left = cell.right;
        }
    }
    lane.marks.retain(|mark| mark.row != row || !mark.extent.overlaps(cell));
    lane.chips.push(Chip { counted, count: 0, x, row });
}

/// Sets the counts of all chips, once it is settled which events have a mark. A mark that made way may lie between two
/// counted parts, so each part reaches to the next, and the outermost to the edges.
fn count_chips(lane: &mut Arrangement, plot: &Plot) {
    let (low, high) = plot.in_window();
    let starts: Vec<u32> = lane.chips.iter().skip(1).map(|chip| chip.counted.from).chain([high]).collect();
    for (chip, start) in lane.chips.iter_mut().zip(starts) {
        chip.counted.to = chip.counted.to.max(start);
    }
    if let Some(first) = lane.chips.first_mut() {
        first.counted.from = first.counted.from.min(low);
    }
    let counts: Vec<_> = lane.chips.iter().map(|chip| lane.unmarked(plot, chip.counted)).collect();
    for (chip, count) in lane.chips.iter_mut().zip(counts) {
        chip.count = count;
    }
}
