//! Documents and their topologies as files in a folder. The build and the command line use it.

use crate::article::Article;
use crate::article::check::{check, decode};
use crate::topojson::Topology;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// A document that passed the checks, with the files that it needs.
#[derive(Debug)]
pub struct CheckedFiles {
    /// The document's text.
    pub json: String,
    /// The texts of its topologies, by file name.
    pub topologies: BTreeMap<String, String>,
    /// What of the topologies isn't drawn, a sentence each.
    pub notes: Vec<String>,
}

/// Reads a document and the topologies beside it, and checks them.
///
/// # Errors
/// All problems, one a line, then how many there are; or why the document can't be read.
pub fn read_checked(path: &Path) -> Result<CheckedFiles, String> {
    let name = path.display().to_string();
    let json = read(path).map_err(|why| format!("{name}: {why}"))?;
    // The check reads each of them.
    let topologies = RefCell::new(BTreeMap::new());
    let read_beside = |file: &str| {
        let text = read(&path.with_file_name(file))?;
        topologies.borrow_mut().insert(file.to_owned(), text.clone());
        Ok(text)
    };
    let document = check(&json, &name, &read_beside).map_err(|problems| {
        let plural = if problems.count == 1 { "" } else { "s" };
        format!("{problems}\n{} problem{plural} in {name}", problems.count)
    })?;
    let topologies = topologies.into_inner();
    Article::from_document(document).map_err(|error| format!("{name}: {error}"))?;
    let mut notes = Vec::new();
    for (file, text) in &topologies {
        let topology = Topology::parse(text).map_err(|error| format!("{file}: {error}"))?;
        notes.extend(topology.notes().iter().map(|note| format!("{file}: {note}")));
    }
    Ok(CheckedFiles { json, topologies, notes })
}

/// The text of a file.
///
/// # Errors
/// Why it can't be read, in words that follow “FILE: ”.
pub fn read(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "there is no such file".into(),
        _ => error.to_string(),
    })?;
    decode(bytes)
}
