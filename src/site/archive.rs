//! Files in one archive.

use super::SiteFile;
use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A ZIP archive of files, in a folder of this name. The same files always make the same archive.
///
/// # Errors
/// If a file is too large for an archive.
pub fn archive(folder: &str, files: &[SiteFile]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(format!("{folder}/{}", file.path), SimpleFileOptions::DEFAULT)?;
        archive.write_all(&file.content)?;
    }
    Ok(archive.finish()?.into_inner())
}
