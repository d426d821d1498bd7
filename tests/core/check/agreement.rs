//! What the check accepts, what `serde` reads and the fixture with every field are one format.

use super::{EVERY_FIELD, MINIMAL, checked};
use article_explorer::article::format::{Checked, Document, Field, FieldKind};
use rstest::rstest;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

type Visit<'a> = dyn FnMut(&'static [Field], &str) + 'a;

/// Visits every record of a document, with the fields that it may have and its pointer.
fn each_record(kind: &FieldKind, value: &Value, pointer: &str, visit: &mut Visit<'_>) {
    match (kind, value) {
        (FieldKind::Record(fields), Value::Object(object)) => {
            visit(fields, pointer);
            for field in *fields {
                if let Some(value) = object.get(field.name) {
                    each_record(&field.kind, value, &format!("{pointer}/{}", field.name), visit);
                }
            }
        }
        (FieldKind::List(kind), Value::Array(items)) => {
            for (i, item) in items.iter().enumerate() {
                each_record(kind, item, &format!("{pointer}/{i}"), visit);
            }
        }
        _ => {}
    }
}

fn records(document: &Value) -> Vec<(&'static [Field], String)> {
    let mut records = Vec::new();
    each_record(&Document::KIND, document, "", &mut |fields, pointer| records.push((fields, pointer.to_string())));
    records
}

fn object<'a>(document: &'a mut Value, pointer: &str) -> &'a mut Map<String, Value> {
    document.pointer_mut(pointer).and_then(Value::as_object_mut).unwrap()
}

fn every_field() -> Value {
    serde_json::from_str(EVERY_FIELD).unwrap()
}

/// The field names that `serde` knows, from its error message about an unknown one.
fn names_by_serde(pointer: &str) -> Vec<String> {
    let mut document = every_field();
    object(&mut document, pointer).insert("unheard-of".into(), json!(1));
    let error = serde_json::from_value::<Document>(document).unwrap_err().to_string();
    let (_, expected) = error.split_once("expected ").unwrap();
    let mut names: Vec<String> = expected.split('`').skip(1).step_by(2).map(String::from).collect();
    names.sort();
    names
}

#[test]
fn the_check_and_serde_know_the_same_fields() {
    for (fields, pointer) in records(&every_field()) {
        let mut names: Vec<String> = fields.iter().map(|field| field.name.to_string()).collect();
        names.sort();
        assert_eq!(names, names_by_serde(&pointer), "at {pointer}");
    }
}

#[test]
fn the_check_and_serde_require_the_same_fields() {
    let whole = every_field();
    for (fields, pointer) in records(&whole) {
        for field in fields {
            let mut document = whole.clone();
            if object(&mut document, &pointer).remove(field.name).is_some() {
                let is_read = serde_json::from_value::<Document>(document).is_ok();
                assert_eq!(field.is_required, !is_read, "{pointer}/{}", field.name);
            }
        }
    }
}

/// Every value of a kind in the document, with its pointer.
fn leaves(kind: &FieldKind, value: &Value, pointer: &str, found: &mut Vec<(FieldKind, String)>) {
    found.push((*kind, pointer.into()));
    match (kind, value) {
        (FieldKind::Record(fields), Value::Object(object)) => {
            for field in *fields {
                if let Some(value) = object.get(field.name) {
                    leaves(&field.kind, value, &format!("{pointer}/{}", field.name), found);
                }
            }
        }
        (FieldKind::List(kind), Value::Array(items)) => {
            for (i, item) in items.iter().enumerate() {
                leaves(kind, item, &format!("{pointer}/{i}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn what_serde_would_not_read_is_reported_where_it_stands() {
    let whole = every_field();
    let mut found = Vec::new();
    leaves(&Document::KIND, &whole, "", &mut found);
    let wrong = [json!(null), json!(true), json!(-1.5), json!("~"), json!([]), json!({})];
    for (_, pointer) in found.iter().skip(1) {
        for value in &wrong {
            let mut document = whole.clone();
            *document.pointer_mut(pointer).unwrap() = value.clone();
            if serde_json::from_value::<Document>(document.clone()).is_err() {
                let problems = checked(&document.to_string()).unwrap_err();
                let path = path_from_pointer(pointer);
                assert!(
                    problems.iter().any(|problem| problem.path.starts_with(&path)),
                    "{value} at {path}: {problems:?}"
                );
            }
        }
    }
}

/// `/events/3/title` as a problem writes it: `events[3].title`.
fn path_from_pointer(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1).map(|step| match step.parse::<usize>() {
        Ok(number) => format!("[{number}]"),
        Err(_) => format!(".{step}"),
    });
    steps.collect::<Vec<_>>().concat().trim_start_matches('.').into()
}

#[test]
fn the_fixture_holds_every_field_of_the_format() {
    let whole = every_field();
    let mut seen: BTreeMap<String, bool> = BTreeMap::new();
    for (fields, pointer) in records(&whole) {
        let record = whole.pointer(&pointer).unwrap();
        // The path of the record's kind: without the indices of lists.
        let kind: Vec<&str> = pointer.split('/').filter(|step| step.parse::<usize>().is_err()).collect();
        for field in fields {
            let path = format!("{}/{}", kind.join("/"), field.name);
            *seen.entry(path).or_default() |= record.get(field.name).is_some();
        }
    }
    let missing: Vec<String> = seen.into_iter().filter(|(_, is_there)| !is_there).map(|(path, _)| path).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// The value without empty lists, which mean the same as absent ones, and with all numbers as floats.
fn bare(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let fields = object.into_iter().map(|(name, value)| (name, bare(value)));
            Value::Object(fields.filter(|(_, value)| *value != json!([])).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(bare).collect()),
        Value::Number(number) => json!(number.as_f64()),
        other => other,
    }
}

#[rstest]
#[case::minimal(MINIMAL)]
#[case::every_field(EVERY_FIELD)]
fn a_valid_document_comes_back_as_it_was(#[case] json: &str) {
    let document = checked(json).unwrap();
    let back = serde_json::to_value(&document).unwrap();
    assert_eq!(bare(back), bare(serde_json::from_str(json).unwrap()));
}
