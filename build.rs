//! Checks the article document and makes it ready to be compiled in: an article with a problem never builds.

// These rooms are the library's; of what they offer, this script uses a part.
#[allow(dead_code, unused_imports)]
#[path = "src/article/mod.rs"]
mod article;
#[allow(dead_code, unused_imports)]
#[path = "src/compact.rs"]
mod compact;
#[allow(dead_code, unused_imports)]
#[path = "src/date/mod.rs"]
mod date;
#[allow(dead_code, unused_imports)]
#[path = "src/order.rs"]
mod order;
#[path = "src/map/topojson.rs"]
mod topojson;
#[allow(dead_code)]
#[path = "src/map/topology.rs"]
mod topology;

use std::fmt::Write;
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The document that is built where `ARTICLE` names no other.
const DEFAULT: &str = "src/data/russia-south-ossetia.json";

fn main() -> ExitCode {
    let file = env::var("ARTICLE").ok().filter(|file| !file.is_empty()).unwrap_or_else(|| DEFAULT.into());
    match prepare(&file) {
        Ok(watched) => {
            println!("cargo::rerun-if-env-changed=ARTICLE");
            for file in watched {
                println!("cargo::rerun-if-changed={file}");
            }
            ExitCode::SUCCESS
        }
        // Cargo shows what a failing script wrote; without a word on stdout it shows the problems alone.
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

/// Writes what is compiled in, and returns the files that it was made from; or says why nothing is built.
fn prepare(file: &str) -> Result<Vec<String>, String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let read = |path: &Path| {
        fs::read_to_string(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => "there is no such file".into(),
            _ => error.to_string(),
        })
    };
    let json = read(Path::new(file)).map_err(|error| format!("{file}: {error}; nothing was built"))?;
    let beside = |name: &str| Path::new(file).with_file_name(name);
    let document = article::check::check(&json, file, &|name| read(&beside(name))).map_err(|problems| {
        let mut report = String::new();
        for problem in &problems {
            let _ = writeln!(report, "{problem}");
        }
        let count = problems.len();
        report + &format!("{count} problem{} in {file}: nothing was built", if count == 1 { "" } else { "s" })
    })?;

    let write = |name: &str, content: &[u8]| {
        let path = Path::new(&out).join(name);
        let make = path.parent().map_or(Ok(()), fs::create_dir_all);
        make.and_then(|()| fs::write(&path, content)).map_err(|error| format!("{}: {error}", path.display()))
    };
    let mut names: Vec<&str> = document.infobox.maps.iter().map(|map| map.topology.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut watched = vec![file.to_string()];
    let mut list = String::from("&[\n");
    for name in names {
        let path = beside(name);
        let made = read(&path).and_then(|text| topojson::compiled(&text).map_err(|error| error.to_string()));
        let made = made.map_err(|error| format!("{}: {error}; nothing was built", path.display()))?;
        write(&format!("topologies/{name}"), &made)?;
        let _ = writeln!(
            list,
            r#"({name:?}, include_bytes!(concat!(env!("OUT_DIR"), {:?}))),"#,
            format!("/topologies/{name}")
        );
        watched.push(path.display().to_string());
    }
    write("topologies.rs", (list + "]\n").as_bytes())?;
    let article =
        article::Article::from_document(document).map_err(|error| format!("{file}: {error}; nothing was built"))?;
    let compiled = article.compiled();
    write("article.json", compiled.as_bytes())?;
    write("version.txt", format!("{:016x}", fnv_1a(compiled.as_bytes())).as_bytes())?;
    Ok(watched)
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
