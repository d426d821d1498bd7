//! The article document, the map topologies and where its media are. `README.md` gives the source of every fact and line.
//!
//! May not know what they mean: `build.rs` has checked them.

/// The article document, as JSON that `Article::from_json` reads.
pub const ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article.json"));

/// The topologies that the article's maps name, each once: file name, and text that `Topology::parse` reads.
pub const TOPOLOGIES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/topologies.rs"));

/// The article's media: the path of each from the document's folder, and the file itself on the machine that builds.
#[cfg(not(target_arch = "wasm32"))]
pub const MEDIA: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/media.rs"));
