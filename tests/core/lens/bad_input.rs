//! Documents that the checks would refuse, and documents that are very large or strange.

use super::{changed, entity, event};
use article_explorer::article::{Article, Id};
use article_explorer::date::Day;
use article_explorer::lens::{
    Open, Voices, as_of, bonds, chain, easily_confused, in_chain, in_lane, in_time, life_of_plan, life_of_treaty,
    places_of, small_timeline, with_whom,
};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

/// Derives from an article everything that cards show.
fn everything(article: &Article) {
    let _ = (Voices::new(article), Open::new(article), bonds(article), as_of(article, Day(i64::MAX)));
    for id in article.event_ids() {
        let chain = chain(article, id);
        assert!(chain.is_empty() || chain.iter().filter(|step| step.event == id).count() == 1);
        assert!(chain.iter().filter_map(|step| step.from).all(|(_, gap)| !gap.say().is_empty()));
        let _ = (in_chain(&chain, id), in_time(article, id), in_lane(article, id), life_of_plan(article, id));
        assert!(!easily_confused(article, Id::Event(id)).contains(&Id::Event(id)));
    }
    for id in article.entity_ids() {
        let _ =
            (with_whom(article, id), places_of(article, id), small_timeline(article, id), life_of_treaty(article, id));
        assert!(!easily_confused(article, Id::Entity(id)).contains(&Id::Entity(id)));
    }
}

fn events(document: &mut Value) -> &mut Vec<Value> {
    document["events"].as_array_mut().unwrap()
}

#[test]
fn an_entity_without_events_has_no_company_and_no_line() {
    let article = changed(|document| {
        document["entities"].as_array_mut().unwrap().push(json!({ "id": "nobody", "kind": "treaty", "name": "N" }));
    });
    let nobody = entity(&article, "nobody");
    assert!(with_whom(&article, nobody).is_empty() && places_of(&article, nobody).is_empty());
    assert_eq!(small_timeline(&article, nobody), None);
    assert!(life_of_treaty(&article, nobody).unwrap().iter().all(|(_, events)| events.is_empty()));
    everything(&article);
}

#[test]
fn an_event_without_anybody_has_its_neighbours_all_the_same() {
    let article = changed(|document| {
        for event in events(document) {
            event["participants"] = json!([]);
            event["places"] = json!([]);
        }
    });
    everything(&article);
    assert!(in_time(&article, event(&article, "signing")).after.is_some());
}

#[test]
fn a_chain_with_an_undated_step_says_that_the_time_isn_t_known() {
    let article = changed(|document| {
        let ratification = events(document)[2].as_object_mut().unwrap();
        ratification.remove("date");
    });
    let chain = chain(&article, event(&article, "signing"));
    let said: Vec<String> = chain.iter().filter_map(|step| step.from).map(|(_, gap)| gap.say()).collect();
    assert_eq!(said, ["how much later isn’t known", "how much later isn’t known"]);
}

#[rstest]
#[case::of_two(&[(0, "ratification")])]
#[case::of_all(&[(0, "pledge")])]
#[case::of_one(&[(0, "signing")])]
fn a_cycle_ends(#[case] ties: &[(usize, &str)]) {
    let article = changed(|document| {
        for (at, to) in ties {
            events(document)[*at]["relations"] = json!([{ "type": "follows", "to": to }]);
        }
    });
    everything(&article);
    assert_eq!(chain(&article, event(&article, "ratification")).len(), 3);
}

#[test]
fn two_thousand_mentions_and_events_of_one_entity_are_counted_once_each() {
    let article = changed(|document| {
        let pledge = events(document)[3].clone();
        for at in 0..2000 {
            let mut event = pledge.clone();
            event["id"] = json!(format!("pledge-{at}"));
            event["summary"] = json!("[[ada]] and [[ada]] promise.");
            event["relations"] = json!([{ "type": "follows", "to": if at == 0 { "pledge".into() } else { format!("pledge-{}", at - 1) } }]);
            event["participants"] = json!([{ "entity": "north", "role": "giver" }]);
            events(document).push(event);
        }
        let text = "[[ada]] promised. ".repeat(2000);
        document["sections"][2]["paragraphs"] = json!([{ "text": text }]);
    });
    let ada = entity(&article, "ada");
    assert_eq!(article.entity(ada).mentions.len(), 2);
    assert_eq!(with_whom(&article, ada)[0].events, 2000);
    assert_eq!(chain(&article, event(&article, "pledge-1000")).len(), 2003);
}

#[test]
fn long_names_and_names_from_right_to_left_come_out_as_they_are() {
    for name in ["ن".repeat(200), "\u{202e}אבג\u{202c}".into(), "<b>&</b>".into()] {
        let article = changed(|document| {
            document["entities"][1]["name"] = json!(name);
            document["voices"] = json!([]);
        });
        everything(&article);
        let voices = Voices::new(&article).voices;
        assert!(voices.iter().any(|voice| voice.speaker.name(&article) == name));
    }
}

/// Documents with dates and relations of any kind.
pub fn any_document() -> impl Strategy<Value = Article> {
    let dates =
        prop::sample::select(vec!["2008", "2008-10", "[..2008-11]", "[2009-01-01..]", "../2010", "2007/..", ""]);
    let kinds = prop::sample::select(vec!["signed", "fulfils", "postpones", "follows", "part-of", "implements"]);
    let any_event = (dates, kinds, 0..4_usize, any::<bool>());
    prop::collection::vec(any_event, 4).prop_map(|all| {
        changed(|document| {
            let ids: Vec<Value> = events(document).iter().map(|event| event["id"].clone()).collect();
            for (event, (date, kind, to, is_plan)) in events(document).iter_mut().zip(all) {
                event.as_object_mut().unwrap().remove("date");
                if !date.is_empty() {
                    event["date"] = json!(date);
                }
                event["kind"] = json!(if is_plan { "plan" } else { "treaty" });
                event["participants"] = json!([{ "entity": "accord", "role": "treaty" }]);
                event["relations"] = json!([{ "type": kind, "to": ids[to] }]);
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_dates_and_ties_every_card_has_its_facts(article in any_document()) {
        everything(&article);
        for id in article.event_ids() {
            let steps = chain(&article, id);
            for step in &steps {
                prop_assert_eq!(&chain(&article, step.event), &steps);
            }
        }
    }
}
