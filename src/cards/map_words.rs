//! The map in words, for readers who can't see it.

use super::Line;
use super::runs::{entities, entity, joined, own, running, text};
use crate::article::{Article, Drawing, EntityId};
use crate::map::{Atlas, MapView, ShownCount, SurveyedArea, WayBetween};
use crate::words::{count_of, events_here, interface, quoted};

/// The eight compass directions, clockwise from north.
const WINDS: [&str; 8] = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

/// What the map shows now, one line for each item: its extent and viewpoint; the disputed areas with each view of their
/// status; places in the frame with their events, the busiest first; distances and directions between the busiest;
/// places outside the frame, with distance and direction from its middle. Empty without a map.
pub fn map_in_words(atlas: &Atlas, article: &Article, view: &MapView) -> Vec<Line> {
    let Some(survey) = atlas.survey(article, view) else { return Vec::new() };
    let mut told = vec![extent(article, view.viewpoint, survey.km_wide)];
    for area in &survey.areas {
        told.push(area_line(article, view.viewpoint, area));
        told.extend(views_of(article, area.entity));
    }
    for place in &survey.places {
        let mut line = Line::new();
        for (at, &id) in place.entities.iter().enumerate() {
            match at {
                0 => {}
                _ if at + 1 == place.entities.len() => line.push(text(" and ")),
                _ => line.push(text(", ")),
            }
            line.push(entity(article, id));
        }
        line.push(text(format!(": {}.", shown(place.events))));
        told.push(line);
    }
    told.extend(survey.ways.iter().map(|way| way_line(article, way)));
    for (way, events) in &survey.beyond {
        let mut line = way_line(article, way);
        line.push(text(format!(" Out of view, {} there.", count_of(events.events, events.all, "event"))));
        told.push(line);
    }
    told
}

/// How wide the map is now and how many places it shows, in a sentence; `None` without a map.
pub(super) fn map_in_short(atlas: &Atlas, article: &Article, view: &MapView) -> Option<String> {
    let survey = atlas.survey(article, view)?;
    let places = survey.places.iter().map(|place| place.entities.len()).sum();
    Some(interface::map_shows(&round_km(survey.km_wide), places))
}

fn extent(article: &Article, viewpoint: usize, km_wide: f64) -> Line {
    let mut line = vec![text(format!("The map is about {} wide", round_km(km_wide)))];
    let Some(shown) = article.viewpoints.get(viewpoint) else {
        line.push(text("."));
        return line;
    };
    let first = if viewpoint == 0 { " (the first shown)" } else { "" };
    line.extend([text(" and drawn in this view: "), own(&shown.label), text(format!("{first}. "))]);
    line.extend(running(article, &shown.text));
    line
}

/// A disputed area: how it is drawn, its events, and its other names.
fn area_line(article: &Article, viewpoint: usize, area: &SurveyedArea) -> Line {
    let name = article.name_in(viewpoint, area.entity).to_owned();
    let mut line = vec![super::Run::Entity(area.entity, name), text(": ")];
    line.extend(drawn_as(article, area.drawn, area.of));
    line.push(text(format!("; {}.", shown(area.events))));
    let drawn = article.entity(area.entity).area.as_ref();
    let viewed = drawn.and_then(|drawn| article.viewed(viewpoint, &drawn.layer, &drawn.id));
    for other in viewed.iter().flat_map(|area| &area.names).skip(1) {
        line.extend([text(" Also "), own(quoted(&other.text)), text(": "), own(&other.usage), text(".")]);
    }
    line
}

/// The views of what an area is, one line each.
fn views_of(article: &Article, id: EntityId) -> impl Iterator<Item = Line> {
    article.entity(id).status.iter().map(move |(view, says)| {
        let mut line = vec![entity(article, id), text(": ")];
        line.extend(running(article, view));
        line.push(text(" So says "));
        if says.is_empty() {
            line.push(text(super::labels::NOBODY_ELSE));
        }
        line.extend(entities(article, says));
        line.push(text("."));
        line
    })
}

/// How an area of a disputed layer is drawn.
pub(super) fn drawn_as(article: &Article, drawn: Drawing, of: Option<EntityId>) -> Line {
    let start = match (drawn, of) {
        (Drawing::State, _) => "drawn as a state",
        (Drawing::PartOf, _) => "drawn as a part of ",
        (Drawing::Disputed, None) => "drawn as disputed",
        (Drawing::Disputed, Some(_)) => "drawn as disputed, within ",
    };
    joined(std::iter::once(text(start)).chain(of.map(|id| entity(article, id))), "")
}

/// Where a place lies from another, or from the middle of the map.
fn way_line(article: &Article, way: &WayBetween) -> Line {
    let (km, wind) = (round_km(way.km), wind(way.bearing));
    let from = way.from.map_or_else(|| text("the map’s middle"), |id| entity(article, id));
    vec![entity(article, way.to), text(format!(" lies {km} {wind} of ")), from, text(".")]
}

/// The name of a direction, given in degrees clockwise from north.
fn wind(degrees: f64) -> &'static str {
    WINDS[(degrees / 45.0).round() as usize % WINDS.len()]
}

/// A distance in words, rounded because positions on a small map are no more exact.
fn round_km(km: f64) -> String {
    let step = if km < 20.0 {
        1.0
    } else if km < 200.0 {
        5.0
    } else {
        10.0
    };
    format!("{} km", ((km / step).round() * step) as u64)
}

fn shown(ShownCount { events, all }: ShownCount) -> String {
    events_here(events, all)
}
