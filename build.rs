//! Checks the article document and writes it to `OUT_DIR` for the crate to include. A problem in the article fails the
//! build.

// Modules of the library. This script uses only some of their items, hence the `allow`s.
#[allow(dead_code, unused_imports)]
#[path = "src/article/mod.rs"]
mod article;
#[allow(dead_code, unused_imports)]
#[path = "src/date/mod.rs"]
mod date;
#[allow(dead_code)]
#[path = "src/files.rs"]
mod files;
#[allow(dead_code, unused_imports)]
#[path = "src/topojson/mod.rs"]
mod topojson;

use files::CheckedFiles;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// The document that is built unless the environment variable `ARTICLE` names another one.
const DEFAULT: &str = "src/data/russia-south-ossetia.json";

fn main() -> ExitCode {
    let file = env::var("ARTICLE").ok().filter(|file| !file.is_empty()).unwrap_or_else(|| DEFAULT.into());
    match prepare(Path::new(&file)) {
        Ok(read) => {
            println!("cargo::rerun-if-env-changed=ARTICLE");
            for file in read {
                println!("cargo::rerun-if-changed={}", file.display());
            }
            ExitCode::SUCCESS
        }
        // Print nothing to stdout, so that Cargo shows only these problems.
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the files that the crate includes. Returns the files that they were made from. The error says why nothing was
/// built.
fn prepare(file: &Path) -> Result<Vec<PathBuf>, String> {
    let CheckedFiles { json, topologies, media, notes } =
        files::read_checked(file).map_err(|problems| format!("{problems}: nothing was built"))?;
    for note in notes {
        println!("cargo::warning={note}");
    }
    let mut read = vec![file.to_path_buf()];
    let mut included = Vec::new();
    for (name, topology) in topologies {
        write(&format!("topologies/{name}"), &topology)?;
        let written = format!("/topologies/{name}");
        included.push(format!("({name:?}, include_str!(concat!(env!(\"OUT_DIR\"), {written:?})))"));
        read.push(file.with_file_name(name));
    }
    write("topologies.rs", &format!("&[{}]\n", included.join(",\n")))?;
    write("article.json", &json)?;
    let folder = std::path::absolute(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let media: Vec<(&String, PathBuf)> = media.iter().map(|path| (path, folder.with_file_name(path))).collect();
    write("media.rs", &format!("&{media:?}\n"))?;
    read.extend(media.into_iter().map(|(_, path)| path));
    Ok(read)
}

/// Writes a file for the crate to include.
fn write(name: &str, content: &str) -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let path = Path::new(&out).join(name);
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(&path, content)).map_err(|error| format!("{}: {error}", path.display()))
}
