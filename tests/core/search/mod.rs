//! The search: what is found by which words, and in which order.

mod laws;
mod marks;
mod numbers;

use crate::check::{EVERY_FIELD, SQUARE};
use crate::fixture::changed;
use article_explorer::article::{Article, EventId};
use article_explorer::data;
use article_explorer::explorer::{Explorer, Selection, encode};
use article_explorer::search::{Found, FoundKind, Hits, Search};
use rstest::rstest;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());
static EVERY: LazyLock<Explorer> =
    LazyLock::new(|| Explorer::new(EVERY_FIELD, &[("square.topojson", SQUARE)]).unwrap());

fn article() -> &'static Article {
    &SHIPPED.article
}

fn find(query: &str) -> Hits {
    SHIPPED.search.find(article(), query)
}

/// All hits, the best group first.
fn all(hits: &Hits) -> Vec<Found> {
    hits.groups.iter().flat_map(|group| group.found.iter().copied()).collect()
}

/// The hits of a kind.
fn of_kind(hits: &Hits, kind: FoundKind) -> Vec<Found> {
    hits.groups.iter().filter(|group| group.kind == kind).flat_map(|group| group.found.clone()).collect()
}

/// What the best hit leads to, as in its address.
fn first(query: &str) -> String {
    let hits = find(query);
    all(&hits).first().map_or_else(String::new, |&found| address(article(), found))
}

fn address(article: &Article, found: Found) -> String {
    encode(article, Selection::of_found(article, found))
}

fn slugs(events: &[EventId]) -> Vec<&'static str> {
    events.iter().map(|&id| article().event(id).slug.as_str()).collect()
}

#[rstest]
#[case::the_question("what did Lavrov say in August 2009", "#event/lavrov-not-planned")]
#[case::in_few_words("lavrov august 2009", "#event/lavrov-not-planned")]
#[case::in_other_order("2009-08 Lavrov", "#event/lavrov-not-planned")]
#[case::a_day("26 August 2008", "#event/russia-recognises")]
#[case::a_day_as_americans_write_it("August 26, 2008", "#event/russia-recognises")]
#[case::a_day_as_computers_write_it("2008-08-26", "#event/russia-recognises")]
#[case::a_short_month("17 sept 2008 friendship", "#event/friendship-treaty-signed")]
#[case::the_beginning_of_a_word("frien trea rati", "#event/friendship-treaty-ratified")]
#[case::a_person("Lavrov", "#entity/sergey-lavrov")]
#[case::a_place("tskhinvali", "#entity/tskhinvali")]
#[case::a_short_name("UN", "#entity/united-nations")]
#[case::a_name_with_a_year("2008 war", "#entity/war-2008")]
#[case::a_quote("another military adventure", "#event/medvedev-warns-georgia")]
#[case::a_number_in_digits("70 percent of residential housing", "#event/kokoity-on-destruction")]
#[case::a_number_in_words("seventy percent of residential housing", "#event/kokoity-on-destruction")]
#[case::a_sign("70% residential", "#event/kokoity-on-destruction")]
#[case::a_number_with_a_comma("3,700 soldiers full complement", "#event/soldiers-deployed")]
#[case::a_number_without("3700 soldiers full complement", "#event/soldiers-deployed")]
#[case::a_fraction("2.8 billion", "#event/budget-allocation")]
#[case::another_spelling("Dzhioev", "#entity/murat-dzhioyev")]
#[case::the_articles_spelling("Dzhioyev", "#entity/murat-dzhioyev")]
#[case::cyrillic("джиоев", "#entity/murat-dzhioyev")]
#[case::cyrillic_capitals("ЦХИНВАЛ", "#entity/tskhinvali")]
#[case::georgian("ცხინვალი", "#entity/tskhinvali")]
#[case::georgian_capitals("ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", "#entity/georgia")]
#[case::another_letter("Kokoiti", "#entity/eduard-kokoity")]
#[case::a_letter_too_few("Medvdev", "#entity/dmitry-medvedev")]
#[case::a_letter_too_many("Sarkkozy", "#entity/nicolas-sarkozy")]
#[case::two_letters_changed("Chruikn", "")]
#[case::two_neighbours_changed("Chrukin", "#entity/vitaly-churkin")]
#[case::an_accent_too_many("Sárközy", "#entity/nicolas-sarkozy")]
#[case::a_dash("north ossetia alania", "#entity/north-ossetia-alania")]
#[case::without_its_possessive("Georgia criticises Medvedev visit", "#event/georgia-criticises-visit")]
#[case::a_possessive("Lavrov’s planned recognition", "#event/lavrov-not-planned")]
#[case::an_apostrophe_left_out("recognition wasnt planned", "#event/lavrov-not-planned")]
fn it_finds(#[case] query: &str, #[case] wanted: &str) {
    assert_eq!(first(query), wanted);
}

#[rstest]
#[case::a_year("2008", |event: &str| event.starts_with("2008"))]
#[case::a_month("2009-08", |event: &str| event.starts_with("2009-08"))]
#[case::a_month_in_words("August 2009", |event: &str| event.starts_with("2009-08"))]
#[case::a_day("13 July 2009", |event: &str| event == "2009-07-13")]
fn a_date_finds_every_event_of_it(#[case] query: &str, #[case] is_of: fn(&str) -> bool) {
    let found = of_kind(&find(query), FoundKind::Events);
    for id in article().event_ids() {
        let date = article().event(id).date.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(!is_of(&date) || found.contains(&Found::Event(id)), "{query}: {date}");
    }
}

#[test]
fn a_day_finds_what_lasted_over_it() {
    let found = SHIPPED.search.matches(article(), "10 August 2008");
    assert!(slugs(&found).contains(&"five-days-of-fighting"), "{:?}", slugs(&found));
    assert!(!slugs(&found).contains(&"russia-recognises"));
}

#[test]
fn hits_are_grouped_by_kind_and_the_group_of_the_best_comes_first() {
    let kinds = |query| find(query).groups.iter().map(|group| group.kind).collect::<Vec<_>>();
    assert_eq!(kinds("Tskhinvali")[0], FoundKind::Names);
    assert_eq!(kinds("seventy percent")[0], FoundKind::Figures);
    assert_eq!(kinds("regional catastrophe")[0], FoundKind::Quotes);
    let all = kinds("South Ossetia");
    assert_eq!(all.len(), 5);
    assert!(all.iter().enumerate().all(|(at, kind)| !all[..at].contains(kind)), "{all:?}");
}

#[test]
fn quotes_and_figures_lead_to_their_event_and_else_to_where_they_are_told() {
    let event = article().event_by_slug("kokoity-on-destruction").unwrap();
    let figures = of_kind(&find("seventy percent"), FoundKind::Figures);
    assert_eq!(Selection::of_found(article(), figures[0]), Some(Selection::Event(event)));
    let without_events = changed(|document| {
        for kind in ["quotes", "figures"] {
            for record in document[kind].as_array_mut().unwrap() {
                record.as_object_mut().unwrap().remove("event");
            }
        }
    });
    for found in [Found::Quote(0), Found::Figure(0)] {
        assert!(matches!(Selection::of_found(&without_events, found), Some(Selection::Section(_))));
    }
}

#[rstest]
#[case::no_word("")]
#[case::spaces("  \t\n")]
#[case::signs("?! … “”")]
#[case::marks("\u{301}\u{302}\u{303}")]
fn a_query_without_words_asks_nothing_and_leaves_every_event(#[case] query: &str) {
    let hits = find(query);
    assert!(!hits.is_asked);
    assert_eq!(hits.total(), 0);
    assert_eq!(SHIPPED.search.matches(article(), query).len(), article().events.len());
}

#[test]
fn what_nothing_has_is_named_with_the_nearest_word() {
    let hits = find("Kokoshka");
    assert_eq!((hits.total(), hits.is_asked), (0, true));
    assert_eq!(hits.missing, ["Kokoshka"]);
    assert_eq!(hits.nearest.as_deref(), Some("Kokoity"));
    let partly = find("Lavrov xyzzyxyzzy");
    assert!(partly.total() > 0);
    assert_eq!((partly.missing, partly.nearest), (vec!["xyzzyxyzzy".to_owned()], None));
}

#[rstest]
#[case::long(&"lavrov ".repeat(2000))]
#[case::one_long_word(&"x".repeat(10_000))]
#[case::marks(&format!("e{}", "\u{301}".repeat(10_000)))]
fn a_long_query_is_cut_and_said_to_be(#[case] query: &str) {
    assert!(find(query).is_cut);
}

#[test]
fn a_query_in_a_script_of_which_the_article_has_nothing_finds_nothing() {
    let hits = find("𐘀𐘁𐘂");
    assert_eq!((hits.total(), hits.missing, hits.nearest), (0, vec!["𐘀𐘁𐘂".to_owned()], None));
}

#[test]
fn an_event_is_left_if_its_text_or_names_have_all_words() {
    let left = |query| slugs(&SHIPPED.search.matches(article(), query));
    assert_eq!(left("what did Lavrov say in August 2009"), ["lavrov-not-planned", "medoyev-independent-state"]);
    assert_eq!(left("referendum postpones"), ["referendum-postponed"]);
    assert!(left("Lavrov xyzzy").is_empty());
    // By a name of somebody involved that the event's text doesn't have.
    let by_name = left("Лавров");
    assert!(by_name.contains(&"lavrov-denies-in-warsaw"), "{by_name:?}");
}

#[test]
fn a_word_that_is_a_name_finds_who_bears_it_before_what_involves_them() {
    for entity in &article().entities {
        let hits = find(&entity.name);
        let best = all(&hits)[0];
        assert_eq!(address(article(), best), format!("#entity/{}", entity.slug), "{}", entity.name);
    }
}

#[test]
fn an_article_without_anything_to_find_finds_nothing() {
    let article = changed(|document| {
        for kind in ["events", "entities", "quotes", "figures", "sections"] {
            document[kind] = serde_json::json!([]);
        }
        document["summary"] = "Nothing.".into();
        document["infobox"] = serde_json::json!({});
        document["voices"] = serde_json::json!([]);
        document["notes"] = serde_json::json!([]);
    });
    let search = Search::default();
    assert_eq!(search.find(&article, "anything").total(), 0);
    assert!(search.matches(&article, "anything").is_empty());
}

#[test]
fn what_is_to_be_seen_on_a_picture_is_found() {
    for (query, address) in
        [("hands shake", "#event/signing"), ("drawn memory", "#event/signing"), ("pier", "#entity/harbour")]
    {
        let hits = EVERY.search.find(&EVERY.article, query);
        let found = all(&hits).first().map(|&found| encode(&EVERY.article, Selection::of_found(&EVERY.article, found)));
        assert_eq!(found.as_deref(), Some(address), "{query}");
    }
}
