//! What has been found so far while reading a document.

use super::ids::Ids;
use super::problem::Fault;

/// The faults of a document, and the ids that it declares and references.
pub(super) struct Findings<'a> {
    /// The document's text.
    pub json: &'a str,
    /// Everything that is wrong so far.
    pub faults: &'a mut Vec<Fault>,
    /// Every id so far.
    pub ids: Ids,
}

impl Findings<'_> {
    /// Reports a fault.
    pub fn report(&mut self, at: usize, path: &str, what: impl Into<String>, hint: Option<String>) {
        self.faults.push(Fault { at, path: path.into(), what: what.into(), hint });
    }
}
