//! The index: which records have a word, and how much that says of them.

use super::texts::{Found, Searched, all, texts};
use super::token::{folded, tokens};
use crate::article::Article;
use crate::date::{Date, Day};
use std::collections::HashMap;

/// Everything of an article that can be found, by its words.
pub(super) struct Index {
    /// What can be found. Events come first, in the article's order: a record below their number is the event with that
    /// id.
    pub records: Vec<Found>,
    /// By event: the days of its date.
    pub days: Vec<Option<(Day, Day)>>,
    /// The keys of all tokens, sorted.
    pub keys: Vec<String>,
    /// By key: the records that have it, in order, each with its weight.
    pub postings: Vec<Vec<Posting>>,
    /// The records that have a title or a name, by that, folded.
    pub names: HashMap<String, Vec<u32>>,
}

/// That a record has a key.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    /// Its index in the records.
    pub record: u32,
    /// How much that says of it.
    pub weight: f32,
}

impl Index {
    /// The index of an article.
    pub fn new(article: &Article) -> Self {
        let records = all(article);
        let mut builder = Builder::default();
        for (&found, record) in records.iter().zip(0..) {
            let texts = texts(article, found);
            builder.add(record, &texts.title, true);
            for searched in std::iter::once(&texts.detail).chain(&texts.others) {
                builder.add(record, searched, false);
            }
            for name in &texts.names {
                builder.names.entry(folded(name)).or_default().push(record);
            }
        }
        let days = article.events.iter().map(|event| event.when().and_then(Date::bounds)).collect();
        let mut sorted: Vec<(String, Vec<Posting>)> = builder.postings.into_iter().collect();
        sorted.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let (keys, postings) = sorted.into_iter().unzip();
        Self { records, days, keys, postings, names: builder.names }
    }

    /// The index of a key in the keys.
    pub fn id(&self, key: &str) -> Option<usize> {
        self.keys.binary_search_by(|other| other.as_str().cmp(key)).ok()
    }
}

#[derive(Default)]
struct Builder {
    postings: HashMap<String, Vec<Posting>>,
    names: HashMap<String, Vec<u32>>,
}

impl Builder {
    /// Adds a text of a record. A word of a title counts more the shorter it is.
    fn add(&mut self, record: u32, searched: &Searched, is_title: bool) {
        let tokens = tokens(&searched.text);
        let share = if is_title { 1.0 / tokens.len() as f32 } else { 0.0 };
        let weight = searched.weight * (1.0 + share);
        for token in tokens {
            let postings = self.postings.entry(token.key).or_default();
            match postings.last_mut().filter(|last| last.record == record) {
                Some(last) => last.weight = last.weight.max(weight),
                None => postings.push(Posting { record, weight }),
            }
        }
    }
}
