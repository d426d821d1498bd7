//! Documents as files in a folder, with their topologies and media. The build and the command line use it.

use crate::article::Article;
use crate::article::check::{check_with_media, decode};
use crate::topojson::Topology;
use imagesize::ImageError;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// A document that passed the checks, with the files that it needs.
#[derive(Debug)]
pub struct CheckedFiles {
    /// The document's text.
    pub json: String,
    /// The texts of its topologies, by file name.
    pub topologies: BTreeMap<String, String>,
    /// The paths of its media, from its folder.
    pub media: BTreeSet<String>,
    /// What of the topologies isn't drawn, a sentence each.
    pub notes: Vec<String>,
}

/// Reads a document with the topologies and the media beside it, and checks them.
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
    let picture = |file: &str| picture_size(&path.with_file_name(file));
    let document = check_with_media(&json, &name, &read_beside, &picture).map_err(|problems| {
        let plural = if problems.count == 1 { "" } else { "s" };
        format!("{problems}\n{} problem{plural} in {name}", problems.count)
    })?;
    let topologies = topologies.into_inner();
    let media = document.media().map(|medium| medium.file.clone()).collect();
    Article::from_document(document).map_err(|error| format!("{name}: {error}"))?;
    let mut notes = Vec::new();
    for (file, text) in &topologies {
        let topology = Topology::parse(text).map_err(|error| format!("{file}: {error}"))?;
        notes.extend(topology.notes().iter().map(|note| format!("{file}: {note}")));
    }
    Ok(CheckedFiles { json, topologies, media, notes })
}

/// The text of a file.
///
/// # Errors
/// Why it can't be read, in words that follow “FILE: ”.
pub fn read(path: &Path) -> Result<String, String> {
    decode(fs::read(path).map_err(|error| unread(&error))?)
}

/// The width and height of a picture in pixels; `None` of one in SVG, which has no pixels of its own.
///
/// # Errors
/// Why it can't be read, in words that follow “FILE: ”.
pub fn picture_size(path: &Path) -> Result<Option<(u32, u32)>, String> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        return fs::read(path).map(|_| None).map_err(|error| unread(&error));
    }
    match imagesize::size(path) {
        Ok(size) => Ok(u32::try_from(size.width).ok().zip(u32::try_from(size.height).ok())),
        Err(ImageError::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => Err(unread(&error)),
        Err(_) => Err("it is no picture that browsers show".into()),
    }
}

fn unread(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file".into(),
        _ => error.to_string(),
    }
}
