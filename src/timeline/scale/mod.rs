//! From days to room on the page and back, and which empty stretches are gaps.
//!
//! May not know pixels beyond the width of a plot, nor what is in view.

mod crowds;
mod gaps;
mod piecewise;

pub use piecewise::{Gap, Scale, ScalePiece, Window};

pub(super) use crowds::Crowd;
pub(super) use gaps::{Scales, scales};
pub(super) use piecewise::{LEAST_ROOM, WEEK};
