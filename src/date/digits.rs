//! The digits of a date's fields, of which some may not be known.

use super::day::MOST_YEARS;
use std::fmt;

/// The digits of a field; `None` is an `X`, a digit that isn't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits<const N: usize>(pub [Option<u8>; N]);

/// A year's digits, without its sign: four, or more behind a `Y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearDigits(Digits<LONGEST>);

/// How many digits a trillion has.
const LONGEST: usize = 13;
/// How many digits a year has at least.
const FOUR: usize = 4;
/// So many years in a row that fit a year's digits have every day that any of them has: the calendar depends on the last
/// four digits.
const ENOUGH: i64 = 10_000;

impl<const N: usize> Digits<N> {
    /// Reads exactly so many digits, or an `X` for each that isn't known.
    pub(super) fn read(text: &str) -> Option<Self> {
        let digits: &[u8; N] = text.as_bytes().try_into().ok()?;
        if !digits.iter().all(|&digit| digit.is_ascii_digit() || digit == b'X') {
            return None;
        }
        Some(Self(digits.map(|digit| digit.is_ascii_digit().then(|| digit - b'0'))))
    }

    /// The digits of a number. What doesn't fit is cut off in front.
    pub(super) fn of(number: u64) -> Self {
        let mut rest = number;
        let mut digits = [None; N];
        for digit in digits.iter_mut().rev() {
            *digit = Some((rest % 10) as u8);
            rest /= 10;
        }
        Self(digits)
    }

    /// The number, if all of its digits are known.
    pub fn number(self) -> Option<i64> {
        self.0.iter().try_fold(0, |number, digit| Some(number * 10 + i64::from((*digit)?)))
    }

    /// Whether no digit is known.
    pub fn is_unknown(self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Whether a number may be the one that is meant.
    pub fn fits(self, number: i64) -> bool {
        let mut rest = number;
        self.0.iter().rev().all(|digit| {
            let last = rest % 10;
            rest /= 10;
            digit.is_none_or(|digit| i64::from(digit) == last)
        })
    }

    /// The least and the greatest number that these digits may be.
    fn limits(self) -> (i64, i64) {
        let filled = |by: u8| self.0.iter().fold(0, |number, digit| number * 10 + i64::from(digit.unwrap_or(by)));
        (filled(0), filled(9))
    }
}

impl YearDigits {
    /// The digits of a year from 0 to a trillion.
    pub(super) fn of(year: u64) -> Self {
        Self(Digits::of(year))
    }

    /// Reads a year of four digits.
    pub(super) fn read(text: &str) -> Option<Self> {
        let Digits(four) = Digits::<FOUR>::read(text)?;
        let mut digits = [Some(0); LONGEST];
        digits[LONGEST - FOUR..].copy_from_slice(&four);
        Some(Self(Digits(digits)))
    }

    /// Reads what stands behind `Y` and a sign: `170000002`, `17E7`, `170XX`. An error says what is wrong with it.
    pub(super) fn read_long(text: &str) -> Result<Self, &'static str> {
        let too_far = "a year is at most a trillion years from the year 0: Y1E12";
        let (digits, zeros) = match text.split_once('E') {
            Some((digits, zeros)) => {
                let is_number = !zeros.is_empty() && zeros.bytes().all(|digit| digit.is_ascii_digit());
                if digits.contains('X') || !is_number {
                    return Err("behind E stands how many zeros follow: Y-17E7 is Y-170000000");
                }
                (digits, zeros.parse().ok().filter(|&zeros: &usize| zeros < LONGEST).ok_or(too_far)?)
            }
            None => (text, 0),
        };
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit() || digit == b'X') {
            return Err("behind Y stands a year of five digits or more: Y-66000000, Y-66E6, Y170XX");
        }
        if digits.starts_with('0') {
            return Err("a year that is written with Y begins with no zero");
        }
        let count = digits.len() + zeros;
        if count <= FOUR {
            return Err("a year of four digits is written without Y");
        }
        let start = LONGEST.checked_sub(count).ok_or(too_far)?;
        let mut all = [Some(0); LONGEST];
        for (to, digit) in all[start..].iter_mut().zip(digits.bytes()) {
            *to = digit.is_ascii_digit().then(|| digit - b'0');
        }
        let year = Self(Digits(all));
        if year.limits().1 > MOST_YEARS { Err(too_far) } else { Ok(year) }
    }

    /// The digits that are written: four, or more behind a `Y`.
    pub fn written(&self) -> &[Option<u8>] {
        let Digits(digits) = &self.0;
        let first = digits.iter().position(|&digit| digit != Some(0)).unwrap_or(LONGEST);
        &digits[first.min(LONGEST - FOUR)..]
    }

    /// Whether it is written with a `Y`.
    pub fn is_long(&self) -> bool {
        self.written().len() > FOUR
    }

    /// The year, if all of its digits are known.
    pub fn number(self) -> Option<i64> {
        self.0.number()
    }

    /// Whether no digit is known.
    pub fn is_unknown(self) -> bool {
        self.written().iter().all(Option::is_none)
    }

    /// The least and the greatest year that it may be.
    pub(super) fn limits(self) -> (i64, i64) {
        self.0.limits()
    }

    /// The years that it may be, upwards or downwards. If there are very many, so many that each day that any of them
    /// has, one of these has, too.
    pub(super) fn years(self, is_upwards: bool) -> impl Iterator<Item = i64> {
        let Digits(digits) = self.0;
        let unknown = digits.iter().filter(|digit| digit.is_none()).count();
        let count = 10_i64.pow(unknown as u32);
        (0..count.min(ENOUGH)).map(move |n| {
            let mut rest = if is_upwards { n } else { count - 1 - n };
            let (mut year, mut unit) = (0, 1);
            for digit in digits.iter().rev() {
                year += unit * digit.map_or(rest % 10, i64::from);
                rest /= if digit.is_none() { 10 } else { 1 };
                unit *= 10;
            }
            year
        })
    }
}

fn write_digits(digits: &[Option<u8>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    digits.iter().try_for_each(|digit| match digit {
        Some(digit) => write!(f, "{digit}"),
        None => f.write_str("X"),
    })
}

impl<const N: usize> fmt::Display for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(&self.0, f)
    }
}

impl fmt::Display for YearDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.written(), f)
    }
}
