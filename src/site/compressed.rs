//! Compressed copies, for hosts that send them instead of the files themselves.

use super::SiteFile;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write as _};

/// How a copy is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli, RFC 7932.
    Brotli,
    /// Gzip, RFC 1952.
    Gzip,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What the name of a copy ends with, after that of the file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }
}

/// Files that are smaller, in bytes, gain nothing.
const LEAST: usize = 1024;

/// What the names of pictures end with that are compressed already.
const COMPRESSED: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];

/// A copy of a file, as small as it can be made. `None` if the file gains nothing by it.
///
/// # Errors
/// None are known: memory is written to.
pub fn compressed(file: &SiteFile, encoding: Encoding) -> io::Result<Option<SiteFile>> {
    let name = file.path.to_ascii_lowercase();
    if file.content.len() < LEAST || COMPRESSED.iter().any(|ending| name.ends_with(ending)) {
        return Ok(None);
    }
    let mut content = Vec::new();
    match encoding {
        Encoding::Brotli => {
            // Quality 11 is the best; a window of 2²² bytes is the largest that browsers take.
            brotli::CompressorWriter::new(&mut content, 1 << 16, 11, 22).write_all(&file.content)?;
        }
        Encoding::Gzip => {
            let mut writer = GzEncoder::new(&mut content, Compression::best());
            writer.write_all(&file.content)?;
            writer.finish()?;
        }
    }
    let path = [&file.path, encoding.extension()].concat();
    Ok((content.len() < file.content.len()).then_some(SiteFile { path, content }))
}
