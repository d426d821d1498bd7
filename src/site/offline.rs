//! The service worker: which files it keeps, and of which version.

use super::{SiteFile, integrity};
use serde_json::{Value, json};

/// Fills `{{ version }}`, `{{ files }}` and `{{ media }}` of the service worker's script. It keeps all of the files, each
/// with its hash: so it takes a new version whole, or not at all. Without any, it takes itself away. Media are many bytes
/// that not every reader sees: it keeps each once it has been seen. Their paths are as addresses write them.
///
/// # Errors
/// Names the placeholder that the script lacks.
pub fn service_worker(script: &str, files: &[SiteFile], media: &[SiteFile]) -> Result<String, String> {
    let [files, media] = [files, media].map(list);
    let version = Value::from(integrity([files.as_str(), &media].concat().as_bytes())).to_string();
    let fields = [("version", version), ("files", files), ("media", media)];
    fields.into_iter().try_fold(script.to_owned(), |script, (name, value)| {
        let placeholder = format!("\"{{{{ {name} }}}}\"");
        if !script.contains(&placeholder) {
            return Err(format!("the service worker’s script has no {placeholder}"));
        }
        Ok(script.replace(&placeholder, &value))
    })
}

/// The addresses of files, each with its hash.
fn list(files: &[SiteFile]) -> String {
    let files = files.iter().map(|file| json!([address(&file.path), integrity(&file.content)]));
    files.collect::<Value>().to_string()
}

/// The address of a file, from the site's folder. Readers come to the page by the folder's own.
fn address(path: &str) -> String {
    if path == "index.html" { "./".into() } else { format!("./{path}") }
}
