use article_explorer::explorer::{Gesture, Move};
use proptest::collection::vec;
use proptest::prelude::*;
use rstest::rstest;

type Point = (f64, f64);

const FIRST: i32 = 7;
const SECOND: i32 = -2;

fn gesture(fingers: &[(i32, Point)]) -> Gesture {
    let mut gesture = Gesture::default();
    for &(id, (x, y)) in fingers {
        gesture.down(id, x, y);
    }
    gesture
}

/// Where a move takes a point of the view: shifted, then scaled around the fixed point.
fn moved(by: Move, (x, y): Point) -> Point {
    (by.x + by.factor * (x + by.dx - by.x), by.y + by.factor * (y + by.dy - by.y))
}

fn middle(a: Point, b: Point) -> Point {
    (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1))
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn near(a: Point, b: Point) -> bool {
    distance(a, b) < 1e-6
}

fn does_not_scale(by: &Move) -> bool {
    (by.factor - 1.0).abs() < f64::EPSILON
}

fn point() -> impl Strategy<Value = Point> {
    (-2000.0..2000.0, -2000.0..2000.0)
}

/// Two fingers far enough apart to scale wherever they are: one left, one right.
fn pair() -> impl Strategy<Value = (Point, Point)> {
    ((0.0..400.0, 0.0..600.0), (450.0..900.0, 0.0..600.0))
}

/// The moves of two fingers from one pair of points through others.
fn pinch(start: (Point, Point), steps: &[(Point, Point)]) -> Vec<Move> {
    let mut gesture = gesture(&[(FIRST, start.0), (SECOND, start.1)]);
    let fingers = steps.iter().flat_map(|&(first, second)| [(FIRST, first), (SECOND, second)]);
    fingers.map(|(id, (x, y))| gesture.moved(id, x, y).unwrap()).collect()
}

#[rstest]
#[case::not_at_all((0.0, 0.0), false)]
#[case::a_little((2.0, 2.0), false)]
#[case::just_not((0.0, -4.0), false)]
#[case::just((-4.01, 0.0), true)]
#[case::askew((3.0, 3.0), true)]
#[case::far((300.0, 0.0), true)]
fn a_pointer_that_slips_a_little_still_clicks(#[case] (dx, dy): Point, #[case] is_drag: bool) {
    let mut gesture = gesture(&[(FIRST, (100.0, 50.0))]);
    assert!(!gesture.is_drag());
    gesture.moved(FIRST, 100.0 + dx, 50.0 + dy);
    assert_eq!(gesture.is_drag(), is_drag);
    gesture.up(FIRST);
    assert_eq!(gesture.is_drag(), is_drag, "still known when the click comes");
}

#[test]
fn a_drag_stays_one_when_it_comes_back_to_where_it_began() {
    let mut gesture = gesture(&[(FIRST, (10.0, 10.0))]);
    for x in [12.0, 15.0, 12.0, 10.0] {
        gesture.moved(FIRST, x, 10.0);
    }
    assert!(gesture.is_drag());
}

#[test]
fn a_click_after_a_drag_is_a_click() {
    let mut gesture = gesture(&[(FIRST, (10.0, 10.0))]);
    gesture.moved(FIRST, 90.0, 10.0);
    gesture.up(FIRST);
    gesture.down(SECOND, 90.0, 10.0);
    assert!(!gesture.is_drag());
}

#[test]
fn a_click_after_a_drag_whose_end_was_lost_is_a_click() {
    let mut gesture = gesture(&[(FIRST, (10.0, 10.0))]);
    gesture.moved(FIRST, 90.0, 10.0);
    gesture.down(FIRST, 40.0, 10.0);
    assert!(!gesture.is_drag());
    assert_eq!(gesture.moved(FIRST, 50.0, 10.0).map(|by| by.dx), Some(10.0));
}

#[test]
fn fingers_that_pinch_drag() {
    let mut gesture = gesture(&[(FIRST, (100.0, 100.0)), (SECOND, (200.0, 100.0))]);
    gesture.moved(FIRST, 90.0, 100.0);
    gesture.moved(SECOND, 210.0, 100.0);
    assert!(gesture.is_drag());
    gesture.up(FIRST);
    gesture.down(FIRST, 100.0, 100.0);
    assert!(gesture.is_drag(), "until all fingers are up");
}

#[test]
fn two_fingers_at_twice_their_distance_enlarge_twice() {
    let start = ((100.0, 100.0), (200.0, 100.0));
    let moves = pinch(start, &[((50.0, 100.0), (250.0, 100.0))]);
    let all = moves.into_iter().reduce(Move::then).unwrap();
    assert_eq!(all, Move { dx: 0.0, dy: 0.0, x: 150.0, y: 100.0, factor: 2.0 });
}

#[test]
fn fingers_that_all_but_touch_do_not_scale() {
    let moves = pinch(((100.0, 100.0), (104.0, 100.0)), &[((100.0, 100.0), (109.0, 100.0))]);
    assert!(moves.iter().all(does_not_scale));
    assert!((moves[1].dx - 2.5).abs() < 1e-9);
}

#[test]
fn a_finger_goes_on_alone_without_a_jump() {
    let mut gesture = gesture(&[(FIRST, (100.0, 100.0)), (SECOND, (300.0, 100.0))]);
    gesture.moved(SECOND, 320.0, 100.0);
    gesture.up(FIRST);
    assert_eq!(gesture.moved(SECOND, 325.0, 98.0), Some(Move { dx: 5.0, dy: -2.0, x: 325.0, y: 98.0, factor: 1.0 }));
}

#[test]
fn every_finger_begins_to_drag_once() {
    let mut gesture = Gesture::default();
    gesture.down(1, 0.0, 0.0);
    gesture.moved(1, 1.0, 0.0);
    assert!(!gesture.begins_drag(1), "it only trembles");
    gesture.moved(1, 20.0, 0.0);
    assert!(gesture.begins_drag(1) && !gesture.begins_drag(1));
    gesture.down(2, 50.0, 50.0);
    assert!(gesture.begins_drag(2) && !gesture.begins_drag(2), "it joins a drag");
    assert!(!gesture.begins_drag(3), "it isn't down");
    gesture.up(1);
    gesture.up(2);
    gesture.down(1, 0.0, 0.0);
    assert!(!gesture.begins_drag(1), "it is a new one");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_finger_pans_by_the_sum_of_its_moves(start in point(), steps in vec(point(), 1..20)) {
        let mut gesture = gesture(&[(FIRST, start)]);
        let moves: Vec<_> = steps.iter().map(|&(x, y)| gesture.moved(FIRST, x, y).unwrap()).collect();
        prop_assert!(moves.iter().all(does_not_scale));
        let all = moves.into_iter().reduce(Move::then).unwrap();
        let end = *steps.last().unwrap();
        prop_assert!(near((start.0 + all.dx, start.1 + all.dy), end));
        prop_assert!(near(moved(all, start), end), "what was under the finger stays under it");
    }

    #[test]
    fn two_fingers_scale_by_the_ratio_of_their_distances_and_keep_what_is_between_them(
        start in pair(), steps in vec(pair(), 1..12),
    ) {
        let all = pinch(start, &steps).into_iter().reduce(Move::then).unwrap();
        let end = *steps.last().unwrap();
        let ratio = distance(end.0, end.1) / distance(start.0, start.1);
        prop_assert!((all.factor / ratio - 1.0).abs() < 1e-9, "{} for {ratio}", all.factor);
        prop_assert!(near(moved(all, middle(start.0, start.1)), middle(end.0, end.1)));
    }

    #[test]
    fn two_fingers_that_turn_nowhere_keep_under_them_what_they_took_hold_of(
        start in pair(), shift in point(), factor in 0.2..5.0,
    ) {
        let centre = middle(start.0, start.1);
        let to = |(x, y): Point| (centre.0 + shift.0 + factor * (x - centre.0), centre.1 + shift.1 + factor * (y - centre.1));
        let end = (to(start.0), to(start.1));
        // In between, one finger has moved and the other hasn't. They mustn't be too close then either.
        prop_assume!(distance(end.0, start.1) > 10.0 && distance(end.0, end.1) > 10.0);
        let all = pinch(start, &[end]).into_iter().reduce(Move::then).unwrap();
        prop_assert!(near(moved(all, start.0), end.0) && near(moved(all, start.1), end.1));
    }

    #[test]
    fn the_moves_of_a_gesture_done_at_once_do_what_they_do_one_by_one(
        start in pair(), steps in vec(pair(), 1..6), at in point(),
    ) {
        let moves = pinch(start, &steps);
        let one_by_one = moves.iter().fold(at, |at, &by| moved(by, at));
        let all = moves.into_iter().reduce(Move::then).unwrap();
        prop_assert!(distance(moved(all, at), one_by_one) < 1e-3);
    }

    #[test]
    fn moves_that_follow_each_other_add_up(
        by in (point(), point(), 0.1..10.0), next in (point(), point(), 0.1..10.0),
    ) {
        let new = |((dx, dy), (x, y), factor): (Point, Point, f64)| Move { dx, dy, x, y, factor };
        let both = new(by).then(new(next));
        prop_assert!(near((both.dx, both.dy), (by.0.0 + next.0.0, by.0.1 + next.0.1)));
        prop_assert!(near((both.x, both.y), next.1), "around the last point");
        prop_assert!((both.factor - by.2 * next.2).abs() < 1e-9);
    }

    #[test]
    fn a_hand_that_trembles_on_the_spot_clicks(
        (x, y) in point(), steps in vec((0.0..3.99, 0.0..std::f64::consts::TAU), 0..60),
    ) {
        let mut gesture = gesture(&[(FIRST, (x, y))]);
        for (slip, angle) in steps {
            gesture.moved(FIRST, x + slip * f64::cos(angle), y + slip * f64::sin(angle));
        }
        prop_assert!(!gesture.is_drag());
    }

    #[test]
    fn a_pointer_that_is_not_down_moves_nothing(
        fingers in vec((0..4, point()), 0..4), ups in vec(0..4, 0..4), id in -2..6, (x, y) in point(),
    ) {
        let mut gesture = gesture(&fingers);
        for &id in &ups {
            gesture.up(id);
        }
        let is_down = fingers.iter().any(|finger| finger.0 == id) && !ups.contains(&id);
        let before = gesture.clone();
        prop_assert_eq!(gesture.moved(id, x, y).is_some(), is_down);
        prop_assert!(is_down || gesture == before);
    }

    #[test]
    fn a_third_finger_moves_nothing((first, second) in pair(), third in point(), (x, y) in point()) {
        let mut gesture = gesture(&[(FIRST, first), (SECOND, second), (3, third)]);
        let by = gesture.moved(3, x, y).unwrap();
        prop_assert!((by.dx, by.dy, by.factor) == (0.0, 0.0, 1.0));
    }

    #[test]
    fn whatever_fingers_do_asks_for_a_move_that_can_be_made(
        steps in vec((0..3u8, 0..4, prop_oneof![point(), (-1e9..1e9, -1e9..1e9), Just((0.0, 0.0))]), 0..40),
    ) {
        let mut gesture = Gesture::default();
        for (what, id, (x, y)) in steps {
            match what {
                0 => gesture.down(id, x, y),
                1 => gesture.up(id),
                _ => if let Some(by) = gesture.moved(id, x, y) {
                    prop_assert!([by.dx, by.dy, by.x, by.y, by.factor].iter().all(|number| number.is_finite()));
                    prop_assert!(by.factor > 0.0);
                },
            }
        }
    }
}
