//! Properties of the search, for any query.

use super::{EVERY, SHIPPED, all, article, find};
use crate::documents;
use article_explorer::article::Article;
use article_explorer::explorer::Explorer;
use article_explorer::search::{Found, Hit, Hits, Marked};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use std::sync::LazyLock;

static STRANGE: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(&documents::strange().to_string(), &[]).unwrap());

fn explorers() -> [&'static Explorer; 3] {
    [&SHIPPED, &EVERY, &STRANGE]
}

/// The words of the article's titles and names, without numbers and months, which mean something together.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let titles = article().events.iter().map(|event| &event.title);
    let names = article().entities.iter().map(|entity| &entity.name);
    let words = titles.chain(names).flat_map(|title| title.split(|letter: char| !letter.is_alphabetic()));
    let months = ["april", "august", "june", "july", "march", "may"];
    let numbers = ["one", "two", "five", "eight"];
    let mut words: Vec<String> = words
        .filter(|word| word.len() > 2)
        .map(str::to_lowercase)
        .filter(|word| !months.contains(&word.as_str()) && !numbers.contains(&word.as_str()))
        .collect();
    words.sort();
    words.dedup();
    words
});

/// Everything that stands at the start of a word of the article, folded.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    let words = article_explorer::data::ARTICLE.split(|letter: char| !letter.is_alphanumeric());
    format!(" {}", words.collect::<Vec<_>>().join(" ").to_lowercase())
});

fn sorted(hits: &Hits) -> Vec<String> {
    let mut found: Vec<String> = all(hits).iter().map(|found| format!("{found:?}")).collect();
    found.sort();
    found
}

/// Arbitrary text, and text that is more like a query.
fn query() -> impl Strategy<Value = String> {
    let pieces = [
        "2008",
        "-08",
        "-26",
        "August",
        "17",
        "two",
        "hundred",
        "thousand",
        "and",
        "%",
        "3,700",
        "2.8",
        "’s",
        "’",
        "\u{301}",
        "İ",
        "ß",
        "ﬁ",
        "Σς",
        "\u{1F1EC}",
        "Lavrov",
        "Цхинвал",
        "საქართველო",
        "@2008-08",
        "ada",
        "וועידה",
        " ",
        ",",
        ".",
    ];
    prop_oneof![
        any::<String>(),
        vec(select(pieces.to_vec()), 0..8).prop_map(|pieces| pieces.concat()),
        vec(select(pieces.to_vec()), 0..8).prop_map(|pieces| pieces.join(" ")),
        vec(select(WORDS.clone()), 0..5).prop_map(|words| words.join(" ")),
    ]
}

/// The texts of a hit.
fn texts(hit: &Hit) -> impl Iterator<Item = &Marked> {
    [&hit.title, &hit.detail].into_iter().chain(&hit.snippet)
}

fn titles(article: &Article) -> Vec<String> {
    let events = article.events.iter().flat_map(|event| [Some(event.title.clone()), event.short.clone()]);
    let names =
        article.entities.iter().flat_map(|entity| std::iter::once(&entity.name).chain(&entity.aliases).cloned());
    events.flatten().chain(names).collect()
}

/// The titles and names of what was found.
fn titles_of(article: &Article, found: Found) -> Vec<String> {
    match found {
        Found::Event(id) => {
            let event = article.event(id);
            std::iter::once(event.title.clone()).chain(event.short.clone()).collect()
        }
        Found::Entity(id) => {
            let entity = article.entity(id);
            std::iter::once(&entity.name).chain(&entity.aliases).cloned().collect()
        }
        Found::Quote(at) => vec![article.quotes[at].text.clone()],
        Found::Figure(at) => vec![article.figures[at].text.clone()],
        Found::Paragraph(id) => vec![article.section(id.section).title.clone()],
    }
}

#[test]
fn a_title_or_a_name_is_the_first_hit_for_itself() {
    for explorer in explorers() {
        let article = &explorer.article;
        for title in titles(article) {
            let hits = explorer.search.find(article, &title);
            let best = all(&hits)[0];
            let like = |text: &String| text.to_lowercase().replace('-', "–") == title.to_lowercase().replace('-', "–");
            assert!(titles_of(article, best).iter().any(like), "{title}: {:?}", titles_of(article, best));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_asked_and_every_mark_is_a_part_of_its_text(query in query(), at in 0..3_usize) {
        let explorer = explorers()[at];
        let (article, search) = (&explorer.article, &explorer.search);
        let hits = search.find(article, &query);
        prop_assert!(hits.groups.iter().all(|group| !group.found.is_empty()));
        for found in all(&hits) {
            let hit = search.hit(article, &hits, found);
            for Marked { text, marks } in texts(&hit) {
                let mut end = 0;
                for mark in marks {
                    prop_assert!(end <= mark.start && mark.start < mark.end && mark.end <= text.len(), "{marks:?} {text}");
                    prop_assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end));
                    end = mark.end;
                }
                let pieces: String = Marked { text: text.clone(), marks: marks.clone() }.pieces().iter().map(|(piece, _)| *piece).collect();
                prop_assert_eq!(&pieces, text);
            }
            prop_assert!(texts(&hit).any(|text| !text.marks.is_empty()), "{query} marks nothing of {hit:?}");
        }
    }

    #[test]
    fn events_that_a_query_leaves_are_sorted_and_among_the_hits(query in query(), at in 0..3_usize) {
        let explorer = explorers()[at];
        let (article, search) = (&explorer.article, &explorer.search);
        let left = search.matches(article, &query);
        prop_assert!(left.is_sorted_by(|one, other| one < other));
        let hits = search.find(article, &query);
        if hits.is_asked {
            let found = all(&hits);
            prop_assert!(left.iter().all(|&id| found.contains(&Found::Event(id))), "{query}");
        }
    }

    #[test]
    fn case_diacritics_and_the_order_of_words_change_nothing(
        words in subsequence(WORDS.clone(), 1..5).prop_shuffle(),
        marks in vec(select(vec!["", "\u{301}", "\u{327}", "\u{308}"]), 40),
    ) {
        let plain = find(&words.join(" "));
        let mut sorted_words = words.clone();
        sorted_words.sort();
        let letters = words.join(" ");
        let marked: String = letters.chars().zip(marks.iter().cycle()).map(|(letter, mark)| {
            if letter == ' ' { " ".into() } else { format!("{letter}{mark}") }
        }).collect();
        let others = [sorted_words.join(" "), letters.to_uppercase(), marked];
        for other in others {
            prop_assert_eq!(sorted(&find(&other)), sorted(&plain), "{} and {}", other, letters);
        }
    }

    #[test]
    fn one_more_word_leaves_the_events_that_both_leave(one in select(WORDS.clone()), other in select(WORDS.clone())) {
        // Words that say little count only where they are alone.
        let is_alone = |word: &String| find(&format!("{word} xyzzyx")).total() == 0;
        prop_assume!(!is_alone(&one) && !is_alone(&other));
        let left = |query: &str| SHIPPED.search.matches(article(), query);
        let (first, second) = (left(&one), left(&other));
        let both: Vec<_> = first.into_iter().filter(|id| second.contains(id)).collect();
        prop_assert_eq!(left(&format!("{one} {other}")), both);
    }

    #[test]
    fn a_long_word_with_one_typo_finds_what_it_finds_without(
        word in select(WORDS.iter().filter(|word| word.len() >= 8 && word.is_ascii()).cloned().collect::<Vec<_>>()),
        at in any::<Index>(),
        letter in "[a-z]",
        kind in 0..4_usize,
    ) {
        let at = at.index(word.len() - 1);
        let mut typo = word.clone();
        match kind {
            0 => typo.replace_range(at..=at, &letter),
            1 => typo.insert_str(at, &letter),
            2 => drop(typo.remove(at)),
            _ => typo.replace_range(at..at + 2, &word[at..at + 2].chars().rev().collect::<String>()),
        }
        // It, or what it looks like the plural of, may be or begin another word.
        let singular = [typo.strip_suffix('s').map(String::from), typo.strip_suffix("ies").map(|stem| format!("{stem}y"))];
        prop_assume!(!singular.iter().flatten().chain([&typo]).any(|form| TEXT.contains(&format!(" {form}"))));
        let found = all(&find(&typo));
        let whole = SHIPPED.search.matches(article(), &word);
        prop_assert!(whole.iter().all(|&id| typo == word || found.contains(&Found::Event(id)) || !has_word(id, &word)), "{typo}");
        prop_assert!(!found.is_empty(), "{typo}");
    }
}

/// Whether an event's title has a word, and not only a longer one.
fn has_word(id: article_explorer::article::EventId, word: &str) -> bool {
    article().event(id).title.split(|letter: char| !letter.is_alphabetic()).any(|other| other.to_lowercase() == word)
}
