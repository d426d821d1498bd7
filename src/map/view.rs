//! What a map is asked to show.

use super::geometry::{Frame, Size};
use crate::article::{EntityId, EventId};
use crate::layout::Rect;

/// What a map is asked to show. [`MapView::new`] asks for a frame with all events and with nothing featured.
#[derive(Clone, Copy)]
pub struct MapView<'a> {
    /// Which part of the Earth it shows.
    pub frame: Frame,
    /// How large it is on the page.
    pub size: Size,
    /// Index of the article's viewpoint in which disputed areas are drawn.
    pub viewpoint: usize,
    /// Entities whose labels are placed first.
    pub featured: &'a [EntityId],
    /// The event whose places are linked.
    pub event: Option<EventId>,
    /// Which events are shown, given the time range and filters.
    pub shown: &'a dyn Fn(EventId) -> bool,
    /// Where the view has controls of its own. Labels and signs stay clear of them.
    pub reserved: &'a [Rect],
}

impl MapView<'_> {
    /// All events, in the first viewpoint.
    pub fn new(frame: Frame, size: Size) -> Self {
        Self { frame, size, viewpoint: 0, featured: &[], event: None, shown: &|_| true, reserved: &[] }
    }

    /// How many of some events are shown.
    pub(super) fn count(&self, events: &[EventId]) -> usize {
        events.iter().filter(|&&event| (self.shown)(event)).count()
    }
}
