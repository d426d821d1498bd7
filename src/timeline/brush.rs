//! The brush: which part of the overview is in view, and how its two handles move.

use super::overview::sane;
use super::window::WEEK;
use super::{Timeline, View};
use crate::date::{Date, Day, Partial, Shape, say};
use crate::within::Within;

/// A brush is drawn this wide at least, in pixels, so that it can be taken hold of.
pub const BRUSH_MIN: f64 = 24.0;
/// Up to this many days in view, a handle's step is a day …
const DAYS: i32 = 62;
/// … up to this many a month, beyond a year.
const MONTHS: i32 = 6 * 365;

/// A part of the brush that can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// Where the view begins.
    First,
    /// Where it ends.
    Last,
    /// All of it.
    Both,
}

/// What is in view, on an overview strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    /// Left edge in pixels.
    pub x0: f64,
    /// Right edge in pixels, [`BRUSH_MIN`] from the left at least unless the strip is narrower.
    pub x1: f64,
    /// The first day in view.
    pub first: Day,
    /// The last day in view.
    pub last: Day,
    /// The first and the last day that may be.
    pub bounds: (Day, Day),
}

/// How near a handle is taken hold of, in pixels.
const REACH: f64 = 12.0;

impl Brush {
    /// What a pointer at `x` pixels takes hold of: the nearer handle if it is near one, else all of the brush.
    pub fn handle_at(&self, x: f64) -> Handle {
        let (to_first, to_last) = ((x - self.x0).abs(), (x - self.x1).abs());
        match to_first < to_last {
            _ if to_first.min(to_last) > REACH => Handle::Both,
            true => Handle::First,
            false => Handle::Last,
        }
    }

    /// A day in words, for a handle to say: “17 September 2008”.
    pub fn words(day: Day) -> String {
        let (year, month, of_month) = day.ymd();
        let at = Partial { year, month: Some(month), day: Some(of_month), uncertain: false, approximate: false };
        say(Date { shape: Shape::Moment(at) })
    }
}

impl Timeline {
    /// The brush on an overview of `width` pixels.
    pub fn brush(&self, view: &View, width: f64) -> Brush {
        let width = sane(width);
        let scale = self.scale_of(view);
        let (start, end) = scale.units(view.window);
        let (mut x0, mut x1) = (start * width, end * width);
        let missing = (BRUSH_MIN.min(width) - (x1 - x0)).max(0.0);
        x0 = (x0 - missing / 2.0).within(0.0, width - (x1 - x0 + missing));
        x1 = x0.max(x1 - missing / 2.0).max(x0 + BRUSH_MIN.min(width)).min(width);
        let (first, last) = view.days(self);
        Brush { x0, x1, first, last, bounds: (first_day(scale.start()), last_day(scale.end())) }
    }

    /// The day at `x` pixels on an overview of `width`.
    pub fn day_from_overview_x(&self, view: &View, width: f64, x: f64) -> Day {
        let scale = self.scale_of(view);
        let day = scale.day_from_unit((x / sane(width)).within(0.0, 1.0));
        Day(day.floor() as i32).clamp(first_day(scale.start()), last_day(scale.end()))
    }
}

impl View {
    /// The first and the last day of which something is in view.
    pub fn days(&self, timeline: &Timeline) -> (Day, Day) {
        let scale = timeline.scale_of(self);
        let (start, end) = scale.units(self.window);
        let (first, last) = (first_day(scale.day_from_unit(start)), last_day(scale.day_from_unit(end)));
        (first, last.max(first))
    }

    /// Moves a handle of the brush by so many steps: a day, the beginning of a month or that of a year, by how much is
    /// in view. Handles stay a week apart; a closed break is passed in one step.
    #[must_use]
    pub fn move_handle(&self, timeline: &Timeline, handle: Handle, steps: i32) -> Self {
        let scale = timeline.scale_of(self);
        let (first, last) = self.days(timeline);
        let days = last.since(first);
        let stepped = |day: Day| {
            let day = step(day, steps, days);
            let closed = scale.breaks().find(|fold| fold.first <= day && day <= fold.last);
            closed.map_or(day, |fold| if steps > 0 { Day(fold.last.0 + 1) } else { Day(fold.first.0 - 1) })
        };
        let (low, high) = (first_day(scale.start()), last_day(scale.end()));
        let week = WEEK as i32 - 1;
        match handle {
            Handle::First => {
                let most = Day(last.0 - week).max(low);
                self.between(timeline, stepped(first).clamp(low, most), last)
            }
            Handle::Last => {
                let least = Day(first.0 + week).min(high);
                // It stands behind its day.
                let to = Day(stepped(Day(last.0 + 1)).0 - 1);
                self.between(timeline, first, to.clamp(least, high))
            }
            Handle::Both => {
                let to = stepped(first).clamp(low, high);
                let (start, end) = scale.units(self.window);
                let (from, to) = (scale.unit_from_day(f64::from(first.0)), scale.unit_from_day(f64::from(to.0)));
                self.pan_by(timeline, from - to, end - start)
            }
        }
    }
}

/// A day, so many steps on, where `days` are in view.
fn step(day: Day, steps: i32, days: i32) -> Day {
    if days <= DAYS {
        return Day(day.0.saturating_add(steps));
    }
    let months = if days <= MONTHS { 1 } else { 12 };
    let (year, month, of_month) = day.ymd();
    let at = year * 12 + i32::from(month) - 1;
    // The beginning of the month or year that the day lies in is the first step back, unless it is that day.
    let begun = at - at.rem_euclid(months);
    let is_begun = begun == at && of_month == 1;
    let back = steps < 0 && !is_begun;
    let to = begun.saturating_add(steps.saturating_add(i32::from(back)).saturating_mul(months));
    Day::from_ymd(to.div_euclid(12), to.rem_euclid(12) as u8 + 1, 1).unwrap_or(day)
}

fn first_day(day: f64) -> Day {
    // What rounding left of the day before isn't in view.
    Day((day + 1e-6).floor() as i32)
}

fn last_day(day: f64) -> Day {
    Day((day - 1e-6).ceil() as i32 - 1)
}
