//! What is derived from the whole article: who says what, who recognises whom, what it leaves open, whom and what it
//! names, chains and life cycles.
//!
//! Knows the article and its dates. May not know how anything is drawn.

use crate::article::Article;

mod chain;
mod company;
mod life;
mod names;
mod open;
mod recognition;
mod voices;

pub use chain::{ChainStep, Neighbours, TimeBetween, chain, in_chain, in_lane, in_time};
pub use company::{Company, SmallMark, SmallTimeline, places_of, small_timeline, with_whom};
pub use life::{LifeCycle, Stage, easily_confused, life_of_plan, life_of_treaty};
pub use names::names_of;
pub use open::{Open, awaits_outcome, odd_order};
pub use recognition::{Act, Bond, BondState, Strand, as_of, bonds};
pub use voices::{Said, SaidOfAct, Speaker, Statement, VoiceStatements, Voices};

/// A view of the whole article under one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lens {
    /// Who says what.
    Voices,
    /// Who recognises whom.
    Recognition,
    /// What the article leaves open.
    Open,
    /// What is told out of order.
    Order,
    /// Who and what the article names.
    Names,
}

impl Lens {
    /// Every lens, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Voices, Self::Recognition, Self::Open, Self::Order, Self::Names];

    /// Its name in the address.
    pub fn word(self) -> &'static str {
        match self {
            Self::Voices => "voices",
            Self::Recognition => "recognition",
            Self::Open => "open",
            Self::Order => "order",
            Self::Names => "names",
        }
    }

    /// Whether an article has anything to show in it.
    pub fn has_any(self, article: &Article) -> bool {
        match self {
            // Only tests whether anybody but the article says something: collecting all statements takes longer.
            Self::Voices => article.event_ids().any(|id| !article.event(id).sources().is_empty()),
            Self::Recognition => article.events.iter().any(|event| !event.recognition.is_empty()),
            Self::Open => !article.events.is_empty(),
            Self::Order => !odd_order(article).is_empty(),
            Self::Names => !article.entities.is_empty(),
        }
    }
}
