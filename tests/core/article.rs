//! The typed model: references from either end, and their order.

use crate::check::{EVERY_FIELD, MINIMAL};
use crate::fixture::{changed, entity, event};
use article_explorer::article::{Article, EventId, Id, ParagraphId, Piece, RelationKind, RelationType, Text};
use article_explorer::date::{Date, Day};
use rstest::rstest;
use serde_json::{Value, json};

fn article() -> Article {
    Article::from_json(EVERY_FIELD).unwrap()
}

fn events(article: &Article, ids: &[EventId]) -> Vec<String> {
    ids.iter().map(|&id| article.event(id).slug.clone()).collect()
}

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().earliest().unwrap()
}

#[rstest]
#[case(MINIMAL)]
#[case(EVERY_FIELD)]
fn ids_and_slugs_lead_to_each_other(#[case] json: &str) {
    let article = Article::from_json(json).unwrap();
    for id in article.event_ids() {
        assert_eq!(article.event_by_slug(&article.event(id).slug), Some(id));
    }
    for id in article.entity_ids() {
        assert_eq!(article.entity_by_slug(&article.entity(id).slug), Some(id));
    }
    for id in article.section_ids() {
        assert_eq!(article.section_by_slug(&article.section(id).slug), Some(id));
    }
    assert_eq!(article.event_by_slug("nobody"), None);
}

#[test]
fn a_relation_is_known_at_both_ends() {
    let article = article();
    let (signing, ratification) = (event(&article, "signing"), event(&article, "ratification"));
    let [tie] = &article.event(ratification).relations[..] else { panic!("one relation") };
    assert_eq!(
        (tie.kind, tie.other, tie.note.as_deref()),
        (RelationKind::BuiltIn(RelationType::Ratifies), signing, Some("After six weeks."))
    );
    let [tie] = &article.event(signing).later[..] else { panic!("one relation") };
    assert_eq!(
        (tie.kind, tie.other, tie.note.as_deref()),
        (RelationKind::BuiltIn(RelationType::Ratifies), ratification, Some("After six weeks."))
    );
    assert!(article.event(signing).relations.is_empty());
}

#[test]
fn every_relation_has_its_other_end() {
    let article = article();
    let ends = |later: bool| {
        let mut ends: Vec<_> = Vec::new();
        for id in article.event_ids() {
            let event = article.event(id);
            let ties = if later { &event.later } else { &event.relations };
            ends.extend(ties.iter().map(|tie| if later { (tie.other, id) } else { (id, tie.other) }));
        }
        ends.sort_unstable();
        ends
    };
    assert_eq!(ends(true), ends(false));
    assert_eq!(ends(true).len(), 2);
}

#[test]
fn events_stand_in_the_order_of_time_and_undated_ones_apart() {
    let article = changed(|document| {
        let events = document["events"].as_array_mut().unwrap();
        events.reverse();
    });
    assert_eq!(events(&article, &article.in_time), ["signing", "ratification", "pledge"]);
    assert_eq!(events(&article, &article.undated), ["rumour"]);
}

#[test]
fn events_of_one_date_keep_the_articles_order() {
    let article = changed(|document| {
        for event in document["events"].as_array_mut().unwrap() {
            event["date"] = json!("2008");
        }
    });
    assert_eq!(events(&article, &article.in_time), ["signing", "rumour", "ratification", "pledge"]);
}

#[test]
fn the_article_extends_over_all_that_is_dated() {
    assert_eq!(article().extent, Some((day("2008-09-17"), day("2008-11-30"))));
    let undated = changed(|document| {
        for event in document["events"].as_array_mut().unwrap() {
            event.as_object_mut().unwrap().remove("date");
            event.as_object_mut().unwrap().remove("target");
        }
    });
    assert_eq!(undated.extent, None);
}

#[test]
fn an_entity_knows_each_of_its_events_once_undated_ones_last() {
    let article = changed(|document| {
        // Named four times: as a participant, a place, a claimant and in the summary.
        document["events"][1]["claimed_by"] = json!(["ada", "south"]);
        document["events"][1]["participants"] = json!([{ "entity": "ada", "role": "source" }]);
        document["events"][1]["summary"] = json!("[[ada]] spoke of another.");
        document["events"][3]["places"] = json!(["ada"]);
    });
    let ada = article.entity(entity(&article, "ada"));
    assert_eq!(events(&article, &ada.events), ["signing", "pledge", "rumour"]);
}

#[test]
fn an_event_knows_everybody_it_has_to_do_with() {
    let article = article();
    let signing = article.event(event(&article, "signing"));
    let slugs: Vec<&str> = signing.entities.iter().map(|&id| article.entity(id).slug.as_str()).collect();
    assert_eq!(slugs, ["ada", "harbour", "accord"]);
}

#[test]
fn who_is_quoted_at_an_event_has_to_do_with_it() {
    let article = changed(|document| document["quotes"][0]["speaker"] = json!("south"));
    let south = article.entity(entity(&article, "south"));
    assert_eq!(events(&article, &south.events), ["signing", "rumour"]);
}

#[test]
fn an_event_knows_its_quotes_and_figures() {
    let article = article();
    let signing = article.event(event(&article, "signing"));
    let pledge = article.event(event(&article, "pledge"));
    assert_eq!(
        signing.quotes.iter().map(|&at| article.quotes[at].text.as_str()).collect::<Vec<_>>(),
        ["This is peace."]
    );
    assert_eq!(
        pledge.figures.iter().map(|&at| article.figures[at].text.as_str()).collect::<Vec<_>>(),
        ["2.8 million crowns"]
    );
    assert!(signing.figures.is_empty() && pledge.quotes.is_empty());
}

#[test]
fn an_entity_is_mentioned_in_the_articles_order_once_a_paragraph() {
    let article = changed(|document| {
        document["sections"][0]["paragraphs"][0]["text"] = json!("[[ada]], [[south]] and [[ada|her]] again.");
        document["sections"][2]["paragraphs"][0]["text"] = json!("[[ada]] promised.");
    });
    let places: Vec<(String, usize)> = article
        .entity(entity(&article, "ada"))
        .mentions
        .iter()
        .map(|&ParagraphId { section, paragraph }| (article.section(section).slug.clone(), paragraph))
        .collect();
    assert_eq!(places, [("lead".into(), 1), ("treaty".into(), 1), ("aid".into(), 1)]);
}

#[test]
fn notes_are_found_by_event_and_by_entity() {
    let article = article();
    let about = |id| article.notes_about(id).count();
    assert_eq!(about(Id::Event(event(&article, "rumour"))), 1);
    assert_eq!(about(Id::Entity(entity(&article, "ada"))), 1);
    assert_eq!(about(Id::Event(event(&article, "signing"))), 0);
}

#[rstest]
#[case::before_everything("2000-01-01", &["Minister"])]
#[case::while_the_end_is_open("2008-04-15", &[])]
#[case::the_day_before("2008-05-06", &[])]
#[case::the_first_day("2008-05-07", &["President"])]
#[case::the_last_day("2012-05-07", &["President"])]
#[case::the_day_after("2012-05-08", &[])]
fn an_office_is_held_on_its_days(#[case] on: &str, #[case] held: &[&str]) {
    let article = changed(|document| document["entities"][2]["roles"][1]["to"] = json!("[2008-04-01..2008-04]"));
    let on = day(on);
    let ada = article.entity(entity(&article, "ada"));
    assert_eq!(ada.offices_on(on, on).map(|role| role.title.as_str()).collect::<Vec<_>>(), held);
}

#[rstest]
#[case::no_bounds(json!({}), true)]
#[case::begun_by_then(json!({ "from": "[..2008-01]" }), true)]
#[case::begun_some_time_after_a_day(json!({ "from": "[2007-01-01..]" }), false)]
#[case::begun_in_that_month(json!({ "from": "2008-06" }), false)]
#[case::ended_in_that_month(json!({ "to": "2008-06" }), false)]
#[case::ended_after_a_day(json!({ "to": "[2009-01-01..]" }), true)]
#[case::ended_some_time_before_a_day(json!({ "to": "[..2007-01-01]" }), false)]
fn an_office_is_shown_only_where_it_is_known_to_be_held(#[case] bounds: Value, #[case] is_held: bool) {
    let article = changed(|document| {
        let mut role = bounds;
        role["title"] = json!("Mayor");
        document["entities"][2]["roles"] = json!([role]);
    });
    let ada = article.entity(entity(&article, "ada"));
    assert_eq!(ada.offices_on(day("2008-06-15"), day("2008-06-16")).count() == 1, is_held);
}

#[test]
fn a_mention_shows_its_words_or_the_entitys_name() {
    let article = article();
    let Text(pieces) = &article.summary;
    let (north, south) = (entity(&article, "north"), entity(&article, "south"));
    assert_eq!(
        pieces[..],
        [
            Piece::Mention(north, "The North".into()),
            Piece::Words(" and ".into()),
            Piece::Mention(south, "South".into()),
            Piece::Words(" share an island, a lake and a treaty.".into()),
        ]
    );
    assert_eq!(article.summary.plain(), "The North and South share an island, a lake and a treaty.");
    assert_eq!(article.summary.mentions().collect::<Vec<_>>(), [north, south]);
}

#[rstest]
#[case::entity(&["\"entity\": \"ada\"", "\"entity\": \"eda\""], "eda")]
#[case::mention(&["[[south]] share", "[[suoth]] share"], "suoth")]
#[case::markup(&["[[south]] share", "[[south share"], "markup")]
#[case::date(&["2008-09-17", "2008-09-31"], "2008-09-31")]
#[case::json(&["{", "["], "expected")]
fn a_document_that_was_not_checked_is_refused(#[case] change: &[&str; 2], #[case] reason: &str) {
    let [right, wrong] = change;
    let error = Article::from_json(&EVERY_FIELD.replacen(right, wrong, 1)).unwrap_err().to_string();
    assert!(error.contains(reason), "{error}");
}
