//! What a map is asked to show.

use super::frame::{Frame, Size};
use crate::article::{EntityId, EventId};
use crate::label::Box;

/// What a map is asked to show. [`View::new`] asks for a frame and nothing special.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Where it looks.
    pub frame: Frame,
    /// How large it is on the page.
    pub size: Size,
    /// Index of the article's viewpoint in which disputed areas are drawn.
    pub viewpoint: usize,
    /// Entities that come first for labels.
    pub focus: &'a [EntityId],
    /// The event whose places are linked.
    pub event: Option<EventId>,
    /// Which events are in, by the time range and filters.
    pub shown: &'a dyn Fn(EventId) -> bool,
    /// Where the view puts its own controls: labels and signs keep off.
    pub reserved: &'a [Box],
}

impl View<'_> {
    /// All events, in the first viewpoint.
    pub fn new(frame: Frame, size: Size) -> Self {
        Self { frame, size, viewpoint: 0, focus: &[], event: None, shown: &|_| true, reserved: &[] }
    }

    /// How many of some events are in.
    pub(super) fn count(&self, events: &[EventId]) -> usize {
        events.iter().filter(|&&event| (self.shown)(event)).count()
    }
}
