//! What is taken away comes back: titles, dates and texts.

use super::{about, picture};
use article_explorer::data;
use article_explorer::date::Day;
use article_explorer::explorer::Explorer;
use article_explorer::export::{FileFormat, Taken};
use article_explorer::import::import;
use rstest::rstest;
use serde_json::Value;
use std::collections::BTreeMap;

/// The titles of the events of a document, each with its date.
fn dates(document: &str) -> BTreeMap<String, Option<String>> {
    let document: Value = serde_json::from_str(document).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let events = document["events"].as_array().unwrap().iter();
    events.map(|event| (text(&event["title"]).unwrap(), text(&event["date"]))).collect()
}

#[rstest]
#[case::table(FileFormat::Csv)]
#[case::places(FileFormat::GeoJson)]
fn an_article_that_was_taken_away_keeps_its_events_and_their_dates(#[case] format: FileFormat) {
    let explorer = Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap();
    let events: Vec<_> = explorer.article.event_ids().collect();
    let taken =
        Taken::new(&explorer.article, data::ARTICLE, &events, "https://example.org/", &explorer.version, Day(20_000));
    let back = import(&format.file_name(&taken), format.write(&taken).into_bytes(), &about(), &picture).unwrap();
    let (was, is) = (dates(data::ARTICLE), dates(&back.document));
    assert_eq!(was.keys().collect::<Vec<_>>(), is.keys().collect::<Vec<_>>());
    for (title, date) in was {
        assert_eq!(is[&title], date, "{title}");
    }
}

#[test]
fn a_timeline_that_was_taken_away_keeps_its_titles_and_days() {
    let explorer = Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap();
    let events: Vec<_> = explorer.article.event_ids().collect();
    let taken =
        Taken::new(&explorer.article, data::ARTICLE, &events, "https://example.org/", &explorer.version, Day(20_000));
    let text = FileFormat::TimelineJs.write(&taken);
    let back = dates(&import("article.json", text.into_bytes(), &about(), &picture).unwrap().document);
    let exact = dates(data::ARTICLE).into_iter().filter(|(_, date)| date.as_ref().is_some_and(|date| date.len() == 10));
    let mut count = 0;
    for (title, date) in exact {
        assert_eq!(back[&title], date, "{title}");
        count += 1;
    }
    assert!(count > 30);
}
