//! The checks that a document must pass before it becomes an article. All problems are reported, each with its
//! position.
//!
//! Knows the format. May not read files: the caller passes a closure that reads topologies.

mod encoding;
mod events;
mod findings;
mod hint;
mod ids;
mod leaf;
mod maps;
mod media;
mod problem;
mod read;
mod relations;
mod story;
mod tree;
mod version;
mod viewpoints;

use super::format::Document;
use problem::{Fault, Lines};

pub use encoding::decode;
pub use leaf::{is_https, wrong_picture};
pub use media::PictureSize;
pub use problem::{MOST_SHOWN, Problem, Problems};

/// Reads a document, or returns its problems.
///
/// `file` is the document's name in problems. `topology` returns the text of a file in the document's folder, or why it
/// can't be read. Media are taken on trust, as they are read only when somebody sees them.
///
/// # Errors
/// If the text isn't JSON, the first syntax error. Otherwise every problem within fields and between them.
pub fn check(json: &str, file: &str, topology: &dyn Fn(&str) -> Result<String, String>) -> Result<Document, Problems> {
    check_with_media(json, file, topology, &|_| Ok(None))
}

/// Does what [`check`] does, and looks at the media, too.
///
/// # Errors
/// As [`check`].
pub fn check_with_media(
    json: &str,
    file: &str,
    topology: &dyn Fn(&str) -> Result<String, String>,
    picture: &PictureSize<'_>,
) -> Result<Document, Problems> {
    let mut faults = Vec::new();
    let lines = Lines::of(json);
    if let Some((root, ids)) = read::document(json, &mut faults) {
        ids.check(&lines, &mut faults);
        version::check(&root, &mut faults);
        events::check(&root, &mut faults);
        relations::check(&root, &mut faults);
        story::check(&root, &mut faults);
        let maps = maps::check(&root, topology, &mut faults);
        viewpoints::check(&root, maps.as_deref(), &mut faults);
        media::check(&root, picture, &mut faults);
    }
    if faults.is_empty() {
        match serde_json::from_str(json) {
            Ok(document) => return Ok(document),
            Err(error) => faults.push(unforeseen(&lines, &error)),
        }
    }
    faults.sort_by_key(|fault| fault.at);
    let count = faults.len();
    let first = faults.into_iter().take(MOST_SHOWN).map(|fault| fault.into_problem(&lines, file)).collect();
    Err(Problems { first, count })
}

/// An error of `serde` that the checks should have found but didn't.
fn unforeseen(lines: &Lines<'_>, error: &serde_json::Error) -> Fault {
    let what = error.to_string();
    let what = what.split(" at line ").next().unwrap_or_default();
    Fault { at: lines.offset(error.line(), error.column()), path: String::new(), what: what.into(), hint: None }
}
