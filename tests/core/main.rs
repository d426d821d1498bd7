//! Everything that can be tested without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod article;
mod check;
mod compiled;
mod date;
mod explorer;
mod export;
mod fixture;
mod lens;
mod map;
mod page;
mod timeline;
