//! Which gaps are folded, and the labels of the axis.

use super::support::{dated, history, lay, moved, moves, titanic};
use article_explorer::article::{Article, EventId};
use article_explorer::date::{Date, Day, Period};
use article_explorer::timeline::{Spacing, TickRank, Timeline, TimelineScene, TimelineView};
use article_explorer::words::say_short;
use insta::assert_snapshot;
use proptest::prelude::*;
use rstest::rstest;

/// The folded gaps in words.
fn gaps(article: &Article) -> Vec<String> {
    let timeline = Timeline::new(article);
    let said = |day: Day| {
        let (year, month, day) = day.ymd();
        say_short(&Date::parse(&format!("{year:04}-{month:02}-{day:02}")).unwrap())
    };
    let gaps = timeline.scale(Spacing::Folded).gaps();
    gaps.map(|gap| format!("{} – {}", said(gap.first), said(gap.last))).collect()
}

/// The labels of an axis. `_` is a line without a label, brackets are a label without a line.
fn axis(scene: &TimelineScene) -> String {
    let tick = |tick: &article_explorer::timeline::Tick| match (tick.rank, tick.label.as_str()) {
        (TickRank::Context, label) => format!("[{label}]"),
        (_, "") => "_".into(),
        (_, label) => label.into(),
    };
    scene.ticks.iter().map(tick).collect::<Vec<_>>().join(" ")
}

#[test]
fn empty_years_are_folded_and_the_dense_ones_are_not() {
    assert_snapshot!(gaps(&history()).join("\n"), @"
    18 Jan 1991 – 29 Jul 2008
    23 Jul 2009 – 8 Mar 2015
    10 Jan 2016 – 19 Feb 2017
    10 Apr 2017 – 20 Mar 2022
    ");
}

#[rstest]
#[case::a_steady_pace(&["1900", "1910", "1920", "1930", "1940"])]
#[case::only_two(&["2008-08-26", "2022-03-30"])]
#[case::days_of_a_month(&["2008-08-01", "2008-08-02", "2008-08-03", "2008-08-26"])]
fn a_history_without_gaps_is_not_folded(#[case] dates: &[&str]) {
    assert_eq!(gaps(&dated(dates)), Vec::<String>::new());
}

#[test]
fn the_rest_of_a_year_is_folded_though_an_event_is_known_to_that_year_only() {
    let article = dated(&["2009", "2009-01-10", "2009-01-15", "2009-01-20", "2009-01-25", "2011-03-01"]);
    let timeline = Timeline::new(&article);
    let gap = timeline.scale(Spacing::Folded).gaps().next().unwrap();
    assert!(gap.first < Day::from_ymd(2009, 3, 1).unwrap() && gap.last > Day::from_ymd(2011, 2, 1).unwrap());
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, None);
    let (year, gap) = (&scene.marks.iter().find(|mark| mark.width > 0.0).unwrap(), &scene.gaps[0]);
    assert!(year.x < gap.x && year.x + year.width > gap.x, "the year’s bar begins before the gap and reaches into it");
}

#[test]
fn unfolded_time_is_true() {
    let timeline = Timeline::new(&history());
    let scale = timeline.scale(Spacing::True);
    let window = scale.whole();
    let x = |year| scale.x_from_day(window, 900.0, Day::from_ymd(year, 1, 1).unwrap().start());
    // Both spans are two years with as many leap days.
    assert!(((x(2003) - x(2001)) - (x(2015) - x(2013))).abs() < 1e-6);
    assert_eq!(scale.gaps().count(), 0);
}

#[test]
fn the_axis_always_says_where_one_is() {
    let article = history();
    let timeline = Timeline::new(&article);
    let whole = TimelineView::all(&timeline);
    let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
    let views = [
        whole,
        whole.spaced(&timeline, Spacing::True),
        whole.between(&timeline, Period::of_days(day(2008, 8, 20), day(2009, 9, 10))),
        whole.between(&timeline, Period::of_days(day(2008, 11, 20), day(2009, 2, 10))),
        whole.between(&timeline, Period::of_days(day(2008, 8, 20), day(2008, 9, 10))),
        whole.between(&timeline, Period::of_days(day(2008, 8, 20), day(2008, 8, 26))),
        whole.between(&timeline, Period::of_days(day(1995, 1, 1), day(2002, 1, 1))),
    ];
    let axes = views.iter().map(|view| axis(&lay(&timeline, &article, view, 900.0, None)));
    assert_snapshot!(axes.collect::<Vec<_>>().join("\n"), @"
    1991 Aug 2008 Sep Oct Nov Dec 2009 Apr Jun Jul Apr 2015 _ Oct _ Mar 2017 _ [Mar 2022] _
    [1990] 1992 1994 1996 1998 2000 2002 2004 2006 2008 2010 2012 2014 2016 2018 2020 _
    22 Aug 2008 27 Aug _ Sep Oct Nov Dec 2009 Feb Mar Apr May Jun Jul
    22 Nov 2008 Dec 8 Dec 15 Dec 22 Dec 2009 8 Jan 15 Jan 22 Jan Feb _
    21 Aug 2008 _ 25 Aug _ 27 Aug 28 Aug 29 Aug Sep _
    20 Aug 2008 21 Aug 22 Aug 23 Aug 24 Aug 25 Aug 26 Aug
    [1995] Jul 1996 Jul 1997 Jul 1998 Jul 1999 Jul 2000 Jul 2001 Jul _
    ");
}

#[test]
fn years_before_the_common_era_are_counted_back() {
    let article = dated(&["-0489", "-0479", "0014"]);
    let timeline = Timeline::new(&article);
    assert_snapshot!(axis(&lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, None)), @"
    496 BC 494 BC 492 BC 490 BC 485 BC _ _ 440 BC _ 400 BC 350 BC 300 BC 250 BC 200 BC 150 BC 100 BC 50 BC
    ");
}

#[test]
fn at_first_view_a_crowded_night_has_hours_and_quarters_of_hours_where_these_have_room() {
    let article = titanic();
    let timeline = Timeline::new(&article);
    let axes = [892.0, 1308.0, 1788.0]
        .map(|width| axis(&lay(&timeline, &article, &TimelineView::all(&timeline), width, None)));
    assert_snapshot!(axes.join("\n"), @"
    9 Apr 1912 _ _ _ _ _ 18:00 _ 22:00 _ 23:30 15 Apr 0:30 1:00 1:30 2:00 _ 3:00 6:00 _ _ _ _ _ _ _ _ _ _ _ _ _ May [] [] _ _ [Dec 1992] _
    9 Apr 1912 _ _ 14 Apr _ _ 18:00 _ _ 21:00 22:00 23:00 _ _ 15 Apr _ 0:30 0:45 1:00 1:15 1:30 1:45 2:00 2:15 2:30 3:00 6:00 _ _ _ _ _ _ 17 Apr _ _ _ _ _ _ May [1912] [1914] _ _ [Dec 1992] _
    9 Apr 1912 _ _ 12 Apr _ _ _ _ _ _ 15:00 _ 21:00 22:00 23:00 _ _ 23:40 _ 23:45 15 Apr 0:15 0:30 0:45 1:00 1:15 1:30 1:45 1:46 2:00 2:15 2:30 _ 3:00 4:00 6:00 _ _ _ _ _ 16 Apr _ _ _ _ _ _ _ _ _ _ _ _ _ _ May [1912] [1914] 1985 _ [Dec 1992] _
    ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_hour_of_a_crowded_night_that_has_room_has_a_tick(moves in moves(), width in 300.0..2000.0_f64) {
        let article = titanic();
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, width);
        let scene = lay(&timeline, &article, &view, width, None);
        let scale = timeline.scale_of(&view);
        let first = Day::from_ymd(1912, 4, 14).unwrap().start();
        let x = |hour: i32| scale.x_from_day(view.window, width, first + f64::from(hour) / 24.0);
        for (left, right) in (0..48).map(|hour| (x(hour), x(hour + 1))) {
            let has_room = right - left > 60.0 && left > 0.0 && right < width;
            prop_assert!(!has_room || scene.ticks.iter().any(|tick| (tick.x - left).abs() < 0.1), "{left} to {right}");
        }
    }
}

#[test]
fn folding_keeps_the_days_in_view_and_the_whole_whole() {
    let timeline = Timeline::new(&history());
    let whole = TimelineView::all(&timeline).spaced(&timeline, Spacing::True);
    assert!(whole.is_whole(&timeline));
    for spacing in Spacing::ALL {
        assert!(whole.spaced(&timeline, spacing).is_whole(&timeline));
    }
    let some = TimelineView::all(&timeline).between(&timeline, Period::of_days(Day(14_000), Day(14_100)));
    let window = some.spaced(&timeline, Spacing::True).window;
    assert!((window.start - 14_000.0).abs() < 1e-3 && (window.end - 14_101.0).abs() < 1e-3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn on_the_scale_by_events_every_day_on_which_something_happened_gets_its_share(days in prop::collection::btree_set(0..20_000_i64, 2..40)) {
        let days: Vec<i64> = days.into_iter().collect();
        let date = |&day: &i64| {
            let (year, month, day) = Day(day).ymd();
            format!("{year}-{month:02}-{day:02}")
        };
        let dates: Vec<String> = days.iter().map(date).collect();
        let timeline = Timeline::new(&dated(&dates.iter().map(String::as_str).collect::<Vec<_>>()));
        let scale = timeline.scale(Spacing::Events);
        let unit = |day: i64| scale.unit_from_day(Day(day).start());
        let folded: f64 = scale.gaps().map(|gap| unit(gap.last.0 + 1) - unit(gap.first.0)).sum();
        let share = 0.95 * (1.0 - folded) / days.len() as f64;
        // Each reaches half-way to its neighbours.
        let half_way = |pair: &[i64]| scale.unit_from_day(f64::midpoint(Day(pair[0]).start(), Day(pair[1]).start()) + 0.5);
        let borders: Vec<f64> = std::iter::once(0.0).chain(days.windows(2).map(half_way)).chain([1.0]).collect();
        for pair in borders.windows(2) {
            prop_assert!(pair[1] - pair[0] >= share - 1e-9, "{pair:?} {share}");
        }
    }
}

#[test]
fn the_reader_can_zoom_in_on_a_crowded_day_up_to_its_week() {
    let mut dates = vec!["2008-08-26"; 10];
    dates.extend(["1950-01-01", "2008-08-25", "2008-08-27", "2022-03-30"]);
    let timeline = Timeline::new(&dated(&dates));
    let whole = TimelineView::all(&timeline);
    let x = timeline.x_of(&whole, EventId(0), 900.0).unwrap();
    let close = whole.zoom_at(&timeline, x, 1e9, 900.0);
    let days = close.window.end - close.window.start;
    assert!((6.0..9.0).contains(&days), "{days}");
}
