//! Steps from one event to another, by time and by lane.

use super::events::{LaneEvents, Timeline};
use super::span::Span;
use crate::article::EventId;

/// A step from one event to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next in time.
    Next,
    /// The previous in time.
    Previous,
    /// The next of the same lane.
    NextInLane,
    /// The previous of the same lane.
    PreviousInLane,
    /// The nearest in time of the next lane above that has any.
    LaneAbove,
    /// The nearest in time of the next lane below that has any.
    LaneBelow,
    /// The article's first.
    First,
    /// The article's last.
    Last,
}

impl Timeline {
    /// The event to which a step leads. From nowhere or from an undated event, it leads to the first event, or to the
    /// last if the step goes back. `None` if there is no such event.
    pub fn step(&self, from: Option<EventId>, by: Step) -> Option<EventId> {
        let event = |index: usize| self.spans.get(index).map(|span| span.event);
        let last = || event(self.spans.len().checked_sub(1)?);
        let Some(at) = from.and_then(|from| self.indices(from)).map(|(index, _)| index as usize) else {
            return match by {
                Step::Previous | Step::PreviousInLane | Step::LaneAbove | Step::Last => last(),
                Step::Next | Step::NextInLane | Step::LaneBelow | Step::First => event(0),
            };
        };
        let lane = self.spans[at].lane;
        let is_in_lane = |span: &&Span| span.lane == lane;
        let has_events = |lane: &&LaneEvents| !lane.order.is_empty();
        match by {
            Step::Next => event(at + 1),
            Step::Previous => event(at.checked_sub(1)?),
            Step::NextInLane => self.spans[at + 1..].iter().find(is_in_lane).map(|span| span.event),
            Step::PreviousInLane => self.spans[..at].iter().rev().find(is_in_lane).map(|span| span.event),
            Step::LaneAbove => self.nearest(at, self.lanes[..lane].iter().rev().find(has_events)?),
            Step::LaneBelow => self.nearest(at, self.lanes[lane + 1..].iter().find(has_events)?),
            Step::First => event(0),
            Step::Last => last(),
        }
    }

    /// The event of a lane whose middle is nearest to that of the event at an index; the earlier of two.
    fn nearest(&self, index: usize, lane: &LaneEvents) -> Option<EventId> {
        let twice_middle = |index: usize| self.spans[index].start + self.spans[index].end;
        let distance = |&&other: &&u32| (twice_middle(other as usize) - twice_middle(index)).abs();
        let nearest = lane.order.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        Some(self.spans[*nearest as usize].event)
    }
}
