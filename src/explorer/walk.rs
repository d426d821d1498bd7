//! A walk through time: the events that it goes through, and where on it a reader is.

use crate::article::{Article, EventId};

/// Which events a walk goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Those that the article turns on.
    KeyEvents,
    /// All that have a date.
    AllEvents,
}

/// Which way a walk or a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the next.
    Forwards,
    /// To the previous.
    Back,
}

impl Way {
    /// 1 forwards, −1 back.
    pub fn sign(self) -> isize {
        match self {
            Self::Forwards => 1,
            Self::Back => -1,
        }
    }
}

/// Where on a walk an event lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// How many events of the walk have come, with this one if it is on the walk.
    pub number: usize,
    /// How many events the walk goes through.
    pub of: usize,
    /// Whether the event is on the walk, and not between two that are.
    pub is_on_route: bool,
}

impl Milestone {
    /// How much of the walk has come, from 0 to 1.
    pub fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.number as f64 / self.of as f64 }
    }
}

/// The walks through an article, in the order of time.
pub struct Walks {
    key_events: Vec<EventId>,
    all_events: Vec<EventId>,
}

impl Walks {
    /// The walks through an article.
    pub fn new(article: &Article) -> Self {
        let is_key = |id: &EventId| article.event(*id).is_key;
        Self {
            key_events: article.in_time.iter().copied().filter(is_key).collect(),
            all_events: article.in_time.clone(),
        }
    }

    /// The walk to begin with: through the key events if there are any.
    pub fn first_route(&self) -> Route {
        if self.key_events.is_empty() { Route::AllEvents } else { Route::KeyEvents }
    }

    /// Whether there is more than one walk to choose from.
    pub fn has_choice(&self) -> bool {
        !self.key_events.is_empty() && self.key_events.len() < self.all_events.len()
    }

    /// The events of a walk.
    pub fn events(&self, route: Route) -> &[EventId] {
        match route {
            Route::KeyEvents => &self.key_events,
            Route::AllEvents => &self.all_events,
        }
    }

    /// Where on a walk a dated event lies.
    pub fn milestone(&self, article: &Article, route: Route, at: EventId) -> Milestone {
        let events = self.events(route);
        let before = events.partition_point(|&other| article.time_order(other) < article.time_order(at));
        let is_on_route = events.get(before) == Some(&at);
        Milestone { number: before + usize::from(is_on_route), of: events.len(), is_on_route }
    }

    /// The next event on a walk from a dated event; from nowhere the first, in whatever direction. `None` at its end.
    pub fn step(&self, article: &Article, route: Route, from: Option<EventId>, way: Way) -> Option<EventId> {
        let events = self.events(route);
        let Some(from) = from else { return events.first().copied() };
        let Milestone { number, is_on_route, .. } = self.milestone(article, route, from);
        let at = match way {
            Way::Forwards => number,
            Way::Back => number.checked_sub(1 + usize::from(is_on_route))?,
        };
        events.get(at).copied()
    }
}

/// A finger that moves sideways by at least this many pixels swipes.
const SWIPE: f64 = 48.0;

/// The way that a finger asks for which moved by these pixels to the right and down: to the left is forwards, as pages
/// are turned, or where text runs from right to left, to the right. `None` if it moved too little, or not mainly sideways.
pub fn swiped(dx: f64, dy: f64, is_rtl: bool) -> Option<Way> {
    let is_swipe = dx.abs() >= SWIPE && dx.abs() > 2.0 * dy.abs();
    is_swipe.then_some(if (dx < 0.0) == is_rtl { Way::Back } else { Way::Forwards })
}
