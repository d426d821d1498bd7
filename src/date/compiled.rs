//! Dates as they are compiled in: each end one number.

use super::day::days_in_month;
use super::edtf::{Date, Partial, Shape};
#[cfg(not(target_arch = "wasm32"))]
use crate::compact::Writer;
use crate::compact::{Compact, Reader};

/// What stands for an absent end, and what stands before the ends of what isn't a moment. No moment is so small.
const ABSENT: i32 = 0;
const ONE_OF: i32 = 1;
const INTERVAL: i32 = 2;
/// Added to years, which may be negative.
const YEARS: i32 = 10_000;

/// Year, month, day and qualifiers in one number; an absent month or day is 0.
#[cfg(not(target_arch = "wasm32"))]
fn packed(at: Partial) -> i32 {
    let (month, day) = (i32::from(at.month.unwrap_or(0)), i32::from(at.day.unwrap_or(0)));
    let qualifiers = i32::from(at.uncertain) + 2 * i32::from(at.approximate);
    (((at.year + YEARS) * 13 + month) * 32 + day) * 4 + qualifiers
}

/// The inverse; `None` if there is no such date.
fn unpacked(number: i32) -> Option<Partial> {
    let (days, qualifiers) = (number / 4, number % 4);
    let (months, day) = (days / 32, (days % 32) as u8);
    let (year, month) = (months / 13 - YEARS, (months % 13) as u8);
    let is_possible = if month == 0 { day == 0 } else { day <= days_in_month(year, month) };
    (number > 0 && is_possible && (-9999..=9999).contains(&year)).then(|| Partial {
        year,
        month: (month > 0).then_some(month),
        day: (day > 0).then_some(day),
        uncertain: qualifiers % 2 == 1,
        approximate: qualifiers >= 2,
    })
}

impl Compact for Date {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        let (kind, from, upto) = match self.shape {
            Shape::Moment(at) => return to.signed(packed(at)),
            Shape::OneOf { from, to } => (ONE_OF, from, to),
            Shape::Interval { from, to } => (INTERVAL, from, to),
        };
        to.signed(kind);
        to.signed(from.map_or(ABSENT, packed));
        to.signed(upto.map_or(ABSENT, packed));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        const NEVER: Partial = Partial { year: 0, month: None, day: None, uncertain: false, approximate: false };
        let shape = match from.number() {
            ONE_OF => Shape::OneOf { from: end(from), to: end(from) },
            INTERVAL => Shape::Interval { from: end(from), to: end(from) },
            number => Shape::Moment(moment(number, from).unwrap_or(NEVER)),
        };
        if !shape.is_bounded() || shape.is_backwards() {
            from.fail();
        }
        Self { shape }
    }
}

/// An end that may be absent.
fn end(from: &mut Reader<'_>) -> Option<Partial> {
    let number = from.number();
    if number == ABSENT { None } else { moment(number, from) }
}

fn moment(number: i32, from: &mut Reader<'_>) -> Option<Partial> {
    let moment = unpacked(number);
    if moment.is_none() {
        from.fail();
    }
    moment
}
