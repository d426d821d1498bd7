//! The brush on the overview, and its handles.

use super::support::{any_article, handle, history, is_within, moved, moves};
use article_explorer::date::{Day, Period};
use article_explorer::timeline::{BRUSH_MIN, Brush, Handle, Timeline, TimelineView};
use proptest::prelude::*;
use rstest::rstest;

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_brush_lies_in_its_strip_and_can_be_taken_hold_of(article in any_article(), moves in moves(), width in 30.0..2000.0_f64) {
        let timeline = Timeline::new(&article);
        let brush = timeline.brush(&moved(&timeline, &moves, 900.0), width);
        prop_assert!(brush.x0 >= -1e-6 && brush.x1 <= width + 1e-6 && brush.x1 - brush.x0 >= BRUSH_MIN - 1e-6);
        let Brush { period, bounds, .. } = brush;
        let is_within = bounds.first <= period.first && period.first <= period.last && period.last <= bounds.last;
        prop_assert!(is_within, "{brush:?}");
    }

    #[test]
    fn a_handle_moves_as_it_is_told_and_the_other_one_stays(
        article in any_article(), moves in moves(), handle in handle(), steps in prop_oneof![-5..=-1_i64, 1..=5_i64, any::<i64>()],
    ) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, 900.0);
        let after = view.move_handle(&timeline, handle, steps);
        prop_assert!(is_within(after.window, timeline.scale_of(&view).whole()), "{after:?}");
        let ((first, last), (to_first, to_last)) = (view.days(&timeline), after.days(&timeline));
        prop_assume!(last.since(first) >= 6);
        // Of ages, the shortest stretch that can be shown is longer than the handles' least distance.
        let scale = timeline.scale_of(&view);
        let stays = |to: f64, from: f64| (scale.unit_from_day(to) - scale.unit_from_day(from)).abs() <= 1e-9 + 1e-12;
        let period = view.period(&timeline);
        match handle {
            Handle::First => prop_assert!(stays(after.window.end, period.last.end()) && (to_first.0 - first.0).signum() * steps.signum() >= 0, "{first:?} {to_first:?} {last:?} {to_last:?}"),
            Handle::Last => prop_assert!(stays(after.window.start, period.first.start()) && (to_last.0 - last.0).signum() * steps.signum() >= 0, "{last:?} {to_last:?}"),
            Handle::Both => {
                // Of thousands of millions of years, days are rounded to some minutes.
                let slack = 1e-3 + 4.0 * view.window.start.abs() * f64::EPSILON;
                prop_assert!((after.window.start - view.window.start) * f64::from(steps.signum() as i32) > -slack);
            }
        }
        prop_assert!(handle == Handle::Both || article.tells_times() || to_last.since(to_first) >= 6);
    }

    #[test]
    fn a_dragged_handle_shows_the_day_under_it(article in any_article(), moves in moves(), a in 0.0..1.0_f64, b in 0.0..1.0_f64) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, 900.0);
        let day = |share: f64| timeline.time_from_overview_x(&view, 600.0, share * 600.0).first.day();
        let (first, last) = (day(a.min(b)), day(a.max(b)));
        prop_assume!(last.since(first) >= 6);
        let (shown_first, shown_last) = view.between(&timeline, Period::of_days(first, last)).days(&timeline);
        prop_assert!(shown_first == first && shown_last == last, "{first:?} {shown_first:?} {last:?} {shown_last:?}");
    }
}

#[rstest]
#[case::a_day((2008, 8, 10), (2008, 9, 10), Handle::First, 1, (2008, 8, 11), (2008, 9, 10))]
#[case::to_the_next_month((2008, 8, 10), (2009, 3, 10), Handle::First, 1, (2008, 9, 1), (2009, 3, 10))]
#[case::to_the_months_beginning((2008, 9, 10), (2009, 3, 10), Handle::First, -1, (2008, 9, 1), (2009, 3, 10))]
#[case::from_there_to_the_one_before((2008, 10, 1), (2009, 3, 10), Handle::First, -1, (2008, 9, 1), (2009, 3, 10))]
#[case::to_a_months_end((2008, 8, 10), (2009, 3, 10), Handle::Last, 1, (2008, 8, 10), (2009, 3, 31))]
#[case::not_past_the_other((2008, 8, 10), (2008, 8, 20), Handle::First, 9, (2008, 8, 14), (2008, 8, 20))]
fn a_step_is_a_day_or_a_month_by_how_much_is_in_view(
    #[case] first: (i64, u8, u8),
    #[case] last: (i64, u8, u8),
    #[case] handle: Handle,
    #[case] steps: i64,
    #[case] to_first: (i64, u8, u8),
    #[case] to_last: (i64, u8, u8),
) {
    let timeline = Timeline::new(&history());
    let date = |(y, m, d)| day(y, m, d);
    let view = TimelineView::all(&timeline).between(&timeline, Period::of_days(date(first), date(last)));
    let (first, last) = view.move_handle(&timeline, handle, steps).days(&timeline);
    assert_eq!((first.ymd(), last.ymd()), (to_first, to_last));
}

#[test]
fn a_step_passes_a_closed_gap_at_once() {
    let timeline = Timeline::new(&history());
    let gap = timeline.gaps()[1];
    let view = TimelineView::all(&timeline).between(&timeline, Period::of_days(gap.first, Day(gap.last.0 + 90)));
    let (first, _) = view.move_handle(&timeline, Handle::First, 1).days(&timeline);
    assert_eq!(first, Day(gap.last.0 + 1));
}

#[rstest]
#[case::the_start(100.0, Handle::First)]
#[case::a_little_beside_it(89.0, Handle::First)]
#[case::the_middle(150.0, Handle::Both)]
#[case::the_end(205.0, Handle::Last)]
#[case::far_off(400.0, Handle::Both)]
fn a_pointer_takes_hold_of_the_nearer_handle_or_of_the_brush(#[case] x: f64, #[case] held: Handle) {
    let brush = Brush {
        x0: 100.0,
        x1: 200.0,
        period: Period::of_days(Day(0), Day(9)),
        bounds: Period::of_days(Day(0), Day(99)),
    };
    assert_eq!(brush.handle_at(x), held);
}
