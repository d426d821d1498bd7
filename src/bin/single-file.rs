//! Writes the built page as one file: `single-file DIST FILE`.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use article_explorer::site::{SiteFile, single_file};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// A page that is one file needs nothing kept for it.
const LEFT_OUT: &str = "offline.js";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let written = match arguments.as_slice() {
        [dist, file] => write(Path::new(dist), Path::new(file)),
        _ => Err("name the folder of the built site and the file to write".into()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("single-file: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn write(dist: &Path, file: &Path) -> Result<(), String> {
    let files = SiteFile::read_all(dist).map_err(|problem| format!("{}: {problem}", dist.display()))?;
    let page = single_file(&files, |script| script.ends_with(LEFT_OUT))?;
    fs::write(file, &page).map_err(|problem| format!("{}: {problem}", file.display()))?;
    println!("{}: {:.1} MB", file.display(), page.len() as f64 / 1e6);
    Ok(())
}
