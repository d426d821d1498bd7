//! What a reader takes away: a citation for every event and quote, as text, BibTeX and CSL-JSON.
//!
//! Knows the article and its addresses, and no clock and no page: the link's base, the data's version and the day of
//! access are handed in.

mod citation;
mod escape;

pub use citation::{Citation, Cited};
