//! The print-out: everything of the article is on paper, once, and found by its number.

use crate::check::EVERY_FIELD;
use crate::documents::{MARKUP, MINIMAL, SQUARE, crowded, strange, with_markup, without_dates, without_maps};
use article_explorer::article::{Article, EntityId, EventId};
use article_explorer::data;
use article_explorer::explorer::Explorer;
use article_explorer::page;
use article_explorer::words::{names, standing, when};
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::Value;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());
static PRINTED: LazyLock<String> = LazyLock::new(|| page::print(&SHIPPED, "0123456789abcdef"));

fn print(document: &Value) -> String {
    page::print(&Explorer::new(&document.to_string(), SQUARE).unwrap(), "0123456789abcdef")
}

fn article() -> &'static Article {
    &SHIPPED.article
}

/// The words of some HTML, without its tags.
fn words(html: &str) -> String {
    const BLOCKS: [&str; 8] = ["p", "h", "li", "td", "tr", "/h", "/p", "text"];
    let piece = |piece: &str| match piece.split_once('>') {
        Some((tag, text)) if BLOCKS.iter().any(|block| tag.starts_with(block)) => format!(" {text}"),
        Some((_, text)) => text.into(),
        None => piece.into(),
    };
    let text: String = html.split('<').map(piece).collect();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The section of a class, with its tags.
fn section<'a>(html: &'a str, class: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("<section class=\"{class}\">")).unwrap();
    rest.split_once("</section>").unwrap().0
}

/// The rows of the table that tell events, in order.
fn rows(html: &str) -> Vec<&str> {
    section(html, "print-table").split("<tr>").filter(|row| row.starts_with("<td>")).collect()
}

/// The words of the cells of a row.
fn cells(row: &str) -> Vec<String> {
    row.split("<td>").skip(1).map(words).collect()
}

/// The numbers in a text: “3, 7–9” are four.
fn numbers(text: &str) -> Vec<usize> {
    let ranges = text.trim_end_matches('.').split(", ");
    let range = ranges.flat_map(|range| {
        let (first, last) = range.split_once('–').unwrap_or((range, range));
        first.parse::<usize>().unwrap()..=last.parse().unwrap()
    });
    range.collect()
}

fn in_order() -> Vec<EventId> {
    article().in_time.iter().chain(&article().undated).copied().collect()
}

#[test]
fn the_print_out_of_every_field() {
    let document: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    let lines = ["<section", "<h", "<p", "<tr", "<td", "<li", "<svg", "<path", "<text", "<circle"]
        .iter()
        .fold(print(&document), |lines, tag| lines.replace(tag, &format!("\n{tag}")));
    assert_snapshot!(lines);
}

#[test]
fn each_event_has_its_row_with_its_date_its_standing_who_says_so_and_its_text() {
    let (rows, events) = (rows(&PRINTED), in_order());
    assert_eq!(rows.len(), events.len());
    for (at, (row, &id)) in rows.iter().zip(&events).enumerate() {
        let (event, cells) = (article().event(id), cells(row));
        let [number, date, told, stands, place] = &cells[..] else { panic!("{cells:?}") };
        assert_eq!(*number, (at + 1).to_string());
        assert!(date.starts_with(&when(event)), "{date}");
        assert!(told.starts_with(&format!("{}. ", event.title)), "{told}");
        assert!(stands.starts_with(&standing(article(), event)), "{stands}");
        let is_told =
            |id: &EntityId, texts: &[&String]| texts.iter().any(|text| text.contains(&article().entity(*id).name));
        assert!(event.claimed_by.iter().all(|id| is_told(id, &[stands])), "{stands}");
        assert!(event.said_by.iter().all(|id| is_told(id, &[stands, told])), "{stands}, {told}");
        for participant in &event.participants {
            assert!(told.contains(&names(article(), &[participant.entity])), "{told}");
            assert!(told.contains(&participant.role), "{told}");
        }
        for piece in event.summary.plain().split(". ") {
            assert!(told.contains(piece.trim_end_matches('.')), "{piece} is missing in {told}");
        }
        assert_eq!(event.date_note.is_some(), told.contains("Date: "), "{told}");
        assert!(event.date_note.as_ref().is_none_or(|note| told.contains(note.as_str())), "{told}");
        for &at in &event.quotes {
            assert!(told.contains(&article().quotes[at].text), "{told}");
        }
        for &at in &event.figures {
            assert!(told.contains(&article().figures[at].text), "{told}");
        }
        let told = event.told.unwrap();
        let (section, paragraph) = (told.section.index() + 1, told.paragraph);
        assert!(place.starts_with(&format!("{section}.{paragraph}")), "{place}");
    }
}

#[test]
fn years_head_their_events_and_each_comes_once() {
    let table = section(&PRINTED, "print-table");
    let headings: Vec<String> =
        table.split("scope=\"rowgroup\">").skip(1).map(|rest| words(rest.split("</th>").next().unwrap())).collect();
    let (undated, years) = headings.split_last().unwrap();
    assert_eq!(undated, "Without a date");
    assert!(years.is_sorted_by(|a, b| a.parse::<i32>().unwrap() < b.parse().unwrap()), "{years:?}");
}

#[test]
fn each_name_is_in_the_index_with_the_numbers_of_its_events() {
    let index = section(&PRINTED, "print-names");
    let events = in_order();
    for id in article().entity_ids() {
        let entity = article().entity(id);
        let name = format!("<li><b>{}</b>", entity.name);
        let (_, entry) = index.split_once(&name).unwrap_or_else(|| panic!("{name} is missing"));
        let entry = words(entry.split("</li>").next().unwrap());
        for alias in &entity.aliases {
            assert!(entry.contains(alias), "{alias} is missing in {entry}");
        }
        for role in &entity.roles {
            assert!(entry.contains(&role.title), "{} is missing in {entry}", role.title);
        }
        let listed =
            entry.rsplit_once("Events ").map_or(Vec::new(), |(_, rest)| numbers(rest.split(". Named").next().unwrap()));
        let mut known: Vec<usize> =
            entity.events.iter().map(|event| events.iter().position(|id| id == event).unwrap() + 1).collect();
        known.sort_unstable();
        assert_eq!(listed, known, "{entry}");
    }
}

#[test]
fn the_story_is_told_in_numbered_paragraphs_with_their_events() {
    let story = words(section(&PRINTED, "print-story"));
    let events = in_order();
    for (section, at) in article().sections.iter().zip(1..) {
        assert!(story.contains(&format!("{at} {}", section.title)), "{}", section.title);
        for (paragraph, nth) in section.paragraphs.iter().zip(1..) {
            let (_, rest) =
                story.split_once(&format!(" {at}.{nth} ")).unwrap_or_else(|| panic!("{at}.{nth} is missing"));
            let first: String = paragraph.text.plain().split(". ").next().unwrap().trim_end_matches('.').into();
            assert!(rest.starts_with(&first), "{at}.{nth}");
            for id in &paragraph.events {
                assert!(events.contains(id));
            }
        }
    }
}

#[test]
fn each_note_is_told_once_and_each_event_with_notes_leads_to_them() {
    let notes = section(&PRINTED, "print-notes");
    let told: Vec<String> = notes.split("<li>").skip(1).map(words).collect();
    assert_eq!(told.len(), article().notes.len());
    for (row, &id) in rows(&PRINTED).iter().zip(&in_order()) {
        let event = article().event(id);
        let raised = row.split("<sup>").skip(1).map(|rest| rest.split("</sup>").next().unwrap());
        let raised: Vec<usize> =
            raised.filter(|raised| raised.starts_with(|c: char| c.is_ascii_digit())).flat_map(numbers).collect();
        assert_eq!(raised.len(), event.notes.len(), "{row}");
        for &at in &event.notes {
            let text = article().notes[at].text.plain();
            let first = text.split(". ").next().unwrap().trim_end_matches('.');
            assert!(raised.iter().any(|number| told[number - 1].contains(first)), "{first}");
        }
    }
}

#[test]
fn each_address_is_written_out_once() {
    let printed = words(&PRINTED);
    let foot = words(section(&PRINTED, "print-foot"));
    let further = article().see_also.iter().map(|further| &further.url);
    let links = article().entities.iter().flat_map(|entity| &entity.links).map(|link| &link.url);
    for url in further.chain(links) {
        assert!(foot.contains(url.as_str()), "{url}");
        assert_eq!(printed.matches(url.as_str()).count(), 1, "{url}");
    }
    assert!(foot.contains(&article().source.url));
    assert!(foot.contains(&article().source.license));
    assert!(foot.contains("0123456789abcdef"));
}

#[test]
fn the_maps_say_what_their_fills_stand_for_and_whose_view_they_show() {
    let maps = section(&PRINTED, "print-maps");
    for viewpoint in &article().viewpoints {
        assert!(maps.contains(&viewpoint.label), "{}", viewpoint.label);
    }
    let key = words(maps);
    for told in ["disputed, in Georgia", "water", "events here", "(drawn here)", "Map made with Natural Earth"] {
        assert!(key.contains(told), "{told} is missing");
    }
    let (drawn, key) = maps.split_once("<ul class=\"print-key\">").unwrap();
    for pattern in ["url(#print-hatch)", "url(#print-waves)"] {
        assert!(drawn.contains(pattern) && key.contains(pattern), "{pattern}");
    }
}

#[test]
fn the_timeline_names_every_key_event() {
    let timeline = words(section(&PRINTED, "print-time"));
    for event in article().events.iter().filter(|event| event.is_key) {
        assert!(timeline.contains(event.short_name()), "{}", event.short_name());
    }
}

#[rstest]
#[case::without_maps(without_maps(), "print-maps")]
#[case::without_dates(without_dates(), "print-time")]
fn a_part_with_nothing_to_tell_is_left_out(#[case] document: Value, #[case] class: &str) {
    assert!(!print(&document).contains(class));
}

#[rstest]
#[case::minimal(serde_json::from_str(MINIMAL).unwrap())]
#[case::strange(strange())]
#[case::crowded(crowded())]
fn whatever_the_article_every_event_has_a_row(#[case] document: Value) {
    let count = document["events"].as_array().unwrap().len();
    assert_eq!(rows(&print(&document)).len(), count);
}

#[test]
fn text_that_looks_like_markup_stays_text() {
    let plain = print(&serde_json::from_str(EVERY_FIELD).unwrap());
    let marked = print(&with_markup());
    let tags = |html: &str| html.matches("<script").count() + html.matches("<img").count();
    assert_eq!(tags(&marked), tags(&plain));
    assert!(words(&marked).contains(MARKUP.split_whitespace().next().unwrap()));
}
