//! The command line for people who write articles: checks documents, makes them of other files, and prints the schema of
//! the format.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use article_explorer::article::format::schema;
use article_explorer::explorer::Explorer;
use article_explorer::files::{picture_size, read_checked};
use article_explorer::import::{About, Imported, import};
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

const USAGE: &str = "\
explorer check FILE…   reports everything that is wrong with documents and the maps beside them
explorer schema        prints the JSON Schema of a document, for editors
explorer import FILE SOURCE URL LICENCE [TITLE]
                       makes a document of a timeline of TimelineJS (JSON or its table), of a table of events (CSV, Excel,
                       LibreOffice), or of places in GeoJSON; SOURCE, URL and LICENCE say where the facts come from. Prints the document, and
                       to standard error what was left out or assumed";

/// The exit status of a command that wasn't understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check", files @ ..] if !files.is_empty() => check(files),
        ["import", file, source, url, license, title @ ..] if title.len() <= 1 => {
            let [source, url, license] = [source, url, license].map(|text| (*text).to_owned());
            let title = title.first().map(|title| (*title).to_owned());
            import_file(Path::new(file), &About { title, source, url, license })
        }
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

/// Prints the document that a file makes, and what was left out or assumed.
fn import_file(file: &Path, about: &About) -> ExitCode {
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "there is no such file".into(),
        _ => error.to_string(),
    });
    let picture = |path: &str| picture_size(&file.with_file_name(path));
    match bytes.and_then(|bytes| import(&name, bytes, about, &picture)) {
        Ok(Imported { document, report }) => {
            for line in report {
                eprintln!("{line}");
            }
            print!("{document}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{name}: {why}");
            ExitCode::FAILURE
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
