//! Articles that are measured in minutes, and articles that are measured in millions of years.

use super::support::{Told, a_match, article, dated, lay, moved, moves, the_earth};
use article_explorer::article::Article;
use article_explorer::date::{Date, Day, Period};
use article_explorer::timeline::{Handle, Mark, MarkShape, Spacing, TickRank, Timeline, TimelineScene, TimelineView};
use insta::assert_snapshot;
use proptest::prelude::*;
use rstest::rstest;

/// The labels of the axis, those of its larger ticks in brackets, and where its marks are.
fn drawn(article: &Article, scene: &TimelineScene) -> String {
    let axis = scene.ticks.iter().filter(|tick| !tick.label.is_empty());
    let axis = axis.map(|tick| match tick.rank {
        TickRank::Context => format!("({})", tick.label),
        _ => tick.label.clone(),
    });
    let axis = axis.collect::<Vec<_>>().join(" | ");
    let mut marks: Vec<_> = scene.marks.iter().collect();
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mark = |mark: &&Mark| format!("{}+{} {}", mark.x.round(), mark.width.round(), article.event(mark.event).title);
    let marks: Vec<String> = marks.iter().map(mark).collect();
    let gaps: Vec<String> = scene.gaps.iter().map(|gap| format!("gap {} {}", gap.x.round(), gap.label)).collect();
    let more = scene.more.iter().map(|more| format!("{} {}", more.x.round(), more.label));
    std::iter::once(axis).chain(gaps).chain(marks).chain(more).collect::<Vec<_>>().join("\n")
}

fn view_of(timeline: &Timeline, spacing: Spacing, first: &str, last: &str) -> TimelineView {
    let view = TimelineView::all(timeline).spaced(timeline, spacing);
    if first.is_empty() {
        return view;
    }
    let [first, last] = [first, last].map(|text| Date::parse(text).unwrap());
    view.between(timeline, Period::between(Some(&first), Some(&last), Some((Day::MIN, Day::MAX))).unwrap())
}

fn draw(article: &Article, spacing: Spacing, first: &str, last: &str) -> String {
    let timeline = Timeline::new(article);
    let view = view_of(&timeline, spacing, first, last);
    drawn(article, &lay(&timeline, article, &view, 900.0, None))
}

#[test]
fn a_match_at_first() {
    assert_snapshot!(draw(&article(1, &a_match()), Spacing::Events, "", ""));
}

#[test]
fn a_match_true_to_time() {
    assert_snapshot!(draw(&article(1, &a_match()), Spacing::True, "", ""));
}

#[test]
fn ten_minutes_of_a_match() {
    assert_snapshot!(draw(&article(1, &a_match()), Spacing::True, "1986-06-22T13:04:00", "1986-06-22T13:13:00"));
}

#[test]
fn the_earth_at_first() {
    assert_snapshot!(draw(&article(1, &the_earth()), Spacing::Events, "", ""));
}

#[test]
fn the_earth_without_empty_time() {
    assert_snapshot!(draw(&article(1, &the_earth()), Spacing::Folded, "", ""));
}

#[test]
fn the_earth_true_to_time() {
    assert_snapshot!(draw(&article(1, &the_earth()), Spacing::True, "", ""));
}

#[test]
fn the_last_years_of_the_earth() {
    assert_snapshot!(draw(&article(1, &the_earth()), Spacing::Events, "1850", "1990"));
}

#[test]
fn the_age_of_dinosaurs() {
    assert_snapshot!(draw(&article(1, &the_earth()), Spacing::True, "Y-270E6", "Y-50E6"));
}

#[rstest]
#[case::at_first("days_and_times", Spacing::Events, "", "")]
#[case::true_to_time("days_and_times_true", Spacing::True, "", "")]
#[case::a_day("days_and_times_a_day", Spacing::True, "2008-05-03", "2008-05-03")]
#[case::an_hour("days_and_times_an_hour", Spacing::True, "2008-05-03T21:30:00", "2008-05-03T22:29:00")]
#[case::a_year_with_a_gap("days_and_times_a_year", Spacing::Folded, "", "")]
fn times_and_days_of_some_days(#[case] name: &str, #[case] spacing: Spacing, #[case] first: &str, #[case] last: &str) {
    let mut dates = vec!["2008-05-03T09:00:00", "2008-05-03T22:05:00", "2008-05-04", "2008-05-05T07:30:00"];
    if name.ends_with("year") {
        dates.push("2009-05-03T09:00:00");
    }
    assert_snapshot!(name, draw(&dated(&dates), spacing, first, last));
}

const ERA: &str = include_str!("../../fixtures/cases/era.json");
const MINUTES: &str = include_str!("../../fixtures/cases/minutes.json");

#[rstest]
#[case::at_first("era", Spacing::Events, "", "")]
#[case::true_to_time("era_true", Spacing::True, "", "")]
#[case::without_empty_years("era_folded", Spacing::Folded, "", "")]
#[case::around_the_turn("era_turn", Spacing::True, "-0043", "0079")]
#[case::some_months("era_months", Spacing::True, "-0044-01", "-0044-06")]
fn an_article_of_two_eras(#[case] name: &str, #[case] spacing: Spacing, #[case] first: &str, #[case] last: &str) {
    assert_snapshot!(name, draw(&Article::from_json(ERA).unwrap(), spacing, first, last));
}

/// The document gives the minutes in titles alone, so its events share a day.
#[test]
fn events_of_one_day_stand_side_by_side_and_no_hour_is_claimed() {
    assert_snapshot!(draw(&Article::from_json(MINUTES).unwrap(), Spacing::Events, "", ""));
}

#[test]
fn all_of_a_list_is_a_line_with_a_bar_for_each_and_one_of_it_a_range() {
    let article = dated(&["{1667,1668,1670..1672}", "[1667,1668,1670..1672]"]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, None);
    let mark = |shape: MarkShape| scene.marks.iter().find(|mark| mark.shape == shape).unwrap();
    let (all, one) = (mark(MarkShape::Several), mark(MarkShape::Range));
    assert_eq!((all.x, all.width), (one.x, one.width));
    let [first, second, third] = all.parts[..] else { panic!("{:?}", all.parts) };
    assert!(first.0 == all.x && first.0 + first.1 <= second.0 + 1e-6, "1667 and 1668 follow each other");
    assert!(second.0 + second.1 + 10.0 < third.0, "in 1669 it was not");
    assert!((third.0 + third.1 - all.x - all.width).abs() < 1e-6 && third.1 > 2.5 * first.1);
    assert!(one.parts.is_empty());
}

#[test]
fn a_day_is_a_dot_unless_times_of_day_are_told() {
    let shapes = |dates: &[&str]| {
        let article = dated(dates);
        let timeline = Timeline::new(&article);
        let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, None);
        scene.marks.iter().map(|mark| (mark.shape, mark.width > 0.0)).collect::<Vec<_>>()
    };
    assert_eq!(shapes(&["1986-06-22", "1986-06-25"]), [(MarkShape::Day, false); 2]);
    let with_times = shapes(&["1986-06-22", "1986-06-22T13:06:00"]);
    assert_eq!(with_times, [(MarkShape::WholeDay, true), (MarkShape::Minute, false)]);
}

/// One o’clock in London is two o’clock in Paris.
#[test]
fn times_of_several_zones_stand_on_the_clocks_of_the_first() {
    let article = dated(&["2008-08-08T14:00:00+02:00", "2008-08-08T13:30:00+01:00", "2008-08-08T12:15:00Z"]);
    let slugs: Vec<&str> = article.in_time.iter().map(|&id| article.event(id).slug.as_str()).collect();
    assert_eq!(slugs, ["e0", "e2", "e1"]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, None);
    let x = |slug: &str| {
        let is_it = |mark: &&Mark| article.event(mark.event).slug == slug;
        scene.marks.iter().find(is_it).unwrap().x
    };
    assert!(x("e0") < x("e2") && x("e2") < x("e1"));
    let first = scene.ticks.iter().find(|tick| !tick.label.is_empty()).unwrap();
    assert!(first.label.ends_with("8 Aug 2008, UTC+2"), "{}", first.label);
}

#[rstest]
#[case::minutes(&a_match(), "1986-06-22T13:00:00", "1986-06-22T13:20:00", 1, "1986-06-22T13:01:00")]
#[case::hours(&a_match(), "1986-06-22T11:59:00", "1986-06-22T16:20:00", 1, "1986-06-22T12:00:00")]
#[case::centuries(&the_earth(), "Y-12000", "1980", 1, "Y-11900-01-01")]
#[case::millions_of_years(&the_earth(), "Y-66000001", "1980", 1, "Y-66000000-01-01")]
fn a_step_of_a_handle_is_as_long_as_what_is_in_view_asks_for(
    #[case] told: &[Told],
    #[case] first: &str,
    #[case] last: &str,
    #[case] steps: i64,
    #[case] to: &str,
) {
    let timeline = Timeline::new(&article(1, told));
    let view = view_of(&timeline, Spacing::True, first, last).move_handle(&timeline, Handle::First, steps);
    assert_eq!(view.period(&timeline).ends()[0].to_string(), to);
}

proptest! {
    #[test]
    fn ticks_go_on_and_on_however_near_or_far_one_looks(moves in moves(), width in 200.0..1600.0_f64) {
        for told in [a_match(), the_earth()] {
            let article = article(1, &told);
            let timeline = Timeline::new(&article);
            let scene = lay(&timeline, &article, &moved(&timeline, &moves, width), width, None);
            prop_assert!(scene.ticks.windows(2).all(|pair| pair[0].x <= pair[1].x));
            prop_assert!(scene.ticks.len() < 400, "{}", scene.ticks.len());
            prop_assert!(scene.ticks.iter().any(|tick| !tick.label.is_empty()));
        }
    }
}
