//! Lanes and their rows: which events get a mark of their own, where, and which share one.
//!
//! An event gets its row at the first of a series of zooms, from the whole on in steps of two, at which it has room
//! beside those that had theirs before. Marks only move apart by zooming in, so a mark that is there stays, in its
//! row, however the reader zooms and pans. The heights of lanes are those of the whole and change with the width only.

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

    /// Whether it is drawn as a dot.
    pub fn is_dot(self) -> bool {
        self.x0 >= self.x1
    }

    fn overlaps(self, left: f64, right: f64) -> bool {
        self.left < right - 1e-6 && left < self.right - 1e-6
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
        let lanes: Vec<Packing> = timeline
            .lanes
            .iter()
            .map(|lane| Packing { extents: extents(lane, width), wishes: wish(lane), rows: vec![None; lane.len()] })
            .collect();
        let counts = counts(&lanes);
        let rows = lanes.into_iter().zip(&counts).zip(&timeline.lanes).map(|((mut packing, &count), lane)| {
            let mut zoom = width;
            while !packing.pack(count) && zoom * 2.0 <= per_unit * (1.0 + 1e-9) {
                zoom *= 2.0;
                packing.extents = extents(lane, zoom);
            }
            packing.rows
        });
        Self { rows: rows.collect(), counts }
    }
}

/// How many rows each lane gets: one, and more where that gives most events a mark of their own.
fn counts(lanes: &[Packing]) -> Vec<usize> {
    let hidden: Vec<[usize; MOST_ROWS]> = lanes
        .iter()
        .map(|lane| {
            let mut hidden = [0; MOST_ROWS];
            for (count, hidden) in hidden.iter_mut().enumerate() {
                let mut lane = lane.clone();
                lane.pack(count + 1);
                *hidden = lane.rows.iter().filter(|row| row.is_none()).count();
            }
            hidden
        })
        .collect();
    let mut counts = vec![1; lanes.len()];
    for _ in lanes.len()..ALL_ROWS {
        let gain = |lane: usize, count: usize| match hidden[lane].get(count) {
            Some(&after) => hidden[lane][count - 1].saturating_sub(after),
            None => 0,
        };
        let most = counts.iter().enumerate().map(|(lane, &count)| (gain(lane, count), lane));
        // The upper lane of two that gain the same.
        match most.max_by_key(|&(gain, lane)| (gain, lanes.len() - lane)) {
            Some((1.., lane)) => counts[lane] += 1,
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
    /// Gives the events that have no row yet one of `count`, where there is room; whether all have one now.
    /// A row where the label before keeps its room comes first, then the emptiest.
    fn pack(&mut self, count: usize) -> bool {
        let mut ends = [f64::NEG_INFINITY; MOST_ROWS];
        let mut wished = ends;
        // The next event that has its row already; what gets one below lies before it.
        let mut next = [0; MOST_ROWS];
        let mut all = true;
        for at in 0..self.rows.len() {
            let extent = self.extents[at];
            if self.rows[at].is_none() {
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
            match self.rows[at] {
                Some(row) => {
                    ends[row] = extent.right;
                    wished[row] = extent.x1 + self.wishes[at];
                }
                None => all = false,
            }
        }
        all
    }
}

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
    /// order) in `count` rows. What has no row joins the nearest mark, which makes way for a chip; the event at
    /// `focus` always gets a mark.
    pub fn new(visible: &[(Extent, Option<usize>)], count: usize, width: f64, focus: Option<usize>) -> Self {
        let mut marks = Vec::with_capacity(visible.len());
        let mut hidden = Vec::new();
        for (at, &(extent, row)) in visible.iter().enumerate() {
            match row {
                Some(row) => marks.push(Placed { at, extent, row }),
                None => hidden.push((at, extent)),
            }
        }
        if let Some(place) = hidden.iter().position(|&(at, _)| Some(at) == focus) {
            let (at, extent) = hidden.remove(place);
            let in_way = |row: usize, mark: &Placed| mark.row == row && mark.extent.overlaps(extent.left, extent.right);
            let row = (0..count).min_by_key(|&row| marks.iter().filter(|mark| in_way(row, mark)).count());
            let row = row.unwrap_or(0);
            hidden.extend(marks.extract_if(.., |mark| in_way(row, mark)).map(|mark| (mark.at, mark.extent)));
            marks.push(Placed { at, extent, row });
        }
        let mut lane = Self { marks, chips: Vec::new() };
        for (at, extent) in hidden {
            lane.join(at, extent, count, width, focus);
        }
        for chip in &mut lane.chips {
            chip.members.sort_unstable();
        }
        lane
    }

    /// Makes room for an event without a row.
    fn join(&mut self, at: usize, extent: Extent, count: usize, width: f64, focus: Option<usize>) {
        let cell = |extent: &Extent| extent.left.max(0.0).min(extent.right.min(width) - HIT);
        let fits = |mark: &&Placed| {
            Some(mark.at) != focus && mark.extent.right.min(width) - mark.extent.left.max(0.0) >= HIT - 1e-6
        };
        let here = cell(&extent);
        let chip = (0..self.chips.len()).map(|n| (true, n, self.chips[n].x, self.chips[n].row));
        let marks = self.marks.iter().enumerate().filter(|(_, mark)| fits(mark));
        let marks = marks.map(|(n, mark)| (false, n, cell(&mark.extent), mark.row));
        let distance = |&(_, _, x, row): &(bool, usize, f64, usize)| ((x - here).abs(), count - row);
        let nearest = chip.chain(marks).min_by(|a, b| {
            let (a, b) = (distance(a), distance(b));
            a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
        });
        match nearest {
            Some((true, n, ..)) => self.chips[n].members.push(at),
            Some((false, n, x, row)) => {
                let seed = self.marks.remove(n);
                self.chips.push(Chip { members: vec![seed.at, at], x, row });
            }
            None => self.join_none(at, extent, count, width, focus),
        }
    }

    /// Makes room where only the focus and marks at the plot's edges are: in a row of its own, or else in a chip
    /// beside the focus.
    fn join_none(&mut self, at: usize, extent: Extent, count: usize, width: f64, focus: Option<usize>) {
        let free = |row: &usize, left: f64, right: f64| {
            !self.marks.iter().any(|mark| mark.row == *row && mark.extent.overlaps(left, right))
        };
        if let Some(row) = (0..count).find(|row| free(row, extent.left, extent.right)) {
            self.marks.push(Placed { at, extent, row });
            return;
        }
        let last = (width - HIT).max(0.0);
        let here = extent.left.clamp(0.0, last);
        let beside = self.marks.iter().find(|mark| Some(mark.at) == focus).map(|mark| mark.extent);
        let row = count - 1;
        let mut places = vec![here];
        if let Some(focus) = beside {
            places.extend([focus.right, focus.left - HIT]);
        }
        let in_plot = |&&x: &&f64| (0.0..=last).contains(&x);
        let clear = |&&x: &&f64| beside.is_none_or(|focus| !focus.overlaps(x, x + HIT));
        let x = places.iter().filter(in_plot).find(clear).copied().unwrap_or(here);
        let in_way = |mark: &mut Placed| mark.row == row && Some(mark.at) != focus && mark.extent.overlaps(x, x + HIT);
        let mut members: Vec<usize> = self.marks.extract_if(.., in_way).map(|mark| mark.at).collect();
        members.push(at);
        self.chips.push(Chip { members, x, row });
    }
}
