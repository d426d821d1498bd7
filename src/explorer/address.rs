//! The address: how the state is written into a URL's fragment and read back from it.

use super::selection::Selection;
use super::space::View;
use crate::article::Article;
use crate::lens::Lens;
use percent_encoding::percent_decode_str;

/// What an address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What it selects.
    pub selection: Option<Selection>,
    /// Which view it enlarges.
    pub view: Option<View>,
    /// The parts that couldn't be understood, with their escapes decoded.
    pub ignored: Vec<String>,
}

/// The address of a selection, starting with `#`. Empty if nothing is selected.
pub fn encode(article: &Article, selection: Option<Selection>) -> String {
    let (kind, slug) = match selection {
        None => return String::new(),
        Some(Selection::Event(id)) => ("event", article.event(id).slug.as_str()),
        Some(Selection::Entity(id)) => ("entity", article.entity(id).slug.as_str()),
        Some(Selection::Section(id)) => ("section", article.section(id).slug.as_str()),
        Some(Selection::Lens(lens)) => ("lens", lens.word()),
    };
    format!("#{kind}/{slug}")
}

/// The address of a selection and of the view that is enlarged.
pub fn encode_state(article: &Article, selection: Option<Selection>, view: Option<View>) -> String {
    let selected = encode(article, selection);
    match view {
        None => selected,
        Some(view) => {
            let start = if selected.is_empty() { "#" } else { &selected };
            format!("{start}?view={}", view.word())
        }
    }
}

/// Reads an address, with or without its `#`. Accepts any text; parts that can't be used are listed in `ignored`.
pub fn decode(article: &Article, hash: &str) -> Decoded {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    // Split first, decode escapes afterwards: an escaped separator doesn't separate (RFC 3986, section 2.4).
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
    let mut decoded = Decoded { selection, view: None, ignored: unused_path.into_iter().collect() };
    for part in query.split('&').filter(|part| !part.is_empty()) {
        match view_of(article, part).filter(|_| decoded.view.is_none()) {
            Some(view) => decoded.view = Some(view),
            None => decoded.ignored.push(percent_decoded(part)),
        }
    }
    decoded
}

/// The view that a part of the query names, if the article has it.
fn view_of(article: &Article, part: &str) -> Option<View> {
    let (name, value) = part.split_once('=')?;
    let word = percent_decoded(value);
    let named = View::ALL.into_iter().find(|view| view.word() == word && view.is_of(article));
    named.filter(|_| percent_decoded(name) == "view")
}

/// The text with its `%XX` escapes decoded. An incomplete escape stays as it is; invalid UTF-8 becomes U+FFFD.
fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
