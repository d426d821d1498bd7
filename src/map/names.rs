//! What on the map would like a label, and how much it matters.

use super::areas::{Area, Part, Ring, well_inside};
use super::atlas::Atlas;
use super::frame::Screen;
use super::label::{Around, Choice, LabelKind, Rank, Wish, around, centred, near, room};
use super::marks::{Group, OffFrame, PlaceMark, TARGET, square};
use super::path::encloses;
use super::view::View;
use crate::article::format::{LayerKind, MapLabelKind};
use crate::article::{Article, EntityId};
use crate::gather::{AddAll as _, Gather as _};
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
    /// Outside it, the name of a disputed area or a region would claim what isn’t said.
    pub(super) const AREA: u8 = 0;
    pub(super) const MARK: u8 = 1;
    pub(super) const SIGN: u8 = 2;
    pub(super) const STATE: u8 = 3;
    pub(super) const CAPITAL: u8 = 4;
    pub(super) const COUNTRY: u8 = 5;
    pub(super) const WATER: u8 = 6;
    pub(super) const TOWN: u8 = 7;
}

/// Collects what would like a label.
pub(super) struct Wishes<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) article: &'a Article,
    pub(super) page: &'a Box,
    pub(super) view: &'a View<'a>,
    pub(super) list: Vec<Wish>,
}

impl Wishes<'_> {
    fn rank(&self, entity: Option<EntityId>, class: u8, events: usize) -> Rank {
        let unfocused = entity.is_none_or(|id| !self.view.focus.contains(&id));
        Rank { unfocused, class, events: Reverse(events) }
    }

    /// An entity’s name beside a mark that it shares with others.
    fn add_place(&mut self, class: u8, entity: EntityId, others: usize, (events, all): (usize, usize), at: Around) {
        let mut text = self.article.entity(entity).name.clone();
        if others > 0 {
            text = [&text, " +", &others.to_string()].concat();
        }
        let rank = self.rank(Some(entity), class, all);
        let kind = LabelKind::Place;
        self.list.push(Wish { rank, kind, width: kind.width(&text), text, entity: Some(entity), events, at });
    }

    /// The name of a mark.
    pub(super) fn add_mark(&mut self, mark: &PlaceMark, radius: f64) {
        let at = Around::Point((mark.x, mark.y), radius + GAP);
        self.add_place(class::MARK, mark.entity, mark.others.len(), (mark.events, mark.all), at);
    }

    /// The name of a sign at the edge.
    pub(super) fn add_sign(&mut self, sign: &OffFrame) {
        let at = Around::Point((sign.x, sign.y), TARGET / 2.0);
        self.add_place(class::SIGN, sign.entity, sign.others.len(), (sign.events, sign.all), at);
    }

    /// What the viewpoint calls an entity, and the room for what any viewpoint does: what else is named doesn't move
    /// with the viewpoint.
    fn viewed(&self, entity: EntityId, kind: LabelKind) -> (String, f64) {
        let widths = (0..self.article.viewpoints.len().max(1)).map(|at| kind.width(self.article.name_in(at, entity)));
        (self.article.name_in(self.view.viewpoint, entity).to_owned(), widths.fold(0.0, f64::max))
    }

    /// What the maps name in view: every name once, as the drawn map has it if that is in view. Names of states and of
    /// water keep off disputed areas, which they would claim or drown.
    pub(super) fn add_names(&mut self, map: usize, areas: &[Area], parts: &[Part], screen: &Screen) {
        let mut named: Vec<&String> = Vec::new();
        let names = &self.atlas.names;
        let drawn = names.iter().filter(|name| name.sheet == map);
        let others = names.iter().filter(|name| name.sheet != map && screen.km_per_px() <= NAMES_SCALE);
        for name in drawn.chain(others) {
            let at @ (x, y) = screen.screen_from_sphere(name.at);
            let visible = x >= 0.0 && y >= 0.0 && x <= self.page.width && y <= self.page.height;
            if !visible || named.contains(&&name.text) {
                continue;
            }
            named.push(&name.text);
            let (kind, class) = match name.kind {
                MapLabelKind::Country => (LabelKind::Country, class::COUNTRY),
                MapLabelKind::Water => (LabelKind::Water, class::WATER),
                MapLabelKind::Capital => (LabelKind::Capital, class::CAPITAL),
                MapLabelKind::Town => (LabelKind::Town, class::TOWN),
            };
            let entity = name.entity;
            let class = if entity.is_some() { class::STATE } else { class };
            let events = self.atlas.events_in(entity);
            let rank = self.rank(entity, class, events.len());
            let own = || (name.text.clone(), kind.width(&name.text));
            let (text, width) = entity.map_or_else(own, |entity| self.viewed(entity, kind));
            let at = if matches!(kind, LabelKind::Capital | LabelKind::Town) {
                Around::Point(at, DOT_GAP)
            } else {
                let is_clear = |choice: &Choice| {
                    let room = room(*choice, width, kind.size());
                    !rings(areas, parts, LayerKind::Disputed).any(|(_, ring)| touches(ring, &room))
                };
                Around::Choices(near(at, width, kind).into_iter().filter(is_clear).gather())
            };
            self.list.push(Wish { rank, kind, text, width, entity, events: self.view.count(events), at });
        }
    }

    /// The names of entities that have an area, unless a map names them in view; with the rings and visible part of
    /// each area.
    pub(super) fn add_areas(&mut self, areas: &[Area], parts: &[Part], groups: &[Group], screen: &Screen) {
        let mut wishes = Vec::new();
        for (own, (area, part)) in areas.iter().zip(parts).enumerate() {
            let (Some(entity), Some((ring, extent))) = (area.entity, &part.visible) else { continue };
            if self.list.iter().any(|wish| wish.entity == Some(entity)) {
                continue;
            }
            let mut extent = *extent;
            if extent.width.max(extent.height) < SMALL {
                // A mark may hide all of a small area: then the name stands beside both.
                let hiding = groups.iter().map(|group| square(group.at, group.radius));
                let hiding = hiding.filter(|mark| mark.overlaps(&extent)).gather();
                extent = hiding.iter().fold(extent, |extent, mark| union(&extent, mark));
            }
            // Where they are on the Earth, so that the name moves with the land; where none is in view, on what is.
            let anchors = part.anchors.iter().map(|&anchor| screen.screen_from_sphere(anchor));
            let mut points: Vec<_> = anchors.filter(|&at| encloses(ring, at)).gather();
            if points.is_empty() {
                points = well_inside(ring);
            }
            let state = area.kind == LayerKind::Countries;
            let kind = if state { LabelKind::Country } else { LabelKind::Area };
            let (text, width) = self.viewed(entity, kind);
            let mut within: Vec<_> = points.iter().map(|&point| centred(point, kind)).gather();
            let mut outside = around(&extent, kind).to_vec();
            if state {
                // A state’s name on a disputed area, or on another state, would claim what isn’t said.
                let clear = |choice: &Choice, of: LayerKind| {
                    let room = room(*choice, width, kind.size());
                    !rings(areas, parts, of).any(|(at, ring)| at != own && touches(ring, &room))
                };
                within.retain(|choice| clear(choice, LayerKind::Disputed));
                outside.retain(|choice| clear(choice, LayerKind::Disputed) && clear(choice, LayerKind::Countries));
            }
            within.add_all(outside);
            let rank = self.rank(Some(entity), if state { class::STATE } else { class::AREA }, area.all);
            let at = Around::Choices(within);
            wishes.push(Wish { rank, kind, text, width, entity: Some(entity), events: area.events, at });
        }
        self.list.add_all(wishes);
    }
}

/// The rings of the areas of a layer's kind, each with its area's place among all.
fn rings<'a>(areas: &'a [Area], parts: &'a [Part], of: LayerKind) -> impl Iterator<Item = (usize, &'a Ring)> {
    let of_kind = areas.iter().zip(parts).enumerate().filter(move |(_, (area, _))| area.kind == of);
    of_kind.flat_map(|(at, (_, part))| part.rings.iter().map(move |ring| (at, ring)))
}

/// Whether a ring encloses any of some points spread over a box.
fn touches(ring: &Ring, b: &Box) -> bool {
    let mut points = (0..14).map(|at| (b.x + b.width * f64::from(at % 7) / 6.0, b.y + b.height * f64::from(at / 7)));
    ring.bounds.overlaps(b) && points.any(|point| encloses(&ring.points, point))
}

/// The smallest box that holds two others.
fn union(a: &Box, b: &Box) -> Box {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let (right, bottom) = ((a.x + a.width).max(b.x + b.width), (a.y + a.height).max(b.y + b.height));
    Box { x, y, width: right - x, height: bottom - y }
}
