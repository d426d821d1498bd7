//! The address: which part of it stands for which state, and back.

use super::Selection;
use crate::article::Article;
use crate::gather::Gather as _;
use crate::lens::Lens;

/// What an address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What it selects.
    pub selection: Option<Selection>,
    /// The parts that nothing could be made of, their escapes read.
    pub ignored: Vec<String>,
}

/// The address of a selection, from `#` on; empty for none.
pub fn encode(article: &Article, selection: Option<Selection>) -> String {
    let (kind, slug) = match selection {
        None => return String::new(),
        Some(Selection::Event(id)) => ("event", article.event(id).slug.as_str()),
        Some(Selection::Entity(id)) => ("entity", article.entity(id).slug.as_str()),
        Some(Selection::Section(id)) => ("section", article.section(id).slug.as_str()),
        Some(Selection::Lens(lens)) => ("lens", lens.word()),
    };
    ["#", kind, "/", slug].concat()
}

/// Reads an address, from `#` on or empty. Accepts anything; what it can't use is in `ignored`.
pub fn decode(article: &Article, hash: &str) -> Decoded {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    // Parts are told apart before escapes are read: an escaped separator separates nothing (RFC 3986, 2.4).
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    let path = percent_decoded(path);
    let selection = path.split_once('/').and_then(|(kind, slug)| match kind {
        "event" => article.event_by_slug(slug).map(Selection::Event),
        "entity" => article.entity_by_slug(slug).map(Selection::Entity),
        "section" => article.section_by_slug(slug).map(Selection::Section),
        "lens" => Lens::ALL.into_iter().find(|lens| lens.word() == slug).map(Selection::Lens),
        _ => None,
    });
    let unused_path = (selection.is_none() && !path.is_empty()).then_some(path);
    let query = query.split('&').filter(|part| !part.is_empty()).map(percent_decoded);
    Decoded { selection, ignored: unused_path.into_iter().chain(query).gather() }
}

/// The text with its `%XX` escapes read; escapes that are none stay as written.
fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).and_then(|&b| char::from(b).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
