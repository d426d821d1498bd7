//! Everything that can be tested without a browser.
#![allow(clippy::unwrap_used)]

mod article;
mod check;
mod date;
mod explorer;
mod export;
mod lens;
mod map;
mod page;
mod timeline;
