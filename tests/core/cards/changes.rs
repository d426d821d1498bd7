//! What is said of a view that has changed.

use article_explorer::cards::spoken_change;
use article_explorer::data;
use article_explorer::date::{Day, Period};
use article_explorer::explorer::{Action, Change, Explorer, ViewState};
use article_explorer::timeline::Spacing;
use article_explorer::words::span;
use pretty_assertions::assert_eq;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());

/// What is said after some actions, each of which says something, of the last.
fn said(actions: impl IntoIterator<Item = Action>) -> String {
    let mut state = ViewState::new(&SHIPPED);
    let mut words = None;
    for action in actions {
        let change = action.changes().unwrap();
        assert!(state.apply(action, &SHIPPED));
        words = spoken_change(&SHIPPED, &state, change);
    }
    words.unwrap()
}

fn brush() -> Action {
    let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
    Action::BrushTimeline(Period::of_days(day(2008, 8, 1), day(2008, 8, 31)))
}

#[test]
fn the_time_shown_is_said_with_its_events() {
    let words = said([brush()]);
    assert!(
        words.starts_with("1 August 2008 to 31 August 2008, ") && words.ends_with(" of 77 dated events"),
        "{words}"
    );
    assert_eq!(said([brush(), Action::WholeTimeline]), "All of the time, 77 dated events");
}

#[test]
fn the_map_is_said_with_its_width_and_its_places() {
    let (home, whole) = (said([Action::ScaleMap(2.0)]), said([Action::WidestMap]));
    assert!(home.starts_with("The map is ") && home.ends_with(" in view"), "{home}");
    assert_ne!(home, whole);
}

#[test]
fn another_scale_is_said_by_its_name() {
    assert_eq!(said([Action::Space(Spacing::Folded)]), "Scale: without empty years");
    assert_eq!(said([Action::Space(Spacing::True)]), "Scale: true to time");
}

#[test]
fn a_gap_is_said_with_its_length_and_whether_it_is_folded() {
    let gap = SHIPPED.timeline.gaps()[0];
    let length = span(gap.days());
    let toggle = || Action::ToggleGap(gap.first);
    assert_eq!(said([toggle()]), format!("{length} without events, shown"));
    assert_eq!(said([toggle(), toggle()]), format!("{length} without events, folded"));
}

#[test]
fn nothing_is_said_of_what_tells_by_itself() {
    let event = SHIPPED.article.in_time[0];
    for action in [Action::Clear, Action::ShowInTime(event), Action::ResizeTimeline(300.0), Action::Viewpoint(1)] {
        assert_eq!(action.changes(), None);
    }
    let (state, unknown) = (ViewState::new(&SHIPPED), Change::Gap(Day(0)));
    assert_eq!(spoken_change(&SHIPPED, &state, unknown), None);
}
