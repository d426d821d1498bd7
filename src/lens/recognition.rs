//! Who recognises whom, and who has diplomatic relations with whom, as of a day.

use crate::article::{Article, EntityId, EventId, EventStatus, RecognitionAct};
use crate::date::{Date, Day};

/// The kind of a bond between two parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strand {
    /// One recognises the other.
    Recognition,
    /// Both have diplomatic relations.
    Relations,
}

/// An act that changes what holds between two parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// The event by which it was done.
    pub event: EventId,
    /// What was done.
    pub act: RecognitionAct,
}

/// Two parties, and everything that the article tells about one kind of bond between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bond {
    /// The kind of the bond.
    pub strand: Strand,
    /// Who acts first; `None` where the article doesn't name them.
    pub by: Option<EntityId>,
    /// The other.
    pub of: EntityId,
    /// The acts in the order of time, undated ones last; never empty.
    pub acts: Vec<Act>,
}

/// What holds between two parties on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BondState {
    /// All their acts are later. The article doesn't say what held then.
    NothingYet,
    /// An act may or may not have been done by then.
    Unknown,
    /// An act without a date brought it about; since when isn't known.
    Since(Act),
    /// What the last act brought about.
    Holds(Act),
}

impl BondState {
    /// Its value in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::NothingYet => "nothing",
            Self::Unknown => "unknown",
            Self::Since(act) | Self::Holds(act) => act.act.word(),
        }
    }
}

fn strand(act: RecognitionAct) -> Strand {
    match act {
        RecognitionAct::Recognises | RecognitionAct::Refuses => Strand::Recognition,
        RecognitionAct::Establishes | RecognitionAct::Severs => Strand::Relations,
    }
}

/// Every bond that the article tells of: recognition first, sorted by who is recognised. Unnamed parties come last.
pub fn bonds(article: &Article) -> Vec<Bond> {
    let mut bonds: Vec<Bond> = Vec::new();
    for &event in article.in_time.iter().chain(&article.undated) {
        for recognition in &article.event(event).recognition {
            let (act, strand) = (Act { event, act: recognition.act }, strand(recognition.act));
            let mut by: Vec<Option<EntityId>> = recognition.by.iter().copied().map(Some).collect();
            if by.is_empty() {
                by.push(None);
            }
            for &of in &recognition.of {
                for &by in &by {
                    let known = bonds.iter_mut().find(|bond| bond.strand == strand && bond.is_between(by, of));
                    match known {
                        Some(bond) => bond.acts.push(act),
                        None => bonds.push(Bond { strand, by, of, acts: vec![act] }),
                    }
                }
            }
        }
    }
    bonds.sort_unstable_by_key(|bond| (bond.strand, bond.of, bond.by.is_none(), bond.by));
    bonds
}

/// What holds on a day between each pair.
pub fn as_of(article: &Article, day: Day) -> Vec<(Bond, BondState)> {
    let standing = |bond: Bond| {
        let standing = bond.as_of(article, day);
        (bond, standing)
    };
    bonds(article).into_iter().map(standing).collect()
}

impl Bond {
    /// Whether the bond is between these two. Recognition has a direction, diplomatic relations have none.
    fn is_between(&self, by: Option<EntityId>, of: EntityId) -> bool {
        let is_turned = self.strand == Strand::Relations && self.by == Some(of) && by == Some(self.of);
        is_turned || (self.by, self.of) == (by, of)
    }

    /// What holds on a day. An act is only certain if the article says that it happened, and only from the last day of
    /// its date on.
    pub fn as_of(&self, article: &Article, day: Day) -> BondState {
        let happened = |act: Act| article.event(act.event).status == EventStatus::Happened;
        let date = |act: Act| article.event(act.event).date.as_ref();
        let is_done = |act: Act| happened(act) && date(act).and_then(Date::latest).is_some_and(|latest| latest <= day);
        let may_be_done = |act: Act| not_before(article, act.event).is_none_or(|earliest| earliest <= day);
        let last = self.acts.iter().rev().find(|&&act| is_done(act));
        let is_open = |act: &&Act| may_be_done(**act) && !is_done(**act) && last.is_none_or(|last| last.act != act.act);
        let mut open = self.acts.iter().filter(is_open);
        match (open.next(), open.next()) {
            (None, _) => last.map_or(BondState::NothingYet, |&act| BondState::Holds(act)),
            (Some(&only), None) if last.is_none() && happened(only) && date(only).is_none() => BondState::Since(only),
            _ => BondState::Unknown,
        }
    }
}

/// The first day on which an event may have been. Without a date, that is the first day of what it comes after.
fn not_before(article: &Article, id: EventId) -> Option<Day> {
    let event = article.event(id);
    let earliest = |date: Option<&Date>| date.and_then(Date::earliest);
    if event.date.is_some() {
        return earliest(event.date.as_ref());
    }
    let ties = event.relations.iter().filter(|tie| tie.kind.orders_time());
    ties.filter_map(|tie| earliest(article.event(tie.other).date.as_ref())).max()
}
