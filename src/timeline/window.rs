//! What of the time the reader looks at, and how that moves.

use super::scale::Scale;
use super::{Folding, Timeline};
use crate::date::Day;
use crate::within::Within;

/// As close as the reader can go: a week across, in days.
pub(super) const WEEK: f64 = 7.0;
/// What is kept free beside days that are brought into view, as a share of the window.
const BESIDE: f64 = 0.04;
/// How many times as wide as a break the view is, at least, in which it was closed.
const AROUND_CLOSED: f64 = 6.0;

/// A stretch of time, in days since 1970-01-01 (fractional); `start < end`, within the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// What is at the plot's left edge.
    pub start: f64,
    /// What is at the plot's right edge.
    pub end: f64,
}

/// The reader's part of the timeline's state. Every movement returns a new view, whose window lies within the
/// article's time; a movement that makes no sense (NaN, no width) returns the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// What is in view.
    pub window: Window,
    /// Whether empty stretches are folded.
    pub folding: Folding,
    /// Which of them the reader opened all the same.
    pub open: OpenBreaks,
}

/// Which breaks of a timeline are open: a set of their places in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenBreaks(u64);

impl OpenBreaks {
    pub(super) fn has(self, at: usize) -> bool {
        at < 64 && self.0 >> at & 1 == 1
    }

    pub(super) fn toggled(self, at: usize) -> Self {
        Self(if at < 64 { self.0 ^ 1 << at } else { self.0 })
    }
}

impl View {
    /// The whole article, folded.
    pub fn all(timeline: &Timeline) -> Self {
        let folding = Folding::Folded;
        Self { window: timeline.scale(folding).whole(), folding, open: OpenBreaks::default() }
    }

    /// Whether all of the article is in view.
    pub fn is_whole(&self, timeline: &Timeline) -> bool {
        let (start, end) = timeline.scale_of(self).units(self.window);
        end - start > 1.0 - 1e-6
    }

    /// The same days, with or without folds; the whole stays whole.
    #[must_use]
    pub fn fold(&self, timeline: &Timeline, folding: Folding) -> Self {
        let folded = Self { folding, ..*self };
        let scale = &*timeline.scale_of(&folded);
        if self.is_whole(timeline) {
            return Self { window: scale.whole(), ..folded };
        }
        let (start, end) = scale.units(self.window);
        folded.moved(scale, start, end - start)
    }

    /// All of the article in view, folded as it is.
    #[must_use]
    pub fn whole(&self, timeline: &Timeline) -> Self {
        Self { window: timeline.scale_of(self).whole(), ..*self }
    }

    /// Opens the break that begins on the day `first`, or closes it again. The middle of what is in view of it stays
    /// where it is, or else that of the view, unless an end comes into view; about as many days are in view as before.
    /// No such break changes nothing.
    #[must_use]
    pub fn toggle_break(&self, timeline: &Timeline, first: Day) -> Self {
        let Some(at) = timeline.breaks().iter().position(|fold| fold.first == first) else { return *self };
        let toggled = Self { open: self.open.toggled(at), ..*self };
        if self.folding == Folding::True {
            return toggled;
        }
        let (from, to) = (f64::from(first.0), f64::from(timeline.breaks()[at].last.0) + 1.0);
        let (before, after) = (&*timeline.scale_of(self), &*timeline.scale_of(&toggled));
        let (start, end) = before.units(self.window);
        let (left, right) = (from.max(before.day_from_unit(start)), to.min(before.day_from_unit(end)));
        let under = if left < right {
            f64::midpoint(before.unit_from_day(left), before.unit_from_day(right))
        } else {
            f64::midpoint(start, end)
        };
        let day = before.day_from_unit(under);
        let room = after.unit_from_day(before.day_from_unit(end)) - after.unit_from_day(before.day_from_unit(start));
        // Nobody wants to be left inside what they closed.
        let closed = after.unit_from_day(to) - after.unit_from_day(from);
        let room = if toggled.open.has(at) { room } else { room.max(closed * AROUND_CLOSED) };
        toggled.moved(after, after.unit_from_day(day) - (under - start) / (end - start) * room, room)
    }

    /// Moves the content by `px` pixels to the right, as a finger does that drags it: earlier days come into view.
    /// Stops at the ends.
    #[must_use]
    pub fn pan_by(&self, timeline: &Timeline, px: f64, width: f64) -> Self {
        let scale = &*timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let moved = -px / width * (end - start);
        if moved.is_finite() { self.moved(scale, start + moved, end - start) } else { *self }
    }

    /// Shows `factor` times as much detail (less than 1: less), the day at `x` pixels staying where it is unless an
    /// end comes into view. Stops at the whole and at about a week.
    #[must_use]
    pub fn zoom_at(&self, timeline: &Timeline, x: f64, factor: f64, width: f64) -> Self {
        let scale = &*timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let (share, room) = (x / width, end - start);
        if !share.is_finite() || width <= 0.0 || factor.is_nan() || factor <= 0.0 {
            return *self;
        }
        let share = share.within(0.0, 1.0);
        let under = start + share * room;
        let least = WEEK * scale.units_per_day(under);
        let zoomed = (room / factor).within(least.min(room), 1.0);
        self.moved(scale, under - share * zoomed, zoomed)
    }

    /// The least movement that brings `first` to `last` into view: none if they are, sideways if they fit, further
    /// out otherwise.
    #[must_use]
    pub fn show(&self, timeline: &Timeline, first: Day, last: Day) -> Self {
        let scale = &*timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let (first, last) = (first.min(last), first.max(last));
        let from = scale.unit_from_day(f64::from(first.0)).within(0.0, 1.0);
        let to = scale.unit_from_day(f64::from(last.0) + 1.0).within(0.0, 1.0);
        let room = end - start;
        let beside = room * BESIDE;
        if from >= start && to <= end {
            *self
        } else if to - from + 2.0 * beside > room {
            self.moved(scale, from - beside, to - from + 2.0 * beside)
        } else if from < start {
            self.moved(scale, from - beside, room)
        } else {
            self.moved(scale, to + beside - room, room)
        }
    }

    /// Exactly `first` to `last`, or the week around them if they are less.
    #[must_use]
    pub fn between(&self, timeline: &Timeline, first: Day, last: Day) -> Self {
        let scale = &*timeline.scale_of(self);
        let (first, last) = (first.min(last), first.max(last));
        let (mut start, mut end) = (f64::from(first.0), f64::from(last.0) + 1.0);
        let missing = (WEEK - (end - start)).max(0.0);
        // Shifted first, so that a week at an end stays a week.
        start = (start - missing / 2.0).within(scale.start(), scale.end() - WEEK);
        end = (end + missing / 2.0).within(start + WEEK, scale.end());
        Self { window: Window { start, end }, ..*self }
    }

    /// The view of `room` units from `start`, shifted into the scale.
    fn moved(&self, scale: &Scale, start: f64, room: f64) -> Self {
        let room = room.min(1.0);
        let start = start.within(0.0, 1.0 - room);
        let window = Window { start: scale.day_from_unit(start), end: scale.day_from_unit(start + room) };
        Self { window, ..*self }
    }
}
