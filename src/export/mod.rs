//! Citations of events and quotes, as text, BibTeX and CSL-JSON.
//!
//! Knows the article and its addresses. May not know the clock or the page: the caller passes the link's base, the
//! data's version and the day of access.

mod citation;
mod escape;

pub use citation::Citation;
