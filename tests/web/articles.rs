//! The articles that the tests read.

use article_explorer::data;
use article_explorer::explorer::Explorer;
use serde_json::{Value, json};
use std::sync::LazyLock;

const EVERY_FIELD: &str = include_str!("../fixtures/articles/every-field.json");
const SQUARE: &[(&str, &str)] = &[("square.topojson", include_str!("../fixtures/articles/square.topojson"))];

/// What stands in for text of the document that looks like markup.
pub const MARKUP: &str = "<img src=x onerror=alert(1)> & <b>bold</b>";

/// The article that is shipped.
pub fn shipped() -> &'static Explorer {
    static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());
    &SHIPPED
}

/// A small one, in which every field occurs.
pub fn every_field() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(EVERY_FIELD, SQUARE).unwrap());
    &EXPLORER
}

/// The small one without maps.
pub fn without_maps() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| {
        let mut document = document();
        document["infobox"]["maps"] = json!([]);
        for entity in document["entities"].as_array_mut().unwrap() {
            entity.as_object_mut().unwrap().remove("area");
        }
        Explorer::new(&document.to_string(), &[]).unwrap()
    });
    &EXPLORER
}

/// The small one, every text of which is followed by [`MARKUP`].
pub fn with_markup() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| {
        let mut document = document();
        mark_up(&mut document);
        Explorer::new(&document.to_string(), SQUARE).unwrap()
    });
    &EXPLORER
}

fn document() -> Value {
    serde_json::from_str(EVERY_FIELD).unwrap()
}

/// The fields that hold words for the reader.
const TEXTS: &[&str] = &[
    "attribution",
    "date_note",
    "description",
    "label",
    "license",
    "measures",
    "name",
    "note",
    "occasion",
    "outcome",
    "role",
    "summary",
    "text",
    "title",
];

fn mark_up(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(mark_up),
        Value::Object(fields) => {
            // A layer's name is an id.
            let is_layer =
                fields.get("kind").is_some_and(|kind| ["countries", "water"].map(Value::from).contains(kind));
            for (name, field) in fields {
                match field {
                    Value::String(text) if TEXTS.contains(&name.as_str()) && !is_layer => *text += MARKUP,
                    field => mark_up(field),
                }
            }
        }
        _ => {}
    }
}
