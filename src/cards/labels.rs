//! Labels of values from other rooms: lenses, stages, speakers, standings and signs.

use super::runs::{own, text};
use super::{Badge, Run};
use crate::article::Article;
use crate::lens::{BondState, Lens, Speaker, Stage, TimeBetween};
use crate::timeline::Sign;
use crate::words::{minutes_apart, standing, time_between};

/// Who says something if nobody else is named.
pub const NOBODY_ELSE: &str = "the article";
/// The role of somebody on whose word an event rests, and who takes no part in it.
pub const SAYS_SO: &str = "says so";
/// Shown for a stage without an event.
pub const NO_EVENT: &str = "Not mentioned";
/// Shown for a plan if the article tells nothing more about it.
pub const NO_OUTCOME: &str = "The article gives no outcome.";
/// Shown on an event's card instead of a date.
pub const NO_DATE: &str = "The article gives no date";

impl Lens {
    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Voices => "Who says so",
            Self::Recognition => "Recognition",
            Self::Open => "What the article leaves open",
            Self::Order => "Dates that don’t fit",
            Self::Names => "People, places and other names",
        }
    }

    /// What it shows, in a sentence.
    pub fn about(self) -> &'static str {
        match self {
            Self::Voices => "Open a voice to see what it says, beside what others say of the same acts.",
            Self::Recognition => "Who recognises whom, and who has relations with whom, as the article tells it.",
            Self::Open => "What lacks a date, a place, a source, a confirmation or an outcome.",
            Self::Order => "Where dates and the order of what is told don’t fit together.",
            Self::Names => "Everyone and everything that the article names, those of the most events first.",
        }
    }
}

impl Stage {
    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Negotiated => "Negotiated",
            Self::Signed => "Signed or agreed",
            Self::Ratified => "Ratified",
            Self::InForce => "In force",
            Self::Provides => "Provides",
            Self::Done => "Done under it",
            Self::Planned => "Planned",
            Self::PutOff => "Put off",
            Self::Held => "Held or done",
        }
    }
}

impl Speaker {
    /// What it is called.
    pub fn name(self, article: &Article) -> &str {
        match self {
            Self::Side(at) => &article.sides[at].label,
            Self::Alone(id) => &article.entity(id).name,
            Self::Article => "The article",
        }
    }

    /// The same as a run.
    pub(super) fn named(self, article: &Article) -> Run {
        let name = self.name(article);
        if self == Self::Article { text(name) } else { own(name) }
    }
}

impl TimeBetween {
    /// In words: “125 days later”, “4 minutes later”, “12 to 40 days later”, “how much later isn’t known”.
    pub fn say(self) -> String {
        self.minutes.map_or_else(|| time_between(self.least, self.most, self.is_sure), minutes_apart)
    }
}

impl Badge {
    /// The text that readers see.
    pub fn label(self, article: &Article) -> String {
        let label = match self {
            Self::Event(id) => return standing(article, article.event(id)),
            Self::EventInShort(id) => article.event(id).standing().label(),
            Self::Note(kind) => kind.label(),
            Self::Bond(BondState::NothingYet) => "nothing told by then",
            Self::Bond(BondState::Unknown) => "not known for this day",
            Self::Bond(BondState::Since(act)) => return format!("{}; since when isn’t known", act.act.label()),
            Self::Bond(BondState::Holds(act)) => act.act.label(),
        };
        label.into()
    }
}

impl Sign {
    /// What the sign means, for the timeline's legend.
    pub fn words(self) -> &'static str {
        match self {
            Self::Minute => "time of day",
            Self::Day | Self::WholeDay => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Range => "some time between two dates",
            Self::Interval => "lasted this long",
            Self::Several => "at each of these times",
            Self::OpenStart => "beginning unknown",
            Self::OpenEnd => "end unknown",
            Self::Uncertain => "date uncertain",
            Self::Approximate => "date approximate",
            Self::Claimed => "claimed or not confirmed",
            Self::Planned => "planned or put off",
            Self::Target => "planned date",
            Self::Deadline => "deadline",
            Self::Chain => "leads to a later event",
            Self::Conflict => "taken back or contradicted",
            Self::Slow => "a day takes more room here",
            Self::Gap => "empty time, folded",
            Self::Counted => "more events, as a list",
            Self::Related => "related to what is selected",
        }
    }
}
