//! Timelines of `TimelineJS`, in its JSON format.

use super::dates::{Parts, interval};
use super::html::plain;
use super::record::{Media, Record, Records};
use serde_json::Value;

/// The events of a timeline.
pub(super) fn read(timeline: &Value) -> Records {
    let mut records = Records::default();
    if let Some(title) = timeline.get("title") {
        let (headline, text) = texts(title);
        records.title = Some(headline).filter(|title| !title.is_empty());
        records.summary = Some(text).filter(|text| !text.is_empty());
        if let Some(media) = media(title) {
            records
                .report
                .push(format!("title: its media is left out, as the article itself has none: {}", media.file));
        }
    }
    let list = |name: &str| timeline.get(name).and_then(Value::as_array).map_or(&[] as &[Value], Vec::as_slice);
    for (n, slide) in list("events").iter().enumerate() {
        let from = format!("events[{n}]");
        let event = event(slide, from, &mut records.report);
        records.events.push(event);
    }
    for n in 0..list("eras").len() {
        records.report.push(format!("eras[{n}]: left out, as there are no eras"));
    }
    records
}

fn event(slide: &Value, from: String, report: &mut Vec<String>) -> Record {
    let (title, text) = texts(slide);
    let words = |name: &str| slide.get(name).and_then(Value::as_str).map(str::to_owned).filter(|text| !text.is_empty());
    let date = |name: &str| slide.get(name).and_then(|date| parts(date).edtf());
    if slide.get("start_date").is_some() && date("start_date").is_none() {
        report.push(format!("{from}.start_date: there is no such date; the event is undated"));
    }
    if slide.get("end_date").is_some_and(|end| !end.is_null()) && date("end_date").is_none() {
        report.push(format!("{from}.end_date: there is no such date; the end is left out"));
    }
    let display = |name: &str| slide.get(name)?.get("display_date")?.as_str().map(plain);
    Record {
        id: words("unique_id"),
        title,
        text,
        date: interval(date("start_date"), date("end_date"), &from, report),
        date_words: words("display_date").map(|text| plain(&text)).or_else(|| display("start_date")),
        theme: words("group").map(|group| plain(&group)),
        media: media(slide),
        from,
        ..Record::default()
    }
}

/// The headline and the text of a slide, as plain text.
fn texts(slide: &Value) -> (String, String) {
    let of = |name: &str| slide.get("text").and_then(|text| text.get(name)).and_then(Value::as_str).map(plain);
    (of("headline").unwrap_or_default(), of("text").unwrap_or_default())
}

/// What a slide shows beside its text.
fn media(slide: &Value) -> Option<Media> {
    let media = slide.get("media")?;
    let of = |name: &str| media.get(name).and_then(Value::as_str).unwrap_or_default().trim();
    let file = Some(of("url")).filter(|file| !file.is_empty())?;
    Some(Media {
        file: file.into(),
        alt: plain(of("alt")),
        caption: plain(of("caption")),
        credit: plain(of("credit")),
        link: of("link").into(),
    })
}

/// The parts of a date, which are numbers or texts of digits.
fn parts(date: &Value) -> Parts {
    let number = |name: &str| {
        let value = date.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
    };
    Parts {
        year: number("year"),
        month: number("month"),
        day: number("day"),
        hour: number("hour"),
        minute: number("minute"),
        second: number("second"),
    }
}
