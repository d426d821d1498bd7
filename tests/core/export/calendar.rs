//! The calendar, read back with a reader of iCalendar.

use super::{HARD, SHIPPED, everything, of_shipped, one, with_date, with_words};
use article_explorer::export::FileFormat;
use icalendar::{Calendar, Component as _, DatePerhapsTime, Event};
use pretty_assertions::assert_eq;
use rstest::rstest;

/// The events of a calendar.
pub fn events(ics: &str) -> Vec<Event> {
    let calendar: Calendar = ics.parse().unwrap();
    calendar.components.iter().map(|component| component.as_event().unwrap().clone()).collect()
}

/// The event's id in the article.
pub fn slug(event: &Event) -> String {
    let uid = event.get_uid().unwrap();
    let uid = uid.strip_prefix("russia-south-ossetia-event-").unwrap();
    uid.strip_suffix("@article-explorer").unwrap().into()
}

fn day(date: Option<DatePerhapsTime>) -> String {
    match date {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("{other:?} is no whole day"),
    }
}

fn days(event: &Event) -> (String, String) {
    (day(event.get_start()), day(event.get_end()))
}

fn only(slug: &str) -> Event {
    let events = events(&FileFormat::Calendar.write(&one(slug)));
    let [event] = &events[..] else { panic!("one event") };
    event.clone()
}

#[test]
fn a_day_is_a_whole_day_and_ends_where_the_next_begins() {
    let event = only("friendship-treaty-signed");
    assert_eq!(days(&event), ("2008-09-17".into(), "2008-09-18".into()));
    assert!(!event.get_description().unwrap().contains("Known only as"));
    assert_eq!(event.get_url(), Some("https://example.org/explorer/#event/friendship-treaty-signed"));
    assert_eq!(event.property_value("DTSTAMP"), Some("20261124T000000Z"));
}

#[test]
fn a_date_that_is_not_known_to_the_day_says_so_and_who_claims_the_event() {
    let event = only("soldiers-deployed");
    assert_eq!(days(&event), ("2008-11-30".into(), "2008-12-01".into()));
    let description = event.get_description().unwrap();
    for words in [
        "When: by November 2008 (date inferred)",
        "Known only as “by November 2008”: entered on 30 November 2008.",
        "Standing: claimed by Nikolay Makarov",
        "Told in: Military ties, paragraph 1",
        "CC BY-SA 4.0",
    ] {
        assert!(description.contains(words), "{words}: {description}");
    }
    assert_eq!(event.property_value("STATUS"), Some("TENTATIVE"));
}

#[test]
fn an_uncertain_date_takes_all_the_days_that_it_may_mean() {
    let taken = everything();
    let events = events(&FileFormat::Calendar.write(&taken));
    let mut spanning = 0;
    for event in &events {
        let date = SHIPPED.event(SHIPPED.event_by_slug(&slug(event)).unwrap()).when().unwrap();
        let (first, last) = date.bounds().unwrap();
        let (start, end) = days(event);
        assert_eq!(start, first.iso());
        assert_eq!(end, article_explorer::date::Day(last.0 + 1).iso());
        let says_so = event.get_description().unwrap().contains("Known only as");
        assert_eq!(says_so, date.exact_day().is_none());
        spanning += usize::from(first != last);
    }
    assert!(spanning > 10, "{spanning}");
}

#[rstest]
#[case::in_utc("2008-08-26T12:00:30Z", "20080826T120030Z")]
#[case::with_a_zone_it_is_turned_into_utc("2008-08-26T15:30:00+04:00", "20080826T113000Z")]
#[case::which_may_be_the_day_before("2008-03-01T01:00:00+04:00", "20080229T210000Z")]
#[case::or_the_day_after("2008-08-31T22:00:00-05:00", "20080901T030000Z")]
#[case::without_a_zone_it_is_on_the_places_clocks("2008-08-26T15:00:00", "20080826T150000")]
#[case::the_end_of_a_day_is_the_start_of_the_next("2008-08-26T24:00:00", "20080827T000000")]
#[case::parts_of_a_second_are_left_out("2008-08-26T15:00:59.999Z", "20080826T150059Z")]
fn an_event_begins_at_its_time(#[case] date: &str, #[case] start: &str) {
    let event = events(&with_date(date, FileFormat::Calendar)).remove(0);
    assert_eq!(event.property_value("DTSTART"), Some(start));
    assert_eq!(event.get_end(), None, "it ends as it begins");
}

#[test]
fn a_time_that_is_before_the_first_year_in_utc_leaves_a_whole_day() {
    let event = events(&with_date("0001-01-01T01:00:00+04:00", FileFormat::Calendar)).remove(0);
    assert_eq!(days(&event), ("0001-01-01".into(), "0001-01-02".into()));
}

#[test]
fn events_without_a_date_are_left_out_and_counted() {
    let taken = of_shipped(&SHIPPED.event_ids().collect::<Vec<_>>());
    let written = events(&FileFormat::Calendar.write(&taken)).len();
    assert_eq!(FileFormat::Calendar.left_out(&taken), SHIPPED.undated.len());
    assert_eq!(written + SHIPPED.undated.len(), SHIPPED.events.len());
}

#[test]
fn no_line_is_longer_than_75_bytes_and_none_is_cut_within_a_character() {
    for words in HARD.iter().copied().chain(["🇬🇪 long ".repeat(900).as_str()]) {
        let ics = with_words(words, FileFormat::Calendar);
        assert!(ics.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    }
}

#[test]
fn whatever_the_words_they_stay_in_their_property() {
    for words in HARD {
        let events = events(&with_words(words, FileFormat::Calendar));
        // The rumour has no date.
        assert_eq!(events.len(), 3, "{words:?}");
        assert!(events.iter().all(|event| event.get_uid().is_some() && event.get_start().is_some()));
    }
}
