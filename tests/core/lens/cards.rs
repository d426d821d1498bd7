//! Chains, neighbours, offices, company, small timelines and life cycles.

use super::{changed, entity, event, shipped, slugs};
use article_explorer::article::Id;
use article_explorer::lens::{
    Stage, chain, easily_confused, in_chain, in_lane, in_time, life_of_plan, life_of_treaty, places_of, small_timeline,
    with_whom,
};
use pretty_assertions::assert_eq;
use rstest::rstest;
use serde_json::json;

fn told(slug: &str) -> Vec<String> {
    let article = shipped();
    let steps = chain(article, event(article, slug));
    let line = |step: &article_explorer::lens::ChainStep| {
        let from = step.from.map(|(from, gap)| [": ", &gap.say(), ", after ", &article.event(from).slug].concat());
        [article.event(step.event).slug.clone(), from.unwrap_or_default()].concat()
    };
    steps.iter().map(line).collect()
}

#[rstest]
#[case("friendship-treaty-ratified")]
#[case("makarov-confirms")]
fn a_chain_tells_its_steps_and_the_time_between_them_whoever_asks(#[case] slug: &str) {
    assert_eq!(
        told(slug),
        [
            "friendship-treaty-signed",
            "medvedev-warns-georgia: how much later isn’t known, after friendship-treaty-signed",
            "friendship-treaty-ratified: 42 days later, after friendship-treaty-signed",
            "soldiers-deployed: at most 74 days later, after friendship-treaty-signed",
            "makarov-confirms: how much later isn’t known, after soldiers-deployed",
            "friendship-treaty-in-force: 83 days later, after friendship-treaty-ratified",
            "putin-instructs",
            "finance-ministries-agree: at most 195 days later, after friendship-treaty-signed",
            "budget-allocation: perhaps at most 195 days later, after finance-ministries-agree",
        ]
    );
}

#[test]
fn a_time_that_dates_only_bound_is_told_by_its_bounds() {
    let lines = told("tskhinvali-rally");
    assert_eq!(
        lines,
        [
            "tskhinvali-rally",
            "kokoity-flies-to-moscow: 2 days later, after tskhinvali-rally",
            "kokoity-addresses-council: at most 2 days later, after kokoity-flies-to-moscow",
        ]
    );
    let article = changed(|_| {});
    let steps = chain(&article, event(&article, "signing"));
    let said: Vec<String> = steps.iter().filter_map(|step| step.from).map(|(_, gap)| gap.say()).collect();
    assert_eq!(said, ["42 to 43 days later", "perhaps 2 to 32 days later"]);
}

#[test]
fn an_event_stands_between_its_neighbours_in_time_in_its_lane_and_in_its_chain() {
    let article = changed(|_| {});
    let id = event(&article, "ratification");
    let around =
        |beside: article_explorer::lens::Neighbours| slugs(&article, beside.before.into_iter().chain(beside.after));
    assert_eq!(around(in_time(&article, id)), ["signing", "pledge"]);
    assert_eq!(around(in_lane(&article, id)), ["signing"]);
    assert_eq!(around(in_chain(&chain(&article, id), id)), ["signing", "pledge"]);
    assert!(around(in_time(&article, event(&article, "rumour"))).is_empty());
}

#[test]
fn neighbours_are_each_others_whatever_the_event() {
    for id in shipped().event_ids() {
        if let Some(after) = in_time(shipped(), id).after {
            assert_eq!(in_time(shipped(), after).before, Some(id));
        }
        if let Some(after) = in_lane(shipped(), id).after {
            assert_eq!(in_lane(shipped(), after).before, Some(id));
            assert_eq!(shipped().event(after).theme, shipped().event(id).theme);
        }
    }
}

#[rstest]
#[case("vladimir-putin", "2009-03-15", &[])]
#[case("dmitry-medvedev", "2008-08-26", &["President of Russia"])]
#[case("dmitry-medvedev", "2009-08-07", &[])]
#[case("eduard-kokoity", "2008-09-17", &["President of South Ossetia"])]
#[case("eduard-kokoity", "2009-08-15", &[])]
#[case("elbrus-kargiyev", "2008-09-24", &[])]
#[case("elbrus-kargiyev", "2008-12-16", &["Ambassador of Russia to South Ossetia"])]
#[case("dmitry-medoyev", "2009-01-12", &[])]
#[case("dmitry-medoyev", "2009-01-16", &["Ambassador of South Ossetia to Russia"])]
#[case("sergey-lavrov", "2008-09-09", &["Minister of Foreign Affairs of Russia"])]
#[case("leonid-tibilov", "2015-03-18", &[])]
#[case("anatoly-bibilov", "2022-03-30", &["President of South Ossetia"])]
fn an_office_is_told_only_for_days_on_which_the_article_has_it_held(
    #[case] who: &str,
    #[case] on: &str,
    #[case] offices: &[&str],
) {
    let on = super::day(on);
    let held = shipped().entity(entity(shipped(), who)).offices_on(on, on);
    assert_eq!(held.map(|role| role.title.as_str()).collect::<Vec<_>>(), offices);
}

#[test]
fn company_and_places_are_counted_the_most_frequent_first() {
    let article = shipped();
    let lavrov = entity(article, "sergey-lavrov");
    let name =
        |company: &article_explorer::lens::Company| (article.entity(company.entity).slug.as_str(), company.events);
    let places: Vec<_> = places_of(article, lavrov).iter().map(name).collect();
    assert_eq!(places, [("moscow", 1), ("warsaw", 1)]);
    let company = with_whom(article, lavrov);
    assert!(company.is_sorted_by_key(|company| std::cmp::Reverse(company.events)));
    for met in &company {
        let shared = article.entity(met.entity).events.iter().filter(|id| article.entity(lavrov).events.contains(id));
        assert!(met.events >= 1 && shared.count() >= met.events);
    }
}

#[test]
fn a_small_timeline_spans_the_entitys_own_events() {
    for id in shipped().entity_ids() {
        let Some(line) = small_timeline(shipped(), id) else { continue };
        assert!(line.period.first <= line.period.last);
        for mark in &line.marks {
            assert!(0.0 <= mark.start && mark.start < mark.end && mark.end <= 1.0, "{mark:?}");
        }
        let dated = shipped().entity(id).events.iter().filter(|&&id| shipped().event(id).when().is_some());
        assert_eq!(dated.count(), line.marks.len());
    }
}

fn stages(life: Vec<(Stage, Vec<article_explorer::article::EventId>)>) -> Vec<(&'static str, Vec<String>)> {
    life.into_iter().map(|(stage, events)| (stage.label(), slugs(shipped(), events))).collect()
}

#[test]
fn a_treaty_goes_through_its_stages_and_an_absent_stage_is_empty() {
    let life = |slug| stages(life_of_treaty(shipped(), entity(shipped(), slug)).unwrap());
    let own = |slugs: &[&str]| slugs.iter().map(|&slug| slug.to_string()).collect::<Vec<_>>();
    assert_eq!(
        life("friendship-treaty"),
        [
            ("Negotiated", own(&[])),
            ("Signed or agreed", own(&["friendship-treaty-signed"])),
            ("Ratified", own(&["friendship-treaty-ratified"])),
            ("In force", own(&["friendship-treaty-in-force"])),
            ("Provides", own(&["intervention-guarantee"])),
            ("Done under it", own(&["soldiers-deployed", "finance-ministries-agree"])),
        ]
    );
    let alliance = life("alliance-treaty");
    assert_eq!(alliance[2].1, own(&[]));
    assert_eq!(alliance[4].1, own(&["customs-to-be-integrated", "salaries-commitment"]));
    assert_eq!(life("ceasefire-agreement")[5].1, own(&["withdrawal-completed"]));
    assert_eq!(life("border-treaty")[0].1, own(&["border-treaty-negotiated"]));
    assert_eq!(life("border-treaty")[5].1, own(&["border-guards-sent"]));
    assert!(life_of_treaty(shipped(), entity(shipped(), "russia")).is_none());
}

#[test]
fn a_negotiation_is_a_stage_where_the_signing_names_it() {
    let article = changed(|document| {
        document["events"][1]["participants"] = json!([{ "entity": "accord", "role": "negotiated" }]);
        document["events"][0]["participants"] = json!([{ "entity": "accord", "role": "treaty" }]);
        document["events"][0]["relations"] = json!([{ "type": "signed", "to": "rumour" }]);
    });
    let life = life_of_treaty(&article, entity(&article, "accord")).unwrap();
    assert_eq!(slugs(&article, life[0].1.clone()), ["rumour"]);
    assert_eq!(slugs(&article, life[1].1.clone()), ["signing"]);
    assert_eq!(slugs(&article, life[2].1.clone()), ["ratification"]);
}

#[rstest]
#[case("name-change-referendum")]
#[case("name-change-proposed")]
fn the_vote_on_the_name_was_proposed_and_held(#[case] slug: &str) {
    let life = stages(life_of_plan(shipped(), event(shipped(), slug)).unwrap());
    let events: Vec<_> = life.into_iter().map(|(_, events)| events.join(" ")).collect();
    assert_eq!(events, ["name-change-proposed", "", "name-change-referendum"]);
}

#[test]
fn what_carries_a_plan_out_is_a_stage_of_the_plan() {
    let life = stages(life_of_plan(shipped(), event(shipped(), "border-guard-mandate")).unwrap());
    let events: Vec<_> = life.into_iter().map(|(_, events)| events.join(" ")).collect();
    assert_eq!(events, ["border-guard-mandate", "", "border-guards-sent"]);
}

#[rstest]
#[case("referendum-suggested")]
#[case("referendum-intended")]
#[case("referendum-postponed")]
fn the_vote_on_joining_was_planned_and_put_off_and_is_not_the_other(#[case] slug: &str) {
    let id = event(shipped(), slug);
    let life = stages(life_of_plan(shipped(), id).unwrap());
    let events: Vec<_> = life.into_iter().map(|(_, events)| events.join(" ")).collect();
    assert_eq!(events, ["referendum-suggested referendum-intended", "referendum-postponed", ""]);
    assert_eq!(easily_confused(shipped(), Id::Event(id)), [Id::Event(event(shipped(), "name-change-referendum"))]);
}

#[rstest]
#[case("dmitry-medvedev", &["dmitry-medoyev"])]
#[case("eduard-kokoity", &["tarzan-kokoity"])]
#[case("sergey-lavrov", &[])]
fn persons_with_like_names_are_told_apart(#[case] slug: &str, #[case] others: &[&str]) {
    let others: Vec<Id> = others.iter().map(|slug| Id::Entity(entity(shipped(), slug))).collect();
    assert_eq!(easily_confused(shipped(), Id::Entity(entity(shipped(), slug))), others);
}
