//! What is prepared once for an article, before anything is shown.

use super::media::MediaFolder;
use super::walk::Walks;
use crate::article::check::{Problems, check};
use crate::article::{Article, Broken, version};
use crate::map::Atlas;
use crate::search::Search;
use crate::timeline::Timeline;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// An article and all that is prepared once for it. It never changes afterwards.
pub struct Explorer {
    /// The document that the article was read from, as JSON.
    pub document: String,
    /// The document's [`version`].
    pub version: String,
    /// What the article says.
    pub article: Article,
    /// Its events by lane and time.
    pub timeline: Timeline,
    /// Its maps.
    pub atlas: Atlas,
    /// The walks through its events.
    pub walks: Walks,
    /// The search through it.
    pub search: Search,
    /// Where its media are.
    pub media: MediaFolder,
}

/// The files beside a document, by name: the text of each, or why it can't be read, in words that follow “FILE: ”.
pub type FilesBeside = BTreeMap<String, Result<String, String>>;

/// Why a document isn't opened.
#[derive(Debug)]
pub enum Refusal {
    /// It needs files beside it that weren't given; their names.
    Lacking(BTreeSet<String>),
    /// It has problems.
    Problems(Problems),
}

impl Explorer {
    /// Prepares a checked document, given as JSON, and the topologies that its maps name: pairs of file name and
    /// `TopoJSON` text.
    ///
    /// # Errors
    /// Says what is wrong if the document is no article or a map can't be drawn.
    pub fn new(json: &str, topologies: &[(&str, &str)]) -> Result<Self, Broken> {
        let article = Article::from_json(json)?;
        let timeline = Timeline::new(&article);
        let atlas = Atlas::new(&article, topologies).map_err(|error| Broken::new(error.to_string()))?;
        let walks = Walks::new(&article);
        Ok(Self {
            document: json.into(),
            version: version(json),
            article,
            timeline,
            atlas,
            walks,
            search: Search::default(),
            media: MediaFolder::default(),
        })
    }

    /// Checks a document that somebody wrote, and prepares it. `name` is what its problems call it.
    ///
    /// # Errors
    /// The names of the files that it needs and that aren't among `beside`; else all of its problems.
    pub fn open(json: &str, name: &str, beside: &FilesBeside) -> Result<Self, Refusal> {
        let lacking = RefCell::new(BTreeSet::new());
        let read = |file: &str| {
            beside.get(file).cloned().unwrap_or_else(|| {
                lacking.borrow_mut().insert(file.to_owned());
                Err(String::new())
            })
        };
        let checked = check(json, name, &read);
        let lacking = lacking.into_inner();
        if !lacking.is_empty() {
            return Err(Refusal::Lacking(lacking));
        }
        checked.map_err(Refusal::Problems)?;
        let texts = beside.iter().filter_map(|(file, text)| Some((file.as_str(), text.as_deref().ok()?)));
        Self::new(json, &texts.collect::<Vec<_>>())
            .map_err(|broken| Refusal::Problems(Problems::of_whole(name, broken.to_string())))
    }
}
