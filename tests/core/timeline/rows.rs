//! How many rows lanes get.

use super::support::{Told, any_article, article, moved, moves, titanic};
use article_explorer::article::Article;
use article_explorer::timeline::{Mark, Timeline, TimelineScene, TimelineView};
use proptest::prelude::*;
use rstest::rstest;

/// Room for every row that any lane may have.
const TALL: f64 = 16_000.0;

/// What the whole article shows in a plot of 900 pixels by `height`.
fn lay(article: &Article, timeline: &Timeline, height: f64) -> TimelineScene {
    let view = TimelineView::all(timeline);
    timeline.scene(article, &timeline.stack(&view, 900.0), &view, height, None)
}

/// How many names are told uncut.
fn named(article: &Article, scene: &TimelineScene) -> usize {
    let is_named = |mark: &&Mark| {
        let event = article.event(mark.event);
        mark.label
            .as_ref()
            .is_some_and(|label| [event.title.as_str(), event.short_name()].contains(&label.text.as_str()))
    };
    scene.marks.iter().filter(is_named).count()
}

fn counted(scene: &TimelineScene) -> usize {
    scene.more.iter().map(|more| more.count).sum()
}

fn rows(scene: &TimelineScene) -> Vec<usize> {
    scene.lanes.iter().map(|lane| (lane.height / scene.row_height).round() as usize).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn from_the_full_height_of_a_view_on_more_room_shows_no_more(article in any_article(), moves in moves()) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, 900.0);
        let stack = timeline.stack(&view, 900.0);
        let full = timeline.full_height(&stack, &view);
        let [enough, tall] = [full, TALL].map(|height| timeline.scene(&article, &stack, &view, height, None));
        prop_assert_eq!(rows(&enough), rows(&tall));
        prop_assert_eq!(counted(&enough), counted(&tall));
        prop_assert_eq!(named(&article, &enough), named(&article, &tall));
    }

    #[test]
    fn in_a_taller_plot_no_lane_has_fewer_rows_and_no_more_is_counted(article in any_article(), low in 60.0..400.0_f64, more in 0.0..300.0_f64) {
        let timeline = Timeline::new(&article);
        let (low, tall) = (lay(&article, &timeline, low), lay(&article, &timeline, low + more));
        prop_assert!(rows(&low).iter().zip(rows(&tall)).all(|(&low, tall)| low <= tall));
        prop_assert!(counted(&tall) <= counted(&low), "{} {}", counted(&tall), counted(&low));
    }
}

#[rstest]
#[case::shipped(Article::from_json(include_str!("../../../src/data/russia-south-ossetia.json")).unwrap())]
#[case::measured_in_minutes(titanic())]
#[case::with_long_names(Article::from_json(include_str!("../../../examples/johannes-gutenberg/article.json")).unwrap())]
fn at_the_full_height_every_event_is_named_uncut(#[case] article: Article) {
    let timeline = Timeline::new(&article);
    let view = TimelineView::all(&timeline);
    for width in [892.0, 1308.0, 1788.0, 2428.0] {
        let stack = timeline.stack(&view, width);
        let scene = timeline.scene(&article, &stack, &view, timeline.full_height(&stack, &view), None);
        assert_eq!((counted(&scene), named(&article, &scene)), (0, scene.marks.len()), "{width}");
    }
}

#[test]
fn of_two_long_lanes_that_one_gets_more_rows_where_they_show_more() {
    let told = |n: usize| {
        let date =
            if n.is_multiple_of(2) { "2008-08-26".into() } else { format!("{}-{:02}-01", 1900 + n % 100, n % 12 + 1) };
        Told { date, title: format!("Event number {n}"), theme: n % 2, ..Told::default() }
    };
    let article = article(2, &(0..1000).map(told).collect::<Vec<_>>());
    let rows = rows(&lay(&article, &Timeline::new(&article), 306.0));
    assert!(rows[0] < rows[1], "{rows:?}");
}

#[test]
fn a_very_long_lane_keeps_its_rows_however_close_the_reader_looks() {
    let told = |n: usize| {
        let date = format!("{}-{:02}-{:02}", 1900 + n % 97, n % 12 + 1, n % 28 + 1);
        Told { date, title: format!("Event number {n}"), is_key: n < 20, ..Told::default() }
    };
    let article = article(1, &(0..3100).map(told).collect::<Vec<_>>());
    let timeline = Timeline::new(&article);
    let mut view = TimelineView::all(&timeline);
    let stack = timeline.stack(&view, 900.0);
    for _ in 0..12 {
        assert_eq!(rows(&timeline.scene(&article, &stack, &view, 306.0, None)), [8]);
        view = view.zoom_at(&timeline, 300.0, 1.6, 900.0);
    }
}
