//! The document as a whole: its source, its infobox and further articles.

use super::entity::EntityRecord;
use super::event::EventRecord;
use super::field::FieldKind::{Language, Running, Slug, Text, Url, Word};
use super::field::{ENTITIES, IdSpace, NAME};
use super::macros::record;
use super::map::{Map, ViewpointRecord};
use super::media::MediumRecord;
use super::statement::{FigureRecord, NoteRecord, QuoteRecord, VoiceRecord};
use super::story::{SectionRecord, Theme};
use super::vocabulary::VocabularyRecord;

/// The format as it is. Every document of the first version is one of this version, too.
pub const FORMAT: &str = "article-explorer/2";
/// The format's first version: without a vocabulary, and with a story that tells every event.
pub const FIRST_FORMAT: &str = "article-explorer/1";

record! {
    /// The whole document.
    pub struct Document {
        /// Where an editor finds the schema of the format. It says nothing of the article.
        #[serde(default, rename = "$schema")]
        pub schema: Option<String> = Text(500),
        /// The version of the format: `article-explorer/2`, or `article-explorer/1`.
        pub format: String = Word(&[FORMAT, FIRST_FORMAT]),
        /// A slug.
        pub id: String = Slug(IdSpace::Article),
        /// The article's title.
        pub title: String = NAME,
        /// BCP 47 tag of the text.
        pub language: String = Language,
        /// The lead in two or three sentences (running text).
        #[serde(default)]
        pub summary: Option<String> = Running(1000),
        /// Where the facts come from.
        pub source: ArticleSource,
        /// Kinds and relations of the document's own.
        #[serde(default)]
        pub vocabulary: VocabularyRecord,
        /// Parties, maps and facts at a glance.
        #[serde(default)]
        pub infobox: InfoboxRecord,
        /// The timeline's lanes, top to bottom. Without any, all events are in one.
        #[serde(default)]
        pub themes: Vec<Theme>,
        /// The story.
        #[serde(default)]
        pub sections: Vec<SectionRecord>,
        /// Persons, places, states, organisations, treaties …
        #[serde(default)]
        pub entities: Vec<EntityRecord>,
        /// What happened, was said, claimed or planned.
        pub events: Vec<EventRecord>,
        /// Words quoted by the article.
        #[serde(default)]
        pub quotes: Vec<QuoteRecord>,
        /// Numbers given by the article.
        #[serde(default)]
        pub figures: Vec<FigureRecord>,
        /// What a careful reader should know.
        #[serde(default)]
        pub notes: Vec<NoteRecord>,
        /// Groups of entities whose statements are shown together.
        #[serde(default)]
        pub voices: Vec<VoiceRecord>,
        /// Further articles.
        #[serde(default)]
        pub see_also: Vec<SeeAlso>,
    }
}

impl Document {
    /// The media of all events and entities, in the document's order.
    pub fn media(&self) -> impl Iterator<Item = &MediumRecord> {
        let of_entities = self.entities.iter().flat_map(|entity| &entity.media);
        of_entities.chain(self.events.iter().flat_map(|event| &event.media))
    }
}

record! {
    /// The article that the facts come from.
    pub struct ArticleSource {
        /// Its title.
        pub title: String = NAME,
        /// Its address (https).
        pub url: String = Url,
        /// Its licence, which the document shares.
        pub license: String = NAME,
        /// What else the reader should know about the source.
        #[serde(default)]
        pub note: Option<String> = Text(600),
    }
}

record! {
    /// Parties, maps and facts at a glance.
    #[derive(Default)]
    pub struct InfoboxRecord {
        /// Entities that the article is about.
        #[serde(default)]
        pub parties: Vec<String> = ENTITIES,
        /// What they are called; “Parties” if absent.
        #[serde(default)]
        pub parties_label: Option<String> = Text(40),
        /// Maps, the most detailed first.
        #[serde(default)]
        pub maps: Vec<Map>,
        /// Whose views the maps can be drawn in, the default first.
        #[serde(default)]
        pub viewpoints: Vec<ViewpointRecord>,
        /// Label and text.
        #[serde(default)]
        pub facts: Vec<FactRecord>,
    }
}

record! {
    /// One line of the infobox.
    pub struct FactRecord {
        /// What it is about.
        pub label: String = Text(60),
        /// Running text.
        pub text: String = Running(300),
    }
}

record! {
    /// A further article.
    pub struct SeeAlso {
        /// Its title.
        pub title: String = NAME,
        /// Its address (https).
        pub url: String = Url,
    }
}
