//! The data that the crate includes: the article as in the document, and every topology that its maps name.

use crate::check::{EVERY_FIELD, MINIMAL, checked};
use crate::documents;
use article_explorer::article::Article;
use article_explorer::article::format::Document;
use article_explorer::data::{ARTICLE, TOPOLOGIES};
use article_explorer::explorer::Explorer;
use rstest::rstest;
use serde_json::Value;

const SHIPPED: &str = include_str!("../../src/data/russia-south-ossetia.json");

#[test]
fn what_is_compiled_in_is_the_document() {
    assert_eq!(ARTICLE, SHIPPED);
}

#[rstest]
#[case::minimal(MINIMAL)]
#[case::every_field(EVERY_FIELD)]
fn a_document_that_is_written_and_read_again_is_the_same(#[case] json: &str) {
    let document = checked(json).unwrap();
    let written = serde_json::to_string(&document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&written).unwrap(), document);
}

#[test]
fn the_topologies_that_the_maps_name_are_compiled_in_each_once_by_name() {
    let article = Article::from_json(ARTICLE).unwrap();
    let mut named: Vec<&str> = article.maps.iter().map(|map| map.topology.as_str()).collect();
    named.sort_unstable();
    named.dedup();
    assert_eq!(TOPOLOGIES.iter().map(|(name, _)| *name).collect::<Vec<_>>(), named);
}

#[rstest]
#[case::caucasus("caucasus.topojson", crate::map::CAUCASUS)]
#[case::locator("locator-wide.topojson", crate::map::LOCATOR)]
fn a_compiled_in_topology_is_the_file(#[case] name: &str, #[case] file: &str) {
    let (_, compiled) = TOPOLOGIES.iter().find(|(other, _)| *other == name).unwrap();
    assert_eq!(*compiled, file);
}

#[rstest]
#[case::without_maps(documents::without_maps(), &[])]
#[case::without_dates(documents::without_dates(), &[])]
#[case::with_markup(documents::with_markup(), documents::SQUARE)]
#[case::strange(documents::strange(), &[])]
#[case::crowded(documents::crowded(), &[])]
fn the_documents_of_the_tests_in_a_browser_can_be_explored(
    #[case] document: Value,
    #[case] topologies: &[(&str, &str)],
) {
    assert!(Explorer::new(&document.to_string(), topologies).is_ok());
}

#[test]
fn every_event_of_the_article_has_a_short_name_of_its_own() {
    let article = Article::from_json(ARTICLE).unwrap();
    let mut names: Vec<&str> = article.events.iter().filter_map(|event| event.short.as_deref()).collect();
    assert_eq!(names.len(), article.events.len());
    assert!(names.iter().all(|name| name.chars().count() <= 30));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), article.events.len());
}

#[test]
fn the_article_turns_on_six_to_twelve_events() {
    let article = Article::from_json(ARTICLE).unwrap();
    let key = article.events.iter().filter(|event| event.is_key).count();
    assert!((6..=12).contains(&key), "{key}");
}
