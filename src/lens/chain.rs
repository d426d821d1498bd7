//! The chain that an event belongs to: which step led to which, the time between them, and what stands next to what.

use crate::article::{Article, EventId, RelationClass, RelationType};
use crate::date::{Date, Day, Partial, Shape, days_in_words};
use crate::gather::Gather as _;

/// A step of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The event.
    pub event: EventId,
    /// The step that it comes from and the time since; `None` for one that comes from none. Of several the last.
    pub from: Option<(EventId, Gap)>,
}

/// The days from one step to the next, as well as the dates tell: what lasted counts with both its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// No less than this; 0 where nothing more is known, because a step never comes before what led to it.
    pub least: i32,
    /// No more than this, if that is known.
    pub most: Option<i32>,
    /// Whether both dates are without `?` and `~`.
    pub is_sure: bool,
}

impl RelationType {
    /// Whether the later event is the next step of what the earlier began, not an answer to it or a part of it.
    pub fn is_step(self) -> bool {
        self.class() == RelationClass::Chain || self == Self::Retracts
    }
}

/// Every event that steps lead to from an event, in either direction: what comes from a step stands behind it, and
/// otherwise the order is that of time, undated events last. A chain of one is no chain: it is empty.
pub fn chain(article: &Article, id: EventId) -> Vec<Step> {
    let members = connected(article, id, &|kind, _, _| kind.is_step());
    if members.len() < 2 {
        return Vec::new();
    }
    let sources =
        |id: EventId| article.event(id).relations.iter().filter(|tie| tie.kind.is_step()).map(|tie| tie.other);
    let place = |id: EventId| members.binary_search(&id).unwrap_or_default();
    let mut waits_for: Vec<usize> = members.iter().map(|&id| sources(id).count()).gather();
    let mut ready: Vec<usize> = (0..members.len()).filter(|&at| waits_for[at] == 0).gather();
    let mut position: Vec<Option<usize>> = vec![None; members.len()];
    let mut steps: Vec<Step> = Vec::new();
    let key = |at: &usize| article.time_order(members[*at]);
    while steps.len() < members.len() {
        ready.retain(|&at| position[at].is_none());
        // Only a cycle, which the checks refuse, leaves nothing ready: then time alone decides.
        let waiting = (0..members.len()).filter(|&at| position[at].is_none());
        let Some(at) = ready.iter().copied().min_by_key(key).or_else(|| waiting.min_by_key(key)) else { break };
        position[at] = Some(steps.len());
        let event = members[at];
        let last = sources(event).filter(|&source| source != event).filter_map(|id| position[place(id)]).max();
        let from = last.map(|last| steps[last].event).map(|source| (source, Gap::between(article, source, event)));
        steps.push(Step { event, from });
        for tie in article.event(event).later.iter().filter(|tie| tie.kind.is_step()) {
            let next = place(tie.other);
            waits_for[next] = waits_for[next].saturating_sub(1);
            if waits_for[next] == 0 {
                ready.push(next);
            }
        }
    }
    steps
}

/// Whether a tie is followed: its kind, the later event and the earlier one.
type IsFollowed<'a> = &'a dyn Fn(RelationType, EventId, EventId) -> bool;

/// What ties that are followed connect with an event, itself among it, by id.
pub(super) fn connected(article: &Article, id: EventId, is_followed: IsFollowed<'_>) -> Vec<EventId> {
    let (mut found, mut next) = (vec![id], vec![id]);
    while let Some(id) = next.pop() {
        let event = article.event(id);
        let earlier = event.relations.iter().filter(|tie| is_followed(tie.kind, id, tie.other));
        let later = event.later.iter().filter(|tie| is_followed(tie.kind, tie.other, id));
        for tie in earlier.chain(later) {
            if let Err(at) = found.binary_search(&tie.other) {
                found.insert(at, tie.other);
                next.push(tie.other);
            }
        }
    }
    found
}

impl Gap {
    /// The time from one event to a later one.
    pub fn between(article: &Article, from: EventId, to: EventId) -> Self {
        let unknown = Self { least: 0, most: None, is_sure: true };
        let (Some(from), Some(to)) = (article.event(from).date, article.event(to).date) else { return unknown };
        let days = |from: Option<Day>, to: Option<Day>| Some(to?.since(from?));
        let least = days(from.latest(), to.earliest()).unwrap_or(0).max(0);
        let most = days(from.earliest(), to.latest());
        // Dates that contradict the tie tell nothing of the time between.
        if most.is_some_and(|most| most < least) {
            return unknown;
        }
        Self { least, most, is_sure: is_sure(from) && is_sure(to) }
    }

    /// In words: “125 days later”, “12 to 40 days later”, “at least 3 days later”, “how much later isn’t known”.
    pub fn say(self) -> String {
        let length = match (self.least, self.most) {
            (0, Some(0)) => return [self.doubt(), "the same day"].concat(),
            (0, None) => return "how much later isn’t known".into(),
            (least, None) => ["at least ", &days(least)].concat(),
            (least, Some(most)) if least == most => days(least),
            (0, Some(most)) => ["at most ", &days(most)].concat(),
            (least, Some(most)) if most <= DAYS_TOLD => [&least.to_string(), " to ", &days(most)].concat(),
            (least, Some(most)) if days(least) == days(most) => ["about ", &days(most)].concat(),
            (least, Some(most)) => [&days(least), " to ", &days(most)].concat(),
        };
        [self.doubt(), &length, " later"].concat()
    }

    fn doubt(self) -> &'static str {
        if self.is_sure { "" } else { "perhaps " }
    }
}

/// Up to two years are told in days.
const DAYS_TOLD: i32 = 730;

/// A time in words: “1 day”, “125 days”, “13 years”.
pub fn days(days: i32) -> String {
    match days {
        1 => "1 day".into(),
        ..=DAYS_TOLD => [&days.to_string(), " days"].concat(),
        _ => days_in_words(days),
    }
}

fn is_sure(date: Date) -> bool {
    let is_plain = |at: Partial| !at.uncertain && !at.approximate;
    match date.shape {
        Shape::Moment(at) => is_plain(at),
        Shape::OneOf { from, to } | Shape::Interval { from, to } => {
            from.is_none_or(is_plain) && to.is_none_or(is_plain)
        }
    }
}

/// What stands before and after an event in a list; neither if it isn't in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The one before.
    pub before: Option<EventId>,
    /// The one after.
    pub after: Option<EventId>,
}

/// Its neighbours among all dated events.
pub fn in_time(article: &Article, id: EventId) -> Neighbours {
    beside_in_time(article, &article.in_time, id)
}

/// Its neighbours among the dated events of its theme.
pub fn in_lane(article: &Article, id: EventId) -> Neighbours {
    beside_in_time(article, &article.lanes[article.event(id).theme.index()], id)
}

/// Its neighbours in its [`chain`].
pub fn in_chain(chain: &[Step], id: EventId) -> Neighbours {
    let Some(at) = chain.iter().position(|step| step.event == id) else { return Neighbours::default() };
    let event = |step: &Step| step.event;
    Neighbours { before: at.checked_sub(1).map(|at| chain[at].event), after: chain.get(at + 1).map(event) }
}

fn beside_in_time(article: &Article, list: &[EventId], id: EventId) -> Neighbours {
    let Ok(at) = list.binary_search_by_key(&article.time_order(id), |&other| article.time_order(other)) else {
        return Neighbours::default();
    };
    Neighbours { before: at.checked_sub(1).map(|at| list[at]), after: list.get(at + 1).copied() }
}
