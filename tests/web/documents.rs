//! The small document in which every field occurs, and variants of it. The native tests check that they can be read.

use serde_json::{Value, json};

pub const EVERY_FIELD: &str = include_str!("../fixtures/articles/every-field.json");
/// One that is written from right to left.
pub const ARABIC: &str = include_str!("../fixtures/articles/arabic.json");
pub const MINIMAL: &str = include_str!("../fixtures/articles/minimal.json");
pub const SQUARE: &[(&str, &str)] = &[("square.topojson", include_str!("../fixtures/articles/square.topojson"))];

/// The document without maps.
pub fn without_maps() -> Value {
    let mut document = every_field();
    document["infobox"]["maps"] = json!([]);
    for entity in document["entities"].as_array_mut().unwrap() {
        entity.as_object_mut().unwrap().remove("area");
    }
    document
}

/// The smallest document, without its one date.
pub fn without_dates() -> Value {
    let mut document: Value = serde_json::from_str(MINIMAL).unwrap();
    let event = document["events"][0].as_object_mut().unwrap();
    event.remove("date");
    event.remove("dating");
    document
}

/// The document with [`MARKUP`] after every text.
pub fn with_markup() -> Value {
    let mut document = every_field();
    mark_up(&mut document);
    document
}

/// The document without maps, and with much that is unusual.
pub fn strange() -> Value {
    let mut document = without_maps();
    estrange(&mut document);
    document
}

/// The document without maps, and with three thousand more events of one day each from 2000 to 2008.
pub fn crowded() -> Value {
    let mut document = without_maps();
    let mut meeting = document["events"][0].clone();
    meeting["relations"] = json!([]);
    for at in 0..3000 {
        meeting["id"] = json!(format!("meeting-{at}"));
        // Twelve months of 28 days a year, so that every date exists.
        meeting["date"] = json!(format!("{}-{:02}-{:02}", 2000 + at / 336, at / 28 % 12 + 1, at % 28 + 1));
        document["events"].as_array_mut().unwrap().push(meeting.clone());
        telling(&mut document, &meeting)["events"].as_array_mut().unwrap().push(meeting["id"].clone());
    }
    document
}

/// The paragraph that tells an event.
fn telling<'a>(document: &'a mut Value, event: &Value) -> &'a mut Value {
    let sections = document["sections"].as_array_mut().unwrap();
    let section = sections.iter_mut().find(|section| section["id"] == event["section"]).unwrap();
    &mut section["paragraphs"][event["paragraph"].as_u64().unwrap() as usize - 1]
}

fn every_field() -> Value {
    serde_json::from_str(EVERY_FIELD).unwrap()
}

/// Makes a document unusual: two thousand mentions of one person and a hundred more of her events in one paragraph, an
/// event without participants, a chain with a step without a date, an entity without events, names of 200 letters and
/// names from right to left.
fn estrange(document: &mut Value) {
    let entities = document["entities"].as_array_mut().unwrap();
    entities.push(json!({ "id": "nobody", "kind": "person", "name": "Llanfairpwll".repeat(17)[..200] }));
    entities.push(json!({ "id": "from-the-right", "kind": "organisation", "name": "וועידה של كلّ الناس" }));
    let events = document["events"].as_array_mut().unwrap();
    events[2].as_object_mut().unwrap().remove("date");
    (events[3]["participants"], events[3]["places"]) = (json!([]), json!([]));
    for at in 0..100 {
        let mut event = events[3].clone();
        event["id"] = json!(format!("pledge-{at}"));
        event["summary"] = json!("[[ada]] promises.");
        event["relations"] = json!([]);
        events.push(event);
    }
    let pledge = events[3].clone();
    let paragraph = telling(document, &pledge);
    paragraph["text"] =
        json!("[[ada]] met [[nobody]] and [[from-the-right]]. ".to_owned() + &"[[ada]] again. ".repeat(2000));
    paragraph["events"].as_array_mut().unwrap().extend((0..100).map(|at| json!(format!("pledge-{at}"))));
}

/// A text that looks like markup.
pub const MARKUP: &str = "<img src=x onerror=alert(1)> & <b>bold</b>";

/// The fields that hold words for the reader.
const TEXTS: &[&str] = &[
    "alt",
    "attribution",
    "caption",
    "credit",
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
            // A layer's name is an id, so it stays.
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
