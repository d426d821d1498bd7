//! Articles at the edges of what an article can be.

use super::support::{Told, article, dated, lay};
use article_explorer::article::EventId;
use article_explorer::date::Day;
use article_explorer::timeline::{Folding, HIT, ROW, Step, Timeline, View};
use rstest::rstest;

#[test]
fn an_article_without_dates_has_lanes_and_nothing_in_them() {
    let article = article(2, &[Told { title: "Some day".into(), ..Told::default() }]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &View::all(&timeline), 900.0, Some(EventId(0)));
    assert_eq!((scene.lanes.len(), scene.marks.len(), scene.more.len(), scene.ticks.len()), (2, 0, 0, 0));
    assert_eq!(timeline.step(None, Step::Next), None);
    assert!(timeline.overview(&View::all(&timeline), 900.0, 30.0).bars.is_empty());
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
    for folding in [Folding::Folded, Folding::True] {
        let view = View::all(&timeline).fold(&timeline, folding);
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
    let scene = lay(&timeline, &article, &View::all(&timeline), 900.0, None);
    let counted: usize = scene.more.iter().map(|more| more.count).sum();
    assert_eq!(scene.marks.len() + counted, 1000);
    assert_eq!(scene.more.iter().map(|more| more.label.as_str()).collect::<Vec<_>>(), ["99+"]);
    assert_eq!(scene.lanes[0].height, 5.0 * ROW);
}

#[test]
fn a_title_without_spaces_is_shown_whole_or_not_at_all() {
    let title = "名".repeat(70);
    let told = Told { date: "2008".into(), title: title.clone(), ..Told::default() };
    let article = article(1, &[told]);
    let timeline = Timeline::new(&article);
    let label = |width| lay(&timeline, &article, &View::all(&timeline), width, None).marks[0].label.clone();
    assert_eq!(label(900.0), None);
    assert_eq!(label(4000.0).unwrap().text, title);
}

#[rstest]
#[case(f64::NAN)]
#[case(f64::NEG_INFINITY)]
#[case(0.0)]
fn a_plot_without_width_is_laid_out_as_a_narrow_one(#[case] width: f64) {
    let article = dated(&["2008-08-26", "2009-08-26"]);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &View::all(&timeline), width, None);
    assert_eq!(scene.width, 4.0 * HIT);
    assert_eq!(View::all(&timeline).pan_by(&timeline, 10.0, width), View::all(&timeline));
    assert_eq!(View::all(&timeline).zoom_at(&timeline, 10.0, 2.0, width), View::all(&timeline));
}

#[test]
fn zooming_in_stops_at_a_week_and_out_at_the_whole() {
    let article = dated(&["2008-08-26", "2008-09-26", "2009-08-26"]);
    let timeline = Timeline::new(&article);
    let close = View::all(&timeline).zoom_at(&timeline, 450.0, 1e9, 900.0);
    assert!((close.window.end - close.window.start - 7.0).abs() < 1e-6);
    assert_eq!(close.zoom_at(&timeline, 450.0, 1e-9, 900.0), View::all(&timeline));
}

#[test]
fn a_brushed_day_is_shown_in_its_week_even_at_the_end() {
    let article = dated(&["2008-08-26", "2009-08-26"]);
    let timeline = Timeline::new(&article);
    let day = Day::from_ymd(2009, 8, 26).unwrap();
    let view = View::all(&timeline).between(&timeline, day, day);
    assert!((view.window.end - view.window.start - 7.0).abs() < 1e-6);
    assert!(view.window.start <= f64::from(day.0) && view.window.end > f64::from(day.0));
    let (first, last) = (Day::from_ymd(2009, 1, 1).unwrap(), Day::from_ymd(2009, 1, 31).unwrap());
    let window = View::all(&timeline).between(&timeline, last, first).window;
    assert_eq!((window.start, window.end), (f64::from(first.0), f64::from(last.0) + 1.0));
}
