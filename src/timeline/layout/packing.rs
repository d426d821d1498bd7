//! How the events of a lane get their rows.

use super::extent::{Extent, HIT};
use crate::timeline::events::LaneEvents;
use crate::timeline::scale::WEEK;
use crate::timeline::span::{LABEL_SIZE, Span};

/// How bad a label that is cut short is, compared with a hidden mark.
const CUT: f64 = 0.1;
/// Events get their rows in classes, by the length of their dates: days, months, and what is coarser. These are the
/// longest dates of each class, in days.
const CLASSES: [f64; 3] = [1.0, 31.0, f64::INFINITY];
/// The most room that is wished for a label when rows are chosen, in pixels.
const LABEL_WISH: f64 = 150.0;

/// The rows of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LaneStack {
    /// How many rows it has.
    pub count: usize,
    /// By step, then by row: the indices in the lane of events that get their row at this step, sorted.
    pub placed: Vec<Vec<u32>>,
}

impl LaneStack {
    /// The events that have a row at a step: pairs of a row and the indices in the lane of events that got it at the
    /// same step.
    pub fn until(&self, step: usize) -> impl Iterator<Item = (usize, &[u32])> {
        let lists = self.placed.len().min((step + 1) * self.count);
        self.placed[..lists].iter().enumerate().map(|(n, list)| (n % self.count, list.as_slice()))
    }
}

/// A lane while its events get rows.
#[derive(Clone)]
pub(super) struct Packing<'a> {
    spans: &'a [Span],
    lane: &'a LaneEvents,
    /// Where its events begin and end, in units of the scale.
    units: &'a [(f64, f64)],
    /// The units that a day takes outside the folded gaps.
    per_day: f64,
    /// Of the plot, in pixels.
    width: f64,
    /// Pixels per unit.
    zoom: f64,
    /// By row: the indices in the lane of its events, sorted.
    rows: Vec<Vec<u32>>,
    /// By class: the indices in the lane of events that have no row yet but may get one, sorted.
    waiting: [Vec<u32>; CLASSES.len()],
}

/// How far a sweep from left to right has come in a row. Lengths are in pixels at the current zoom.
#[derive(Clone, Copy)]
struct Head {
    /// Index in the row of the next mark.
    next: usize,
    /// Where the last mark ends.
    end: f64,
    /// Where the label of the last mark should end.
    wished: f64,
    /// Where the next mark begins.
    limit: f64,
    /// Where the next mark ends.
    beyond: f64,
    /// Where the last mark ends, in units. An event that begins before that has no room here at any zoom.
    until: f64,
    /// Where the next mark begins, in units. An event that ends after that has no room here at any zoom.
    from: f64,
}

impl<'a> Packing<'a> {
    /// A lane of which no event has a row yet. `per_day` is the number of units that a day takes.
    pub fn new(spans: &'a [Span], lane: &'a LaneEvents, units: &'a [(f64, f64)], per_day: f64, width: f64) -> Self {
        let mut waiting: [Vec<u32>; CLASSES.len()] = Default::default();
        for (&index, in_lane) in lane.order.iter().zip(0..) {
            let days = spans[index as usize].days();
            let class = CLASSES.iter().position(|&most| days <= most).unwrap_or(CLASSES.len() - 1);
            waiting[class].push(in_lane);
        }
        Self { spans, lane, units, per_day, width, zoom: width, rows: Vec::new(), waiting }
    }

    /// How much would be lost with `count` rows while the whole is in view: the number of hidden marks, and a little
    /// for each label that is cut short.
    pub fn lost(&self, count: usize) -> f64 {
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
    pub fn stack(mut self, count: usize) -> LaneStack {
        self.rows = vec![Vec::new(); count];
        let mut placed = Vec::new();
        while self.waiting.iter().any(|class| !class.is_empty()) && self.zoom * self.per_day * WEEK < 2.0 * self.width {
            placed.extend(self.pack());
            self.zoom *= 2.0;
        }
        LaneStack { count, placed }
    }

    /// What the mark of an event takes at the current zoom.
    fn extent(&self, at: u32) -> Extent {
        let (start, end) = self.units[at as usize];
        Extent::new(self.span(at), start * self.zoom, end * self.zoom)
    }

    fn span(&self, at: u32) -> &Span {
        &self.spans[self.lane.order[at as usize] as usize]
    }

    /// Where the label of an event should end.
    fn wished(&self, at: u32) -> f64 {
        let wish = self.span(at).label_width.min(LABEL_WISH);
        self.extent(at).x1 + wish + LABEL_SIZE
    }

    /// Gives a row to every waiting event for which there is room, and returns these by row. Finer dates come before
    /// coarser ones, because the bar of a year would take the room of all that happened in that year, now or at later
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

    /// Gives a row to every waiting event of a class for which there is room, and returns these by row.
    fn sweep(&mut self, class: usize) -> Vec<Vec<u32>> {
        let mut placed = vec![Vec::new(); self.rows.len()];
        let mut heads: Vec<Head> = (0..self.rows.len()).map(|row| self.head(row, 0)).collect();
        let waiting = std::mem::take(&mut self.waiting[class]);
        let mut still_waiting = Vec::new();
        // The mark of a day stands at the day's middle, so it may begin this much later than the day itself.
        let late = (self.per_day * self.zoom / 2.0 - HIT / 2.0).max(0.0);
        let mut n = 0;
        while let Some(&at) = waiting.get(n) {
            n += 1;
            self.advance(&mut heads, at);
            match self.choose(&heads, at) {
                Ok(row) => {
                    placed[row].push(at);
                    heads[row].end = self.extent(at).right;
                    heads[row].wished = self.wished(at);
                    heads[row].until = self.units[at as usize].1;
                }
                Err(full) => {
                    let (start, end) = self.units[at as usize];
                    if heads.iter().any(|head| head.until <= start && head.from >= end) {
                        still_waiting.push(at);
                    }
                    // Skip the events that begin where every row is full, instead of testing them one by one.
                    let skipped =
                        waiting[n..].partition_point(|&at| self.units[at as usize].0 * self.zoom + late < full);
                    still_waiting.extend(&waiting[n..n + skipped]);
                    n += skipped;
                }
            }
        }
        self.waiting[class] = still_waiting;
        for (row, more) in self.rows.iter_mut().zip(&placed) {
            merge(row, more);
        }
        placed
    }

    /// Moves the heads of a sweep past all marks that come before an event.
    fn advance(&self, heads: &mut [Head], at: u32) {
        for (row, head) in heads.iter_mut().enumerate() {
            let marks = &self.rows[row];
            if marks.get(head.next).is_some_and(|&next| next < at) {
                let passed = head.next + marks[head.next..].partition_point(|&other| other < at);
                *head = self.head(row, passed);
            }
        }
    }

    /// The best row for an event among those with room: one where its label and the one before keep their room, or else
    /// the emptiest. If there is none, the x before which no row has room for any mark.
    fn choose(&self, heads: &[Head], at: u32) -> Result<usize, f64> {
        let (extent, wished) = (self.extent(at), self.wished(at));
        let is_roomy = |head: &Head| head.wished <= extent.left && wished <= head.limit;
        let mut best: Option<usize> = None;
        let mut full = f64::INFINITY;
        for (row, head) in heads.iter().enumerate() {
            if head.end > extent.left {
                full = full.min(head.end);
            } else if extent.right > head.limit {
                full = full.min(if extent.left + HIT > head.limit { head.beyond } else { extent.left });
            } else if best.is_none_or(|best| {
                let best = &heads[best];
                is_roomy(head) && !is_roomy(best) || is_roomy(head) == is_roomy(best) && head.end < best.end
            }) {
                best = Some(row);
            }
        }
        best.ok_or(full)
    }

    /// The head of a sweep that has passed this many marks of a row.
    fn head(&self, row: usize, passed: usize) -> Head {
        let row = &self.rows[row];
        let last = passed.checked_sub(1).map(|n| row[n]);
        let next = row.get(passed).map(|&at| self.extent(at));
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

/// Merges a sorted list into another.
fn merge(indices: &mut Vec<u32>, more: &[u32]) {
    // From the end, so that nothing is moved twice.
    let (mut old, mut new) = (indices.len(), more.len());
    indices.extend(more);
    while new > 0 {
        let takes_old = old > 0 && indices[old - 1] > more[new - 1];
        indices[old + new - 1] = if takes_old { indices[old - 1] } else { more[new - 1] };
        if takes_old {
            old -= 1;
        } else {
            new -= 1;
        }
    }
}
