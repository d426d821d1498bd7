//! Everything that can be tested without a browser.
#![allow(clippy::unwrap_used)]

mod date;
mod page;
