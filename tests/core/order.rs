//! The order of time: what relations say, then the latest day that is possible, then the article's order.

use crate::fixture::{changed, event};
use crate::lens::bad_input::any_document;
use crate::lens::shipped;
use crate::timeline::support::{Told, any_article, article, dated};
use article_explorer::article::{Article, EventId};
use article_explorer::date::{Date, Day};
use article_explorer::words::when;
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

fn told(dates: &[&str], relation: Option<(&'static str, usize)>) -> Vec<Told> {
    let mut told: Vec<Told> =
        dates.iter().map(|date| Told { date: (*date).into(), title: (*date).into(), ..Told::default() }).collect();
    told[0].relation = relation;
    told
}

fn in_order(article: &Article) -> Vec<&str> {
    article.in_time.iter().map(|&id| article.event(id).title.as_str()).collect()
}

#[rstest]
#[case::a_year_behind_its_days(&["2009?", "2009-01-13", "2009-08"], &["2009-01-13", "2009-08", "2009?"])]
#[case::bounds(&["[2008-09-17..2009-03]", "2009-01-16"], &["2009-01-16", "[2008-09-17..2009-03]"])]
#[case::or_later(&["[2008-08-26..]", "2008-08-29", "2008-08-26"], &["2008-08-26", "[2008-08-26..]", "2008-08-29"])]
#[case::or_earlier(&["[..2008-11]", "2008-11-03", "2008-12-01"], &["2008-11-03", "[..2008-11]", "2008-12-01"])]
#[case::what_lasted(&["2008-08-08/2008-08-12", "2008-08-12", "2008-08-07"], &["2008-08-07", "2008-08-08/2008-08-12", "2008-08-12"])]
#[case::the_finer_first(&["2008", "2008-12", "2008-12-31"], &["2008-12-31", "2008-12", "2008"])]
#[case::times_of_a_day(&["1986-06-22T12:55:00", "1986-06-22T12:51:00", "1986-06-22"], &["1986-06-22", "1986-06-22T12:51:00", "1986-06-22T12:55:00"])]
#[case::times_in_two_zones(&["1986-06-22T12:00:00+01:00", "1986-06-22T11:30:00Z"], &["1986-06-22T12:00:00+01:00", "1986-06-22T11:30:00Z"])]
fn dates_stand_by_the_latest_day_that_is_possible(#[case] dates: &[&str], #[case] order: &[&str]) {
    assert_eq!(in_order(&article(1, &told(dates, None))), order);
}

#[rstest]
#[case::behind_what_it_follows(&["2008-08-08", "[2008-08-07..2008-08-08]"], &["[2008-08-07..2008-08-08]", "2008-08-08"])]
#[case::a_year_that_was_over_before(&["2008-08-08", "2008", "2008-07-01"], &["2008-07-01", "2008", "2008-08-08"])]
#[case::known_only_from_below(&["[2008..]", "2010", "2009-01-01"], &["2009-01-01", "2010", "[2008..]"])]
#[case::without_a_time_after_one(&["1986-06-22", "1986-06-22T12:51:00"], &["1986-06-22T12:51:00", "1986-06-22"])]
fn what_follows_stands_behind(#[case] dates: &[&str], #[case] order: &[&str]) {
    assert_eq!(in_order(&article(1, &told(dates, Some(("follows", 1))))), order);
}

#[test]
fn what_is_only_planned_for_a_date_stands_at_that_date() {
    let article = changed(|document| {
        let pledge = document["events"][3].as_object_mut().unwrap();
        pledge.remove("date");
        pledge.insert("status".into(), json!("planned"));
        pledge.insert("target".into(), json!("2008-10"));
    });
    let pledge = event(&article, "pledge");
    assert_eq!(article.event(pledge).date, None);
    assert_eq!(article.event(pledge).when(), Some(&Date::parse("2008-10").unwrap()));
    assert!(article.in_time.contains(&pledge) && !article.undated.contains(&pledge));
    assert!(article.lanes[article.event(pledge).theme.index()].contains(&pledge));
    assert_eq!(when(article.event(pledge)), "planned for October 2008");
}

#[test]
fn the_shipped_article_stands_in_the_order_in_which_things_came() {
    let order: Vec<&str> = shipped().in_time.iter().map(|&id| shipped().event(id).slug.as_str()).collect();
    let at = |slug: &str| order.iter().position(|&other| other == slug).unwrap_or_else(|| panic!("{slug}"));
    for (earlier, later) in [
        ("months-of-tension", "georgian-offensive"),
        ("georgian-offensive", "russian-troops-enter"),
        ("five-days-of-fighting", "ceasefire-brokered"),
        ("ceasefire-brokered", "tskhinvali-destruction"),
        ("tskhinvali-destruction", "kokoity-on-destruction"),
        ("medoyev-credentials", "embassy-directive"),
        ("kokoity-join-north-ossetia", "kokoity-no-plans-to-join"),
        ("putin-instructs", "budget-allocation"),
        ("referendum-postponed", "election-due-2017"),
    ] {
        assert!(at(earlier) < at(later), "{earlier} before {later}");
    }
}

#[rstest::rstest]
#[case::all_of_a_list_by_its_first(&["{2008,2012}", "2009", "2011"], "e0 e1 e2")]
#[case::one_of_a_list_by_its_last(&["[2008,2010]", "2009", "2011"], "e1 e0 e2")]
#[case::one_of_an_open_list_by_what_it_names(&["[2008,2010..]", "2009", "2011"], "e1 e0 e2")]
#[case::long_ago(&["2009", "Y-66E6", "Y-252E6~"], "e2 e1 e0")]
#[case::times(&["2009-01-01T10:06:30", "2009-01-01T10:06:00", "2009-01-01T09:59:59"], "e2 e1 e0")]
#[case::times_of_two_zones(&["2009-01-01T01:00:00+04:00", "2008-12-31T20:30:00Z"], "e1 e0")]
fn dates_stand_in_the_order_of_time(#[case] dates: &[&str], #[case] order: &str) {
    let article = dated(dates);
    let slugs: Vec<&str> = article.in_time.iter().map(|&id| article.event(id).slug.as_str()).collect();
    assert_eq!(slugs.join(" "), order);
}

/// A date in EDTF that a day fits: the day, its month or year, bounds, something that lasted, or none.
fn around(day: i64, form: u8, more: i64) -> String {
    let iso = |day: i64| Day(day).iso();
    match form {
        0..3 => iso(day),
        3 => iso(day)[..7].into(),
        4 => iso(day)[..4].into(),
        5 => format!("[..{}]", iso(day + more)),
        6 => format!("[{}..]", iso(day - more)),
        7 => format!("[{}..{}]", iso(day - more), iso(day + more)),
        8 => format!("{}/{}", iso(day), iso(day + more)),
        _ => String::new(),
    }
}

/// Events that came on some days, told with dates that fit. Some follow an earlier one.
fn history() -> impl Strategy<Value = Article> {
    let told = (13_000..15_000_i64, 0..10_u8, 1..500_i64, any::<prop::sample::Index>(), any::<bool>());
    prop::collection::vec(told, 1..30).prop_map(|all| {
        let told = all.iter().map(|&(day, form, more, to, is_related)| {
            let to = to.index(all.len());
            // Of two events on a day, neither is said to follow the other.
            let relation = (is_related && all[to].0 < day).then_some(("follows", to));
            Told { date: around(day, form, more), title: "E".into(), relation, ..Told::default() }
        });
        article(1, &told.collect::<Vec<_>>())
    })
}

fn is_permutation(article: &Article) -> bool {
    let mut all: Vec<EventId> = article.in_time.iter().chain(&article.undated).copied().collect();
    all.sort_unstable();
    all == article.event_ids().collect::<Vec<_>>()
}

proptest! {
    #[test]
    fn the_order_holds_every_event_once_whatever_dates_and_relations_say(
        (one, other) in (any_article(), any_document())
    ) {
        for article in [one, other] {
            prop_assert!(is_permutation(&article));
            prop_assert!(article.in_time.is_sorted_by_key(|&id| article.time_order(id)));
            prop_assert!(article.in_time.is_sorted_by_key(|&id| article.day_in_order(id)));
            prop_assert!(article.in_time.iter().all(|&id| article.day_in_order(id).is_some()));
            prop_assert!(article.undated.iter().all(|&id| article.day_in_order(id).is_none()));
        }
    }

    #[test]
    fn nothing_stands_before_what_it_follows_nor_out_of_its_date(article in history()) {
        for &id in &article.in_time {
            let event = article.event(id);
            for tie in event.relations.iter().filter(|tie| article.event(tie.other).date.is_some()) {
                prop_assert!(article.time_order(tie.other) < article.time_order(id));
            }
            let (day, date) = (article.day_in_order(id).unwrap(), event.date.as_ref().unwrap());
            prop_assert!(date.earliest().is_none_or(|earliest| earliest <= day));
            prop_assert!(date.begun_by().is_none_or(|last| day <= last));
        }
    }

    #[test]
    fn days_stand_in_their_order_and_a_vague_date_behind_every_day_that_it_may_follow(article in history()) {
        let exact = |id: EventId| article.event(id).date.as_ref().and_then(Date::exact_day);
        for (at, &id) in article.in_time.iter().enumerate() {
            let event = article.event(id);
            let is_free = event.relations.is_empty() && event.later.is_empty();
            let last = event.date.as_ref().and_then(Date::begun_by).filter(|_| is_free || exact(id).is_some());
            let Some(last) = last else { continue };
            for day in article.in_time[at + 1..].iter().filter_map(|&later| exact(later)) {
                prop_assert!(day >= last);
            }
        }
    }
}
