//! The checks never panic, no reference stays unresolved, and every problem is where it says.

use super::{EVERY_FIELD, checked};
use article_explorer::article::Article;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

fn every_field() -> Value {
    serde_json::from_str(EVERY_FIELD).unwrap()
}

/// Pointers to every value in a document.
pub fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.into());
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(name, value)| pointers(value, &format!("{pointer}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| pointers(item, &format!("{pointer}/{i}"), found));
        }
        _ => {}
    }
}

pub fn remove(document: &mut Value, pointer: &str) {
    // The whole document has no parent from which it could be removed.
    let Some((parent, last)) = pointer.rsplit_once('/') else { return };
    match document.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.remove(last);
        }
        Some(Value::Array(items)) => {
            items.remove(last.parse().unwrap());
        }
        _ => {}
    }
}

pub fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|flag| json!(flag)),
        any::<f64>().prop_map(|number| json!(number)),
        any::<i64>().prop_map(|number| json!(number)),
        ".{0,12}".prop_map(|text| json!(text)),
        r"\[?[0-9?~/.-]{0,24}\]?".prop_map(|text| json!(text)),
        r"[a-z\[\]|]{0,12}".prop_map(|text| json!(text)),
        Just(json!("signing")),
        Just(json!("ada")),
    ];
    leaf.prop_recursive(2, 8, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::btree_map("[a-z]{1,6}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

/// A document that passes becomes an article. One that doesn't has problems with positions.
pub fn assert_sane(json: &str) -> Result<(), TestCaseError> {
    match checked(json) {
        Ok(document) => prop_assert!(Article::from_document(document).is_ok()),
        Err(problems) => {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.is_sorted_by_key(|problem| (problem.line, problem.column)));
            for problem in problems {
                let line = json.split('\n').nth(problem.line - 1);
                prop_assert!(line.is_some_and(|line| problem.column <= line.chars().count() + 1), "{}", problem);
                prop_assert_eq!(problem.to_string().lines().count(), 1);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_document_with_anything_anywhere_is_read_whole_or_refused(
        changes in prop::collection::vec((any::<Index>(), prop::option::of(anything())), 1..4)
    ) {
        let mut document = every_field();
        for (index, value) in changes {
            let mut found = Vec::new();
            pointers(&document, "", &mut found);
            let pointer = index.get(&found);
            match (value, document.pointer_mut(pointer)) {
                (Some(value), Some(node)) => *node = value,
                _ => remove(&mut document, pointer),
            }
        }
        assert_sane(&serde_json::to_string_pretty(&document).unwrap())?;
    }

    #[test]
    fn a_document_with_characters_changed_is_read_whole_or_refused(
        changes in prop::collection::vec((any::<Index>(), 0usize..4, r#"[\[\]{}"\\,:|a-z0-9äé ]{0,3}"#), 1..6)
    ) {
        let mut characters: Vec<char> = EVERY_FIELD.chars().collect();
        for (index, count, new) in changes {
            let at = index.index(characters.len());
            let end = (at + count).min(characters.len());
            characters.splice(at..end, new.chars());
        }
        assert_sane(&characters.iter().collect::<String>())?;
    }

    #[test]
    fn any_text_at_all_is_refused_without_a_panic(text in any::<String>(), json in r#"[\[\]{}"\\,:a-f0-9. -]{0,40}"#) {
        assert_sane(&text)?;
        assert_sane(&json)?;
    }
}

/// Whether a value is a referenced id, not a declared one.
fn is_reference(pointer: &str, value: &Value) -> bool {
    let step = pointer.rsplit('/').find(|step| step.parse::<usize>().is_err()).unwrap_or_default();
    let names = ["parties", "events", "says", "theme", "section", "claimed_by", "entity", "places", "to", "speaker"];
    let is_named = names.contains(&step) || ["event", "about", "map"].contains(&step);
    value.is_string() && is_named && !pointer.contains("/roles/")
}

#[test]
fn every_reference_that_breaks_is_reported_where_it_breaks() {
    let whole = every_field();
    let mut found = Vec::new();
    pointers(&whole, "", &mut found);
    found.retain(|pointer| whole.pointer(pointer).is_some_and(|value| is_reference(pointer, value)));
    assert!(found.len() > 30, "{found:?}");
    for pointer in found {
        let mut document = whole.clone();
        *document.pointer_mut(&pointer).unwrap() = json!("zzyzx");
        let problems = checked(&document.to_string()).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].what.contains("zzyzx"), "{problems:?}");
    }
}

#[test]
fn every_mention_that_breaks_is_reported_where_it_breaks() {
    let mentions: Vec<usize> = EVERY_FIELD.match_indices("[[").map(|(at, _)| at + 2).collect();
    for at in mentions {
        let broken = format!("{}zzyzx-{}", &EVERY_FIELD[..at], &EVERY_FIELD[at..]);
        let problems = checked(&broken).unwrap_err();
        let line_start = EVERY_FIELD[..at].rfind('\n').unwrap() + 1;
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].line, EVERY_FIELD[..at].matches('\n').count() + 1);
        assert_eq!(problems[0].column, EVERY_FIELD[line_start..at].chars().count() + 1);
    }
}
