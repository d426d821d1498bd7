//! What on the map would like a label, and how much it matters.

use super::areas::{Area, visible_part};
use super::atlas::Atlas;
use super::frame::Screen;
use super::label::{Around, LabelKind, Rank, Wish};
use super::marks::{OffFrame, PlaceMark, TARGET, square};
use super::path::{Point, encloses};
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

/// Size in pixels under which an area may be hidden by a mark.
const SMALL: f64 = 40.0;

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

/// Collects what would like a label.
pub(super) struct Wishes<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) article: &'a Article,
    pub(super) page: &'a Box,
    pub(super) focus: &'a [EntityId],
    pub(super) list: Vec<Wish>,
}

impl Wishes<'_> {
    fn rank(&self, entity: Option<EntityId>, class: u8, events: usize) -> Rank {
        let unfocused = entity.is_none_or(|id| !self.focus.contains(&id));
        Rank { unfocused, class, events: Reverse(events) }
    }

    /// An entity’s name beside a mark that it shares with others.
    fn add_place(&mut self, class: u8, entity: EntityId, others: usize, events: usize, at: Around) {
        let mut text = self.article.entity(entity).name.clone();
        if others > 0 {
            text = [&text, " +", &others.to_string()].concat();
        }
        let rank = self.rank(Some(entity), class, events);
        self.list.push(Wish { rank, kind: LabelKind::Place, text, entity: Some(entity), events, at });
    }

    /// The name of a mark.
    pub(super) fn add_mark(&mut self, mark: &PlaceMark) {
        let at = Around::Point((mark.x, mark.y), mark.radius + GAP);
        self.add_place(class::MARK, mark.entity, mark.others.len(), mark.events, at);
    }

    /// The name of a sign at the edge.
    pub(super) fn add_sign(&mut self, sign: &OffFrame) {
        let at = Around::Point((sign.x, sign.y), TARGET / 2.0);
        self.add_place(class::SIGN, sign.entity, sign.others.len(), sign.events, at);
    }

    /// What the maps name in view: every name once, as the drawn map has it if that is in view.
    pub(super) fn add_names(&mut self, map: usize, screen: &Screen) {
        let first = self.list.len();
        let names = &self.atlas.names;
        let drawn = names.iter().filter(|name| name.sheet == map);
        let others = names.iter().filter(|name| name.sheet != map && screen.km_per_px() <= NAMES_SCALE);
        for name in drawn.chain(others) {
            let at @ (x, y) = screen.screen_from_sphere(name.at);
            let visible = x >= 0.0 && y >= 0.0 && x <= self.page.width && y <= self.page.height;
            if !visible || self.list[first..].iter().any(|wish| wish.text == name.text) {
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
            let events = self.atlas.events_in(entity).unwrap_or(0);
            let rank = self.rank(entity, class, events);
            self.list.push(Wish { rank, kind, text: name.text.clone(), entity, events, at });
        }
    }

    /// The names of entities that have an area, unless a map names them in view. Fills in what the areas have of their
    /// entities: a point inside and the number of events.
    pub(super) fn add_areas(&mut self, areas: &mut [Area], rings: &[Vec<Vec<Point>>], marks: &[PlaceMark]) {
        let disputed = areas.iter().zip(rings).filter(|(area, _)| area.kind == LayerKind::Disputed);
        let disputed: Vec<&Vec<Point>> = disputed.flat_map(|(_, rings)| rings).collect();
        for (area, rings) in areas.iter_mut().zip(rings) {
            let (Some(entity), Some(events)) = (area.entity, self.atlas.events_in(area.entity)) else { continue };
            area.events = events;
            let Some((mut points, mut extent)) = visible_part(rings, self.page) else { continue };
            area.at = points.first().copied();
            if self.list.iter().any(|wish| wish.entity == Some(entity)) {
                continue;
            }
            let text = self.article.entity(entity).name.clone();
            let mut kind = LabelKind::Area;
            if area.kind == LayerKind::Countries {
                kind = LabelKind::Country;
                // A state’s name on an area whose status is disputed would take a side.
                let half = kind.width(&text) / 2.0;
                let clear = |point: Point| !disputed.iter().any(|ring| encloses(ring, point));
                points.retain(|&(x, y)| clear((x, y)) && clear((x - half, y)) && clear((x + half, y)));
            }
            if extent.width.max(extent.height) < SMALL {
                // A mark may hide all of a small area: then the name stands beside both.
                let hiding = marks.iter().map(|mark| square((mark.x, mark.y), mark.radius));
                let hiding = hiding.filter(|mark| mark.overlaps(&extent)).collect::<Vec<_>>();
                extent = hiding.iter().fold(extent, |extent, mark| union(&extent, mark));
            }
            let rank = self.rank(Some(entity), class::AREA, events);
            let at = Around::Area(points, extent);
            self.list.push(Wish { rank, kind, text, entity: Some(entity), events, at });
        }
    }
}

/// The smallest box that holds two others.
fn union(a: &Box, b: &Box) -> Box {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let (right, bottom) = ((a.x + a.width).max(b.x + b.width), (a.y + a.height).max(b.y + b.height));
    Box { x, y, width: right - x, height: bottom - y }
}
