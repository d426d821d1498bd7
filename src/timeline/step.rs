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
    /// The nearest in time of the next lane above that has any that is shown.
    LaneAbove,
    /// The nearest in time of the next lane below that has any that is shown.
    LaneBelow,
    /// The article's first.
    First,
    /// The article's last.
    Last,
}

impl Timeline {
    /// The event to which a step leads, of those that `is_shown`. From nowhere or from an undated event, it leads to the
    /// first event, or to the last if the step goes back. `None` if there is no such event.
    pub fn step(&self, from: Option<EventId>, by: Step, is_shown: impl Fn(EventId) -> bool) -> Option<EventId> {
        let is_shown = |span: &&Span| is_shown(span.event);
        let at = from.and_then(|from| self.indices(from)).map(|(index, _)| index as usize);
        let span = match (by, at) {
            (Step::First, _) | (Step::Next | Step::LaneBelow, None) => self.spans.iter().find(is_shown),
            (Step::Last, _) | (Step::Previous | Step::LaneAbove, None) => self.spans.iter().rfind(is_shown),
            (Step::Next, Some(at)) => self.spans[at + 1..].iter().find(is_shown),
            (Step::Previous, Some(at)) => self.spans[..at].iter().rfind(is_shown),
            (Step::LaneAbove, Some(at)) => {
                let above = &self.lanes[..self.spans[at].lane];
                above.iter().rev().find_map(|lane| self.nearest(at, lane, is_shown))
            }
            (Step::LaneBelow, Some(at)) => {
                let below = &self.lanes[self.spans[at].lane + 1..];
                below.iter().find_map(|lane| self.nearest(at, lane, is_shown))
            }
        };
        span.map(|span| span.event)
    }

    /// The shown event of a lane whose middle is nearest to that of the event at an index; the earlier of two.
    fn nearest(&self, index: usize, lane: &LaneEvents, is_shown: impl Fn(&&Span) -> bool) -> Option<&Span> {
        let twice_middle = |span: &Span| span.start + span.end;
        let distance = |span: &Span| (twice_middle(span) - twice_middle(&self.spans[index])).abs();
        let spans = lane.order.iter().map(|&other| &self.spans[other as usize]);
        spans.filter(is_shown).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}
