//! The timeline, from an article to what is drawn.
// Some lengths are whole numbers of pixels and compared exactly.
#![allow(clippy::float_cmp)]

mod brush;
mod crowd;
mod edges;
mod far;
mod gaps;
mod laws;
mod legend;
mod list;
mod names;
mod rows;
mod scale;
mod scene;
mod shipped;
pub mod support;
