//! Dates as an article gives them: read and ordered.

use article_explorer::date::{Date, Day, Precision};
use proptest::prelude::*;
use rstest::rstest;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    date(text).earliest().unwrap()
}

#[rstest]
#[case::day("2008-08-26", "2008-08-26", "2008-08-26", Precision::Day)]
#[case::month("2008-09", "2008-09-01", "2008-09-30", Precision::Month)]
#[case::leap_month("2008-02", "2008-02-01", "2008-02-29", Precision::Month)]
#[case::year("1991", "1991-01-01", "1991-12-31", Precision::Year)]
#[case::uncertain("1991?", "1991-01-01", "1991-12-31", Precision::Year)]
#[case::approximate("2008-11~", "2008-11-01", "2008-11-30", Precision::Month)]
#[case::both("2008%", "2008-01-01", "2008-12-31", Precision::Year)]
#[case::interval("2008-08-08/2008-08-12", "2008-08-08", "2008-08-12", Precision::Day)]
#[case::interval_of_months("2008-08/2008-09", "2008-08-01", "2008-09-30", Precision::Month)]
#[case::uneven_interval("2008-08-08/2009", "2008-08-08", "2009-12-31", Precision::Year)]
#[case::set("[2008-08-23..2008-08-25]", "2008-08-23", "2008-08-25", Precision::Bounds)]
#[case::before_christ("-0043-03-15", "-0043-03-15", "-0043-03-15", Precision::Day)]
#[case::first_year("-9999", "-9999-01-01", "-9999-12-31", Precision::Year)]
#[case::last_year("9999", "9999-01-01", "9999-12-31", Precision::Year)]
fn a_date_lies_between_its_first_and_its_last_day(
    #[case] text: &str,
    #[case] first: &str,
    #[case] last: &str,
    #[case] precision: Precision,
) {
    let date = date(text);
    assert_eq!((date.earliest(), date.latest()), (Some(day(first)), Some(day(last))));
    assert_eq!(date.precision(), precision);
}

#[rstest]
#[case::not_after("[..2008-11]", None, Some("2008-11-30"))]
#[case::not_before("[2009-04-30..]", Some("2009-04-30"), None)]
#[case::since("2009/..", Some("2009-01-01"), None)]
#[case::until("../2009", None, Some("2009-12-31"))]
fn an_open_side_bounds_nothing(#[case] text: &str, #[case] first: Option<&str>, #[case] last: Option<&str>) {
    let date = date(text);
    assert_eq!((date.earliest(), date.latest()), (first.map(day), last.map(last_day)));
    assert_eq!(date.precision(), Precision::Bounds);
}

fn last_day(text: &str) -> Day {
    date(text).latest().unwrap()
}

#[rstest]
#[case::no_text("", "is not a date")]
#[case::words("August 2008", "is not a date")]
#[case::short_year("208-08", "is not a date")]
#[case::long_year("12008", "is not a date")]
#[case::short_month("2008-8", "is not a date")]
#[case::short_day("2008-08-1", "is not a date")]
#[case::time("2008-08-26T12:00", "is not a date")]
#[case::too_many_fields("2008-08-26-01", "is not a date")]
#[case::year_minus_nothing("-0000", "is not a date")]
#[case::open_set("[2008..2009", "is not a date")]
#[case::empty_set("[..]", "is not a date")]
#[case::empty_interval("../..", "is not a date")]
#[case::set_of_one("[2008]", "is not a date")]
#[case::list("[2008,2009]", "is not a date")]
#[case::two_slashes("2008/2009/2010", "is not a date")]
#[case::unknown_end("2008/", "is not a date")]
#[case::qualifier_inside("2008?-08", "is not a date")]
#[case::full_width_digits("２００８", "is not a date")]
#[case::month_0("2008-00", "doesn’t exist")]
#[case::month_13("2008-13", "doesn’t exist")]
#[case::day_0("2008-08-00", "doesn’t exist")]
#[case::february_30("2008-02-30", "doesn’t exist")]
#[case::february_29_of_no_leap_year("2009-02-29", "doesn’t exist")]
#[case::february_29_of_1900("1900-02-29", "doesn’t exist")]
#[case::april_31("2008-04-31", "doesn’t exist")]
#[case::impossible_end("2008-02-01/2008-02-30", "doesn’t exist")]
#[case::impossible_bound("[2008-06-31..]", "doesn’t exist")]
#[case::backwards("2008-08-12/2008-08-08", "ends before it starts")]
#[case::backwards_set("[2009..2008-12]", "ends before it starts")]
fn what_is_no_date_is_refused_with_the_reason(#[case] text: &str, #[case] reason: &str) {
    let error = Date::parse(text).unwrap_err().to_string();
    assert!(error.contains(reason), "{error}");
}

#[rstest]
#[case("2000-02-29")]
#[case("2008-02-29")]
#[case("-0004-02-29")]
#[case("0000-02-29")]
fn leap_days_exist_in_leap_years(#[case] text: &str) {
    assert_eq!(date(text).to_string(), text);
}

#[rstest]
#[case::a_month("2008-02", Some("2008-02-29"))]
#[case::a_set("[2008-08-07..2008-08-08]", Some("2008-08-08"))]
#[case::a_set_without_end("[2008-08-07..]", None)]
#[case::something_that_lasted("2008-01/2009", Some("2008-01-31"))]
#[case::something_whose_start_is_unknown("../2009-02", Some("2009-02-28"))]
#[case::something_without_end("2008-08-08/..", Some("2008-08-08"))]
fn a_date_has_a_last_day_on_which_it_may_have_begun(#[case] text: &str, #[case] last: Option<&str>) {
    assert_eq!(date(text).begun_by().map(Day::iso).as_deref(), last);
}

#[test]
fn day_bounds_are_the_first_and_last_four_digit_years() {
    assert_eq!(Day::from_ymd(-9999, 1, 1), Some(Day::MIN));
    assert_eq!(Day::from_ymd(9999, 12, 31), Some(Day::MAX));
}

#[test]
fn every_day_of_four_digit_years_is_the_next_of_the_day_before_it() {
    let mut expected = (-9999, 1, 1);
    for number in Day::MIN.0..=Day::MAX.0 {
        let (year, month, day) = Day(number).ymd();
        assert_eq!((year, month, day), expected);
        assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
        // The next day is in the same month, or the first of the next.
        expected = match (Day::from_ymd(year, month, day + 1), month) {
            (Some(_), _) => (year, month, day + 1),
            (None, 12) => (year + 1, 1, 1),
            (None, _) => (year, month + 1, 1),
        };
    }
}

#[rstest]
#[case(i32::MAX, 12, 31)]
#[case(i32::MIN, 1, 1)]
#[case(2008, 0, 1)]
#[case(2008, 1, 0)]
#[case(2008, 255, 255)]
fn a_day_that_cannot_be_counted_is_none(#[case] year: i32, #[case] month: u8, #[case] day: u8) {
    assert_eq!(Day::from_ymd(year, month, day), None);
}

#[test]
fn absurd_days_are_somewhere() {
    for day in [Day(i32::MIN), Day(i32::MAX)] {
        let (_, month, day_of_month) = day.ymd();
        assert!((1..=12).contains(&month) && (1..=31).contains(&day_of_month));
    }
    assert_eq!(Day(i32::MAX).since(Day(i32::MIN)), i32::MAX);
}

/// A year, a month or a day that exists, written in EDTF.
fn partial() -> impl Strategy<Value = String> {
    let fields = (Day::MIN.0..=Day::MAX.0, 0usize..3, prop::sample::select(vec!["", "?", "~", "%"]));
    fields.prop_map(|(day, fields, qualifier)| {
        let (year, month, day) = Day(day).ymd();
        let sign = if year < 0 { "-" } else { "" };
        let date = format!("{sign}{:04}-{month:02}-{day:02}", year.abs());
        let end = date.len() - 3 * fields;
        format!("{}{qualifier}", &date[..end])
    })
}

/// A date of any form, written in EDTF. Ends that lie before their start are swapped.
pub fn edtf() -> impl Strategy<Value = String> {
    (partial(), partial(), 0..7).prop_map(|(a, b, form)| {
        let (a, b) = if day(&a) <= day(&b) { (a, b) } else { (b, a) };
        match form {
            0 => format!("{a}/{b}"),
            1 => format!("[{a}..{b}]"),
            2 => format!("[..{a}]"),
            3 => format!("[{a}..]"),
            4 => format!("{a}/.."),
            5 => format!("../{a}"),
            _ => a,
        }
    })
}

proptest! {
    #[test]
    fn a_date_is_written_as_it_was_read(text in edtf()) {
        prop_assert_eq!(date(&text).to_string(), text);
    }

    #[test]
    fn no_date_ends_before_it_starts(text in edtf()) {
        let date = date(&text);
        if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
            prop_assert!(first <= last);
        }
        let (from, to) = date.bounds().unwrap();
        prop_assert!(from <= to && Day::MIN <= from && to <= Day::MAX);
    }

    #[test]
    fn no_text_makes_reading_a_date_panic(text in r"(\PC|[0-9?~%/.\[\]-]){0,30}") {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        }
    }

    #[test]
    fn days_are_the_calendars(number in Day::MIN.0..=Day::MAX.0) {
        use jiff::{ToSpan, civil};
        let (year, month, day) = Day(number).ymd();
        let expected = civil::date(1970, 1, 1).checked_add(number.days()).unwrap();
        let expected = (i32::from(expected.year()), expected.month() as u8, expected.day() as u8);
        prop_assert_eq!((year, month, day), expected);
    }
}

proptest! {
    #[test]
    fn an_iso_date_is_read_as_the_day_that_wrote_it(day in Day::from_ymd(0, 1, 1).unwrap().0..=Day::MAX.0) {
        prop_assert_eq!(Day::from_iso(&Day(day).iso()), Some(Day(day)));
    }

    #[test]
    fn no_text_is_read_as_an_iso_date_by_mistake(text in "[0-9-]{0,12}|\\PC{0,12}") {
        if let Some(day) = Day::from_iso(&text) {
            prop_assert!((0..=9999).contains(&day.ymd().0) || text.split('-').next().unwrap().len() > 4);
        }
    }
}

#[rstest]
#[case((2008, 8, 26), "2008-08-26")]
#[case((7, 1, 2), "0007-01-02")]
#[case((-43, 3, 15), "-0043-03-15")]
fn a_day_is_written_as_iso_8601_has_it(#[case] (year, month, day): (i32, u8, u8), #[case] iso: &str) {
    assert_eq!(Day::from_ymd(year, month, day).unwrap().iso(), iso);
}
