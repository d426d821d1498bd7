//! Who says so, what the article leaves open, and odd order.

use super::{changed, entity, event, shipped, slugs};
use article_explorer::article::Id;
use article_explorer::lens::{Open, Said, Speaker, Voices, awaits_outcome, odd_order};
use rstest::rstest;
use serde_json::json;

/// Numbers of events, quotes, figures and views, as counted in the document.
#[rstest]
#[case("Georgia", [4, 1, 0, 3])]
#[case("Russia", [15, 5, 2, 2])]
#[case("South Ossetia", [18, 4, 4, 1])]
#[case("EU and US", [1, 0, 0, 0])]
#[case("Press", [3, 1, 1, 0])]
#[case("Abkhazia", [1, 0, 0, 0])]
#[case("The article", [54, 5, 20, 1])]
fn each_voice_says_as_much_as_the_document_holds(#[case] name: &str, #[case] counts: [usize; 4]) {
    let voices = Voices::new(shipped()).voices;
    let voice = voices.iter().find(|voice| voice.speaker.name(shipped()) == name).unwrap();
    let count = |is_of_kind: fn(&Said) -> bool| voice.statements.iter().filter(|s| is_of_kind(&s.said)).count();
    let found = [
        count(|said| matches!(said, Said::Event(_))),
        count(|said| matches!(said, Said::Quote(_))),
        count(|said| matches!(said, Said::Figure(_))),
        count(|said| matches!(said, Said::View(..))),
    ];
    assert_eq!(found, counts);
}

#[test]
fn sides_come_first_and_the_article_last() {
    let voices = Voices::new(shipped()).voices;
    let names: Vec<&str> = voices.iter().map(|voice| voice.speaker.name(shipped())).collect();
    assert_eq!(names, ["Georgia", "Russia", "South Ossetia", "EU and US", "Press", "Abkhazia", "The article"]);
}

#[test]
fn a_voice_stands_for_itself_where_the_document_names_no_side() {
    let article = changed(|document| document["voices"] = json!([]));
    let voices = Voices::new(&article).voices;
    let speakers: Vec<Speaker> = voices.iter().map(|voice| voice.speaker).collect();
    let alone = |slug| Speaker::Alone(entity(&article, slug));
    assert_eq!(speakers, [alone("north"), alone("south"), alone("ada"), Speaker::Article]);
}

#[rstest]
#[case::a_treaty("alliance-treaty-signed", &["Georgia", "EU and US", "Press", "The article"])]
#[case::words_taken_back("kokoity-join-within-years", &["Russia", "South Ossetia"])]
#[case::a_claim_of_what_was_said("kokoity-join-north-ossetia", &["South Ossetia", "Press"])]
#[case::a_decree("russia-recognises", &["Georgia", "South Ossetia", "The article"])]
fn what_is_said_of_an_act_stands_side_by_side(#[case] slug: &str, #[case] names: &[&str]) {
    let acts = Voices::new(shipped()).acts;
    let act = acts.iter().find(|act| act.act == event(shipped(), slug)).unwrap();
    let found: Vec<&str> = act.voices.iter().map(|voice| voice.speaker.name(shipped())).collect();
    assert_eq!(found, names);
}

#[test]
fn an_act_of_which_one_voice_speaks_is_not_among_them() {
    let acts = Voices::new(shipped()).acts;
    assert!(acts.iter().all(|act| act.voices.len() > 1));
    assert!(acts.iter().all(|act| act.act != event(shipped(), "soldiers-deployed")));
}

#[test]
fn what_the_article_leaves_open_is_counted() {
    let open = Open::new(shipped());
    assert_eq!((open.undated.len(), open.unplaced.len(), open.gaps.len()), (19, 65, 29));
    assert_eq!(open.unattributed[0], Said::Event(event(shipped(), "recognition-criticised")));
    assert_eq!(open.unattributed.iter().filter(|said| matches!(said, Said::Quote(_))).count(), 5);
    assert_eq!(open.unattributed.len(), 6);
    assert_eq!(open.unconfirmed.len(), 3);
    assert_eq!(open.unconfirmed[0], Said::Event(event(shipped(), "tskhinvali-destruction")));
    assert_eq!(
        slugs(shipped(), open.without_outcome),
        [
            "base-to-go-ahead",
            "customs-to-be-integrated",
            "salaries-commitment",
            "name-change-proposed",
            "referendum-postponed",
            "election-due-2017",
            "bibilov-announces",
        ]
    );
}

#[rstest]
#[case::nothing_follows("bibilov-announces", true)]
#[case::put_off("referendum-intended", false)]
#[case::fulfilled("withdrawal-agreed", false)]
#[case::it_happened("friendship-treaty-signed", false)]
fn what_was_planned_awaits_an_outcome(#[case] slug: &str, #[case] awaits: bool) {
    assert_eq!(awaits_outcome(shipped().event(event(shipped(), slug))), awaits);
}

#[test]
fn odd_order_says_what_it_is_about() {
    let notes = odd_order(shipped());
    let first = |at: usize| shipped().notes[at].about[0];
    let about = |slug| Id::Event(event(shipped(), slug));
    assert_eq!(
        notes.into_iter().map(first).collect::<Vec<_>>(),
        [about("withdrawal-agreed"), about("soldiers-deployed"), about("referendum-suggested")]
    );
}
