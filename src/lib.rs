//! Article Explorer: one encyclopedia article as a page that a reader can explore.
//!
//! Everything except `ui` and `main.rs` is pure: no web API, no Leptos, no clock, no locale, no randomness. It
//! compiles for every target and is tested natively; the compiler holds that wall, because Leptos and the browser
//! crates are dependencies of wasm32 only. Each room below uses only rooms above it. `docs/architecture.md` says more.
//!
//! | room | what it holds |
//! | --- | --- |
//! | [`data`] | the article document and the map topologies, as text |
//! | [`date`] | EDTF: reading, earliest and latest day |
//! | [`topojson`] | topologies, read and checked |
//! | [`layout`] | rectangles, and the estimated width of a text |
//! | [`article`] | what an article says: the format, its checks, the typed model with its indices |
//! | `files` | not for wasm: documents as files in a folder; only the build and the command line use it |
//! | [`words`] | the sentences and labels of the interface; how dates, spans and counts are said |
//! | [`lens`] | who says what, who recognises whom, what stays open; chains and life cycles |
//! | [`map`] | projection, frame, label placement, layout → scene |
//! | [`timeline`] | scales of time, window, brush, ticks, lanes, layout → scene |
//! | [`search`] | an index of what the article says, and what of it a query finds |
//! | [`explorer`] | the reader's state: what is selected; actions; filters; the table of the keys; what lights up; the address |
//! | [`cards`] | what cards, marks and legends say, as plain data |
//! | [`export`] | what a reader takes away: citations, files, pictures |
//! | [`page`] | the whole article as plain semantic HTML, written from `cards`, for the screen and for paper |
//! | `import` | not for wasm: documents from other people's files |
//! | `site` | not for wasm: the files of the built site, as bytes |
//! | `ui` | wasm only: Leptos components that draw scenes and cards and send actions |

pub mod article;
pub mod cards;
pub mod data;
pub mod date;
pub mod explorer;
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
#[cfg(not(target_arch = "wasm32"))]
pub mod import;
pub mod layout;
pub mod lens;
pub mod map;
pub mod page;
pub mod search;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod timeline;
pub mod topojson;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
