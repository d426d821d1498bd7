//! Problems in a document, and their positions.

use std::fmt;

/// What is wrong with a document. There is at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    /// The first of them in the document's order, at most [`MOST_SHOWN`].
    pub first: Vec<Problem>,
    /// How many there are.
    pub count: usize,
}

/// How many problems are told one by one: more than anybody reads before they mend some.
pub const MOST_SHOWN: usize = 100;

impl Problems {
    /// The one problem of a document that can't be read, or isn't an article, as a whole. `name` is the document's.
    pub fn of_whole(name: &str, what: String) -> Self {
        let problem = Problem { file: name.into(), line: 1, column: 1, path: String::new(), what, hint: None };
        Self { first: vec![problem], count: 1 }
    }
}

impl fmt::Display for Problems {
    /// One problem a line; the last line says how many more there are, if there are more.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.first.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        f.write_str(&lines)?;
        match self.count - self.first.len() {
            0 => Ok(()),
            more => write!(f, "\n… and {more} more"),
        }
    }
}

impl std::error::Error for Problems {}

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
    /// The problem with line and column, in the document that is called `file`.
    pub fn into_problem(self, lines: &Lines<'_>, file: &str) -> Problem {
        // A problem is printed on one line, so control characters from the document are removed.
        let plain = |text: String| text.replace(char::is_control, " ");
        let (line, column) = lines.position(self.at);
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

/// Where the lines of a document start, so that positions in it are found quickly.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    json: &'a str,
    /// Byte offsets, ascending; the first is 0.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a document.
    pub fn of(json: &'a str) -> Self {
        let starts = json.match_indices('\n').map(|(newline, _)| newline + 1);
        Self { json, starts: std::iter::once(0).chain(starts).collect() }
    }

    /// The 1-based line of a byte offset.
    pub fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// The 1-based line and column (in characters) of a byte offset.
    pub fn position(&self, at: usize) -> (usize, usize) {
        let at = self.json.floor_char_boundary(at);
        let line = self.line(at);
        (line, self.json[self.starts[line - 1]..at].chars().count() + 1)
    }

    /// The byte offset of a 1-based line and column (in bytes).
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.json.len());
        start + column.saturating_sub(1)
    }
}
