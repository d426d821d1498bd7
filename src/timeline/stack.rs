//! Which events have a mark of their own at which zoom, and in which row: decided once for a scale and a width.
//!
//! Zooms are taken in steps of two from the whole on. At each step, what has no row yet gets one where there is room
//! beside those that have theirs. Marks only move apart by zooming in, so an event keeps its row from there on, however
//! the reader pans and zooms; and no step looks at more events than it has room for, so a crowd costs little.

use super::label::LABEL_SIZE;
use super::lane::{Extent, HIT, LaneEvents};
use super::scale::Scale;
use super::span::Span;
use super::window::WEEK;
use super::{Timeline, View};
use crate::gather::{AddAll as _, Gather as _};
use crate::within::Within;

/// Rows of one lane, at most.
const MOST_ROWS: usize = 5;
/// Rows of all lanes, as long as every lane has one.
const ALL_ROWS: usize = 11;
/// What a label that is cut short counts when rows are given, a hidden mark being 1.
const CUT: f64 = 0.1;
/// The longest dates, in days, of each class that gets its rows before the next: days, months, and what is coarser.
const CLASSES: [f64; 3] = [1.0, 31.0, f64::INFINITY];
/// What a label would like to have, at most, in pixels, when rows are chosen.
const LABEL_WISH: f64 = 150.0;
/// Plots are laid out for widths between these, in pixels: room for a few targets, and more than any screen.
const WIDTHS: (f64, f64) = (4.0 * HIT, 16_384.0);

/// The rows of all events on one scale, for one width of the plot. Costs as much as there are events: to be kept until
/// the folding, the open breaks or the width change.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    pub(super) scale: Scale,
    pub(super) width: f64,
    pub(super) lanes: Vec<LaneStack>,
}

/// The rows of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LaneStack {
    /// How many rows it has.
    pub count: usize,
    /// By step, then by row: the places in the lane of what gets its row there, in order.
    pub placed: Vec<Vec<u32>>,
}

impl Timeline {
    /// The rows of all events on the scale of a view, in a plot of `width` pixels.
    pub fn stack(&self, view: &View, width: f64) -> Stack {
        let width = if width.is_finite() { width.within(WIDTHS.0, WIDTHS.1) } else { WIDTHS.0 };
        let scale = self.scale_of(view).into_owned();
        let units: Vec<Vec<(f64, f64)>> = self.lanes.iter().map(|lane| units(&self.spans, lane, &scale)).gather();
        let packings = || {
            let lanes = self.lanes.iter().zip(&units);
            lanes.map(|(lane, units)| Packing::new(&self.spans, lane, units, scale.units_per_open_day(), width))
        };
        let lost: Vec<Lost> = packings().map(|packing| std::array::from_fn(|more| packing.lost(more + 1))).gather();
        let lanes = packings().zip(counts(&lost)).map(|(packing, count)| packing.stack(count)).gather();
        Stack { scale, width, lanes }
    }
}

impl Stack {
    /// The last step at which a unit of the scale takes no more than `per_unit` pixels.
    pub(super) fn step(&self, per_unit: f64) -> usize {
        let (mut step, mut zoom) = (0, self.width * 2.0);
        while zoom <= per_unit * (1.0 + 1e-9) {
            step += 1;
            zoom *= 2.0;
        }
        step
    }
}

impl LaneStack {
    /// What has its row at a step or before: its row, and the places in the lane of what got it at one step.
    pub fn until(&self, step: usize) -> impl Iterator<Item = (usize, &[u32])> {
        let lists = self.placed.len().min((step + 1) * self.count);
        self.placed[..lists].iter().enumerate().map(|(at, list)| (at % self.count, list.as_slice()))
    }
}

/// Where the events of a lane begin and end, in units of the scale.
fn units(spans: &[Span], lane: &LaneEvents, scale: &Scale) -> Vec<(f64, f64)> {
    let unit = |&at: &u32| {
        let span = &spans[at as usize];
        (scale.unit_from_day(span.start), scale.unit_from_day(span.end))
    };
    lane.order.iter().map(unit).gather()
}

/// What a lane loses with one row, with two, and so on.
type Lost = [f64; MOST_ROWS];

/// How many rows each lane gets: one, and more wherever least would be lost.
fn counts(lost: &[Lost]) -> Vec<usize> {
    let mut counts = vec![1; lost.len()];
    // Per row, by the number of further rows that is best: the first may only take a bar out of the way.
    let gain = |lane: usize, count: usize| {
        let gain = |more: usize| (lost[lane][count - 1] - lost[lane][count - 1 + more]) / more as f64;
        (1..=MOST_ROWS - count).map(gain).fold(0.0, f64::max)
    };
    for _ in lost.len()..ALL_ROWS {
        let lanes = (0..counts.len()).filter(|&lane| counts[lane] < MOST_ROWS);
        // The upper lane of two that gain the same.
        let best = lanes.rev().max_by(|&a, &b| gain(a, counts[a]).total_cmp(&gain(b, counts[b])));
        match best {
            Some(lane) if gain(lane, counts[lane]) > 0.0 => counts[lane] += 1,
            _ => break,
        }
    }
    counts
}

/// A lane while its events get rows.
#[derive(Clone)]
struct Packing<'a> {
    spans: &'a [Span],
    lane: &'a LaneEvents,
    units: &'a [(f64, f64)],
    /// What a day takes, in units.
    per_day: f64,
    /// Of the plot, in pixels.
    width: f64,
    /// Pixels per unit.
    zoom: f64,
    /// By row, in order.
    rows: Vec<Vec<u32>>,
    /// What has no row yet but may get one, by class, in order.
    waiting: [Vec<u32>; CLASSES.len()],
}

/// How far a sweep has come in a row.
#[derive(Clone, Copy)]
struct Head {
    /// The next of the row's marks, as a place in the row.
    next: usize,
    /// Where the last mark ends, and where its label would like to.
    end: f64,
    wished: f64,
    /// Where the next mark begins and ends.
    limit: f64,
    beyond: f64,
    /// When the last mark ends and the next begins, in units: what reaches into them has no room at any step.
    until: f64,
    from: f64,
}

impl<'a> Packing<'a> {
    fn new(spans: &'a [Span], lane: &'a LaneEvents, units: &'a [(f64, f64)], per_day: f64, width: f64) -> Self {
        let mut waiting: [Vec<u32>; CLASSES.len()] = Default::default();
        for (&place, at) in lane.order.iter().zip(0..) {
            let days = spans[place as usize].days();
            let class = CLASSES.iter().position(|&most| days <= most).unwrap_or(CLASSES.len() - 1);
            waiting[class].push(at);
        }
        Self { spans, lane, units, per_day, width, zoom: width, rows: Vec::new(), waiting }
    }

    /// What would be lost of the whole with `count` rows: marks, and labels cut short.
    fn lost(&self, count: usize) -> f64 {
        let mut packed = self.clone();
        packed.rows = vec![Vec::new(); count];
        packed.pack();
        let mut cut = 0;
        let mut hidden = self.lane.order.len();
        for row in &packed.rows {
            hidden -= row.len();
            let is_cut = |pair: &&[u32]| packed.wished(pair[0]) > packed.extent(pair[1]).left;
            cut += row.windows(2).filter(is_cut).count();
        }
        hidden as f64 + cut as f64 * CUT
    }

    /// The rows at all steps.
    fn stack(mut self, count: usize) -> LaneStack {
        self.rows = vec![Vec::new(); count];
        let mut placed = Vec::new();
        while self.waiting.iter().any(|class| !class.is_empty()) && self.zoom * self.per_day * WEEK < 2.0 * self.width {
            placed.add_all(self.pack());
            self.zoom *= 2.0;
        }
        LaneStack { count, placed }
    }

    fn extent(&self, at: u32) -> Extent {
        let (start, end) = self.units[at as usize];
        Extent::new(self.span(at), start * self.zoom, end * self.zoom)
    }

    fn span(&self, at: u32) -> &Span {
        &self.spans[self.lane.order[at as usize] as usize]
    }

    /// Where an event's label would like to end.
    fn wished(&self, at: u32) -> f64 {
        let wish = self.span(at).label_width.min(LABEL_WISH);
        self.extent(at).x1 + wish + LABEL_SIZE
    }

    /// Gives what is waiting a row, where there is room, and returns what got one, by row. Finer dates come before
    /// coarser ones: one year's bar stands in the way of all that happened in that year, if not here, then at the next
    /// steps.
    fn pack(&mut self) -> Vec<Vec<u32>> {
        let mut placed = vec![Vec::new(); self.rows.len()];
        for class in 0..CLASSES.len() {
            for (row, more) in self.sweep(class).iter().enumerate() {
                merge(&mut placed[row], more);
            }
        }
        placed
    }

    /// Gives what is waiting of a class a row: where labels keep their room, or else where it is emptiest. Returns
    /// what got one, by row.
    fn sweep(&mut self, class: usize) -> Vec<Vec<u32>> {
        let mut placed = vec![Vec::new(); self.rows.len()];
        let mut heads: Vec<Head> = (0..self.rows.len()).map(|row| self.head(row, 0)).gather();
        let waiting = std::mem::take(&mut self.waiting[class]);
        let mut still = Vec::new();
        // A day is drawn at its middle, so its mark may begin as much later than the day itself.
        let late = (self.per_day * self.zoom / 2.0 - HIT / 2.0).max(0.0);
        let mut n = 0;
        while let Some(&at) = waiting.get(n) {
            n += 1;
            let extent = self.extent(at);
            let wished = self.wished(at);
            // Whether this label and the one before keep their room.
            let has_room = |head: &Head| head.wished <= extent.left && wished <= head.limit;
            let mut best: Option<usize> = None;
            // Up to here no row has room for any mark.
            let mut full = f64::INFINITY;
            for row in 0..heads.len() {
                if self.rows[row].get(heads[row].next).is_some_and(|&next| next < at) {
                    let next = heads[row].next;
                    let passed = next + self.rows[row][next..].partition_point(|&other| other < at);
                    heads[row] = self.head(row, passed);
                }
                let head = heads[row];
                if head.end > extent.left {
                    full = full.min(head.end);
                } else if extent.right > head.limit {
                    full = full.min(if extent.left + HIT > head.limit { head.beyond } else { extent.left });
                } else if best.is_none_or(|best| {
                    let (is_roomy, best) = (has_room(&head), heads[best]);
                    is_roomy && !has_room(&best) || is_roomy == has_room(&best) && head.end < best.end
                }) {
                    best = Some(row);
                }
            }
            if let Some(row) = best {
                placed[row].push(at);
                heads[row].end = extent.right;
                heads[row].wished = wished;
                heads[row].until = self.units[at as usize].1;
                continue;
            }
            let skipped = waiting[n..].partition_point(|&at| self.units[at as usize].0 * self.zoom + late < full);
            let (start, end) = self.units[at as usize];
            if !heads.iter().all(|head| head.until > start || head.from < end) {
                still.push(at);
            }
            still.extend(&waiting[n..n + skipped]);
            n += skipped;
        }
        self.waiting[class] = still;
        for (row, more) in self.rows.iter_mut().zip(&placed) {
            merge(row, more);
        }
        placed
    }

    /// Where a sweep is in a row once it has passed this many of its marks.
    fn head(&self, row: usize, passed: usize) -> Head {
        let row = &self.rows[row];
        let extent = |at: usize| row.get(at).map(|&at| self.extent(at));
        let last = passed.checked_sub(1).map(|at| row[at]);
        let next = extent(passed);
        Head {
            next: passed,
            end: last.map_or(f64::NEG_INFINITY, |at| self.extent(at).right),
            wished: last.map_or(f64::NEG_INFINITY, |at| self.wished(at)),
            limit: next.map_or(f64::INFINITY, |next| next.left),
            beyond: next.map_or(f64::INFINITY, |next| next.right),
            until: last.map_or(f64::NEG_INFINITY, |at| self.units[at as usize].1),
            from: row.get(passed).map_or(f64::INFINITY, |&at| self.units[at as usize].0),
        }
    }
}

/// Puts more places among others, both in order.
fn merge(places: &mut Vec<u32>, more: &[u32]) {
    // From behind, so that nothing is moved twice.
    let (mut old, mut new) = (places.len(), more.len());
    places.extend(more);
    while new > 0 {
        let takes_old = old > 0 && places[old - 1] > more[new - 1];
        places[old + new - 1] = if takes_old { places[old - 1] } else { more[new - 1] };
        if takes_old {
            old -= 1;
        } else {
            new -= 1;
        }
    }
}
