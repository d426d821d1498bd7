//! Dates as exactly as they are known: a subset of EDTF (ISO 8601-2:2019), and the days that a date may mean.
//!
//! May not know articles, clocks or locales.

mod day;
mod edtf;

pub use day::Day;
pub use edtf::{Date, ParseError, Partial, Precision, Shape};
