//! Events and the relations between them.

use super::kind::{KindOfEvent, RelationKind};
use super::medium::Medium;
use crate::article::format::{Dating, EventStatus, RecognitionAct};
use crate::article::ids::{EntityId, EventId, ParagraphId, ThemeId};
use crate::article::text::Text;
use crate::date::Date;

/// Something that happened, was said, claimed or planned.
#[derive(Debug)]
pub struct Event {
    /// A slug.
    pub slug: String,
    /// A headline.
    pub title: String,
    /// A name for where there is little room, if the document gives one.
    pub short: Option<String>,
    /// Whether the article turns on this event: it is always named.
    pub is_key: bool,
    /// One to three sentences; empty if the document has none.
    pub summary: Text,
    /// When, as exactly as it is known.
    pub date: Option<Date>,
    /// How the date is known; absent without a date.
    pub dating: Option<Dating>,
    /// How the date was found; present unless the article states it.
    pub date_note: Option<String>,
    /// Its lane.
    pub theme: ThemeId,
    /// Where the article tells it; `None` without a story that does.
    pub told: Option<ParagraphId>,
    /// Where else the article tells it.
    pub also: Vec<ParagraphId>,
    /// What sort of event it is.
    pub kind: KindOfEvent,
    /// How much the article vouches for it.
    pub status: EventStatus,
    /// Who claims it.
    pub claimed_by: Vec<EntityId>,
    /// Who says it, if the event is a statement.
    pub said_by: Vec<EntityId>,
    /// When what was planned or due was to happen.
    pub target: Option<Date>,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// Where.
    pub places: Vec<EntityId>,
    /// Relations to earlier events (this one `ratifies` the other), in the document's order.
    pub relations: Vec<Relation>,
    /// Relations of later events to this one (the other `ratifies` this one), in the document's order.
    pub later: Vec<Relation>,
    /// Who recognises, or has relations with, whom from then on.
    pub recognition: Vec<Recognition>,
    /// What became of it.
    pub outcome: Text,
    /// Pictures of it.
    pub media: Vec<Medium>,
    /// Indices into the article's quotes.
    pub quotes: Vec<usize>,
    /// Indices into the article's figures.
    pub figures: Vec<usize>,
    /// Indices into the article's notes.
    pub notes: Vec<usize>,
    /// Every entity that it has to do with, each once, by id.
    pub entities: Vec<EntityId>,
}

impl Event {
    /// Every paragraph that tells it.
    pub fn told_in(&self) -> impl Iterator<Item = ParagraphId> {
        self.told.into_iter().chain(self.also.iter().copied())
    }

    /// The shortest name that the document gives: the short one, or else the title.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }

    /// The date at which it stands in time: when it was, or else when it was planned for.
    pub fn when(&self) -> Option<&Date> {
        let is_planned = matches!(self.status, EventStatus::Planned | EventStatus::Postponed);
        self.date.as_ref().or(self.target.as_ref().filter(|_| is_planned))
    }
}

/// Somebody who took part.
#[derive(Debug)]
pub struct Participant {
    /// Who.
    pub entity: EntityId,
    /// As what.
    pub role: String,
}

/// A relation between two events, seen from one of them.
#[derive(Debug)]
pub struct Relation {
    /// How the later event is related to the earlier.
    pub kind: RelationKind,
    /// The other event.
    pub other: EventId,
    /// A remark.
    pub note: Option<String>,
}

/// Who recognises whom, or has relations with whom, from an event on.
#[derive(Debug)]
pub struct Recognition {
    /// What is done.
    pub act: RecognitionAct,
    /// By whom; empty where the article doesn't name them.
    pub by: Vec<EntityId>,
    /// To whom.
    pub of: Vec<EntityId>,
}
