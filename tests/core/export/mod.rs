//! What a reader takes away: citations and files.

mod calendar;
mod citation;
mod geojson;
mod json;
mod laws;
mod markdown;
mod picture;
mod table;
mod timelinejs;

use crate::check::EVERY_FIELD;
use article_explorer::article::{Article, EventId};
use article_explorer::data;
use article_explorer::date::Day;
use article_explorer::explorer::Explorer;
use article_explorer::export::{FileFormat, Taken};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

const BASE: &str = "https://example.org/explorer/";
static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());
static SHIPPED: LazyLock<Article> = LazyLock::new(|| Article::from_json(data::ARTICLE).unwrap());

fn today() -> Day {
    Day::from_ymd(2026, 11, 24).unwrap()
}

/// Events of the shipped article, to be written into a file.
fn of_shipped(events: &[EventId]) -> Taken<'static> {
    Taken::new(&SHIPPED, data::ARTICLE, events, BASE, "0123456789abcdef", today())
}

/// Every event of the shipped article.
fn everything() -> Taken<'static> {
    of_shipped(&SHIPPED.event_ids().collect::<Vec<_>>())
}

fn one(slug: &str) -> Taken<'static> {
    of_shipped(&[SHIPPED.event_by_slug(slug).unwrap()])
}

/// How much of the article [`one`] is, in words.
fn one_of_all() -> String {
    format!("1 of {} events", SHIPPED.events.len())
}

fn slugs(taken: &Taken) -> Vec<String> {
    taken.events.iter().map(|&id| taken.article.event(id).slug.clone()).collect()
}

/// Any events of the shipped article, in any order.
fn any_events() -> impl Strategy<Value = Vec<EventId>> {
    let all: Vec<EventId> = SHIPPED.event_ids().collect();
    let count = all.len();
    prop::sample::subsequence(all, 0..=count).prop_shuffle()
}

/// The small document in which every field occurs, with one text for every title, name and sentence of its first event,
/// and what it is written as in a format.
fn with_words(words: &str, format: FileFormat) -> String {
    let mut document: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    // An event's texts are running text, in which brackets stand for mentions.
    let running = words.replace('[', "(").replace(']', ")");
    document["title"] = json!(words);
    document["source"]["title"] = json!(words);
    document["events"][0]["title"] = json!(words);
    document["events"][0]["summary"] = json!(running);
    document["events"][0]["outcome"] = json!(running);
    document["events"][0]["date_note"] = json!(words);
    document["entities"][2]["name"] = json!(words);
    document["entities"][3]["name"] = json!(words);
    document["sections"][1]["title"] = json!(words);
    document["themes"][0]["label"] = json!(words);
    document["quotes"][0]["text"] = json!(words);
    written(&document, format)
}

/// What the small document in which every field occurs is written as, with another date of its first event.
fn with_date(date: &str, format: FileFormat) -> String {
    let mut document: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    document["events"][0]["date"] = json!(date);
    written(&document, format)
}

/// What all events of a document are written as.
fn written(document: &Value, format: FileFormat) -> String {
    let document = document.to_string();
    let article = Article::from_json(&document).unwrap();
    let events: Vec<EventId> = article.event_ids().collect();
    format.write(&Taken::new(&article, &document, &events, BASE, "0", today()))
}

/// Texts that a format may stumble over.
const HARD: &[&str] = &[
    "=1+2",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tone",
    "\r=2",
    "  =3",
    "＝4",
    "He said “\"yes\"”, then ‘no’; and; more, and",
    "two\nlines\r\nand a third",
    "\u{202e}from the right\u{202c} וועידה של كلّ الناس",
    "<script>alert(1)</script> & <b>bold</b>",
    "1. one",
    "# *one* _two_ `three` [four](five) ![six](seven) | eight \\ nine",
    "---",
    "BEGIN:VEVENT",
    "\\n\\, \\; \\\\",
    "ER  - ",
    "\u{0}\u{7}\u{1b}",
    "🇬🇪👩‍👩‍👧‍👦",
    "",
];
