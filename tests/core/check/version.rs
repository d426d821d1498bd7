//! The versions of the format: documents of the first go on working, and those of the second leave out what they don't have.

use super::{EVERY_FIELD, checked};
use article_explorer::article::{Article, EventKind, Standing};
use article_explorer::data;
use article_explorer::explorer::{Explorer, ViewState, encode};
use article_explorer::{cards, page};
use serde_json::{Value, json};

#[test]
fn a_document_of_version_1_reads_as_one_of_version_2() {
    assert!(data::ARTICLE.contains(r#""article-explorer/1""#));
    let second = data::ARTICLE.replacen("article-explorer/1", "article-explorer/2", 1);
    let [first, second] = [data::ARTICLE, &second].map(|json| Article::from_json(json).unwrap());
    assert_eq!(page::article(&first, ""), page::article(&second, ""));
}

/// The least that a document of version 2 holds: events of which little is known, and nothing around them.
fn bare() -> Value {
    json!({
        "format": "article-explorer/2", "id": "bare", "title": "A bare list", "language": "en",
        "source": { "title": "Nowhere", "url": "https://example.org/", "license": "CC0" },
        "events": [
            { "id": "first", "title": "The first", "date": "2008-09-17", "dating": "stated" },
            { "id": "second", "title": "The second" },
        ],
    })
}

#[test]
fn a_document_may_leave_out_story_names_map_and_summaries() {
    let json = bare().to_string();
    checked(&json).unwrap();
    let explorer = Explorer::new(&json, &[]).unwrap();
    let article = &explorer.article;
    assert_eq!(article.themes.len(), 1);
    let event = &article.events[0];
    assert!(event.told.is_none() && event.kind.is(EventKind::Other) && event.standing() == Standing::Happened);
    let static_page = page::article(article, &explorer.version);
    let print = page::print(&explorer, &explorer.version);
    for page in [static_page, print] {
        for nothing in ["Told in", "<p></p>", "<ul></ul>", "Mentioned in", "Parties", "Story"] {
            assert!(!page.contains(nothing), "{nothing}: {page}");
        }
    }
    let state = ViewState::new(&explorer);
    for id in article.event_ids() {
        let selection = article_explorer::explorer::Selection::Event(id);
        let card = cards::card(article, Some(selection), state.lens_day(article));
        assert!(!format!("{card:?}").contains("Told in "));
        assert!(encode(article, Some(selection)).starts_with("#event/"));
    }
}

#[test]
fn an_event_that_a_paragraph_tells_has_to_say_so() {
    let mut document = bare();
    document["sections"] = json!([
        { "id": "lead", "level": 1, "title": "Lead", "paragraphs": [{ "text": "Twice.", "events": ["first"] }] },
    ]);
    let [problem] = checked(&document.to_string()).unwrap_err().try_into().unwrap();
    assert_eq!(problem.what, "“first” doesn’t name this paragraph");
    assert_eq!(problem.hint.as_deref(), Some("add “section”: “lead” and “paragraph”: 1 to it"));
    let first = &mut document["events"][0];
    (first["section"], first["paragraph"]) = (json!("lead"), json!(1));
    checked(&document.to_string()).unwrap();
}

#[test]
fn what_a_document_declares_is_used_like_what_the_format_has() {
    checked(EVERY_FIELD).unwrap();
    let article = Article::from_json(EVERY_FIELD).unwrap();
    let rumour = article.event(article.event_by_slug("rumour").unwrap());
    assert!(rumour.kind.is(EventKind::Statement));
    let card = cards::card(
        &article,
        Some(article_explorer::explorer::Selection::Event(article.event_by_slug("rumour").unwrap())),
        article_explorer::date::Day(0),
    );
    assert_eq!(card.kicker.first(), Some(&cards::Run::Own("Rumour".into())));
    assert!(page::article(&article, "").contains("Ports"));
}

#[test]
fn what_only_version_2_has_and_leaves_out_is_refused_in_version_1_with_a_hint() {
    let problems = |json: &str| {
        let problems = checked(&json.replacen("article-explorer/2", "article-explorer/1", 1)).unwrap_err();
        let hint = "(set “format” to “article-explorer/2”)";
        let line = |problem: &article_explorer::article::check::Problem| problem.to_string().replace(hint, "!");
        problems.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let told = problems(EVERY_FIELD);
    assert_eq!(told.lines().count(), 4, "{told}");
    assert!(told.contains("vocabulary: version 1 of the format has no such field !"), "{told}");
    assert!(told.contains("events[0].media: version 1 of the format has no such field !"), "{told}");
    let told = problems(&bare().to_string());
    for missing in ["“sections” is missing !", "events[0]: “section” is missing !", "events[1]: “kind” is missing !"]
    {
        assert!(told.contains(missing), "{told}");
    }
}
