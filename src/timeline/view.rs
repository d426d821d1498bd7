//! What the timeline shows, and how that moves.

use super::events::{Spacing, Timeline};
use super::scale::{LEAST_ROOM, Scale, WEEK, Window};
use super::span::Span;
use crate::article::EventId;
use crate::date::{Day, Minute, Period};
use std::borrow::Cow;

/// Free space beside days that are brought into view, as a share of the window.
const BESIDE: f64 = 0.04;
/// After a gap is closed, the window is at least this many times as wide as the gap.
const AROUND_CLOSED: f64 = 6.0;

/// What the timeline shows. Every movement returns a new view, whose window lies within the article's time. A movement
/// that makes no sense (NaN, no width) returns the same view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelineView {
    /// The time in view.
    pub window: Window,
    /// How much room time takes.
    pub spacing: Spacing,
    /// Which gaps the reader opened although gaps are folded.
    pub open: OpenGaps,
}

/// The gaps that are open, as a set of their indices in [`Timeline::gaps`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenGaps(u64);

impl OpenGaps {
    /// Whether the gap with an index is open.
    pub fn has(self, index: usize) -> bool {
        index < 64 && self.0 >> index & 1 == 1
    }

    fn toggled(self, index: usize) -> Self {
        Self(if index < 64 { self.0 ^ 1 << index } else { self.0 })
    }
}

impl Timeline {
    /// The scale of a view, in which open gaps aren't folded.
    pub fn scale_of(&self, view: &TimelineView) -> Cow<'_, Scale> {
        let whole = self.scale(view.spacing);
        if view.spacing == Spacing::True || view.open == OpenGaps::default() {
            return Cow::Borrowed(whole);
        }
        let closed = self.gaps().iter().zip(0..).filter(|&(_, index)| !view.open.has(index));
        let closed: Vec<_> = closed.map(|(&gap, _)| gap).collect();
        let ends = [whole.start(), whole.end()];
        Cow::Owned(Scale::new(ends, &closed, self.crowds(view.spacing), whole.least()))
    }

    /// The position in a plot of `width` pixels of the middle of an event's part in view. `None` if none of it is.
    pub fn x_of(&self, view: &TimelineView, event: EventId, width: f64) -> Option<f64> {
        let (index, _) = self.indices(event)?;
        let Span { start, end, shape, .. } = self.spans[index as usize];
        let scale = self.scale_of(view);
        let x = |day: f64| scale.x_from_day(view.window, width, day);
        let (mut left, mut right) = (x(start), x(end));
        if shape.is_dot() {
            // Its mark stands in the middle.
            (left, right) = (f64::midpoint(left, right), f64::midpoint(left, right));
        }
        let (left, right) = (left.max(0.0), right.min(width));
        (left <= right).then(|| f64::midpoint(left, right))
    }
}

impl TimelineView {
    /// The whole article.
    pub fn all(timeline: &Timeline) -> Self {
        let spacing = Spacing::default();
        Self { window: timeline.scale(spacing).whole(), spacing, open: OpenGaps::default() }
    }

    /// Whether all of the article is in view.
    pub fn is_whole(&self, timeline: &Timeline) -> bool {
        let (start, end) = timeline.scale_of(self).units(self.window);
        end - start > 1.0 - 1e-6
    }

    /// The time of which something is in view: whole days, or of less than a week with times of day whole minutes.
    pub fn period(&self, timeline: &Timeline) -> Period {
        let scale = timeline.scale_of(self);
        let window = scale.within(self.window);
        if scale.least() < WEEK {
            let minutes = minutes_of(window);
            if minutes.minutes() < (WEEK * 1440.0) as i64 {
                return minutes;
            }
        }
        days_of(window)
    }

    /// The first and the last day of which something is in view.
    pub fn days(&self, timeline: &Timeline) -> (Day, Day) {
        self.period(timeline).days()
    }

    /// The same days with another spacing. If the whole article is in view, it stays so.
    #[must_use]
    pub fn spaced(&self, timeline: &Timeline, spacing: Spacing) -> Self {
        let spaced = Self { spacing, ..*self };
        let scale = &*timeline.scale_of(&spaced);
        if self.is_whole(timeline) {
            return Self { window: scale.whole(), ..spaced };
        }
        let (start, end) = scale.units(self.window);
        spaced.moved(scale, start, end - start)
    }

    /// All of the article in view, with the gaps as they are.
    #[must_use]
    pub fn whole(&self, timeline: &Timeline) -> Self {
        Self { window: timeline.scale_of(self).whole(), ..*self }
    }

    /// Opens the gap that begins on the day `first`, or closes it again. About as many days are in view as before. What
    /// stays in its position is the middle of the gap's part in view, or the middle of the view if the gap is out of
    /// view, unless an end of the scale comes into view. The whole stays the whole. Without such a gap, nothing changes.
    #[must_use]
    pub fn toggle_gap(&self, timeline: &Timeline, first: Day) -> Self {
        let Some(index) = timeline.gaps().iter().position(|gap| gap.first == first) else { return *self };
        let toggled = Self { open: self.open.toggled(index), ..*self };
        if self.spacing == Spacing::True {
            return toggled;
        }
        if self.is_whole(timeline) {
            return toggled.whole(timeline);
        }
        let gap = timeline.gaps()[index];
        let (from, to) = (gap.first.start(), gap.last.end());
        let (before, after) = (&*timeline.scale_of(self), &*timeline.scale_of(&toggled));
        let (start, end) = before.units(self.window);
        let (left, right) = (from.max(before.day_from_unit(start)), to.min(before.day_from_unit(end)));
        let fixed = if left < right {
            f64::midpoint(before.unit_from_day(left), before.unit_from_day(right))
        } else {
            f64::midpoint(start, end)
        };
        let day = before.day_from_unit(fixed);
        let mut room =
            after.unit_from_day(before.day_from_unit(end)) - after.unit_from_day(before.day_from_unit(start));
        if !toggled.open.has(index) {
            // If the whole view was inside the gap, it must become wide enough to show what lies around it.
            let closed = after.unit_from_day(to) - after.unit_from_day(from);
            room = room.max(closed * AROUND_CLOSED);
        }
        let room = room.max(LEAST_ROOM);
        toggled.moved(after, after.unit_from_day(day) - (fixed - start) / (end - start) * room, room)
    }

    /// Moves the content by `px` pixels to the right, so that earlier days come into view. Stops at the ends of the
    /// scale.
    #[must_use]
    pub fn pan_by(&self, timeline: &Timeline, px: f64, width: f64) -> Self {
        let scale = &*timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let moved = -px / width * (end - start);
        if moved.is_finite() { self.moved(scale, start + moved, end - start) } else { *self }
    }

    /// Scales by a factor around the day at `x` pixels, which stays in its position unless an end of the scale comes
    /// into view. Above 1 shows less time. Stops at the whole and at about a week, or some minutes
    /// where times of day are told.
    #[must_use]
    pub fn zoom_at(&self, timeline: &Timeline, x: f64, factor: f64, width: f64) -> Self {
        let scale = &*timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let (share, room) = (x / width, end - start);
        if !share.is_finite() || width <= 0.0 || factor.is_nan() || factor <= 0.0 {
            return *self;
        }
        let share = share.clamp(0.0, 1.0);
        let fixed = start + share * room;
        // The room of the shortest time around that day: on the scale by events, its days may take more or less than others.
        let day = scale.day_from_unit(fixed);
        let half = scale.least() / 2.0;
        let least = (scale.unit_from_day(day + half) - scale.unit_from_day(day - half)).max(LEAST_ROOM);
        let zoomed = (room / factor).min(1.0).max(least.min(room));
        self.moved(scale, fixed - share * zoomed, zoomed)
    }

    /// The least movement that brings a time into view: none if it is in view, sideways if it fits, and zooming out
    /// otherwise.
    #[must_use]
    pub fn show(&self, timeline: &Timeline, period: Period) -> Self {
        let scale = &*timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let from = scale.unit_from_day(period.first.start()).clamp(0.0, 1.0);
        let to = scale.unit_from_day(period.last.end()).clamp(0.0, 1.0);
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

    /// Exactly this time, or a week around it if it is shorter; where times of day are told, ten minutes.
    #[must_use]
    pub fn between(&self, timeline: &Timeline, period: Period) -> Self {
        let scale = &*timeline.scale_of(self);
        let least = scale.least();
        let (mut start, mut end) = (period.first.start(), period.last.end());
        let missing = (least - (end - start)).max(0.0);
        // The start first, so that a week at the end of the scale stays a week. `min` and `max` instead of `clamp`,
        // because a scale shorter than a week has no valid range.
        start = (start - missing / 2.0).min(scale.end() - least).max(scale.start());
        end = (end + missing / 2.0).min(scale.end()).max(start + least);
        let (from, to) = (scale.unit_from_day(start), scale.unit_from_day(end));
        if to - from < LEAST_ROOM {
            return self.moved(scale, from, to - from);
        }
        Self { window: Window { start, end }, ..*self }
    }

    /// The view of `room` units from the unit `start`, or of the least room around them, shifted into the scale.
    fn moved(&self, scale: &Scale, start: f64, room: f64) -> Self {
        let start = start - (LEAST_ROOM - room).max(0.0) / 2.0;
        let room = room.clamp(LEAST_ROOM, 1.0);
        // Not `clamp`: a NaN room would make it panic.
        let start = start.min(1.0 - room).max(0.0);
        let (start, end) = (scale.day_from_unit(start), scale.day_from_unit(start + room));
        // Not a rounding error beyond the scale.
        let window = Window { start: start.max(scale.start()), end: end.min(scale.end()) };
        Self { window, ..*self }
    }
}

/// Slivers of this many days don't count as a part of what is in view: they are rounding errors.
const SLIVER: f64 = 1e-6;

/// The days of which something is in a window.
pub(super) fn days_of(window: Window) -> Period {
    let first = Day::of(window.start + SLIVER);
    Period::of_days(first, Day((window.end - SLIVER).ceil() as i64).previous().max(first))
}

/// The minutes of which something is in a window.
fn minutes_of(window: Window) -> Period {
    let first = Minute::of(window.start + SLIVER);
    Period::new(first, Minute::of(window.end - SLIVER).max(first))
}
