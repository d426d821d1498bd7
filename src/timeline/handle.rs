//! The handles of the brush, and how they move by keys.

use super::events::Timeline;
use super::scale::WEEK;
use super::view::{TimelineView, first_day, last_day};
use crate::date::Day;

/// With up to this many days in view, a handle's step is a day …
const MOST_FOR_DAYS: i64 = 62;
/// … with up to this many, a month; with more, a year.
const MOST_FOR_MONTHS: i64 = 6 * 365;

/// A part of the brush that the reader can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// Where the view begins.
    First,
    /// Where it ends.
    Last,
    /// All of it.
    Both,
}

impl TimelineView {
    /// Moves a handle of the brush by this many steps. Depending on how much is in view, a step leads to the next day,
    /// to the beginning of the next month or to that of the next year. Handles stay a week apart. A folded gap is
    /// passed in one step.
    #[must_use]
    pub fn move_handle(&self, timeline: &Timeline, handle: Handle, steps: i64) -> Self {
        let scale = timeline.scale_of(self);
        let (first, last) = self.days(timeline);
        let days = last.since(first);
        let stepped = |day: Day| {
            let day = step(day, steps, days);
            let folded = scale.gaps().find(|gap| gap.first <= day && day <= gap.last);
            folded.map_or(day, |gap| if steps > 0 { Day(gap.last.0 + 1) } else { Day(gap.first.0 - 1) })
        };
        let (low, high) = (first_day(scale.start()), last_day(scale.end()));
        let week = WEEK as i64 - 1;
        match handle {
            Handle::First => {
                let most = Day(last.0 - week).max(low);
                self.between(timeline, stepped(first).clamp(low, most), last)
            }
            Handle::Last => {
                let least = Day(first.0 + week).min(high);
                // The handle stands at the end of its day, so the beginning of the next day is moved.
                let to = Day(stepped(Day(last.0 + 1)).0 - 1);
                self.between(timeline, first, to.clamp(least, high))
            }
            Handle::Both => {
                let to = stepped(first).clamp(low, high);
                let (start, end) = scale.units(self.window);
                let (from, to) = (scale.unit_from_day(first.start()), scale.unit_from_day(to.start()));
                self.pan_by(timeline, from - to, end - start)
            }
        }
    }
}

/// The day that is this many steps after another (before, if negative) with this many days in view.
fn step(day: Day, steps: i64, days: i64) -> Day {
    if days <= MOST_FOR_DAYS {
        return Day(day.0.saturating_add(steps));
    }
    let months = if days <= MOST_FOR_MONTHS { 1 } else { 12 };
    let (year, month, of_month) = day.ymd();
    // In months since the year 0.
    let month_of_day = year * 12 + i64::from(month) - 1;
    let begun = month_of_day - month_of_day.rem_euclid(months);
    // The first step back leads to the beginning of the month or year of the day itself, unless the day is that.
    let is_begun = begun == month_of_day && of_month == 1;
    let back = steps < 0 && !is_begun;
    let to = begun.saturating_add(steps.saturating_add(i64::from(back)).saturating_mul(months));
    Day::from_ymd(to.div_euclid(12), to.rem_euclid(12) as u8 + 1, 1).unwrap_or(day)
}
