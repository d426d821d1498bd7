//! How the events of a lane get their rows.

use super::extent::{Extent, HIT};
use crate::timeline::events::LaneEvents;
use crate::timeline::scale::Scale;
use crate::timeline::span::{LABEL_SIZE, Span};

/// Events get their rows in classes: first those that the article turns on, then the others by the length of their
/// dates: days, months, and what is coarser. These are the longest dates of each class, in days.
const CLASSES: [f64; 4] = [0.0, 1.0, 31.0, f64::INFINITY];
/// The most room that is wished for a label when rows are chosen, in pixels.
const LABEL_WISH: f64 = 190.0;

/// From one step to the next, the zoom grows by this factor.
pub(super) const STEP: f64 = 1.5;
/// In a lane of up to this many events, rows are packed anew at each step, which takes the room best. In others an event
/// keeps its row from one step to the next, which costs little however many there are.
pub(super) const MOST_PACKED_ANEW: usize = 300;

/// The rows of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LaneStack {
    /// How many rows it has.
    pub count: usize,
    /// Whether rows are packed anew at each step.
    is_packed_anew: bool,
    /// By step, then by row: the indices in the lane of events that have their row at this step, or, if they keep it, that
    /// get it at this step; sorted.
    placed: Vec<Vec<u32>>,
}

impl LaneStack {
    /// Whether all of these events have a row at a step.
    pub fn has_all(&self, indices: &[u32], step: usize) -> bool {
        let has = |index: &u32| self.until(step).any(|(_, row)| row.binary_search(index).is_ok());
        indices.iter().all(has)
    }

    /// The events that have a row at a step: pairs of a row and the indices in the lane of events that got it at the
    /// same step.
    pub fn until(&self, step: usize) -> impl Iterator<Item = (usize, &[u32])> {
        let until = self.placed.len().min((step + 1) * self.count);
        let from = if self.is_packed_anew { until.saturating_sub(self.count) } else { 0 };
        self.placed[from..until].iter().enumerate().map(|(n, list)| (n % self.count, list.as_slice()))
    }
}

/// A lane while its events get rows.
#[derive(Clone)]
pub(super) struct Packing<'a> {
    spans: &'a [Span],
    lane: &'a LaneEvents,
    /// Where its events begin and end, in units of the scale.
    units: &'a [(f64, f64)],
    /// The least and the most units that a day takes outside the folded gaps.
    per_day: (f64, f64),
    /// The shortest time that is shown, in days.
    least: f64,
    /// Of the plot, in pixels.
    width: f64,
    /// Pixels per unit.
    zoom: f64,
    /// The most room that is left for a name, in pixels.
    for_name: f64,
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
    /// Where the last mark with its name should end.
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
    /// A lane of which no event has a row yet.
    pub fn new(spans: &'a [Span], lane: &'a LaneEvents, units: &'a [(f64, f64)], scale: &Scale, width: f64) -> Self {
        let mut waiting: [Vec<u32>; CLASSES.len()] = Default::default();
        for (&index, in_lane) in lane.order.iter().zip(0..) {
            let span = &spans[index as usize];
            let is_in = |&most: &f64| span.is_key || span.days() <= most;
            waiting[CLASSES.iter().position(is_in).unwrap_or(CLASSES.len() - 1)].push(in_lane);
        }
        Self {
            spans,
            lane,
            units,
            per_day: scale.units_per_open_day(),
            least: scale.least(),
            width,
            zoom: width,
            for_name: LABEL_WISH,
            rows: Vec::new(),
            waiting,
        }
    }

    /// The rows at all steps, until every event has one or less than the shortest time would be in view.
    pub fn stack(mut self, count: usize) -> LaneStack {
        self.rows = vec![Vec::new(); count];
        let is_packed_anew = self.lane.order.len() <= MOST_PACKED_ANEW;
        let mut placed = Vec::new();
        while self.zoom * self.per_day.0 * self.least < STEP * self.width {
            let hidden = if is_packed_anew {
                let packed = self.clone().packed_best();
                placed.extend_from_slice(&packed.rows);
                packed.hidden()
            } else {
                placed.extend(self.pack());
                self.hidden()
            };
            if hidden == 0 {
                break;
            }
            self.zoom *= STEP;
        }
        LaneStack { count, is_packed_anew, placed }
    }

    /// Packed with room for names, or in another way if more marks or names have room then: without room for names if
    /// that shows more marks; if all have room, in one sweep, which takes the fewest rows for all names.
    fn packed_best(mut self) -> Self {
        let mut other = self.clone();
        self.pack();
        if self.hidden() > 0 {
            other.for_name = 0.0;
        } else {
            other.for_name = f64::INFINITY;
            let mut all = other.waiting.concat();
            all.sort_unstable();
            other.waiting = Default::default();
            other.waiting[0] = all;
        }
        other.pack();
        if (other.hidden(), other.cut()) < (self.hidden(), self.cut()) { other } else { self }
    }

    /// How many names have no room beside the next mark in their row.
    fn cut(&self) -> usize {
        let pairs = self.rows.iter().flat_map(|row| row.windows(2));
        let named = |at: u32| self.with_name(at, f64::INFINITY);
        pairs.filter(|pair| named(pair[0]).1 > named(pair[1]).0).count()
    }

    /// How many events have no row.
    fn hidden(&self) -> usize {
        self.lane.order.len() - self.rows.iter().map(Vec::len).sum::<usize>()
    }

    /// What the mark of an event takes at the current zoom.
    fn extent(&self, at: u32) -> Extent {
        let (start, end) = self.units[at as usize];
        Extent::new(self.span(at), start * self.zoom, end * self.zoom)
    }

    fn span(&self, at: u32) -> &Span {
        &self.spans[self.lane.order[at as usize] as usize]
    }

    /// Where the mark of an event with its name should begin and end, in pixels: with its short name, or as much of its
    /// title as `most`. It stands left of the mark where the scale ends. The names of what the article turns on stand
    /// above the lanes.
    fn with_name(&self, at: u32, most: f64) -> (f64, f64) {
        let (span, Extent { x0, x1, left, right }) = (self.span(at), self.extent(at));
        if most <= 0.0 || span.is_key {
            return (left, right);
        }
        let name = span.short_width.min(most) + LABEL_SIZE;
        if x1 + name <= self.zoom { (left, right.max(x1 + name)) } else { (left.min(x0 - name), right) }
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
        let late = (self.per_day.1 * self.zoom / 2.0 - HIT / 2.0).max(0.0);
        let mut n = 0;
        while let Some(&at) = waiting.get(n) {
            n += 1;
            self.advance(&mut heads, at);
            match self.choose(&heads, at) {
                Ok(row) => {
                    placed[row].push(at);
                    heads[row].end = self.extent(at).right;
                    heads[row].wished = self.with_name(at, self.for_name).1;
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

    /// The best row for an event among those with room: one where its label and the one before keep their room, if there
    /// is one. If there is none, the x before which no row has room for any mark.
    fn choose(&self, heads: &[Head], at: u32) -> Result<usize, f64> {
        let (extent, (begins, ends)) = (self.extent(at), self.with_name(at, self.for_name));
        let is_roomy = |head: &Head| head.wished <= begins && ends <= head.limit;
        // The emptiest, so that names have room, or the one that this event fits best, so that others have room.
        let is_better = |a: &Head, b: &Head| if self.for_name > 0.0 { a.end < b.end } else { a.end > b.end };
        let mut best: Option<usize> = None;
        let mut full = f64::INFINITY;
        for (row, head) in heads.iter().enumerate() {
            if head.end > extent.left {
                full = full.min(head.end);
            } else if extent.right > head.limit {
                full = full.min(if extent.left + HIT > head.limit { head.beyond } else { extent.left });
            } else if best.is_none_or(|best| {
                let best = &heads[best];
                is_roomy(head) && !is_roomy(best) || is_roomy(head) == is_roomy(best) && is_better(head, best)
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
            wished: last.map_or(f64::NEG_INFINITY, |at| self.with_name(at, self.for_name).1),
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
