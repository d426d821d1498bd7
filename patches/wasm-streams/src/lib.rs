//! Stands in for the crate of the same name, which Leptos calls servers with.
//!
//! The page asks nothing of any server, but that crate exports classes to JavaScript, and what is exported is kept: it
//! would be in every page with all that it needs. This is as much of its interface as Leptos is compiled against.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream that can't come to be: making one panics.
pub struct ReadableStream(std::convert::Infallible);

impl ReadableStream {
    /// Panics.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>>) -> Self {
        unreachable!("{NO_SERVER}")
    }

    /// Panics.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!("{NO_SERVER}")
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// What it holds.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}

const NO_SERVER: &str = "this page calls no server";
