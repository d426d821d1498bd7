//! What the search says of what a query found.

use crate::search::{FoundKind, Hits, LONGEST};
use crate::words::interface as words;

impl FoundKind {
    /// The heading of what was found of it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Events => "Events",
            Self::Names => "Names",
            Self::Quotes => "Quotes",
            Self::Figures => "Figures",
            Self::Story => "Story",
        }
    }

    /// One of it.
    fn one(self) -> &'static str {
        match self {
            Self::Events => "event",
            Self::Names => "name",
            Self::Quotes => "quote",
            Self::Figures => "figure",
            Self::Story => "paragraph",
        }
    }
}

/// What a screen reader is told of what a query found; what of it the eye needs to be told is [`search_note`].
pub fn search_result(hits: &Hits) -> String {
    let kinds: Vec<(usize, &str)> = hits.groups.iter().map(|group| (group.found.len(), group.kind.one())).collect();
    let found = (!kinds.is_empty()).then(|| words::found(&kinds));
    found.into_iter().chain(search_note(hits)).collect::<Vec<_>>().join(". ")
}

/// What a reader should know of a query, if anything: that it has no word, that it is too long, or what isn't there.
pub fn search_note(hits: &Hits) -> Option<String> {
    let cut = hits.is_cut.then(|| words::query_cut(LONGEST));
    let not_asked = (!hits.is_asked).then(|| words::NOTHING_ASKED.to_owned());
    let missing = words::not_there(&hits.missing, hits.groups.is_empty());
    let all: Vec<String> = not_asked.into_iter().chain(missing).chain(cut).collect();
    (!all.is_empty()).then(|| all.join(" "))
}
