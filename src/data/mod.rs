//! The article document, the map topologies, and where every fact and line comes from (`README.md`).
//!
//! Knows nothing of what they mean: `build.rs` has checked them, and made them small.

/// The article, checked and resolved: JSON that `Article::read` reads.
pub const ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article.json"));

/// The document's version: FNV-1a (64 bits) of [`ARTICLE`] in 16 hexadecimal digits. Another document, or a
/// changed one, has another version.
pub const VERSION: &str = include_str!(concat!(env!("OUT_DIR"), "/version.txt"));

/// The topologies that the article's maps name, each once: file name, and bytes that `Topology::read` reads.
pub const TOPOLOGIES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/topologies.rs"));
