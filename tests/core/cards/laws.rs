//! Properties of the cards of every article.

use crate::lens::bad_input::any_document;
use crate::timeline::support::any_article;
use article_explorer::article::Article;
use article_explorer::cards::{Card, Item, ListKind, Part, Run, card, mark_words, plain, preview, row_words, spoken};
use article_explorer::date::Day;
use article_explorer::explorer::Selection;
use article_explorer::lens::Lens;
use article_explorer::page;
use proptest::prelude::*;

/// Everything that can be selected.
fn selections(article: &Article) -> Vec<Selection> {
    let events = article.event_ids().map(Selection::Event);
    let entities = article.entity_ids().map(Selection::Entity);
    let sections = article.section_ids().map(Selection::Section);
    events.chain(entities).chain(sections).chain(Lens::ALL.into_iter().map(Selection::Lens)).collect()
}

/// Calls `look` for a part and every part in it.
fn each_part<'a>(part: &'a Part, look: &mut dyn FnMut(&'a Part)) {
    look(part);
    match part {
        Part::Headed { parts, .. } | Part::Details { parts, .. } => parts.iter().for_each(|part| each_part(part, look)),
        Part::List { items, .. } => items.iter().flat_map(|item| &item.parts).for_each(|part| each_part(part, look)),
        Part::Stages(stages) => stages.iter().for_each(|stage| each_part(&stage.part, look)),
        Part::Act { columns, .. } => columns.iter().for_each(|column| each_part(&column.statements, look)),
        _ => {}
    }
}

fn assert_sane(article: &Article, card: &Card) {
    assert!(!card.kicker.is_empty() && !plain(article, card).is_empty());
    let mut look = |part: &Part| match part {
        Part::Headed { heading, parts } => assert!(!heading.is_empty() && !parts.is_empty()),
        Part::List { items, .. } => {
            assert!(!items.is_empty());
            assert!(items.iter().all(|item| !item.line.is_empty() || !item.parts.is_empty()));
        }
        Part::Facts(facts) => assert!(facts.iter().all(|fact| !fact.lines.is_empty())),
        Part::Line(_, line) => assert!(!line.is_empty()),
        _ => {}
    };
    let by_day = card.by_day.iter().flat_map(|by_day| &by_day.parts);
    card.parts.iter().chain(by_day).for_each(|part| each_part(part, &mut look));
}

fn assert_all_sane(article: &Article) {
    for on in [Day::MIN, Day(0), Day::MAX] {
        assert_sane(article, &card(article, None, on));
        for selection in selections(article) {
            assert_sane(article, &card(article, Some(selection), on));
            assert!(!spoken(article, selection).is_empty());
            let _ = preview(article, selection);
        }
    }
    for id in article.event_ids() {
        let _ = (mark_words(article, id), row_words(article, id, Some(2008)), row_words(article, id, None));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_the_dates_and_ties_every_card_can_be_said(article in any_document()) {
        assert_all_sane(&article);
    }

    #[test]
    fn whatever_the_history_every_card_can_be_said(article in any_article()) {
        assert_all_sane(&article);
    }
}

#[test]
fn every_card_of_the_shipped_article_can_be_said() {
    assert_all_sane(crate::lens::shipped());
}

/// The words of a line, run by run.
fn words(line: &[Run], out: &mut Vec<String>) {
    for run in line {
        match run {
            Run::Text(words)
            | Run::Own(words)
            | Run::Strong(words)
            | Run::Date { words, .. }
            | Run::Event(_, words)
            | Run::Entity(_, words)
            | Run::Relation(words)
            | Run::Paragraph(_, words)
            | Run::Out { words, .. } => out.push(words.clone()),
            Run::Quiet(line) => words(line, out),
            Run::Badge(badge) => out.push(badge.label(crate::lens::shipped())),
            Run::StatusMark(_) | Run::Lens(..) => {}
        }
    }
}

fn words_of_item(item: &Item, out: &mut Vec<String>) {
    out.extend(item.date.clone());
    words(&item.line, out);
}

/// The words of the parts that the static page has too.
fn words_on_page(part: &Part, out: &mut Vec<String>) {
    match part {
        Part::Line(_, line) => words(line, out),
        Part::Facts(facts) => facts.iter().for_each(|fact| {
            words(std::slice::from_ref(&fact.label), out);
            fact.lines.iter().for_each(|line| words(line, out));
        }),
        Part::List { kind: ListKind::Steps | ListKind::Company, .. } => {}
        Part::List { items, .. } => items.iter().for_each(|item| words_of_item(item, out)),
        Part::Headed { parts, .. } => parts.iter().for_each(|part| words_on_page(part, out)),
        Part::Stages(stages) => stages.iter().for_each(|stage| {
            out.push(stage.label.clone());
            words_on_page(&stage.part, out);
        }),
        Part::Quote { text, caption } => {
            out.push(text.clone());
            words(caption, out);
        }
        Part::Note { text, .. } => words(text, out),
        _ => {}
    }
}

#[test]
fn the_static_page_says_what_the_cards_say_in_their_order() {
    let article = crate::lens::shipped();
    let html = page::article(article, "0123");
    let text: String = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let undated = article.in_time.iter().chain(&article.undated).map(|&id| Selection::Event(id));
    let mut rest = text.as_str();
    for selection in undated {
        let card = card(article, Some(selection), Day(0));
        let mut said = vec![card.title];
        words(&card.kicker, &mut said);
        card.parts.iter().for_each(|part| words_on_page(part, &mut said));
        for words in said {
            let at = rest.find(&words).unwrap_or_else(|| panic!("“{words}” of {selection:?} isn’t on the page"));
            rest = &rest[at + words.len()..];
        }
    }
}
