//! The built site: its media, the service worker that keeps it for use without a network, compressed copies, the page as
//! one file, and archives.
//!
//! Knows files by their names and contents. May not know the article.

mod archive;
mod compressed;
mod media;
mod offline;
mod single_file;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use std::path::Path;
use std::{fs, io};

pub use archive::archive;
pub use compressed::{Encoding, compressed};
pub use media::media;
pub use offline::service_worker;
pub use single_file::single_file;

/// A file of the built site.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// Its path in the site's folder.
    pub path: String,
    /// What is in it.
    pub content: Vec<u8>,
}

impl SiteFile {
    /// All files of a folder, by their paths, with those in its folders.
    ///
    /// # Errors
    /// If one of them can't be read.
    pub fn read_all(folder: &Path) -> io::Result<Vec<Self>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                let inner = Self::read_all(&entry.path())?;
                files.extend(inner.into_iter().map(|file| Self { path: format!("{name}/{}", file.path), ..file }));
            } else {
                files.push(Self { path: name, content: fs::read(entry.path())? });
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }

    /// Writes it into the site's folder, and makes the folders that it is in.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let path = folder.join(&self.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, &self.content)
    }
}

/// The hash of some bytes, as `integrity` attributes and policies write it.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// A `data:` address with some bytes.
fn data_url(media_type: &str, content: &[u8]) -> String {
    format!("data:{media_type};base64,{}", BASE64_STANDARD.encode(content))
}
