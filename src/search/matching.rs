//! Which keys of the index a term of a query matches: as it is, as the beginning of longer words, or with one typo.

use super::english::is_common;
use super::index::Index;
use super::query::Term;
use super::texts::texts;
use super::token::tokens;
use crate::article::Article;

/// A term of a query, and the keys that match it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Matched {
    /// The term.
    pub term: Term,
    /// Ids of keys in the index, sorted, each with how well it matches, up to 1.
    pub keys: Vec<(usize, f32)>,
}

/// A word of up to this many letters is looked for as it is, if the article has it.
const SHORT: usize = 3;
/// A word with a typo is found if it has at least so many letters.
const TYPO_FROM: usize = 4;
/// The beginning of a longer word is found with a typo if it has at least so many letters.
const TYPO_IN_START_FROM: usize = 6;
/// How well a word with a typo matches.
const TYPO: f32 = 0.4;
/// How well the beginning of a word matches with a typo.
const TYPO_IN_START: f32 = 0.25;
/// How similar the nearest word is at least, from 0 to 1.
const SIMILAR: f64 = 0.5;
/// A word of more letters than this has no nearest word.
const LONGEST_WORD: usize = 40;

impl Matched {
    /// Looks for a term.
    pub fn new(index: &Index, term: Term) -> Self {
        let mut keys: Vec<(usize, f32)> = Vec::new();
        for (id, how_well) in term.keys.iter().flat_map(|key| as_it_is_or_longer(index, key)) {
            match keys.binary_search_by_key(&id, |(id, _)| *id) {
                Ok(at) => keys[at].1 = keys[at].1.max(how_well),
                Err(at) => keys.insert(at, (id, how_well)),
            }
        }
        if keys.is_empty() && !term.is_date() {
            keys = with_a_typo(index, &term.keys[0]);
        }
        Self { term, keys }
    }

    /// Whether a key matches.
    pub fn has(&self, key: usize) -> bool {
        self.keys.binary_search_by_key(&key, |(id, _)| *id).is_ok()
    }

    /// How well the date of an event matches, by its index, up to 1. `None` if it doesn't, or the term is no date.
    pub fn of_date(&self, index: &Index, event: usize) -> Option<f32> {
        let ((first, last), (from, to)) = self.term.days.zip(index.days.get(event).copied().flatten())?;
        let is_inside = first <= from && to <= last;
        (first <= to && from <= last).then_some(if is_inside { 1.0 } else { 0.5 })
    }
}

/// The keys that are a key, or begin with it; the longer, the less they match.
fn as_it_is_or_longer(index: &Index, key: &str) -> Vec<(usize, f32)> {
    let is_short = key.chars().nth(SHORT).is_none() || key.starts_with(|first: char| first.is_ascii_digit());
    let first = index.keys.partition_point(|other| other.as_str() < key);
    if let Some(other) = index.keys.get(first)
        && (key.starts_with('@') || is_short && other == key)
    {
        return if other == key { vec![(first, 1.0)] } else { Vec::new() };
    }
    let longer = index.keys[first..].iter().take_while(|other| other.starts_with(key));
    let how_well = |other: &str| if other == key { 1.0 } else { 0.4 + 0.5 * key.len() as f32 / other.len() as f32 };
    longer.enumerate().map(|(at, other)| (first + at, how_well(other))).collect()
}

/// The keys that differ from a word by one typo; if there are none, those of which the beginning does.
fn with_a_typo(index: &Index, word: &str) -> Vec<(usize, f32)> {
    let word: Vec<char> = word.chars().collect();
    if word.len() < TYPO_FROM || word.iter().all(char::is_ascii_digit) {
        return Vec::new();
    }
    let found = |is_whole: bool, how_well: f32| -> Vec<(usize, f32)> {
        let meant = index.keys.iter().enumerate().filter(|(_, key)| is_one_typo(&word, key, is_whole));
        meant.map(|(id, _)| (id, how_well)).collect()
    };
    let whole = found(true, TYPO);
    if whole.is_empty() && word.len() >= TYPO_IN_START_FROM { found(false, TYPO_IN_START) } else { whole }
}

/// Whether a word differs from a key, or else from the beginning of one, by one letter that is another, is missing or is
/// too much, or by two letters that changed places.
fn is_one_typo(word: &[char], key: &str, is_whole: bool) -> bool {
    let mut rest = key.chars();
    let mut before = rest.clone();
    let Some(at) = word.iter().position(|&letter| {
        before = rest.clone();
        rest.next() != Some(letter)
    }) else {
        // All of it stands at the key's beginning.
        return is_whole && rest.count() == 1;
    };
    let is_rest = |word: &[char], mut key: std::str::Chars<'_>| {
        word.iter().all(|&letter| key.next() == Some(letter)) && (!is_whole || key.next().is_none())
    };
    let (this, following) = (before.clone(), word.get(at + 1..).unwrap_or_default());
    let after = |count: usize| {
        let mut rest = this.clone();
        for _ in 0..count {
            rest.next();
        }
        rest
    };
    let mut two = this.clone();
    let (first, second) = (two.next(), two.next());
    let is_swapped = first.is_some() && first == following.first().copied() && second == Some(word[at]);
    is_rest(following, after(0))
        || first.is_some() && (is_rest(following, after(1)) || is_rest(&word[at..], after(1)))
        || is_swapped && is_rest(&following[1..], two)
}

/// The word of the article that is most similar to a term, as the article writes it.
pub(super) fn nearest(index: &Index, article: &Article, term: &Term) -> Option<String> {
    let word = term.keys[0].as_str();
    let is_word = |key: &str| key.chars().all(char::is_alphabetic) && !is_common(key);
    if !is_word(word) || word.chars().nth(LONGEST_WORD).is_some() {
        return None;
    }
    let likeness = |key: &str| strsim::normalized_damerau_levenshtein(word, key);
    let words = index.keys.iter().enumerate().filter(|(_, key)| is_word(key) && key.len() <= 2 * word.len());
    let similar = words.map(|(id, key)| (id, likeness(key))).filter(|(_, likeness)| *likeness >= SIMILAR);
    let (id, _) = similar.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    let record = index.postings[id].first()?.record;
    let texts = texts(article, index.records[record as usize]);
    std::iter::once(texts.title).chain([texts.detail]).chain(texts.others).find_map(|searched| {
        let token = tokens(&searched.text).into_iter().find(|token| token.key == index.keys[id])?;
        Some(searched.text[token.range].into())
    })
}
