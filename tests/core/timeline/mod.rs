//! The timeline, from an article to what is drawn.
// Lengths that are whole numbers of pixels are compared as such.
#![allow(clippy::float_cmp)]

mod breaks;
mod brush;
mod crowd;
mod edges;
mod laws;
mod legend;
mod list;
mod scale;
mod scene;
mod support;
