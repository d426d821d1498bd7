//! The text with headings, read back with a reader of Markdown.

use super::{HARD, SHIPPED, everything, one, one_of_all, with_words};
use article_explorer::export::FileFormat;
use pretty_assertions::assert_eq;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// The headings of a level.
pub fn headings(text: &str, wanted: HeadingLevel) -> Vec<String> {
    let (mut headings, mut is_inside) = (Vec::new(), false);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) if level == wanted => {
                is_inside = true;
                headings.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => is_inside = false,
            Event::Text(words) if is_inside => headings.last_mut().unwrap().push_str(&words),
            other => assert!(!is_inside, "{other:?} in a heading"),
        }
    }
    headings
}

/// Where the links lead.
pub fn links(text: &str) -> Vec<String> {
    let link = |event: Event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    };
    Parser::new(text).filter_map(link).collect()
}

#[test]
fn an_event_says_how_it_is_known_and_who_claims_it() {
    let text = FileFormat::Markdown.write(&one("soldiers-deployed"));
    for line in [
        "# Russia–South Ossetia relations",
        "## 2008",
        "### Makarov: all 3,700 Russian soldiers are in South Ossetia",
        "- Standing: claimed by Nikolay Makarov",
        "- Told in: Military ties, paragraph 1",
        "- [Open in the explorer](https://example.org/explorer/#event/soldiers-deployed)",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
    assert!(text.contains("- When: by November 2008, date inferred"), "{text}");
    assert!(text.contains(&format!("CC BY-SA 4.0. {}. Data version 0123456789abcdef", one_of_all())), "{text}");
}

#[test]
fn years_come_once_each_in_the_order_of_time_and_undated_events_last() {
    let years = headings(&FileFormat::Markdown.write(&everything()), HeadingLevel::H2);
    let (last, dated) = years.split_last().unwrap();
    assert_eq!(last, "Without a date");
    let mut sorted = dated.to_vec();
    sorted.sort();
    sorted.dedup();
    assert_eq!(dated, sorted);
    assert!(SHIPPED.undated.len() > 1);
}

#[test]
fn whatever_the_words_they_stand_for_themselves() {
    for words in HARD {
        let text = with_words(words, FileFormat::Markdown);
        let said: Vec<&str> =
            words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
        let titles = headings(&text, HeadingLevel::H3);
        assert_eq!(titles.len(), 4, "{text}");
        assert!(titles.contains(&said.join(" ")), "{words:?}: {titles:?}");
        for event in Parser::new(&text) {
            let is_markup = matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Code(_)
                    | Event::Rule
                    | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Image { .. } | Tag::List(Some(_)))
            );
            assert!(!is_markup, "{event:?} for {words:?}");
        }
    }
}
