//! The map in words, for readers who don't see it.

use super::atlas::Atlas;
use super::legend::{drawing, words};
use super::marks::{Group, groups};
use super::projection::Unit;
use super::view::View;
use crate::article::{Article, EntityId, EventId, Piece, Text};
use crate::gather::Gather as _;

/// How many places are told of by distance and direction.
const MAIN: usize = 4;
/// The eight winds, clockwise from north, an eighth of a turn each.
const WINDS: [&str; 8] = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

impl Atlas {
    /// What the map shows now, a sentence each, with mentions of entities: its extent and viewpoint; the disputed areas
    /// with each view of their status; places in the frame with their events, the busiest first; distances and
    /// directions between the main ones; places out of the frame from its middle. Nothing without a map.
    pub fn told(&self, article: &Article, view: &View) -> Vec<Text> {
        let size = view.size.sane();
        let frame = view.frame.clamped(self, size);
        let screen = frame.screen(size);
        let mut told = Vec::new();
        if self.is_empty() {
            return told;
        }
        let mut start = words_of(&["The map is about ", &round_km(frame.km_per_px * size.width), " wide"]);
        if let Some(viewpoint) = article.viewpoints.get(view.viewpoint) {
            let first = if view.viewpoint == 0 { " (the first shown)" } else { "" };
            push(&mut start, &[" and drawn in this view: ", &viewpoint.label, first, ". "]);
            start.0.extend(viewpoint.text.0.iter().cloned());
        } else {
            push(&mut start, &["."]);
        }
        told.push(start);
        self.tell_areas(article, view, &mut told);

        let inside = |group: &&Group| {
            let (x, y) = group.at;
            x >= 0.0 && y >= 0.0 && x <= size.width && y <= size.height
        };
        let groups = groups(self, &screen);
        let (near, far): (Vec<_>, Vec<_>) = groups.iter().partition(inside);
        for group in &near {
            let (first, others) = group.entities(&[]);
            let mut text = Text(vec![mention(article, first)]);
            for (at, &other) in others.iter().enumerate() {
                push(&mut text, &[if at + 1 == others.len() { " and " } else { ", " }]);
                text.0.push(mention(article, other));
            }
            push(&mut text, &[": ", &counted(view, &group.events), "."]);
            told.push(text);
        }
        let main = &near[..near.len().min(MAIN)];
        for (at, a) in main.iter().enumerate() {
            for b in &main[at + 1..] {
                let (from, to) = (a.spots[0], b.spots[0]);
                told.push(way(article, to.entity, to.at, from.at, Some(from.entity)));
            }
        }
        for group in far.iter().filter(|group| !group.events.is_empty()) {
            let spot = group.spots[0];
            let mut text = way(article, spot.entity, spot.at, screen.middle(), None);
            push(&mut text, &[" Out of view, ", &counted(view, &group.events), "."]);
            told.push(text);
        }
        told
    }

    /// Each disputed area: its names, how it is drawn, its events, and each view of its status.
    fn tell_areas(&self, article: &Article, view: &View, told: &mut Vec<Text>) {
        for region in &self.regions {
            let entity = article.entity(region.entity);
            let Some(area) = &entity.area else { continue };
            let viewed = article.viewed(view.viewpoint, &area.layer, &area.id);
            if viewed.is_none() && entity.status.is_empty() {
                continue;
            }
            let name = article.name_in(view.viewpoint, region.entity).to_owned();
            let mut text = Text(vec![Piece::Mention(region.entity, name), Piece::Words(": ".into())]);
            let (drawn, of) = drawing(viewed);
            text.0.append(&mut words(article, drawn, of).0);
            push(&mut text, &["; ", &counted(view, &region.events), "."]);
            for other in viewed.iter().flat_map(|area| &area.names).skip(1) {
                push(&mut text, &[" Also “", &other.text, "”: ", &other.usage, "."]);
            }
            told.push(text);
            for (status, says) in &entity.status {
                let mut text = Text(vec![mention(article, region.entity), Piece::Words(": ".into())]);
                text.0.extend(status.0.iter().cloned());
                push(&mut text, &[" So says "]);
                if says.is_empty() {
                    push(&mut text, &["the article"]);
                }
                for (at, &id) in says.iter().enumerate() {
                    push(&mut text, &[if at == 0 { "" } else { ", " }]);
                    text.0.push(mention(article, id));
                }
                push(&mut text, &["."]);
                told.push(text);
            }
        }
    }
}

/// Events without a place, in the order of time, undated ones last.
pub fn unplaced(article: &Article) -> Vec<EventId> {
    let ids = article.in_time.iter().chain(&article.undated).copied();
    ids.filter(|&id| article.event(id).places.is_empty()).gather()
}

/// Where a place lies from another, or from the middle of the map.
fn way(article: &Article, place: EntityId, at: Unit, from: Unit, whose: Option<EntityId>) -> Text {
    let mut text = Text(vec![mention(article, place)]);
    push(&mut text, &[" lies ", &round_km(from.km_to(at)), " ", wind(from.bearing(at)), " of "]);
    match whose {
        Some(id) => text.0.push(mention(article, id)),
        None => push(&mut text, &["the map’s middle"]),
    }
    push(&mut text, &["."]);
    text
}

/// The wind of a bearing in degrees clockwise from north.
fn wind(degrees: f64) -> &'static str {
    WINDS[(degrees / 45.0).round() as usize % WINDS.len()]
}

/// A distance in words, as exactly as outlines on a small map deserve.
fn round_km(km: f64) -> String {
    let step = if km < 20.0 {
        1.0
    } else if km < 200.0 {
        5.0
    } else {
        10.0
    };
    [&(((km / step).round() * step) as u64).to_string(), " km"].concat()
}

fn mention(article: &Article, id: EntityId) -> Piece {
    Piece::Mention(id, article.entity(id).name.clone())
}

fn words_of(words: &[&str]) -> Text {
    Text(vec![Piece::Words(words.concat())])
}

fn push(text: &mut Text, words: &[&str]) {
    text.0.push(Piece::Words(words.concat()));
}

/// How many events are in, of how many.
fn counted(view: &View, events: &[EventId]) -> String {
    let (shown, all) = (view.count(events), events.len());
    let noun = if all == 1 { " event" } else { " events" };
    if shown == all {
        [&all.to_string(), noun].concat()
    } else {
        [&shown.to_string(), " of ", &all.to_string(), noun].concat()
    }
}
