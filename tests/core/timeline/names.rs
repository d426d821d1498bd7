//! The names above the lanes, and their leaders.

use super::laws::overlap;
use super::support::{HEIGHT, Told, any_article, article, lay, moved, moves};
use article_explorer::article::Article;
use article_explorer::timeline::{AXIS, LabelSide, Timeline, TimelineScene, TimelineView};
use proptest::prelude::*;
use rstest::rstest;

/// Checks that names lie between the axis and the lanes, apart from each other, and that no leader crosses another or
/// runs through a name.
fn assert_apart(scene: &TimelineScene) {
    let labels = scene.marks.iter().filter_map(|mark| Some((mark.event, mark.label.as_ref()?)));
    let names: Vec<_> = labels.filter(|(_, label)| label.side == LabelSide::Above).collect();
    assert_eq!(names.len(), scene.leaders.len());
    for (n, (_, name)) in names.iter().enumerate() {
        let bounds = name.bounds;
        assert!(bounds.x >= 0.0 && bounds.x + bounds.width <= scene.width + 1e-6, "{name:?} leaves the plot");
        assert!(bounds.y >= AXIS && bounds.y + bounds.height <= scene.lanes[0].y, "{name:?} leaves the band");
        assert!(names[n + 1..].iter().all(|(_, other)| !overlap(&bounds, &other.bounds)), "{name:?} is covered");
    }
    let mut leaders: Vec<_> = scene.leaders.iter().collect();
    leaders.sort_by(|a, b| a.points[3].0.total_cmp(&b.points[3].0).then(a.points[0].0.total_cmp(&b.points[0].0)));
    assert!(leaders.is_sorted_by(|a, b| a.points[0].0 < b.points[0].0), "{leaders:?} cross");
    for leader in leaders {
        let [(port, top), (_, bend), ..] = leader.points;
        for (event, name) in names.iter().filter(|(event, _)| *event != leader.event) {
            let bounds = name.bounds;
            let is_beside = port < bounds.x || port > bounds.x + bounds.width;
            assert!(is_beside || bounds.y + bounds.height <= top || bounds.y >= bend, "{leader:?} through {event:?}");
        }
    }
}

/// An article of key events with these dates and names.
fn keys(told: impl Iterator<Item = (String, String)>) -> Article {
    let told = told.map(|(date, short)| Told { date, title: short.clone(), short, is_key: true, ..Told::default() });
    article(1, &told.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn names_and_leaders_stay_apart(article in any_article(), moves in moves(), width in 96.0..2000.0_f64) {
        let timeline = Timeline::new(&article);
        assert_apart(&lay(&timeline, &article, &moved(&timeline, &moves, width), width, None));
    }
}

#[rstest]
#[case::in_the_narrowest_plot(96.0)]
#[case::on_a_laptop(1310.0)]
fn thirty_wide_names_on_one_day_and_on_many_stay_apart(#[case] width: f64) {
    for step in [0, 1] {
        let article = keys((0..30).map(|n| (format!("2008-08-{:02}", 1 + n * step), "W".repeat(30))));
        let timeline = Timeline::new(&article);
        let scene = lay(&timeline, &article, &TimelineView::all(&timeline), width, None);
        assert_apart(&scene);
        assert!(width < 400.0 || scene.leaders.len() >= 8, "{} names", scene.leaders.len());
    }
}

#[test]
fn where_everything_is_a_turning_point_few_are_named_above() {
    let article = keys(
        (0..2000).map(|n| (format!("{}-{:02}-{:02}", 1990 + n % 20, n % 12 + 1, n % 28 + 1), format!("Turn {n}"))),
    );
    let timeline = Timeline::new(&article);
    let scene = timeline.scene(
        &article,
        &timeline.stack(&TimelineView::all(&timeline), 1310.0),
        &TimelineView::all(&timeline),
        HEIGHT,
        None,
    );
    assert_apart(&scene);
    assert!((10..150).contains(&scene.leaders.len()), "{}", scene.leaders.len());
}

#[test]
fn arcs_bend_within_the_lanes_under_the_names() {
    let told = |date: &str, relation| Told {
        date: date.into(),
        title: "It turns".into(),
        is_key: true,
        relation,
        ..Told::default()
    };
    let article = article(1, &[told("2008-01-01", None), told("2008-12-01", Some(("follows", 0)))]);
    let timeline = Timeline::new(&article);
    let scene = timeline.scene(
        &article,
        &timeline.stack(&TimelineView::all(&timeline), 900.0),
        &TimelineView::all(&timeline),
        90.0,
        None,
    );
    assert!(scene.arcs[0].cy > scene.arcs[0].y0, "downwards, away from the names: {:?}", scene.arcs[0]);
}
