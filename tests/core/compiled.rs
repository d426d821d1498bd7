//! What is compiled in: it comes back as it was, damage is noticed, and the tests in a browser read the same.

use crate::check::{EVERY_FIELD, MINIMAL, SQUARE, checked};
use article_explorer::article::Article;
use article_explorer::data;
use article_explorer::map::{Topology, topojson};
use proptest::prelude::*;
use proptest::sample::Index;
use rstest::rstest;
use serde_json::{Value, json};
use std::path::Path;
use std::{env, fs};

const SHIPPED: &str = include_str!("../../src/data/russia-south-ossetia.json");

/// The article of a document as the build compiles it in.
pub fn compiled(document: &str) -> String {
    Article::from_document(checked(document).unwrap()).unwrap().compiled()
}

/// The topologies beside the fixtures as the build compiles them in.
pub fn square() -> Vec<u8> {
    topojson::compiled(SQUARE).unwrap()
}

#[rstest]
#[case::minimal(MINIMAL)]
#[case::every_field(EVERY_FIELD)]
#[case::shipped(SHIPPED)]
fn an_article_comes_back_as_it_was(#[case] document: &str) {
    let article = Article::from_json(document).unwrap();
    let json = article.compiled();
    let back = Article::read(&json).unwrap();
    // All of it, with what is derived.
    assert_eq!(format!("{back:?}"), format!("{article:?}"));
    assert_eq!(back.compiled(), json);
}

#[rstest]
#[case::caucasus(include_str!("../../src/data/caucasus.topojson"))]
#[case::locator(include_str!("../../src/data/locator-wide.topojson"))]
fn the_shipped_maps_keep_every_point_where_it_was(#[case] text: &str) {
    let file: Value = serde_json::from_str(text).unwrap();
    let number = |value: &Value| value.as_f64().unwrap();
    let (scale, origin) = (&file["transform"]["scale"], &file["transform"]["translate"]);
    let topology = Topology::read(&topojson::compiled(text).unwrap()).unwrap();
    for layer in topology.layers() {
        let geometries = file["objects"][&layer.name]["geometries"].as_array().unwrap();
        assert_eq!(layer.geometries.len(), geometries.len());
        for (geometry, source) in layer.geometries.iter().zip(geometries) {
            assert_eq!(geometry.id, source["id"].as_str().unwrap_or_default());
            // The first arc of the first ring or line, backwards if its index says so.
            let mut first = &source["arcs"];
            while let Some(inner) = first.get(0) {
                first = inner;
            }
            let index = first.as_i64().unwrap();
            let (mut x, mut y) = (0.0, 0.0);
            let arc = file["arcs"][if index < 0 { !index } else { index } as usize].as_array().unwrap();
            let points = arc.iter().map(|step| {
                (x, y) = (x + number(&step[0]), y + number(&step[1]));
                [x * number(&scale[0]) + number(&origin[0]), y * number(&scale[1]) + number(&origin[1])]
            });
            let mut points: Vec<_> = points.collect();
            if index < 0 {
                points.reverse();
            }
            let chain = geometry.chains[0].iter().cycle();
            let bits = |point: &[f64; 2]| point.map(f64::to_bits);
            assert!(chain.zip(&points).all(|(a, b)| bits(a) == bits(b)), "{} {}", layer.name, geometry.id);
        }
    }
}

#[test]
fn a_file_without_a_grid_moves_by_less_than_a_metre() {
    let text = r#"{"type": "Topology", "arcs": [[[0.123456789, -1.5], [179.987654321, 89.999999]]],
        "objects": {"line": {"type": "LineString", "id": 7, "arcs": [0]}}}"#;
    let topology = Topology::read(&topojson::compiled(text).unwrap()).unwrap();
    let line = topology.layer("line").unwrap().geometry("7").unwrap();
    for (point, source) in line.chains[0].iter().zip([[0.123_456_789, -1.5], [179.987_654_321, 89.999_999]]) {
        assert!(point.iter().zip(source).all(|(a, b)| (a - b).abs() < 0.000_005), "{point:?}");
    }
}

#[test]
fn all_geometry_of_the_shipped_maps_is_small() {
    let bytes: usize = data::TOPOLOGIES.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(bytes < 17_500, "{bytes}");
}

#[test]
fn what_is_compiled_in_is_plain_json() {
    for json in [data::ARTICLE, &compiled(EVERY_FIELD), &compiled(MINIMAL)] {
        let items: Vec<Value> = serde_json::from_str(json).unwrap();
        assert!(items.iter().all(|item| item.is_string() || item.is_i64()));
    }
}

#[rstest]
#[case::quotes("A “b” \"c\" \\d\\\\")]
#[case::looks_like_json("],[\"\\\",1")]
#[case::not_latin("Цхинвал ცხინვალი 🏔")]
fn any_words_come_back(#[case] words: &str) {
    let mut article = Article::from_json(MINIMAL).unwrap();
    article.title = words.into();
    assert_eq!(Article::read(&article.compiled()).unwrap().title, words);
}

#[rstest]
#[case::nothing("")]
#[case::no_list("{}")]
#[case::an_empty_list("[]")]
#[case::half_a_list("[")]
#[case::a_document(EVERY_FIELD)]
fn what_is_no_compiled_article_is_refused(#[case] json: &str) {
    assert_eq!(Article::read(json).unwrap_err().to_string(), "what is compiled in is damaged");
}

#[test]
fn an_article_cut_short_anywhere_is_refused() {
    let json = compiled(EVERY_FIELD);
    for end in (0..json.len() - 1).filter(|&end| json.is_char_boundary(end)) {
        assert!(Article::read(&json[..end]).is_err(), "at {end}");
        assert!(Article::read(&(json[..end].to_string() + "]")).is_err(), "closed at {end}");
    }
}

#[test]
fn a_topology_cut_short_anywhere_is_refused() {
    let bytes = square();
    for end in 0..bytes.len() {
        assert_eq!(Topology::read(&bytes[..end]).unwrap_err().to_string(), "a topology is damaged", "at {end}");
    }
    assert!(Topology::read(&[bytes, vec![0]].concat()).is_err(), "something behind it");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_mangled_article_is_refused_or_whole(
        changes in prop::collection::vec((any::<Index>(), 0usize..3, r#"[\[\]"\\,0-9a-]{0,3}"#), 1..4)
    ) {
        let mut characters: Vec<char> = compiled(EVERY_FIELD).chars().collect();
        for (index, count, new) in changes {
            let at = index.index(characters.len());
            let end = (at + count).min(characters.len());
            characters.splice(at..end, new.chars());
        }
        if let Ok(article) = Article::read(&characters.iter().collect::<String>()) {
            for id in article.event_ids() {
                let event = article.event(id);
                prop_assert!(event.entities.iter().all(|&id| !article.entity(id).events.is_empty()));
                prop_assert!(!article.theme(event.theme).id.is_empty() || !article.section(event.told.section).slug.is_empty());
            }
            prop_assert_eq!(Article::read(&article.compiled()).unwrap().compiled(), article.compiled());
        }
    }

    #[test]
    fn a_mangled_topology_is_refused_or_whole(changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..4)) {
        let mut bytes = square();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(topology) = Topology::read(&bytes) {
            prop_assert!(topology.layers().len() < bytes.len());
        }
    }
}

/// Holds a fixture of the tests in a browser to what the build makes.
fn assert_is_fixture(name: &str, made: &[u8]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/compiled").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, made).unwrap();
    }
    assert!(fs::read(&path).unwrap() == made, "{name} is out of date: BLESS=1 cargo test --test core writes it anew");
}

#[test]
fn the_fixtures_of_the_tests_in_a_browser_are_what_the_build_makes() {
    let whole: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    let (mut without_maps, mut with_markup) = (whole.clone(), whole);
    without_maps["infobox"]["maps"] = json!([]);
    for entity in without_maps["entities"].as_array_mut().unwrap() {
        entity.as_object_mut().unwrap().remove("area");
    }
    let mut strange = without_maps.clone();
    estrange(&mut strange);
    mark_up(&mut with_markup);
    let compiled = |document: &Value| Article::from_json(&document.to_string()).unwrap().compiled();
    assert_is_fixture("square.topology", &square());
    assert_is_fixture("every-field.json", crate::compiled::compiled(EVERY_FIELD).as_bytes());
    assert_is_fixture("without-maps.json", compiled(&without_maps).as_bytes());
    assert_is_fixture("with-markup.json", compiled(&with_markup).as_bytes());
    assert_is_fixture("strange.json", compiled(&strange).as_bytes());
}

/// Makes a document strange: two thousand mentions of one person and a hundred more events of hers in one paragraph, an
/// event without anybody, a chain with a step without a date, an entity without events, names of 200 letters and names
/// from right to left.
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
    let ids: Vec<String> = (0..100).map(|at| format!("pledge-{at}")).collect();
    let (section, paragraph) = (events[3]["section"].clone(), events[3]["paragraph"].as_u64().unwrap());
    let sections = document["sections"].as_array_mut().unwrap();
    let section = sections.iter_mut().find(|other| other["id"] == section).unwrap();
    let paragraph = &mut section["paragraphs"][paragraph as usize - 1];
    paragraph["text"] =
        json!("[[ada]] met [[nobody]] and [[from-the-right]]. ".to_owned() + &"[[ada]] again. ".repeat(2000));
    paragraph["events"].as_array_mut().unwrap().extend(ids.iter().map(|id| json!(id)));
}

/// What stands in for text of the document that looks like markup.
const MARKUP: &str = "<img src=x onerror=alert(1)> & <b>bold</b>";

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
