//! The table of the keys.

use super::{every_field, explorers};
use article_explorer::explorer::keys::{
    Anywhere, Command, KEYS, KeyGroup, Scope, ShortcutRow, Stroke, command, command_anywhere, key_for, letter_keys,
    mirrored,
};
use article_explorer::explorer::{Action, ViewState, Way};
use article_explorer::words::interface;
use article_explorer::words::keys::{key_cap, letter_keys_note, spoken_key};
use proptest::prelude::*;
use rstest::rstest;

fn group(scope: Scope) -> &'static KeyGroup {
    KEYS.iter().find(|group| group.scope == scope).unwrap()
}

fn rows() -> impl Iterator<Item = (&'static KeyGroup, &'static ShortcutRow)> {
    KEYS.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)))
}

fn keys() -> impl Iterator<Item = (Scope, Stroke, Command)> {
    rows().flat_map(|(group, row)| row.keys.iter().map(|&(stroke, command)| (group.scope, stroke, command)))
}

fn scope_of(command: Command) -> Scope {
    match command {
        Command::Anywhere(_) => Scope::Anywhere,
        Command::Timeline(_) => Scope::Timeline,
        Command::LaneNames(_) => Scope::LaneNames,
        Command::InGroup(_) => Scope::InGroup,
        Command::Slider(_) => Scope::Slider,
        Command::Map(_) => Scope::Map,
        Command::Place(_) => Scope::Place,
        Command::Links(_) => Scope::Links,
        Command::List(_) => Scope::List,
    }
}

#[test]
fn every_key_on_the_sheet_is_answered_with_what_its_row_says_so_none_has_two_meanings_in_a_scope() {
    for (scope, stroke, meant) in keys() {
        assert_eq!(command(scope, stroke.key, stroke.has_shift), Some(meant), "{scope:?}: {stroke:?}");
        assert_eq!(scope_of(meant), scope, "{stroke:?} stands where it is heard");
    }
    let scopes: Vec<Scope> = KEYS.iter().map(|group| group.scope).collect();
    assert!(scopes.iter().enumerate().all(|(at, scope)| !scopes[..at].contains(scope)), "each scope has one group");
}

#[test]
fn every_row_has_keys_and_says_what_they_do_and_no_other_of_its_scope_says_the_same() {
    for group in &KEYS {
        assert!(!group.title.is_empty() && !group.rows.is_empty());
        for (at, row) in group.rows.iter().enumerate() {
            assert!(!row.keys.is_empty() && row.does.len() > 5, "{}", row.does);
            assert!(group.rows[..at].iter().all(|other| other.does != row.does), "{}: {}", group.title, row.does);
        }
    }
}

#[test]
fn a_key_of_a_part_of_the_explorer_takes_none_away_that_is_heard_anywhere_but_what_closes() {
    for (scope, stroke, _) in keys().filter(|(scope, ..)| *scope != Scope::Anywhere) {
        let elsewhere = command(Scope::Anywhere, stroke.key, stroke.has_shift);
        let closes = elsewhere == Some(Command::Anywhere(Anywhere::Close)) && scope == Scope::List;
        assert!(elsewhere.is_none() || closes, "{scope:?}: {stroke:?}");
    }
}

#[test]
fn shift_makes_another_key_of_an_arrow_and_the_same_of_a_character() {
    let pressed = |key, has_shift| command(Scope::Timeline, key, has_shift);
    assert_ne!(pressed("ArrowLeft", true), pressed("ArrowLeft", false));
    assert_eq!(pressed("+", true), pressed("+", false));
    assert_eq!(command(Scope::Links, "ArrowLeft", true), None, "Shift and an arrow select text");
    let walk = Some(Anywhere::Walk(Way::Forwards));
    assert_eq!(
        [("n", false), ("N", true), ("N", false)].map(|(key, shift)| command_anywhere(key, shift, true)),
        [walk; 3]
    );
}

#[rstest]
#[case::of_the_timeline(Scope::Timeline)]
#[case::of_its_gaps(Scope::InGroup)]
#[case::of_its_sliders(Scope::Slider)]
#[case::of_links_in_text(Scope::Links)]
fn where_text_runs_from_right_to_left_the_arrows_to_the_sides_change_places(#[case] scope: Scope) {
    let there = |key| command(scope, mirrored(scope, key), false);
    assert_eq!(there("ArrowLeft"), command(scope, "ArrowRight", false));
    assert_eq!(there("ArrowRight"), command(scope, "ArrowLeft", false));
    assert_ne!(there("ArrowLeft"), there("ArrowRight"));
    for key in ["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "+"] {
        assert_eq!(mirrored(scope, key), key);
    }
}

#[test]
fn the_map_has_the_same_sides_however_text_runs() {
    for scope in [Scope::Map, Scope::Place] {
        assert_eq!(["ArrowLeft", "ArrowRight"].map(|key| mirrored(scope, key)), ["ArrowLeft", "ArrowRight"]);
    }
}

#[rstest]
#[case("n")]
#[case("P")]
#[case("e")]
#[case("c")]
#[case("?")]
fn a_single_character_can_be_switched_off_where_it_is_heard_anywhere(#[case] key: &str) {
    assert!(command_anywhere(key, false, true).is_some());
    assert_eq!(command_anywhere(key, false, false), None);
    assert!(letter_keys().iter().any(|other| other.eq_ignore_ascii_case(key)), "and the switch says so");
}

#[test]
fn what_is_switched_off_is_every_key_heard_anywhere_but_escape() {
    let is_off = |key: &str| command_anywhere(key, false, false).is_none();
    for row in group(Scope::Anywhere).rows {
        let key = row.keys[0].0.key;
        assert_eq!((row.is_switched(), is_off(key)), (key != "Escape", key != "Escape"), "{key}");
    }
    assert_eq!(letter_keys().len(), group(Scope::Anywhere).rows.len() - 1);
    assert!(rows().filter(|(group, _)| group.scope != Scope::Anywhere).all(|(_, row)| !row.is_switched()));
}

#[test]
fn the_reader_switches_letters_off_and_on() {
    let mut state = ViewState::new(every_field());
    assert!(state.has_letter_keys);
    assert!(state.apply(Action::SwitchLetterKeys(false), every_field()));
    assert!(!state.has_letter_keys);
    assert!(!state.apply(Action::SwitchLetterKeys(false), every_field()));
    assert!(state.apply(Action::SwitchLetterKeys(true), every_field()));
    assert!(state.has_letter_keys);
}

#[test]
fn a_tooltip_finds_the_key_of_everything_that_is_done_anywhere() {
    for (_, stroke, command) in keys() {
        if let Command::Anywhere(command) = command {
            assert_eq!(key_for(command), Some(stroke.key));
        }
    }
    assert_eq!(interface::with_key("Next event", key_for(Anywhere::Walk(Way::Forwards))), "Next event (N)");
    assert_eq!(interface::with_key("Next event", None), "Next event");
}

#[test]
fn without_maps_the_sheet_shows_no_keys_of_a_map() {
    let titles = |at: usize| {
        let article = &explorers()[at].article;
        KEYS.iter().filter(|group| group.is_of(article)).map(|group| group.scope).collect::<Vec<_>>()
    };
    assert!(titles(0).contains(&Scope::Map) && titles(0).len() == KEYS.len());
    assert_eq!(
        titles(0).into_iter().filter(|scope| !titles(2).contains(scope)).collect::<Vec<_>>(),
        [Scope::Map, Scope::Place]
    );
}

#[test]
fn the_switch_names_its_keys() {
    assert!(letter_keys_note(&["N"]).contains(" N do nothing"));
    assert!(letter_keys_note(&["N", "P", "?"]).contains(" N, P and ? do nothing"));
}

#[test]
fn a_key_whose_sign_says_nothing_has_a_name_to_be_spoken() {
    for (_, stroke, _) in keys() {
        let cap = key_cap(stroke.key);
        let is_sign = cap.chars().all(|sign| !sign.is_alphanumeric());
        assert!(!is_sign || spoken_key(stroke.key).is_some(), "{cap}");
    }
}

#[rstest]
#[case(interface::TIMELINE_PLOT, "Left and right arrow keys", Scope::Timeline, &["ArrowLeft", "ArrowRight"])]
#[case(interface::TIMELINE_PLOT, "up and down to other lanes", Scope::Timeline, &["ArrowUp", "ArrowDown"])]
#[case(interface::TIMELINE_PLOT, "plus and minus", Scope::Timeline, &["+", "-"])]
#[case(interface::TIMELINE_PLOT, "0 shows all", Scope::Timeline, &["0"])]
#[case(interface::TIMELINE_PLOT, "arrow keys from one to the next", Scope::InGroup, &["ArrowLeft", "ArrowRight"])]
#[case(interface::MAP_PLOT, "Arrow keys move it", Scope::Map, &["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"])]
#[case(interface::MAP_PLOT, "plus and minus scale it", Scope::Map, &["+", "-"])]
#[case(interface::MAP_PLOT, "0 shows the first frame", Scope::Map, &["0"])]
#[case(interface::MAP_PLOT, "arrow keys from one", Scope::Place, &["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"])]
#[case(interface::STORY_PANEL, "Left and right arrow keys", Scope::Links, &["ArrowLeft", "ArrowRight"])]
#[case(interface::CARD_PANEL, "Left and right arrow keys", Scope::Links, &["ArrowLeft", "ArrowRight"])]
#[case(interface::LINKS_HINT, "← →", Scope::Links, &["ArrowLeft", "ArrowRight"])]
fn what_a_panel_says_of_its_keys_holds(
    #[case] sentence: &str,
    #[case] words: &str,
    #[case] scope: Scope,
    #[case] keys: &[&str],
) {
    assert!(sentence.contains(words), "{sentence}");
    assert!(keys.iter().all(|key| command(scope, key, false).is_some()), "{words}");
}

#[test]
fn the_timeline_says_that_shift_and_arrows_move_it() {
    assert!(interface::TIMELINE_PLOT.contains("Shift and arrow keys move"));
    assert!(["ArrowLeft", "ArrowRight"].iter().all(|key| command(Scope::Timeline, key, true).is_some()));
}

proptest! {
    #[test]
    fn whatever_key_a_browser_names_is_on_the_sheet_or_means_nothing(key in "\\PC{0,12}", has_shift: bool, at in 0..KEYS.len()) {
        let scope = KEYS[at].scope;
        let is_there = group(scope).rows.iter().flat_map(|row| row.keys).any(|(stroke, _)| stroke.key.eq_ignore_ascii_case(&key));
        prop_assert!(command(scope, &key, has_shift).is_none() || is_there);
    }
}
