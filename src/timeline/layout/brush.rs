//! The brush: which part of the overview is in view.

use super::overview::drawable;
use crate::date::{Minute, Period};
use crate::timeline::events::Timeline;
use crate::timeline::handle::Handle;
use crate::timeline::scale::WEEK;
use crate::timeline::view::{TimelineView, days_of};

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
    /// The time in view.
    pub period: Period,
    /// The time that can come into view.
    pub bounds: Period,
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
        Brush { x0, x1, period: view.period(self), bounds: days_of(scale.whole()) }
    }

    /// The time at `x` pixels on an overview of `width`: a day, or where times of day are told, a minute.
    pub fn time_from_overview_x(&self, view: &TimelineView, width: f64, x: f64) -> Period {
        let scale = self.scale_of(view);
        let bounds = days_of(scale.whole());
        let at =
            Minute::of(scale.day_from_unit((x / drawable(width)).clamp(0.0, 1.0))).clamp(bounds.first, bounds.last);
        if scale.least() < WEEK { Period::new(at, at) } else { Period::of_days(at.day(), at.day()) }
    }
}
