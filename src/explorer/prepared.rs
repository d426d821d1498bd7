//! What is prepared once for an article, before anything is shown.

use super::walk::Walks;
use crate::article::{Article, Broken};
use crate::map::Atlas;
use crate::search::Search;
use crate::timeline::Timeline;

/// An article and all that is prepared once for it. It never changes afterwards.
pub struct Explorer {
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
        Ok(Self { article, timeline, atlas, walks, search: Search::default() })
    }
}
