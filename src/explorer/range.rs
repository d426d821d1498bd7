//! The time that the timeline shows, as the other views apply it.

use super::{Explorer, ViewState};
use crate::article::{Article, EventId};
use crate::date::Day;

/// The first and the last day shown; all of the time if there are none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeRange(Option<(Day, Day)>);

impl TimeRange {
    /// What a reader's timeline shows.
    pub fn of(state: &ViewState, explorer: &Explorer) -> Self {
        let timeline = &explorer.timeline;
        Self((!state.timeline.is_whole(timeline)).then(|| state.timeline.days(timeline)))
    }

    /// Whether an event may lie in it. An undated event lies in all of the time, and in no part of it.
    pub fn has(self, article: &Article, id: EventId) -> bool {
        let Some((first, last)) = self.0 else { return true };
        article.event(id).date.is_some_and(|date| {
            date.earliest().is_none_or(|earliest| earliest <= last)
                && date.latest().is_none_or(|latest| latest >= first)
        })
    }
}
