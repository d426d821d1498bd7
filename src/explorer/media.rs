//! Where the media of a document are.

use crate::article::Article;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a path keeps in an address (RFC 3986, 2.3, and the slash).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Where the media of a document are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum MediaFolder {
    /// In the folder of the explorer's own page, with the page's article.
    #[default]
    OfPage,
    /// In the folder with this address, with a document that a page names.
    At(String),
    /// On the reader's device: those that were chosen with the document, as `data:` addresses by path.
    Chosen(BTreeMap<String, Arc<str>>),
}

impl MediaFolder {
    /// The address of the folder; `None` on the reader's device. `page` is the folder of the explorer's own page.
    pub fn folder<'a>(&'a self, page: &'a str) -> Option<&'a str> {
        match self {
            Self::OfPage => Some(page),
            Self::At(folder) => Some(folder),
            Self::Chosen(_) => None,
        }
    }

    /// The files of an article's media that the reader didn't choose with the document, each once.
    pub fn not_chosen<'a>(&self, article: &'a Article) -> Vec<&'a str> {
        let Self::Chosen(chosen) = self else { return Vec::new() };
        let files: BTreeSet<&str> = article.media().map(|medium| medium.file.as_str()).collect();
        files.into_iter().filter(|file| !chosen.contains_key(*file)).collect()
    }

    /// The address of a medium; `None` if the reader didn't choose it with the document.
    pub fn address(&self, page: &str, file: &str) -> Option<String> {
        match self {
            Self::Chosen(chosen) => chosen.get(file).map(ToString::to_string),
            _ => self.folder(page).map(|folder| media_address(folder, file)),
        }
    }
}

/// The address of a medium in a folder with an address. An empty one is that of the page.
pub fn media_address(folder: &str, file: &str) -> String {
    format!("{folder}{}", utf8_percent_encode(file, KEPT))
}
