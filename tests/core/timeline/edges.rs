//! Extreme articles.

use super::laws::{numbers, overlap};
use super::support::{Told, article, dated, lay};
use article_explorer::article::{Article, EventId};
use article_explorer::date::{Day, Period};
use article_explorer::layout::Rect;
use article_explorer::timeline::{HIT, ROW, Spacing, Step, Timeline, TimelineView};
use rstest::rstest;

#[test]
fn an_article_without_dates_has_lanes_and_nothing_in_them() {
    let article = article(2, &[Told { title: "Some day".into(), ..Told::default() }]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, Some(EventId(0)));
    assert_eq!((scene.lanes.len(), scene.marks.len(), scene.more.len(), scene.ticks.len()), (2, 0, 0, 0));
    assert_eq!(timeline.step(None, Step::Next, |_| true), None);
    assert!(timeline.overview(&TimelineView::all(&timeline), 900.0, 30.0, |_| true).bars.is_empty());
}

#[rstest]
#[case::one_day(&["2008-08-26"])]
#[case::one_day_twice(&["2008-08-26", "2008-08-26"])]
#[case::the_first_day(&["-9999-01-01"])]
#[case::the_last_day(&["9999-12-31"])]
#[case::all_of_time(&["-9999", "9999"])]
#[case::open_on_one_side(&["[..2008-11]", "2008-11-30/.."])]
fn few_events_all_have_their_mark_in_the_plot_and_the_axis_names_where(#[case] dates: &[&str]) {
    let article = dated(dates);
    let timeline = Timeline::new(&article);
    for spacing in [Spacing::Folded, Spacing::True] {
        let view = TimelineView::all(&timeline).spaced(&timeline, spacing);
        let scene = lay(&timeline, &article, &view, 900.0, None);
        assert_eq!(scene.marks.len(), dates.len());
        assert!(scene.marks.iter().all(|mark| mark.x > 0.0 && mark.x + mark.width < 900.0 && mark.label.is_some()));
        let first = &scene.ticks[0].label;
        assert!(first.len() >= 4, "{first} names no year");
    }
}

#[test]
fn a_thousand_events_on_one_day_are_all_counted() {
    let article = dated(&["2008-08-26"; 1000]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 900.0, None);
    let counted: usize = scene.more.iter().map(|more| more.count).sum();
    assert_eq!(scene.marks.len() + counted, 1000);
    assert_eq!(scene.more.iter().map(|more| more.label.as_str()).collect::<Vec<_>>(), ["99+"]);
}

#[test]
fn a_title_without_spaces_is_shown_whole_or_not_at_all() {
    let title = "名".repeat(70);
    let told = Told { date: "2008".into(), title: title.clone(), ..Told::default() };
    let article = article(1, &[told]);
    let timeline = Timeline::new(&article);
    let label = |width| lay(&timeline, &article, &TimelineView::all(&timeline), width, None).marks[0].label.clone();
    assert_eq!(label(900.0), None);
    assert_eq!(label(4000.0).unwrap().text, title);
}

#[test]
fn the_overview_counts_events_of_one_day_where_they_stand_side_by_side() {
    let timeline = Timeline::new(&dated(&["2008-08-26"; 6]));
    let bars = timeline.overview(&TimelineView::all(&timeline), 900.0, 30.0, |_| true).bars;
    assert!(!bars.is_empty() && bars.iter().all(|bar| bar.height > 0.0 && bar.height <= 30.0), "{bars:?}");
}

#[rstest]
#[case(f64::NAN)]
#[case(f64::INFINITY)]
#[case(f64::MAX)]
#[case(f64::NEG_INFINITY)]
#[case(0.0)]
fn a_plot_of_any_height_has_a_row_for_each_lane(#[case] height: f64) {
    let themes = 12;
    let told = |n: usize| Told {
        date: format!("2008-08-{:02}", n % 28 + 1),
        title: "It was".into(),
        theme: n % themes,
        ..Told::default()
    };
    let article = article(themes, &(0..60).map(told).collect::<Vec<_>>());
    let timeline = Timeline::new(&article);
    let view = TimelineView::all(&timeline);
    let scene = timeline.scene(&article, &timeline.stack(&view, 900.0), &view, height, None);
    assert!(numbers(&scene).iter().all(|number| number.is_finite()));
    assert!(scene.lanes.len() == themes && scene.lanes.iter().all(|lane| lane.height >= ROW));
}

#[rstest]
#[case(f64::NAN)]
#[case(f64::NEG_INFINITY)]
#[case(0.0)]
fn a_plot_without_width_is_laid_out_as_a_narrow_one(#[case] width: f64) {
    let article = dated(&["2008-08-26", "2009-08-26"]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), width, None);
    assert_eq!(scene.width, 4.0 * HIT);
    assert_eq!(TimelineView::all(&timeline).pan_by(&timeline, 10.0, width), TimelineView::all(&timeline));
    assert_eq!(TimelineView::all(&timeline).zoom_at(&timeline, 10.0, 2.0, width), TimelineView::all(&timeline));
}

#[test]
fn zooming_in_stops_at_a_week_and_out_at_the_whole() {
    let article = dated(&["2008-08-26", "2008-09-26", "2009-08-26"]);
    let timeline = Timeline::new(&article);
    let close = TimelineView::all(&timeline).zoom_at(&timeline, 450.0, 1e9, 900.0);
    assert!((close.window.end - close.window.start - 7.0).abs() < 1e-6);
    assert_eq!(close.zoom_at(&timeline, 450.0, 1e-9, 900.0), TimelineView::all(&timeline));
}

#[test]
fn a_brushed_day_is_shown_in_its_week_even_at_the_end() {
    let article = dated(&["2008-08-26", "2009-08-26"]);
    let timeline = Timeline::new(&article);
    let day = Day::from_ymd(2009, 8, 26).unwrap();
    let view = TimelineView::all(&timeline).between(&timeline, Period::of_days(day, day));
    assert!((view.window.end - view.window.start - 7.0).abs() < 1e-6);
    assert!(view.window.start <= day.start() && view.window.end > day.start());
    let (first, last) = (Day::from_ymd(2009, 1, 1).unwrap(), Day::from_ymd(2009, 1, 31).unwrap());
    let window = TimelineView::all(&timeline).between(&timeline, Period::of_days(last, first)).window;
    assert_eq!((window.start, window.end), (first.start(), last.end()));
}

/// Checks that a scene is sane: finite numbers, no overlaps, every event counted.
fn assert_sane(article: &Article) {
    let timeline = Timeline::new(article);
    let all = TimelineView::all(&timeline);
    let middle = all.zoom_at(&timeline, 200.0, 30.0, 900.0);
    let views = [all, all.spaced(&timeline, Spacing::True), middle, middle.spaced(&timeline, Spacing::True)];
    for (view, width) in views.into_iter().flat_map(|view| [390.0, 1280.0, 2560.0].map(|width| (view, width))) {
        for featured in [None, Some(EventId(0))] {
            let scene = lay(&timeline, article, &view, width, featured);
            assert!(numbers(&scene).iter().all(|number| number.is_finite()));
            let mut boxes: Vec<Rect> = scene.marks.iter().map(|mark| mark.hit).collect();
            boxes.extend(scene.marks.iter().filter_map(|mark| Some(mark.label.as_ref()?.bounds)));
            boxes.extend(scene.more.iter().map(|more| Rect {
                x: more.x,
                y: more.y - ROW / 2.0,
                width: HIT,
                height: ROW,
            }));
            boxes.extend(scene.arcs.iter().filter_map(|arc| Some(arc.label.as_ref()?.bounds)));
            // A label may overlap its own bar.
            let own = |a: &Rect, b: &Rect| {
                scene
                    .marks
                    .iter()
                    .any(|mark| mark.hit == *a && mark.label.as_ref().is_some_and(|label| label.bounds == *b))
            };
            for (n, a) in boxes.iter().enumerate() {
                assert!(boxes[n + 1..].iter().all(|b| !overlap(a, b) || own(a, b)), "at {width}");
            }
            if view.is_whole(&timeline) {
                let counted: usize = scene.more.iter().map(|more| more.count).sum();
                assert_eq!(scene.marks.len() + counted, article.in_time.len());
            }
        }
    }
}

#[rstest]
#[case::all_on_one_day(&["2008-08-26"; 30])]
#[case::a_single_event(&["2008-08-26"])]
#[case::none(&[])]
#[case::from_the_first_day_to_the_last(&["-9999", "-9999-01-01", "0000", "2008-08-26", "9999-12-31", "9999"])]
#[case::nothing_but_all_of_time(&["-9999/9999"; 30])]
#[case::open_on_either_side(&["../2008-08-26", "2008-08-26/..", "[..2008]", "[2008..]", "2008-08-26"])]
#[case::one_interval_around_each_other(&["1900/2100", "1990/2020", "2000/2010", "2008/2009", "2008-08/2008-09", "2008-08-26"])]
fn bad_dates_are_laid_out_sanely(#[case] dates: &[&str]) {
    assert_sane(&dated(dates));
}

#[test]
fn a_thousand_events_on_one_day_are_laid_out_sanely_beside_an_interval_around_them_all() {
    let mut dates = vec!["2008-08-26"; 1000];
    dates.push("-9999/9999");
    assert_sane(&dated(&dates));
}

#[rstest]
#[case::georgian("საქართველოსთავისუფლება ", 70)]
#[case::arabic("العلاقات الدولية ", 70)]
#[case::emoji("👩‍👩‍👧‍👦🏳️‍🌈", 70)]
#[case::wide("名", 70)]
#[case::combining("e\u{301}\u{302}\u{303}", 70)]
#[case::nothing("", 0)]
#[case::spaces(" ", 70)]
fn titles_in_any_script_are_laid_out_sanely(#[case] word: &str, #[case] count: usize) {
    let title: String = word.chars().cycle().take(count).collect();
    let told = |n: usize| Told {
        date: format!("2008-{:02}-{:02}", n % 12 + 1, n * 7 % 28 + 1),
        title: title.clone(),
        theme: n % 2,
        relation: (n > 0).then(|| ("follows", n - 1)),
        ..Told::default()
    };
    assert_sane(&article(2, &(0..40).map(told).collect::<Vec<_>>()));
}
