//! The example articles, and the one that a writer begins with.

use article_explorer::article::{Article, EventKind};
use article_explorer::explorer::Explorer;
use article_explorer::files::read_checked;
use article_explorer::page;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents in `examples/`, one a folder.
fn examples() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(root().join("examples")).unwrap().map(|entry| entry.unwrap().path());
    let documents: Vec<PathBuf> =
        folders.map(|folder| folder.join("article.json")).filter(|file| file.exists()).collect();
    assert!(!documents.is_empty());
    documents
}

/// A document as an explorer.
fn explorer(file: &Path) -> Explorer {
    let checked = read_checked(file).unwrap_or_else(|problems| panic!("{problems}"));
    let topologies: Vec<(&str, &str)> = checked.topologies.iter().map(|(name, text)| (&**name, &**text)).collect();
    Explorer::new(&checked.json, &topologies).unwrap()
}

#[test]
fn each_example_tells_thirty_events_or_more_each_with_its_place_in_the_article() {
    for file in examples() {
        let Article { events, .. } = explorer(&file).article;
        assert!(events.len() >= 30, "{}: {} events", file.display(), events.len());
        let keys = events.iter().filter(|event| event.is_key).count();
        assert!((6..=12).contains(&keys), "{}: {keys} key events", file.display());
        for event in &events {
            assert!(event.told.is_some(), "{}", event.slug);
            assert!(event.short.is_some(), "{}", event.slug);
            let is_said = event.kind.is(EventKind::Statement);
            assert!(!is_said || !event.sources().is_empty(), "{}: nobody says it", event.slug);
        }
    }
}

#[test]
fn no_two_events_of_an_example_have_the_same_short_name() {
    for file in examples() {
        let mut names = BTreeSet::new();
        for event in &explorer(&file).article.events {
            assert!(names.insert(event.short.clone()), "{}: {:?}", event.slug, event.short);
        }
    }
}

#[test]
fn the_story_of_an_example_marks_what_is_only_claimed_planned_or_unconfirmed() {
    for file in examples() {
        let json: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let story = json["sections"].to_string();
        for event in json["events"].as_array().unwrap() {
            let is_vouched_for = matches!(event["status"].as_str(), None | Some("happened" | "background"));
            let mark = format!("[[!{}]]", event["id"].as_str().unwrap());
            let is_said = event["said_by"].is_array();
            assert!(is_vouched_for || is_said || story.contains(&mark), "{mark} isn’t in {}", file.display());
        }
    }
}

#[test]
fn the_guide_to_the_examples_names_each_of_them() {
    let guide = std::fs::read_to_string(root().join("examples/README.md")).unwrap();
    for file in examples() {
        let folder = file.parent().unwrap().file_name().unwrap().to_str().unwrap();
        assert!(guide.contains(&format!("`{folder}`")), "{folder}");
        assert!(guide.contains(&explorer(&file).article.source.license), "{folder}");
    }
}

#[test]
fn few_events_of_an_example_are_of_no_kind_and_all_its_names_are_used() {
    for file in examples() {
        let article = explorer(&file).article;
        let others = article.events.iter().filter(|event| event.kind.behaves_like() == EventKind::Other);
        let unnamed = others.filter(|event| article.vocabulary.event_kind_word(event.kind) == "other").count();
        assert!(unnamed * 4 < article.events.len(), "{}: {unnamed} events are of no kind", file.display());
        let named: BTreeSet<_> = article.events.iter().flat_map(|event| &event.entities).copied().collect();
        for id in article.entity_ids() {
            let entity = article.entity(id);
            assert!(named.contains(&id) || !entity.mentions.is_empty(), "{} is never named", entity.slug);
        }
    }
}

#[test]
fn a_picture_of_an_example_stands_on_its_static_page_with_all_that_belongs_to_it() {
    let explorer = explorer(&root().join("examples/sinking-of-the-titanic/article.json"));
    let medium = explorer.article.media().next().unwrap();
    let page = page::article(&explorer.article, &explorer.version);
    let picture = page.split("<img").nth(1).and_then(|rest| rest.split("</figure>").next()).unwrap();
    let alt = format!("alt=\"{}\"", medium.alt);
    for told in
        ["src=\"media/compartments.svg\"", "loading=\"lazy\"", "width=\"960\" height=\"400\"", &alt, &medium.credit]
    {
        assert!(picture.contains(told), "{told} isn’t in {picture}");
    }
}

#[test]
fn the_page_of_a_document_without_a_build_holds_the_article_as_text_between_the_tags_of_the_element() {
    let explorer = explorer(&root().join("release/article.json"));
    let page = page::host_page(&explorer.article, &explorer.version, "two “\"words.json", page::EXPLORER);
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(head.contains(&format!("<title>{}</title>", explorer.article.title)));
    assert!(head.contains("src=\"explorer/article-explorer.js\""));
    let (tag, text) = body.split_once('>').unwrap();
    assert_eq!(tag, "<article-explorer src=\"two “&quot;words.json\" history=\"steps\" height=\"100dvh\"");
    let text = text.strip_suffix("</article-explorer></body></html>").unwrap();
    assert_eq!(text, page::article(&explorer.article, &explorer.version));
}
