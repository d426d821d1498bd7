//! Filters: what they leave, and what each further choice would.

use super::{after, any_explorer, every_field, explorers};
use article_explorer::article::{EventId, Standing};
use article_explorer::cards::{choice_label, offer_label};
use article_explorer::explorer::{Action, Choice, Explorer, Facet, Filter, Lift, Shown, ViewState, lifts, offers};
use pretty_assertions::assert_eq;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn shown(explorer: &Explorer, state: &ViewState) -> Vec<EventId> {
    Shown::of(state, explorer).events(&explorer.article)
}

fn choices(explorer: &Explorer, state: &ViewState) -> Vec<(Choice, usize)> {
    offers(state, explorer).into_iter().flat_map(|offer| offer.choices).collect()
}

/// An explorer, and what its reader asks for.
fn asked() -> impl Strategy<Value = (usize, Vec<Action>)> {
    any_explorer().prop_flat_map(|at| {
        let explorer = &explorers()[at];
        let all: Vec<_> = choices(explorer, &ViewState::new(explorer)).into_iter().map(|(choice, _)| choice).collect();
        let action = prop_oneof![
            4 => select(all.clone()).prop_map(Action::Choose),
            1 => select(all).prop_map(|choice| Action::ChooseAlone(vec![choice])),
            1 => any::<bool>().prop_map(Action::OnlyInFrame),
            1 => select(vec!["", "treaty", "2009", "?"]).prop_map(|words| Action::AskWords(words.into())),
            1 => (0.5..4.0).prop_map(Action::ScaleMap),
            1 => (100.0..900.0, 1.0..30.0).prop_map(|(x, factor)| Action::ZoomTimeline(x, factor)),
        ];
        (Just(at), vec(action, 0..6))
    })
}

#[test]
fn without_a_filter_every_event_is_shown() {
    for explorer in explorers() {
        assert_eq!(shown(explorer, &ViewState::new(explorer)).len(), explorer.article.events.len());
    }
}

#[test]
fn the_offers_of_the_article_are_told_with_their_counts() {
    let explorer = &explorers()[0];
    let told = offers(&ViewState::new(explorer), explorer).into_iter().map(|offer| {
        let choices = offer.choices.iter().take(4);
        let choices = choices.map(|&(choice, count)| format!("{} {count}", choice_label(&explorer.article, choice)));
        format!("{}: {}", offer_label(&offer), choices.collect::<Vec<_>>().join(", "))
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn of_one_facet_any_choice_counts_and_of_entities_all() {
    let explorer = &explorers()[0];
    let article = &explorer.article;
    let [said, happened] = [Standing::Said, Standing::Happened].map(Choice::Standing);
    let left = |chosen: &[Choice]| {
        let actions: Vec<_> = chosen.iter().copied().map(Action::Choose).collect();
        shown(explorer, &after(explorer, &actions)).len()
    };
    assert_eq!(left(&[said, happened]), left(&[said]) + left(&[happened]));
    let with = |slug| Choice::With(article.entity_by_slug(slug).unwrap());
    let (kokoity, medvedev) = (with("eduard-kokoity"), with("dmitry-medvedev"));
    let both = article.events.iter().filter(|event| kokoity.has(event) && medvedev.has(event)).count();
    assert_eq!(left(&[kokoity, medvedev]), both);
    assert!(both > 0);
}

#[test]
fn a_lane_shown_alone_is_shown_with_all_others_when_it_is_pressed_again() {
    let explorer = every_field();
    let [first, second] = [0, 1].map(|at| Choice::Theme(article_explorer::article::ThemeId(at)));
    let one = Filter::default().toggled(first).toggled(second).alone(&[first]);
    assert_eq!(one.choices(), [first]);
    assert_eq!(one.clone().alone(&[second]).choices(), [second]);
    assert!(one.alone(&[first]).is_open());
    assert_eq!(
        shown(explorer, &after(explorer, &[Action::ChooseAlone(vec![first])])).len(),
        explorer.article.events.iter().filter(|event| first.has(event)).count()
    );
}

#[test]
fn when_nothing_is_left_it_is_told_what_to_lift() {
    let explorer = &explorers()[0];
    let article = &explorer.article;
    let nothing = choices(explorer, &ViewState::new(explorer))
        .into_iter()
        .filter(|(choice, _)| choice.facet() == Facet::With)
        .find_map(|(with, _)| {
            let actions = |theme| [Action::Choose(with), Action::Choose(theme)];
            let mut themes =
                (0..article.themes.len() as u32).map(|at| Choice::Theme(article_explorer::article::ThemeId(at)));
            let theme = themes.find(|&theme| shown(explorer, &after(explorer, &actions(theme))).is_empty())?;
            Some((actions(theme), with, theme))
        });
    let (actions, with, theme) = nothing.unwrap();
    let lifted: Vec<_> = lifts(&after(explorer, &actions), explorer);
    assert_eq!(lifted.len(), 2);
    assert!(lifted.iter().all(|&(lift, count)| {
        let other = if lift == Lift::Choice(with) { theme } else { with };
        count == article.events.iter().filter(|event| other.has(event)).count()
    }));
    assert!(lifted[0].1 >= lifted[1].1, "what leaves most comes first");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_choice_leaves_as_many_events_as_it_says((at, actions) in asked()) {
        let explorer = &explorers()[at];
        let state = after(explorer, &actions);
        for (choice, count) in choices(explorer, &state) {
            let mut chosen = state.clone();
            // Of its facet, it has to be the only one; entities are asked for together.
            if choice.facet() == Facet::With {
                if !state.filter.has(choice) {
                    chosen.apply(Action::Choose(choice), explorer);
                }
            } else if !state.filter.has_alone(&[choice]) {
                chosen.apply(Action::ChooseAlone(vec![choice]), explorer);
            }
            prop_assert_eq!(shown(explorer, &chosen).len(), count, "{:?}", choice);
        }
    }

    #[test]
    fn asking_for_more_never_shows_more((at, actions) in asked()) {
        let explorer = &explorers()[at];
        let state = after(explorer, &actions);
        let before = shown(explorer, &state);
        for (choice, _) in choices(explorer, &state) {
            let narrows = choice.facet() == Facet::With || state.filter.of(choice.facet()).next().is_none();
            if state.filter.has(choice) || !narrows {
                continue;
            }
            let mut chosen = state.clone();
            chosen.apply(Action::Choose(choice), explorer);
            let after = shown(explorer, &chosen);
            prop_assert!(after.iter().all(|id| before.contains(id)));
        }
    }

    #[test]
    fn what_is_chosen_twice_is_not_chosen((at, actions) in asked()) {
        let explorer = &explorers()[at];
        let state = after(explorer, &actions);
        for (choice, _) in choices(explorer, &state) {
            prop_assert_eq!(state.filter.clone().toggled(choice).toggled(choice), state.filter.clone());
        }
    }

    #[test]
    fn one_step_shows_all_again((at, actions) in asked()) {
        let explorer = &explorers()[at];
        let mut state = after(explorer, &actions);
        state.apply(Action::ClearFilter, explorer);
        prop_assert_eq!(shown(explorer, &state).len(), explorer.article.events.len());
    }

    #[test]
    fn what_could_be_lifted_leaves_what_it_says((at, actions) in asked()) {
        let explorer = &explorers()[at];
        let state = after(explorer, &actions);
        for (lift, count) in lifts(&state, explorer) {
            let mut lifted = state.clone();
            lifted.apply(
                match lift {
                    Lift::Choice(choice) => Action::Choose(choice),
                    Lift::Query => Action::AskWords(String::new()),
                    Lift::Frame => Action::OnlyInFrame(false),
                    Lift::Time => Action::WholeTimeline,
                },
                explorer,
            );
            prop_assert_eq!(shown(explorer, &lifted).len(), count, "{:?}", lift);
        }
    }
}
