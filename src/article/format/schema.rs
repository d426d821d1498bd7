//! The format as a JSON Schema, so that an editor completes and checks a document while it is written.

use super::document::Document;
use super::field::{Checked as _, Field, FieldKind};
use super::media::PICTURE_ENDINGS;
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a document. It says what each field may hold. What fields say about each other,
/// such as ids that refer to records, only the check can tell.
pub fn schema() -> Value {
    let mut schema = value(&Document::KIND);
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "An article for Article Explorer".into();
    schema
}

/// The schema of a value.
fn value(kind: &FieldKind) -> Value {
    match kind {
        FieldKind::Record(fields) => record(fields),
        // Editors offer these, and any other may be of the document's vocabulary.
        FieldKind::Id([space]) if !space.built_in().is_empty() => {
            json!({ "anyOf": [{ "enum": space.built_in() }, text("^[a-z0-9]+(-[a-z0-9]+)*$")] })
        }
        FieldKind::List(FieldKind::Id(_)) => {
            json!({ "type": "array", "items": text("^[a-z0-9-]+$"), "uniqueItems": true })
        }
        FieldKind::List(kind) => json!({ "type": "array", "items": value(kind) }),
        FieldKind::Slug(_) => text("^[a-z0-9]+(-[a-z0-9]+)*$"),
        FieldKind::Id(_) => text("^[a-z0-9-]+$"),
        FieldKind::Text(most) => json!({ "type": "string", "pattern": r"\S", "maxLength": most }),
        // Its limit counts what is shown of it, which a schema can't.
        FieldKind::Running(_) | FieldKind::Date => text(r"\S"),
        FieldKind::Word(words) => json!({ "enum": words }),
        FieldKind::Url => json!({ "type": "string", "pattern": "^https://[^/]", "maxLength": 500 }),
        FieldKind::Language => text("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"),
        FieldKind::File => text(r#"^[^./\\"][^/\\"]*$"#),
        FieldKind::Picture => text(&picture_pattern()),
        FieldKind::Amount => json!({ "type": "number" }),
        FieldKind::Number(low, high) => json!({ "type": "number", "minimum": low, "maximum": high }),
        FieldKind::Whole(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        FieldKind::Flag => json!({ "type": "boolean" }),
    }
}

fn record(fields: &[Field]) -> Value {
    let described = |field: &Field| {
        let mut schema = value(&field.kind);
        // Links between items of the documentation lead nowhere here.
        schema["description"] = field.description.trim().replace("[`", "`").replace("`]", "`").into();
        (field.name.to_owned(), schema)
    };
    let required: Vec<&str> = fields.iter().filter(|field| field.is_required).map(|field| field.name).collect();
    json!({
        "type": "object",
        "properties": fields.iter().map(described).collect::<Map<_, _>>(),
        "required": required,
        "additionalProperties": false,
    })
}

/// Folders and a name that ends like a picture's, in small letters or capitals.
fn picture_pattern() -> String {
    let letter = |letter: char| format!("[{letter}{}]", letter.to_ascii_uppercase());
    let endings = PICTURE_ENDINGS.map(|ending| ending.chars().map(letter).collect::<String>());
    let part = r#"[^./\\:?#"][^/\\:?#"]*"#;
    format!(r"^({part}/)*{part}\.({})$", endings.join("|"))
}

fn text(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}
