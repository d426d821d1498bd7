//! How many rows lanes get.

use super::support::{Told, any_article, article};
use article_explorer::article::Article;
use article_explorer::timeline::{Timeline, TimelineScene, TimelineView};
use proptest::prelude::*;

/// Room for every row that any lane may have.
const TALL: f64 = 16_000.0;

/// What the whole article shows in a plot of 900 pixels by `height`.
fn lay(article: &Article, timeline: &Timeline, height: f64) -> TimelineScene {
    let view = TimelineView::all(timeline);
    timeline.scene(article, &timeline.stack(&view, 900.0), &view, height, None)
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
    fn from_the_full_height_on_more_room_shows_no_more(article in any_article()) {
        let timeline = Timeline::new(&article);
        let full = timeline.full_height(&timeline.stack(&TimelineView::all(&timeline), 900.0));
        let (enough, tall) = (lay(&article, &timeline, full), lay(&article, &timeline, TALL));
        prop_assert_eq!(rows(&enough), rows(&tall));
        prop_assert_eq!(counted(&enough), counted(&tall));
    }

    #[test]
    fn in_a_taller_plot_no_lane_has_fewer_rows_and_no_more_is_counted(article in any_article(), low in 60.0..400.0_f64, more in 0.0..300.0_f64) {
        let timeline = Timeline::new(&article);
        let (low, tall) = (lay(&article, &timeline, low), lay(&article, &timeline, low + more));
        prop_assert!(rows(&low).iter().zip(rows(&tall)).all(|(&low, tall)| low <= tall));
        prop_assert!(counted(&tall) <= counted(&low), "{} {}", counted(&tall), counted(&low));
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
        assert_eq!(rows(&timeline.scene(&article, &stack, &view, 306.0, None)), [7]);
        view = view.zoom_at(&timeline, 300.0, 1.6, 900.0);
    }
}
