//! Everything that can be tested without a browser.
#![allow(clippy::unwrap_used)]

mod article;
mod check;
mod compiled;
mod date;
mod explorer;
mod map;
mod page;
mod timeline;
