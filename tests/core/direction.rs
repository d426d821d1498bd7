//! Articles that are written from right to left.

use crate::check::checked;
use crate::documents::{ARABIC, SQUARE};
use article_explorer::article::Article;
use article_explorer::cards::{card, plain};
use article_explorer::date::Day;
use article_explorer::explorer::{Explorer, Selection};
use article_explorer::layout::along;
use article_explorer::page;
use rstest::rstest;

/// Whether a character is one of Arabic text.
fn is_arabic(c: char) -> bool {
    c == ' ' || ('\u{600}'..='\u{6ff}').contains(&c)
}

/// The texts of a page, each with whether it stands in an element that says that it is English.
fn texts(html: &str) -> Vec<(bool, String)> {
    let mut open: Vec<bool> = vec![false];
    let mut texts = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        if tag.starts_with('/') {
            open.pop();
        } else {
            let is_english = *open.last().unwrap() || tag.contains("lang=\"en\"");
            open.push(is_english);
        }
        texts.push((*open.last().unwrap(), text.to_owned()));
    }
    texts
}

#[test]
fn the_arabic_article_is_in_order() {
    assert!(checked(ARABIC).is_ok(), "{:?}", checked(ARABIC).err());
}

#[rstest]
#[case::the_static_page(page::article(&Article::from_json(ARABIC).unwrap(), "0123"))]
#[case::the_print_out(page::print(&Explorer::new(ARABIC, SQUARE).unwrap(), "0123"))]
fn on_a_page_in_arabic_english_words_say_so_and_run_from_left_to_right(#[case] html: String) {
    assert!(html.starts_with("<article lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(html.matches("lang=\"en\"").count(), html.matches("lang=\"en\" dir=\"ltr\"").count());
    let texts = texts(&html);
    for label in ["Who", "17 September 2008", "Ratifies", "planned", "How to cite"] {
        let (is_english, text) = texts.iter().find(|(_, text)| text.contains(label)).expect(label);
        assert!(is_english, "“{text}”");
    }
    for own in ["توقيع اتفاق الميناء", "رئيسة الشمال", "هذا هو السلام", "الطرفان"]
    {
        let (is_english, text) = texts.iter().find(|(_, text)| text.contains(own)).expect(own);
        assert!(!is_english, "“{text}”");
    }
    let wrongly =
        texts.iter().find(|(is_english, text)| *is_english && !text.is_empty() && text.chars().all(is_arabic));
    assert_eq!(wrongly, None);
}

#[test]
fn on_an_english_page_nothing_says_so_again() {
    let html = page::article(&Article::from_json(crate::check::EVERY_FIELD).unwrap(), "0123");
    assert_eq!((html.matches("lang=").count(), html.matches("dir=").count()), (1, 1));
}

#[test]
fn who_recognises_points_at_who_is_recognised() {
    let told = |language: &str| {
        let article = crate::fixture::changed(|document| document["language"] = language.into());
        let lens = Selection::Lens(article_explorer::lens::Lens::Recognition);
        plain(&article, &card(&article, Some(lens), Day(20_000)))
    };
    assert!(told("en").contains("North → South"));
    assert!(told("he").contains("North ← South"), "to the left, where the line goes on");
}

#[rstest]
#[case::from_the_left(130.0, (100.0, 300.0), 200.0, 30.0)]
#[case::from_the_right(130.0, (300.0, 100.0), 200.0, 170.0)]
#[case::at_the_start(300.0, (300.0, 100.0), 200.0, 0.0)]
#[case::of_a_page_at_half_size(150.0, (200.0, 100.0), 200.0, 100.0)]
#[case::beyond_the_start(310.0, (300.0, 100.0), 200.0, -10.0)]
#[case::of_nothing(5.0, (5.0, 5.0), 0.0, 0.0)]
fn a_point_is_so_far_from_the_side_where_lines_start(
    #[case] at: f64,
    #[case] sides: (f64, f64),
    #[case] length: f64,
    #[case] far: f64,
) {
    assert!((along(at, sides, length) - far).abs() < 1e-9);
}
