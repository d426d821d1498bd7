//! The checks of a document: what is reported, where, and that nothing gets past.

mod agreement;
mod laws;
mod report;

use article_explorer::article::check::{Problem, check};
use article_explorer::article::format::Document;

pub const EVERY_FIELD: &str = include_str!("../../fixtures/articles/every-field.json");
pub const MINIMAL: &str = include_str!("../../fixtures/articles/minimal.json");
const THIRTY: &str = include_str!("../../fixtures/articles/thirty-problems.json");
const SQUARE: &str = include_str!("../../fixtures/articles/square.topojson");

/// Checks a document beside which stand one topology, a text that isn't one, and nothing else.
pub fn checked(json: &str) -> Result<Document, Vec<Problem>> {
    check(json, "article.json", &|name| match name {
        "square.topojson" => Ok(SQUARE.into()),
        "text.topojson" => Ok("North of here".into()),
        "geojson.topojson" => Ok(r#"{"type": "FeatureCollection", "features": []}"#.into()),
        "torn.topojson" => Ok(SQUARE.replace("[[3]]", "[[4]]")),
        _ => Err("there is no such file".into()),
    })
}

/// Everything that is wrong with a document, one problem a line.
pub fn report(json: &str) -> String {
    let problems = checked(json).err().unwrap_or_default();
    problems.iter().flat_map(|problem| [problem.to_string(), "\n".into()]).collect()
}

/// What the build makes of the document with every field; it has every list, as the page's small reader needs.
const COMPILED: &str = include_str!("../../fixtures/articles/every-field.compiled.json");

#[test]
fn the_fixture_of_the_tests_in_a_browser_is_what_the_build_makes_of_every_field() {
    let document = checked(EVERY_FIELD).unwrap();
    assert_eq!(serde_json::to_string(&document).unwrap(), COMPILED.trim_end());
}
