//! The article for machines, in the terms of schema.org: JSON-LD.
//!
//! Says only what the terms can say truly. An event that happened is an `Event`; what was said or is claimed is a
//! `Claim`; what was planned is left to the text. States, territories and places are all a `Place`, as their status may be
//! disputed.

use super::draw;
use super::start::in_script;
use crate::article::{Article, Entity, EntityId, EntityKind, Event, EventId, Medium, Standing};
use crate::explorer::{Selection, encode, media_address};
use crate::words::say;
use serde_json::{Map, Value, json};

/// The article with its entities and events, for a `<script type="application/ld+json">` element.
pub fn data(article: &Article) -> String {
    let source = &article.source;
    let entities = article.entity_ids().map(|id| entity(article, id));
    let events = article.in_time.iter().chain(&article.undated).filter_map(|&id| event(article, id));
    in_script(&with_members(
        "Article",
        [
            ("@context", json!("https://schema.org")),
            ("headline", json!(article.title)),
            ("description", json!(article.summary.plain())),
            ("inLanguage", json!(article.language)),
            ("isBasedOn", json!({ "@type": "Article", "name": source.title, "url": source.url })),
            ("license", json!({ "@type": "CreativeWork", "name": source.license })),
            ("about", references(article, &article.parties)),
            ("mentions", entities.chain(events).collect()),
        ],
    ))
}

fn entity(article: &Article, id: EntityId) -> Value {
    let Entity { kind, name, aliases, description, links, location, media, .. } = article.entity(id);
    let kind = match kind.behaves_like() {
        EntityKind::State | EntityKind::Territory | EntityKind::Place => "Place",
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Conflict => "Event",
        EntityKind::Document | EntityKind::Treaty | EntityKind::Work => "CreativeWork",
        EntityKind::Vehicle => "Vehicle",
        EntityKind::Species => "Taxon",
        EntityKind::Object => "Thing",
    };
    let geo = location.as_ref().map(|at| json!({ "@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon }));
    with_members(
        kind,
        [
            ("@id", address(article, Selection::Entity(id))),
            ("name", json!(name)),
            ("alternateName", json!(aliases)),
            ("description", json!(description.plain())),
            ("geo", json!(geo)),
            ("image", media.iter().map(image).collect()),
            ("subjectOf", links.iter().map(|link| json!({ "@type": "WebPage", "url": link.url })).collect()),
        ],
    )
}

/// An event; `None` for a plan.
fn event(article: &Article, id: EventId) -> Option<Value> {
    let Event { title, summary, date, places, said_by, claimed_by, media, .. } = article.event(id);
    let (kind, further) = match article.event(id).standing() {
        Standing::Happened | Standing::Background => {
            let (start, end) = date.as_ref().map(draw::machine_dates).unwrap_or_default();
            ("Event", [("startDate", json!(start)), ("endDate", json!(end)), ("location", references(article, places))])
        }
        Standing::Said | Standing::Claimed | Standing::Unconfirmed => {
            let authors = if claimed_by.is_empty() { said_by } else { claimed_by };
            (
                "Claim",
                [
                    ("temporal", json!(date.as_ref().map(say))),
                    ("author", references(article, authors)),
                    ("about", references(article, places)),
                ],
            )
        }
        Standing::Planned | Standing::Done | Standing::Open | Standing::PutOff => return None,
    };
    let named = [
        ("@id", address(article, Selection::Event(id))),
        ("name", json!(title)),
        ("description", json!(summary.plain())),
        ("image", media.iter().map(image).collect()),
    ];
    Some(with_members(kind, named.into_iter().chain(further)))
}

/// A picture in the page's folder.
fn image(Medium { file, alt, caption, credit, link, width, height }: &Medium) -> Value {
    with_members(
        "ImageObject",
        [
            ("contentUrl", json!(media_address("", file))),
            ("caption", json!(caption.plain())),
            ("description", json!(alt)),
            ("creditText", json!(credit)),
            ("isBasedOn", json!(link)),
            ("width", json!(width)),
            ("height", json!(height)),
        ],
    )
}

fn references(article: &Article, entities: &[EntityId]) -> Value {
    entities.iter().map(|&id| json!({ "@id": address(article, Selection::Entity(id)) })).collect()
}

fn address(article: &Article, what: Selection) -> Value {
    json!(encode(article, Some(what)))
}

/// A thing of a type with the members that say anything.
fn with_members(kind: &str, members: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let says_nothing = |value: &Value| matches!(value, Value::Null) || [json!(""), json!([])].contains(value);
    let members = members.into_iter().filter(|(_, value)| !says_nothing(value));
    let members = members.map(|(name, value)| (name.to_owned(), value));
    Value::Object(std::iter::once(("@type".to_owned(), json!(kind))).chain(members).collect::<Map<_, _>>())
}
