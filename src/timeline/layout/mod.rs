//! From what a view shows to what is drawn: rows, marks, labels, arcs, the axis and the overview, in pixels.
//!
//! May not know what is selected (the caller names the featured event) or how anything is drawn.

mod arcs;
mod arrange;
mod arrangement;
mod band;
mod brush;
mod counting;
mod draw;
mod extent;
mod gaps;
mod labels;
mod moved;
mod overview;
mod packing;
mod plot;
mod rows;
mod scaled;
mod scene;
mod stack;
mod ticks;

pub use arcs::MOST_ARCS;
pub use brush::{BRUSH_MIN, Brush};
pub use extent::{BAR_MIN, FADE, HIT, ROW};
pub use overview::{Bar, Overview};
pub use scene::{
    AXIS, Arc, ArcLabel, Counted, DrawnGap, Due, FOOT, GAP_SIZE, LabelSide, Lane, Leader, Mark, MarkLabel, More, Tick,
    TickRank, TimelineScene,
};
pub use stack::Stack;
pub use ticks::{TICK_INDENT, TICK_SIZE};
