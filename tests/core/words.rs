//! Dates, spans and counts in words.

use crate::date::edtf;
use crate::lens::shipped;
use article_explorer::article::{EventKind, EventStatus};
use article_explorer::date::{Date, Day, Period};
use article_explorer::words::{
    around, count, count_of, days_apart, direction, exact_span, in_words, interface, is_interface, is_rtl,
    minutes_apart, opening, paragraph, say, say_day, say_in_year, say_or_undated, say_short, short_span, span,
    standing, tenure, year,
};
use proptest::prelude::*;
use rstest::rstest;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[rstest]
#[case("2008-09-17", "17 September 2008", "17 Sep 2008", "on 17 September 2008")]
#[case("2008-09", "September 2008", "Sep 2008", "in September 2008")]
#[case("2008", "2008", "2008", "in 2008")]
#[case("2008?", "perhaps 2008", "perhaps 2008", "perhaps 2008")]
#[case("2008-11~", "about November 2008", "about Nov 2008", "about November 2008")]
#[case("2008%", "about 2008", "about 2008", "about 2008")]
#[case("0000", "1 BC", "1 BC", "in 1 BC")]
#[case("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC", "on 15 March 44 BC")]
#[case("2008-08-08/2008-08-12", "8–12 August 2008", "8–12 Aug 2008", "from 8 to 12 August 2008")]
#[case(
    "2008-08-28/2008-09-02",
    "28 August – 2 September 2008",
    "28 Aug – 2 Sep 2008",
    "from 28 August to 2 September 2008"
)]
#[case(
    "2008-12-30/2009-01-02",
    "30 December 2008 – 2 January 2009",
    "30 Dec 2008 – 2 Jan 2009",
    "from 30 December 2008 to 2 January 2009"
)]
#[case("2008-08/2008-09", "August–September 2008", "Aug–Sep 2008", "from August to September 2008")]
#[case("2008/2009", "2008–2009", "2008–2009", "from 2008 to 2009")]
#[case(
    "2008-08-08/2008-XX",
    "8 August 2008 – some month of 2008",
    "8 Aug 2008 – some month of 2008",
    "from 8 August 2008 to some month of 2008"
)]
#[case("2008-08-08?/2008-08-12?", "about 8–12 August 2008", "about 8–12 Aug 2008", "from about 8 to 12 August 2008")]
#[case("2008-08-08/2009~", "8 August 2008 – about 2009", "8 Aug 2008 – about 2009", "from 8 August 2008 to about 2009")]
#[case("../2008-08-08?", "until about 8 August 2008", "until about 8 Aug 2008", "until about 8 August 2008")]
#[case("2008/..", "since 2008", "since 2008", "since 2008")]
#[case("../2008-08", "until August 2008", "until Aug 2008", "until August 2008")]
#[case(
    "[2008-08-23..2008-08-25]",
    "between 23 and 25 August 2008",
    "between 23 and 25 Aug 2008",
    "between 23 and 25 August 2008"
)]
#[case("[..2008-11]", "by November 2008", "by Nov 2008", "by November 2008")]
#[case("[2009-04-30..]", "30 April 2009 or later", "30 Apr 2009 or later", "30 April 2009 or later")]
#[case::season("1985-21", "spring 1985", "spring 1985", "in spring 1985")]
#[case::southern_season("1985-32", "southern winter 1985", "southern winter 1985", "in southern winter 1985")]
#[case::quarter("2001-34", "second quarter of 2001", "second quarter of 2001", "in the second quarter of 2001")]
#[case::half("2001-41", "second half of 2001", "second half of 2001", "in the second half of 2001")]
#[case::decade("156X", "1560–69", "1560–69", "in 1560–69")]
#[case::about_a_decade("156X~", "about 1560–69", "about 1560–69", "about 1560–69")]
#[case::millennium("1XXX", "1000–1999", "1000–1999", "in 1000–1999")]
#[case::decade_before_christ("-156X", "1570–1561 BC", "1570–1561 BC", "in 1570–1561 BC")]
#[case::decade_of_both("000X", "1 BC – AD 9", "1 BC – AD 9", "in 1 BC – AD 9")]
#[case::year_with_a_gap("1XX3", "a year like 1XX3", "a year like 1XX3", "in a year like 1XX3")]
#[case::unknown_year(
    "XXXX-12-25",
    "25 December of an unknown year",
    "25 Dec of an unknown year",
    "on 25 December of an unknown year"
)]
#[case::month_of_a_decade(
    "156X-12",
    "December of a year in 1560–69",
    "Dec of a year in 1560–69",
    "in December of a year in 1560–69"
)]
#[case::unknown_month("2004-XX", "some month of 2004", "some month of 2004", "in some month of 2004")]
#[case::unknown_day("2004-06-XX", "some day of June 2004", "some day of Jun 2004", "on some day of June 2004")]
#[case::unknown_month_and_day("2004-XX-XX", "some day of 2004", "some day of 2004", "on some day of 2004")]
#[case::day_of_unknown_month(
    "1560-XX-25",
    "25 of some month of 1560",
    "25 of some month of 1560",
    "on 25 of some month of 1560"
)]
#[case::months_in_a_row("1984-1X", "October–December 1984", "Oct–Dec 1984", "in October–December 1984")]
#[case::months_apart("1984-X2", "February or December 1984", "Feb or Dec 1984", "in February or December 1984")]
#[case::days_in_a_row("2016-02-2X", "20–29 February 2016", "20–29 Feb 2016", "on 20–29 February 2016")]
#[case::significant("1950S2", "about 1950 (1900–99)", "about 1950 (1900–99)", "about 1950 (1900–99)")]
#[case::part(
    "2004-06-~11",
    "11 June 2004 (day approximate)",
    "11 Jun 2004 (day approximate)",
    "11 June 2004 (day approximate)"
)]
#[case::parts(
    "2004?-~06-11",
    "11 June 2004 (year uncertain, month approximate)",
    "11 Jun 2004 (year uncertain, month approximate)",
    "11 June 2004 (year uncertain, month approximate)"
)]
#[case::unknown_end("1985/", "from 1985, end unknown", "from 1985, end unknown", "from 1985, end unknown")]
#[case::unknown_start(
    "/1985-04",
    "until April 1985, start unknown",
    "until Apr 1985, start unknown",
    "until April 1985, start unknown"
)]
#[case::both_eras(
    "-0026-01-16/0014-08-19",
    "16 January 27 BC – 19 August AD 14",
    "16 Jan 27 BC – 19 Aug AD 14",
    "from 16 January 27 BC to 19 August AD 14"
)]
#[case::years_of_both_eras("-0043/0014", "44 BC – AD 14", "44 BC – AD 14", "from 44 BC to AD 14")]
#[case::set_of_both_eras(
    "[-0043..0014]",
    "between 44 BC and AD 14",
    "between 44 BC and AD 14",
    "between 44 BC and AD 14"
)]
#[case::long_ago("Y-66E6", "66 million years ago", "66 million years ago", "66 million years ago")]
#[case::about_so_long_ago(
    "Y-17E7~",
    "about 170 million years ago",
    "about 170 million years ago",
    "about 170 million years ago"
)]
#[case::the_first_of_all("Y-138E8", "13.8 billion years ago", "13.8 billion years ago", "13.8 billion years ago")]
#[case::long_ago_to_two_digits(
    "Y-66E6S2",
    "about 66 million years ago (67–66 million years ago)",
    "about 66 million years ago (67–66 million years ago)",
    "about 66 million years ago (67–66 million years ago)"
)]
#[case::long_ago_with_unknown_digits(
    "Y-66XXXXXX",
    "67–66 million years ago",
    "67–66 million years ago",
    "67–66 million years ago"
)]
#[case::an_age(
    "Y-252E6~/Y-66E6~",
    "about 252–66 million years ago",
    "about 252–66 million years ago",
    "from about 252 to 66 million years ago"
)]
#[case::from_long_ago_to_our_era(
    "Y-66E6/2000",
    "66 million years ago – AD 2000",
    "66 million years ago – AD 2000",
    "from 66 million years ago to AD 2000"
)]
#[case::before_writing("Y-11999", "12,000 BC", "12,000 BC", "in 12,000 BC")]
#[case::about_before_writing("Y-12000~", "about 12,000 BC", "about 12,000 BC", "about 12,000 BC")]
#[case::far_ahead("Y170000002", "AD 170,000,002", "AD 170,000,002", "in AD 170,000,002")]
#[case::far_ahead_to_three_digits(
    "Y3388E2S3",
    "about AD 338,800 (AD 338,000–338,999)",
    "about AD 338,800 (AD 338,000–338,999)",
    "about AD 338,800 (AD 338,000–338,999)"
)]
#[case::list_of_years(
    "{1667,1668,1670..1672}",
    "1667, 1668 and 1670 to 1672",
    "1667, 1668 and 1670 to 1672",
    "in 1667, 1668 and 1670 to 1672"
)]
#[case::one_of_years(
    "[1667,1668,1670..1672]",
    "one of 1667, 1668 or 1670 to 1672",
    "one of 1667, 1668 or 1670 to 1672",
    "one of 1667, 1668 or 1670 to 1672"
)]
#[case::list_of_days(
    "{2008-05-03,2008-05-05,2008-05-08}",
    "3, 5 and 8 May 2008",
    "3, 5 and 8 May 2008",
    "on 3, 5 and 8 May 2008"
)]
#[case::one_of_months(
    "[1760-01,1760-02,1760-12..]",
    "one of January, February or December 1760 or later",
    "one of Jan, Feb or Dec 1760 or later",
    "one of January, February or December 1760 or later"
)]
#[case::list_of_both_eras("{-0043,0014}", "44 BC and AD 14", "44 BC and AD 14", "in 44 BC and AD 14")]
#[case::list_with_a_doubt("{1667?,1668}", "perhaps 1667, and 1668", "perhaps 1667, and 1668", "perhaps 1667, and 1668")]
#[case::list_open_in_front(
    "[..1760-12,1762]",
    "one of December 1760 or earlier or 1762",
    "one of Dec 1760 or earlier or 1762",
    "one of December 1760 or earlier or 1762"
)]
#[case::all_years("{2016..2020}", "2016 to 2020", "2016 to 2020", "in 2016 to 2020")]
#[case::evening(
    "2008-05-03T22:05:00+02:00",
    "10:05 in the evening of 3 May 2008, UTC+2",
    "22:05, 3 May 2008, UTC+2",
    "at 10:05 in the evening of 3 May 2008, UTC+2"
)]
#[case::night(
    "2008-05-03T00:30:07-03:30",
    "12:30:07 in the morning of 3 May 2008, UTC−3:30",
    "00:30:07, 3 May 2008, UTC−3:30",
    "at 12:30:07 in the morning of 3 May 2008, UTC−3:30"
)]
#[case::noon("2008-05-03T12:00:00", "noon on 3 May 2008", "12:00, 3 May 2008", "at noon on 3 May 2008")]
#[case::end_of_the_day(
    "2008-05-03T24:00:00Z",
    "midnight at the end of 3 May 2008, UTC",
    "24:00, 3 May 2008, UTC",
    "at midnight at the end of 3 May 2008, UTC"
)]
fn a_date_is_said_as_well_as_it_is_known(
    #[case] text: &str,
    #[case] long: &str,
    #[case] short: &str,
    #[case] in_a_sentence: &str,
) {
    let date = date(text);
    assert_eq!((say(&date), say_short(&date), in_words(&date)), (long.into(), short.into(), in_a_sentence.into()));
}

#[rstest]
#[case(0, "0 days")]
#[case(1, "1 day")]
#[case(-42, "42 days")]
#[case(89, "89 days")]
#[case(90, "3 months")]
#[case(242, "8 months")]
#[case(699, "23 months")]
#[case(700, "2 years")]
#[case(4748, "13 years")]
#[case(4_000_000, "10,952 years")]
#[case(24_106_000_000, "66 million years")]
#[case(Day::MAX.since(Day::MIN), "2 trillion years")]
fn a_number_of_days_is_said_at_the_size_people_count_in(#[case] days: i64, #[case] words: &str) {
    assert_eq!(span(days), words);
}

#[rstest]
#[case("2008-09-17", "17 Sep")]
#[case("2008-09", "Sep")]
#[case("2008", "2008")]
#[case("2008~", "about 2008")]
#[case("2008-11~", "about Nov")]
#[case("[..2008-11]", "by Nov")]
#[case("2008-08-26/..", "since 26 Aug")]
#[case("[2008-08-26..]", "26 Aug 2008 or later")]
#[case("2008-08-08/2008-08-12", "8–12 Aug")]
#[case("[2008-08-23..2008-08-25]", "between 23 and 25 Aug")]
#[case("2008-12-29/2009-01-03", "29 Dec 2008 – 3 Jan 2009")]
#[case("2007-12-29/2008-01-03", "29 Dec 2007 – 3 Jan")]
fn below_the_heading_2008_a_date_leaves_out_the_year_at_its_end(#[case] text: &str, #[case] said: &str) {
    assert_eq!(say_in_year(&date(text), 2008), said);
}

#[rstest]
#[case(1, "1 d")]
#[case(42, "42 d")]
#[case(242, "8 mo")]
#[case(4748, "13 y")]
fn a_span_has_a_short_form(#[case] days: i64, #[case] words: &str) {
    assert_eq!(short_span(days), words);
}

#[rstest]
#[case(0, "the same day")]
#[case(1, "1 day later")]
#[case(125, "125 days later")]
#[case(-730, "730 days earlier")]
#[case(731, "2 years later")]
#[case(-24_106_000_000, "66 million years earlier")]
fn two_events_are_so_many_days_apart(#[case] days: i64, #[case] words: &str) {
    assert_eq!(days_apart(days), words);
}

#[rstest]
#[case(0, "the same minute")]
#[case(1, "1 minute later")]
#[case(-30, "30 minutes earlier")]
#[case(60, "1 hour later")]
#[case(2 * 60 + 10, "2 hours 10 minutes later")]
fn two_times_are_so_many_minutes_apart(#[case] minutes: i64, #[case] words: &str) {
    assert_eq!(minutes_apart(minutes), words);
}

#[rstest]
#[case::days("2008-08-01", "2009-05-12", "1 August 2008 to 12 May 2009")]
#[case::ages("Y-66E6", "1980", "66 million years ago to 1980")]
#[case::odd_ages("Y-66042345", "Y-66E5", "66.04 million years ago to 6.6 million years ago")]
#[case::minutes("2008-05-03T09:40:00", "2008-05-03T10:05:00", "9:40 to 10:05 on 3 May 2008")]
#[case::minutes_of_two_days(
    "2008-05-03T21:40:00",
    "2008-05-04T10:05:00",
    "9:40 in the evening of 3 May 2008 to 10:05 in the morning of 4 May 2008"
)]
fn a_stretch_of_time_is_told_by_its_ends(#[case] first: &str, #[case] last: &str, #[case] words: &str) {
    let period = Period::between(Some(&date(first)), Some(&date(last)), Some((Day::MIN, Day::MAX))).unwrap();
    assert_eq!(interface::from_to(period), words);
}

#[test]
fn one_thing_is_counted_in_the_singular() {
    assert_eq!([count(0, "event"), count(1, "event"), count(2, "event")], ["0 events", "1 event", "2 events"]);
    assert_eq!([count_of(2, 2, "event"), count_of(1, 2, "event")], ["2 events", "1 of 2 events"]);
    assert_eq!(exact_span(1), "1 day");
}

#[test]
fn a_day_and_a_year_before_christ_are_said_so() {
    let day = |year, month, day| say_day(Day::from_ymd(year, month, day).unwrap());
    assert_eq!([day(2008, 9, 17), day(-43, 3, 15)], ["17 September 2008", "15 March 44 BC"]);
    assert_eq!([year(2008), year(0), year(-496)], ["2008", "1 BC", "497 BC"]);
}

#[rstest]
#[case(9999, "9999")]
#[case(12_000, "AD 12,000")]
#[case(5_000_000_000, "AD 5 billion")]
#[case(-11_999, "12,000 BC")]
#[case(-170_000, "170,001 BC")]
#[case(-1_000_000, "1 million years ago")]
#[case(-1_234_000, "1,234,001 BC")]
#[case(-66_000_000, "66 million years ago")]
#[case(-66_040_000, "66.04 million years ago")]
#[case(-13_800_000_000, "13.8 billion years ago")]
#[case(i64::MIN, "9,223,372,036,854,775,809 BC")]
fn a_far_year_is_said_in_large_numbers(#[case] of: i64, #[case] words: &str) {
    assert_eq!(year(of), words);
}

#[test]
fn what_has_no_date_is_undated() {
    assert_eq!(say_or_undated(None), "undated");
    assert_eq!(interface::undated(3), "3 undated");
}

#[rstest]
#[case::happened("russia-recognises", "happened")]
#[case::an_act_in_words("so-declares-independence", "happened")]
#[case::said("medvedev-warns-georgia", "said by Dmitry Medvedev")]
#[case::said_by_two("us-eu-refuse-recognition", "said by United States and European Union")]
#[case::said_by_many("recognition-irreversible", "said by Dmitry Medvedev and 6 others")]
#[case::said_and_not_confirmed("kokoity-on-destruction", "said by Eduard Kokoity; not confirmed")]
#[case::said_by_nobody_named("recognition-criticised", "said, by whom isn’t known")]
#[case::claimed("soldiers-deployed", "claimed by Nikolay Makarov")]
#[case::claimed_to_be_said("kokoity-join-north-ossetia", "claimed by Civil Georgia")]
#[case::not_confirmed("tskhinvali-destruction", "not confirmed, claimed by Eduard Kokoity")]
#[case::planned("border-guard-mandate", "planned")]
#[case::done("withdrawal-agreed", "planned; later done")]
#[case::open("bibilov-announces", "planned, according to Anatoly Bibilov; outcome not known")]
#[case::put_off("referendum-postponed", "put off")]
#[case::planned_and_put_off("referendum-intended", "planned, according to Leonid Tibilov; later put off")]
#[case::said_of_a_plan("base-to-go-ahead", "planned, according to Nikolay Makarov; outcome not known")]
#[case::background("background-helsinki-1975", "cited as background")]
fn it_is_told_how_the_content_of_an_event_stands_and_on_whose_word(#[case] slug: &str, #[case] said: &str) {
    let event = shipped().event(shipped().event_by_slug(slug).unwrap());
    assert_eq!(standing(shipped(), event), said);
}

#[test]
fn nothing_that_somebody_says_or_plans_is_told_as_what_happened() {
    for event in &shipped().events {
        let is_fact = event.status == EventStatus::Happened && !event.kind.is(EventKind::Statement);
        assert_eq!(standing(shipped(), event) == "happened", is_fact, "{}", event.slug);
    }
}

#[test]
fn a_paragraph_is_named_by_its_section_and_number() {
    let event = shipped().event(shipped().event_by_slug("soldiers-deployed").unwrap());
    assert_eq!(paragraph(shipped(), event.told.unwrap()), "Military ties, paragraph 1");
}

/// The article says that the office was held in that month, but not on which days.
#[test]
fn an_office_known_to_a_month_is_told_with_its_month() {
    let putin = shipped().entity(shipped().entity_by_slug("vladimir-putin").unwrap());
    let [office] = &putin.roles[..] else { panic!("one office") };
    assert_eq!(office.title, "Prime Minister of Russia");
    assert_eq!(tenure(office.from.as_ref(), office.to.as_ref()).as_deref(), Some("in March 2009"));
}

#[test]
fn a_gap_is_spoken_with_the_words_that_are_seen_on_it() {
    assert_eq!(interface::gap_spoken("16 years", "16 y", false), "16 y, 16 years without events. Show them.");
    assert_eq!(interface::gap_spoken("16 years", "16 years", true), "16 years without events. Fold them.");
    assert_eq!(interface::gap_spoken("16 years", "", false), "16 years without events. Show them.");
}

#[rstest]
#[case(12, 75, true, "12 of 75")]
#[case(11, 12, false, "after 11 of 12")]
#[case(0, 12, false, "before the first of 12")]
fn how_far_a_walk_has_come(#[case] number: usize, #[case] of: usize, #[case] is_on_route: bool, #[case] said: &str) {
    assert_eq!(interface::walked(number, of, is_on_route), said);
}

#[rstest]
#[case(75, 75, 20, "75 dated events; the 20 undated aren’t on it")]
#[case(12, 75, 20, "12 of 75 dated events; the 20 undated aren’t on it")]
#[case(1, 1, 0, "1 dated event")]
fn what_is_on_the_walk_and_what_is_not(
    #[case] number: usize,
    #[case] dated: usize,
    #[case] undated: usize,
    #[case] said: &str,
) {
    assert_eq!(interface::on_the_walk(number, dated, undated), said);
}

#[test]
fn an_address_that_says_something_unknown_is_named() {
    assert_eq!(interface::ignored(&[]), None);
    let said = interface::ignored(&["flavour=salty".into(), "x".into()]).unwrap();
    assert_eq!(said, "Unknown in the address, ignored: flavour=salty, x");
}

proptest! {
    #[test]
    fn every_date_can_be_said_in_few_words(text in edtf()) {
        let date = date(&text);
        let most = if text.contains(',') { 200 } else { 110 };
        for words in [say(&date), say_short(&date), in_words(&date)] {
            prop_assert!(!words.is_empty() && words.chars().count() <= most, "{}", words);
        }
    }

    #[test]
    fn a_date_below_its_year_is_its_short_form_or_that_without_the_year(text in edtf(), of in -9999..=9999_i64) {
        let (in_year, short) = (say_in_year(&date(&text), of), say_short(&date(&text)));
        let without = [" ", " of "].map(|joint| short.replacen(&format!("{joint}{}", year(of)), "", 1));
        prop_assert!(in_year == short || without.contains(&in_year), "{in_year}: {short}");
    }
}

#[rstest]
#[case::english("en-GB", "ltr")]
#[case::arabic("ar", "rtl")]
#[case::hebrew_in_israel("he-IL", "rtl")]
#[case::punjabi_in_either_script("pa-Arab", "rtl")]
#[case::azerbaijani_in_latin_letters("az-Latn-IR", "ltr")]
#[case::uyghur_in_latin_letters("ug-Latn", "ltr")]
#[case::whatever_its_case("AR-EG", "rtl")]
#[case::a_variant_is_no_script("de-1996", "ltr")]
fn a_text_runs_as_its_language_is_written(#[case] language: &str, #[case] dir: &str) {
    assert_eq!(direction(language), dir);
    assert_eq!(is_rtl(language), dir == "rtl");
}

#[rstest]
#[case::any_english("en", true)]
#[case::whatever_its_case_and_country("EN-GB", true)]
#[case::an_english_creole_has_its_own_tag("enm", false)]
#[case::german("de", false)]
fn the_interface_is_english(#[case] language: &str, #[case] is_interface_too: bool) {
    assert_eq!(is_interface(language), is_interface_too);
}

#[rstest]
#[case::a_label("Told in ", ["", "Told in", " "])]
#[case::a_part_of_a_line(" · according to ", [" · ", "according to", " "])]
#[case::a_separator_alone(", ", [", ", "", ""])]
#[case::a_sentence_keeps_its_full_stop("The article gives no outcome.", ["", "The article gives no outcome.", ""])]
#[case::brackets_stay_around_their_words(" (12 days)", [" ", "(12 days)", ""])]
#[case::but_one_of_two_belongs_to_the_line(" (on the map: ", [" (", "on the map", ": "])]
#[case::and_so_does_the_other(")", [")", "", ""])]
#[case::nothing("", ["", "", ""])]
fn spaces_and_separators_around_words_belong_to_the_line(#[case] words: &str, #[case] parts: [&str; 3]) {
    assert_eq!(around(words), parts);
}

proptest! {
    #[test]
    fn words_and_what_is_around_them_are_the_whole(words in any::<String>()) {
        let parts = around(&words);
        prop_assert_eq!(parts.concat(), words.as_str());
        prop_assert_eq!(around(parts[1])[1], parts[1]);
    }
}

#[rstest]
#[case::all_were_chosen(&[], None)]
#[case::one(&["a.jpg"], Some("a.jpg"))]
#[case::as_many_as_are_named(&["a.jpg", "b.jpg", "c.jpg"], Some("a.jpg, b.jpg, c.jpg"))]
#[case::more(&["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"], Some("a.jpg, b.jpg, c.jpg and 2 more"))]
fn pictures_that_werent_chosen_are_named_and_many_are_counted(#[case] files: &[&str], #[case] named: Option<&str>) {
    let told = named.map(|named| format!("Pictures that weren’t chosen with it: {named}. Their words are shown."));
    assert_eq!(opening::pictures_not_chosen(files), told);
}
