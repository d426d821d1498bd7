//! Running text in the model: words, mentions of entities, and marks after sentences that tell claims or plans.

use super::ids::{EntityId, EventId};

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
