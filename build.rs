//! Checks the article document and makes it ready to be compiled in: an article with a problem never builds.

// These rooms are the library's; of what they offer, this script uses a part.
#[allow(dead_code, unused_imports)]
#[path = "src/article/mod.rs"]
mod article;
#[allow(dead_code, unused_imports)]
#[path = "src/date/mod.rs"]
mod date;
#[allow(dead_code, unused_imports)]
#[path = "src/order.rs"]
mod order;

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

    let write = |name: &str, text: &str| {
        let path = Path::new(&out).join(name);
        let make = path.parent().map_or(Ok(()), fs::create_dir_all);
        make.and_then(|()| fs::write(&path, text)).map_err(|error| format!("{}: {error}", path.display()))
    };
    let mut names: Vec<&str> = document.infobox.maps.iter().map(|map| map.topology.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut watched = vec![file.to_string()];
    let mut list = String::from("&[\n");
    for name in names {
        let path = beside(name);
        write(&format!("topologies/{name}"), &minified(&read(&path)?))?;
        let _ = writeln!(
            list,
            r#"({name:?}, include_str!(concat!(env!("OUT_DIR"), {:?}))),"#,
            format!("/topologies/{name}")
        );
        watched.push(path.display().to_string());
    }
    write("topologies.rs", &(list + "]\n"))?;
    let complete = serde_json::to_string(&document).map_err(|error| format!("{file}: {error}; nothing was built"))?;
    write("article.json", &complete)?;
    write("version.txt", &format!("{:016x}", fnv_1a(complete.as_bytes())))?;
    Ok(watched)
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// JSON without the white space between its tokens; not a digit of it changes.
fn minified(json: &str) -> String {
    let (mut is_text, mut is_escaped) = (false, false);
    let keep = |c: &char| {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = is_text,
            '"' => is_text = !is_text,
            _ => {}
        }
        is_text || !c.is_ascii_whitespace()
    };
    json.chars().filter(keep).collect()
}
