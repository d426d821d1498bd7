//! Labels of the article format's words: kinds, status, and relations between events seen from either end.

use crate::article::{Dating, EntityKind, EventKind, NoteKind, RecognitionAct, RelationType, Standing};

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
