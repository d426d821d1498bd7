//! What of a lane is in the plot: marks where there is room, and chips that count the rest.
//!
//! A lane's last row is where the rest is counted: a mark there makes way for a chip when the places around it hold
//! more than that. What has no mark is between two of those, so every event is counted exactly once, whatever else
//! happens to the marks; and zooming in only ever takes from what a chip counts.

use super::lane::{Extent, HIT, LaneEvents};
use super::scale::{Piece, Scale};
use super::span::Span;
use super::stack::LaneStack;
use super::{Counted, Window};
use crate::gather::{AddAll as _, Gather as _};
use crate::order;
use crate::within::Within;

/// How far clipped marks reach beyond the plot, in pixels.
const BEYOND: f64 = 32.0;

/// What a lane is looked at through.
#[derive(Clone, Copy)]
pub(super) struct Plot<'a> {
    pub spans: &'a [Span],
    pub lane: &'a LaneEvents,
    pub scale: &'a Scale,
    pub window: Window,
    /// In pixels.
    pub width: f64,
}

impl Plot<'_> {
    /// The event at a place in the lane.
    pub fn span(&self, at: u32) -> &Span {
        &self.spans[self.lane.order[at as usize] as usize]
    }

    /// What a span takes, without what lies far beyond the plot.
    pub fn extent(&self, span: &Span) -> Extent {
        let x = |day: f64| self.scale.x_from_day(self.window, self.width, day);
        let extent = Extent::new(span, x(span.start), x(span.end));
        let clip = |x: f64| x.within(-BEYOND, self.width + BEYOND);
        Extent { x0: clip(extent.x0), x1: clip(extent.x1), left: clip(extent.left), right: clip(extent.right) }
    }

    fn is_in(&self, extent: Extent) -> bool {
        extent.right > 0.0 && extent.left < self.width
    }

    /// The first place of what begins on a day or later.
    fn place_from_day(&self, day: f64) -> u32 {
        self.lane.order.partition_point(|&at| self.spans[at as usize].start < day) as u32
    }

    /// The first place of what begins after the middle between two events, or after the fold that is nearest to it:
    /// what lies on either side of a fold isn't counted together.
    fn between(&self, before: u32, after: u32) -> u32 {
        let (from, to) = (self.span(before).end, self.span(after).start);
        let unit = |day: f64| self.scale.unit_from_day(day);
        let middle = f64::midpoint(unit(from), unit(to));
        // A bar may be drawn into a fold.
        let folds = self.scale.pieces().filter(|piece| piece.folded && piece.end > from && piece.start < to);
        let away = |piece: &Piece| (unit(piece.start) - middle).abs();
        let fold = folds.min_by(|a, b| away(a).total_cmp(&away(b)));
        let day = fold.map_or_else(|| self.scale.day_from_unit(middle), |fold| fold.start);
        self.place_from_day(day).clamp(before + 1, after)
    }

    /// Whether an event begins before the window and reaches into it.
    fn is_under_way(&self, at: u32) -> bool {
        let span = self.span(at);
        span.start < self.window.start && span.end > self.window.start
    }

    /// The places of what is counted together, whether it has a mark or not.
    pub fn counted(&self, counted: Counted) -> impl Iterator<Item = u32> {
        let before = if counted.under_way { self.place_from_day(self.window.start) } else { 0 };
        (0..before).filter(|&at| self.is_under_way(at)).chain(counted.from..counted.to)
    }
}

/// An event in the plot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Its place in the lane.
    pub at: u32,
    pub extent: Extent,
    pub row: usize,
}

/// Events that share one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chip {
    pub counted: Counted,
    pub count: usize,
    /// Left edge; it is [`HIT`] wide.
    pub x: f64,
    pub row: usize,
}

/// What a lane shows.
#[derive(Default)]
pub(super) struct Arrangement {
    /// In the lane's order.
    pub marks: Vec<Placed>,
    /// Left to right.
    pub chips: Vec<Chip>,
}

impl Arrangement {
    /// Arranges what of a lane is in the plot, at a step of its rows. The places in `kept` get marks of their own, the
    /// first before the others, wherever the rest still has room to be counted.
    pub fn new(plot: &Plot, stack: &LaneStack, step: usize, kept: &[u32]) -> Self {
        let mut lane = Self::default();
        let last = stack.count - 1;
        // The marks of the last row, with the nearest on either side of the plot.
        let (mut hosts, mut left, mut right) = (Vec::new(), None, None);
        let slack = HIT * 2.0;
        let first_day = plot.scale.day_from_x(plot.window, plot.width, -slack);
        let last_day = plot.scale.day_from_x(plot.window, plot.width, plot.width + slack);
        for (row, places) in stack.until(step) {
            // Marks of a row are apart, so they end in the order in which they begin.
            let from = places.partition_point(|&at| plot.span(at).end < first_day);
            let to = places.partition_point(|&at| plot.span(at).start <= last_day).max(from);
            let seen = |&at: &u32| Placed { at, extent: plot.extent(plot.span(at)), row };
            lane.marks.add_all(places[from..to].iter().map(seen).filter(|mark| plot.is_in(mark.extent)));
            if row == last {
                hosts.add_all(places[from..to].iter().map(seen));
                left = left.max(from.checked_sub(1).map(|at| places[at]));
                right = [right, places.get(to).copied()].into_iter().flatten().min();
            }
        }
        let beside = [left, right].into_iter().flatten();
        hosts.add_all(beside.map(|at| Placed { at, extent: plot.extent(plot.span(at)), row: last }));
        for (n, &at) in kept.iter().enumerate() {
            lane.keep(plot, at, stack.count, &kept[..n]);
        }
        hosts.retain(|host| !plot.is_in(host.extent) || lane.has(host.at) && !kept.contains(&host.at));
        order::sort_by_key(&mut hosts, |host| host.at);
        order::sort_by_key(&mut lane.marks, |mark| mark.at);
        lane.count_beside(plot, &mut hosts, last, kept);
        lane.count_rest(plot, &hosts, stack.count, kept);
        lane
    }

    fn has(&self, at: u32) -> bool {
        self.marks.iter().any(|mark| mark.at == at)
    }

    /// Gives an event that has to be kept a mark, in the row where it is least in the way; `before` were kept before it.
    fn keep(&mut self, plot: &Plot, at: u32, count: usize, before: &[u32]) {
        let extent = plot.extent(plot.span(at));
        if self.has(at) || !plot.is_in(extent) {
            return;
        }
        let in_way = |row: usize| self.marks.iter().filter(move |mark| mark.row == row && mark.extent.overlaps(extent));
        let is_free = |&row: &usize| in_way(row).all(|mark| !before.contains(&mark.at));
        // The last row is for counting, if there is another.
        if let Some(row) = (0..count.max(2) - 1).filter(is_free).min_by_key(|&row| in_way(row).count()) {
            self.marks.retain(|mark| mark.row != row || !mark.extent.overlaps(extent));
            self.marks.push(Placed { at, extent, row });
        }
    }

    /// What is kept in the row where the rest is counted makes no way for that: it is counted beside, on the side of
    /// the first, and what is there makes way.
    fn count_beside(&mut self, plot: &Plot, hosts: &mut Vec<Placed>, row: usize, kept: &[u32]) {
        let firm: Vec<Placed> =
            self.marks.iter().filter(|mark| mark.row == row && kept.contains(&mark.at)).copied().gather();
        let (low, high) = (plot.place_from_day(plot.window.start), plot.place_from_day(plot.window.end));
        for &Placed { at, extent, .. } in &firm {
            let n = hosts.partition_point(|host| host.at < at);
            let from = n.checked_sub(1).map_or(0, |n| hosts[n].at + 1).max(low);
            let to = hosts.get(n).map_or(high, |host| host.at).min(high).max(from);
            let counted = Counted { from, to, under_way: false };
            if self.unmarked(plot, counted) == 0 {
                continue;
            }
            let here = self.first_unmarked(plot, counted);
            let mut cells = [extent.left - HIT, extent.right];
            if (cells[1] - here).abs() < (cells[0] - here).abs() {
                cells.reverse();
            }
            let fixed = firm.iter().chain(hosts.iter().filter(|host| kept.contains(&host.at)));
            let is_clear = |cell: &Extent| !fixed.clone().any(|other| other.extent.overlaps(*cell));
            let in_plot = |x: &f64| (0.0..=plot.width - HIT).contains(x);
            let Some(cell) = cells.into_iter().filter(in_plot).map(Extent::cell).find(is_clear) else { continue };
            self.marks.retain(|mark| mark.row != row || !mark.extent.overlaps(cell));
            hosts.retain(|host| !host.extent.overlaps(cell));
            let n = hosts.partition_point(|host| host.at < at);
            hosts.insert(n, Placed { at, extent: cell, row });
        }
    }

    /// How many of what is counted together have no mark.
    fn unmarked(&self, plot: &Plot, counted: Counted) -> usize {
        let from = self.marks.partition_point(|mark| mark.at < counted.from);
        let to = self.marks.partition_point(|mark| mark.at < counted.to);
        let mut count = (counted.to - counted.from) as usize - (to - from);
        if counted.under_way {
            let day = plot.window.start;
            count += plot.place_from_day(day) as usize - plot.lane.ends.partition_point(|&end| end <= day);
            count -= self.marks.iter().filter(|mark| plot.is_under_way(mark.at)).count();
        }
        count
    }

    /// Counts what has no mark around the nearest of `hosts`, which are in order: in its place, or at the edge where
    /// it is hardly in the plot.
    fn count_rest(&mut self, plot: &Plot, hosts: &[Placed], rows: usize, kept: &[u32]) {
        let (low, high) = (plot.place_from_day(plot.window.start), plot.place_from_day(plot.window.end));
        let low = low.min(high);
        let first = hosts.partition_point(|host| host.extent.right < HIT);
        let last = hosts.partition_point(|host| host.extent.left <= plot.width - HIT);
        if first == last {
            self.count_together(plot, Counted { from: low, to: high, under_way: true }, rows, kept);
            return;
        }
        // Where what belongs to the `n`th host begins.
        let border = |n: usize| match (n.checked_sub(1).and_then(|n| hosts.get(n)), hosts.get(n)) {
            (None, _) => low,
            (_, None) => high,
            (Some(before), Some(after)) => plot.between(before.at, after.at).clamp(low, high),
        };
        let group = |n: usize| Counted { from: border(n), to: border(n + 1), under_way: false };
        let mut groups: Vec<(Counted, Extent)> = (first..last).map(|n| (group(n), hosts[n].extent)).gather();
        let row = rows - 1;
        let cells = [Extent::cell(0.0), Extent::cell(plot.width - HIT)];
        let [at_left, at_right] = cells.map(|cell| {
            let in_way = |mark: &Placed| kept.contains(&mark.at) && mark.row == row && mark.extent.overlaps(cell);
            self.marks.iter().any(in_way)
        });
        let left = Counted { from: low, to: border(first), under_way: true };
        if self.unmarked(plot, left) > 0 {
            if at_left || groups[0].1.overlaps(cells[0]) {
                groups[0].0.from = low;
                groups[0].0.under_way = true;
            } else {
                groups.insert(0, (left, cells[0]));
            }
        }
        let right = Counted { from: border(last), to: high, under_way: false };
        if self.unmarked(plot, right) > 0 {
            let end = groups.len() - 1;
            if at_right || groups[end].1.overlaps(cells[1]) {
                groups[end].0.to = high;
            } else {
                groups.push((right, cells[1]));
            }
        }
        groups.retain(|&(counted, _)| self.unmarked(plot, counted) > 0);
        let chips = groups.iter().map(|&(counted, place)| {
            let (from, to) = (place.left.max(0.0), place.right.min(plot.width) - HIT);
            Chip { counted, count: 0, x: self.first_unmarked(plot, counted).min(to).max(from), row }
        });
        self.chips = chips.gather();
        let makes_way = |mark: &mut Placed| {
            mark.row == row && !kept.contains(&mark.at) && groups.iter().any(|group| group.1.overlaps(mark.extent))
        };
        self.marks.extract_if(.., makes_way).for_each(drop);
        self.count_chips(plot);
    }

    /// Counts all that has no mark in one place, beside what is kept if there is room.
    fn count_together(&mut self, plot: &Plot, counted: Counted, rows: usize, kept: &[u32]) {
        if self.unmarked(plot, counted) == 0 {
            return;
        }
        let here = self.first_unmarked(plot, counted).within(0.0, plot.width - HIT);
        let is_kept = |mark: &&Placed| kept.contains(&mark.at);
        let mut places = vec![here];
        for mark in self.marks.iter().filter(is_kept) {
            places.add_all([mark.extent.right, mark.extent.left - HIT]);
        }
        places.retain(|x| (0.0..=plot.width - HIT).contains(x));
        let is_clear = |&(row, x): &(usize, f64)| {
            let in_way = |mark: &Placed| mark.row == row && mark.extent.overlaps(Extent::cell(x));
            !self.marks.iter().filter(is_kept).any(in_way)
        };
        let mut all = (0..rows).rev().flat_map(|row| places.iter().map(move |&x| (row, x)));
        let (row, x) = all.find(is_clear).unwrap_or((rows - 1, 0.0));
        let cell = Extent::cell(x);
        // What is kept and fills the plot goes on under the chip, and is hit beside it.
        for mark in self.marks.iter_mut().filter(|mark| mark.row == row && kept.contains(&mark.at)) {
            if mark.extent.overlaps(cell) && mark.extent.right - cell.right >= HIT {
                mark.extent.left = cell.right;
            }
        }
        self.marks.retain(|mark| mark.row != row || !mark.extent.overlaps(cell));
        self.chips.push(Chip { counted, count: 0, x, row });
        self.count_chips(plot);
    }

    fn count_chips(&mut self, plot: &Plot) {
        let mut chips = std::mem::take(&mut self.chips);
        for chip in &mut chips {
            chip.count = self.unmarked(plot, chip.counted);
        }
        self.chips = chips;
    }

    /// The left edge of the first of what is counted together that has no mark; the plot's for what is under way.
    fn first_unmarked(&self, plot: &Plot, counted: Counted) -> f64 {
        if self.unmarked(plot, Counted { to: counted.from, ..counted }) > 0 {
            return 0.0;
        }
        let mut marks = self.marks[self.marks.partition_point(|mark| mark.at < counted.from)..].iter();
        let first = (counted.from..counted.to).find(|&at| marks.next().is_none_or(|mark| mark.at != at));
        first.map_or(0.0, |at| plot.extent(plot.span(at)).left)
    }
}
