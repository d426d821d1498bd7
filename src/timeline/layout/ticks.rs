//! The time axis: which days have a tick, and what their labels say.

use super::scene::{Tick, TickRank};
use crate::date::Day;
use crate::layout;
use crate::timeline::scale::{Scale, ScalePiece, Window};
use crate::words::{SHORT_MONTHS, year as year_text};

/// The axis' type size in pixels.
pub const TICK_SIZE: f64 = 11.0;
/// Distance of a tick's label from the tick, in pixels.
pub const TICK_INDENT: f64 = 4.0;
/// Free space after a label, in pixels.
const SPACE: f64 = 4.0;
/// The least width of a slow stretch that is shown, in pixels.
const LEAST_SLOW: f64 = 8.0;
/// A folded gap from this width on, in pixels, has ticks of its own: the reader has zoomed into it.
const WIDE_GAP: f64 = 160.0;

/// The distance between ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TickUnit {
    /// This many days, counted from the first of each month.
    Days(u8),
    /// This many months, counted from January.
    Months(u8),
    /// This many years.
    Years(i64),
}

impl TickUnit {
    /// Its least length in days.
    fn days(self) -> f64 {
        let of_unit = LEVELS.iter().copied().flatten().find(|(unit, ..)| *unit == self);
        of_unit.map_or(0.0, |&(_, days, _)| days)
    }
}

/// Units by level, the coarsest first; each with its least length in days and the room that its labels need in pixels.
/// Every tick of a level is also a multiple of the last unit of the level before.
const LEVELS: [&[(TickUnit, f64, f64)]; 7] = [
    &[(TickUnit::Years(10_000), 3_652_425.0, 44.0)],
    &[
        (TickUnit::Years(5000), 1_826_212.0, 44.0),
        (TickUnit::Years(2000), 730_485.0, 44.0),
        (TickUnit::Years(1000), 365_242.0, 44.0),
    ],
    &[
        (TickUnit::Years(500), 182_621.0, 44.0),
        (TickUnit::Years(200), 73_048.0, 44.0),
        (TickUnit::Years(100), 36_524.0, 44.0),
    ],
    &[(TickUnit::Years(50), 18_262.0, 44.0), (TickUnit::Years(20), 7304.0, 44.0), (TickUnit::Years(10), 3652.0, 44.0)],
    &[(TickUnit::Years(5), 1826.0, 44.0), (TickUnit::Years(2), 730.0, 44.0), (TickUnit::Years(1), 365.0, 44.0)],
    &[(TickUnit::Months(6), 181.0, 36.0), (TickUnit::Months(3), 90.0, 36.0), (TickUnit::Months(1), 30.0, 31.0)],
    &[(TickUnit::Days(7), 7.0, 56.0), (TickUnit::Days(2), 2.0, 56.0), (TickUnit::Days(1), 1.0, 56.0)],
];

/// A day with a tick, its x, and what it begins.
#[derive(Clone, Copy)]
struct TickDay {
    day: Day,
    x: f64,
    unit: TickUnit,
}

/// A part of the axis: the scale in a plot of `width` pixels.
#[derive(Clone, Copy)]
struct Axis<'a> {
    scale: &'a Scale,
    window: Window,
    width: f64,
    /// The days in view of a piece of the scale.
    shown: (f64, f64),
}

impl Axis<'_> {
    fn x_from_day(&self, day: f64) -> f64 {
        self.scale.x_from_day(self.window, self.width, day)
    }

    /// The finest unit of a level whose labels have room between two days, if time were even there.
    fn unit(&self, level: usize, from: f64, to: f64) -> Option<TickUnit> {
        let px_per_day = (self.x_from_day(to) - self.x_from_day(from)) / (to - from);
        let fits = |&&(_, days, room): &&(TickUnit, f64, f64)| days * px_per_day >= room;
        LEVELS[level].iter().rev().find(fits).map(|&(unit, ..)| unit)
    }

    /// Adds the days with a tick between two days, and between these, as fine as there is room. Where time runs slower,
    /// ticks are finer.
    fn add_days(&self, level: usize, from: f64, to: f64, days: &mut Vec<TickDay>) {
        let Some(unit) = LEVELS.get(level).and_then(|_| self.unit(level, from, to)) else { return };
        let (first, last) = (from.max(self.shown.0), to.min(self.shown.1));
        if first >= last {
            return;
        }
        let is_finest = LEVELS[level].last().is_some_and(|&(finest, ..)| finest == unit);
        let mut begins = from;
        for day in self::days(unit, from, to) {
            let at = day.start();
            if at > from && is_finest {
                self.add_days(level + 1, begins, at, days);
            }
            if at >= first && at < last && days.last().is_none_or(|last| last.day < day) {
                days.push(TickDay { day, x: self.x_from_day(at), unit });
            }
            begins = at;
        }
        if is_finest {
            self.add_days(level + 1, begins, to, days);
        }
    }
}

/// The ticks of a plot, left to right.
///
/// Every piece of the scale between folded gaps has ticks of its own. A tick marks the first day of the year, month or
/// day that it names. The first label of a piece and the first of each year include the year. If the first tick is far
/// from the beginning of the piece, a context label without a line names the year or month in which the piece begins.
/// Labels for which there is no room are empty.
pub(super) fn ticks(scale: &Scale, window: Window, width: f64) -> Vec<Tick> {
    let x_from_day = |day: f64| scale.x_from_day(window, width, day);
    let mut axis: Vec<Vec<Tick>> = Vec::new();
    // From the right, so that each piece leaves room for the first label of the next.
    let mut room = width;
    let pieces: Vec<ScalePiece> = scale.pieces().collect();
    for piece in pieces.into_iter().rev() {
        let (left, right) = (x_from_day(piece.start).max(0.0), x_from_day(piece.end).min(width));
        if right - left < 1.0 || (piece.folded && right - left < WIDE_GAP) {
            continue;
        }
        let start = scale.day_from_x(window, width, left).max(piece.start);
        let end = scale.day_from_x(window, width, right).min(piece.end);
        let part = Axis { scale, window, width, shown: (start, end) };
        let mut days = Vec::new();
        part.add_days(0, piece.start, piece.end, &mut days);
        for tick in &mut days {
            // A tick at the very start may lie a rounding error before it.
            tick.x = tick.x.max(left);
        }
        let until = days.first().map_or(end, |first| first.day.start()).max(start + 1.0);
        let finest = (0..LEVELS.len()).rev().find_map(|level| part.unit(level, start, until));
        let begins = (Day::of(start), finest.unwrap_or(TickUnit::Years(1)));
        let ticks = piece_ticks(begins, left, &days, room, axis.is_empty());
        // The first label of the last piece may begin left of its piece.
        room = room.min(ticks[0].x.min(ticks[0].label_x) - SPACE);
        axis.push(ticks);
    }
    axis.into_iter().rev().flatten().collect()
}

/// Left edges and widths of what is in the plot of the scale's slow stretches. Slivers are left out.
pub(super) fn slow(scale: &Scale, window: Window, width: f64) -> Vec<(f64, f64)> {
    let x_from_day = |day: f64| scale.x_from_day(window, width, day).max(0.0).min(width);
    let stretches = scale.slow_stretches().into_iter().map(|(start, end)| (x_from_day(start), x_from_day(end)));
    stretches.map(|(left, right)| (left, right - left)).filter(|&(_, width)| width >= LEAST_SLOW).collect()
}

/// The ticks of a piece that begins at x = `left`, at least one. `begins` is its first day, and how exactly that is named.
/// Labels must end before `room`. In the last piece of the plot, the first label may begin left of the piece.
fn piece_ticks(begins: (Day, TickUnit), left: f64, days: &[TickDay], room: f64, is_last: bool) -> Vec<Tick> {
    let tick = |x: f64, rank: TickRank, label: String| Tick { x, label_x: x + TICK_INDENT, label, rank };
    let context_room = TICK_INDENT + text_width(&full(begins.1, begins.0)) + SPACE;
    let no_room = |tick: &TickDay| is_last && tick.x + TICK_INDENT + text_width(&full(tick.unit, tick.day)) > room;
    let mut ticks = Vec::with_capacity(days.len() + 1);
    let mut coarseness = Vec::with_capacity(days.len() + 1);
    let mut first = begins;
    match days.first() {
        Some(tick) if tick.x - left < context_room && !(tick.x > left && no_room(tick)) => {
            first = (tick.day, tick.unit);
        }
        _ => {
            ticks.push(tick(left, TickRank::Context, String::new()));
            coarseness.push(f64::INFINITY);
        }
    }
    for &TickDay { day, x, unit } in days {
        let (_, month, of_month) = day.ymd();
        let is_major = ticks.is_empty() || (month == 1 && of_month == 1);
        let (rank, label) =
            if is_major { (TickRank::Major, full(unit, day)) } else { (TickRank::Minor, brief(unit, day)) };
        ticks.push(tick(x, rank, label));
        coarseness.push(if is_major { f64::INFINITY } else { unit.days() });
    }
    let (day, unit) = first;
    name_first(&mut ticks[0], [full(unit, day), year_text(day.ymd().0)], if is_last { 0.0 } else { left }, room);
    clear_crowded(&mut ticks, &coarseness, room);
    ticks
}

/// Gives the first tick of a piece the first of `texts` that fits between `least` and `room`, or none.
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

/// Empties the labels for which there is no room. The first label always stays; coarser ones get room before finer ones.
fn clear_crowded(ticks: &mut [Tick], coarseness: &[f64], room: f64) {
    let extent = |tick: &Tick| (tick.label_x, tick.label_x + text_width(&tick.label));
    let mut taken = vec![extent(&ticks[0])];
    let mut order: Vec<usize> = (1..ticks.len()).collect();
    order.sort_by(|&a, &b| coarseness[b].total_cmp(&coarseness[a]));
    for at in order {
        let (from, to) = extent(&ticks[at]);
        if to <= room && taken.iter().all(|&(left, right)| to + SPACE <= left || right + SPACE <= from) {
            taken.push((from, to));
        } else {
            ticks[at].label.clear();
        }
    }
}

fn text_width(text: &str) -> f64 {
    layout::text_width(text, TICK_SIZE)
}

/// The days from `start` on and before `end` that have a tick.
fn days(unit: TickUnit, start: f64, end: f64) -> Vec<Day> {
    let mut days = Vec::new();
    // Adds a day if it exists and is in range; false once the end is reached.
    let mut push = |year: i64, month: u8, of_month: u8| {
        let Some(day) = Day::from_ymd(year, month, of_month) else { return true };
        let at = day.start();
        if at >= start && at < end && days.last() != Some(&day) {
            days.push(day);
        }
        at < end
    };
    let (year, month, _) = Day::of(start).ymd();
    let (step, day_step) = match unit {
        TickUnit::Years(step) => {
            // Before year 1, years are counted back from 1 BC, which is year 0: 100 BC is year −99.
            let mut count = year.div_euclid(step) - 1;
            while push(if count > 0 { count * step } else { 1 + count.min(-1) * step }, 1, 1) {
                count += 1;
            }
            return days;
        }
        TickUnit::Months(step) => (step, None),
        TickUnit::Days(step) => (1, Some(step)),
    };
    let mut months = year * 12 + i64::from((month - 1) / step * step);
    loop {
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
        if !push(year, month, 1) {
            return days;
        }
        if let Some(step) = day_step {
            // Only days with at least a step until the first of the next month.
            for day in (1..=32 - step).step_by(step.into()).skip(1) {
                push(year, month, day);
            }
        }
        months += i64::from(step);
    }
}

/// The label of a day with its year, as exact as the unit.
fn full(unit: TickUnit, day: Day) -> String {
    let (year, month, _) = day.ymd();
    let text = year_text(year);
    match unit {
        TickUnit::Years(_) => text,
        TickUnit::Months(_) if month == 1 => text,
        _ => format!("{} {text}", brief(unit, day)),
    }
}

/// The label of a day, as exact as the unit, without its year if the unit is finer.
fn brief(unit: TickUnit, day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    let name = SHORT_MONTHS[usize::from(month) - 1];
    match unit {
        TickUnit::Years(_) => year_text(year),
        TickUnit::Months(_) => name.into(),
        TickUnit::Days(_) => format!("{of_month} {name}"),
    }
}
