//! Dates as well as they are known: a subset of EDTF (ISO 8601-2:2019), the days it may mean, and how to say it.
//!
//! Knows no article, no clock and no locale.

mod day;
mod edtf;
mod say;

pub use day::Day;
pub use edtf::{Date, ParseError, Partial, Precision, Shape};
pub use say::{MONTHS, SHORT_MONTHS, days_in_words, in_words, say, say_short, tenure};
