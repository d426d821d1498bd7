//! The components in a real browser: what a reader sees and does.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod address;
mod articles;
mod direction;
mod documents;
mod filters;
mod hosts;
mod input;
mod keys;
mod lists;
mod map;
mod media;
mod page;
mod preview;
mod print;
mod search;
mod selection;
mod share;
mod spoken;
mod strange;
mod take_away;
mod timeline;
mod translated;
mod unmount;
mod views;
mod walk;
mod whole;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
