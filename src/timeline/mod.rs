//! The timeline: scales of time, the view that the reader moves over one of them, and what is drawn of it.
//!
//! Knows the article and the estimated width of a label. May not know what is selected, nor any browser API.
//!
//! Time is counted in days since 1970-01-01, as `f64`. A day is the stretch from its number to the next.

mod events;
mod handle;
mod layout;
mod legend;
mod list;
mod scale;
mod span;
mod step;
mod view;

pub use events::{Spacing, Timeline};
pub use handle::Handle;
pub use layout::{
    AXIS, Arc, ArcLabel, BAR_MIN, BRUSH_MIN, Bar, Brush, Counted, DrawnGap, Due, FADE, FOOT, GAP_SIZE, HIT, LabelSide,
    Lane, Leader, MOST_ARCS, Mark, MarkLabel, More, Overview, ROW, Stack, TICK_INDENT, TICK_SIZE, Tick, TickRank,
    TimelineScene,
};
pub use legend::Sign;
pub use list::{List, Row};
pub use scale::{Gap, Scale, ScalePiece, Window};
pub use span::{KEY_SIZE, LABEL_SIZE, MarkShape};
pub use step::Step;
pub use view::{OpenGaps, TimelineView};
