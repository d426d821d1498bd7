//! Problems in a document, and their positions.

use std::fmt;

/// A problem in a document: where it is, what is wrong, and a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The document's name, as it was given.
    pub file: String,
    /// The line of the value, 1-based.
    pub line: usize,
    /// Its column, 1-based, in characters.
    pub column: usize,
    /// The path to the value in the document, `events[3].participants[0].entity`; empty for the document itself.
    pub path: String,
    /// What is wrong.
    pub what: String,
    /// What would be right, if that can be guessed.
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

/// A problem whose position isn't turned into line and column yet.
#[derive(Debug)]
pub(super) struct Fault {
    /// Byte offset in the text.
    pub at: usize,
    /// As in [`Problem`].
    pub path: String,
    /// As in [`Problem`].
    pub what: String,
    /// As in [`Problem`].
    pub hint: Option<String>,
}

impl Fault {
    /// The problem with line and column, in the document `json` that is called `file`.
    pub fn into_problem(self, json: &str, file: &str) -> Problem {
        // A problem is printed on one line, so control characters from the document are removed.
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
pub(super) fn line_and_column(json: &str, at: usize) -> (usize, usize) {
    let at = json.floor_char_boundary(at);
    let start = json[..at].rfind('\n').map_or(0, |newline| newline + 1);
    (json[..start].matches('\n').count() + 1, json[start..at].chars().count() + 1)
}
