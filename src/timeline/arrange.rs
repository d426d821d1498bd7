//! What of a lane is in the plot: marks where there is room, and chips that count the rest.

use super::lane::{Extent, HIT};
use crate::order;
use crate::within::Within;

/// An event in the plot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Its place among the lane's events in the plot.
    pub at: usize,
    pub extent: Extent,
    pub row: usize,
}

/// Events that share one place.
#[derive(Clone, Debug)]
pub(super) struct Chip {
    /// Places among the lane's events in the plot, in order.
    pub members: Vec<usize>,
    /// Left edge; it is [`HIT`] wide.
    pub x: f64,
    pub row: usize,
}

/// What a lane shows.
#[derive(Default)]
pub(super) struct Arrangement {
    pub marks: Vec<Placed>,
    pub chips: Vec<Chip>,
}

impl Arrangement {
    /// Arranges the events of a lane that are in the plot (extent in the plot, row if there is one, in the lane's
    /// order) in `count` rows. What has no row joins the nearest mark, which makes way for a chip. The events in
    /// `kept` get marks of their own, the first before the others, wherever the rest still has room to be counted.
    pub fn new(visible: &[(Extent, Option<usize>)], count: usize, width: f64, kept: &[usize]) -> Self {
        let mut lane = Self::default();
        let mut hidden = Vec::new();
        for (at, &(extent, row)) in visible.iter().enumerate() {
            match row {
                Some(row) => lane.marks.push(Placed { at, extent, row }),
                None => hidden.push(at),
            }
        }
        for (n, &at) in kept.iter().enumerate().filter(|&(_, &at)| visible[at].1.is_none()) {
            let extent = visible[at].0;
            let in_way =
                |row: usize| lane.marks.iter().filter(move |mark| mark.row == row && mark.extent.overlaps(extent));
            let free = |&row: &usize| in_way(row).all(|mark| !kept[..n].contains(&mark.at));
            if let Some(row) = (0..count).filter(free).min_by_key(|&row| in_way(row).count()) {
                hidden.retain(|&other| other != at);
                hidden.extend(lane.evict(row, extent));
                lane.marks.push(Placed { at, extent, row });
            }
        }
        for at in hidden {
            lane.join(at, visible[at].0, count, width, kept);
        }
        for chip in &mut lane.chips {
            order::sort(&mut chip.members);
        }
        lane
    }

    /// Removes the marks of a row that are in the way of `extent`.
    fn evict(&mut self, row: usize, extent: Extent) -> Vec<usize> {
        let in_way = |mark: &mut Placed| mark.row == row && mark.extent.overlaps(extent);
        self.marks.extract_if(.., in_way).map(|mark| mark.at).collect()
    }

    /// Counts an event without a row: in the nearest chip, or in place of the nearest mark.
    fn join(&mut self, at: usize, extent: Extent, count: usize, width: f64, kept: &[usize]) {
        // Where a chip in place of a mark begins, nearest to the event, if there is room for it.
        let here = extent.left.within(0.0, width - HIT);
        let cell = |extent: Extent| {
            let (left, right) = (extent.left.max(0.0), extent.right.min(width) - HIT);
            (right >= left - 1e-6).then(|| here.min(right).max(left))
        };
        let mut nearest: Option<(f64, usize, Result<usize, usize>)> = None;
        let mut consider = |x: f64, row: usize, which: Result<usize, usize>| {
            let (apart, from_below) = ((x - here).abs(), count - row);
            if nearest.is_none_or(|(least, least_from_below, _)| (apart, from_below) < (least, least_from_below)) {
                nearest = Some((apart, from_below, which));
            }
        };
        for (n, chip) in self.chips.iter().enumerate() {
            consider(chip.x, chip.row, Ok(n));
        }
        for (n, mark) in self.marks.iter().enumerate().filter(|(_, mark)| !kept.contains(&mark.at)) {
            if let Some(x) = cell(mark.extent) {
                consider(x, mark.row, Err(n));
            }
        }
        match nearest {
            Some((_, _, Ok(n))) => self.chips[n].members.push(at),
            Some((_, _, Err(n))) => {
                let seed = self.marks.remove(n);
                let x = cell(seed.extent).unwrap_or(here);
                self.chips.push(Chip { members: vec![seed.at, at], x, row: seed.row });
            }
            None => self.join_none(at, extent, count, width, kept),
        }
    }

    /// Shows or counts an event where only kept marks and marks at the plot's edges are: as a mark if a row is free
    /// there, or else in a chip, beside the kept marks if it has room there.
    fn join_none(&mut self, at: usize, extent: Extent, count: usize, width: f64, kept: &[usize]) {
        let is_free = |row: &usize| !self.marks.iter().any(|mark| mark.row == *row && mark.extent.overlaps(extent));
        if let Some(row) = (0..count).find(is_free) {
            self.marks.push(Placed { at, extent, row });
            return;
        }
        let here = extent.left.within(0.0, width - HIT);
        let cell = |x: f64| Extent { x0: x, x1: x + HIT, left: x, right: x + HIT };
        let is_kept = |mark: &&Placed| kept.contains(&mark.at);
        let places = self.marks.iter().filter(is_kept).flat_map(|mark| [mark.extent.right, mark.extent.left - HIT]);
        let places = std::iter::once(here).chain(places).filter(|x| (0.0..=width - HIT).contains(x));
        let is_clear = |&(row, x): &(usize, f64)| {
            !self.marks.iter().filter(is_kept).any(|mark| mark.row == row && mark.extent.overlaps(cell(x)))
        };
        let mut places = places.flat_map(|x| (0..count).rev().map(move |row| (row, x)));
        let (row, x) = places.find(is_clear).unwrap_or((count - 1, here));
        let mut members = self.evict(row, cell(x));
        members.push(at);
        self.chips.push(Chip { members, x, row });
    }
}
