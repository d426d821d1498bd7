//! Labels of the article format's words: kinds, status, and relations between events seen from either end.

use crate::article::{
    Article, Dating, EntityKind, EventKind, Kind, KindOfEntity, KindOfEvent, NoteKind, RecognitionAct, RelationKind,
    RelationType, Standing,
};

/// What sort of event it is.
pub fn event_kind(article: &Article, kind: KindOfEvent) -> &str {
    match kind {
        Kind::BuiltIn(kind) => kind.label(),
        Kind::Own(index, _) => &article.vocabulary.event_kinds[index as usize].label,
    }
}

/// What an entity is.
pub fn entity_kind(article: &Article, kind: KindOfEntity) -> &str {
    match kind {
        Kind::BuiltIn(kind) => kind.label(),
        Kind::Own(index, _) => &article.vocabulary.entity_kinds[index as usize].label,
    }
}

/// The heading above all entities of a kind.
pub fn entities_of(article: &Article, kind: KindOfEntity) -> &str {
    match kind {
        Kind::BuiltIn(kind) => kind.plural(),
        Kind::Own(index, _) => &article.vocabulary.entity_kinds[index as usize].plural,
    }
}

/// What the later event does to the earlier: “Ratifies”.
pub fn forward(article: &Article, relation: RelationKind) -> &str {
    match relation {
        RelationKind::BuiltIn(relation) => relation.forward(),
        RelationKind::Own { index, .. } => &article.vocabulary.relations[index as usize].label,
    }
}

/// What the later event is to the earlier: “Ratified by”.
pub fn backward(article: &Article, relation: RelationKind) -> &str {
    match relation {
        RelationKind::BuiltIn(relation) => relation.backward(),
        RelationKind::Own { index, .. } => &article.vocabulary.relations[index as usize].inverse,
    }
}

impl RelationType {
    /// What the later event does to the earlier: “Ratifies”.
    pub fn forward(self) -> &'static str {
        match self {
            Self::Signed => "Signed after",
            Self::Ratifies => "Ratifies",
            Self::EntersIntoForce => "Brings into force",
            Self::Fulfils => "Fulfils",
            Self::Postpones => "Puts off",
            Self::Retracts => "Takes back",
            Self::Contradicts => "Contradicts",
            Self::RespondsTo => "Responds to",
            Self::Implements => "Done under",
            Self::Follows => "Follows",
            Self::PartOf => "Part of",
            Self::Recognises => "Recognises",
            Self::CausedBy => "Caused by",
            Self::Completes => "Completes",
        }
    }

    /// What the later event is to the earlier: “Ratified by”.
    pub fn backward(self) -> &'static str {
        match self {
            Self::Signed => "Led to signing",
            Self::Ratifies => "Ratified by",
            Self::EntersIntoForce => "Brought into force by",
            Self::Fulfils => "Fulfilled by",
            Self::Postpones => "Put off by",
            Self::Retracts => "Taken back by",
            Self::Contradicts => "Contradicted by",
            Self::RespondsTo => "Answered by",
            Self::Implements => "Done under it",
            Self::Follows => "Followed by",
            Self::PartOf => "Includes",
            Self::Recognises => "Recognised by",
            Self::CausedBy => "Led to",
            Self::Completes => "Completed by",
        }
    }
}

impl Standing {
    /// In a word or two; who says so is left to the title.
    pub fn label(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Said => "said",
            Self::Claimed => "claimed",
            Self::Unconfirmed => "not confirmed",
            Self::Planned | Self::Done | Self::Open => "planned",
            Self::PutOff => "put off",
            Self::Background => "cited as background",
        }
    }
}

impl Dating {
    /// How a date is known. It is shown after the date.
    pub fn label(self) -> &'static str {
        match self {
            Self::Stated => "date given",
            Self::Inherited => "date partly from the context",
            Self::Inferred => "date inferred",
        }
    }
}

impl EventKind {
    /// What sort of event it is.
    pub fn label(self) -> &'static str {
        match self {
            Self::Declaration => "Declaration",
            Self::Conflict => "Conflict",
            Self::Diplomacy => "Diplomacy",
            Self::Treaty => "Treaty",
            Self::Visit => "Visit",
            Self::Statement => "Statement",
            Self::Military => "Military",
            Self::Economy => "Economy",
            Self::Appointment => "Appointment",
            Self::Vote => "Vote",
            Self::Plan => "Plan",
            Self::Birth => "Birth",
            Self::Marriage => "Marriage",
            Self::Death => "Death",
            Self::Discovery => "Discovery",
            Self::Publication => "Publication",
            Self::Founding => "Founding",
            Self::Journey => "Journey",
            Self::Accident => "Accident",
            Self::NaturalEvent => "Natural event",
            Self::Other => "Event",
        }
    }
}

impl EntityKind {
    /// What an entity is.
    pub fn label(self) -> &'static str {
        match self {
            Self::State => "State",
            Self::Territory => "Territory",
            Self::Place => "Place",
            Self::Person => "Person",
            Self::Organisation => "Organisation",
            Self::Document => "Document",
            Self::Treaty => "Treaty",
            Self::Conflict => "Conflict",
            Self::Work => "Work",
            Self::Vehicle => "Vehicle",
            Self::Species => "Species",
            Self::Object => "Object",
        }
    }

    /// The heading above all entities of a kind.
    pub fn plural(self) -> &'static str {
        match self {
            Self::State => "States",
            Self::Territory => "Territories",
            Self::Place => "Places",
            Self::Person => "People",
            Self::Organisation => "Organisations",
            Self::Document => "Documents",
            Self::Treaty => "Treaties",
            Self::Conflict => "Conflicts",
            Self::Work => "Works",
            Self::Vehicle => "Vehicles",
            Self::Species => "Species",
            Self::Object => "Objects",
        }
    }
}

impl NoteKind {
    /// For a badge.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ambiguity => "unclear",
            Self::Conflict => "contradiction",
            Self::Gap => "left open",
            Self::Order => "dates don’t fit",
        }
    }
}

impl RecognitionAct {
    /// The state after the act, for a badge.
    pub fn label(self) -> &'static str {
        match self {
            Self::Recognises => "recognised",
            Self::Refuses => "recognition refused",
            Self::Establishes => "relations established",
            Self::Severs => "relations broken off",
        }
    }
}
