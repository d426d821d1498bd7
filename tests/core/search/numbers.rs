//! Numbers in digits and in words are the same.

use super::{FoundKind, of_kind};
use crate::fixture::changed;
use article_explorer::article::Article;
use article_explorer::search::Search;
use rstest::rstest;

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn in_words(number: usize) -> String {
    match number {
        0..20 => ONES[number].into(),
        20..100 if number.is_multiple_of(10) => TENS[number / 10].into(),
        20..100 => format!("{}-{}", TENS[number / 10], ONES[number % 10]),
        100..1000 => format!("{} hundred", in_words(number / 100)),
        _ => format!("{} thousand", in_words(number / 1000)),
    }
}

/// Each number in an article that says it in words or else in digits.
fn saying(numbers: &[usize], in_digits: bool) -> Article {
    changed(|document| {
        let quote = document["quotes"][0].clone();
        let said = numbers.iter().map(|&number| {
            let mut quote = quote.clone();
            quote["text"] = if in_digits { number.to_string() } else { in_words(number) }.into();
            quote["occasion"] = "at a meeting".into();
            quote
        });
        document["quotes"] = said.collect();
    })
}

#[test]
fn every_number_up_to_a_hundred_and_round_ones_are_found_in_words_and_in_digits() {
    let rounds = (2..10).map(|digit| digit * 100).chain((1..100).map(|number| number * 1000));
    let numbers: Vec<usize> = (0..=100).chain(rounds).collect();
    let (words, digits) = (saying(&numbers, false), saying(&numbers, true));
    for (article, is_digits) in [(&words, false), (&digits, true)] {
        let search = Search::default();
        for (at, &number) in numbers.iter().enumerate() {
            for query in [number.to_string(), in_words(number)] {
                let quotes = of_kind(&search.find(article, &query), FoundKind::Quotes);
                let best = quotes.first().copied();
                assert_eq!(best, Some(article_explorer::search::Found::Quote(at)), "{query}, in digits: {is_digits}");
            }
        }
    }
}

#[rstest]
#[case("two hundred and five", "205")]
#[case("Two thousand three hundred", "2300")]
#[case("three thousand, seven hundred", "3,700")]
#[case("a hundred", "100")]
#[case("17th", "17")]
fn it_is_found(#[case] said: &str, #[case] query: &str) {
    let article = changed(|document| document["quotes"][0]["text"] = said.into());
    assert!(!of_kind(&Search::default().find(&article, query), FoundKind::Quotes).is_empty());
}

#[rstest]
#[case("eighty-five", "80")]
#[case("two hundred", "2")]
fn a_part_of_a_number_is_another_number(#[case] said: &str, #[case] query: &str) {
    let article = changed(|document| {
        document["quotes"][0]["text"] = said.into();
        document["quotes"][0]["occasion"] = "at a meeting".into();
    });
    assert!(of_kind(&Search::default().find(&article, query), FoundKind::Quotes).is_empty());
}
