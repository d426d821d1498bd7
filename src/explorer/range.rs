//! Which events are shown: those in the time that the timeline shows, as far as the filter leaves them.

use super::filter::Left;
use super::prepared::Explorer;
use super::state::ViewState;
use crate::article::{Article, EventId};
use crate::date::Period;

/// The time that the timeline shows. `None` inside means all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeRange(Option<Period>);

impl TimeRange {
    /// The range that the timeline shows in a state.
    pub fn of(state: &ViewState, explorer: &Explorer) -> Self {
        let timeline = &explorer.timeline;
        Self((!state.timeline.is_whole(timeline)).then(|| state.timeline.period(timeline)))
    }

    /// The time; none for all of it.
    pub fn period(self) -> Option<Period> {
        self.0
    }

    /// Whether an event may have happened in the range. An undated event is in the whole time, but in no shorter range.
    pub fn has(self, article: &Article, id: EventId) -> bool {
        let Some(Period { first, last }) = self.0 else { return true };
        article.event(id).when().is_some_and(|date| {
            let [earliest, latest] = date.minutes(article.clock);
            earliest.is_none_or(|earliest| earliest <= last) && latest.is_none_or(|latest| latest >= first)
        })
    }
}

/// The events that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The time that the timeline shows.
    pub time: TimeRange,
    /// What the filter leaves.
    pub left: Left,
}

impl Shown {
    /// What is shown in a state.
    pub fn of(state: &ViewState, explorer: &Explorer) -> Self {
        let left = Left::of(&state.filter, explorer, state.frame, state.map_size);
        Self { time: TimeRange::of(state, explorer), left }
    }

    /// Whether an event is shown.
    pub fn has(&self, article: &Article, id: EventId) -> bool {
        self.left.has(id) && self.time.has(article, id)
    }

    /// The events that are shown, those with a date first, in the order of time.
    pub fn events(&self, article: &Article) -> Vec<EventId> {
        let all = article.in_time.iter().chain(&article.undated).copied();
        all.filter(|&id| self.has(article, id)).collect()
    }
}
