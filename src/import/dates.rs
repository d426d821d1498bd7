//! Dates of other formats as EDTF.

use crate::date::Date;

/// A year, and what is known below it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    /// Without a year 0: −44 is 44 BC.
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
        // EDTF has a year 0, which is 1 BC. Of ages nobody counts single years.
        let year = self.year.filter(|&year| year != 0)?;
        let year = if (-9999..0).contains(&year) { year + 1 } else { year };
        let mut text = if (-9999..=9999).contains(&year) {
            format!("{}{:04}", if year < 0 { "-" } else { "" }, year.abs())
        } else {
            format!("Y{year}")
        };
        let month = self.month.map(|month| format!("-{month:02}"));
        let day = self.day.filter(|_| month.is_some()).map(|day| format!("-{day:02}"));
        // An hour without minutes says less than a time of EDTF would.
        let hour_and_minute = self.hour.zip(self.minute).filter(|_| day.is_some());
        let second = self.second.unwrap_or_default();
        let time = hour_and_minute.map(|(hour, minute)| format!("T{hour:02}:{minute:02}:{second:02}"));
        text.extend([month, day, time].into_iter().flatten());
        readable(text)
    }
}

/// The date from a start to an end, or the start alone. An end without a start, or that doesn't go with it, is reported as
/// left out `from` there.
pub(super) fn interval(
    start: Option<String>,
    end: Option<String>,
    from: &str,
    report: &mut Vec<String>,
) -> Option<String> {
    let Some(end) = end.filter(|end| Some(end) != start.as_ref()) else { return start };
    let Some(start) = start else {
        report.push(format!("{from}: its end, {end}, is left out: it has no start"));
        return None;
    };
    readable(format!("{start}/{end}")).or_else(|| {
        report.push(format!("{from}: its end, {end}, is left out: it doesn’t go with its start, {start}"));
        Some(start)
    })
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
