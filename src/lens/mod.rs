//! What a lens shows: who says what, who recognises whom, what stays open; and what cards tell beyond a single record.
//!
//! Knows the article and its dates, and nothing of how anything is drawn.

use crate::article::Article;

mod chain;
mod company;
mod life;
mod open;
mod recognition;
mod voices;

pub use chain::{Gap, Neighbours, Step, chain, days, in_chain, in_lane, in_time};
pub use company::{Company, Mark, SmallTimeline, places_of, small_timeline, with_whom};
pub use life::{LifeCycle, NO_EVENT, Stage, easily_confused, life_of_plan, life_of_treaty};
pub use open::{NO_OUTCOME, Open, awaits_outcome, odd_order};
pub use recognition::{Act, Bond, Standing, Strand, as_of, bonds};
pub use voices::{Said, SaidOfAct, Speaker, Statement, Voice, Voices, own_statements};

/// A way of looking through the whole article.
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
}

impl Lens {
    /// Every lens, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Voices, Self::Recognition, Self::Open, Self::Order];

    /// Its name in the address.
    pub fn word(self) -> &'static str {
        match self {
            Self::Voices => "voices",
            Self::Recognition => "recognition",
            Self::Open => "open",
            Self::Order => "order",
        }
    }

    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Voices => "Who says so",
            Self::Recognition => "Recognition",
            Self::Open => "What the article leaves open",
            Self::Order => "Odd order",
        }
    }

    /// What it shows, in a sentence.
    pub fn about(self) -> &'static str {
        match self {
            Self::Voices => "Open a voice to see what it says, beside what others say of the same acts.",
            Self::Recognition => "Who recognises whom, and who has relations with whom, as the article tells it.",
            Self::Open => "Facts that lack a date, a place, a source, a confirmation or an end.",
            Self::Order => "Where what is told doesn’t fit the order of time.",
        }
    }

    /// Whether an article has anything to show through it.
    pub fn has_any(self, article: &Article) -> bool {
        match self {
            // Whether anybody but the article says anything; hearing them all can wait until the lens is opened.
            Self::Voices => article.event_ids().any(|id| !own_statements(article, id).is_empty()),
            Self::Recognition => article.events.iter().any(|event| !event.recognition.is_empty()),
            Self::Open => !article.events.is_empty(),
            Self::Order => !odd_order(article).is_empty(),
        }
    }
}
