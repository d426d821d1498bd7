//! The timeline, from an article to what is drawn.
// Lengths that are whole numbers of pixels are compared as such.
#![allow(clippy::float_cmp)]

mod edges;
mod laws;
mod list;
mod scale;
mod scene;
mod support;
