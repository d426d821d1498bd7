//! Dates as exactly as they are known: EDTF (ISO 8601-2:2019, levels 0 to 2), and the days that a date may mean.
//!
//! May not know articles, clocks or locales.

mod day;
mod digits;
mod edtf;
mod minute;
mod partial;
mod time;

pub use day::Day;
pub use digits::{Digits, YearDigits};
pub use edtf::{Date, End, ListPart, Listed, ParseError, Shape};
pub use minute::{Minute, Period};
pub use partial::{Fields, Partial, Precision};
pub use time::Time;
