//! From records to a document.

use super::media::medium;
use super::record::{PlaceRecord, Record, Records};
use super::{About, Imported};
use crate::article::check::{PictureSize, check};
use crate::article::format::FORMAT;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;

/// The limits of the format, in characters.
const TITLE: usize = 70;
const NAME: usize = 200;
const LANE: usize = 40;
const SUMMARY: usize = 600;
const LEAD: usize = 1000;

/// The document of records, which passes the checks.
///
/// # Errors
/// Why it wouldn't pass them.
pub(super) fn write(
    file: &str,
    records: Records,
    about: &About,
    picture: &PictureSize<'_>,
) -> Result<Imported, String> {
    let Records { title, summary, events, places, mut report } = records;
    if events.is_empty() && places.is_empty() {
        return Err("there are no events and no places in it".into());
    }
    let stem = file.rsplit(['/', '\\']).next().unwrap_or_default().split('.').next().unwrap_or_default();
    let title = about.title.clone().or(title).unwrap_or_else(|| {
        report.push("the title: that of the file, as it gives none".into());
        stem.to_owned()
    });
    let mut ids = TakenIds::default();
    let themes = themes(&events);
    let entities = distinct(events.iter().flat_map(|event| &event.places).chain(&places), &mut ids);
    let place_id =
        |place: &PlaceRecord| entities.iter().find(|(known, _)| known.may_be(place)).map(|(_, id)| id.clone());
    let events: Vec<Value> = events
        .iter()
        .map(|record| {
            let places: Vec<String> = record.places.iter().filter_map(place_id).collect();
            let theme = themes.iter().find(|(label, _)| Some(*label) == record.theme.as_deref());
            let theme = theme.map(|(_, id)| id.clone()).or_else(|| themes.last().map(|(_, id)| id.clone()));
            let mut event = event(record, &mut ids, theme, &places, &mut report);
            match record.media.as_ref().map(|media| medium(media, picture)) {
                Some(Ok(medium)) => event["media"] = json!([medium]),
                Some(Err(why)) => report.push(format!("{}: its media is left out: {why}", record.from)),
                None => {}
            }
            event
        })
        .collect();
    let entities: Vec<Value> = entities.iter().map(|(place, id)| entity(place, id, &about.source)).collect();
    let mut document = Map::new();
    let mut add = |name: &str, value: Value| {
        if !matches!(&value, Value::Null) && value.as_array().is_none_or(|list| !list.is_empty()) {
            document.insert(name.into(), value);
        }
    };
    add("format", json!(FORMAT));
    add("id", json!(slug(stem).unwrap_or_else(|| "article".into())));
    add("title", json!(cut(&one_line(&title), NAME)));
    add("language", json!("en"));
    report.push("the language: English, as the file names none".into());
    report.push("how events stand: as having happened, unless said above; look for claims and plans among them".into());
    add("summary", json!(summary.map(|text| cut(&running(&text), LEAD))));
    add("source", json!({ "title": about.source, "url": about.url, "license": about.license }));
    add("themes", themes.iter().map(|(label, id)| json!({ "id": id, "label": cut(label, LANE) })).collect());
    add("entities", Value::Array(entities));
    add("events", Value::Array(events));
    let document = format!("{:#}\n", Value::Object(document));
    let none = |_: &str| Err("there is no such file".to_owned());
    check(&document, "the document", &none).map_err(|problems| problems.to_string())?;
    Ok(Imported { document, report })
}

/// The places, each once with its id. What is known of where one is may stand in any of its records.
fn distinct<'a>(places: impl Iterator<Item = &'a PlaceRecord>, ids: &mut TakenIds) -> Vec<(PlaceRecord, String)> {
    let mut distinct: Vec<(PlaceRecord, String)> = Vec::new();
    for place in places {
        match distinct.iter_mut().find(|(known, _)| known.may_be(place)) {
            Some((known, _)) => known.at = known.at.or(place.at),
            None => distinct.push((place.clone(), ids.take(&place.name, "place"))),
        }
    }
    distinct
}

/// The lanes, each with its id, in the file's order. Events without one share the last.
fn themes(events: &[Record]) -> Vec<(&str, String)> {
    let mut ids = TakenIds::default();
    let mut themes: Vec<(&str, String)> = Vec::new();
    for label in events.iter().filter_map(|event| event.theme.as_deref()) {
        if !themes.iter().any(|(known, _)| *known == label) {
            themes.push((label, ids.take(label, "lane")));
        }
    }
    if !themes.is_empty() && events.iter().any(|event| event.theme.is_none()) {
        themes.push(("Other events", ids.take("other-events", "lane")));
    }
    themes
}

fn event(
    record: &Record,
    ids: &mut TakenIds,
    theme: Option<String>,
    places: &[String],
    report: &mut Vec<String>,
) -> Value {
    let Record { from, .. } = record;
    let title = one_line(&record.title);
    let title = if title.is_empty() { "Untitled".to_owned() } else { title };
    let short = cut(&title, TITLE);
    let mut told = vec![running(&record.text)];
    if short != title {
        told.insert(0, running(&title));
        report.push(format!("{from}: its title is shortened, and stands whole in the summary"));
    }
    let undated = record.date_words.as_deref().filter(|_| record.date.is_none());
    if let Some(words) = undated {
        told.push(format!("Date in the source: {}.", running(words)));
    }
    if let Some(standing) = &record.standing {
        told.push(format!("How it stands in the source: {}.", running(standing)));
        report.push(format!("{from}: “{standing}” isn’t taken over; the event counts as not confirmed"));
    }
    told.retain(|sentence| !sentence.is_empty());
    let mut text = told.join(" ");
    if text.chars().count() > SUMMARY {
        report.push(format!("{from}: its text is cut after {SUMMARY} characters"));
        text = cut(&text, SUMMARY);
    }
    let mut event = Map::new();
    event.insert("id".into(), json!(ids.take(record.id.as_deref().unwrap_or(&title), "event")));
    event.insert("title".into(), json!(short));
    if !text.is_empty() {
        event.insert("summary".into(), json!(text));
    }
    if let Some(date) = &record.date {
        event.insert("date".into(), json!(date));
        event.insert("dating".into(), json!("stated"));
        if let Some(words) = &record.date_words {
            event.insert("date_note".into(), json!(cut(&format!("In the source: {}", one_line(words)), 400)));
        }
    }
    if record.standing.is_some() {
        event.insert("status".into(), json!("unconfirmed"));
    }
    if let Some(theme) = theme {
        event.insert("theme".into(), json!(theme));
    }
    if !places.is_empty() {
        event.insert("places".into(), json!(places));
    }
    Value::Object(event)
}

fn entity(place: &PlaceRecord, id: &str, source: &str) -> Value {
    let mut entity = json!({ "id": id, "kind": "place", "name": cut(&one_line(&place.name), NAME) });
    if let Some((lat, lon)) = place.at {
        entity["location"] = json!({ "lat": lat, "lon": lon, "source": source });
    }
    entity
}

/// The ids that are taken.
#[derive(Default)]
struct TakenIds(BTreeSet<String>);

impl TakenIds {
    /// A free id like a text, or like `other` if no letter of it can stand in an id.
    fn take(&mut self, text: &str, other: &str) -> String {
        let slug = slug(text).unwrap_or_else(|| other.into());
        let numbered = (2..).map(|number| format!("{slug}-{number}"));
        let free = std::iter::once(slug.clone()).chain(numbered).find(|id| !self.0.contains(id)).unwrap_or_default();
        self.0.insert(free.clone());
        free
    }
}

/// A text in small letters, digits and hyphens; `None` if nothing of it is left.
fn slug(text: &str) -> Option<String> {
    let letters = text.nfkd().filter(char::is_ascii).collect::<String>().to_lowercase();
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() > 60 {
            break;
        }
        slug += if slug.is_empty() { "" } else { "-" };
        slug += word;
    }
    (!slug.is_empty()).then_some(slug)
}

/// A text on one line, without what the format refuses: control characters, and marks that turn its direction.
pub(super) fn one_line(text: &str) -> String {
    let is_refused = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_seen = |text: &str| {
        text.chars().any(|c| {
            !c.is_whitespace()
                && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        })
    };
    let line = text.replace(is_refused, " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let line = apart(&line, "[[", "[ [");
    if is_seen(&line) { line } else { String::new() }
}

/// A text on one line in which nothing is markup.
pub(super) fn running(text: &str) -> String {
    apart(&one_line(text), "]]", "] ]")
}

/// A text without a mark of two brackets, however many stand in a row.
fn apart(text: &str, mark: &str, parted: &str) -> String {
    let mut text = text.to_owned();
    while text.contains(mark) {
        text = text.replace(mark, parted);
    }
    text
}

/// A text of at most so many characters, cut behind a word.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.into();
    }
    let kept: String = text.chars().take(most - 1).collect();
    let end = kept.rfind(' ').filter(|&end| end > most / 2).unwrap_or(kept.len());
    format!("{}…", kept[..end].trim_end())
}
