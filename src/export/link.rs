//! The address of a selection.

use super::escape;
use crate::article::Article;
use crate::explorer::{Selection, encode};

/// The address at which the explorer shows a selection. `base` is the page's address; a fragment is removed.
pub fn link(article: &Article, base: &str, selection: Option<Selection>) -> String {
    let base = base.split('#').next().unwrap_or_default();
    escape::address(&[base, &encode(article, selection)].concat())
}
