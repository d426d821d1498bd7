//! Pictures of the timeline and of the map as they are seen: SVG.
//!
//! Written from the scenes that the views draw, with every colour in place, so that any program shows them alike. Title,
//! source and licence stand in the picture.

mod frame;
mod map;
mod palette;
mod timeline;

pub use palette::{Colour, DARK, LIGHT, Palette};

use crate::article::Article;
use crate::date::Day;
use crate::explorer::{Explorer, Light, Selection, TimeRange, ViewState};
use crate::map::{MapScene, Size};
use crate::timeline::TimelineScene;
use crate::words::{files as words, interface};

/// What a picture has in common with others.
pub struct Picture<'a> {
    /// The article and what is prepared of it.
    pub explorer: &'a Explorer,
    /// What is selected and shown.
    pub state: &'a ViewState,
    /// The colours.
    pub palette: &'a Palette,
    /// The address of what is seen.
    pub address: &'a str,
    /// The data's version.
    pub version: &'a str,
    /// The day on which it is made.
    pub today: Day,
}

impl Picture<'_> {
    /// The timeline as a scene shows it. The scene mustn't be scaled.
    pub fn timeline(&self, scene: &TimelineScene) -> String {
        timeline::draw(self, scene)
    }

    /// The map as a scene of a size shows it.
    pub fn map(&self, scene: &MapScene, size: Size) -> String {
        map::draw(self, scene, size)
    }

    fn article(&self) -> &Article {
        &self.explorer.article
    }

    fn light(&self) -> Light {
        Light::of(self.article(), self.state.selection)
    }

    /// The days shown and how many of the dated events, and what is selected.
    fn about_time(&self) -> String {
        let article = self.article();
        let time = TimeRange::of(self.state, self.explorer);
        let shown = article.in_time.iter().filter(|&&id| time.has(article, id)).count();
        interface::time_shown(time.period(), shown, article.in_time.len())
    }

    /// What is selected, as part of a sentence.
    fn about_selection(&self) -> Option<String> {
        let article = self.article();
        let title = match self.state.selection? {
            Selection::Event(id) => &article.event(id).title,
            Selection::Entity(id) => &article.entity(id).name,
            Selection::Section(id) => &article.section(id).title,
            Selection::Lens(_) => return None,
        };
        Some(words::selected(title))
    }

    /// Source and licence, then what else is to be credited, the version and the address.
    fn credits(&self, others: &[String]) -> Vec<String> {
        let mut credits = vec![words::credit_with_address(self.article())];
        credits.extend(others.iter().cloned());
        credits.push(format!("{} {}", words::version(self.version, self.today), self.address));
        credits
    }
}
