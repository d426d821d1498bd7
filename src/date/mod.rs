//! Dates as well as they are known: a subset of EDTF (ISO 8601-2:2019), the days it may mean, and how to say it.
//!
//! Knows no article, no clock and no locale. Dates are read where the article is built, and compiled in as numbers.

mod compiled;
mod day;
mod edtf;
mod say;

pub use day::Day;
#[cfg(not(target_arch = "wasm32"))]
pub use edtf::ParseError;
pub use edtf::{Date, Partial, Precision, Shape};
pub use say::{MONTHS, SHORT_MONTHS, days_in_words, in_words, say, say_short, tenure};
