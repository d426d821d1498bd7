//! Tables of events: the spreadsheet of `TimelineJS`, or any other with a row of headings.

use super::dates::{Parts, interval, of_cell};
use super::html::plain;
use super::record::{Media, PlaceRecord, Record, Records, standing};
use std::collections::BTreeMap;

/// What a column may hold, each with the headings that it goes by, in small letters.
const COLUMNS: [(&str, &[&str]); 25] = [
    ("id", &["id", "unique id", "unique_id", "slug"]),
    ("title", &["title", "headline", "event", "name"]),
    ("text", &["text", "summary", "description", "details"]),
    ("date", &["date", "start", "when", "start date"]),
    ("end", &["end", "end date", "until"]),
    ("display", &["display date"]),
    ("theme", &["group", "theme", "category", "lane"]),
    ("standing", &["standing", "status"]),
    ("place", &["place", "places", "location", "where"]),
    ("lat", &["lat", "latitude"]),
    ("lon", &["lon", "lng", "longitude"]),
    ("media", &["media", "image", "picture"]),
    ("alt", &["alt", "alt text", "media alt", "media alt text"]),
    ("caption", &["caption", "media caption"]),
    ("credit", &["credit", "media credit"]),
    ("link", &["media link"]),
    ("type", &["type"]),
    ("year", &["year"]),
    ("month", &["month"]),
    ("day", &["day"]),
    ("time", &["time"]),
    ("end year", &["end year"]),
    ("end month", &["end month"]),
    ("end day", &["end day"]),
    ("end time", &["end time"]),
];

/// Cells in rows.
pub(super) struct Table {
    /// The number of the first row in its file.
    pub first: usize,
    /// The first one has the headings.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of commas, semicolons or tabs.
    ///
    /// # Errors
    /// If a row can't be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let rows = csv::ReaderBuilder::new()
            .delimiter(delimiter(text))
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes())
            .into_records()
            .zip(1..)
            .map(|(row, number)| {
                let row = row.map_err(|error| format!("row {number}: {error}"))?;
                Ok(row.iter().map(str::to_owned).collect())
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { first: 1, rows })
    }

    /// Its events.
    ///
    /// # Errors
    /// If it has no rows, or no column for titles.
    pub fn records(&self, mut report: Vec<String>) -> Result<Records, String> {
        let [headings, rows @ ..] = self.rows.as_slice() else { return Err("the table is empty".into()) };
        let columns = columns(headings, &mut report);
        if !columns.contains_key("title") {
            return Err("no column has the titles of the events: call it “title” or “headline”".into());
        }
        let mut records = Records { report, ..Records::default() };
        for (row, number) in rows.iter().zip(self.first + 1..) {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let cell = |column: &str| {
                let cell = row.get(*columns.get(column)?)?;
                Some(cell.trim()).filter(|cell| !cell.is_empty())
            };
            read_row(&cell, number, &mut records);
        }
        Ok(records)
    }
}

/// The character that parts cells: the most frequent in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
    // In reverse, because `max_by_key` takes the last of equals.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// Which column holds what.
fn columns(headings: &[String], report: &mut Vec<String>) -> BTreeMap<&'static str, usize> {
    let mut columns = BTreeMap::new();
    for (at, heading) in headings.iter().enumerate() {
        let plain = heading.trim().to_lowercase();
        match COLUMNS.iter().find(|(_, names)| names.contains(&plain.as_str())) {
            Some((column, _)) if !columns.contains_key(column) => {
                columns.insert(*column, at);
            }
            _ if plain.is_empty() => {}
            _ => report.push(format!("column “{}”: left out", heading.trim())),
        }
    }
    columns
}

fn read_row<'a>(cell: &impl Fn(&str) -> Option<&'a str>, number: usize, records: &mut Records) {
    let from = format!("row {number}");
    let (title, text) = (plain(cell("title").unwrap_or_default()), plain(cell("text").unwrap_or_default()));
    match cell("type") {
        Some("title") => {
            records.title = Some(title).filter(|title| !title.is_empty());
            records.summary = Some(text).filter(|text| !text.is_empty());
            return;
        }
        Some("era") => return records.report.push(format!("{from}: left out, as there are no eras")),
        _ => {}
    }
    if title.is_empty() {
        return records.report.push(format!("{from}: left out, as it has no title"));
    }
    let text_of = |column: &str| plain(cell(column).unwrap_or_default());
    let media = cell("media").map(|file| Media {
        file: file.into(),
        alt: text_of("alt"),
        caption: text_of("caption"),
        credit: text_of("credit"),
        link: cell("link").unwrap_or_default().into(),
    });
    let said = cell("date").map(str::to_owned);
    let start = said.as_deref().and_then(of_cell).or_else(|| parts(cell, "").edtf());
    let end = cell("end").and_then(of_cell).or_else(|| parts(cell, "end ").edtf());
    if end.is_none()
        && let Some(said) = cell("end").or(cell("end year"))
    {
        records.report.push(format!("{from}: its end, “{said}”, is left out: it can’t be read as one date"));
    }
    if start.is_none() && (said.is_some() || cell("year").is_some()) {
        let said = said.as_deref().or(cell("year")).unwrap_or_default();
        records.report.push(format!("{from}: “{said}” can’t be read as one date; the event is undated"));
    }
    let number_of = |column: &str| cell(column)?.replace(',', ".").parse::<f64>().ok();
    let at = number_of("lat").zip(number_of("lon"));
    let at = at.filter(|(lat, lon)| (-90.0..=90.0).contains(lat) && (-180.0..=180.0).contains(lon));
    let date = interval(start.clone(), end, &from, &mut records.report);
    let place = cell("place").map(|name| PlaceRecord { name: plain(name), at });
    let left_out = match (cell("lat"), cell("lon")) {
        (Some(lat), Some(lon)) if at.is_none() => {
            Some(format!("“{lat}” and “{lon}” are left out: they aren’t degrees north and east"))
        }
        (Some(lat), Some(lon)) if place.is_none() => {
            Some(format!("“{lat}” and “{lon}” are left out: the row names no place"))
        }
        (Some(lat), None) => Some(format!("its latitude, “{lat}”, is left out: it has no longitude")),
        (None, Some(lon)) => Some(format!("its longitude, “{lon}”, is left out: it has no latitude")),
        _ => None,
    };
    records.report.extend(left_out.map(|what| format!("{from}: {what}")));
    records.events.push(Record {
        id: cell("id").map(str::to_owned),
        title,
        text,
        date_words: cell("display").map(plain).or_else(|| said.filter(|_| start.is_none())),
        date,
        standing: standing(cell("standing").map(plain)),
        theme: cell("theme").map(plain),
        places: place.into_iter().collect(),
        media,
        from,
    });
}

/// The parts of a date that stand in columns of their own.
fn parts<'a>(cell: &impl Fn(&str) -> Option<&'a str>, which: &str) -> Parts {
    let number = |column: &str| cell(&[which, column].concat())?.parse().ok();
    let time = cell(&[which, "time"].concat()).unwrap_or_default();
    let mut clock = time.split(':').map(|part| part.parse().ok());
    let mut next = || clock.next().flatten();
    Parts {
        year: number("year"),
        month: number("month"),
        day: number("day"),
        hour: next(),
        minute: next(),
        second: next(),
    }
}
