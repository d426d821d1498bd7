//! The handles of the brush, and how they move by keys.

use super::events::Timeline;
use super::scale::WEEK;
use super::view::{TimelineView, days_of};
use crate::date::{Day, Minute, Period};

/// With up to this many minutes in view, a handle's step is a minute …
const MOST_FOR_MINUTES: i64 = 3 * 60;
/// … with up to this many, an hour; with more, or without times of day, a day …
const MOST_FOR_HOURS: i64 = 3 * 24 * 60;
/// … with more than this many days in view, a month …
const MOST_FOR_DAYS: i64 = 62;
/// … with more than this many, a year …
const MOST_FOR_MONTHS: i64 = 6 * 365;
/// … and with more than this many years, so many years that there are fewer steps.
const MOST_FOR_YEARS: i64 = 1000;

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

/// The distance of a handle's steps.
#[derive(Clone, Copy)]
enum StepUnit {
    Minutes(i64),
    Days,
    Months(i64),
}

impl TimelineView {
    /// Moves a handle of the brush by this many steps. Depending on how much is in view, a step leads to the next minute,
    /// hour or day, or to the beginning of the next month, year, ten years and so on. Handles stay as far apart as the
    /// shortest time that is shown. A folded gap is passed in one step.
    #[must_use]
    pub fn move_handle(&self, timeline: &Timeline, handle: Handle, steps: i64) -> Self {
        let scale = timeline.scale_of(self);
        let period = self.period(timeline);
        let Period { first, last } = period;
        let unit = unit(period, scale.least() < WEEK);
        let stepped = |minute: Minute| {
            let minute = step(minute, steps, unit);
            let folded = scale.gaps().find(|gap| gap.first <= minute.day() && minute.day() <= gap.last);
            let beside =
                |day: Day| if steps > 0 { Minute::first_of(day.next()) } else { Minute::first_of(day.previous()) };
            folded.map_or(minute, |gap| beside(if steps > 0 { gap.last } else { gap.first }))
        };
        let Period { first: low, last: high } = days_of(scale.whole());
        let apart = (scale.least() * 1440.0).round() as i64;
        match handle {
            Handle::First => {
                let most = last.plus(1 - apart).max(low);
                self.between(timeline, Period::new(stepped(first).clamp(low, most), last))
            }
            Handle::Last => {
                let least = first.plus(apart - 1).min(high);
                // The handle stands at the end of its day, so the beginning of the next day is moved.
                let to = stepped(last.plus(1)).plus(-1);
                self.between(timeline, Period::new(first, to.clamp(least, high)))
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

/// How far steps lead with this time in view.
fn unit(period: Period, times_are_told: bool) -> StepUnit {
    let (first, last) = period.days();
    let days = last.since(first);
    match period.minutes() {
        ..=MOST_FOR_MINUTES if times_are_told => StepUnit::Minutes(1),
        ..=MOST_FOR_HOURS if times_are_told => StepUnit::Minutes(60),
        _ if days <= MOST_FOR_DAYS => StepUnit::Days,
        _ if days <= MOST_FOR_MONTHS => StepUnit::Months(1),
        _ => {
            let mut years = 1;
            while days / 365 > MOST_FOR_YEARS * years {
                years *= 10;
            }
            StepUnit::Months(12 * years)
        }
    }
}

/// The minute that is this many steps after another; before it, if negative.
fn step(minute: Minute, steps: i64, unit: StepUnit) -> Minute {
    let day = minute.day();
    match unit {
        StepUnit::Minutes(each) => Minute(multiple(minute.0, each, steps, minute.0.rem_euclid(each) == 0)),
        StepUnit::Days => Minute::first_of(Day(multiple(day.0, 1, steps, true))),
        StepUnit::Months(each) => {
            let (year, month, of_month) = day.ymd();
            // In months since the year 0.
            let months = year * 12 + i64::from(month) - 1;
            let to = multiple(months, each, steps, months.rem_euclid(each) == 0 && of_month == 1);
            let begins = Day::from_ymd(to.div_euclid(12), to.rem_euclid(12) as u8 + 1, 1);
            begins.map_or(minute, Minute::first_of)
        }
    }
}

/// The multiple of `each` that is this many steps after a number, or before it. The first step back leads to the
/// beginning of what the number is in, unless it has just begun.
fn multiple(number: i64, each: i64, steps: i64, is_begun: bool) -> i64 {
    let back = steps < 0 && !is_begun;
    let begun = number.saturating_sub(number.rem_euclid(each));
    begun.saturating_add(steps.saturating_add(i64::from(back)).saturating_mul(each))
}
