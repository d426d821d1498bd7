//! The table, read back with a reader of CSV.

use super::{HARD, everything, one, slugs, with_words};
use article_explorer::export::FileFormat;
use pretty_assertions::assert_eq;
use std::collections::BTreeMap;

/// The rows of a table, by the names of their columns.
pub fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark, by which Excel knows UTF-8");
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

#[test]
fn a_claim_says_who_claims_it_and_how_its_date_is_known() {
    let csv = FileFormat::Csv.write(&one("soldiers-deployed"));
    let [row] = &rows(&csv)[..] else { panic!("one row") };
    let cell = |name: &str| row[name].as_str();
    assert_eq!(cell("title"), "Makarov: all 3,700 Russian soldiers are in South Ossetia");
    assert_eq!(cell("date"), "[..2008-11]");
    assert_eq!((cell("earliest"), cell("latest")), ("", "2008-11-30"));
    assert_eq!(cell("date in words"), "by November 2008");
    assert_eq!(cell("how the date is known"), "date inferred");
    assert_eq!(cell("standing"), "claimed by Nikolay Makarov");
    assert_eq!(cell("claimed by"), "Nikolay Makarov");
    assert_eq!((cell("section"), cell("paragraph")), ("Military ties", "1"));
    assert_eq!(cell("address"), "https://example.org/explorer/#event/soldiers-deployed");
    assert_eq!(cell("licence"), "CC BY-SA 4.0");
}

#[test]
fn every_line_ends_as_rfc_4180_has_it() {
    let csv = FileFormat::Csv.write(&everything());
    assert!(csv.ends_with("\r\n"));
    assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count());
}

#[test]
fn events_stand_in_the_order_of_time_with_undated_ones_last() {
    let taken = everything();
    let ids: Vec<String> = rows(&FileFormat::Csv.write(&taken)).into_iter().map(|row| row["id"].clone()).collect();
    assert_eq!(ids, slugs(&taken));
    let article = taken.article;
    let expected = article.in_time.iter().chain(&article.undated).map(|&id| article.event(id).slug.clone());
    assert_eq!(ids, expected.collect::<Vec<_>>());
}

#[test]
fn no_cell_is_taken_for_a_formula_and_each_keeps_its_words() {
    for words in HARD {
        for row in rows(&with_words(words, FileFormat::Csv)) {
            for cell in row.values() {
                let first = cell.trim_start().chars().next();
                assert!(!first.is_some_and(|first| "=+-@＝＋－＠".contains(first)), "{cell:?}");
                assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
            }
            if row["id"] == "signing" {
                let title = row["title"].strip_prefix('\'').unwrap_or(&row["title"]);
                assert_eq!(title, *words);
            }
        }
    }
}

#[test]
fn a_title_of_ten_thousand_characters_is_one_cell() {
    let words = "\"long\", ".repeat(1250);
    let table = with_words(&words, FileFormat::Csv);
    assert!(rows(&table).iter().any(|row| row["title"] == words));
}
