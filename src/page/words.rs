//! The format's closed sets of words, as a reader meets them.

use crate::article::format::EntityKind;
use crate::article::{Dating, EventStatus, NoteKind, RelationType};

/// How an event's date is known.
pub fn dating(dating: Dating) -> &'static str {
    match dating {
        Dating::Stated => "stated",
        Dating::Inherited => "year or month from the context",
        Dating::Inferred => "inferred",
    }
}

/// How much the article vouches for an event.
pub fn status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Happened => "happened",
        EventStatus::Claimed => "claimed",
        EventStatus::Planned => "planned",
        EventStatus::Postponed => "postponed",
        EventStatus::Unconfirmed => "unconfirmed",
        EventStatus::Background => "background",
    }
}

/// What a note warns of.
pub fn note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Ambiguity => "Ambiguous",
        NoteKind::Conflict => "Contradiction",
        NoteKind::Gap => "Left open",
        NoteKind::Order => "Odd order",
    }
}

/// The heading above all entities of a kind.
pub fn kinds(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::State => "States",
        EntityKind::Territory => "Territories",
        EntityKind::Place => "Places",
        EntityKind::Person => "People",
        EntityKind::Organisation => "Organisations",
        EntityKind::Document => "Documents",
        EntityKind::Treaty => "Treaties",
        EntityKind::Conflict => "Conflicts",
        EntityKind::Work => "Works",
    }
}

/// A tie, told of the later event: it “ratifies” the earlier one.
pub fn relation(kind: RelationType) -> &'static str {
    match kind {
        RelationType::Signed => "Signs",
        RelationType::Ratifies => "Ratifies",
        RelationType::EntersIntoForce => "Brings into force",
        RelationType::Fulfils => "Fulfils",
        RelationType::Postpones => "Postpones",
        RelationType::Retracts => "Retracts",
        RelationType::Contradicts => "Contradicts",
        RelationType::RespondsTo => "Responds to",
        RelationType::Implements => "Implements",
        RelationType::Follows => "Follows",
        RelationType::PartOf => "Part of",
        RelationType::Recognises => "Recognises",
    }
}

/// The same tie, told of the earlier event: it is “ratified by” the later one.
pub fn relation_back(kind: RelationType) -> &'static str {
    match kind {
        RelationType::Signed => "Signed by",
        RelationType::Ratifies => "Ratified by",
        RelationType::EntersIntoForce => "In force with",
        RelationType::Fulfils => "Fulfilled by",
        RelationType::Postpones => "Postponed by",
        RelationType::Retracts => "Retracted by",
        RelationType::Contradicts => "Contradicted by",
        RelationType::RespondsTo => "Answered by",
        RelationType::Implements => "Implemented by",
        RelationType::Follows => "Followed by",
        RelationType::PartOf => "Includes",
        RelationType::Recognises => "Recognised by",
    }
}
