//! Media: pictures of events and entities.

use crate::article::text::Text;

/// A picture that stands beside the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medium {
    /// Its path from the folder of the document.
    pub file: String,
    /// What is to be seen on it.
    pub alt: String,
    /// What it is; empty if the document doesn't say.
    pub caption: Text,
    /// Who made it, and under which licence it is.
    pub credit: String,
    /// Where it comes from.
    pub link: Option<String>,
    /// How many pixels it is wide.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
}
