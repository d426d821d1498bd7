//! The document, which passes the project's own checks.

use super::{BASE, SHIPPED, any_events, everything, of_shipped, one, one_of_all, today};
use crate::check::EVERY_FIELD;
use article_explorer::article::check::check;
use article_explorer::article::format::Document;
use article_explorer::article::{Article, Standing};
use article_explorer::cards::{event_card, plain};
use article_explorer::data;
use article_explorer::export::{FileFormat, Taken};
use pretty_assertions::assert_eq;
use proptest::prelude::*;

/// A document that passes the checks.
pub fn checked(json: &str) -> Document {
    let topology = |name: &str| {
        let found = data::TOPOLOGIES.iter().find(|(other, _)| *other == name);
        found.map(|(_, text)| (*text).to_owned()).ok_or_else(|| "there is no such file".to_owned())
    };
    check(json, "part.json", &topology).unwrap_or_else(|problems| panic!("{problems}"))
}

pub fn ids(document: &Document) -> Vec<String> {
    document.events.iter().map(|event| event.id.clone()).collect()
}

#[test]
fn everything_is_the_document_as_it_was_compiled_in() {
    assert_eq!(FileFormat::Json.write(&everything()), data::ARTICLE);
}

#[test]
fn a_part_keeps_the_story_and_says_that_it_is_a_part() {
    let document = checked(&FileFormat::Json.write(&one("soldiers-deployed")));
    assert_eq!(ids(&document), ["soldiers-deployed"]);
    let part = format!("This is a part of the article: {}, and what is said of them.", one_of_all());
    assert!(document.source.note.unwrap().ends_with(&part));
    assert_eq!(document.sections.len(), SHIPPED.sections.len());
    assert_eq!(document.entities.len(), SHIPPED.entities.len());
    assert!(document.events[0].relations.is_empty());
}

#[test]
fn a_plan_whose_outcome_is_left_out_does_not_read_as_if_nobody_knew() {
    let done = SHIPPED.event_ids().find(|&id| SHIPPED.event(id).standing() == Standing::Done).unwrap();
    let article = Article::from_json(&FileFormat::Json.write(&of_shipped(&[done]))).unwrap();
    let card = plain(&article, &event_card(&article, article.event_ids().next().unwrap()));
    assert!(card.contains("Fulfilled by: "), "{card}");
    assert!(card.contains("(not in this part)."), "{card}");
}

#[test]
fn a_part_keeps_its_pictures_and_no_mark_in_a_caption_of_what_it_leaves_out() {
    let caption = "[[ada]] signs, drawn from memory.";
    let json = EVERY_FIELD.replacen(caption, &format!("{caption}[[!rumour]]"), 1);
    let article = Article::from_json(&json).unwrap();
    let signing = article.event_by_slug("signing").unwrap();
    let part = FileFormat::Json.write(&Taken::new(&article, &json, &[signing], BASE, "0", today()));
    let document: Document = serde_json::from_str(&part).unwrap();
    assert_eq!(document.media().count(), 2);
    assert_eq!(document.events[0].media[0].caption.as_deref(), Some(caption));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_part_passes_the_checks_and_holds_exactly_these_events(events in any_events()) {
        let taken = of_shipped(&events);
        let text = FileFormat::Json.write(&taken);
        let document = checked(&text);
        let mut expected: Vec<_> = events.clone();
        expected.sort_unstable();
        let expected: Vec<_> = expected.iter().map(|&id| SHIPPED.event(id).slug.clone()).collect();
        prop_assert_eq!(ids(&document), expected);
        // What is taken from a part is a part again.
        let article = Article::from_json(&text).unwrap();
        prop_assert_eq!(article.events.len(), events.len());
    }
}
