//! A lane as it lies in the plot: which of its events are where, in days and in pixels.

use super::extent::Extent;
use super::scene::Counted;
use crate::timeline::events::LaneEvents;
use crate::timeline::scale::{Scale, ScalePiece, Window};
use crate::timeline::span::Span;

/// How far the marks that leave the plot reach beyond its edges, in pixels.
const BEYOND: f64 = 32.0;

/// A lane in the plot. Its events are named by their indices in the lane.
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
    /// The span of an event.
    pub fn span(&self, index: u32) -> &Span {
        &self.spans[self.lane.order[index as usize] as usize]
    }

    /// The room that a span takes. What lies far beyond the plot is cut off.
    pub fn extent(&self, span: &Span) -> Extent {
        let x = |day: f64| self.scale.x_from_day(self.window, self.width, day);
        let extent = Extent::new(span, x(span.start), x(span.end));
        let cut = |x: f64| x.min(self.width + BEYOND).max(-BEYOND);
        Extent { x0: cut(extent.x0), x1: cut(extent.x1), left: cut(extent.left), right: cut(extent.right) }
    }

    /// Whether any of an extent is in the plot.
    pub fn is_in(&self, extent: Extent) -> bool {
        extent.right > 0.0 && extent.left < self.width
    }

    /// The first event that begins on a day or later.
    pub fn index_from_day(&self, day: f64) -> u32 {
        self.lane.order.partition_point(|&at| self.spans[at as usize].start < day) as u32
    }

    /// The range of events that begin in the window.
    pub fn in_window(&self) -> (u32, u32) {
        let (low, high) = (self.index_from_day(self.window.start), self.index_from_day(self.window.end));
        (low.min(high), high)
    }

    /// Where to divide the events between two others: the first event that begins after the middle between the two, or
    /// after the folded gap that is nearest to that middle. Events on either side of a gap aren't counted together.
    pub fn between(&self, before: u32, after: u32) -> u32 {
        let (from, to) = (self.span(before).end, self.span(after).start);
        let unit = |day: f64| self.scale.unit_from_day(day);
        let middle = f64::midpoint(unit(from), unit(to));
        // A gap counts even if a bar reaches into it.
        let gaps = self.scale.pieces().filter(|piece| piece.folded && piece.end > from && piece.start < to);
        let distance = |piece: &ScalePiece| (unit(piece.start) - middle).abs();
        let gap = gaps.min_by(|a, b| distance(a).total_cmp(&distance(b)));
        let day = gap.map_or_else(|| self.scale.day_from_unit(middle), |gap| gap.start);
        self.index_from_day(day).clamp(before + 1, after)
    }

    /// Whether an event begins before the window and reaches into it.
    pub fn is_under_way(&self, index: u32) -> bool {
        let span = self.span(index);
        span.start < self.window.start && span.end > self.window.start
    }

    /// The parts of a counted part of the lane that lie between folded gaps, at least one.
    pub fn split_at_gaps(&self, counted: Counted) -> Vec<Counted> {
        let gaps = self.scale.pieces().filter(|piece| piece.folded);
        let borders = gaps.map(|gap| self.index_from_day(gap.start));
        let mut parts = vec![counted];
        for border in borders.filter(|border| (counted.from + 1..counted.to).contains(border)) {
            let last = parts.len() - 1;
            let after = Counted { from: border, under_way: false, ..parts[last] };
            if after.from > parts[last].from {
                parts[last].to = border;
                parts.push(after);
            }
        }
        parts
    }

    /// The edges of the stretch between two folded gaps in which an x lies.
    pub fn stretch(&self, x: f64) -> (f64, f64) {
        let x_from_day = |day: f64| self.scale.x_from_day(self.window, self.width, day);
        let day = self.scale.day_from_x(self.window, self.width, x);
        let piece = self.scale.pieces().filter(|piece| !piece.folded).find(|piece| piece.end > day);
        piece.map_or((0.0, self.width), |piece| (x_from_day(piece.start), x_from_day(piece.end)))
    }

    /// Of events in one row, which end in the order in which they begin, those of which any is in view.
    pub fn in_view<'a>(&self, row: &'a [u32]) -> &'a [u32] {
        let from = row.partition_point(|&index| self.span(index).end <= self.window.start);
        let to = row.partition_point(|&index| self.span(index).start < self.window.end);
        &row[from..to.max(from)]
    }

    /// How many events have ended when a day begins.
    pub fn ended(&self, day: f64) -> usize {
        self.lane.ends.partition_point(|&end| end <= day)
    }

    /// How many events begin before the window and reach into it.
    pub fn under_way(&self) -> usize {
        self.index_from_day(self.window.start) as usize - self.ended(self.window.start)
    }

    /// All events in a counted part of the lane, with those that have a mark.
    pub fn counted(&self, counted: Counted) -> impl Iterator<Item = u32> {
        let before = self.index_from_day(self.window.start);
        // From the latest back, and no further than the earliest that is under way: a lane may be long.
        let count = if counted.under_way { self.under_way() } else { 0 };
        let under_way = (0..before).rev().filter(|&index| self.is_under_way(index)).take(count);
        let mut under_way: Vec<u32> = under_way.collect();
        under_way.reverse();
        under_way.into_iter().chain(counted.from..counted.to)
    }
}
