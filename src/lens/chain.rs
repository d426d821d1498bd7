//! The chain that an event belongs to: which step follows from which, the time between them, and an event's neighbours.

use crate::article::{Article, EventId, RelationKind};
use crate::date::Day;

/// A step of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainStep {
    /// The event.
    pub event: EventId,
    /// The step that it follows from, and the time since then. `None` if it follows from none. If it follows from
    /// several, the last of them.
    pub from: Option<(EventId, TimeBetween)>,
}

/// The days from one step to the next, as exactly as the dates allow. If a date covers several days, `least` and `most`
/// differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeBetween {
    /// At least this many. 0 if nothing more is known, because a step never comes before the one that it follows from.
    pub least: i64,
    /// At most this many, if that is known.
    pub most: Option<i64>,
    /// The minutes, if the times of both are known and less than two days apart.
    pub minutes: Option<i64>,
    /// Whether both dates are without `?` and `~`.
    pub is_sure: bool,
}

/// All events that steps connect with an event, in either direction. Empty if there is no other. Each step comes after
/// those that it follows from. Apart from that, the order is that of time, undated events last.
pub fn chain(article: &Article, id: EventId) -> Vec<ChainStep> {
    let members = connected(article, id, &|kind, _, _| kind.is_step());
    if members.len() < 2 {
        return Vec::new();
    }
    let sources =
        |id: EventId| article.event(id).relations.iter().filter(|tie| tie.kind.is_step()).map(|tie| tie.other);
    let index_of = |id: EventId| members.binary_search(&id).unwrap_or_default();
    let mut waits_for: Vec<usize> = members.iter().map(|&id| sources(id).count()).collect();
    let mut ready: Vec<usize> = (0..members.len()).filter(|&at| waits_for[at] == 0).collect();
    let mut position: Vec<Option<usize>> = vec![None; members.len()];
    let mut steps: Vec<ChainStep> = Vec::new();
    let key = |at: &usize| article.time_order(members[*at]);
    while steps.len() < members.len() {
        ready.retain(|&at| position[at].is_none());
        // Nothing is ready if the steps form a cycle, which the checks refuse. Then time alone decides.
        let waiting = (0..members.len()).filter(|&at| position[at].is_none());
        let Some(at) = ready.iter().copied().min_by_key(key).or_else(|| waiting.min_by_key(key)) else { break };
        position[at] = Some(steps.len());
        let event = members[at];
        let last = sources(event).filter(|&source| source != event).filter_map(|id| position[index_of(id)]).max();
        let from =
            last.map(|last| steps[last].event).map(|source| (source, TimeBetween::between(article, source, event)));
        steps.push(ChainStep { event, from });
        for tie in article.event(event).later.iter().filter(|tie| tie.kind.is_step()) {
            let next = index_of(tie.other);
            waits_for[next] = waits_for[next].saturating_sub(1);
            if waits_for[next] == 0 {
                ready.push(next);
            }
        }
    }
    steps
}

/// Decides whether a relation is followed, by its kind, the later event and the earlier one.
type IsFollowed<'a> = &'a dyn Fn(RelationKind, EventId, EventId) -> bool;

/// The events that followed relations connect with an event, sorted by id. The event itself is one of them.
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

impl TimeBetween {
    /// Whether nothing is known of it.
    pub fn is_unknown(self) -> bool {
        (self.least, self.most) == (0, None)
    }

    /// The time from one event to a later one.
    pub fn between(article: &Article, from: EventId, to: EventId) -> Self {
        let unknown = Self { least: 0, most: None, minutes: None, is_sure: true };
        let minutes = article.minutes_between(from, to).filter(|&minutes| minutes >= 0);
        let (Some(from), Some(to)) = (&article.event(from).date, &article.event(to).date) else { return unknown };
        let days = |from: Option<Day>, to: Option<Day>| Some(to?.since(from?));
        let least = days(from.latest(), to.earliest()).unwrap_or(0).max(0);
        let most = days(from.earliest(), to.latest());
        // Dates that contradict the relation say nothing about the time between.
        if most.is_some_and(|most| most < least) {
            return unknown;
        }
        Self {
            least,
            most,
            minutes,
            is_sure: [from, to].iter().all(|date| !date.is_uncertain() && !date.is_approximate()),
        }
    }
}

/// The events before and after an event in a list. None if the event isn't in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The one before.
    pub before: Option<EventId>,
    /// The one after.
    pub after: Option<EventId>,
}

/// An event's neighbours among all dated events.
pub fn in_time(article: &Article, id: EventId) -> Neighbours {
    beside_in_time(article, &article.in_time, id)
}

/// An event's neighbours among the dated events of its theme.
pub fn in_lane(article: &Article, id: EventId) -> Neighbours {
    beside_in_time(article, &article.lanes[article.event(id).theme.index()], id)
}

/// An event's neighbours in its [`chain`].
pub fn in_chain(chain: &[ChainStep], id: EventId) -> Neighbours {
    let Some(at) = chain.iter().position(|step| step.event == id) else { return Neighbours::default() };
    let event = |step: &ChainStep| step.event;
    Neighbours { before: at.checked_sub(1).map(|at| chain[at].event), after: chain.get(at + 1).map(event) }
}

fn beside_in_time(article: &Article, list: &[EventId], id: EventId) -> Neighbours {
    let Ok(at) = list.binary_search_by_key(&article.time_order(id), |&other| article.time_order(other)) else {
        return Neighbours::default();
    };
    Neighbours { before: at.checked_sub(1).map(|at| list[at]), after: list.get(at + 1).copied() }
}
