//! A query, as the terms that are looked for.

use super::english::{is_common, singular};
use super::token::{Token, TokenKind, days, tokens};
use crate::date::Day;
use std::ops::Range;

/// How many characters of a query count.
pub const LONGEST: usize = 200;

/// A query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Query {
    /// What is looked for, in an order that doesn't depend on the query's, each once.
    pub terms: Vec<Term>,
    /// Whether its end was left out.
    pub is_cut: bool,
}

/// A word, a number or a date that is looked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// What a text may have in its place, as a token's key; the first is what was asked for.
    pub keys: Vec<String>,
    /// The days that it names.
    pub days: Option<(Day, Day)>,
    /// How the reader wrote it.
    pub written: String,
}

impl Term {
    fn of_word(text: &str, word: &Token) -> Self {
        let mut keys = vec![word.key.clone()];
        keys.extend(singular(&word.key));
        Self { keys, days: days(&word.key), written: text[word.range.clone()].into() }
    }

    /// Whether it is a month or a day.
    pub fn is_date(&self) -> bool {
        self.keys[0].starts_with('@')
    }
}

/// Reads a query. Words that say little are left out if there are others.
pub(super) fn read(query: &str) -> Query {
    let text = cut(query);
    let tokens = tokens(text);
    // From the last on: dates before numbers, a day before its month.
    let spans = tokens.iter().rev().filter(|token| token.kind != TokenKind::Word);
    let words: Vec<&Token> = tokens.iter().filter(|token| token.kind == TokenKind::Word).collect();
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut terms = Vec::new();
    let overlaps = |taken: &[Range<usize>], range: &Range<usize>| {
        taken.iter().any(|other| other.start < range.end && range.start < other.end)
    };
    for span in spans {
        if overlaps(&taken, &span.range) {
            continue;
        }
        taken.push(span.range.clone());
        let mut keys = vec![span.key.clone()];
        // The reader may be about to write a longer word.
        keys.extend(words.iter().filter(|word| word.range == span.range).map(|word| word.key.clone()));
        keys.reverse();
        terms.push(Term { keys, days: days(&span.key), written: text[span.range.clone()].into() });
    }
    let others = words.into_iter().filter(|word| !overlaps(&taken, &word.range));
    terms.extend(others.map(|word| Term::of_word(text, word)));
    if terms.iter().any(|term| !is_common(&term.keys[0])) {
        terms.retain(|term| !is_common(&term.keys[0]));
    }
    let mut in_order: Vec<Term> = Vec::new();
    for term in terms {
        if let Err(at) = in_order.binary_search_by(|other| other.keys.cmp(&term.keys)) {
            in_order.insert(at, term);
        }
    }
    Query { terms: in_order, is_cut: text.len() < query.len() }
}

/// The part of a query that counts.
pub(super) fn cut(query: &str) -> &str {
    query.char_indices().nth(LONGEST).map_or(query, |(end, _)| &query[..end])
}
