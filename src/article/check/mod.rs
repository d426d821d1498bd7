//! The checks that a document passes before it is compiled in: every problem with its place, all in one go.
//!
//! Knows the format and no disk: the topologies beside the document are read through a closure.

mod events;
mod ids;
mod leaf;
mod maps;
mod read;
mod relations;
mod story;
pub mod table;
mod topology;
mod tree;
mod viewpoints;

use super::format::Document;
use std::fmt;

/// Something wrong in a document: where, what, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The document's name, as it was given.
    pub file: String,
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    /// The path in the document, `events[3].participants[0].entity`; empty for the document itself.
    pub path: String,
    /// What is wrong.
    pub what: String,
    /// What would be right, where that can be guessed.
    pub hint: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.what)?;
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, " ({hint})"))
    }
}

impl std::error::Error for Problem {}

/// A problem before its place is turned into line and column.
#[derive(Debug)]
struct Fault {
    /// Byte offset in the text.
    at: usize,
    path: String,
    what: String,
    hint: Option<String>,
}

/// Reads a document in which nothing is wrong, or says everything that is, in the document's order.
///
/// `file` is what problems call the document; `topology` reads a file beside it.
///
/// # Errors
/// Every problem of the text's syntax (the first one only), of its fields, and between them.
pub fn check(
    json: &str,
    file: &str,
    topology: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Document, Vec<Problem>> {
    let mut faults = Vec::new();
    if let Some((root, ids)) = read::document(json, &mut faults) {
        ids.check(json, &mut faults);
        events::check(&root, &mut faults);
        relations::check(&root, &mut faults);
        story::check(&root, &mut faults);
        maps::check(&root, topology, &mut faults);
    }
    if faults.is_empty() {
        match serde_json::from_str(json) {
            Ok(document) => return Ok(document),
            Err(error) => faults.push(unforeseen(json, &error)),
        }
    }
    faults.sort_by_key(|fault| fault.at);
    Err(faults.into_iter().map(|fault| fault.into_problem(json, file)).collect())
}

/// What the table let pass and `serde` doesn't read.
fn unforeseen(json: &str, error: &serde_json::Error) -> Fault {
    let line = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let at = line + error.column().saturating_sub(1);
    let what = error.to_string();
    let what = what.split(" at line ").next().unwrap_or_default();
    Fault { at, path: String::new(), what: what.into(), hint: None }
}

impl Fault {
    fn into_problem(self, json: &str, file: &str) -> Problem {
        // A problem is one line, whatever the document holds.
        let plain = |text: String| text.replace(char::is_control, " ");
        let (line, column) = line_and_column(json, self.at);
        Problem {
            file: file.into(),
            line,
            column,
            path: plain(self.path),
            what: plain(self.what),
            hint: self.hint.map(plain),
        }
    }
}

/// 1-based line and column (in characters) of a byte offset.
fn line_and_column(json: &str, at: usize) -> (usize, usize) {
    let at = json.floor_char_boundary(at);
    let start = json[..at].rfind('\n').map_or(0, |newline| newline + 1);
    (json[..start].matches('\n').count() + 1, json[start..at].chars().count() + 1)
}

/// A text in quotation marks, shortened if it is long.
fn quoted(text: &str) -> String {
    format!("“{}”", shortened(text))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into(),
    }
}

/// The name that is most like a wrong one, and how like it is, from 0 to 1.
fn nearest<'a>(name: &str, names: &[&'a str]) -> Option<(&'a str, f64)> {
    // Edits catch typing mistakes, shared pairs of letters catch parts of names.
    let likeness =
        |other: &str| strsim::normalized_damerau_levenshtein(name, other).max(strsim::sorensen_dice(name, other));
    let all = names.iter().map(|&other| (other, likeness(other)));
    all.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Likeness from which a name may be a misspelling of another.
const LIKELY: f64 = 0.5;

/// What a wrong name may have meant: the name that is like it, or all of them if they are few, or the nearest.
fn instead<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.into_iter().collect();
    match nearest(name, &names) {
        Some((other, likeness)) if likeness >= LIKELY => Some(did_you_mean(other)),
        Some(_) if names.len() <= 12 => Some(format!("one of: {}", names.join(", "))),
        other => other.map(|(other, _)| format!("the nearest is {}", quoted(other))),
    }
}

/// The question that a wrong name raises.
fn did_you_mean(name: &str) -> String {
    format!("did you mean {}?", quoted(name))
}
