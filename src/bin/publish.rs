//! Finishes the built site: `index.html`, the script of the element for other pages, media, the service worker and
//! compressed copies. Trunk runs this as a post-build hook, in `TRUNK_STAGING_DIR`.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use article_explorer::article::{Article, version};
use article_explorer::data::{ARTICLE, MEDIA, TOPOLOGIES};
use article_explorer::explorer::{Explorer, media_address};
use article_explorer::files::read_checked;
use article_explorer::page;
use article_explorer::site::{Encoding, SiteFile, compressed, media, service_worker};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, io};

const PAGE: &str = "index.html";
const SERVICE_WORKER: &str = "service-worker.js";
/// The script of the element for other pages, and the print-out that it asks for.
const ELEMENT: &str = "article-explorer.js";
const PRINT: &str = "print.html";
/// Files that the service worker doesn't keep: its own, and those of other pages and of hosts.
const NOT_KEPT: [&str; 7] = [SERVICE_WORKER, "_headers", "embed.html", "embed.css", "host.css", ELEMENT, PRINT];
/// Other articles: readers who open one are on line.
const EXAMPLES: &str = "examples/";
/// The document of an example, in a folder of its own, and where the site is from there.
const DOCUMENT: &str = "article.json";
const SITE: &str = "../../";
/// The template of the element's script.
const ELEMENT_TEMPLATE: &str = include_str!("../../public/article-explorer.js");

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
    let folder = PathBuf::from(folder.ok_or("name the folder that holds the built index.html, or let Trunk run this")?);
    let failed = |problem: io::Error| format!("{}: {problem}", folder.display());
    let mut files = SiteFile::read_all(&folder).map_err(failed)?;

    let explorer = Explorer::new(ARTICLE, TOPOLOGIES).map_err(|problem| format!("the article: {problem}"))?;
    let print = page::print(&explorer, &explorer.version);
    let program = built(&files, "_bg.wasm")?;
    let program_size = program.content.len();
    let (glue, styles) = (text(built(&files, ".js")?)?, text(built(&files, ".css")?)?);
    let element = page::element_script(ELEMENT_TEMPLATE, glue, &program.path, styles);
    for (path, content) in [(ELEMENT, element.as_str()), (PRINT, print.as_str())] {
        let file = SiteFile { path: path.into(), content: content.into() };
        file.write(&folder).map_err(failed)?;
        files.push(file);
    }
    let built = page::Built { print, version: &explorer.version, program_size };
    rewrite(&mut files, PAGE, &folder, |page| page::finish(page, &explorer.article, built))?;

    for example in pages_of_examples(&folder, &files)? {
        example.write(&folder).map_err(failed)?;
        files.push(example);
    }

    let media = media(&files, MEDIA)?;
    for medium in &media {
        medium.write(&folder).map_err(|problem| format!("{}: {problem}", medium.path))?;
    }

    // While the page is being written, nothing is kept, so that each change is seen, and nothing compressed.
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let is_kept =
        |file: &&SiteFile| is_release && !NOT_KEPT.contains(&file.path.as_str()) && !file.path.starts_with(EXAMPLES);
    let kept: Vec<SiteFile> = files.iter().filter(is_kept).cloned().collect();
    let seen = media.iter().filter(|_| is_release);
    let seen: Vec<SiteFile> =
        seen.map(|medium| SiteFile { path: media_address("", &medium.path), ..medium.clone() }).collect();
    rewrite(&mut files, SERVICE_WORKER, &folder, |script| service_worker(script, &kept, &seen))?;
    for file in files.iter().chain(&media).filter(|_| is_release) {
        for encoding in Encoding::ALL {
            if let Some(copy) = compressed(file, encoding).map_err(failed)? {
                copy.write(&folder).map_err(failed)?;
            }
        }
    }
    Ok(())
}

/// A page for each example, beside its document.
fn pages_of_examples(folder: &Path, files: &[SiteFile]) -> Result<Vec<SiteFile>, String> {
    let names = files.iter().filter_map(|file| file.path.strip_prefix(EXAMPLES)?.strip_suffix(DOCUMENT));
    let page = |name: &str| {
        let path = format!("{EXAMPLES}{name}");
        let checked = read_checked(&folder.join(&path).join(DOCUMENT))?;
        let article = Article::from_json(&checked.json).map_err(|problem| format!("{path}: {problem}"))?;
        let content = page::host_page(&article, &version(&checked.json), DOCUMENT, SITE).into();
        Ok(SiteFile { path: format!("{path}{PAGE}"), content })
    };
    names.map(page).collect()
}

/// The file that the build gave a name with a hash: the program's or the style sheet.
fn built<'a>(files: &'a [SiteFile], ending: &str) -> Result<&'a SiteFile, String> {
    let is_built = |path: &str| path.starts_with("article-explorer-") || path.starts_with("style-");
    let found = files.iter().find(|file| is_built(&file.path) && file.path.ends_with(ending));
    found.ok_or_else(|| format!("the site has no built file that ends with {ending}"))
}

fn text(file: &SiteFile) -> Result<&str, String> {
    str::from_utf8(&file.content).map_err(|_| format!("{} isn’t UTF-8", file.path))
}

/// Changes the text of one of the site's files, on the disk, too.
fn rewrite(
    files: &mut [SiteFile],
    path: &str,
    folder: &Path,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), String> {
    let file = files.iter_mut().find(|file| file.path == path).ok_or_else(|| format!("the site has no {path}"))?;
    file.content = change(text(file)?)?.into_bytes();
    file.write(folder).map_err(|problem| format!("{path}: {problem}"))
}
