//! What on the map would like a label, and how much it matters.

use super::areas::{Area, visible_part};
use super::atlas::Atlas;
use super::frame::Screen;
use super::label::{Around, LabelKind, Rank, Wish};
use super::marks::{OffFrame, PlaceMark, TARGET};
use super::path::Point;
use crate::article::format::{LayerKind, MapLabelKind};
use crate::article::{Article, EntityId};
use crate::label::Box;
use std::cmp::Reverse;

/// Room between a mark and its label in pixels.
const GAP: f64 = 2.0;
/// Room between the middle of a town’s dot and its label in pixels.
const DOT_GAP: f64 = 4.0;
/// Scale in kilometres a pixel up to which what a map names is named while another map is drawn.
const NAMES_SCALE: f64 = 2.5;

/// Importance, beside what is in focus.
mod class {
    pub(super) const MARK: u8 = 0;
    pub(super) const SIGN: u8 = 1;
    pub(super) const AREA: u8 = 2;
    pub(super) const CAPITAL: u8 = 3;
    pub(super) const COUNTRY: u8 = 4;
    pub(super) const WATER: u8 = 5;
    pub(super) const TOWN: u8 = 6;
}

fn rank(entity: Option<EntityId>, class: u8, events: usize, focus: &[EntityId]) -> Rank {
    Rank { unfocused: entity.is_none_or(|id| !focus.contains(&id)), class, events: Reverse(events) }
}

/// An entity’s name, and how many others share its mark.
fn name(article: &Article, entity: EntityId, others: usize) -> String {
    let name = &article.entity(entity).name;
    if others == 0 { name.clone() } else { [name, " +", &others.to_string()].concat() }
}

/// The name beside a mark.
pub(super) fn of_mark(article: &Article, mark: &PlaceMark, focus: &[EntityId]) -> Wish {
    let &PlaceMark { entity, events, x, y, radius, .. } = mark;
    Wish {
        rank: rank(Some(entity), class::MARK, events, focus),
        kind: LabelKind::Place,
        text: name(article, entity, mark.others.len()),
        entity: Some(entity),
        events,
        at: Around::Point((x, y), radius + GAP),
    }
}

/// The name beside a sign at the edge.
pub(super) fn of_sign(article: &Article, sign: &OffFrame, focus: &[EntityId]) -> Wish {
    let &OffFrame { entity, events, x, y, .. } = sign;
    Wish {
        rank: rank(Some(entity), class::SIGN, events, focus),
        kind: LabelKind::Place,
        text: name(article, entity, sign.others.len()),
        entity: Some(entity),
        events,
        at: Around::Point((x, y), TARGET / 2.0),
    }
}

/// What the maps name in view: every name once, as the drawn map has it if that is in view.
pub(super) fn of_maps(
    atlas: &Atlas,
    wishes: &mut Vec<Wish>,
    map: usize,
    screen: &Screen,
    page: &Box,
    focus: &[EntityId],
) {
    let first = wishes.len();
    let drawn = atlas.names.iter().filter(|name| name.sheet == map);
    let others = atlas.names.iter().filter(|name| name.sheet != map && screen.km_per_px() <= NAMES_SCALE);
    for name in drawn.chain(others) {
        let at @ (x, y) = screen.screen_from_sphere(name.at);
        let visible = x >= 0.0 && y >= 0.0 && x <= page.width && y <= page.height;
        if !visible || wishes[first..].iter().any(|wish| wish.text == name.text) {
            continue;
        }
        let (kind, class, at) = match name.kind {
            MapLabelKind::Country => (LabelKind::Country, class::COUNTRY, Around::Near(at)),
            MapLabelKind::Water => (LabelKind::Water, class::WATER, Around::Near(at)),
            MapLabelKind::Capital => (LabelKind::Capital, class::CAPITAL, Around::Point(at, DOT_GAP)),
            MapLabelKind::Town => (LabelKind::Town, class::TOWN, Around::Point(at, DOT_GAP)),
        };
        let entity = name.entity;
        let class = if entity.is_some() { class::AREA } else { class };
        let events = atlas.events_in(entity).unwrap_or(0);
        let rank = rank(entity, class, events, focus);
        wishes.push(Wish { rank, kind, text: name.text.clone(), entity, events, at });
    }
}

/// The names of entities that have an area, unless a map names them in view. Fills in what the areas have of their
/// entities: a point inside and the number of events.
pub(super) fn of_areas(
    atlas: &Atlas,
    article: &Article,
    wishes: &mut Vec<Wish>,
    areas: &mut [Area],
    rings: &[Vec<Vec<Point>>],
    page: &Box,
    focus: &[EntityId],
) {
    for (area, rings) in areas.iter_mut().zip(rings) {
        let (Some(entity), Some(events)) = (area.entity, atlas.events_in(area.entity)) else { continue };
        area.events = events;
        let Some((points, extent)) = visible_part(rings, page) else { continue };
        area.at = points.first().copied();
        if wishes.iter().any(|wish| wish.entity == Some(entity)) {
            continue;
        }
        wishes.push(Wish {
            rank: rank(Some(entity), class::AREA, events, focus),
            kind: if area.kind == LayerKind::Countries { LabelKind::Country } else { LabelKind::Area },
            text: name(article, entity, 0),
            entity: Some(entity),
            events,
            at: Around::Area(points, extent),
        });
    }
}
