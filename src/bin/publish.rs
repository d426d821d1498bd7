//! Finishes the built `index.html`: Trunk runs this as a post-build hook, in `TRUNK_STAGING_DIR`.

use article_explorer::data::{ARTICLE, TOPOLOGIES, VERSION};
use article_explorer::explorer::Explorer;
use article_explorer::page;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match publish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("publish: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn publish() -> Result<(), String> {
    let folder = env::args_os().nth(1).or_else(|| env::var_os("TRUNK_STAGING_DIR"));
    let folder = folder.ok_or("name the folder that holds the built index.html, or let Trunk run this")?;
    let folder = PathBuf::from(folder);
    let path = folder.join("index.html");
    let at_path = |problem: std::io::Error| format!("{}: {problem}", path.display());
    let program_size = program_size(&folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    let explorer = Explorer::new(ARTICLE, TOPOLOGIES).map_err(|problem| format!("the article: {problem}"))?;
    let index = fs::read_to_string(&path).map_err(at_path)?;
    let built = page::Built { print: page::print(&explorer, VERSION), version: VERSION, program_size };
    fs::write(&path, page::finish(&index, &explorer.article, built)?).map_err(at_path)
}

/// The size in bytes of the wasm file in a folder.
fn program_size(folder: &Path) -> std::io::Result<u64> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().extension().is_some_and(|extension| extension == "wasm") {
            return Ok(entry.metadata()?.len());
        }
    }
    Err(std::io::Error::other("there is no wasm file"))
}
