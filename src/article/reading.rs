//! From a checked document to the typed model, with one function for each record.

use super::broken::Broken;
use super::format::{
    Document, EntityRecord, EventRecord, EventStatus, FigureRecord, MediumRecord, NoteRecord, ParagraphRecord,
    QuoteRecord, RecognitionRecord, RelationRecord, RoleRecord, SectionRecord, Theme, ViewedAreaRecord,
    ViewpointRecord, VoiceRecord,
};
use super::ids::EntityId;
use super::model::{
    Article, Entity, Event, Figure, Medium, Note, Paragraph, Participant, Quote, Recognition, Relation, Role, Section,
    Side, ViewedArea, Viewpoint,
};
use super::resolver::{Resolver, optional_date};

impl Article {
    /// The article of a checked document, from its JSON.
    pub fn from_json(json: &str) -> Result<Self, Broken> {
        let document = serde_json::from_str(json).map_err(|error| Broken::new(error.to_string()))?;
        Self::from_document(document)
    }

    /// The article of a checked document.
    pub fn from_document(document: Document) -> Result<Self, Broken> {
        let resolver = Resolver::new(&document);
        let entities = each(document.entities, |record| entity(record, &resolver))?;
        let infobox = document.infobox;
        let mut article = Self {
            id: document.id,
            title: document.title,
            language: document.language,
            summary: resolver.optional_text(document.summary.as_deref())?,
            source: document.source,
            parties: resolver.entities(&infobox.parties)?,
            parties_label: infobox.parties_label,
            facts: each(infobox.facts, |fact| Ok((fact.label, resolver.text(&fact.text)?)))?,
            maps: infobox.maps,
            viewpoints: each(infobox.viewpoints, |record| viewpoint(record, &entities, &resolver))?,
            themes: lanes(document.themes),
            sections: each(document.sections, |record| section(record, &resolver))?,
            entities,
            events: each(document.events, |record| event(record, &resolver))?,
            quotes: each(document.quotes, |record| quote(record, &resolver))?,
            figures: each(document.figures, |record| figure(record, &resolver))?,
            notes: each(document.notes, |record| note(record, &resolver))?,
            sides: each(document.voices, |record| side(record, &resolver))?,
            see_also: document.see_also,
            in_time: Vec::new(),
            undated: Vec::new(),
            lanes: Vec::new(),
            ranks: Vec::new(),
            clock: None,
            extent: None,
            days: Vec::new(),
            events_by_slug: resolver.events,
            entities_by_slug: resolver.entities,
            vocabulary: resolver.vocabulary,
        };
        article.index();
        Ok(article)
    }
}

/// The theme of all events where the document has no themes.
const EVERYTHING: &str = "events";

/// The document's themes, or the one that all events have.
fn lanes(themes: Vec<Theme>) -> Vec<Theme> {
    if themes.is_empty() { vec![Theme { id: EVERYTHING.into(), label: "Events".into() }] } else { themes }
}

/// Reads every record of a list.
fn each<R, T>(records: Vec<R>, read: impl FnMut(R) -> Result<T, Broken>) -> Result<Vec<T>, Broken> {
    records.into_iter().map(read).collect()
}

fn section(record: SectionRecord, resolver: &Resolver) -> Result<Section, Broken> {
    let paragraph = |record: ParagraphRecord| {
        Ok(Paragraph { text: resolver.text(&record.text)?, events: resolver.events(&record.events)? })
    };
    Ok(Section {
        slug: record.id,
        title: record.title,
        level: record.level,
        paragraphs: each(record.paragraphs, paragraph)?,
    })
}

fn entity(record: EntityRecord, resolver: &Resolver) -> Result<Entity, Broken> {
    let status = each(record.status, |view| Ok((resolver.text(&view.text)?, resolver.entities(&view.says)?)));
    Ok(Entity {
        slug: record.id,
        kind: resolver.entity_kind(&record.kind)?,
        name: record.name,
        aliases: record.aliases,
        description: resolver.optional_text(record.description.as_deref())?,
        roles: each(record.roles, role)?,
        location: record.location,
        area: record.area,
        status: status?,
        media: each(record.media, |record| medium(record, resolver))?,
        links: record.links,
        events: Vec::new(),
        mentions: Vec::new(),
        notes: Vec::new(),
    })
}

fn role(record: RoleRecord) -> Result<Role, Broken> {
    Ok(Role {
        title: record.title,
        from: optional_date(record.from.as_deref())?,
        to: optional_date(record.to.as_deref())?,
        note: record.note,
    })
}

fn event(record: EventRecord, resolver: &Resolver) -> Result<Event, Broken> {
    let date = optional_date(record.date.as_deref())?;
    let also = each(record.also, |citation| resolver.paragraph(&citation.section, citation.paragraph));
    let participants = each(record.participants, |participant| {
        Ok(Participant { entity: resolver.entity(&participant.entity)?, role: participant.role })
    });
    Ok(Event {
        slug: record.id,
        title: record.title,
        short: record.short,
        is_key: record.key,
        summary: resolver.optional_text(record.summary.as_deref())?,
        dating: record.dating.filter(|_| date.is_some()),
        date,
        date_note: record.date_note,
        theme: resolver.theme(record.theme.as_deref())?,
        told: resolver.optional_paragraph(record.section.as_deref(), record.paragraph)?,
        also: also?,
        kind: resolver.event_kind(record.kind.as_deref())?,
        status: record.status.unwrap_or(EventStatus::Happened),
        claimed_by: resolver.entities(&record.claimed_by)?,
        said_by: resolver.entities(&record.said_by)?,
        target: optional_date(record.target.as_deref())?,
        participants: participants?,
        places: resolver.entities(&record.places)?,
        relations: each(record.relations, |record| relation(record, resolver))?,
        later: Vec::new(),
        recognition: each(record.recognition, |record| recognition(&record, resolver))?,
        outcome: resolver.optional_text(record.outcome.as_deref())?,
        media: each(record.media, |record| medium(record, resolver))?,
        quotes: Vec::new(),
        figures: Vec::new(),
        notes: Vec::new(),
        entities: Vec::new(),
    })
}

fn medium(record: MediumRecord, resolver: &Resolver) -> Result<Medium, Broken> {
    Ok(Medium {
        file: record.file,
        alt: record.alt,
        caption: resolver.optional_text(record.caption.as_deref())?,
        credit: record.credit,
        link: record.link,
        width: record.width,
        height: record.height,
    })
}

fn relation(record: RelationRecord, resolver: &Resolver) -> Result<Relation, Broken> {
    Ok(Relation { kind: resolver.relation(&record.r#type)?, other: resolver.event(&record.to)?, note: record.note })
}

fn recognition(record: &RecognitionRecord, resolver: &Resolver) -> Result<Recognition, Broken> {
    Ok(Recognition { act: record.act, by: resolver.entities(&record.by)?, of: resolver.entities(&record.of)? })
}

fn quote(record: QuoteRecord, resolver: &Resolver) -> Result<Quote, Broken> {
    Ok(Quote {
        slug: record.id,
        text: record.text,
        speaker: record.speaker.map(|slug| resolver.entity(&slug)).transpose()?,
        occasion: record.occasion,
        event: record.event.map(|slug| resolver.event(&slug)).transpose()?,
        told: resolver.optional_paragraph(record.section.as_deref(), record.paragraph)?,
    })
}

fn figure(record: FigureRecord, resolver: &Resolver) -> Result<Figure, Broken> {
    Ok(Figure {
        text: record.text,
        measures: record.measures,
        claimed_by: resolver.entities(&record.claimed_by)?,
        confirmed: record.confirmed,
        event: record.event.map(|slug| resolver.event(&slug)).transpose()?,
        told: resolver.optional_paragraph(record.section.as_deref(), record.paragraph)?,
    })
}

fn note(record: NoteRecord, resolver: &Resolver) -> Result<Note, Broken> {
    Ok(Note {
        text: resolver.text(&record.text)?,
        about: each(record.about, |slug| resolver.id(&slug))?,
        kind: record.kind,
        is_distinction: record.distinct == Some(true),
    })
}

fn side(record: VoiceRecord, resolver: &Resolver) -> Result<Side, Broken> {
    Ok(Side { label: record.label, members: resolver.entities(&record.members)? })
}

fn viewpoint(record: ViewpointRecord, entities: &[Entity], resolver: &Resolver) -> Result<Viewpoint, Broken> {
    Ok(Viewpoint {
        slug: record.id,
        label: record.label,
        text: resolver.text(&record.text)?,
        says: resolver.entities(&record.says)?,
        told: resolver.optional_paragraph(record.section.as_deref(), record.paragraph)?,
        link: record.link,
        areas: each(record.areas, |record| viewed_area(record, entities, resolver))?,
    })
}

fn viewed_area(record: ViewedAreaRecord, entities: &[Entity], resolver: &Resolver) -> Result<ViewedArea, Broken> {
    let has_area =
        |entity: &Entity| entity.area.as_ref().is_some_and(|area| area.layer == record.layer && area.id == record.id);
    Ok(ViewedArea {
        entity: entities.iter().position(has_area).map(|at| EntityId(at as u32)),
        of: record.of.as_deref().map(|slug| resolver.entity(slug)).transpose()?,
        layer: record.layer,
        id: record.id,
        drawn: record.drawn,
        names: record.names,
    })
}
