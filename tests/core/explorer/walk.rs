use super::{after, entity, event, every_field, explorers};
use article_explorer::article::EventId;
use article_explorer::explorer::{Action, ActionSource, Explorer, Milestone, Route, Selection, ViewState, Way, swiped};
use pretty_assertions::assert_eq;
use rstest::rstest;

fn shipped() -> &'static Explorer {
    &explorers()[0]
}

fn selected(state: &ViewState) -> Option<EventId> {
    state.selection.and_then(Selection::event)
}

/// The events that a walk selects from the start to its end.
fn walked(explorer: &Explorer, mut state: ViewState, way: Way) -> Vec<EventId> {
    let mut walked = Vec::new();
    while state.apply(Action::Walk(way), explorer) {
        walked.extend(selected(&state));
    }
    walked
}

#[test]
fn a_walk_leads_through_all_dated_events_in_the_order_of_time_and_back() {
    for explorer in explorers() {
        let mut state = after(explorer, &[Action::TakeRoute(Route::AllEvents)]);
        let there = walked(explorer, state.clone(), Way::Forwards);
        assert_eq!(there, explorer.article.in_time);
        if let Some(&last) = there.last() {
            state.apply(Action::Select(Selection::Event(last), ActionSource::Map), explorer);
            let back = walked(explorer, state, Way::Back);
            assert_eq!(back, there.iter().rev().skip(1).copied().collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_walk_begins_with_the_key_events_if_there_are_any() {
    let article = &shipped().article;
    let is_key = |id: &EventId| article.event(*id).is_key;
    let keys: Vec<EventId> = article.in_time.iter().copied().filter(is_key).collect();
    assert!(!keys.is_empty());
    assert_eq!(walked(shipped(), ViewState::new(shipped()), Way::Forwards), keys);
}

#[test]
fn an_article_without_key_events_is_walked_through_whole() {
    let explorer = &explorers()[2];
    assert_eq!(ViewState::new(explorer).route, Route::AllEvents);
    assert!(!explorer.walks.has_choice());
    assert!(!after(explorer, &[]).apply(Action::TakeRoute(Route::KeyEvents), explorer), "no walk goes nowhere");
    assert_eq!(walked(explorer, ViewState::new(explorer), Way::Forwards), explorer.article.in_time);
}

#[test]
fn a_step_is_a_selection_of_its_own_source_so_that_every_view_follows() {
    let state = after(shipped(), &[Action::Walk(Way::Forwards)]);
    assert_eq!(state.source, ActionSource::Walk);
    assert_eq!(selected(&state), Some(shipped().walks.events(Route::KeyEvents)[0]));
}

#[test]
fn at_either_end_a_step_changes_nothing() {
    let all = Action::TakeRoute(Route::AllEvents);
    let (first, last) = (shipped().article.in_time[0], *shipped().article.in_time.last().unwrap());
    for (end, way) in [(first, Way::Back), (last, Way::Forwards)] {
        let select = Action::Select(Selection::Event(end), ActionSource::Walk);
        let mut state = after(shipped(), &[all.clone(), select]);
        assert!(!state.apply(Action::Walk(way), shipped()));
    }
}

#[test]
fn a_walk_goes_on_from_the_event_that_was_selected_last_whatever_was_selected_in_between() {
    let explorer = every_field();
    let all = Action::TakeRoute(Route::AllEvents);
    let signing = Action::Select(event(explorer, "signing"), ActionSource::Story);
    let walk = Action::Walk(Way::Forwards);
    let straight = after(explorer, &[all.clone(), signing.clone(), walk.clone()]);
    assert_eq!(straight.selection, Some(event(explorer, "ratification")));
    for between in [Action::Select(entity(explorer, "ada"), ActionSource::Card), Action::Clear, Action::Glance] {
        let state = after(explorer, &[all.clone(), signing.clone(), between, walk.clone()]);
        assert_eq!(state.selection, straight.selection);
    }
}

#[test]
fn an_event_without_a_date_is_not_on_the_walk_and_does_not_move_it() {
    let undated = shipped().article.undated[0];
    assert!(!shipped().walks.events(Route::AllEvents).contains(&undated));
    let walk = Action::Walk(Way::Forwards);
    let select = Action::Select(Selection::Event(undated), ActionSource::Story);
    let state = after(shipped(), &[walk.clone(), select, walk]);
    assert_eq!(selected(&state), Some(shipped().walks.events(Route::KeyEvents)[1]));
}

#[test]
fn between_two_key_events_the_walk_knows_which_come_before_and_after() {
    let Explorer { article, walks, .. } = shipped();
    let keys = walks.events(Route::KeyEvents);
    for &id in &article.in_time {
        let before = keys.iter().filter(|&&key| article.time_order(key) <= article.time_order(id)).count();
        let milestone = walks.milestone(article, Route::KeyEvents, id);
        assert_eq!(milestone, Milestone { number: before, of: keys.len(), is_on_route: keys.contains(&id) });
        let step = |way| walks.step(article, Route::KeyEvents, Some(id), way);
        assert_eq!(step(Way::Forwards), keys.get(before).copied());
        let earlier = keys.iter().rev().find(|&&key| article.time_order(key) < article.time_order(id));
        assert_eq!(step(Way::Back), earlier.copied());
    }
}

#[test]
fn the_share_of_the_walk_grows_from_its_first_event_to_the_whole_at_its_last() {
    let Explorer { article, walks, .. } = shipped();
    let share = |&id: &EventId| walks.milestone(article, Route::AllEvents, id).share();
    let shares: Vec<f64> = article.in_time.iter().map(share).collect();
    assert!(shares[0] > 0.0 && shares.is_sorted_by(|a, b| a < b));
    assert!((shares.last().unwrap() - 1.0).abs() < f64::EPSILON);
    let nowhere = Milestone { number: 0, of: 0, is_on_route: false };
    assert!(nowhere.share().abs() < f64::EPSILON);
}

#[rstest]
#[case::to_the_left(-60.0, 5.0, Some(Way::Forwards))]
#[case::to_the_right(60.0, -20.0, Some(Way::Back))]
#[case::too_little(-40.0, 0.0, None)]
#[case::askew(-60.0, 40.0, None)]
#[case::down(3.0, 200.0, None)]
#[case::not_at_all(0.0, 0.0, None)]
fn a_finger_that_moves_sideways_swipes(#[case] dx: f64, #[case] dy: f64, #[case] way: Option<Way>) {
    assert_eq!(swiped(dx, dy, false), way);
    let mirrored = way.map(|way| if way == Way::Back { Way::Forwards } else { Way::Back });
    assert_eq!(swiped(dx, dy, true), mirrored, "where text runs from right to left");
}
