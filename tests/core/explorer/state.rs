use super::{after, entity, event, every_field, explorers};
use article_explorer::explorer::{Action, ActionSource, Decoded, Selection, Shown, ViewState, decode};
use article_explorer::map::{Frame, Size};
use article_explorer::timeline::Row;
use pretty_assertions::assert_eq;
use rstest::rstest;

#[test]
fn a_reader_first_sees_all_of_the_time_and_the_maps_first_frame_with_nothing_selected() {
    for explorer in explorers() {
        let state = ViewState::new(explorer);
        assert!(state.timeline.is_whole(&explorer.timeline));
        assert_eq!(state.frame, explorer.atlas.home(state.map_size));
        assert_eq!((state.selection, state.pointed_at, state.lit_by()), (None, None, None));
        assert!(state.ignored.is_empty());
    }
}

#[test]
fn an_address_without_anything_known_keeps_the_first_view_and_lists_what_was_ignored() {
    for explorer in explorers() {
        let mut state = ViewState::new(explorer);
        assert!(state.apply(Action::Restore(decode(explorer, "#event/nothing?at=all&x")), explorer));
        let ignored = ["event/nothing", "at=all", "x"].map(String::from).to_vec();
        assert_eq!(state, ViewState { ignored, ..ViewState::new(explorer) });
    }
}

/// The match has two goals in the first quarter of an hour after one o’clock.
#[test]
fn the_time_shown_is_known_to_the_minute_where_times_of_day_are_told() {
    let explorer = &explorers()[3];
    let slugs = |from: &str, to: &str| {
        let state = after(explorer, &[Action::Restore(decode(explorer, &format!("#?from={from}&to={to}")))]);
        let shown = Shown::of(&state, explorer).events(&explorer.article);
        let listed = explorer.timeline.list_in_view(&explorer.article, &state.timeline);
        let rows = explorer.timeline.rows(&listed, 0..usize::MAX);
        let listed = rows.iter().filter(|row| matches!(row, Row::Event { .. })).count();
        assert_eq!(listed, shown.len(), "the list of narrow pages has the same");
        shown.iter().map(|&id| explorer.article.event(id).slug.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(slugs("1986-06-22T13:00:00", "1986-06-22T13:15:00"), "e1 e2");
    assert_eq!(slugs("1986-06-22T13:07:00", "1986-06-22T13:16:00"), "e2");
    assert_eq!(slugs("1986-06-22T12:01:00", "1986-06-22T13:05:00"), "");
}

#[test]
fn an_empty_address_changes_nothing_at_first() {
    for explorer in explorers() {
        assert!(!ViewState::new(explorer).apply(Action::Restore(decode(explorer, "")), explorer));
    }
}

#[test]
fn going_back_to_an_empty_address_selects_nothing_and_leaves_the_views() {
    let explorer = every_field();
    let mut state = after(explorer, &[Action::Select(event(explorer, "signing"), ActionSource::Story)]);
    let before = state.clone();
    assert!(state.apply(Action::Restore(Decoded::default()), explorer));
    assert_eq!(state, ViewState { selection: None, source: ActionSource::Page, ..before });
}

#[test]
fn what_was_ignored_is_forgotten_with_the_next_selection() {
    let explorer = every_field();
    let restore = Action::Restore(decode(explorer, "#entity/ada?x"));
    let state = after(explorer, std::slice::from_ref(&restore));
    assert_eq!(state.selection, Some(entity(explorer, "ada")));
    assert_eq!(state.ignored, ["x"]);
    let state = after(explorer, &[restore, Action::Select(event(explorer, "signing"), ActionSource::Card)]);
    assert!(state.ignored.is_empty());
}

#[test]
fn pointing_shows_for_as_long_as_it_lasts_what_selecting_would() {
    let explorer = every_field();
    let (signing, ada) = (event(explorer, "signing"), entity(explorer, "ada"));
    let mut state = after(explorer, &[Action::Select(signing, ActionSource::Story)]);
    let before = state.clone();
    assert!(state.apply(Action::PointAt(Some(ada)), explorer));
    assert_eq!(state.lit_by(), Some(ada));
    assert_eq!(state, ViewState { pointed_at: Some(ada), ..before.clone() }, "nothing moves");
    assert!(!state.apply(Action::PointAt(Some(ada)), explorer));
    assert!(state.apply(Action::PointAt(None), explorer));
    assert_eq!(state.lit_by(), Some(signing));
    assert_eq!(state, before);
}

#[test]
fn the_article_at_a_glance_takes_the_place_of_a_selection_and_gives_way_to_the_next() {
    let explorer = every_field();
    let signing = event(explorer, "signing");
    let state = after(explorer, &[Action::Select(signing, ActionSource::Map), Action::Glance]);
    assert!(state.is_at_a_glance && state.selection.is_none());
    for next in [Action::Select(signing, ActionSource::Card), Action::Clear, Action::Restore(decode(explorer, ""))] {
        let mut state = state.clone();
        state.apply(next, explorer);
        assert!(!state.is_at_a_glance);
    }
}

#[test]
fn a_selection_takes_the_place_of_what_is_pointed_at() {
    let explorer = every_field();
    let (signing, ada) = (event(explorer, "signing"), entity(explorer, "ada"));
    let state = after(explorer, &[Action::PointAt(Some(ada)), Action::Select(signing, ActionSource::Map)]);
    assert_eq!((state.selection, state.source, state.lit_by()), (Some(signing), ActionSource::Map, Some(signing)));
}

#[rstest]
#[case::to_the_left(Action::PanTimeline(-200.0), |by: (f64, f64)| by.0 > 0.0 && by.1 > 0.0)]
#[case::to_the_right(Action::PanTimeline(200.0), |by: (f64, f64)| by.0 < 0.0 && by.1 < 0.0)]
#[case::closer(Action::ZoomTimeline(500.0, 2.0), |by: (f64, f64)| by.0 > 0.0 && by.1 < 0.0)]
#[case::away(Action::ZoomTimeline(500.0, 0.5), |by: (f64, f64)| by.0 < 0.0 && by.1 > 0.0)]
#[case::closer_at_the_left_edge(Action::ZoomTimeline(0.0, 2.0), |by: (f64, f64)| by.0.abs() < 1e-6 && by.1 < 0.0)]
fn the_timeline_moves_as_it_is_pushed(#[case] action: Action, #[case] is_so: fn((f64, f64)) -> bool) {
    for explorer in explorers() {
        let mut state = after(explorer, &[Action::ZoomTimeline(500.0, 3.0)]);
        let before = state.timeline.window;
        assert!(state.apply(action.clone(), explorer));
        let window = state.timeline.window;
        assert!(is_so((window.start - before.start, window.end - before.end)), "{before:?} to {window:?}");
    }
}

#[test]
fn scaling_keeps_what_is_selected_in_its_place_whether_the_reader_comes_closer_or_goes_away() {
    let explorer = &explorers()[0];
    let (event, place) = (event(explorer, "russia-recognises"), entity(explorer, "tskhinvali"));
    let Selection::Event(id) = event else { panic!("an event") };
    let x = |state: &ViewState| explorer.timeline.x_of(&state.timeline, id, state.timeline_width).unwrap();
    let mut state = after(explorer, &[Action::Select(event, ActionSource::Page)]);
    let at = x(&state);
    for factor in [1.6, 1.6, 4.0, 0.5] {
        state.apply(Action::ScaleTimeline(factor, None), explorer);
        assert!((x(&state) - at).abs() < 0.1, "{} instead of {at}", x(&state));
    }
    let Some(location) = &explorer.article.entity_by_slug("tskhinvali").map(|id| explorer.article.entity(id)) else {
        panic!("a place")
    };
    let location = location.location.as_ref().unwrap();
    let pixel = |state: &ViewState| state.frame.pixel((location.lon, location.lat), state.map_size).unwrap();
    let mut state = after(explorer, &[Action::Select(place, ActionSource::Page)]);
    let (left, top) = pixel(&state);
    for factor in [1.6, 1.6, 4.0, 0.5] {
        state.apply(Action::ScaleMap(factor), explorer);
        let (x, y) = pixel(&state);
        assert!((x - left).hypot(y - top) < 0.5, "{x}, {y} instead of {left}, {top}");
    }
}

#[test]
fn what_the_keyboard_is_at_comes_before_what_is_selected_when_the_timeline_is_scaled() {
    let explorer = &explorers()[0];
    let selected = event(explorer, "russia-recognises");
    let at = explorer.article.event_by_slug("bibilov-announces").unwrap();
    let x = |state: &ViewState| explorer.timeline.x_of(&state.timeline, at, state.timeline_width);
    let mut state = after(explorer, &[Action::Select(selected, ActionSource::Page)]);
    let before = x(&state).unwrap();
    state.apply(Action::ScaleTimeline(4.0, None), explorer);
    assert_eq!(x(&state), None, "it is out of view then");
    let mut state = after(explorer, &[Action::Select(selected, ActionSource::Page)]);
    state.apply(Action::ScaleTimeline(4.0, Some(at)), explorer);
    assert!((x(&state).unwrap() - before).abs() < 0.1);
}

#[rstest]
#[case::to_the_right(Action::PanMap(30.0, 0.0), |by: Frame| by.lon < 0.0)]
#[case::to_the_left(Action::PanMap(-30.0, 0.0), |by: Frame| by.lon > 0.0)]
#[case::down(Action::PanMap(0.0, 30.0), |by: Frame| by.lat > 0.0)]
#[case::up(Action::PanMap(0.0, -30.0), |by: Frame| by.lat < 0.0)]
#[case::closer(Action::ScaleMap(1.5), |by: Frame| by.km_per_px < 0.0)]
#[case::away(Action::ScaleMap(0.7), |by: Frame| by.km_per_px > 0.0)]
fn the_map_moves_as_it_is_pushed(#[case] action: Action, #[case] is_so: fn(Frame) -> bool) {
    for explorer in &explorers()[..2] {
        let mut state = after(explorer, &[Action::ScaleMap(3.0)]);
        let before = state.frame;
        assert!(state.apply(action.clone(), explorer));
        let Frame { lon, lat, km_per_px } = state.frame;
        let by = Frame { lon: lon - before.lon, lat: lat - before.lat, km_per_px: km_per_px - before.km_per_px };
        assert!(is_so(by), "{by:?}");
    }
}

#[rstest]
#[case(0.0)]
#[case(-300.0)]
#[case(f64::NAN)]
#[case(f64::INFINITY)]
fn a_width_or_height_that_nothing_can_be_drawn_in_is_passed_over(#[case] px: f64) {
    let resizes = [
        Action::ResizeTimeline(px),
        Action::ResizeMap(Size { width: px, height: 300.0 }),
        Action::ResizeMap(Size { width: 300.0, height: px }),
    ];
    for explorer in explorers() {
        for resize in &resizes {
            let mut state = ViewState::new(explorer);
            assert!(!state.apply(resize.clone(), explorer), "{resize:?}");
            assert_eq!(state, ViewState::new(explorer));
        }
    }
}
