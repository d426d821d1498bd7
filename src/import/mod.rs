//! Articles from other people's files: timelines of `TimelineJS`, tables and workbooks of events, and places in
//! `GeoJSON`.
//!
//! Each file becomes records, and these become a document that passes the checks. What the file doesn't say is left out,
//! and what can't be taken over is told. Knows the format and dates. May not read files or know how anything is shown.

mod dates;
mod document;
mod geojson;
mod html;
mod media;
mod record;
mod table;
mod timelinejs;
mod workbook;

use crate::article::check::{PictureSize, decode};
use record::Records;
use serde_json::Value;
use table::Table;

/// What the file itself doesn't say of an article.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The article's title, if the file has none, or another one is wished.
    pub title: Option<String>,
    /// The title of the source that the facts come from.
    pub source: String,
    /// The source's address (https).
    pub url: String,
    /// The source's licence.
    pub license: String,
}

/// A document, and what was done to get it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The document, as JSON.
    pub document: String,
    /// What was left out or assumed, a sentence each, with its row or path.
    pub report: Vec<String>,
}

/// The document of a file's content. `name` is the file's name, for the document's notes. `picture` returns the size of a
/// picture in the file's folder.
///
/// # Errors
/// Why no document can be made of it, in words that follow “FILE: ”.
pub fn import(name: &str, bytes: Vec<u8>, about: &About, picture: &PictureSize<'_>) -> Result<Imported, String> {
    let records = if workbook::is_workbook(&bytes) {
        let mut report = Vec::new();
        workbook::table(&bytes, &mut report)?.records(report)?
    } else {
        let text = decode(bytes)?;
        let is_json = text.trim_start().starts_with(['{', '[']);
        if is_json { of_json(&text)? } else { Table::parse(&text)?.records(Vec::new())? }
    };
    document::write(name, records, about, picture)
}

fn of_json(text: &str) -> Result<Records, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| format!("this is not JSON: {error}"))?;
    match value.get("type").and_then(Value::as_str) {
        Some("FeatureCollection" | "Feature") => Ok(geojson::read(&value)),
        _ if value.get("events").is_some_and(Value::is_array) => Ok(timelinejs::read(&value)),
        _ => Err("this is neither a timeline of TimelineJS (“events”) nor GeoJSON (“features”)".into()),
    }
}
