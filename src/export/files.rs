//! The formats of files.

use super::taken::{Taken, days};
use super::{calendar, geojson, json, markdown, table, timelinejs};
use crate::date::Date;

/// A format in which events can be taken away as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileFormat {
    /// A table with one row an event.
    Csv,
    /// A text with headings.
    Markdown,
    /// A calendar.
    Calendar,
    /// Places on a map.
    GeoJson,
    /// A timeline for `TimelineJS3`.
    TimelineJs,
    /// The document that the explorer is built from.
    Json,
}

impl FileFormat {
    /// Every format, for the most readers first.
    pub const ALL: [Self; 6] = [Self::Csv, Self::Markdown, Self::Calendar, Self::GeoJson, Self::TimelineJs, Self::Json];

    /// The text of the file, in UTF-8.
    pub fn write(self, taken: &Taken) -> String {
        match self {
            Self::Csv => table::write(taken),
            Self::Calendar => calendar::write(taken),
            Self::GeoJson => geojson::write(taken),
            Self::TimelineJs => timelinejs::write(taken),
            Self::Markdown => markdown::write(taken),
            Self::Json => json::write(taken),
        }
    }

    /// How many of the events aren't in the file: those without a date, or with one that the format can't write.
    pub fn left_out(self, taken: &Taken) -> usize {
        let is_out = |date: Option<&Date>| match self {
            Self::Calendar => date.and_then(days).is_none(),
            Self::TimelineJs => date.and_then(timelinejs::days).is_none(),
            _ => false,
        };
        taken.each().filter(|(_, event)| is_out(event.when())).count()
    }

    /// How many of the events the file lacks: those that are left out or, of places, have no position.
    pub fn lacking(self, taken: &Taken) -> usize {
        match self {
            Self::GeoJson => taken.each().filter(|(_, event)| !geojson::is_placed(taken.article, event)).count(),
            _ => self.left_out(taken),
        }
    }

    /// Its name: the article's id, “-part” unless it is everything, and what tells the format.
    pub fn file_name(self, taken: &Taken) -> String {
        let part = if taken.is_all() { "" } else { "-part" };
        format!("{}{part}.{}", taken.article.id, self.extension())
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Calendar => "ics",
            Self::GeoJson => "geojson",
            Self::TimelineJs => "timeline.json",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// Its name in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Calendar => "calendar",
            Self::GeoJson => "geojson",
            Self::TimelineJs => "timelinejs",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Calendar => "text/calendar;charset=utf-8",
            Self::GeoJson => "application/geo+json",
            Self::TimelineJs | Self::Json => "application/json",
            Self::Markdown => "text/markdown;charset=utf-8",
        }
    }
}
