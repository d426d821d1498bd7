//! Places: `GeoJSON`, RFC 7946. One feature an event; it is a point or several where the article has positions, and has no
//! geometry elsewhere.

use super::taken::Taken;
use crate::article::{Article, Event, EventId};
use crate::date::{Date, Day};
use crate::words::{event_kind, files as words, standing, when};
use serde_json::{Value, json};

/// Every event, in the order of time.
pub(super) fn write(taken: &Taken) -> String {
    let article = taken.article;
    let features: Vec<Value> = taken.each().map(|(id, event)| feature(taken, id, event)).collect();
    let file = json!({
        "type": "FeatureCollection",
        "name": article.title,
        "description": article.summary.plain(),
        "source": words::credit(article),
        "licence": article.source.license,
        "extent": taken.extent(),
        "url": taken.home(),
        "features": features,
    });
    format!("{file:#}\n")
}

fn feature(taken: &Taken, id: EventId, event: &Event) -> Value {
    let article = taken.article;
    let name = |id| &article.entity(id).name;
    let all = |ids: &[_]| ids.iter().map(|&id| name(id)).collect::<Vec<_>>();
    json!({
        "type": "Feature",
        "id": event.slug,
        "geometry": geometry(article, event),
        "properties": {
            "title": event.title,
            "summary": event.summary.plain(),
            "date": event.date.as_ref().map(ToString::to_string),
            "earliest": event.when().and_then(Date::earliest).map(Day::iso),
            "latest": event.when().and_then(Date::latest).map(Day::iso),
            "when": when(event),
            "dateKnown": event.dating.map(|_| words::known(event)),
            "dateNote": event.date_note,
            "theme": article.theme(event.theme).label,
            "kind": event_kind(article, event.kind),
            "standing": standing(article, event),
            "saidBy": all(&event.said_by),
            "claimedBy": all(&event.claimed_by),
            "places": all(&event.places),
            "participants": taken.participants(event),
            "url": taken.link(id),
        },
    })
}

/// The positions of an event's places, longitude first.
fn geometry(article: &Article, event: &Event) -> Value {
    let positions = event.places.iter().filter_map(|&id| article.entity(id).location.as_ref());
    let positions: Vec<[f64; 2]> = positions.map(|at| [at.lon, at.lat]).collect();
    match positions.as_slice() {
        [] => Value::Null,
        [only] => json!({ "type": "Point", "coordinates": only }),
        several => json!({ "type": "MultiPoint", "coordinates": several }),
    }
}

/// Whether the article has a position for an event.
pub(super) fn is_placed(article: &Article, event: &Event) -> bool {
    event.places.iter().any(|&id| article.entity(id).location.is_some())
}
