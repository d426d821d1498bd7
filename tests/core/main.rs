//! Everything that can be tested without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod article;
mod cards;
mod check;
mod colours;
mod data;
mod date;
mod direction;
#[path = "../web/documents.rs"]
mod documents;
mod element;
mod examples;
mod explorer;
mod export;
mod files;
mod fixture;
mod fuzz;
mod import;
mod layout;
mod lens;
mod map;
mod order;
mod page;
mod print;
mod search;
mod site;
mod style;
mod timeline;
mod topojson;
mod words;
