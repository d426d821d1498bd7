//! The card of an entity: a person, a place, a state, an organisation, a treaty.

use super::event::life_part;
use super::runs::{
    confused, entity as entity_run, event_rows, facts, headed, item, kind, list, media, own, quiet, summary, text,
    told, views_of_status, warning,
};
use super::{Card, Cited, Line, LineKind, ListKind, Part, Run};
use crate::article::{Article, Entity, EntityId, Id, Role};
use crate::date::Period;
use crate::lens::{Company, life_of_treaty, places_of, small_timeline, with_whom};
use crate::words::{clock, entity_kind, events_here, involving, tenure, year};

/// The fact of how many events a place has.
pub const ON_THE_MAP: &str = "On the map";

/// Everything that is known of an entity.
pub fn entity_card(article: &Article, id: EntityId) -> Card {
    let entity = article.entity(id);
    let mut parts = Vec::new();
    if !entity.aliases.is_empty() {
        parts.push(Part::Line(LineKind::Quiet, vec![text("Also: "), own(entity.aliases.join(", "))]));
    }
    parts.extend(summary(article, &entity.description));
    parts.extend(media(article, &entity.media));
    parts.extend(headed("Status, and who says so", views_of_status(article, id)));
    parts.extend(facts([
        (text("Offices"), entity.roles.iter().map(office).collect()),
        (text(ON_THE_MAP), here(article, id).into_iter().collect()),
        (text("Location"), entity.location.iter().map(|at| vec![text(position(at.lat, at.lon))]).collect()),
    ]));
    parts.extend(confused(article, Id::Entity(id)));
    parts.extend(life_of_treaty(article, id).map(|life| life_part(article, &life)));
    parts.extend(article.notes_about(Id::Entity(id)).map(|note| warning(article, note)));
    let events = small_line(article, id).into_iter().chain(event_rows(article, &entity.events));
    parts.extend(headed(involving(entity.events.len(), &entity.name), events));
    parts.extend(headed("Number of events together with", company(article, &with_whom(article, id))));
    parts.extend(headed("Number of events at", company(article, &places_of(article, id))));
    parts.extend(told(article, "Mentioned in ", entity.mentions.iter().copied()));
    parts.extend(headed("Further reading", links(entity)));
    parts.push(Part::Cite(Cited::Entity(id)));
    Card {
        theme: None,
        kicker: vec![kind(&entity.kind, entity_kind(article, entity.kind))],
        title: entity.name.clone(),
        parts,
        by_day: None,
    }
}

/// An office, when it was held, and how that is known.
fn office(role: &Role) -> Line {
    let known = tenure(role.from.as_ref(), role.to.as_ref()).map(text).into_iter().chain(role.note.as_ref().map(own));
    let known = known.map(|known| Run::Quiet(vec![text(" · "), known]));
    std::iter::once(own(&role.title)).chain(known).collect()
}

/// How many events are at a place: what its mark on the map counts. Nothing if it isn't on the map or has none.
fn here(article: &Article, id: EntityId) -> Option<Line> {
    let number = article.events_at(id).count();
    (number > 0 && article.is_on_maps(id)).then(|| vec![text(events_here(number, number))])
}

/// A position in degrees and minutes.
fn position(lat: f64, lon: f64) -> String {
    let part = |degrees: f64, positive: &str, negative: &str| {
        let minutes = (degrees.abs() * 60.0).round() as u32;
        format!("{}° {:02}′ {}", minutes / 60, minutes % 60, if degrees < 0.0 { negative } else { positive })
    };
    format!("{}, {}", part(lat, "N", "S"), part(lon, "E", "W"))
}

fn small_line(article: &Article, id: EntityId) -> Option<Part> {
    let line = small_timeline(article, id)?;
    let Period { first, last } = line.period;
    let ends = [first, last];
    // Of less than a day, the hours are told.
    let is_day = first.day() == last.day() && !line.period.is_of_days();
    let years = if is_day { ends.map(clock) } else { ends.map(|end| year(end.day().ymd().0)) };
    Some(Part::SmallTimeline { line, years })
}

/// The persons or places that share events with an entity, each with the number of events.
fn company(article: &Article, company: &[Company]) -> Option<Part> {
    let row = |met: &Company| item(vec![entity_run(article, met.entity), quiet(format!(" {}", met.events))]);
    list(ListKind::Company, company.iter().map(row).collect())
}

fn links(entity: &Entity) -> Option<Part> {
    let links = entity.links.iter();
    let items = links.map(|link| item(vec![Run::Out { url: link.url.clone(), words: link.label.clone() }]));
    list(ListKind::Links, items.collect())
}
