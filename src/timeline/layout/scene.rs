//! What is drawn. All lengths are in pixels, x from the plot's left edge, y from the axis' top edge down.

#[cfg(doc)]
use super::extent::{BAR_MIN, FADE, HIT, ROW};
use crate::article::{EventId, RelationKind, ThemeId};
use crate::date::Day;
use crate::layout::Rect;
use crate::timeline::scale::Window;
use crate::timeline::span::MarkShape;

/// Height of the axis above the lanes in pixels.
pub const AXIS: f64 = 20.0;
/// Height of the gaps' captions below the lanes in pixels. Without gaps there is no such foot.
pub const FOOT: f64 = 12.0;
/// Type size of the gaps' captions and the arcs' labels in pixels.
pub const GAP_SIZE: f64 = 11.0;

/// A timeline, laid out. No two marks, chips or labels overlap; every event in the window is in `marks` or in `more`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineScene {
    /// The time in view.
    pub window: Window,
    /// The width of the plot.
    pub width: f64,
    /// Where the scale begins: 0, or left of the plot.
    pub origin: f64,
    /// Of axis, names above the lanes, lanes and foot together.
    pub height: f64,
    /// The height of a row, at least [`ROW`].
    pub row_height: f64,
    /// Top to bottom, one a theme.
    pub lanes: Vec<Lane>,
    /// The axis, left to right.
    pub ticks: Vec<Tick>,
    /// Left edges and widths of the stretches in the plot where a day takes much more room than elsewhere, left to right.
    pub slow: Vec<(f64, f64)>,
    /// Gaps in the plot, left to right. Empty unless gaps are folded.
    pub gaps: Vec<DrawnGap>,
    /// By lane, then in the order of time.
    pub marks: Vec<Mark>,
    /// Events without a mark of their own, by lane.
    pub more: Vec<More>,
    /// Relations between events that both have a mark, at most [`crate::timeline::MOST_ARCS`]. Those that are
    /// highlighted come first.
    pub arcs: Vec<Arc>,
    /// From names above the lanes to their marks.
    pub leaders: Vec<Leader>,
}

impl TimelineScene {
    /// Where the lanes begin, under the axis and the names above them.
    pub fn lanes_top(&self) -> f64 {
        self.lanes.first().map_or(self.height, |lane| lane.y)
    }
}

/// A theme's stripe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// The theme.
    pub theme: ThemeId,
    /// Top edge.
    pub y: f64,
    /// A whole number of rows.
    pub height: f64,
}

/// How prominent a tick is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickRank {
    /// No tick, but the name of the month or year in which a piece of the axis begins. It is drawn without a line.
    Context,
    /// The first of a year, or the first of a piece of the axis.
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
    /// How prominent it is.
    pub rank: TickRank,
}

/// A gap in the plot, folded or open.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnGap {
    /// Left edge.
    pub x: f64,
    /// The width of its part in the plot.
    pub width: f64,
    /// Its first day, by which [`crate::timeline::TimelineView::toggle_gap`] knows it.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Whether the reader opened it. Then every day of it takes its room.
    pub is_open: bool,
    /// Its length in words: “13 years”.
    pub label: String,
    /// The caption in the foot, centred on the gap. As long as there is room for: “13 years”, “13 y” or empty.
    pub caption: String,
}

/// The mark of an event.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the date, and any may go with any")]
pub struct Mark {
    /// The event.
    pub event: EventId,
    /// Index of its lane.
    pub lane: usize,
    /// Left edge of its bar, or a day's centre.
    pub x: f64,
    /// As wide as the date is uncertain or long, at least [`BAR_MIN`], including [`FADE`] for each open side. 0 for a
    /// day.
    pub width: f64,
    /// Centre of its row.
    pub y: f64,
    /// What kind of time it stands for.
    pub shape: MarkShape,
    /// The left edge and the width of each time at which it was, in its bar, if these are several. At least
    /// [`BAR_MIN`] wide.
    pub parts: Vec<(f64, f64)>,
    /// Whether its start is unknown. Then the first [`FADE`] pixels fade in.
    pub open_start: bool,
    /// Whether its end is unknown. Then the last [`FADE`] pixels fade out.
    pub open_end: bool,
    /// Whether the source itself is not sure.
    pub uncertain: bool,
    /// Whether the date is approximate.
    pub approximate: bool,
    /// The area that reacts to the pointer, at least [`HIT`] wide and [`ROW`] high.
    pub hit: Rect,
    /// Its title, where there is room.
    pub label: Option<MarkLabel>,
    /// When it was due. It may lie under other marks, so it should only be drawn for the featured event.
    pub target: Option<Due>,
}

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Right of the mark.
    Right,
    /// On the mark, which is a bar with more room inside than beside it.
    Inside,
    /// Left of the mark.
    Left,
    /// Above the lanes, with a [`Leader`].
    Above,
}

/// The label of a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLabel {
    /// Left edge of the text. It is vertically centred on its mark, unless it stands above the lanes.
    pub x: f64,
    /// The title, or the short name if there is no room for the title. If the document gives none, as many words of the
    /// title as fit, and “…”.
    pub text: String,
    /// Where it stands.
    pub side: LabelSide,
    /// The room that it takes.
    pub bounds: Rect,
}

/// A line from a name above the lanes to its mark. No two leaders cross.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The event.
    pub event: EventId,
    /// The event's theme.
    pub theme: ThemeId,
    /// From the name's lower edge down to the mark's centre: pairs of x and y.
    pub points: [(f64, f64); 4],
}

/// When something planned was due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due {
    /// Left edge.
    pub x: f64,
    /// As [`Mark::width`].
    pub width: f64,
    /// Whether its end is a deadline: the event was due by then, not at that time.
    pub is_deadline: bool,
}

/// A chip that counts events for which there is no room. [`crate::timeline::Timeline::events_of`] tells which.
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
    /// Which part of its lane it counts.
    pub counted: Counted,
    /// “+3”, and “99+” beyond 99.
    pub label: String,
}

/// A part of a lane that one chip counts, apart from events with a mark of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Index in the lane of the first event.
    pub(super) from: u32,
    /// Index in the lane after the last event.
    pub(super) to: u32,
    /// Whether events that begin before the window and reach into it are counted here, too.
    pub(super) under_way: bool,
}

impl Counted {
    /// The index in its lane of the first event that is counted.
    pub fn first(self) -> u32 {
        self.from
    }
}

/// A relation between two events.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The earlier.
    pub from: EventId,
    /// The later, which has this relation to the earlier.
    pub to: EventId,
    /// The type of the relation.
    pub kind: RelationKind,
    /// Whether it is highlighted: it is a relation of the featured event, or of the chain that this event belongs to.
    pub is_lit: bool,
    /// The minutes between the two, if their times are known and less than two days apart.
    pub minutes: Option<i64>,
    /// The days between the two. `None` unless both are known to the day.
    pub days: Option<i64>,
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
    /// How many days or minutes lie between, if the arc is highlighted, that is known, and there is room.
    pub label: Option<ArcLabel>,
}

/// The label of an arc.
#[derive(Clone, Debug, PartialEq)]
pub struct ArcLabel {
    /// “42 days”.
    pub text: String,
    /// The room that it takes. The text is centred in it.
    pub bounds: Rect,
}
