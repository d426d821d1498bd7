//! Places, read back with a reader of `GeoJSON`.

use super::{HARD, everything, one, one_of_all, with_words};
use article_explorer::export::FileFormat;
use geojson::feature::Id;
use geojson::{FeatureCollection, GeoJson, GeometryValue};
use pretty_assertions::assert_eq;

pub fn features(text: &str) -> FeatureCollection {
    match text.parse::<GeoJson>().unwrap() {
        GeoJson::FeatureCollection(collection) => collection,
        other => panic!("{other:?} is no collection"),
    }
}

/// The ids of the features.
pub fn ids(collection: &FeatureCollection) -> Vec<String> {
    let id = |id: &Option<Id>| match id {
        Some(Id::String(id)) => id.clone(),
        other => panic!("{other:?}"),
    };
    collection.features.iter().map(|feature| id(&feature.id)).collect()
}

#[test]
fn an_event_is_where_the_article_has_its_places_longitude_first() {
    let taken = everything();
    let features = features(&FileFormat::GeoJson.write(&taken));
    let mut placed = 0;
    for (feature, &id) in features.features.iter().zip(&taken.events) {
        let places = taken.article.event(id).places.iter();
        let expected = places.filter_map(|&place| taken.article.entity(place).location.as_ref());
        let expected: Vec<[f64; 2]> = expected.map(|at| [at.lon, at.lat]).collect();
        let found: Vec<[f64; 2]> = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
            None => Vec::new(),
            Some(GeometryValue::Point { coordinates }) => vec![[coordinates[0], coordinates[1]]],
            Some(GeometryValue::MultiPoint { coordinates }) => coordinates.iter().map(|at| [at[0], at[1]]).collect(),
            Some(other) => panic!("{other:?}"),
        };
        assert_eq!(found, expected);
        placed += usize::from(!expected.is_empty());
    }
    assert!(placed > 10, "{placed}");
}

#[test]
fn a_claim_says_who_claims_it_and_how_its_date_is_known() {
    let collection = features(&FileFormat::GeoJson.write(&one("soldiers-deployed")));
    let about = collection.features[0].properties.as_ref().unwrap();
    assert_eq!(about["claimedBy"], serde_json::json!(["Nikolay Makarov"]));
    assert_eq!(about["standing"], "claimed by Nikolay Makarov");
    assert_eq!(about["dateKnown"], "date inferred");
    assert_eq!(about["when"], "by November 2008");
    let file = collection.foreign_members.unwrap();
    assert_eq!(file["licence"], "CC BY-SA 4.0");
    assert_eq!(file["extent"], format!("{}. Data version 0123456789abcdef, taken on 24 November 2026", one_of_all()));
}

#[test]
fn whatever_the_words_a_reader_finds_them_again() {
    for words in HARD {
        let collection = features(&with_words(words, FileFormat::GeoJson));
        let found = collection.features.iter().any(|feature| feature.properties.as_ref().unwrap()["title"] == *words);
        assert!(found, "{words:?}");
    }
}
