//! From a checked document to the typed model: words and slugs become values.

use super::format::{self, Document};
use super::model::{
    Article, Broken, Entity, EntityId, Event, EventId, Figure, Id, Note, Paragraph, Participant, Place, Quote,
    Recognition, Relation, Role, Section, SectionId, ThemeId, ViewedArea, Viewpoint, Voice,
};
use super::text::{Markup, Piece, Text, split};
use crate::date::Date;
use crate::order;

/// The slugs of one kind of thing, sorted, with the index of each.
struct Slugs(Vec<(String, u32)>);

impl Slugs {
    fn new<'a>(slugs: impl Iterator<Item = &'a String>) -> Self {
        let mut sorted: Vec<_> = slugs.cloned().zip(0..).collect();
        order::sort(&mut sorted);
        Self(sorted)
    }

    fn get(&self, slug: &str) -> Option<u32> {
        let at = self.0.binary_search_by(|(s, _)| s.as_str().cmp(slug)).ok()?;
        Some(self.0[at].1)
    }
}

/// Turns the document's words and slugs into typed values.
struct Resolver<'a> {
    events: Slugs,
    entities: Slugs,
    sections: Slugs,
    themes: Slugs,
    document: &'a Document,
}

fn unknown(slug: &str) -> Broken {
    Broken(["unknown id ", slug].concat())
}

fn date(text: Option<&String>) -> Result<Option<Date>, Broken> {
    text.map(|text| Date::parse(text).map_err(|error| Broken(error.to_string()))).transpose()
}

impl<'a> Resolver<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            events: Slugs::new(document.events.iter().map(|event| &event.id)),
            entities: Slugs::new(document.entities.iter().map(|entity| &entity.id)),
            sections: Slugs::new(document.sections.iter().map(|section| &section.id)),
            themes: Slugs::new(document.themes.iter().map(|theme| &theme.id)),
            document,
        }
    }

    fn event(&self, slug: &str) -> Result<EventId, Broken> {
        self.events.get(slug).map(EventId).ok_or_else(|| unknown(slug))
    }

    fn entity(&self, slug: &str) -> Result<EntityId, Broken> {
        self.entities.get(slug).map(EntityId).ok_or_else(|| unknown(slug))
    }

    fn entities(&self, slugs: &[String]) -> Result<Vec<EntityId>, Broken> {
        slugs.iter().map(|slug| self.entity(slug)).collect()
    }

    fn place(&self, section: &str, paragraph: usize) -> Result<Place, Broken> {
        let section = self.sections.get(section).map(SectionId).ok_or_else(|| unknown(section))?;
        Ok(Place { section, paragraph })
    }

    fn id(&self, slug: &str) -> Result<Id, Broken> {
        self.event(slug).map(Id::Event).or_else(|_| self.entity(slug).map(Id::Entity))
    }

    fn text(&self, text: &str) -> Result<Text, Broken> {
        let pieces = split(text).into_iter().map(|piece| match piece {
            Markup::Words(words) => Ok(Piece::Words(words.into())),
            Markup::Mention(_, slug, words) => {
                let id = self.entity(slug)?;
                let words = words.unwrap_or_else(|| &self.document.entities[id.index()].name);
                Ok(Piece::Mention(id, words.into()))
            }
            Markup::Mark(_, slug) => Ok(Piece::Mark(self.event(slug)?)),
            Markup::Unclosed(_) => Err(Broken("markup that isn’t closed".into())),
        });
        Ok(Text(pieces.collect::<Result<_, _>>()?))
    }

    /// Absent text is empty.
    fn text_if_any(&self, text: Option<&String>) -> Result<Text, Broken> {
        text.map_or(Ok(Text::default()), |text| self.text(text))
    }

    fn read_section(&self, section: &format::Section) -> Result<Section, Broken> {
        let paragraphs = section.paragraphs.iter().map(|paragraph| {
            let events = paragraph.events.iter().map(|slug| self.event(slug));
            Ok(Paragraph { text: self.text(&paragraph.text)?, events: events.collect::<Result<_, Broken>>()? })
        });
        Ok(Section {
            slug: section.id.clone(),
            title: section.title.clone(),
            level: section.level,
            paragraphs: paragraphs.collect::<Result<_, Broken>>()?,
        })
    }

    fn read_entity(&self, entity: &format::Entity) -> Result<Entity, Broken> {
        let roles = entity.roles.iter().map(|role| {
            Ok(Role {
                title: role.title.clone(),
                from: date(role.from.as_ref())?,
                to: date(role.to.as_ref())?,
                note: role.note.clone(),
            })
        });
        let status = entity.status.iter().map(|view| Ok((self.text(&view.text)?, self.entities(&view.says)?)));
        Ok(Entity {
            slug: entity.id.clone(),
            kind: entity.kind,
            name: entity.name.clone(),
            aliases: entity.aliases.clone(),
            description: self.text_if_any(entity.description.as_ref())?,
            roles: roles.collect::<Result<_, Broken>>()?,
            location: entity.location.clone(),
            area: entity.area.clone(),
            status: status.collect::<Result<_, Broken>>()?,
            links: entity.links.clone(),
            events: Vec::new(),
            mentions: Vec::new(),
            notes: Vec::new(),
        })
    }

    fn read_event(&self, event: &format::Event) -> Result<Event, Broken> {
        let participants = event.participants.iter().map(|participant| {
            Ok(Participant { entity: self.entity(&participant.entity)?, role: participant.role.clone() })
        });
        let relations = event.relations.iter().map(|relation| {
            let other = self.event(&relation.to)?;
            Ok(Relation { kind: relation.r#type, other, note: relation.note.clone() })
        });
        let also = event.also.iter().map(|at| self.place(&at.section, at.paragraph));
        Ok(Event {
            slug: event.id.clone(),
            title: event.title.clone(),
            summary: self.text(&event.summary)?,
            date: date(event.date.as_ref())?,
            dating: event.dating.filter(|_| event.date.is_some()),
            date_note: event.date_note.clone(),
            theme: self.themes.get(&event.theme).map(ThemeId).ok_or_else(|| unknown(&event.theme))?,
            told: self.place(&event.section, event.paragraph)?,
            also: also.collect::<Result<_, Broken>>()?,
            kind: event.kind,
            status: event.status,
            claimed_by: self.entities(&event.claimed_by)?,
            said_by: self.entities(&event.said_by)?,
            target: date(event.target.as_ref())?,
            participants: participants.collect::<Result<_, Broken>>()?,
            places: self.entities(&event.places)?,
            relations: relations.collect::<Result<_, Broken>>()?,
            later: Vec::new(),
            recognition: each(&event.recognition, |recognition| {
                let (by, of) = (self.entities(&recognition.by)?, self.entities(&recognition.of)?);
                Ok(Recognition { act: recognition.act, by, of })
            })?,
            outcome: self.text_if_any(event.outcome.as_ref())?,
            quotes: Vec::new(),
            figures: Vec::new(),
            notes: Vec::new(),
            entities: Vec::new(),
        })
    }

    fn read_quote(&self, quote: &format::Quote) -> Result<Quote, Broken> {
        Ok(Quote {
            slug: quote.id.clone(),
            text: quote.text.clone(),
            speaker: quote.speaker.as_ref().map(|slug| self.entity(slug)).transpose()?,
            occasion: quote.occasion.clone(),
            event: quote.event.as_ref().map(|slug| self.event(slug)).transpose()?,
            told: self.place(&quote.section, quote.paragraph)?,
        })
    }

    fn read_figure(&self, figure: &format::Figure) -> Result<Figure, Broken> {
        Ok(Figure {
            text: figure.text.clone(),
            measures: figure.measures.clone(),
            claimed_by: self.entities(&figure.claimed_by)?,
            confirmed: figure.confirmed,
            event: figure.event.as_ref().map(|slug| self.event(slug)).transpose()?,
            told: self.place(&figure.section, figure.paragraph)?,
        })
    }

    fn read_viewpoint(&self, viewpoint: &format::Viewpoint) -> Result<Viewpoint, Broken> {
        let areas = viewpoint.areas.iter().map(|area| {
            let is = |entity: &format::Entity| {
                entity.area.as_ref().is_some_and(|own| own.layer == area.layer && own.id == area.id)
            };
            let entity = self.document.entities.iter().position(is).map(|at| EntityId(at as u32));
            Ok(ViewedArea {
                layer: area.layer.clone(),
                id: area.id.clone(),
                entity,
                drawn: area.drawn,
                of: area.of.as_ref().map(|slug| self.entity(slug)).transpose()?,
                names: area.names.clone(),
            })
        });
        let told = viewpoint.section.as_ref().zip(viewpoint.paragraph);
        Ok(Viewpoint {
            slug: viewpoint.id.clone(),
            label: viewpoint.label.clone(),
            text: self.text(&viewpoint.text)?,
            says: self.entities(&viewpoint.says)?,
            told: told.map(|(section, paragraph)| self.place(section, paragraph)).transpose()?,
            link: viewpoint.link.clone(),
            areas: areas.collect::<Result<_, Broken>>()?,
        })
    }

    fn read_note(&self, note: &format::Note) -> Result<Note, Broken> {
        let about = note.about.iter().map(|slug| self.id(slug));
        Ok(Note {
            text: self.text(&note.text)?,
            about: about.collect::<Result<_, Broken>>()?,
            kind: note.kind,
            is_distinction: note.distinct == Some(true),
        })
    }
}

/// Reads every item of a list.
fn each<T, U>(items: &[T], read: impl Fn(&T) -> Result<U, Broken>) -> Result<Vec<U>, Broken> {
    items.iter().map(read).collect()
}

impl Article {
    /// The typed model of a checked document, from its text.
    pub fn from_json(json: &str) -> Result<Self, Broken> {
        let document = serde_json::from_str(json).map_err(|error| Broken::new(error.to_string()))?;
        Self::from_document(document)
    }

    /// The typed model of a checked document.
    pub fn from_document(document: Document) -> Result<Self, Broken> {
        let resolver = Resolver::new(&document);
        let mut article = Self {
            summary: resolver.text(&document.summary)?,
            parties: resolver.entities(&document.infobox.parties)?,
            facts: each(&document.infobox.facts, |fact| Ok((fact.label.clone(), resolver.text(&fact.text)?)))?,
            sections: each(&document.sections, |section| resolver.read_section(section))?,
            entities: each(&document.entities, |entity| resolver.read_entity(entity))?,
            events: each(&document.events, |event| resolver.read_event(event))?,
            quotes: each(&document.quotes, |quote| resolver.read_quote(quote))?,
            figures: each(&document.figures, |figure| resolver.read_figure(figure))?,
            notes: each(&document.notes, |note| resolver.read_note(note))?,
            voices: each(&document.voices, |voice| {
                Ok(Voice { label: voice.label.clone(), members: resolver.entities(&voice.members)? })
            })?,
            viewpoints: each(&document.infobox.viewpoints, |viewpoint| resolver.read_viewpoint(viewpoint))?,
            in_time: Vec::new(),
            undated: Vec::new(),
            lanes: Vec::new(),
            events_by_slug: Vec::new(),
            entities_by_slug: Vec::new(),
            id: document.id,
            title: document.title,
            language: document.language,
            source: document.source,
            maps: document.infobox.maps,
            themes: document.themes,
            see_also: document.see_also,
        };
        article.index();
        Ok(article)
    }
}
