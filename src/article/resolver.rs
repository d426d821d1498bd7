//! Looks up the document's slugs, and reads the texts that hold them.

use super::broken::Broken;
use super::format::{Document, EventKind};
use super::ids::{EntityId, EventId, Id, ParagraphId, SectionId, ThemeId};
use super::markup::{Markup, split};
use super::model::{KindOfEntity, KindOfEvent, RelationKind, Vocabulary};
use super::text::{Piece, Text};
use crate::date::Date;
use std::collections::HashMap;

/// Where in its list each thing of one kind stands, by slug.
pub(super) type Slugs = HashMap<String, u32>;

/// Everything that a document declares, by slug.
pub(super) struct Resolver {
    pub(super) events: Slugs,
    pub(super) entities: Slugs,
    sections: Slugs,
    themes: Slugs,
    pub(super) vocabulary: Vocabulary,
    /// The entities' names, which a mention shows unless it has words of its own.
    names: Vec<String>,
}

impl Resolver {
    /// Collects what a document declares.
    pub fn new(document: &Document) -> Self {
        Self {
            events: slugs(document.events.iter().map(|event| &event.id)),
            entities: slugs(document.entities.iter().map(|entity| &entity.id)),
            sections: slugs(document.sections.iter().map(|section| &section.id)),
            themes: slugs(document.themes.iter().map(|theme| &theme.id)),
            vocabulary: document.vocabulary.clone().into(),
            names: document.entities.iter().map(|entity| entity.name.clone()).collect(),
        }
    }

    pub fn event(&self, slug: &str) -> Result<EventId, Broken> {
        look_up(&self.events, slug).map(EventId)
    }

    pub fn events(&self, slugs: &[String]) -> Result<Vec<EventId>, Broken> {
        slugs.iter().map(|slug| self.event(slug)).collect()
    }

    pub fn entity(&self, slug: &str) -> Result<EntityId, Broken> {
        look_up(&self.entities, slug).map(EntityId)
    }

    pub fn entities(&self, slugs: &[String]) -> Result<Vec<EntityId>, Broken> {
        slugs.iter().map(|slug| self.entity(slug)).collect()
    }

    /// A theme. Where the document has none, its events have the only one.
    pub fn theme(&self, slug: Option<&str>) -> Result<ThemeId, Broken> {
        slug.map_or(Ok(ThemeId(0)), |slug| look_up(&self.themes, slug).map(ThemeId))
    }

    pub fn event_kind(&self, word: Option<&str>) -> Result<KindOfEvent, Broken> {
        let word = word.unwrap_or(EventKind::Other.word());
        self.vocabulary.event_kind(word).ok_or_else(|| unknown(word))
    }

    pub fn entity_kind(&self, word: &str) -> Result<KindOfEntity, Broken> {
        self.vocabulary.entity_kind(word).ok_or_else(|| unknown(word))
    }

    pub fn relation(&self, word: &str) -> Result<RelationKind, Broken> {
        self.vocabulary.relation(word).ok_or_else(|| unknown(word))
    }

    /// An event or an entity.
    pub fn id(&self, slug: &str) -> Result<Id, Broken> {
        self.event(slug).map(Id::Event).or_else(|_| self.entity(slug).map(Id::Entity))
    }

    /// A paragraph that may be absent.
    pub fn optional_paragraph(
        &self,
        section: Option<&str>,
        paragraph: Option<usize>,
    ) -> Result<Option<ParagraphId>, Broken> {
        section.zip(paragraph).map(|(section, paragraph)| self.paragraph(section, paragraph)).transpose()
    }

    /// A paragraph, by its section's slug and its number.
    pub fn paragraph(&self, section: &str, paragraph: usize) -> Result<ParagraphId, Broken> {
        let section = look_up(&self.sections, section).map(SectionId)?;
        Ok(ParagraphId { section, paragraph })
    }

    /// A running text.
    pub fn text(&self, text: &str) -> Result<Text, Broken> {
        let piece = |markup| match markup {
            Markup::Words(words) => Ok(Piece::Words(words.into())),
            Markup::Mention(_, slug, words) => {
                let id = self.entity(slug)?;
                Ok(Piece::Mention(id, words.unwrap_or(&self.names[id.index()]).into()))
            }
            Markup::Mark(_, slug) => Ok(Piece::Mark(self.event(slug)?)),
            Markup::Unclosed(_) => Err(Broken::new("markup that isn’t closed")),
        };
        split(text).into_iter().map(piece).collect::<Result<_, _>>().map(Text)
    }

    /// A running text that may be absent, and is then empty.
    pub fn optional_text(&self, text: Option<&str>) -> Result<Text, Broken> {
        text.map_or(Ok(Text::default()), |text| self.text(text))
    }
}

/// A date that may be absent.
pub(super) fn optional_date(text: Option<&str>) -> Result<Option<Date>, Broken> {
    text.map(Date::parse).transpose().map_err(|error| Broken::new(error.to_string()))
}

fn slugs<'a>(slugs: impl Iterator<Item = &'a String>) -> Slugs {
    slugs.cloned().zip(0..).collect()
}

fn look_up(slugs: &Slugs, slug: &str) -> Result<u32, Broken> {
    slugs.get(slug).copied().ok_or_else(|| unknown(slug))
}

fn unknown(slug: &str) -> Broken {
    Broken::new(format!("unknown id {slug}"))
}
