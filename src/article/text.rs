//! Running text: plain words with mentions of entities.

use super::model::EntityId;

/// A stretch of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// Words that stand for an entity.
    Mention(EntityId, String),
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
    /// `[[` without `]]`, at this byte offset.
    Unclosed(usize),
}

/// Splits text into words and mentions: `[[id]]` or `[[id|words]]`.
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
        let (id, words) = match inside[..close].split_once('|') {
            Some((id, words)) => (id, Some(words)),
            None => (&inside[..close], None),
        };
        pieces.push(Markup::Mention(open + 2, id, words));
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
            Piece::Words(_) => None,
        })
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|piece| match piece {
            Piece::Words(words) | Piece::Mention(_, words) => words.as_str(),
        });
        words.collect()
    }
}
