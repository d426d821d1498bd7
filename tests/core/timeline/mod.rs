//! The timeline, from an article to what is drawn.

mod edges;
mod laws;
mod list;
mod scale;
mod scene;
mod support;
