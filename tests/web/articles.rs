//! The articles that the tests read.

use article_explorer::data;
use article_explorer::explorer::Explorer;
use serde_json::{Value, json};
use std::sync::LazyLock;

const EVERY_FIELD: &str = include_str!("../fixtures/articles/every-field.compiled.json");
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
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(&document().to_string(), SQUARE).unwrap());
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

/// Lists that a document may leave out, by the list whose items have them; what is compiled in has them all.
const LISTS: &[(&str, &[&str])] = &[
    ("entities", &["aliases", "links", "roles", "status"]),
    ("events", &["also", "claimed_by", "participants", "places", "relations"]),
    ("figures", &["claimed_by"]),
    ("maps", &["labels"]),
    ("notes", &["about"]),
    ("paragraphs", &["events"]),
    ("status", &["says"]),
];

fn document() -> Value {
    let mut document = serde_json::from_str(EVERY_FIELD).unwrap();
    complete(&mut document);
    document
}

fn complete(value: &mut Value) {
    let Value::Object(fields) = value else { return };
    for (name, field) in fields {
        let lists = LISTS.iter().find(|(list, _)| list == name).map_or(&[][..], |(_, lists)| lists);
        for item in field.as_array_mut().into_iter().flatten() {
            if let Value::Object(item) = item {
                for &list in lists {
                    item.entry(list).or_insert_with(|| json!([]));
                }
            }
            complete(item);
        }
        complete(field);
    }
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
