//! The error when no article can be made from a document.

use std::fmt;

/// Why no article can be made from a document: it didn't pass the checks, or it was changed afterwards. `Display` gives
/// the reason.
#[derive(Debug)]
pub struct Broken(String);

impl Broken {
    /// The error with its reason, in words.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Broken {}
