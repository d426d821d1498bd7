//! Who recognises whom, and who has relations with whom, as of a day.

use super::{changed, day, shipped};
use article_explorer::article::{Article, RecognitionAct};
use article_explorer::date::Day;
use article_explorer::lens::{Bond, BondState, Strand, as_of, bonds};
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

fn say(article: &Article, (bond, standing): &(Bond, BondState)) -> String {
    let by = bond.by.map_or("unnamed", |id| &article.entity(id).slug);
    let of = &article.entity(bond.of).slug;
    let standing = match standing {
        BondState::NothingYet => "nothing yet".into(),
        BondState::Unknown => "unknown".into(),
        BondState::Since(held) => format!("{}, since when isn’t known", held.act.word()),
        BondState::Holds(held) => [held.act.word(), " by ", &article.event(held.event).slug].concat(),
    };
    format!("{by} → {of}: {standing}")
}

fn told(on: &str) -> Vec<String> {
    as_of(shipped(), day(on)).iter().map(|row| say(shipped(), row)).collect()
}

#[test]
fn the_table_as_of_a_day_is_what_the_article_tells() {
    assert_eq!(
        told("2008-09-08"),
        [
            "russia → south-ossetia: recognises by russia-recognises",
            "unnamed → south-ossetia: recognises, since when isn’t known",
            "russia → abkhazia: recognises by russia-recognises",
            "united-states → alliance-treaty: nothing yet",
            "european-union → alliance-treaty: nothing yet",
            "georgia → russia: severs by georgia-severs-relations",
            "russia → south-ossetia: nothing yet",
        ]
    );
}

#[rstest]
#[case("2008-08-25", 0, "russia → south-ossetia: nothing yet")]
#[case("2008-08-26", 0, "russia → south-ossetia: recognises by russia-recognises")]
#[case("2008-08-28", 5, "georgia → russia: nothing yet")]
#[case("2008-08-29", 5, "georgia → russia: severs by georgia-severs-relations")]
#[case("2008-09-09", 6, "russia → south-ossetia: establishes by relations-established")]
#[case("2022-12-31", 1, "unnamed → south-ossetia: recognises, since when isn’t known")]
#[case::before_what_it_answers("2015-03-17", 3, "united-states → alliance-treaty: nothing yet")]
#[case::without_a_date("2015-03-18", 3, "united-states → alliance-treaty: refuses, since when isn’t known")]
fn a_state_begins_on_its_day(#[case] on: &str, #[case] row: usize, #[case] said: &str) {
    assert_eq!(told(on)[row], said);
}

/// In the fixture the North recognises the South on 29 or 30 October 2008.
#[rstest]
#[case("2008-10-28", BondState::NothingYet)]
#[case("2008-10-29", BondState::Unknown)]
fn between_its_bounds_a_recognition_is_unknown(#[case] on: &str, #[case] expected: BondState) {
    let article = changed(|_| {});
    assert_eq!(as_of(&article, day(on))[0].1, expected);
    assert!(matches!(as_of(&article, day("2008-10-30"))[0].1, BondState::Holds(_)));
}

#[test]
fn only_what_happened_is_certain() {
    let article = changed(|document| {
        document["events"][2]["status"] = json!("claimed");
        document["events"][2]["claimed_by"] = json!(["north"]);
    });
    assert_eq!(as_of(&article, day("2020-01-01"))[0].1, BondState::Unknown);
}

#[test]
fn relations_go_both_ways_and_end_when_they_are_severed() {
    let article = changed(|document| {
        document["events"][0]["recognition"] = json!([{ "act": "establishes", "by": ["north"], "of": ["south"] }]);
        document["events"][2]["recognition"] = json!([{ "act": "severs", "by": ["south"], "of": ["north"] }]);
    });
    let [bond] = &bonds(&article)[..] else { panic!("one pair") };
    assert_eq!((bond.strand, bond.acts.len()), (Strand::Relations, 2));
    assert!(
        matches!(bond.as_of(&article, day("2008-10-01")), BondState::Holds(act) if act.act == RecognitionAct::Establishes)
    );
    assert_eq!(bond.as_of(&article, day("2008-10-29")), BondState::Unknown);
    assert!(
        matches!(bond.as_of(&article, day("2008-11-01")), BondState::Holds(act) if act.act == RecognitionAct::Severs)
    );
}

proptest! {
    #[test]
    fn whatever_the_day_every_pair_has_a_state_from_acts_begun_by_then(on: i64) {
        for (bond, standing) in as_of(shipped(), Day(on)) {
            prop_assert!(!bond.acts.is_empty());
            if let BondState::Since(act) = standing {
                prop_assert_eq!(shipped().event(act.event).date.as_ref(), None);
            }
            if let BondState::Holds(act) = standing {
                let date = shipped().event(act.event).date.as_ref().unwrap();
                prop_assert!(date.latest().unwrap() <= Day(on));
            }
        }
    }
}
