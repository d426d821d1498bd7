//! Dates as exactly as they are known: EDTF (ISO 8601-2:2019) without lists and years of more than four digits, and the
//! days that a date may mean.
//!
//! May not know articles, clocks or locales.

mod day;
mod edtf;
mod partial;
mod time;

pub use day::Day;
pub use edtf::{Date, End, ParseError, Shape};
pub use partial::{Digits, Fields, Partial, Precision};
pub use time::Time;
