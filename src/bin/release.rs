//! Packs all that is needed to write an article and to put it on a static host, without Rust: `release DIST FILE`.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use article_explorer::article::format::schema;
use article_explorer::explorer::Explorer;
use article_explorer::files::read_checked;
use article_explorer::page::{EXPLORER, host_page};
use article_explorer::site::{SiteFile, archive};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The folder in the archive.
const FOLDER: &str = "article-explorer";
/// The page as one file, by which documents are opened from a disk.
const EDITOR: &str = "single-file.html";
/// The host element of the page, up to where another attribute fits.
const HOST: &str = "<main data-article-explorer";
/// What a writer begins with, and the document in it.
const START: &str = "release";
const DOCUMENT: &str = "article.json";
const GUIDE: &str = "docs/write-an-article.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let written = match arguments.as_slice() {
        [dist, file] => write(Path::new(dist), Path::new(file)),
        _ => Err("name the folder of the built site and the file to write".into()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("release: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn write(dist: &Path, file: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    for site_file in read_all(dist)? {
        files.push(if site_file.path == EDITOR {
            SiteFile { path: "editor.html".into(), content: editor(&site_file.content)? }
        } else {
            SiteFile { path: format!("{EXPLORER}{}", site_file.path), ..site_file }
        });
    }
    files.extend(read_all(Path::new(START))?);
    files.push(SiteFile { path: "index.html".into(), content: page()?.into() });
    let guide = fs::read(GUIDE).map_err(|problem| format!("{GUIDE}: {problem}"))?;
    files.push(SiteFile { path: "write-an-article.md".into(), content: guide });
    files.push(SiteFile { path: "article.schema.json".into(), content: format!("{:#}\n", schema()).into() });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let packed = archive(FOLDER, &files).map_err(|problem| problem.to_string())?;
    fs::write(file, &packed).map_err(|problem| format!("{}: {problem}", file.display()))?;
    println!("{}: {} files, {:.1} MB", file.display(), files.len(), packed.len() as f64 / 1e6);
    Ok(())
}

/// The page as one file, made the one on which a writer looks at documents.
fn editor(page: &[u8]) -> Result<Vec<u8>, String> {
    let page = str::from_utf8(page).map_err(|problem| format!("{EDITOR}: {problem}"))?;
    let (before, after) = page.split_once(HOST).ok_or_else(|| format!("{EDITOR} has no {HOST}"))?;
    Ok([before, HOST, " data-editor", after].concat().into())
}

/// The page of the document that a writer begins with.
fn page() -> Result<String, String> {
    let path = Path::new(START).join(DOCUMENT);
    let checked = read_checked(&path)?;
    let explorer = Explorer::new(&checked.json, &[]).map_err(|problem| format!("{}: {problem}", path.display()))?;
    Ok(host_page(&explorer.article, &explorer.version, DOCUMENT, EXPLORER))
}

fn read_all(folder: &Path) -> Result<Vec<SiteFile>, String> {
    SiteFile::read_all(folder).map_err(|problem| format!("{}: {problem}", folder.display()))
}
