//! Which words of a hit are marked, and which part of a text is shown.

use super::{FoundKind, SHIPPED, article, find, of_kind};
use article_explorer::search::{Found, Hit, Marked};
use rstest::rstest;

/// The first hit of a kind.
fn first(query: &str, kind: FoundKind) -> Hit {
    let hits = find(query);
    let found = of_kind(&hits, kind)[0];
    SHIPPED.search.hit(article(), &hits, found)
}

/// A text with its marks in brackets.
fn shown(marked: &Marked) -> String {
    let pieces = marked.pieces().into_iter();
    pieces.map(|(piece, is_marked)| if is_marked { format!("[{piece}]") } else { piece.into() }).collect()
}

#[rstest]
#[case(
    "lavrov august 2009",
    "[Lavrov]: recognition wasn’t planned when the war began",
    "[August 2009] · said by Sergey [Lavrov]"
)]
#[case(
    "recog planned",
    "Lavrov: [recognition] wasn’t [planned] when the war began",
    "August 2009 · said by Sergey Lavrov"
)]
fn words_are_marked_in_title_and_detail(#[case] query: &str, #[case] title: &str, #[case] detail: &str) {
    let hit = first(query, FoundKind::Events);
    assert_eq!((shown(&hit.title).as_str(), shown(&hit.detail).as_str()), (title, detail));
}

#[test]
fn a_typo_and_a_number_in_words_are_marked_as_the_article_writes_them() {
    assert_eq!(shown(&first("Medvdev", FoundKind::Names).title), "Dmitry [Medvedev]");
    let figure = shown(&first("70 housing", FoundKind::Figures).title);
    assert!(figure.starts_with("[seventy] percent of residential [housing]"), "{figure}");
}

#[test]
fn a_name_in_another_script_is_shown_where_it_was_found() {
    let hit = first("цхинвал", FoundKind::Names);
    assert_eq!(shown(&hit.title), "Tskhinvali");
    assert_eq!(hit.snippet.as_ref().map(shown).as_deref(), Some("[Цхинвал]"));
    let event = first("лавров", FoundKind::Events);
    assert_eq!(event.snippet.as_ref().map(shown).as_deref(), Some("Сергей [Лавров] (Sergey Lavrov)"));
}

#[test]
fn what_title_and_detail_lack_is_shown_from_the_text() {
    let hit = first("ceasefire sarkozy fighting", FoundKind::Events);
    assert!(hit.snippet.is_some(), "{hit:?}");
    assert_eq!(first("Sarkozy brokers a ceasefire agreement", FoundKind::Events).snippet, None);
}

#[test]
fn a_long_text_is_shown_around_what_was_found() {
    let hits = find("Roki");
    for found in of_kind(&hits, FoundKind::Story) {
        let snippet = SHIPPED.search.hit(article(), &hits, found).snippet.unwrap();
        assert!(snippet.text.len() < 150, "{}", snippet.text);
        assert!(shown(&snippet).contains("[Roki]"), "{}", shown(&snippet));
    }
}

#[test]
fn a_paragraph_says_where_it_stands() {
    let hits = find("Roki");
    let found = of_kind(&hits, FoundKind::Story)[0];
    let Found::Paragraph(id) = found else { unreachable!() };
    let hit = SHIPPED.search.hit(article(), &hits, found);
    assert_eq!(hit.title.text, article().section(id.section).title);
    assert_eq!(hit.aside, format!("paragraph {}", id.paragraph));
}
