//! The article document and the map topologies. `README.md` gives the source of every fact and line.
//!
//! May not know what they mean: `build.rs` has checked them.

/// The article document, as JSON that `Article::from_json` reads.
pub const ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article.json"));

/// The document's version: the FNV-1a hash (64 bits) of [`ARTICLE`] in 16 hexadecimal digits. It changes with the
/// document.
pub const VERSION: &str = include_str!(concat!(env!("OUT_DIR"), "/version.txt"));

/// The topologies that the article's maps name, each once: file name, and text that `Topology::parse` reads.
pub const TOPOLOGIES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/topologies.rs"));
