//! Finishes the built site: `index.html`, the service worker and compressed copies. Trunk runs this as a post-build hook,
//! in `TRUNK_STAGING_DIR`.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use article_explorer::data::{ARTICLE, TOPOLOGIES, VERSION};
use article_explorer::explorer::Explorer;
use article_explorer::page;
use article_explorer::site::{Encoding, SiteFile, compressed, service_worker};
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
    let path = PathBuf::from(folder).join("index.html");
    let at_path = |problem: std::io::Error| format!("{}: {problem}", path.display());
    let explorer = Explorer::new(ARTICLE, TOPOLOGIES).map_err(|problem| format!("the article: {problem}"))?;
    let index = fs::read_to_string(&path).map_err(at_path)?;
    let print = page::print(&explorer, VERSION);
    fs::write(&path, page::finish(&index, &explorer.article, print)?).map_err(at_path)?;
    finish_files(path.parent().unwrap_or(&path))
}

/// Files that the service worker doesn't keep: its own, and those of other pages and of hosts.
const NOT_KEPT: [&str; 4] = [SERVICE_WORKER, "_headers", "embed.html", "embed.css"];
const SERVICE_WORKER: &str = "service-worker.js";

/// Tells the service worker what to keep, and compresses all files. While the page is being written, nothing is kept, so
/// that each change is seen, and nothing compressed.
fn finish_files(folder: &Path) -> Result<(), String> {
    let failed = |problem: std::io::Error| format!("{}: {problem}", folder.display());
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let mut files = SiteFile::read_all(folder).map_err(failed)?;
    let kept: Vec<SiteFile> =
        files.iter().filter(|file| is_release && !NOT_KEPT.contains(&file.path.as_str())).cloned().collect();
    let worker = files.iter_mut().find(|file| file.path == SERVICE_WORKER);
    let worker = worker.ok_or_else(|| format!("the site has no {SERVICE_WORKER}"))?;
    worker.content = service_worker(&String::from_utf8_lossy(&worker.content), &kept)?.into_bytes();
    worker.write(folder).map_err(failed)?;
    for file in files.iter().filter(|_| is_release) {
        for encoding in Encoding::ALL {
            if let Some(copy) = compressed(file, encoding).map_err(failed)? {
                copy.write(folder).map_err(failed)?;
            }
        }
    }
    Ok(())
}
