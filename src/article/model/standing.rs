//! How the content of an event stands.

use super::event::Event;
use crate::article::format::{EventKind, EventStatus, RelationType};
use crate::article::ids::EntityId;

/// How the content of an event stands: as something that happened, as somebody's word, or as a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It happened.
    Happened,
    /// It was said. That it was said is not in doubt; what is said is the speaker's word.
    Said,
    /// Only somebody says that it happened, or that it was said.
    Claimed,
    /// It could not be confirmed.
    Unconfirmed,
    /// It was planned, and something was done about it.
    Planned,
    /// It was planned and done.
    Done,
    /// It was planned, and no event tells what became of it.
    Open,
    /// It was planned and put off.
    PutOff,
    /// It is cited, and no part of this history.
    Background,
}

impl Standing {
    /// Its value in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Said => "said",
            Self::Claimed => "claimed",
            Self::Unconfirmed => "unconfirmed",
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Open => "open",
            Self::PutOff => "put-off",
            Self::Background => "background",
        }
    }
}

impl Event {
    /// How its content stands.
    pub fn standing(&self) -> Standing {
        let is_followed = |by: RelationType| self.later.iter().any(|tie| tie.kind.is(by));
        match self.status {
            EventStatus::Happened if self.kind.is(EventKind::Statement) => Standing::Said,
            EventStatus::Happened => Standing::Happened,
            EventStatus::Claimed => Standing::Claimed,
            EventStatus::Unconfirmed => Standing::Unconfirmed,
            EventStatus::Background => Standing::Background,
            EventStatus::Postponed => Standing::PutOff,
            EventStatus::Planned if is_followed(RelationType::Fulfils) => Standing::Done,
            EventStatus::Planned if is_followed(RelationType::Postpones) => Standing::PutOff,
            EventStatus::Planned if is_followed(RelationType::Implements) => Standing::Planned,
            EventStatus::Planned => Standing::Open,
        }
    }

    /// On whose word it rests: who says it, and who claims it. Empty if only the article tells it.
    pub fn sources(&self) -> Vec<EntityId> {
        [&self.said_by[..], &self.claimed_by].concat()
    }
}
