//! The command line for people who write articles: checks documents, and prints the schema of the format.

use article_explorer::article::format::schema;
use article_explorer::explorer::Explorer;
use article_explorer::files::read_checked;
use std::env;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
explorer check FILE…   reports everything that is wrong with documents and the maps beside them
explorer schema        prints the JSON Schema of a document, for editors";

/// The exit status of a command that wasn't understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check", files @ ..] if !files.is_empty() => check(files),
        ["schema"] => {
            println!("{:#}", schema());
            ExitCode::SUCCESS
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(MISUSED)
        }
    }
}

/// Prints what is wrong with each document, and fails if anything is.
fn check(files: &[&str]) -> ExitCode {
    let mut status = ExitCode::SUCCESS;
    for file in files {
        match checked(Path::new(file)) {
            Ok(()) => println!("{file}: no problems"),
            Err(problems) => {
                println!("{problems}");
                status = ExitCode::FAILURE;
            }
        }
    }
    status
}

/// Whether a document can be shown. The error says why not.
fn checked(file: &Path) -> Result<(), String> {
    let checked = read_checked(file)?;
    for note in &checked.notes {
        eprintln!("note: {note}");
    }
    let topologies: Vec<(&str, &str)> = checked.topologies.iter().map(|(name, text)| (&**name, &**text)).collect();
    Explorer::new(&checked.json, &topologies).map(drop).map_err(|error| format!("{}: {error}", file.display()))
}
