//! The service worker: which files it keeps, and of which version.

use super::{SiteFile, integrity};
use serde_json::{Value, json};

/// Fills `{{ version }}` and `{{ files }}` of the service worker's script. It keeps all of the files, each with its hash:
/// so it takes a new version whole, or not at all. Without any, it takes itself away.
///
/// # Errors
/// Names the placeholder that the script lacks.
pub fn service_worker(script: &str, files: &[SiteFile]) -> Result<String, String> {
    let kept: Vec<Value> = files.iter().map(|file| json!([address(&file.path), integrity(&file.content)])).collect();
    let list = Value::from(kept).to_string();
    let fields = [("version", integrity(list.as_bytes())), ("files", list)];
    fields.into_iter().try_fold(script.to_owned(), |script, (name, value)| {
        let placeholder = format!("\"{{{{ {name} }}}}\"");
        if !script.contains(&placeholder) {
            return Err(format!("the service worker’s script has no {placeholder}"));
        }
        let value = if name == "files" { value } else { Value::from(value).to_string() };
        Ok(script.replace(&placeholder, &value))
    })
}

/// The address of a file, from the site's folder. Readers come to the page by the folder's own.
fn address(path: &str) -> String {
    if path == "index.html" { "./".into() } else { format!("./{path}") }
}
