//! Properties of the reader's state after any actions.

use super::{after, any_explorer, explorers, selections};
use article_explorer::article::EventId;
use article_explorer::date::{Day, Minute, Period};
use article_explorer::explorer::{
    Action, ActionSource, Address, Choice, Decoded, Explorer, Move, Route, Selection, View, ViewState, Way, decode,
    encode_address, offers,
};
use article_explorer::map::projection::{Projection, Unit};
use article_explorer::map::{Frame, Size};
use article_explorer::timeline::{Handle, Spacing, TimelineView, Window};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Numbers that a reader can cause, and absurd ones that only a bug can cause.
fn number() -> impl Strategy<Value = f64> {
    let absurd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -0.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE, -1.0];
    prop_oneof![2 => select(absurd.to_vec()), 1 => any::<f64>(), 4 => -2000.0..2000.0, 2 => 0.01..10.0]
}

fn source() -> impl Strategy<Value = ActionSource> {
    select(vec![
        ActionSource::Story,
        ActionSource::Map,
        ActionSource::Timeline,
        ActionSource::Card,
        ActionSource::Walk,
        ActionSource::Page,
    ])
}

fn selection(at: usize) -> impl Strategy<Value = Selection> {
    select(selections(&explorers()[at]))
}

fn event_id(at: usize) -> impl Strategy<Value = EventId> {
    select(explorers()[at].article.event_ids().collect::<Vec<_>>())
}

/// The first day of a gap, or any other day.
fn gap_day(at: usize) -> impl Strategy<Value = Day> {
    let gaps = explorers()[at].timeline.gaps().iter().map(|gap| gap.first);
    select(gaps.chain([Day(0)]).collect::<Vec<_>>())
}

fn handle() -> impl Strategy<Value = Handle> {
    select(vec![Handle::First, Handle::Last, Handle::Both])
}

fn size() -> impl Strategy<Value = Size> {
    (150.0..2000.0, 150.0..1500.0).prop_map(|(width, height)| Size { width, height })
}

/// Moves of both views by sane and absurd numbers.
fn movement() -> impl Strategy<Value = Action> {
    prop_oneof![
        number().prop_map(Action::PanTimeline),
        (number(), number()).prop_map(|(x, factor)| Action::ZoomTimeline(x, factor)),
        Just(Action::WholeTimeline),
        select(vec![Spacing::Folded, Spacing::True]).prop_map(Action::Space),
        any::<(i64, i64)>().prop_map(|(a, b)| Action::BrushTimeline(Period::of_days(Day(a), Day(b)))),
        any::<(i64, i64)>().prop_map(|(a, b)| Action::BrushTimeline(Period::new(Minute(a), Minute(b)))),
        (7000..20_000_i64, 7000..20_000_i64).prop_map(|(a, b)| Action::BrushTimeline(Period::of_days(Day(a), Day(b)))),
        (handle(), prop_oneof![any::<i64>(), -3..=3_i64]).prop_map(|(handle, by)| Action::StepBrush(handle, by)),
        (number(), number()).prop_map(|(dx, dy)| Action::PanMap(dx, dy)),
        (number(), option::of(event_id(0))).prop_map(|(factor, around)| Action::ScaleTimeline(factor, around)),
        number().prop_map(Action::ScaleMap),
        (number(), number(), number(), number(), number()).prop_map(|(dx, dy, x, y, factor)| Action::DragMap(Move {
            dx,
            dy,
            x,
            y,
            factor
        })),
        Just(Action::HomeMap),
        Just(Action::WidestMap),
    ]
}

/// A view that the article has.
fn view_of(at: usize) -> impl Strategy<Value = View> {
    let article = &explorers()[at].article;
    select(View::ALL.into_iter().filter(|view| view.is_of(article)).collect::<Vec<_>>())
}

fn view() -> impl Strategy<Value = View> {
    select(View::ALL.to_vec())
}

/// Anything that a filter offers.
fn choice(at: usize) -> impl Strategy<Value = Choice> {
    let explorer = &explorers()[at];
    let offers = offers(&ViewState::new(explorer), explorer);
    select(offers.into_iter().flat_map(|offer| offer.choices).map(|(choice, _)| choice).collect::<Vec<_>>())
}

fn action(at: usize) -> impl Strategy<Value = Action> {
    let decoded = (option::of(selection(at)), option::of(view_of(at)), vec("[a-z]{1,3}", 0..3));
    prop_oneof![
        6 => movement(),
        2 => (selection(at), source()).prop_map(|(selection, source)| Action::Select(selection, source)),
        1 => Just(Action::Clear),
        1 => option::of(selection(at)).prop_map(Action::PointAt),
        1 => decoded.prop_map(|(selection, view, ignored)| {
            Action::Restore(Decoded { address: Address { selection, view, ..Address::default() }, ignored })
        }),
        2 => choice(at).prop_map(Action::Choose),
        1 => choice(at).prop_map(|choice| Action::ChooseAlone(vec![choice])),
        1 => any::<bool>().prop_map(Action::OnlyInFrame),
        1 => "[a-z]{0,4}".prop_map(Action::AskWords),
        1 => any::<bool>().prop_map(Action::HideOthers),
        1 => Just(Action::ClearFilter),
        1 => (7000..20_000_i64).prop_map(|day| Action::AsOf(Day(day))),
        1 => option::of(view()).prop_map(Action::Enlarge),
        1 => Just(Action::PutBack),
        1 => (number(), number()).prop_map(|(width, height)| Action::Resize(width, height)),
        2 => select(vec![Way::Forwards, Way::Back]).prop_map(Action::Walk),
        1 => select(vec![Route::KeyEvents, Route::AllEvents]).prop_map(Action::TakeRoute),
        1 => view().prop_map(Action::Reveal),
        1 => any::<bool>().prop_map(Action::SwitchLetterKeys),
        1 => event_id(at).prop_map(Action::ShowInTime),
        2 => gap_day(at).prop_map(Action::ToggleGap),
        1 => number().prop_map(Action::ResizeTimeline),
        1 => (number(), number()).prop_map(|(width, height)| Action::ResizeMap(Size { width, height })),
    ]
}

/// An explorer and what its reader did.
fn doings() -> impl Strategy<Value = (usize, Vec<Action>)> {
    any_explorer().prop_flat_map(|at| (Just(at), vec(action(at), 0..12)))
}

/// An explorer, what its reader did, and what they select next.
fn doings_and_selection() -> impl Strategy<Value = (usize, Vec<Action>, Selection)> {
    any_explorer().prop_flat_map(|at| (Just(at), vec(action(at), 0..12), prop_oneof![selection(at), placed(at)]))
}

/// Longitude and latitude of everything with a point that a selection is about.
fn points(explorer: &Explorer, selection: Selection) -> Vec<(f64, f64)> {
    let article = &explorer.article;
    let places = match selection {
        Selection::Event(id) => article.event(id).places.clone(),
        Selection::Entity(id) => vec![id],
        Selection::Section(_) | Selection::Lens(_) => vec![],
    };
    let locations = places.iter().filter_map(|&id| article.entity(id).location.as_ref());
    locations.map(|at| (at.lon, at.lat)).collect()
}

/// A selection with a point on the map, if there is any.
fn placed(at: usize) -> impl Strategy<Value = Selection> {
    let (placed, placeless): (Vec<_>, Vec<_>) =
        selections(&explorers()[at]).into_iter().partition(|&it| !points(&explorers()[at], it).is_empty());
    select(if placed.is_empty() { placeless } else { placed })
}

/// Pixels from the upper left of the map.
fn pixel(state: &ViewState, (lon, lat): (f64, f64)) -> (f64, f64) {
    let Frame { lon: middle, lat: height, km_per_px } = state.frame;
    let (x, y) = Projection::new(middle, height).plane_from_sphere(Unit::from_lon_lat(lon, lat));
    (state.map_size.width / 2.0 + x / km_per_px, state.map_size.height / 2.0 - y / km_per_px)
}

/// Whether a point of the map is in view, `margin` pixels from its edges.
fn in_frame(state: &ViewState, point: (f64, f64), margin: f64) -> bool {
    let ((x, y), Size { width, height }) = (pixel(state, point), state.map_size);
    x >= margin && x <= width - margin && y >= margin && y <= height - margin
}

/// Where the known days or minutes of a selected event, or those that it is planned for, begin and end, in days since
/// 1970-01-01.
fn days(explorer: &Explorer, selection: Selection) -> Vec<f64> {
    let Selection::Event(id) = selection else { return vec![] };
    let Some(date) = explorer.article.event(id).when() else { return vec![] };
    let [first, last] = date.minutes(explorer.article.clock);
    first.map(Minute::start).into_iter().chain(last.map(Minute::end)).collect()
}

/// Whether moments are in view; `None` if rounding may decide.
fn in_window(state: &ViewState, days: &[f64]) -> Option<bool> {
    let Window { start, end } = state.timeline.window;
    // Some milliseconds, and a share that can't be seen.
    let slack = 1e-6 + (end - start) * 1e-6;
    if days.iter().any(|&day| day < start - slack || day > end + slack) {
        return Some(false);
    }
    days.iter().all(|&day| day >= start + slack && day <= end - slack).then_some(true)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_a_reader_does_the_views_can_be_drawn_and_a_change_is_told((at, actions) in doings()) {
        let explorer = &explorers()[at];
        let mut state = ViewState::new(explorer);
        for action in actions {
            let before = state.clone();
            let is_told = state.apply(action.clone(), explorer);
            prop_assert_eq!(is_told, state != before, "{:?}", action);
            prop_assert!(state == state.clone(), "a state with no number in it never rests");
            let (window, whole) = (state.timeline.window, explorer.timeline.scale_of(&state.timeline).whole());
            prop_assert!(window.start.is_finite() && window.end.is_finite() && window.start < window.end);
            prop_assert!(window.start >= whole.start - 1e-6 && window.end <= whole.end + 1e-6);
            let Frame { lon, lat, km_per_px } = state.frame;
            prop_assert!(lon.is_finite() && lat.abs() <= 90.0 && km_per_px.is_finite() && km_per_px > 0.0);
        }
    }

    #[test]
    fn a_selection_moves_every_view_to_it_but_the_one_it_comes_from(
        (at, actions, selection) in doings_and_selection(), source in source(), size in size(),
    ) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &actions);
        state.apply(Action::ResizeMap(size), explorer);
        let before = state.clone();
        state.apply(Action::Select(selection, source), explorer);
        prop_assert_eq!((state.selection, state.source, state.pointed_at), (Some(selection), source, None));
        let days = days(explorer, selection);
        if source == ActionSource::Timeline || in_window(&before, &days) == Some(true) {
            prop_assert_eq!(state.timeline, before.timeline);
        } else {
            prop_assert_ne!(in_window(&state, &days), Some(false), "{:?} for {:?}", state.timeline, days);
        }
        let points = points(explorer, selection);
        if source == ActionSource::Map || points.is_empty() {
            prop_assert_eq!(state.frame, before.frame);
        } else {
            let pixels: Vec<_> = points.iter().map(|&point| pixel(&state, point)).collect();
            prop_assert!(points.iter().all(|&point| in_frame(&state, point, -1.0)), "{pixels:?} in {size:?}");
        }
    }

    #[test]
    fn a_map_that_shows_a_place_already_stays_when_it_is_selected(
        (at, selection) in (0..2usize).prop_flat_map(|at| (Just(at), placed(at))),
        size in size(), factor in 0.5..8.0, (dx, dy) in (-200.0..200.0, -200.0..200.0), source in source(),
    ) {
        let explorer = &explorers()[at];
        let points = points(explorer, selection);
        let mut state = after(explorer, &[Action::ResizeMap(size), Action::Select(selection, ActionSource::Story)]);
        let (x, y) = pixel(&state, points[0]);
        let zoom = Action::DragMap(Move { dx: 0.0, dy: 0.0, x, y, factor });
        for action in [zoom, Action::PanMap(dx, dy), Action::Clear] {
            state.apply(action, explorer);
        }
        prop_assume!(points.iter().all(|&point| in_frame(&state, point, 41.0)));
        let frame = state.frame;
        state.apply(Action::Select(selection, source), explorer);
        prop_assert_eq!(state.frame, frame);
    }

    #[test]
    fn what_a_finger_takes_hold_of_on_the_map_stays_under_it(
        at in 0..2usize, (x, y) in (250.0..390.0, 180.0..300.0), (dx, dy) in (-30.0..30.0, -30.0..30.0), factor in 1.0..3.0,
    ) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &[Action::ScaleMap(4.0)]);
        let Frame { lon, lat, km_per_px } = state.frame;
        let (right, up) = ((x - dx - 320.0) * km_per_px, (240.0 - (y - dy)) * km_per_px);
        let held = Projection::new(lon, lat).sphere_from_plane(right, up).lon_lat();
        state.apply(Action::DragMap(Move { dx, dy, x, y, factor }), explorer);
        let (to_x, to_y) = pixel(&state, held);
        prop_assert!((to_x - x).hypot(to_y - y) < 0.5, "{to_x}, {to_y}");
    }

    #[test]
    fn selecting_the_same_again_changes_nothing((at, actions, selection) in doings_and_selection(), source in source()) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &actions);
        state.apply(Action::Select(selection, source), explorer);
        prop_assert!(!state.apply(Action::Select(selection, source), explorer));
    }

    #[test]
    fn an_address_of_a_thing_does_what_selecting_it_at_first_does((at, actions, selection) in doings_and_selection()) {
        let explorer = &explorers()[at];
        let mut restored = after(explorer, &actions);
        restored.apply(Action::HomeMap, explorer);
        let size = Action::ResizeMap(restored.map_size);
        let selected = after(explorer, &[size, Action::Select(selection, ActionSource::Page)]);
        let address = encode_address(&explorer.article, &Address { selection: Some(selection), ..Address::default() });
        restored.apply(Action::Restore(decode(explorer, &address)), explorer);
        let of = |state: &ViewState| (state.selection, state.timeline, state.frame, state.filter.clone(), state.viewpoint);
        prop_assert_eq!(of(&restored), of(&selected));
    }

    #[test]
    fn clearing_leaves_nothing_selected_or_pointed_at_and_moves_nothing((at, actions) in doings()) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &actions);
        let before = state.clone();
        state.apply(Action::Clear, explorer);
        prop_assert_eq!(state.lit_by(), None);
        let cleared =
            ViewState {
                selection: None,
                pointed_at: None,
                source: ActionSource::Page,
                ignored: vec![],
                is_at_a_glance: false,
                space: before.space.without_large_card(),
                ..before
            };
        prop_assert_eq!(&state, &cleared);
        prop_assert!(!state.apply(Action::Clear, explorer));
    }

    #[test]
    fn an_event_is_shown_in_time_without_being_selected(
        (at, actions, id) in any_explorer().prop_flat_map(|at| (Just(at), vec(action(at), 0..8), event_id(at))),
    ) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &actions);
        let before = state.clone();
        state.apply(Action::ShowInTime(id), explorer);
        prop_assert_ne!(in_window(&state, &days(explorer, Selection::Event(id))), Some(false));
        prop_assert_eq!(&state, &ViewState { timeline: state.timeline, ..before });
    }

    #[test]
    fn the_whole_timeline_and_the_first_frame_are_one_step_away((at, actions) in doings()) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &actions);
        let before = state.timeline;
        state.apply(Action::WholeTimeline, explorer);
        prop_assert_eq!(state.timeline, TimelineView { window: explorer.timeline.scale_of(&before).whole(), ..before });
        state.apply(Action::WidestMap, explorer);
        prop_assert_eq!(state.frame, explorer.atlas.widest(state.map_size));
        state.apply(Action::HomeMap, explorer);
        prop_assert_eq!(state.frame, explorer.atlas.home(state.map_size));
    }

    #[test]
    fn a_map_that_nobody_moved_fits_any_size(at in any_explorer(), sizes in vec(size(), 1..4)) {
        let explorer = &explorers()[at];
        let resizes: Vec<_> = sizes.iter().copied().map(Action::ResizeMap).collect();
        let state = after(explorer, &resizes);
        prop_assert_eq!(state.frame, explorer.atlas.home(*sizes.last().unwrap()));
    }

    #[test]
    fn a_selected_place_stays_in_view_when_the_page_is_measured_after_it(
        (at, selection) in any_explorer().prop_flat_map(|at| (Just(at), placed(at))), size in size(),
    ) {
        let explorer = &explorers()[at];
        let state = after(explorer, &[Action::Select(selection, ActionSource::Page), Action::ResizeMap(size)]);
        prop_assert!(points(explorer, selection).iter().all(|&point| in_frame(&state, point, -1.0)));
    }

    #[test]
    fn a_place_far_off_is_shown_together_with_the_middle_of_the_first_frame(
        (at, selection) in (0..2usize).prop_flat_map(|at| (Just(at), placed(at))), size in size(),
    ) {
        let explorer = &explorers()[at];
        let state = after(explorer, &[Action::ResizeMap(size), Action::Select(selection, ActionSource::Story)]);
        let home = explorer.atlas.home(size);
        prop_assert!(in_frame(&state, (home.lon, home.lat), -1.0));
        prop_assert!(points(explorer, selection).iter().all(|&point| in_frame(&state, point, -1.0)));
    }

    #[test]
    fn a_map_that_the_reader_moved_shows_the_same_land_when_its_size_changes(at in 0..2usize, size in size()) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &[Action::ScaleMap(2.0)]);
        let across = |state: &ViewState| state.frame.km_per_px * state.map_size.narrower();
        let (Frame { lon, lat, .. }, land) = (state.frame, across(&state));
        state.apply(Action::ResizeMap(size), explorer);
        prop_assert!((state.frame.lon - lon).abs() < 1e-9 && (state.frame.lat - lat).abs() < 1e-9);
        prop_assert!((across(&state) / land - 1.0).abs() < 1e-9);
    }
}

#[test]
fn wherever_the_keyboard_is_that_event_has_a_mark_of_its_own() {
    for explorer in explorers() {
        let timeline = &explorer.timeline;
        for width in [500.0, 1080.0, 1600.0] {
            let mut state = ViewState::new(explorer);
            state.apply(Action::ResizeTimeline(width), explorer);
            for &id in &explorer.article.in_time {
                state.apply(Action::ShowInTime(id), explorer);
                let stack = timeline.stack(&state.timeline, width);
                let scene = timeline.scene(&explorer.article, &stack, &state.timeline, 306.0, Some(id));
                let has_mark = scene.marks.iter().any(|mark| mark.event == id);
                assert!(has_mark, "{} at {width} px", explorer.article.event(id).slug);
            }
        }
    }
}
