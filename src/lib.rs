//! Article Explorer: one encyclopedia article as a page that a reader can explore.
//!
//! Everything except `ui` and `main.rs` is pure: no web API, no Leptos, no clock, no locale, no randomness. It
//! compiles and is tested natively; the compiler holds that wall, because browser crates are dependencies of wasm32
//! only.
//!
//! | room | what it holds |
//! | --- | --- |
//! | [`article`] | what an article says: the format, its checks, the typed model with its indices |
//! | [`data`] | the article document, the map topologies, and where every fact and line comes from |
//! | [`date`] | EDTF: reading, earliest and latest day, how to say it |
//! | [`timeline`] | scale with folded gaps, window, ticks, lanes, layout → scene |
//! | [`map`] | topology, projection, frame, label placement, layout → scene |
//! | [`explorer`] | the reader's state: what is selected; actions; what follows from them; the address |
//! | [`lens`] | what a lens shows: who says what, who recognises whom, what stays open, chains and life cycles |
//! | [`export`] | what a reader takes away: citations |
//! | [`page`] | the whole article as plain semantic HTML |
//! | `ui` | wasm only, thin: Leptos components that draw scenes and send actions |

pub mod article;
mod compact;
pub mod data;
pub mod date;
pub mod explorer;
pub mod export;
mod gather;
pub mod label;
pub mod lens;
pub mod map;
mod order;
pub mod page;
pub mod timeline;
#[cfg(target_arch = "wasm32")]
pub mod ui;
mod within;
