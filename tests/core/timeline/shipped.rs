//! What a reader sees of the shipped article before anything is pressed.

use super::laws::numbers;
use crate::map::told::SHIPPED;
use article_explorer::article::EventId;
use article_explorer::date::{Day, Period};
use article_explorer::explorer::Explorer;
use article_explorer::timeline::{LabelSide, Mark, Spacing, TimelineScene, TimelineView};
use rstest::rstest;

fn lay(view: &TimelineView, width: f64, height: f64) -> TimelineScene {
    let Explorer { article, timeline, .. } = &*SHIPPED;
    timeline.scene(article, &timeline.stack(view, width), view, height, None)
}

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

fn is_key(event: EventId) -> bool {
    SHIPPED.article.event(event).is_key
}

#[test]
fn august_and_september_2008_take_about_a_third_of_the_width() {
    let scale = SHIPPED.timeline.scale(Spacing::Events);
    let unit = |day: Day| scale.unit_from_day(day.start());
    let share = unit(day(2008, 10, 1)) - unit(day(2008, 8, 1));
    assert!((0.3..0.37).contains(&share), "{share}");
}

#[test]
fn no_label_of_the_axis_repeats_the_one_before() {
    for width in (300..2000).step_by(4) {
        let scene = lay(&TimelineView::all(&SHIPPED.timeline), f64::from(width), 317.0);
        let labels: Vec<&str> =
            scene.ticks.iter().map(|tick| tick.label.as_str()).filter(|label| !label.is_empty()).collect();
        assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "{width}: {labels:?}");
    }
}

#[rstest]
#[case::laptop(1310.0, 376.0)]
#[case::large(1790.0, 455.0)]
#[case::small(890.0, 314.0)]
#[case::tablet(630.0, 420.0)]
#[case::low(590.0, 150.0)]
fn what_the_article_turns_on_is_always_named_in_full_above_the_lanes(#[case] width: f64, #[case] height: f64) {
    let all = TimelineView::all(&SHIPPED.timeline);
    for view in
        [all, all.zoom_at(&SHIPPED.timeline, width / 4.0, 3.0, width), all.spaced(&SHIPPED.timeline, Spacing::True)]
    {
        let scene = lay(&view, width, height);
        for mark in scene.marks.iter().filter(|mark| is_key(mark.event)) {
            let label = mark.label.as_ref().expect("a name");
            assert_eq!(label.side, LabelSide::Above);
            assert_eq!(label.text, SHIPPED.article.event(mark.event).short_name());
            assert!(label.bounds.x >= 0.0 && label.bounds.x + label.bounds.width <= width);
        }
        let (first, last) = view.days(&SHIPPED.timeline);
        for event in SHIPPED.article.in_time.iter().filter(|&&event| is_key(event)) {
            let date = SHIPPED.article.event(*event).date.as_ref().unwrap();
            let is_in_view = date.earliest().unwrap() > first && date.latest().unwrap() < last;
            assert!(!is_in_view || scene.marks.iter().any(|mark| mark.event == *event), "{event:?} has no mark");
        }
    }
}

#[test]
fn in_the_week_of_the_war_every_event_is_named_and_none_is_counted() {
    let view = TimelineView::all(&SHIPPED.timeline)
        .between(&SHIPPED.timeline, Period::of_days(day(2008, 8, 7), day(2008, 8, 14)));
    let scene = lay(&view, 1310.0, 376.0);
    assert!(scene.more.is_empty(), "{:?}", scene.more);
    let unnamed = scene.marks.iter().filter(|mark| mark.label.is_none());
    let slug = |mark: &Mark| SHIPPED.article.event(mark.event).slug.clone();
    assert_eq!(unnamed.map(slug).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_overview_counts_every_event_however_wide_it_is() {
    let view = TimelineView::all(&SHIPPED.timeline);
    for width in (60..1400).step_by(7).map(f64::from) {
        let overview = SHIPPED.timeline.overview(&view, width, 24.0, |_| true);
        let most = overview.bars.iter().map(|bar| bar.height).fold(0.0, f64::max);
        assert!((most - 24.0).abs() < 1e-6, "the highest bar is as high as the strip at {width}");
        assert_eq!(overview.keys.len(), SHIPPED.article.in_time.iter().filter(|&&event| is_key(event)).count());
    }
}

#[test]
fn enlarged_every_event_has_a_mark() {
    let scene = lay(&TimelineView::all(&SHIPPED.timeline), 1310.0, 800.0);
    assert!(scene.more.is_empty(), "{:?}", scene.more);
}

#[rstest]
#[case::laptop(1310.0)]
#[case::large(1790.0)]
#[case::largest(2428.0)]
fn at_the_full_height_every_event_has_a_mark_below_the_names_above_the_lanes(#[case] width: f64) {
    let all = TimelineView::all(&SHIPPED.timeline);
    let height = SHIPPED.timeline.full_height(&SHIPPED.timeline.stack(&all, width), &all);
    let scene = lay(&all, width, height);
    assert!(scene.more.is_empty(), "{:?}", scene.more);
    assert!(scene.height <= height, "{} in {height}", scene.height);
}

#[test]
fn a_scaled_scene_has_every_length_so_many_times_as_long() {
    let scene = lay(&TimelineView::all(&SHIPPED.timeline), 655.0, 188.0);
    let scaled = scene.clone().scaled(2.0);
    let doubled: Vec<f64> = numbers(&scene).iter().map(|length| length * 2.0).collect();
    assert!(doubled.len() > 100);
    assert_eq!(numbers(&scaled), doubled);
    assert_eq!(scaled.window, scene.window);
}

#[test]
fn leaders_go_from_their_names_to_their_marks_and_none_crosses_another_or_runs_through_a_name() {
    for width in [590.0, 890.0, 1310.0, 1790.0] {
        let scene = lay(&TimelineView::all(&SHIPPED.timeline), width, 376.0);
        let names: Vec<_> = scene.marks.iter().filter_map(|mark| Some((mark.event, mark.label.as_ref()?))).collect();
        let names: Vec<_> = names.into_iter().filter(|(_, label)| label.side == LabelSide::Above).collect();
        assert_eq!(scene.leaders.len(), names.len());
        let mut leaders: Vec<_> = scene.leaders.iter().collect();
        leaders.sort_by(|a, b| a.points[3].0.total_cmp(&b.points[3].0));
        assert!(leaders.is_sorted_by(|a, b| a.points[0].0 < b.points[0].0), "the bends cross");
        for leader in leaders {
            let [(port, top), (_, bend), ..] = leader.points;
            for (event, label) in &names {
                let bounds = label.bounds;
                let is_in_way =
                    (bounds.x..bounds.x + bounds.width).contains(&port) && bounds.y >= top && bounds.y < bend;
                assert!(*event == leader.event || !is_in_way, "{event:?} at {width}");
            }
        }
    }
}

#[test]
fn at_whatever_width_every_dated_event_has_a_mark_or_is_counted() {
    for width in (230..1400).step_by(9).map(f64::from) {
        let scene = lay(&TimelineView::all(&SHIPPED.timeline), width, 376.0);
        let counted: usize = scene.more.iter().map(|more| more.count).sum();
        assert_eq!(scene.marks.len() + counted, SHIPPED.article.in_time.len(), "{width}");
    }
}

#[test]
fn the_axis_shows_where_time_is_slow_on_the_scale_by_events_and_on_no_other() {
    let all = TimelineView::all(&SHIPPED.timeline);
    let scale = SHIPPED.timeline.scale_of(&all);
    let scene = lay(&all, 1310.0, 376.0);
    let x = |day: Day| scale.x_from_day(all.window, 1310.0, day.start() + 0.5);
    let is_slow = |day: Day| scene.slow.iter().any(|&(left, width)| (left..left + width).contains(&x(day)));
    assert!(is_slow(day(2008, 8, 8)) && is_slow(day(2008, 8, 26)));
    assert!(!is_slow(day(2008, 12, 1)) && !is_slow(day(2009, 3, 1)));
    for spacing in [Spacing::Folded, Spacing::True] {
        assert!(lay(&all.spaced(&SHIPPED.timeline, spacing), 1310.0, 376.0).slow.is_empty());
    }
}
