//! What a query finds, ranked and grouped.

use super::index::Index;
use super::matching::{Matched, nearest};
use super::query::{Query, cut, read};
use super::scores::{Scores, TermScores};
use super::texts::Found;
use super::token::folded;
use crate::article::{Article, EventId};
use crate::date::Day;

/// A kind of what can be found. Hits are grouped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FoundKind {
    /// Events.
    Events,
    /// People, places, states, organisations, treaties and other entities.
    Names,
    /// Quotes.
    Quotes,
    /// Figures.
    Figures,
    /// Paragraphs of the story.
    Story,
}

impl Found {
    /// Its kind.
    pub fn kind(self) -> FoundKind {
        match self {
            Self::Event(_) => FoundKind::Events,
            Self::Entity(_) => FoundKind::Names,
            Self::Quote(_) => FoundKind::Quotes,
            Self::Figure(_) => FoundKind::Figures,
            Self::Paragraph(_) => FoundKind::Story,
        }
    }
}

/// The hits of one kind, the best first. It has at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitGroup {
    /// Their kind.
    pub kind: FoundKind,
    /// What was found.
    pub found: Vec<Found>,
}

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// The hits, the group with the best one first. The story comes last, as long paragraphs have most words; unless it has
    /// the section that the query names.
    pub groups: Vec<HitGroup>,
    /// Whether the query has any word.
    pub is_asked: bool,
    /// Whether the query is too long, and its end was left out.
    pub is_cut: bool,
    /// Words of the query that nothing in the article has, as they were written.
    pub missing: Vec<String>,
    /// The word of the article that is most similar to the first of these, if any is.
    pub nearest: Option<String>,
    /// What was looked for.
    pub(super) matched: Vec<Matched>,
}

impl Hits {
    /// How many hits there are.
    pub fn total(&self) -> usize {
        self.groups.iter().map(|group| group.found.len()).sum()
    }

    /// What is marked in them.
    pub fn marks(&self) -> Marks {
        let marked = |matched: &Matched| TermMarks {
            keys: matched.keys.iter().map(|(id, _)| *id).collect(),
            days: matched.term.days,
        };
        Marks(self.matched.iter().map(marked).collect())
    }
}

/// What is marked in hits: two queries with equal marks show the same hit alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks(Vec<TermMarks>);

/// What is marked for a term of the query: the keys that match it, by their ids, and the days that it names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct TermMarks {
    keys: Vec<usize>,
    days: Option<(Day, Day)>,
}

/// What a query finds.
pub(super) fn find(index: &Index, article: &Article, query: &str) -> Hits {
    let Query { terms, is_cut } = read(query);
    let is_asked = !terms.is_empty();
    let matched: Vec<Matched> = terms.into_iter().map(|term| Matched::new(index, term)).collect();
    let mut scores = Scores::new(index);
    let missing: Vec<&Matched> = matched.iter().filter(|matched| !scores.add(index, matched)).collect();
    let nearest = missing.first().and_then(|missing| nearest(index, article, &missing.term));
    let missing = missing.into_iter().map(|missing| missing.term.written.clone()).collect();
    let named = index.names.get(&folded(cut(query))).map_or(&[][..], Vec::as_slice);
    let mut groups: Vec<HitGroup> = Vec::new();
    for record in scores.ranked(named) {
        let found = index.records[record];
        match groups.iter_mut().find(|group| group.kind == found.kind()) {
            Some(group) => group.found.push(found),
            None => groups.push(HitGroup { kind: found.kind(), found: vec![found] }),
        }
    }
    if let Some(at) = groups.iter().position(|group| group.kind == FoundKind::Story)
        && !named.iter().any(|&record| index.records[record as usize].kind() == FoundKind::Story)
    {
        let story = groups.remove(at);
        groups.push(story);
    }
    Hits { groups, is_asked, is_cut, missing, nearest, matched }
}

/// The events that have all words of a query.
pub(super) fn matches(index: &Index, article: &Article, query: &str) -> Vec<EventId> {
    let mut said = TermScores::new(index);
    let mut left: Vec<EventId> = article.event_ids().collect();
    for term in read(query).terms {
        said.replace(index, &Matched::new(index, term));
        left.retain(|id| said.has(id.index()));
    }
    left
}
