//! Whatever is taken away, each file holds exactly that.

use super::{
    BASE, EXPLORER, SHIPPED, any_events, calendar, geojson, markdown, of_shipped, slugs, table, timelinejs, with_words,
};
use article_explorer::article::EventId;
use article_explorer::explorer::{Selection, decode};
use article_explorer::export::{FileFormat, Taken, link};
use proptest::prelude::*;
use pulldown_cmark::HeadingLevel;

/// The events with a date.
fn dated<'a>(taken: &'a Taken) -> impl Iterator<Item = String> + 'a {
    let is_dated = |id: &&EventId| SHIPPED.event(**id).when().is_some();
    taken.events.iter().filter(is_dated).map(|&id| SHIPPED.event(id).slug.clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn each_file_holds_exactly_the_events_that_were_taken(events in any_events()) {
        let taken = of_shipped(&events);
        let (all, dated) = (slugs(&taken), dated(&taken).collect::<Vec<_>>());
        let rows = table::rows(&FileFormat::Csv.write(&taken));
        prop_assert_eq!(rows.iter().map(|row| row["id"].clone()).collect::<Vec<_>>(), all.clone());
        let features = geojson::features(&FileFormat::GeoJson.write(&taken));
        prop_assert_eq!(geojson::ids(&features), all.clone());
        let text = FileFormat::Markdown.write(&taken);
        let titles: Vec<_> = taken.events.iter().map(|&id| SHIPPED.event(id).title.clone()).collect();
        prop_assert_eq!(markdown::headings(&text, HeadingLevel::H3), titles);
        let links = markdown::links(&text);
        prop_assert!(taken.events.iter().all(|&id| links.contains(&link(&SHIPPED, BASE, Some(Selection::Event(id))))));
        let calendar = calendar::events(&FileFormat::Calendar.write(&taken));
        prop_assert_eq!(calendar.iter().map(calendar::slug).collect::<Vec<_>>(), dated.clone());
        let timeline = timelinejs::read(&FileFormat::TimelineJs.write(&taken));
        let slides = timeline["events"].as_array().unwrap().iter();
        let slides: Vec<_> = slides.map(|slide| slide["unique_id"].as_str().unwrap().to_owned()).collect();
        prop_assert_eq!(slides, dated);
    }

    #[test]
    fn the_same_events_in_any_order_and_twice_are_the_same_file(events in any_events()) {
        let mut others = events.clone();
        others.reverse();
        others.extend(&events);
        for format in FileFormat::ALL {
            prop_assert_eq!(format.write(&of_shipped(&events)), format.write(&of_shipped(&others)));
        }
    }

    #[test]
    fn whatever_the_words_every_file_can_be_read(words in "(?s).{0,400}") {
        prop_assert_eq!(table::rows(&with_words(&words, FileFormat::Csv)).len(), 4);
        prop_assert_eq!(geojson::features(&with_words(&words, FileFormat::GeoJson)).features.len(), 4);
        prop_assert_eq!(calendar::events(&with_words(&words, FileFormat::Calendar)).len(), 3);
        prop_assert_eq!(markdown::headings(&with_words(&words, FileFormat::Markdown), HeadingLevel::H3).len(), 4);
        prop_assert_eq!(timelinejs::read(&with_words(&words, FileFormat::TimelineJs))["events"].as_array().unwrap().len(), 3);
    }
}

#[test]
fn every_link_of_a_file_leads_back_to_its_event() {
    for id in SHIPPED.event_ids() {
        let link = link(&SHIPPED, BASE, Some(Selection::Event(id)));
        let decoded = decode(&EXPLORER, link.strip_prefix(BASE).unwrap());
        assert_eq!(decoded.address.selection, Some(Selection::Event(id)));
    }
}

#[test]
fn a_file_says_by_its_name_whether_it_is_a_part() {
    let all: Vec<EventId> = SHIPPED.event_ids().collect();
    assert_eq!(FileFormat::Csv.file_name(&of_shipped(&all)), "russia-south-ossetia.csv");
    assert_eq!(FileFormat::Csv.file_name(&of_shipped(&all[1..])), "russia-south-ossetia-part.csv");
    let names: Vec<_> = FileFormat::ALL.iter().map(|format| format.file_name(&of_shipped(&all))).collect();
    let mut apart = names.clone();
    apart.sort();
    apart.dedup();
    assert_eq!(apart.len(), names.len());
}
