//! The search: an index of what the article says, and what of it a query finds.
//!
//! Knows the article, and how dates and names are said. May not know what is selected, nor how a hit is drawn: it names
//! what it found, and where the words are that it found it by. A query may be any text; none takes long or fails.

mod english;
mod find;
mod hit;
mod index;
mod matching;
mod query;
mod scores;
mod texts;
mod token;

pub use find::{FoundKind, HitGroup, Hits, Marks};
pub use hit::{Hit, Marked};
pub use query::LONGEST;
pub use texts::Found;

use crate::article::{Article, EventId};
use index::Index;
use std::sync::OnceLock;

/// The search through one article. Its index is made for the first query that isn't empty: the page starts without it.
#[derive(Default)]
pub struct Search {
    index: OnceLock<Index>,
}

impl Search {
    /// Makes the index now if there is none yet, so that the first query needn't wait for it.
    pub fn prepare(&self, article: &Article) {
        self.index(article);
    }

    /// What a query finds, ranked and grouped. Accepts any text; only its first [`LONGEST`] characters count. `article`
    /// must be the same at every call.
    pub fn find(&self, article: &Article, query: &str) -> Hits {
        if query.is_empty() {
            return Hits::default();
        }
        find::find(self.index(article), article, query)
    }

    /// The events that a query leaves, sorted: those of which the own text or date or the names of whom they involve have
    /// all of its words. A query without words leaves all. `article` must be the same at every call.
    pub fn matches(&self, article: &Article, query: &str) -> Vec<EventId> {
        if query.is_empty() {
            return article.event_ids().collect();
        }
        find::matches(self.index(article), article, query)
    }

    /// How something that a query found is shown: its texts, and where in them the words are that were found.
    pub fn hit(&self, article: &Article, hits: &Hits, found: Found) -> Hit {
        hit::hit(self.index(article), article, hits, found)
    }

    fn index(&self, article: &Article) -> &Index {
        self.index.get_or_init(|| Index::new(article))
    }
}
