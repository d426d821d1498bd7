//! The time axis: which days are marked, and what they are called.

use super::scale::{Piece, Scale};
use super::{Rank, Tick, Window};
use crate::date::{Day, SHORT_MONTHS};
use crate::gather::Gather as _;
use crate::label;

/// The axis' type size in pixels.
pub const TICK_SIZE: f64 = 11.0;
/// Where a tick's label begins, right of the tick, in pixels.
pub const TICK_INDENT: f64 = 4.0;
/// What stays free behind a label, in pixels.
const SPACE: f64 = 4.0;
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
    (Unit::Months(1), 30.0, 31.0),
    (Unit::Months(3), 90.0, 36.0),
    (Unit::Months(6), 181.0, 36.0),
    (Unit::Years(1), 365.0, 44.0),
    (Unit::Years(2), 730.0, 44.0),
    (Unit::Years(5), 1826.0, 44.0),
    (Unit::Years(10), 3652.0, 44.0),
    (Unit::Years(20), 7304.0, 44.0),
    (Unit::Years(50), 18_262.0, 44.0),
    (Unit::Years(100), 36_524.0, 44.0),
    (Unit::Years(200), 73_048.0, 44.0),
    (Unit::Years(500), 182_621.0, 44.0),
    (Unit::Years(1000), 365_242.0, 44.0),
    (Unit::Years(2000), 730_485.0, 44.0),
    (Unit::Years(5000), 1_826_212.0, 44.0),
    (Unit::Years(10_000), 3_652_425.0, 44.0),
];

/// The ticks of a plot, left to right.
///
/// Every stretch between breaks has ticks of its own; a tick marks the first day of what it names. The first label of
/// a stretch names all down to the year, so do the first of each year; where the first tick comes late or not at all,
/// a context label without a line names what the stretch begins in. Labels that don't fit are left empty.
pub(super) fn ticks(scale: &Scale, window: Window, width: f64) -> Vec<Tick> {
    let x_from_day = |day: f64| scale.x_from_day(window, width, day);
    let mut stretches: Vec<Vec<Tick>> = Vec::new();
    // From the right, so that each stretch leaves the first label of the next its room.
    let mut room = width;
    let pieces: Vec<Piece> = scale.pieces().gather();
    for piece in pieces.into_iter().rev() {
        let (left, right) = (x_from_day(piece.start).max(0.0), x_from_day(piece.end).min(width));
        if right - left < 1.0 || (piece.folded && right - left < WIDE_BREAK) {
            continue;
        }
        let start = scale.day_from_x(window, width, left).max(piece.start);
        let end = scale.day_from_x(window, width, right).min(piece.end);
        let days_per_px = (end - start) / (right - left);
        let fits = |&&(_, days, room): &&(Unit, f64, f64)| days >= room * days_per_px;
        let unit = UNITS.iter().find(fits).map_or(Unit::Years(10_000), |&(unit, ..)| unit);
        let days: Vec<(Day, f64)> = days(unit, start, end)
            .into_iter()
            // Rounding may put a tick that is at the very start before it.
            .map(|day| (day, x_from_day(f64::from(day.0)).max(left)))
            .gather();
        let ticks = stretch(unit, Day(start.floor() as i32), left, &days, room, stretches.is_empty());
        // Where the plot ends, a first label may reach back over more than its own stretch.
        room = room.min(ticks[0].x.min(ticks[0].label_x) - SPACE);
        stretches.push(ticks);
    }
    stretches.into_iter().rev().flatten().gather()
}

/// The ticks at `days` (with their x) of a stretch from the day `begins` at `left`; at least one. Labels end at
/// `room`; in the plot's last stretch, the first label may begin left of the stretch.
fn stretch(unit: Unit, begins: Day, left: f64, days: &[(Day, f64)], room: f64, is_last: bool) -> Vec<Tick> {
    let tick = |x: f64, rank: Rank, label: String| Tick { x, label_x: x + TICK_INDENT, label, rank };
    let context_room = TICK_INDENT + text_width(&full(unit, begins)) + SPACE;
    let no_room = |day: Day, x: f64| is_last && x + TICK_INDENT + text_width(&full(unit, day)) > room;
    let mut ticks = Vec::with_capacity(days.len() + 1);
    let mut first = begins;
    match days.first() {
        Some(&(day, x)) if x - left < context_room && !(x > left && no_room(day, x)) => first = day,
        _ => ticks.push(tick(left, Rank::Context, String::new())),
    }
    for &(day, x) in days {
        let (_, month, of_month) = day.ymd();
        let is_major = ticks.is_empty() || (month == 1 && of_month == 1);
        let (rank, label) = if is_major { (Rank::Major, full(unit, day)) } else { (Rank::Minor, brief(unit, day)) };
        ticks.push(tick(x, rank, label));
    }
    name_first(&mut ticks[0], [full(unit, first), year_text(first.ymd().0)], if is_last { 0.0 } else { left }, room);
    clear_crowded(&mut ticks, room);
    ticks
}

/// Gives the first tick of a stretch the first of `texts` that fits between `least` and `room`.
fn name_first(tick: &mut Tick, texts: [String; 2], least: f64, room: f64) {
    tick.label.clear();
    for text in texts {
        let width = text_width(&text);
        let x = tick.x + TICK_INDENT;
        if room - width >= least {
            tick.label_x = x.min(room - width);
            tick.label = text;
            return;
        }
    }
}

/// Leaves the labels empty that don't fit: the first keeps its own, then majors theirs before minors.
fn clear_crowded(ticks: &mut [Tick], room: f64) {
    let extent = |tick: &Tick| (tick.label_x, tick.label_x + text_width(&tick.label));
    let (first, others) = ticks.split_at_mut(1);
    let mut taken = vec![extent(&first[0])];
    for rank in [Rank::Major, Rank::Minor] {
        for tick in others.iter_mut().filter(|tick| tick.rank == rank) {
            let (from, to) = extent(tick);
            if to <= room && taken.iter().all(|&(left, right)| to + SPACE <= left || right + SPACE <= from) {
                taken.push((from, to));
            } else {
                tick.label.clear();
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
