//! The list for narrow pages.

use super::support::{any_article, dated, history, moved, moves};
use article_explorer::article::{Article, EventId};
use article_explorer::cards::row_words;
use article_explorer::date::{Day, Minute, Partial, Period};
use article_explorer::timeline::{Row, Step, Timeline, TimelineView};
use article_explorer::words;
use insta::assert_snapshot;
use proptest::prelude::*;
use rstest::rstest;

fn text(article: &Article) -> String {
    let row = |row: &Row| match row {
        Row::Heading { year } => format!("# {}", words::year(*year)),
        Row::Gap { days, .. } => format!("… {}", words::span(*days)),
        Row::Event { id, year, .. } => {
            format!("{}: {}", row_words(article, *id, *year).date, article.event(*id).title)
        }
        Row::Undated => "# undated".into(),
    };
    let timeline = Timeline::new(article);
    let list = timeline.list(article, &TimelineView::all(&timeline));
    timeline.rows(&list, 0..list.len()).iter().map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_list_tells_every_event_under_its_year_and_names_the_gaps() {
    assert_snapshot!(text(&history()), @"
    # 1991
    1991: Independence declared
    … 18 years
    # 2008
    8–12 Aug: Five days of fighting
    26 Aug: Recognition decreed by the president
    26 Aug 2008 or later: Recognition called irreversible
    29 Aug: Diplomatic relations severed
    17 Sep: Friendship treaty signed in the capital
    29 Oct: Friendship treaty ratified by parliament
    by Nov: All soldiers are in place
    # 2009
    20 Jan: Friendship treaty in force
    30 Apr: Border treaty signed
    13 Jul: First visit by a president
    perhaps 2009: An embassy is ordered
    … 6 years
    # 2015
    18 Mar: Alliance treaty signed
    about Dec: Referendum suggested
    … 6 years
    # 2022
    30 Mar: Legal steps announced
    # undated
    : Nobody says when
    ");
}

#[rstest]
#[case("2008-09-17", "17 Sep")]
#[case("2008-09", "Sep")]
#[case("2008", "2008")]
#[case("2008~", "about 2008")]
#[case("[..2008-11]", "by Nov")]
#[case("2008-08-08/2008-08-12", "8–12 Aug")]
#[case("2008-12-29/2009-01-03", "29 Dec 2008 – 3 Jan 2009")]
fn a_row_leaves_out_the_year_that_its_heading_says(#[case] date: &str, #[case] said: &str) {
    let article = dated(&[date]);
    assert_eq!(text(&article), format!("# 2008\n{said}: On {date}"));
}

#[rstest]
#[case(Some("e4"), Step::Next, Some("e5"))]
#[case(Some("e8"), Step::LaneAbove, Some("e4"))]
#[case(Some("e12"), Step::LaneBelow, Some("e11"))]
#[case(Some("e5"), Step::LaneBelow, None)]
#[case(Some("e14"), Step::Next, None)]
#[case(Some("e5"), Step::First, Some("e0"))]
#[case(Some("e5"), Step::Last, Some("e14"))]
#[case::from_an_undated_event(Some("e15"), Step::Next, Some("e0"))]
#[case(None, Step::Previous, Some("e14"))]
fn arrows_step_through_time_and_lanes(#[case] from: Option<&str>, #[case] by: Step, #[case] to: Option<&str>) {
    let article = history();
    let id = |slug: Option<&str>| slug.and_then(|slug| article.event_by_slug(slug));
    assert_eq!(Timeline::new(&article).step(id(from), by, |_| true), id(to));
}

#[test]
fn arrows_lead_over_hidden_events_to_the_next_that_is_shown() {
    let article = history();
    let id = |slug: &str| article.event_by_slug(slug);
    let timeline = Timeline::new(&article);
    let without = |hidden: &str, from: &str, by: Step| timeline.step(id(from), by, |other| Some(other) != id(hidden));
    let above = without("e4", "e8", Step::LaneAbove).unwrap();
    assert!(Some(above) != id("e4"));
    assert_eq!(article.event(above).theme, article.event(id("e4").unwrap()).theme, "another of the same lane");
    assert_eq!(without("e5", "e4", Step::Next), timeline.step(id("e5"), Step::Next, |_| true));
    assert_eq!(without("e0", "e4", Step::First), timeline.step(id("e0"), Step::Next, |_| true));
    assert_eq!(without("e14", "e4", Step::Last), timeline.step(id("e14"), Step::Previous, |_| true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_part_of_the_list_is_that_part_of_all_of_it(article in any_article(), from in 0..60_usize, to in 0..60_usize) {
        let timeline = Timeline::new(&article);
        let list = timeline.list(&article, &TimelineView::all(&timeline));
        let all = timeline.rows(&list, 0..usize::MAX);
        prop_assert_eq!(all.len(), list.len());
        let part = timeline.rows(&list, from..to);
        prop_assert_eq!(&part[..], all.get(from..to.min(all.len()).max(from)).unwrap_or_default());
        for id in article.event_ids() {
            let at = timeline.row_of(&list, id).unwrap();
            let is_told = matches!(all[at], Row::Event { id: told, .. } if told == id);
            prop_assert!(is_told);
        }
    }
}

#[rstest]
#[case((1990, 1, 1), "# 1991")]
#[case((2000, 1, 1), "… 18 years")]
#[case((2008, 8, 27), "29 Aug")]
#[case((2009, 6, 1), "13 Jul")]
#[case((2030, 1, 1), "# undated")]
fn a_day_leads_to_the_first_row_about_it(#[case] day: (i64, u8, u8), #[case] row: &str) {
    let article = history();
    let timeline = Timeline::new(&article);
    let list = timeline.list(&article, &TimelineView::all(&timeline));
    let at = timeline.row_from_day(&list, Day::from_ymd(day.0, day.1, day.2).unwrap());
    let said = text(&article).lines().nth(at).unwrap().to_string();
    assert!(said.starts_with(row), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_list_of_a_view_has_every_event_that_touches_it_under_its_year(article in any_article(), moves in moves()) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, 800.0);
        let rows = timeline.rows(&timeline.list_in_view(&article, &view), 0..usize::MAX);
        let Period { first, last } = view.period(&timeline);
        let touches = |id: EventId| {
            let Some(date) = &article.event(id).date else { return view.is_whole(&timeline) };
            // A date with one unknown end counts as the other: “until April” is April.
            let [from_day, to_day] = date.ends();
            let day = |end: Partial, is_last: bool| {
                if is_last { Minute::last_of(end.latest()) } else { Minute::first_of(end.earliest()) }
            };
            let known = date.minutes(article.clock);
            let from = known[0].unwrap_or_else(|| day(to_day.unwrap(), false));
            let to = known[1].unwrap_or_else(|| day(from_day.unwrap(), true));
            from <= last && to >= first
        };
        let mut listed: Vec<EventId> = rows.iter().filter_map(|row| match row {
            Row::Event { id, .. } => Some(*id),
            _ => None,
        }).collect();
        listed.sort_unstable();
        prop_assert_eq!(listed, article.event_ids().filter(|&id| touches(id)).collect::<Vec<_>>());
        let is_headed = matches!(rows.first(), None | Some(Row::Heading { .. } | Row::Gap { .. } | Row::Undated));
        prop_assert!(is_headed);
    }
}

#[test]
fn rows_that_arent_all_are_those_around_an_event() {
    let article = history();
    let timeline = Timeline::new(&article);
    let list = timeline.list(&article, &TimelineView::all(&timeline));
    let last = *article.in_time.last().unwrap();
    let rows = timeline.rows_around(&list, Some(last), 4);
    assert!(rows.len() <= 4 && rows.iter().any(|row| matches!(row, Row::Event { id, .. } if *id == last)));
    assert_eq!(timeline.rows_around(&list, None, 4), timeline.rows(&list, 0..4));
}
