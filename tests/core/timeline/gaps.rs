//! Gaps that the reader opens and closes.

use super::support::{any_article, dated, history, lay, moved, moves};
use article_explorer::date::{Day, Period};
use article_explorer::timeline::{Row, Spacing, Timeline, TimelineView, Window};
use proptest::prelude::*;

const WIDTH: f64 = 1140.0;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn opening_or_closing_a_gap_keeps_its_middle_or_that_of_the_view_where_it_is(
        article in any_article(), moves in moves(), index in any::<prop::sample::Index>(),
    ) {
        let timeline = Timeline::new(&article);
        let before = moved(&timeline, &moves, 900.0).spaced(&timeline, Spacing::Folded);
        prop_assume!(!timeline.gaps().is_empty());
        let gap = *index.get(timeline.gaps());
        let after = before.toggle_gap(&timeline, gap.first);
        prop_assert_ne!(after.open, before.open);
        prop_assert_eq!(after.toggle_gap(&timeline, gap.first).open, before.open);
        prop_assert_eq!(after.is_whole(&timeline), before.is_whole(&timeline) || after.is_whole(&timeline));
        let (was, is) = (timeline.scale_of(&before), timeline.scale_of(&after));
        let (left, right) = (gap.first.start(), gap.last.end());
        let x = |day: f64| was.x_from_day(before.window, 900.0, day).clamp(0.0, 900.0);
        let under = if x(left) < x(right) { f64::midpoint(x(left), x(right)) } else { 450.0 };
        let day = was.day_from_x(before.window, 900.0, under);
        let at_an_end = after.window.start <= is.start() + 1e-3 || after.window.end >= is.end() - 1e-3;
        prop_assert!(at_an_end || (is.x_from_day(after.window, 900.0, day) - under).abs() < 0.1);
    }
}

#[test]
fn what_is_the_whole_but_for_half_a_day_of_thousands_of_years_is_the_whole_after_a_gap_is_opened_or_closed() {
    let article =
        dated(&["0000-01-01", "2008-01-01", "2008-08-26", "2008-08-26", "2009-01/2009-03", "2009-06", "7267-01-01"]);
    let timeline = Timeline::new(&article);
    let gap = timeline.gaps()[0].first;
    let open = TimelineView::all(&timeline).spaced(&timeline, Spacing::Folded).toggle_gap(&timeline, gap);
    let nearly = TimelineView { window: Window { start: open.window.start + 0.5, ..open.window }, ..open };
    assert!(nearly.is_whole(&timeline));
    assert!(nearly.toggle_gap(&timeline, gap).is_whole(&timeline));
}

#[test]
fn an_open_gap_takes_the_room_of_its_days_and_can_be_closed_again() {
    let article = history();
    let timeline = Timeline::new(&article);
    let whole = TimelineView::all(&timeline);
    let years = timeline.gaps()[1];
    let open = whole.toggle_gap(&timeline, years.first);
    assert!(open.is_whole(&timeline), "the whole stays whole");
    let scene = lay(&timeline, &article, &open, WIDTH, None);
    let are_open: Vec<_> = scene.gaps.iter().filter(|gap| gap.is_open).map(|gap| gap.first).collect();
    assert_eq!(are_open, [years.first]);
    let opened = scene.gaps.iter().find(|gap| gap.first == years.first).unwrap();
    assert!(opened.is_open && opened.caption == "6 years" && opened.last == years.last);
    assert!(scene.gaps.iter().filter(|gap| !gap.is_open).all(|gap| gap.width < 20.0));
    let scale = timeline.scale_of(&open);
    let px = |from: f64, to: f64| scale.x_from_day(open.window, WIDTH, to) - scale.x_from_day(open.window, WIDTH, from);
    let (first, after) = (years.first.start(), years.last.end());
    assert!((px(first, after) / (after - first) - px(first, first + 1.0)).abs() < 1e-6);
    assert_eq!(open.toggle_gap(&timeline, years.first), whole);
}

#[test]
fn nothing_is_left_of_a_gap_that_was_closed_around_the_reader() {
    let article = history();
    let timeline = Timeline::new(&article);
    let gap = timeline.gaps()[0];
    let inside = TimelineView::all(&timeline)
        .toggle_gap(&timeline, gap.first)
        .between(&timeline, Period::of_days(Day(gap.first.0 + 400), Day(gap.first.0 + 500)));
    let closed = lay(&timeline, &article, &inside.toggle_gap(&timeline, gap.first), WIDTH, None);
    assert!(closed.gaps[0].width < WIDTH / 4.0 && !closed.marks.is_empty());
}

#[test]
fn a_day_on_which_no_gap_begins_opens_nothing() {
    let timeline = Timeline::new(&history());
    let whole = TimelineView::all(&timeline);
    assert_eq!(whole.toggle_gap(&timeline, Day(0)), whole);
}

#[test]
fn true_proportions_forget_no_open_gap() {
    let article = history();
    let timeline = Timeline::new(&article);
    let open = TimelineView::all(&timeline).toggle_gap(&timeline, timeline.gaps()[0].first);
    let there = open.spaced(&timeline, Spacing::True);
    assert!(lay(&timeline, &article, &there, WIDTH, None).gaps.is_empty());
    assert_eq!(there.spaced(&timeline, Spacing::Events), open);
}

#[test]
fn the_list_tells_the_years_of_an_open_gap() {
    let article = history();
    let timeline = Timeline::new(&article);
    let gap = timeline.gaps()[1];
    let list = timeline.list(&article, &TimelineView::all(&timeline).toggle_gap(&timeline, gap.first));
    let rows = timeline.rows(&list, 0..list.len());
    let at = rows.iter().position(|row| matches!(row, Row::Gap { is_open: true, .. })).unwrap();
    assert_eq!(rows[at], Row::Gap { first: gap.first, days: gap.days(), is_open: true });
    let years = rows[at + 1..at + 7].iter().map(|row| match row {
        Row::Heading { year } => *year,
        _ => panic!("no year"),
    });
    assert_eq!(years.collect::<Vec<_>>(), [2010, 2011, 2012, 2013, 2014, 2015]);
}
