//! Running text: plain words with mentions of entities, and marks where a sentence tells a claim or a plan.

use super::model::{EntityId, EventId};

/// A stretch of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// Words that stand for an entity.
    Mention(EntityId, String),
    /// The sentence before tells an event that the article doesn't vouch for.
    Mark(EventId),
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Piece>);

/// A stretch of markup, before its id is looked up.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup<'a> {
    Words(&'a str),
    /// Byte offset of the id, the id, and the words shown if they are given.
    Mention(usize, &'a str, Option<&'a str>),
    /// Byte offset of the event's id, and the id.
    Mark(usize, &'a str),
    /// `[[` without `]]`, at this byte offset.
    Unclosed(usize),
}

/// Splits text into words, mentions – `[[id]]` or `[[id|words]]` – and marks: `[[!event-id]]`.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn split(text: &str) -> Vec<Markup<'_>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[").map(|i| at + i) {
        if open > at {
            pieces.push(Markup::Words(&text[at..open]));
        }
        let inside = &text[open + 2..];
        let close = inside.find("]]").filter(|&end| !inside[..end].contains("[["));
        let Some(close) = close else {
            pieces.push(Markup::Unclosed(open));
            at = open + 2;
            continue;
        };
        pieces.push(match (inside[..close].strip_prefix('!'), inside[..close].split_once('|')) {
            (Some(event), _) => Markup::Mark(open + 3, event),
            (None, Some((id, words))) => Markup::Mention(open + 2, id, Some(words)),
            (None, None) => Markup::Mention(open + 2, &inside[..close], None),
        });
        at = open + 2 + close + 2;
    }
    if at < text.len() {
        pieces.push(Markup::Words(&text[at..]));
    }
    pieces
}

impl Text {
    /// The entities mentioned, in order, repeats included.
    pub fn mentions(&self) -> impl Iterator<Item = EntityId> + '_ {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Mention(id, _) => Some(*id),
            Piece::Words(_) | Piece::Mark(_) => None,
        })
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|piece| match piece {
            Piece::Words(words) | Piece::Mention(_, words) => words.as_str(),
            Piece::Mark(_) => "",
        });
        words.collect()
    }
}
