//! Dates of other formats as EDTF.

use crate::date::Date;

/// A year, and what is known below it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    pub year: Option<i64>,
    pub month: Option<i64>,
    pub day: Option<i64>,
    pub hour: Option<i64>,
    pub minute: Option<i64>,
    pub second: Option<i64>,
}

impl Parts {
    /// The EDTF date, as exactly as the parts say; `None` without a year, or if there is no such date.
    pub fn edtf(self) -> Option<String> {
        let year = self.year?;
        let mut text = if (-9999..=9999).contains(&year) {
            format!("{}{:04}", if year < 0 { "-" } else { "" }, year.abs())
        } else {
            format!("Y{year}")
        };
        if let Some(month) = self.month {
            text += &format!("-{month:02}");
            if let Some(day) = self.day {
                text += &format!("-{day:02}");
                if let Some(hour) = self.hour {
                    let (minute, second) = (self.minute.unwrap_or_default(), self.second.unwrap_or_default());
                    text += &format!("T{hour:02}:{minute:02}:{second:02}");
                }
            }
        }
        readable(text)
    }
}

/// The date from a start to an end, or the start alone.
pub(super) fn interval(start: String, end: Option<String>) -> String {
    let both = end.filter(|end| *end != start).and_then(|end| readable(format!("{start}/{end}")));
    both.unwrap_or(start)
}

/// The date that a cell of a table says; `None` if it can't be read, or can be read in two ways.
pub(super) fn of_cell(cell: &str) -> Option<String> {
    let cell = cell.trim();
    // Tables write a space before the time, or leave out the seconds.
    let with_t = cell.replacen(' ', "T", 1);
    let with_seconds = [with_t.as_str(), ":00"].concat();
    [cell, &with_t, &with_seconds].into_iter().find_map(|text| readable(text.into()))
}

fn readable(text: String) -> Option<String> {
    Date::parse(&text).is_ok().then_some(text)
}
