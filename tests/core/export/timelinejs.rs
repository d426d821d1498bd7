//! The timeline for `TimelineJS3`. Whether it shows it is tested in a browser.

use super::{BASE, HARD, SHIPPED, everything, one, one_of_all, today, with_date, with_words, written};
use crate::check::EVERY_FIELD;
use article_explorer::article::Article;
use article_explorer::export::{FileFormat, Taken};
use pretty_assertions::assert_eq;
use serde_json::{Value, json};

pub fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_day_is_one_date_and_a_stretch_has_two_and_its_words() {
    let day = read(&FileFormat::TimelineJs.write(&one("friendship-treaty-signed")));
    assert_eq!(day["events"][0]["start_date"], json!({ "year": 2008, "month": 9, "day": 17 }));
    assert_eq!(day["events"][0]["end_date"], Value::Null);
    let bound = read(&FileFormat::TimelineJs.write(&one("soldiers-deployed")));
    assert_eq!(bound["events"][0]["start_date"], json!({ "year": 2008, "month": 11, "day": 30 }));
    assert_eq!(bound["events"][0]["display_date"], "by November 2008");
    let text = bound["events"][0]["text"]["text"].as_str().unwrap();
    assert!(text.contains("Standing: claimed by Nikolay Makarov."), "{text}");
    assert!(text.contains("date inferred"), "{text}");
    let title = bound["title"]["text"]["text"].as_str().unwrap();
    assert!(title.contains("CC BY-SA 4.0") && title.contains(&one_of_all()), "{title}");
}

#[test]
fn a_time_is_told_with_its_hour_and_ages_on_a_scale_that_reaches_so_far() {
    let first = |date: &str| {
        let file = read(&with_date(date, FileFormat::TimelineJs));
        (file["scale"].clone(), file["events"][0]["start_date"].clone())
    };
    let minute = json!({ "year": 2008, "month": 8, "day": 26, "hour": 15, "minute": 30 });
    assert_eq!(first("2008-08-26T15:30:00+04:00"), (json!("human"), minute));
    assert_eq!(first("Y-66E6"), (json!("cosmological"), json!({ "year": -66_000_000 })));
}

#[test]
fn events_without_a_date_are_left_out_and_counted() {
    let taken = everything();
    let file = read(&FileFormat::TimelineJs.write(&taken));
    assert_eq!(FileFormat::TimelineJs.left_out(&taken), SHIPPED.undated.len());
    assert_eq!(file["events"].as_array().unwrap().len(), SHIPPED.in_time.len());
}

#[test]
fn words_that_look_like_html_stay_words() {
    for words in HARD {
        let file = read(&with_words(words, FileFormat::TimelineJs));
        for slide in file["events"].as_array().unwrap().iter().chain([&file["title"]]) {
            for text in [&slide["text"]["headline"], &slide["text"]["text"]] {
                assert!(!text.as_str().unwrap().contains("<script") && !text.as_str().unwrap().contains("<b>"));
            }
        }
    }
}

#[test]
fn the_first_picture_of_an_event_is_its_slides_with_all_that_belongs_to_it() {
    let mut document: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    document["events"][0]["media"][0]["credit"] = json!("Some <b>body</b>");
    let file = read(&written(&document, FileFormat::TimelineJs));
    let media = json!({
        "url": "https://example.org/explorer/media/the%20harbour.svg",
        "caption": "Ada Northerner signs, drawn from memory.",
        "credit": "Some &lt;b&gt;body&lt;/b&gt;",
        "alt": "Two hands shake over a table.",
        "link": "https://example.org/drawing",
    });
    assert_eq!((&file["events"][0]["media"], &file["events"][1]["media"]), (&media, &Value::Null));
}

#[test]
fn pictures_without_an_address_are_left_out() {
    let article = Article::from_json(EVERY_FIELD).unwrap();
    let events: Vec<_> = article.event_ids().collect();
    let taken = Taken { media: None, ..Taken::new(&article, EVERY_FIELD, &events, BASE, "0", today()) };
    assert!(!FileFormat::TimelineJs.write(&taken).contains("\"media\""));
}
