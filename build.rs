//! Checks the article document and writes it to `OUT_DIR` for the crate to include. A problem in the article fails the
//! build.

// Modules of the library. This script uses only some of their items, hence the `allow`s.
#[allow(dead_code, unused_imports)]
#[path = "src/article/mod.rs"]
mod article;
#[allow(dead_code, unused_imports)]
#[path = "src/date/mod.rs"]
mod date;
#[allow(dead_code, unused_imports)]
#[path = "src/topojson/mod.rs"]
mod topojson;

use article::Article;
use article::format::Document;
use std::collections::BTreeSet;
use std::io::ErrorKind;
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
    let name = file.display();
    let failed = |why: String| format!("{name}: {why}; nothing was built");
    let json = read(file).map_err(failed)?;
    let document = checked(&json, file)?;
    let topologies: BTreeSet<&str> = document.infobox.maps.iter().map(|map| map.topology.as_str()).collect();

    let mut files = vec![file.to_path_buf()];
    let mut included = Vec::new();
    for name in topologies {
        let path = file.with_file_name(name);
        let topology = read(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        write(&format!("topologies/{name}"), &topology)?;
        let written = format!("/topologies/{name}");
        included.push(format!("({name:?}, include_str!(concat!(env!(\"OUT_DIR\"), {written:?})))"));
        files.push(path);
    }
    write("topologies.rs", &format!("&[{}]\n", included.join(",\n")))?;

    write("article.json", &json)?;
    write("version.txt", &format!("{:016x}", fnv_1a(json.as_bytes())))?;
    Article::from_document(document).map_err(|error| failed(error.to_string()))?;
    Ok(files)
}

/// The checked document. The error lists all problems, one per line.
fn checked(json: &str, file: &Path) -> Result<Document, String> {
    let name = file.display().to_string();
    article::check::check(json, &name, &|topology| read(&file.with_file_name(topology))).map_err(|problems| {
        let count = problems.len();
        let plural = if count == 1 { "" } else { "s" };
        let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.push(format!("{count} problem{plural} in {name}: nothing was built"));
        lines.join("\n")
    })
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "there is no such file".into(),
        _ => error.to_string(),
    })
}

/// Writes a file for the crate to include.
fn write(name: &str, content: &str) -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let path = Path::new(&out).join(name);
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(&path, content)).map_err(|error| format!("{}: {error}", path.display()))
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
