//! Finishes the built `index.html` and writes the script of the element for other pages: Trunk runs this as a post-build
//! hook, in `TRUNK_STAGING_DIR`.

use article_explorer::data::{ARTICLE, TOPOLOGIES, VERSION};
use article_explorer::explorer::Explorer;
use article_explorer::page;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// The template of the element's script.
const ELEMENT: &str = include_str!("../../public/article-explorer.js");

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
    let explorer = Explorer::new(ARTICLE, TOPOLOGIES).map_err(|problem| format!("the article: {problem}"))?;
    let index = fs::read_to_string(&path).map_err(at_path)?;
    let print = page::print(&explorer, VERSION);
    write_element(&folder, &print)?;
    fs::write(&path, page::finish(&index, &explorer.article, print)?).map_err(at_path)
}

/// Writes `article-explorer.js`, which holds the glue and the style sheet of the built page, and the print-out that it
/// asks for.
fn write_element(folder: &Path, print: &str) -> Result<(), String> {
    let read = |path: &Path| fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()));
    let write =
        |name: &str, text: &str| fs::write(folder.join(name), text).map_err(|problem| format!("{name}: {problem}"));
    let (glue, wasm, styles) = (built(folder, ".js")?, built(folder, "_bg.wasm")?, built(folder, ".css")?);
    let wasm = wasm.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let script = page::element_script(ELEMENT, &read(&glue)?, wasm, &read(&styles)?);
    write("article-explorer.js", &script)?;
    write("print.html", print)
}

/// The file that the build gave a name with a hash: the program's or the style sheet.
fn built(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let files = fs::read_dir(folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    let is_built =
        |name: &str| name.ends_with(ending) && (name.starts_with("article-explorer-") || name.starts_with("style-"));
    let mut paths = files.filter_map(|file| Some(file.ok()?.path()));
    let found = paths.find(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(is_built));
    found.ok_or_else(|| format!("{} holds no built file that ends with {ending}", folder.display()))
}
