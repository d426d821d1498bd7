//! What is said while a document of the reader's own is opened, and where that fails.

use super::counts::count;

/// Offers to open a document.
pub const OPEN_OWN: &str = "Your own article";
/// What that is for.
pub const ABOUT_OPEN_OWN: &str = "Open a document from your device";
/// Opens the sheet of documents.
pub const OPEN: &str = "Open";
/// The heading of the sheet.
pub const OPEN_DOCUMENT: &str = "Open a document";
/// The label of the button that closes the sheet.
pub const CLOSE_SHEET: &str = "Close the sheet";
/// What can be opened.
pub const WHAT_CAN_BE_OPENED: &str = "An article is one JSON document, and the map files and pictures that it names. Choose \
     them together, or drop them anywhere on this page. They are checked and shown here, and sent nowhere.";
/// Chooses files.
pub const CHOOSE_FILES: &str = "Choose files";
/// What happens when a file that is open is saved.
pub const FOLLOWS: &str = "When you save the file, this page shows its new state.";
/// What to do when a file that is open was saved, where the browser doesn't tell.
pub const FOLLOWS_NOT: &str = "When you have saved the file, open it again: this browser doesn’t tell the page.";
/// What the page of a writer is for.
pub const EDITOR: &str = "Here you see and check your own article while you write it.";
/// How many pictures are named that weren't chosen.
const PICTURES_NAMED: usize = 3;
/// Saves the page that shows the document on the web.
pub const SAVE_PAGE: &str = "Save its web page";
/// Goes back to the article of the page.
pub const BACK_TO_ARTICLE: &str = "Back to the page’s article";
/// The heading over the text of a document with problems.
pub const DOCUMENT_TEXT: &str = "The document";
/// The label of the list of problems.
pub const PROBLEMS: &str = "Problems";
/// A document of a page can't be shown.
pub const NOT_SHOWN: &str = "This article can’t be shown: its document has problems.";

/// The connection failed; follows “FILE: ”.
pub const CONNECTION_FAILED: &str = "the connection failed before all of it was here";
/// A file on the reader's device can't be read; follows “FILE: ”.
pub const NOT_READ: &str = "it can’t be read any more: choose it again";
/// The address of the explorer's own page may name documents of its own site only; follows “FILE: ”.
pub const FOREIGN: &str = "it lies on another site than this page";

/// The server has no such file; follows “FILE: ”.
pub fn answered(status: u16) -> String {
    match status {
        404 => "there is no such file on the server".into(),
        status => format!("the server answered with status {status}"),
    }
}

/// A file that a document needs isn't among the files that were chosen; follows “FILE: ”.
pub fn not_chosen(chosen: &[String]) -> String {
    format!("choose it together with the document (chosen: {})", chosen.join(", "))
}

/// Pictures of a document weren't chosen with it. `None` if all were.
pub fn pictures_not_chosen(files: &[&str]) -> Option<String> {
    let first = files.get(..files.len().min(PICTURES_NAMED)).filter(|first| !first.is_empty())?.join(", ");
    let more = files.len().saturating_sub(PICTURES_NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    Some(format!("Pictures that weren’t chosen with it: {first}{more}. Their words are shown."))
}

/// The document that is shown in place of the page's article.
pub fn opened(name: &str) -> String {
    format!("This is your document {name}.")
}

/// How many problems a document has.
pub fn problems(name: &str, number: usize) -> String {
    format!("{name} has {}, and isn’t shown.", count(number, "problem"))
}

/// How many problems are told, if it isn't all.
pub fn first_of(told: usize, number: usize) -> Option<String> {
    (told < number).then(|| format!("The first {told} are:"))
}

/// Where a problem is.
pub fn line_and_column(line: usize, column: usize) -> String {
    format!("line {line}, column {column}")
}
