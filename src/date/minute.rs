//! Minutes, and stretches of time between them.

use super::day::Day;
use super::edtf::{Date, ListPart, Shape};
use super::partial::Partial;
use super::time::Time;

/// How many minutes a day has.
const PER_DAY: i64 = 24 * 60;

/// A minute, counted from 1970-01-01T00:00, on the clocks of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub i64);

/// A stretch of time, from the beginning of its first minute to the end of its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its first minute.
    pub first: Minute,
    /// Its last minute, not before the first.
    pub last: Minute,
}

impl Minute {
    /// The minute in which a point of time lies, in days since 1970-01-01.
    pub fn of(days: f64) -> Self {
        let day = Day::of(days);
        // Not a multiplication of the whole number: far away from 1970, that would lose minutes.
        Self::first_of(day).plus(((days - day.start()) * PER_DAY as f64).floor() as i64)
    }

    /// The first minute of a day.
    pub fn first_of(day: Day) -> Self {
        Self(day.0.saturating_mul(PER_DAY))
    }

    /// The last minute of a day.
    pub fn last_of(day: Day) -> Self {
        Self(day.0.saturating_add(1).saturating_mul(PER_DAY).saturating_sub(1))
    }

    /// The minute that is so many after it, or before it.
    #[must_use]
    pub fn plus(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes))
    }

    /// Its day.
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(PER_DAY))
    }

    /// Its number on its day, 0–1439.
    pub fn of_day(self) -> u16 {
        self.0.rem_euclid(PER_DAY) as u16
    }

    /// Where it begins, in days since 1970-01-01.
    pub fn start(self) -> f64 {
        // Not a division of the whole number: far away from 1970, that would lose minutes.
        self.day().start() + f64::from(self.of_day()) / PER_DAY as f64
    }

    /// Where it ends, in days since 1970-01-01.
    pub fn end(self) -> f64 {
        self.plus(1).start()
    }

    /// It as a date, which EDTF can write.
    pub fn date(self) -> Date {
        let (hour, minute) = ((self.of_day() / 60) as u8, (self.of_day() % 60) as u8);
        let time = Time { hour, minute, second: 0, millisecond: 0, offset: None };
        Date { shape: Shape::Moment(Partial { time: Some(time), ..Partial::of_day(self.day()) }) }
    }
}

impl Period {
    /// Two minutes and what lies between, whichever is the first.
    pub fn new(a: Minute, b: Minute) -> Self {
        Self { first: a.min(b), last: a.max(b) }
    }

    /// Two days and what lies between, whichever is the first.
    pub fn of_days(a: Day, b: Day) -> Self {
        Self { first: Minute::first_of(a.min(b)), last: Minute::last_of(a.max(b)) }
    }

    /// The first and the last day of which it has something.
    pub fn days(self) -> (Day, Day) {
        (self.first.day(), self.last.day())
    }

    /// Whether it is made of whole days.
    pub fn is_of_days(self) -> bool {
        let (first, last) = self.days();
        self == Self::of_days(first, last)
    }

    /// How many minutes it has.
    pub fn minutes(self) -> i64 {
        self.last.0.saturating_sub(self.first.0).saturating_add(1)
    }

    /// Its first and its last day, or if it isn’t made of whole days, its first and its last minute.
    pub fn ends(self) -> [Date; 2] {
        let (first, last) = self.days();
        if self.is_of_days() {
            [Date::of_day(first), Date::of_day(last)]
        } else {
            [self.first.date(), self.last.date()]
        }
    }

    /// What two dates include, from the first minute of the one to the last of the other. Without a date, an end is that
    /// of `all`; `None` without that, or if a date has no such end.
    pub fn between(first: Option<&Date>, last: Option<&Date>, all: Option<(Day, Day)>) -> Option<Self> {
        let all = all.map(|(first, last)| Self::of_days(first, last))?;
        let first = first.map_or(Some(all.first), |date| date.minutes(None)[0])?;
        let last = last.map_or(Some(all.last), |date| date.minutes(None)[1])?;
        Some(if first <= last { Self { first, last } } else { Self::of_days(first.day(), last.day()) })
    }
}

impl ListPart {
    /// Its first and its last minute, if it has bounds on these sides.
    pub fn minutes(self) -> [Option<Minute>; 2] {
        let [from, to] = self.ends();
        [from.map(|at| Minute::first_of(at.earliest())), to.map(|at| Minute::last_of(at.latest()))]
    }
}

impl Date {
    /// The first and the last minute in which it may have been, or on which it lasted, if it has bounds on these sides.
    /// A time whose zone is known is told on clocks that are ahead of UTC by `clock` minutes, if that is given.
    pub fn minutes(&self, clock: Option<i16>) -> [Option<Minute>; 2] {
        match (self.time(), self.earliest()) {
            (Some(time), Some(day)) => {
                let minute = Minute::first_of(day).plus(time.minutes_on(clock));
                [Some(minute), Some(minute)]
            }
            _ => [self.earliest().map(Minute::first_of), self.latest().map(Minute::last_of)],
        }
    }
}
