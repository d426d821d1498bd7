//! The brush: which part of the overview is in view.

use super::overview::drawable;
use crate::date::Day;
use crate::timeline::events::Timeline;
use crate::timeline::handle::Handle;
use crate::timeline::view::{TimelineView, first_day, last_day};

/// The least width of a brush in pixels, so that a pointer can grab it.
pub const BRUSH_MIN: f64 = 24.0;
/// A pointer within this many pixels of a handle grabs it.
const REACH: f64 = 12.0;

/// The part of an overview that is in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    /// Left edge in pixels.
    pub x0: f64,
    /// Right edge in pixels, at least [`BRUSH_MIN`] from the left, unless the overview is narrower.
    pub x1: f64,
    /// The first day in view.
    pub first: Day,
    /// The last day in view.
    pub last: Day,
    /// The first and the last day that can come into view.
    pub bounds: (Day, Day),
}

impl Brush {
    /// What a pointer at `x` pixels grabs: the nearer handle if it is close to one, else the whole brush.
    pub fn handle_at(&self, x: f64) -> Handle {
        let (to_first, to_last) = ((x - self.x0).abs(), (x - self.x1).abs());
        if to_first.min(to_last) > REACH {
            Handle::Both
        } else if to_first < to_last {
            Handle::First
        } else {
            Handle::Last
        }
    }
}

impl Timeline {
    /// The brush on an overview of `width` pixels.
    pub fn brush(&self, view: &TimelineView, width: f64) -> Brush {
        let width = drawable(width);
        let scale = self.scale_of(view);
        let (start, end) = scale.units(view.window);
        let (mut x0, mut x1) = (start * width, end * width);
        let missing = (BRUSH_MIN.min(width) - (x1 - x0)).max(0.0);
        x0 = (x0 - missing / 2.0).min(width - (x1 - x0 + missing)).max(0.0);
        x1 = x0.max(x1 - missing / 2.0).max(x0 + BRUSH_MIN.min(width)).min(width);
        let (first, last) = view.days(self);
        Brush { x0, x1, first, last, bounds: (first_day(scale.start()), last_day(scale.end())) }
    }

    /// The day at `x` pixels on an overview of `width`.
    pub fn day_from_overview_x(&self, view: &TimelineView, width: f64, x: f64) -> Day {
        let scale = self.scale_of(view);
        let day = scale.day_from_unit((x / drawable(width)).clamp(0.0, 1.0));
        Day::of(day).clamp(first_day(scale.start()), last_day(scale.end()))
    }
}
