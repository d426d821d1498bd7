//! The checks of a document: what is reported, where, and that no mistake is missed.

mod agreement;
pub mod laws;
mod report;
mod syntax;
mod version;

use article_explorer::article::check::{Problem, check};
use article_explorer::article::format::Document;

pub const EVERY_FIELD: &str = include_str!("../../fixtures/articles/every-field.json");
pub const MINIMAL: &str = include_str!("../../fixtures/articles/minimal.json");
const THIRTY: &str = include_str!("../../fixtures/articles/thirty-problems.json");
pub const SQUARE: &str = include_str!("../../fixtures/articles/square.topojson");

/// Checks a document whose folder holds one topology and some files that aren't topologies. The problems are the first
/// hundred.
pub fn checked(json: &str) -> Result<Document, Vec<Problem>> {
    let checked = check(json, "article.json", &|name| match name {
        "square.topojson" => Ok(SQUARE.into()),
        "text.topojson" => Ok("North of here".into()),
        "geojson.topojson" => Ok(r#"{"type": "FeatureCollection", "features": []}"#.into()),
        "torn.topojson" => Ok(SQUARE.replace("[[3]]", "[[4]]")),
        _ => Err("there is no such file".into()),
    });
    checked.map_err(|problems| problems.first)
}

/// Everything that is wrong with a document, one problem a line.
pub fn report(json: &str) -> String {
    let problems = checked(json).err().unwrap_or_default();
    problems.iter().flat_map(|problem| [problem.to_string(), "\n".into()]).collect()
}
