//! Finishes the built `index.html`: Trunk runs this as a post-build hook, in `TRUNK_STAGING_DIR`.

use article_explorer::data::{ARTICLE, TOPOLOGIES, VERSION};
use article_explorer::explorer::Explorer;
use article_explorer::page;
use std::path::PathBuf;
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
    let path = PathBuf::from(folder).join("index.html");
    let at_path = |problem: std::io::Error| format!("{}: {problem}", path.display());
    let explorer = Explorer::new(ARTICLE, TOPOLOGIES).map_err(|problem| format!("the article: {problem}"))?;
    let index = fs::read_to_string(&path).map_err(at_path)?;
    let print = page::print(&explorer, VERSION);
    fs::write(&path, page::finish(&index, &explorer.article, print)?).map_err(at_path)
}
