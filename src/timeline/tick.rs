//! The time axis: which days are marked, and what they are called.

use super::scale::{Piece, Scale};
use super::{Rank, Tick, Window};
use crate::date::{Day, SHORT_MONTHS};
use crate::label;

/// The axis' type size in pixels.
pub const TICK_SIZE: f64 = 11.0;
/// Where a tick's label begins, right of the tick, in pixels.
pub const TICK_INDENT: f64 = 4.0;
/// What stays free behind a label, in pixels.
const SPACE: f64 = 6.0;
/// Breaks this wide, in pixels, have ticks of their own: the reader has zoomed into them.
const WIDE_BREAK: f64 = 160.0;

/// What ticks are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// Every so many days of a month, from its first.
    Days(u8),
    /// Every so many months of a year, from January.
    Months(u8),
    /// Every so many years.
    Years(i32),
}

/// The units with their least length in days and the room that their labels need in pixels, finest first.
const UNITS: [(Unit, f64, f64); 19] = [
    (Unit::Days(1), 1.0, 56.0),
    (Unit::Days(2), 2.0, 56.0),
    (Unit::Days(7), 7.0, 56.0),
    (Unit::Months(1), 28.0, 36.0),
    (Unit::Months(3), 90.0, 36.0),
    (Unit::Months(6), 181.0, 36.0),
    (Unit::Years(1), 365.0, 64.0),
    (Unit::Years(2), 730.0, 64.0),
    (Unit::Years(5), 1826.0, 64.0),
    (Unit::Years(10), 3652.0, 64.0),
    (Unit::Years(20), 7304.0, 64.0),
    (Unit::Years(50), 18_262.0, 64.0),
    (Unit::Years(100), 36_524.0, 64.0),
    (Unit::Years(200), 73_048.0, 64.0),
    (Unit::Years(500), 182_621.0, 64.0),
    (Unit::Years(1000), 365_242.0, 64.0),
    (Unit::Years(2000), 730_485.0, 64.0),
    (Unit::Years(5000), 1_826_212.0, 64.0),
    (Unit::Years(10_000), 3_652_425.0, 64.0),
];

/// The ticks of a plot, left to right.
///
/// Every stretch between breaks has ticks of its own; a tick marks the first day of what it names. The first label of
/// a stretch names all down to the year, so do the first of each year; where the first tick comes late or not at all,
/// a context label without a line names what the stretch begins in. Labels that don't fit are left empty.
pub(super) fn ticks(scale: &Scale, window: Window, width: f64) -> Vec<Tick> {
    let x_from_day = |day: f64| scale.x_from_day(window, width, day);
    let mut heads: Vec<Head> = Vec::new();
    for piece in scale.pieces() {
        let (left, right) = (x_from_day(piece.start).max(0.0), x_from_day(piece.end).min(width));
        if right - left < 1.0 || (piece.folded && right - left < WIDE_BREAK) {
            continue;
        }
        let start = scale.day_from_x(window, width, left).max(piece.start);
        let end = scale.day_from_x(window, width, right).min(piece.end);
        heads.push(Head::new(Piece { start, end, ..piece }, left, right));
    }
    let mut ticks = Vec::new();
    for (at, head) in heads.iter().enumerate() {
        let room = heads.get(at + 1).map_or(width, |next| next.first_x(x_from_day) - SPACE);
        head.push_ticks(&mut ticks, room, x_from_day);
    }
    ticks
}

/// A visible stretch and its ticks' days.
struct Head {
    piece: Piece,
    left: f64,
    unit: Unit,
    days: Vec<Day>,
}

impl Head {
    fn new(piece: Piece, left: f64, right: f64) -> Self {
        let per_day = (right - left) / (piece.end - piece.start);
        let fits = |&(_, days, room): &(Unit, f64, f64)| days * per_day >= room;
        let unit = UNITS.iter().find(|&unit| fits(unit)).map_or(Unit::Years(10_000), |&(unit, ..)| unit);
        Self { piece, left, unit, days: days(unit, piece.start, piece.end) }
    }

    /// The day that a stretch without a tick in time begins with.
    fn begins(&self) -> Day {
        Day(self.piece.start.floor() as i32)
    }

    /// Whether there is room for a context label before the first tick.
    fn has_context(&self, x_from_day: impl Fn(f64) -> f64 + Copy) -> bool {
        let Some(first) = self.days.first() else { return true };
        let x = x_from_day(f64::from(first.0));
        x - self.left >= TICK_INDENT + text_width(&full(self.unit, self.begins())) + SPACE
    }

    /// Where its first label's tick is.
    fn first_x(&self, x_from_day: impl Fn(f64) -> f64 + Copy) -> f64 {
        match self.days.first() {
            Some(first) if !self.has_context(x_from_day) => x_from_day(f64::from(first.0)),
            _ => self.left,
        }
    }

    /// Adds its ticks; labels end before `room`.
    fn push_ticks(&self, ticks: &mut Vec<Tick>, room: f64, x_from_day: impl Fn(f64) -> f64 + Copy) {
        let start = ticks.len();
        let fits = |x: f64, text: &str| x + TICK_INDENT + text_width(text) <= room;
        let shortened = |x: f64, day: Day| {
            let year = year_text(day.ymd().0);
            let texts = [full(self.unit, day), year];
            texts.into_iter().find(|text| fits(x, text)).unwrap_or_default()
        };
        if self.has_context(x_from_day) {
            let label = shortened(self.left, self.begins());
            ticks.push(Tick { x: self.left, label, rank: Rank::Context });
        }
        for &day in &self.days {
            let x = x_from_day(f64::from(day.0)).max(self.left);
            let (_, month, of_month) = day.ymd();
            let first = ticks.len() == start;
            let new_year = month == 1 && of_month == 1;
            let rank = if first || new_year { Rank::Major } else { Rank::Minor };
            let label = match (first, rank) {
                (true, _) => shortened(x, day),
                (_, Rank::Minor) => brief(self.unit, day),
                _ => full(self.unit, day),
            };
            ticks.push(Tick { x, label, rank });
        }
        // Majors keep their labels first, then minors where they still fit.
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for rank in [Rank::Context, Rank::Major, Rank::Minor] {
            for tick in ticks[start..].iter_mut().filter(|tick| tick.rank == rank && !tick.label.is_empty()) {
                let (from, to) = (tick.x + TICK_INDENT, tick.x + TICK_INDENT + text_width(&tick.label));
                let clear = taken.iter().all(|&(left, right)| to + SPACE <= left || right + SPACE <= from);
                if clear && to <= room {
                    taken.push((from, to));
                } else {
                    tick.label.clear();
                }
            }
        }
    }
}

fn text_width(text: &str) -> f64 {
    label::width(text, TICK_SIZE)
}

/// The days that a unit marks from `start` on and before `end`.
fn days(unit: Unit, start: f64, end: f64) -> Vec<Day> {
    let mut days = Vec::new();
    // Adds a day if it exists and is in range; false once the end is reached.
    let mut push = |year: i32, month: u8, of_month: u8| {
        let Some(day) = Day::from_ymd(year, month, of_month) else { return true };
        let at = f64::from(day.0);
        if at >= start && at < end && days.last() != Some(&day) {
            days.push(day);
        }
        at < end
    };
    let (year, month, _) = Day(start.floor() as i32).ymd();
    let (step, day_step) = match unit {
        Unit::Years(step) => {
            // Years are counted from 1 on and, before it, from 1 BC back: there is no year 0 to mark.
            let mut count = year.div_euclid(step) - 1;
            while push(if count > 0 { count * step } else { 1 + count.min(-1) * step }, 1, 1) {
                count += 1;
            }
            return days;
        }
        Unit::Months(step) => (step, None),
        Unit::Days(step) => (1, Some(step)),
    };
    let mut months = year * 12 + i32::from((month - 1) / step * step);
    loop {
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
        if !push(year, month, 1) {
            return days;
        }
        if let Some(step) = day_step {
            // No day so late that the next month's first comes before its step is over.
            for day in (1..=32 - step).step_by(step.into()).skip(1) {
                push(year, month, day);
            }
        }
        months += i32::from(step);
    }
}

fn year_text(year: i32) -> String {
    if year > 0 { year.to_string() } else { [&(1 - year).to_string(), " BC"].concat() }
}

/// A day down to the unit, with its year.
fn full(unit: Unit, day: Day) -> String {
    let (year, month, _) = day.ymd();
    let text = year_text(year);
    match unit {
        Unit::Years(_) => text,
        Unit::Months(_) if month == 1 => text,
        _ => [&brief(unit, day), " ", &text].concat(),
    }
}

/// A day down to the unit, without its year where the unit is finer.
fn brief(unit: Unit, day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    let name = SHORT_MONTHS[usize::from(month) - 1];
    match unit {
        Unit::Years(_) => year_text(year),
        Unit::Months(_) => name.into(),
        Unit::Days(_) => [&of_month.to_string(), " ", name].concat(),
    }
}
