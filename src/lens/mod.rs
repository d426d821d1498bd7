//! What a lens shows: who says what, who recognises whom, what stays open; and what cards tell beyond a single record.
//!
//! Knows the article and its dates, and nothing of how anything is drawn.

mod chain;
mod company;
mod life;
mod open;
mod recognition;
mod voices;

pub use chain::{Gap, Neighbours, Step, chain, in_chain, in_lane, in_time};
pub use company::{Company, Mark, SmallTimeline, places_of, small_timeline, with_whom};
pub use life::{LifeCycle, NO_EVENT, Stage, easily_confused, life_of_plan, life_of_treaty};
pub use open::{NO_OUTCOME, Open, awaits_outcome, odd_order};
pub use recognition::{Act, Bond, Standing, Strand, as_of, bonds};
pub use voices::{Said, SaidOfAct, Speaker, Statement, Voice, Voices, own_statements};
