//! The time axis: which minutes, days and years have a tick, and what their labels say.

use super::scene::{Tick, TickRank};
use crate::date::{Day, Minute};
use crate::layout;
use crate::timeline::scale::{Scale, ScalePiece, WEEK, Window};
use crate::words::{SHORT_MONTHS, clock, is_ago, short_year, year as year_text, zone};

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
    /// This many minutes, counted from midnight.
    Minutes(u16),
    /// This many days, counted from the first of each month.
    Days(u8),
    /// This many months, counted from January.
    Months(u8),
    /// This many years.
    Years(i64),
}

/// A unit, its least length in days and the room that its labels need in pixels.
type Measured = (TickUnit, f64, f64);

/// How many levels of years there are: the first has trillions.
const YEAR_LEVELS: u32 = 13;

/// Units finer than a year by level, the coarsest first. Every tick of a level is also a multiple of the last unit of the
/// level before.
const LEVELS: [&[Measured]; 4] = [
    &[(TickUnit::Months(6), 181.0, 36.0), (TickUnit::Months(3), 90.0, 36.0), (TickUnit::Months(1), 30.0, 31.0)],
    &[(TickUnit::Days(7), 7.0, 56.0), (TickUnit::Days(2), 2.0, 56.0), (TickUnit::Days(1), 1.0, 56.0)],
    &[minutes(720), minutes(360), minutes(180), minutes(60)],
    &[minutes(30), minutes(15), minutes(5), minutes(1)],
];

const fn minutes(count: u16) -> Measured {
    (TickUnit::Minutes(count), count as f64 / 1440.0, 44.0)
}

/// The units of a level, the coarsest first; none beyond the last level.
fn level(level: usize) -> Vec<Measured> {
    let coarser = level as u32;
    if coarser >= YEAR_LEVELS {
        return LEVELS.get((coarser - YEAR_LEVELS) as usize).copied().unwrap_or_default().to_vec();
    }
    let ten = 10_i64.pow(YEAR_LEVELS - 1 - coarser);
    let units: &[i64] = if coarser == 0 { &[1] } else { &[5, 2, 1] };
    let years = |times: &i64| {
        let years = times * ten;
        // “500,000 BC” and “250 million” are wider than “1500”.
        (TickUnit::Years(years), (years as f64 * 365.2425).floor(), if ten < 10_000 { 44.0 } else { 70.0 })
    };
    units.iter().map(years).collect()
}

impl TickUnit {
    /// Its least length in days.
    fn days(self) -> f64 {
        match self {
            Self::Minutes(minutes) => f64::from(minutes) / 1440.0,
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 30.0,
            Self::Years(years) => years as f64 * 365.0,
        }
    }

    /// Whether every tick of a coarser unit of the same kind is one of this unit, too.
    fn divides(self, coarser: Self) -> bool {
        match (self, coarser) {
            (Self::Minutes(fine), Self::Minutes(coarse)) => fine < coarse && coarse.is_multiple_of(fine),
            (Self::Days(fine), Self::Days(coarse)) | (Self::Months(fine), Self::Months(coarse)) => {
                fine < coarse && coarse.is_multiple_of(fine)
            }
            (Self::Years(fine), Self::Years(coarse)) => fine < coarse && coarse % fine == 0,
            _ => false,
        }
    }
}

/// A minute with a tick, its x, and what it begins.
#[derive(Clone, Copy)]
struct TickTime {
    at: Minute,
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

    /// The units of a level, or those that divide one of them, the coarsest first. Minutes are only told where times of
    /// day are.
    fn units(&self, level: usize, divided: Option<TickUnit>) -> Vec<Measured> {
        let is_told = |unit: TickUnit| self.scale.least() < WEEK || !matches!(unit, TickUnit::Minutes(_));
        let divides = |unit: TickUnit| divided.is_none_or(|coarser| unit.divides(coarser));
        self::level(level).into_iter().filter(|&(unit, ..)| is_told(unit) && divides(unit)).collect()
    }

    /// The finest of some units whose labels have room between two days, if time were even there.
    fn finest_with_room(&self, units: &[Measured], from: f64, to: f64) -> Option<TickUnit> {
        let px_per_day = (self.x_from_day(to) - self.x_from_day(from)) / (to - from);
        let fits = |&&(_, days, room): &&Measured| days * px_per_day >= room;
        units.iter().rev().find(fits).map(|&(unit, ..)| unit)
    }

    /// Adds the minutes with a tick between two points of time, and between these, as fine as there is room. Where time
    /// runs slower, ticks are finer. They are of a level, or divide a unit of that level.
    fn add_times(&self, level: usize, divided: Option<TickUnit>, from: f64, to: f64, times: &mut Vec<TickTime>) {
        let units = self.units(level, divided);
        let Some(last) = units.last() else { return };
        let finest = last.0;
        if from.max(self.shown.0) >= to.min(self.shown.1) {
            return;
        }
        let fitting = self.finest_with_room(&units, from, to);
        let unit = fitting.unwrap_or(finest);
        let ends = self::times(unit, from, to).into_iter().map(Some).chain([None]);
        let (mut begins, mut start) = (from, None);
        for end in ends {
            let until = end.map_or(to, Minute::start);
            // If time is too fast in the mean, only where it is slow enough is it told, by both ends.
            let is_told =
                fitting.is_some() || self.finest_with_room(std::slice::from_ref(last), begins, until).is_some();
            if is_told {
                self.add(start, unit, times);
            }
            if is_told && until > begins {
                let (level, divided) = if unit == finest { (level + 1, None) } else { (level, Some(unit)) };
                self.add_times(level, divided, begins, until, times);
            }
            if is_told {
                self.add(end, unit, times);
            }
            (begins, start) = (until, end);
        }
    }

    /// Adds a minute, unless it is out of view or has a tick.
    fn add(&self, at: Option<Minute>, unit: TickUnit, times: &mut Vec<TickTime>) {
        let Some(at) = at.filter(|at| (self.shown.0..self.shown.1).contains(&at.start())) else { return };
        if times.last().is_none_or(|last| last.at < at) {
            times.push(TickTime { at, x: self.x_from_day(at.start()), unit });
        }
    }
}

/// The ticks of a plot, left to right.
///
/// Every piece of the scale between folded gaps has ticks of its own. A tick marks the first minute of the year, month,
/// day or hour that it names. The first label of a piece and the first of each year include the year. Times of day are
/// those of a `zone`, which the first label names, if the article has several. If the first tick is far
/// from the beginning of the piece, a context label without a line names the year or month in which the piece begins.
/// Labels for which there is no room, or which only repeat a year, are empty.
pub(super) fn ticks(scale: &Scale, window: Window, width: f64, zone: Option<i16>) -> Vec<Tick> {
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
        let mut times = Vec::new();
        part.add_times(0, None, piece.start, piece.end, &mut times);
        for tick in &mut times {
            // A tick at the very start may lie a rounding error before it.
            tick.x = tick.x.max(left);
        }
        let least = scale.least().min(1.0);
        let until = times.first().map_or(end, |first| first.at.start()).max(start + least);
        let fitting = |level| part.finest_with_room(&part.units(level, None), start, until);
        let finest = (0..LEVELS.len() + YEAR_LEVELS as usize).rev().find_map(fitting);
        let begins = begins(start, left, finest.unwrap_or(TickUnit::Years(1)));
        let ticks = Labels { zone }.piece_ticks(begins, &times, room, axis.is_empty());
        // The first label of the last piece may begin left of its piece.
        room = room.min(ticks[0].x.min(ticks[0].label_x) - SPACE);
        axis.push(ticks);
    }
    let mut ticks: Vec<Tick> = axis.into_iter().rev().flatten().collect();
    clear_repeated(&mut ticks);
    ticks
}

/// Empties the label of a piece that has only room for its year, if the label before says that year.
fn clear_repeated(ticks: &mut [Tick]) {
    let mut before = String::new();
    for tick in ticks.iter_mut().filter(|tick| !tick.label.is_empty()) {
        if tick.rank != TickRank::Minor && tick.label == before {
            tick.label.clear();
        } else {
            before.clone_from(&tick.label);
        }
    }
}

/// Where a piece begins, at x = `left`, as exactly as the finest unit tells: on which day, if that is minutes, and of
/// many years in which, rounded to a tenth of the unit, which can hardly be seen.
fn begins(start: f64, left: f64, finest: TickUnit) -> TickTime {
    let at = Minute::of(start);
    match finest {
        TickUnit::Minutes(_) => TickTime { at, x: left, unit: TickUnit::Days(1) },
        TickUnit::Years(step @ 10_000..) => {
            let (year, ..) = at.day().ymd();
            let tenth = step / 10;
            let rounded = round_year((year + tenth / 2).div_euclid(tenth) * tenth, tenth);
            let at = Day::from_ymd(rounded, 1, 1).map_or(at, Minute::first_of);
            TickTime { at, x: left, unit: finest }
        }
        _ => TickTime { at, x: left, unit: finest },
    }
}

/// Left edges and widths of what is in the plot of the scale's slow stretches. Slivers are left out.
pub(super) fn slow(scale: &Scale, window: Window, width: f64) -> Vec<(f64, f64)> {
    let x_from_day = |day: f64| scale.x_from_day(window, width, day).max(0.0).min(width);
    let stretches = scale.slow_stretches().into_iter().map(|(start, end)| (x_from_day(start), x_from_day(end)));
    stretches.map(|(left, right)| (left, right - left)).filter(|&(_, width)| width >= LEAST_SLOW).collect()
}

/// How ticks are labelled.
#[derive(Clone, Copy)]
struct Labels {
    /// The zone of times of day, if it has to be named.
    zone: Option<i16>,
}

impl Labels {
    /// The ticks of a piece, at least one. `begins` is where it begins, and how exactly that is named. Labels must end
    /// before `room`. In the last piece of the plot, the first label may begin left of the piece.
    fn piece_ticks(self, begins: TickTime, times: &[TickTime], room: f64, is_last: bool) -> Vec<Tick> {
        let left = begins.x;
        let tick = |x: f64, rank: TickRank, label: String| Tick { x, label_x: x + TICK_INDENT, label, rank };
        let context_room = TICK_INDENT + text_width(&self.full(begins)) + SPACE;
        let no_room = |tick: &TickTime| is_last && tick.x + TICK_INDENT + text_width(&self.full(*tick)) > room;
        let mut ticks = Vec::with_capacity(times.len() + 1);
        let mut coarseness = Vec::with_capacity(times.len() + 1);
        let mut first = begins;
        match times.first() {
            Some(tick) if tick.x - left < context_room && !(tick.x > left && no_room(tick)) => first = *tick,
            _ => {
                ticks.push(tick(left, TickRank::Context, String::new()));
                coarseness.push(f64::INFINITY);
            }
        }
        for &time in times {
            let (_, month, of_month) = time.at.day().ymd();
            let is_major = ticks.is_empty() || (month == 1 && of_month == 1 && time.at.of_day() == 0);
            let is_year = matches!(time.unit, TickUnit::Years(_));
            let rank = if is_major { TickRank::Major } else { TickRank::Minor };
            let label = if is_major && !is_year { self.full(time) } else { brief(time) };
            ticks.push(tick(time.x, rank, label));
            coarseness.push(if is_major { f64::INFINITY } else { time.unit.days() });
        }
        let texts = [self.full(first), short_year(first.at.day().ymd().0)];
        name_first(&mut ticks[0], texts, if is_last { 0.0 } else { left }, room);
        clear_crowded(&mut ticks, &coarseness, room);
        ticks
    }

    /// The label of a time with its year, as exact as the unit.
    fn full(self, time: TickTime) -> String {
        let (year, month, _) = time.at.day().ymd();
        let text = year_text(year);
        match time.unit {
            TickUnit::Years(_) => text,
            TickUnit::Months(_) if month == 1 => text,
            TickUnit::Minutes(_) => {
                let day = brief(TickTime { unit: TickUnit::Days(1), ..time });
                let zone = self.zone.map_or_else(String::new, zone);
                format!("{}, {day} {text}{zone}", clock(time.at))
            }
            _ => format!("{} {text}", brief(time)),
        }
    }
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

/// The minutes from `start` on and before `end` that have a tick.
fn times(unit: TickUnit, start: f64, end: f64) -> Vec<Minute> {
    if let TickUnit::Minutes(step) = unit {
        let step = i64::from(step);
        let first = Minute::of(start).0.div_euclid(step);
        let multiples = (first..).map(|count| Minute(count * step));
        return multiples.skip_while(|at| at.start() < start).take_while(|at| at.start() < end).collect();
    }
    days(unit, start, end).into_iter().map(Minute::first_of).collect()
}

/// The days from `start` on and before `end` that have a tick.
fn days(unit: TickUnit, start: f64, end: f64) -> Vec<Day> {
    let mut days = Vec::new();
    // Adds a day if it exists and is in range; false once the end is reached.
    let mut push = |year: i64, month: u8, of_month: u8| {
        let Some(day) = Day::from_ymd(year, month, of_month) else { return year < 0 };
        let at = day.start();
        if at >= start && at < end && days.last() != Some(&day) {
            days.push(day);
        }
        at < end
    };
    let (year, month, _) = Day::of(start).ymd();
    let (step, day_step) = match unit {
        TickUnit::Years(step) => {
            let mut count = year.div_euclid(step) - 1;
            while push(round_year(count.saturating_mul(step), step), 1, 1) {
                count += 1;
            }
            return days;
        }
        TickUnit::Months(step) => (step, None),
        TickUnit::Days(_) | TickUnit::Minutes(_) => (1, Some(unit)),
    };
    let mut months = year * 12 + i64::from((month - 1) / step * step);
    loop {
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
        if !push(year, month, 1) {
            return days;
        }
        if let Some(TickUnit::Days(step)) = day_step {
            // Only days with at least a step until the first of the next month.
            for day in (1..=32 - step).step_by(step.into()).skip(1) {
                push(year, month, day);
            }
        }
        months += i64::from(step);
    }
}

/// The year that is a round number in words: before year 1, years are counted back from 1 BC, which is year 0, so that
/// 100 BC is year −99. Those that are told as so many years ago are so many before year 0. There is no year 0 BC.
fn round_year(number: i64, step: i64) -> i64 {
    if number > 0 || is_ago(number) { number } else { 1 + number.min(-step) }
}

/// The label of a time, as exact as its unit, without what is said by the label before.
fn brief(TickTime { at, unit, .. }: TickTime) -> String {
    let (year, month, of_month) = at.day().ymd();
    let name = SHORT_MONTHS[usize::from(month) - 1];
    match unit {
        TickUnit::Years(_) => short_year(year),
        TickUnit::Months(_) => name.into(),
        TickUnit::Minutes(_) if at.of_day() > 0 => clock(at),
        TickUnit::Days(_) | TickUnit::Minutes(_) => format!("{of_month} {name}"),
    }
}
