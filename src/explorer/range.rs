//! The time range that the timeline shows, by which the other views filter.

use super::prepared::Explorer;
use super::state::ViewState;
use crate::article::{Article, EventId};
use crate::date::Day;

/// The first and the last day that the timeline shows. `None` inside means all of the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeRange(Option<(Day, Day)>);

impl TimeRange {
    /// The range that the timeline shows in a state.
    pub fn of(state: &ViewState, explorer: &Explorer) -> Self {
        let timeline = &explorer.timeline;
        Self((!state.timeline.is_whole(timeline)).then(|| state.timeline.days(timeline)))
    }

    /// The first and the last day; none for all of the time.
    pub fn days(self) -> Option<(Day, Day)> {
        self.0
    }

    /// Whether an event may have happened in the range. An undated event is in the whole time, but in no shorter range.
    pub fn has(self, article: &Article, id: EventId) -> bool {
        let Some((first, last)) = self.0 else { return true };
        article.event(id).when().is_some_and(|date| {
            date.earliest().is_none_or(|earliest| earliest <= last)
                && date.latest().is_none_or(|latest| latest >= first)
        })
    }
}
