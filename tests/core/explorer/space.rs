use super::{after, event, every_field, explorers};
use article_explorer::explorer::{Action, ActionSource, Decoded, View, ViewState, decode};
use article_explorer::map::Size;
use pretty_assertions::assert_eq;
use rstest::rstest;

const PUT_BACK: Action = Action::PutBack;

fn enlarge(view: View) -> Action {
    Action::Enlarge(Some(view))
}

#[test]
fn at_first_all_views_share_the_space() {
    assert_eq!(ViewState::new(every_field()).space.alone(), None);
}

#[test]
fn every_view_is_enlarged_and_put_back_and_nothing_else_changes() {
    let explorer = every_field();
    let before = after(explorer, &[Action::Select(event(explorer, "signing"), ActionSource::Story)]);
    for view in View::ALL {
        let mut state = before.clone();
        assert!(state.apply(enlarge(view), explorer));
        assert_eq!(state.space.alone(), Some(view));
        assert!(state.apply(PUT_BACK, explorer));
        assert_eq!(state, before);
    }
}

#[test]
fn the_card_is_put_back_to_what_was_enlarged_before_it() {
    let explorer = every_field();
    let state = after(explorer, &[enlarge(View::Timeline), enlarge(View::Card), enlarge(View::Card), PUT_BACK]);
    assert_eq!(state.space.alone(), Some(View::Timeline));
    let state = after(explorer, &[enlarge(View::Timeline), enlarge(View::Card), enlarge(View::Map), PUT_BACK]);
    assert_eq!(state.space.alone(), None);
}

#[test]
fn a_large_card_that_is_closed_is_put_back_and_other_views_stay_large() {
    let explorer = every_field();
    let select = Action::Select(event(explorer, "signing"), ActionSource::Map);
    let state = after(explorer, &[enlarge(View::Map), select.clone(), enlarge(View::Card), Action::Clear]);
    assert_eq!(state.space.alone(), Some(View::Map));
    let state = after(explorer, &[enlarge(View::Card), select.clone()]);
    assert_eq!(state.space.alone(), Some(View::Card), "it shows the next selection");
    let state = after(explorer, &[enlarge(View::Story), select, Action::Clear]);
    assert_eq!(state.space.alone(), Some(View::Story));
}

#[test]
fn going_back_to_an_address_without_a_view_puts_back_what_is_large() {
    let explorer = every_field();
    let state = after(explorer, &[enlarge(View::Map), Action::Restore(Decoded::default())]);
    assert_eq!(state, ViewState::new(explorer));
}

#[test]
fn an_address_of_the_large_card_alone_opens_the_article_at_a_glance() {
    let explorer = every_field();
    let state = after(explorer, &[Action::Restore(decode(explorer, "#?view=card"))]);
    assert!(state.is_at_a_glance);
    assert_eq!(state.space.alone(), Some(View::Card));
    let state = after(explorer, &[Action::Restore(decode(explorer, "#event/signing?view=card"))]);
    assert!(!state.is_at_a_glance);
}

#[test]
fn what_is_to_be_seen_takes_the_space_from_a_view_that_hides_it() {
    let explorer = every_field();
    for hidden in [View::Story, View::Map, View::Timeline] {
        let state = after(explorer, &[enlarge(View::Card), Action::Reveal(hidden)]);
        assert_eq!(state.space.alone(), None);
        let state = after(explorer, &[enlarge(hidden), Action::Reveal(hidden)]);
        assert_eq!(state.space.alone(), Some(hidden));
        assert_eq!(after(explorer, &[Action::Reveal(hidden)]), ViewState::new(explorer));
    }
}

#[test]
fn a_selected_place_that_is_seen_stays_in_view_when_the_map_that_the_reader_moved_becomes_smaller() {
    let explorer = &explorers()[0];
    let large = Size { width: 1200.0, height: 800.0 };
    let mut state = after(explorer, &[Action::ResizeMap(large), Action::ScaleMap(6.0), Action::PanMap(300.0, -250.0)]);
    let place = explorer.article.entity_by_slug("tskhinvali").unwrap();
    let location = explorer.article.entity(place).location.as_ref().unwrap();
    let pixel = |state: &ViewState| state.frame.pixel((location.lon, location.lat), state.map_size);
    state.apply(Action::Select(super::entity(explorer, "tskhinvali"), ActionSource::Map), explorer);
    let (x, y) = pixel(&state).unwrap();
    assert!((0.0..1200.0).contains(&x) && (0.0..800.0).contains(&y), "{x}, {y}");
    state.apply(Action::ResizeMap(Size { width: 390.0, height: 250.0 }), explorer);
    let (x, y) = pixel(&state).unwrap();
    assert!((0.0..390.0).contains(&x) && (0.0..250.0).contains(&y), "{x}, {y}");
}

#[rstest]
#[case::a_desktop(1440.0, 900.0, false, false)]
#[case::a_tablet(768.0, 1024.0, false, false)]
#[case::just_wide_and_high_enough(640.0, 640.0, false, false)]
#[case::a_phone(390.0, 844.0, true, true)]
#[case::a_phone_on_its_side(844.0, 390.0, false, true)]
#[case::a_frame_in_a_page(720.0, 520.0, false, true)]
#[case::a_low_laptop(1366.0, 625.0, false, false)]
#[case::a_desktop_at_twice_the_size(960.0, 540.0, false, true)]
fn where_views_have_no_room_beside_each_other_they_take_turns(
    #[case] width: f64,
    #[case] height: f64,
    #[case] is_narrow: bool,
    #[case] is_small: bool,
) {
    let state = after(every_field(), &[Action::Resize(width, height)]);
    assert_eq!((state.space.is_narrow, state.space.is_small), (is_narrow, is_small));
    assert_eq!(state.space.alone(), is_small.then_some(View::Story));
}

#[test]
fn a_size_that_is_none_changes_nothing() {
    let explorer = every_field();
    let mut state = after(explorer, &[Action::Resize(390.0, 844.0)]);
    for (width, height) in [(0.0, 844.0), (1440.0, 0.0), (f64::NAN, 900.0), (1440.0, f64::NAN), (-1.0, -1.0)] {
        assert!(!state.apply(Action::Resize(width, height), explorer));
    }
}

#[test]
fn in_a_small_explorer_each_view_takes_its_turn_and_the_first_needs_no_address() {
    let explorer = every_field();
    let small = Action::Resize(390.0, 844.0);
    for view in [View::Map, View::Timeline] {
        let mut state = after(explorer, &[small.clone(), Action::Reveal(view)]);
        assert_eq!((state.space.alone(), state.space.enlarged), (Some(view), Some(view)));
        assert!(!state.space.is_over(), "Escape leaves it");
        state.apply(Action::Reveal(View::Story), explorer);
        assert_eq!((state.space.alone(), state.space.enlarged), (Some(View::Story), None));
    }
    let mut state = after(explorer, &[small, Action::Reveal(View::Map), enlarge(View::Card)]);
    assert!(state.space.is_over());
    state.apply(PUT_BACK, explorer);
    assert_eq!(state.space.alone(), Some(View::Map));
}

#[test]
fn an_explorer_that_grows_shows_all_views_again() {
    let explorer = every_field();
    let state = after(explorer, &[Action::Resize(390.0, 844.0), Action::Resize(1440.0, 900.0)]);
    assert_eq!(state, after(explorer, &[Action::Resize(1440.0, 900.0)]));
    assert_eq!(state.space.alone(), None);
}

#[test]
fn a_map_that_the_article_does_not_have_never_takes_the_space() {
    let explorer = &explorers()[2];
    for action in [enlarge(View::Map), Action::Reveal(View::Map)] {
        assert!(!after(explorer, &[Action::Resize(390.0, 844.0)]).apply(action, explorer));
    }
}
