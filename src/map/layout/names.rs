//! Which labels a map should have, where they may stand, and how important each is.

use super::areas::{AreaRings, DrawnArea, DrawnSheet, Ring};
use super::groups::{Group, TARGET};
use super::label::{Apart, LabelKind, LabelPosition, LabelRank, Positions, Wish, centred, moved_onto, near, room};
use super::marks::PlaceMark;
use super::signs::OffFrame;
use crate::article::format::{LayerKind, MapLabelKind};
use crate::article::{Article, EntityId};
use crate::layout::Rect;
use crate::map::atlas::{Atlas, MapName};
use crate::map::geometry::{Point, Screen, distance, encloses, square, union, well_inside};
use crate::map::view::MapView;
use std::cmp::Reverse;

/// Room between a mark and its label in pixels.
const MARK_SPACE: f64 = 2.0;
/// Room between the middle of a town’s dot and its label in pixels.
const DOT_SPACE: f64 = 4.0;
/// Up to this scale, in kilometres a pixel, the names of the maps that aren't drawn are shown, too.
const NAMES_SCALE: f64 = 2.5;
/// An area smaller than this, in pixels, may be hidden by a mark.
const SMALL: f64 = 40.0;
/// Points of an outline that are no farther apart make no difference to where a name stands, in pixels.
const BAY: f64 = 4.0;
/// In how many rings around it the name of an area may stand apart.
const RINGS: i32 = 3;
/// In how many the name of what is featured may: they reach as far as the largest page.
const FEATURED_RINGS: i32 = 80;

/// Classes of labels, the most important first. What is featured comes before all of them.
mod class {
    /// First, because the name of a disputed area or a region should stand inside the area.
    pub(super) const AREA: u8 = 0;
    pub(super) const MARK: u8 = 1;
    pub(super) const SIGN: u8 = 2;
    pub(super) const STATE: u8 = 3;
    pub(super) const CAPITAL: u8 = 4;
    pub(super) const COUNTRY: u8 = 5;
    pub(super) const WATER: u8 = 6;
    pub(super) const TOWN: u8 = 7;
}

/// Collects the labels that a map should have.
pub(super) struct Wishes<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) article: &'a Article,
    pub(super) view: &'a MapView<'a>,
    /// The labels so far.
    pub(super) list: Vec<Wish>,
}

impl Wishes<'_> {
    fn is_featured(&self, entity: Option<EntityId>) -> bool {
        entity.is_some_and(|id| self.view.featured.contains(&id))
    }

    fn rank(&self, entity: Option<EntityId>, class: u8, events: usize) -> LabelRank {
        LabelRank { is_unfeatured: !self.is_featured(entity), class, events: Reverse(events) }
    }

    /// Places as far as the page reaches, with leader lines over any mark, for the name of what is featured: it always
    /// finds room.
    fn apart(&self, entity: Option<EntityId>, to: Point, around: Rect, width: f64, kind: LabelKind) -> Option<Apart> {
        let page = self.view.size.sane().page();
        self.is_featured(entity).then(|| {
            let mut apart = Apart { over: page, ..Apart::new(to, around, FEATURED_RINGS, kind) };
            // A wide name may fit on a narrow page only where the page's edges leave it.
            apart
                .positions
                .extend(apart.positions.clone().into_iter().map(|position| moved_onto(&page, position, width)));
            apart
        })
    }

    /// Adds an entity's name beside a mark that it shares with others: “Moscow, Kremlin”, “Tbilisi and 2 more”. The mark
    /// is given by its middle and the room around that.
    fn add_place(
        &mut self,
        class: u8,
        entity: EntityId,
        others: &[EntityId],
        (events, all): (usize, usize),
        at: (Point, f64),
    ) {
        let name = |id: EntityId| self.article.entity(id).name.as_str();
        let text = match others {
            [] => name(entity).to_owned(),
            [other] => format!("{}, {}", name(entity), name(*other)),
            _ => format!("{} and {} more", name(entity), others.len()),
        };
        let (entity, kind) = (Some(entity), LabelKind::Place);
        let (to, radius) = at;
        let width = kind.width(&text);
        self.list.push(Wish {
            rank: self.rank(entity, class, all),
            kind,
            text,
            width,
            entity,
            events,
            at: Positions::Around(to, radius),
            apart: self.apart(entity, to, square(to, radius), width, kind),
        });
    }

    /// Adds the name of a mark.
    pub(super) fn add_mark(&mut self, mark: &PlaceMark, radius: f64) {
        let at = ((mark.x, mark.y), radius + MARK_SPACE);
        self.add_place(class::MARK, mark.entity, &mark.others, (mark.events, mark.all), at);
    }

    /// Adds the name of a sign at the edge.
    pub(super) fn add_sign(&mut self, sign: &OffFrame) {
        let at = ((sign.x, sign.y), TARGET / 2.0);
        self.add_place(class::SIGN, sign.entity, &sign.others, (sign.events, sign.all), at);
    }

    /// The viewpoint's name for an entity, and the width of the widest name that any viewpoint has for it. With that
    /// width, other labels stay where they are when the viewpoint changes.
    fn viewed(&self, entity: EntityId, kind: LabelKind) -> (String, f64) {
        let viewpoints = 0..self.article.viewpoints.len().max(1);
        let widths = viewpoints.map(|viewpoint| kind.width(self.article.name_in(viewpoint, entity)));
        (self.article.name_in(self.view.viewpoint, entity).to_owned(), widths.fold(0.0, f64::max))
    }

    /// Adds the names that the maps give in view, each text once. If several maps give it, the position on the drawn
    /// map counts, unless that is out of view.
    pub(super) fn add_names(&mut self, map: usize, sheet: &DrawnSheet, groups: &[Group], screen: &Screen) {
        let mut named: Vec<&String> = Vec::new();
        let names = &self.atlas.names;
        let drawn = names.iter().filter(|name| name.sheet == map);
        let others = names.iter().filter(|name| name.sheet != map && screen.km_per_px() <= NAMES_SCALE);
        for name in drawn.chain(others) {
            let at = screen.screen_from_sphere(name.at);
            if self.view.size.sane().contains(at) && !named.contains(&&name.text) {
                named.push(&name.text);
                let wish = self.name(name, at, sheet, groups);
                self.list.push(wish);
            }
        }
    }

    /// The label of a name that a map gives, at its point on the page or near it, but on the same land or water. Names
    /// of states and of water keep off disputed areas: there, they would claim the area or hide it.
    fn name(&self, name: &MapName, at: Point, sheet: &DrawnSheet, groups: &[Group]) -> Wish {
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
        let apart = self.apart(entity, at, with_hiding_marks(&square(at, DOT_SPACE), groups), width, kind);
        let at = if matches!(kind, LabelKind::Capital | LabelKind::Town) {
            Positions::Around(at, DOT_SPACE)
        } else {
            let land = land_at(sheet, at);
            let is_clear = |position: &LabelPosition| {
                let room = room(*position, width, kind.size());
                land_at(sheet, room.middle()) == land
                    && !rings(sheet, LayerKind::Disputed).any(|(_, ring)| touches(ring, &room))
            };
            Positions::Listed(near(at, width, kind).into_iter().filter(is_clear).collect())
        };
        Wish { rank, kind, text, width, entity, events: self.view.count(events), at, apart }
    }

    /// Adds the names of entities whose area is in view, unless a map names them there: on the area, or apart from it
    /// with a leader line. Beside it, a name could be taken for that of other land.
    pub(super) fn add_areas(&mut self, sheet: &DrawnSheet, groups: &[Group], screen: &Screen) {
        let mut wishes = Vec::new();
        for (area, rings) in sheet.areas.iter().zip(&sheet.rings) {
            let (Some(entity), Some((visible, bounds))) = (area.entity, &rings.visible) else { continue };
            if self.list.iter().any(|wish| wish.entity == Some(entity)) {
                continue;
            }
            let is_state = area.kind == LayerKind::Countries;
            let (kind, class) =
                if is_state { (LabelKind::Country, class::STATE) } else { (LabelKind::Area, class::AREA) };
            let (text, width) = self.viewed(entity, kind);
            let points = name_points(rings, visible, screen);
            // A leader line ends at the best of them, or at the edge of an area too small to have any.
            let Some(&best) = points.first().or(visible.first()) else { continue };
            let mut inside: Vec<_> = points.into_iter().map(|point| centred(point, kind)).collect();
            let apart = if is_state {
                // On a disputed area, a state's name would claim that as its own.
                inside.retain(|position| {
                    let room = room(*position, width, kind.size());
                    !self::rings(sheet, LayerKind::Disputed).any(|(_, ring)| touches(ring, &room))
                });
                self.apart(Some(entity), best, with_hiding_marks(&square(best, DOT_SPACE), groups), width, kind)
            } else {
                let around = with_hiding_marks(bounds, groups);
                self.apart(Some(entity), best, around, width, kind)
                    .or_else(|| Some(Apart::new(best, around, RINGS, kind)))
            };
            wishes.push(Wish {
                rank: self.rank(Some(entity), class, area.all),
                kind,
                text,
                width,
                entity: Some(entity),
                events: area.events,
                at: Positions::Listed(inside),
                apart,
            });
        }
        self.list.extend(wishes);
    }
}

/// Where the name of an area may stand inside it: at its anchors in view, which move with the land, or else well inside
/// what is visible of it.
fn name_points(area: &AreaRings, visible: &[Point], screen: &Screen) -> Vec<Point> {
    let anchors = area.anchors.iter().map(|&anchor| screen.screen_from_sphere(anchor));
    let mut points: Vec<_> = anchors.filter(|&at| encloses(visible, at)).collect();
    if points.is_empty() {
        points = well_inside(&coarse(visible));
        points.retain(|&at| encloses(visible, at));
    }
    points
}

/// A ring without the points that are hardly apart from the one before: a name needs no bays.
fn coarse(ring: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for &point in ring {
        if kept.last().is_none_or(|&last| distance(last, point) >= BAY) {
            kept.push(point);
        }
    }
    kept
}

/// The index of the state's area in which a point lies; `None` on water.
fn land_at(sheet: &DrawnSheet, at: Point) -> Option<usize> {
    let here = square(at, 0.5);
    let mut rings = rings(sheet, LayerKind::Countries).filter(|(_, ring)| ring.bounds.overlaps(&here));
    rings.find(|(_, ring)| encloses(&ring.points, at)).map(|(index, _)| index)
}

/// The bounds of an area. Those of a small area include the marks on it, which may hide all of it: then its name has to
/// stand beside both.
fn with_hiding_marks(bounds: &Rect, groups: &[Group]) -> Rect {
    if bounds.width.max(bounds.height) >= SMALL {
        return *bounds;
    }
    let marks = groups.iter().map(|group| square(group.at, group.radius));
    marks.filter(|mark| mark.overlaps(bounds)).fold(*bounds, |all, mark| union(&all, &mark))
}

/// The rings of all areas in layers of a kind, each with the index of its area.
fn rings<'a>(sheet: &'a DrawnSheet, kind: LayerKind) -> impl Iterator<Item = (usize, &'a Ring)> {
    let is_of_kind = move |(_, (area, _)): &(usize, (&DrawnArea, &AreaRings))| area.kind == kind;
    let areas = sheet.areas.iter().zip(&sheet.rings).enumerate().filter(is_of_kind);
    areas.flat_map(|(index, (_, area))| area.rings.iter().map(move |ring| (index, ring)))
}

/// Whether a ring encloses any of some points spread over a rectangle.
fn touches(ring: &Ring, rect: &Rect) -> bool {
    let mut points = (0..14).map(|index| {
        let (column, row) = (f64::from(index % 7), f64::from(index / 7));
        (rect.x + rect.width * column / 6.0, rect.y + rect.height * row)
    });
    ring.bounds.overlaps(rect) && points.any(|point| encloses(&ring.points, point))
}
