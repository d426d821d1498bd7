//! Everything that can be tested without a browser.
#![allow(clippy::unwrap_used)]

mod article;
mod check;
mod date;
mod map;
mod page;
mod timeline;
