//! What is drawn: everything in pixels, x from the plot's left edge, y from the axis' top edge down.

use super::Window;
use super::label::MarkLabel;
#[cfg(doc)]
use super::lane::{HIT, ROW};
use crate::article::{EventId, RelationType, ThemeId};
use crate::date::Day;
use crate::label::Box;

/// Height of the axis above the lanes in pixels.
pub const AXIS: f64 = 24.0;
/// Height of the breaks' captions below the lanes in pixels; only with folds.
pub const FOOT: f64 = 18.0;
/// Type size of the breaks' captions and the arcs' labels in pixels.
pub const BREAK_SIZE: f64 = 11.0;

/// A timeline, laid out. No two marks, chips or labels overlap; every event in the window is in `marks` or in `more`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The time in view.
    pub window: Window,
    /// The plot's width that was laid out for.
    pub width: f64,
    /// Axis, lanes and foot together; depends on the article, the width and the folds, not on the window.
    pub height: f64,
    /// Top to bottom, one a theme.
    pub lanes: Vec<Lane>,
    /// Left to right.
    pub ticks: Vec<Tick>,
    /// Left to right.
    pub breaks: Vec<Break>,
    /// By lane, then in the order of time.
    pub marks: Vec<Mark>,
    /// Events without a mark of their own, by lane.
    pub more: Vec<More>,
    /// Relations between events that both have a mark, [`super::MOST_ARCS`] at most; those that are lit first.
    pub arcs: Vec<Arc>,
}

/// A theme's stripe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// Which.
    pub theme: ThemeId,
    /// Top edge.
    pub y: f64,
    /// A whole number of [`ROW`]s.
    pub height: f64,
}

/// How much a tick says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Not a tick but the name of what a stretch begins in: drawn without a line.
    Context,
    /// A year's first, or the first of a stretch.
    Major,
    /// Any other.
    Minor,
}

/// A mark on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where its line is.
    pub x: f64,
    /// Left edge of its label.
    pub label_x: f64,
    /// Empty where there is no room.
    pub label: String,
    /// How much it says.
    pub rank: Rank,
}

/// An empty stretch: folded, or opened by the reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// Left edge.
    pub x: f64,
    /// What of it is in the plot.
    pub width: f64,
    /// Its first day, by which it is known.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Whether the reader opened it; it takes the room of its days then.
    pub is_open: bool,
    /// Its length in words: “13 years”.
    pub label: String,
    /// As much of that as there is room for in the foot, centred on the break: “13 years”, “13 y” or nothing.
    pub caption: String,
}

/// What sort of time a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A day: a dot of [`super::BAR_MIN`].
    Day,
    /// A moment known to the month.
    Month,
    /// A moment known to the year.
    Year,
    /// A moment between two bounds.
    Range,
    /// Something that lasted.
    Interval,
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the date, and any may go with any")]
pub struct Mark {
    /// Which.
    pub event: EventId,
    /// Index of its lane.
    pub lane: usize,
    /// Left edge of its bar, or a day's centre.
    pub x: f64,
    /// As wide as the date is uncertain or long, at least [`super::BAR_MIN`], including [`super::FADE`] for each open
    /// side; 0 for a day.
    pub width: f64,
    /// Centre of its row.
    pub y: f64,
    /// What sort of time it is.
    pub shape: MarkShape,
    /// The first [`super::FADE`] pixels fade in: nothing says since when.
    pub open_start: bool,
    /// The last [`super::FADE`] pixels fade out: nothing says until when.
    pub open_end: bool,
    /// The source itself is not sure.
    pub uncertain: bool,
    /// About then.
    pub approximate: bool,
    /// What reacts to the pointer: at least [`HIT`] wide, and [`ROW`] high.
    pub hit: Box,
    /// Its title, where there is room.
    pub label: Option<MarkLabel>,
    /// When it was due. May lie under other marks: meant for the focus.
    pub target: Option<Due>,
}

/// When something planned was due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due {
    /// Left edge.
    pub x: f64,
    /// As [`Mark::width`].
    pub width: f64,
    /// Whether its end is a deadline: due by then, not on a date.
    pub is_deadline: bool,
}

/// Events that share one place for want of room; [`super::Timeline::events_of`] tells which.
#[derive(Clone, Debug, PartialEq)]
pub struct More {
    /// Index of its lane.
    pub lane: usize,
    /// Left edge.
    pub x: f64,
    /// Centre of its row.
    pub y: f64,
    /// Always [`HIT`].
    pub width: f64,
    /// How many, at least one.
    pub count: usize,
    /// Where in its lane they are.
    pub counted: Counted,
    /// “+3”, and “99+” beyond 99.
    pub label: String,
}

/// Places in a lane that are counted together, those with a mark of their own aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The first.
    pub(super) from: u32,
    /// Exclusive.
    pub(super) to: u32,
    /// Whether all that begins before the window and reaches into it is counted here, too.
    pub(super) under_way: bool,
}

/// A relation between two events.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The earlier.
    pub from: EventId,
    /// The later, which does this to the earlier.
    pub to: EventId,
    /// What it does.
    pub kind: RelationType,
    /// Whether it is a tie of the focus, or a step of the chain that the focus belongs to.
    pub is_lit: bool,
    /// Days between, where both are known to the day.
    pub days: Option<i32>,
    /// The earlier mark's centre.
    pub x0: f64,
    /// The earlier mark's centre.
    pub y0: f64,
    /// The later mark's centre.
    pub x1: f64,
    /// The later mark's centre.
    pub y1: f64,
    /// Control point of the quadratic Bézier curve between them.
    pub cx: f64,
    /// Control point of the quadratic Bézier curve between them.
    pub cy: f64,
    /// The days in words: where it is lit, they are known, and there is room.
    pub label: Option<ArcLabel>,
}

/// The label of an arc.
#[derive(Clone, Debug, PartialEq)]
pub struct ArcLabel {
    /// “42 days”.
    pub text: String,
    /// What it takes; the text is centred in it.
    pub bounds: Box,
}
