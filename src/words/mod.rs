//! The words of the interface: its sentences and labels, and dates, spans of days and counts in words.
//!
//! Knows dates and the article's types. May not know any other room, so that every room can use it. Labels of other
//! rooms' types, such as lenses and signs of the legend, are in `cards`.

mod counts;
mod dates;
mod direction;
pub mod files;
pub mod interface;
pub mod keys;
mod labels;
pub mod opening;
mod phrases;
mod spans;
pub mod start;

pub use counts::{count, count_of, events_here, involving, more};
pub use dates::{
    SHORT_MONTHS, UNDATED, clock, in_words, is_ago, rounded_year, say, say_day, say_in_year, say_or_undated, say_short,
    say_short_or_undated, short_year, tenure, year, zone,
};
pub use direction::{around, direction, is_interface, is_rtl};
pub use labels::{backward, entities_of, entity_kind, event_kind, forward};
pub use phrases::{due, names, paragraph, quoted, standing, when};
pub use spans::{days_apart, exact_span, minutes_apart, minutes_long, short_span, span, time_between};
