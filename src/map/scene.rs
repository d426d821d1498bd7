//! The map as it is drawn: everything that a view needs, in pixels.

use super::atlas::{Atlas, Shape, Sheet};
use super::frame::{Frame, Screen, Size, bounds};
use super::graticule::{ScaleBar, graticule};
use super::label::{Around, Label, LabelKind, Wish, place};
use super::marks::{Group, OffFrame, PlaceMark, TARGET, groups, mark, off_frame, square};
use super::path::{self, Point, clipped_line, clipped_ring, write_box, write_line, write_ring};
use crate::article::format::{LayerKind, MapLabelKind};
use crate::article::{Article, EntityId};
use crate::label::Box;
use std::cmp::Reverse;

/// How far areas are drawn beyond the page, in pixels, so that outlines along its edge stay out of sight.
const BLEED: f64 = 24.0;
/// Room between a mark and its label in pixels, beyond the mark's radius.
const GAP: f64 = 1.0;
/// Scales in kilometres a pixel up to which the towns and capitals of a map are named while another map is drawn.
const TOWN_SCALE: f64 = 2.0;
const CAPITAL_SCALE: f64 = 12.0;

/// A map, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Which of the article's maps is drawn.
    pub map: usize,
    /// Land, water and disputed areas, in the order in which they are drawn.
    pub areas: Vec<Area>,
    /// Borders between parts of states.
    pub lines: Vec<Line>,
    /// Meridians and parallels, as SVG paths.
    pub graticule: Vec<String>,
    /// What no map covers, as an SVG path (even-odd), drawn over the areas; empty if all of the page is covered.
    pub beyond: String,
    /// Places in view, the busiest first.
    pub places: Vec<PlaceMark>,
    /// Names other than those of places.
    pub labels: Vec<Label>,
    /// A round distance; `None` without a map.
    pub scale_bar: Option<ScaleBar>,
    /// Places with events out of view, the busiest first.
    pub off_frame: Vec<OffFrame>,
}

/// An area of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// What its layer holds.
    pub kind: LayerKind,
    /// Index of its layer in the map's layers.
    pub layer: usize,
    /// Its geometry's id.
    pub id: String,
    /// Whose area it is.
    pub entity: Option<EntityId>,
    /// SVG path in pixels, filled by the even-odd rule.
    pub d: String,
    /// A point well inside its visible part, if it is an entity's.
    pub at: Option<(f64, f64)>,
    /// How many events name the entity as their place.
    pub events: usize,
}

/// A line of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What its layer holds.
    pub kind: LayerKind,
    /// Index of its layer in the map's layers.
    pub layer: usize,
    /// SVG path in pixels.
    pub d: String,
}

impl Atlas {
    /// Lays out what a frame shows on a page of some size. Entities in `focus` come first for labels. Labels and signs
    /// keep off the boxes in `reserved`, where the view puts its own controls.
    pub fn scene(&self, article: &Article, frame: Frame, size: Size, focus: &[EntityId], reserved: &[Box]) -> Scene {
        let size = size.sane();
        let frame = frame.clamped(self, size);
        let screen = frame.screen(size);
        let page = Box { x: 0.0, y: 0.0, width: size.width, height: size.height };
        let Some((map, beyond)) = self.sheet_for(&screen, &page) else { return Scene::default() };
        let (areas, lines, extents) = self.draw(&self.sheets[map], &screen, &page);
        let scale_bar = ScaleBar::new(frame.km_per_px, size);

        let inside = |group: &Group| {
            let (x, y) = group.at;
            x >= 0.0 && y >= 0.0 && x <= size.width && y <= size.height
        };
        let (near, far): (Vec<_>, Vec<_>) = groups(self, &screen).into_iter().partition(inside);
        let mut places: Vec<_> = near.iter().map(|group| mark(article, group, focus)).collect();
        let mut taken = reserved.to_vec();
        taken.push(scale_bar.bounds);
        taken.extend(places.iter().map(|mark| square((mark.x, mark.y), mark.radius.max(TARGET / 2.0))));
        let mut off_frame = off_frame(&far, &screen, size, focus, &taken);
        taken.extend(off_frame.iter().map(|sign| square((sign.x, sign.y), TARGET / 2.0)));

        let mut wishes: Vec<(Rank, Owner, Wish)> = Vec::new();
        let focused = |entity: EntityId| !focus.contains(&entity);
        for (at, place) in places.iter().enumerate() {
            let at_point = Around::Point((place.x, place.y), place.radius + GAP);
            let text = named(article, place.entity, place.others.len());
            let wish =
                Wish { kind: LabelKind::Place, text, entity: Some(place.entity), events: place.events, at: at_point };
            wishes.push((Rank(focused(place.entity), 0, Reverse(place.events)), Owner::Place(at), wish));
        }
        for (at, sign) in off_frame.iter().enumerate() {
            let at_point = Around::Point((sign.x, sign.y), TARGET / 2.0);
            let text = named(article, sign.entity, sign.others.len());
            let wish =
                Wish { kind: LabelKind::Place, text, entity: Some(sign.entity), events: sign.events, at: at_point };
            wishes.push((Rank(focused(sign.entity), 1, Reverse(sign.events)), Owner::Sign(at), wish));
        }
        for wish in self.name_wishes(map, &screen, &page, frame.km_per_px) {
            let rank = match (wish.entity, wish.kind) {
                (Some(_), _) => 2,
                (_, LabelKind::Capital) => 3,
                (_, LabelKind::Country) => 4,
                (_, LabelKind::Water) => 5,
                _ => 6,
            };
            let unfocused = wish.entity.is_none_or(focused);
            wishes.push((Rank(unfocused, rank, Reverse(wish.events)), Owner::Map, wish));
        }
        for (area, extent) in areas.iter().zip(&extents) {
            let (Some(entity), Some(at), Some(extent)) = (area.entity, area.at, extent) else { continue };
            let told = wishes.iter().any(|(_, _, wish)| wish.entity == Some(entity));
            if told || article.entity(entity).location.is_some() {
                continue;
            }
            let kind = if area.kind == LayerKind::Countries { LabelKind::Country } else { LabelKind::Area };
            let text = named(article, entity, 0);
            let wish = Wish { kind, text, entity: Some(entity), events: area.events, at: Around::Area(at, *extent) };
            wishes.push((Rank(focused(entity), 2, Reverse(area.events)), Owner::Map, wish));
        }
        wishes.sort_by_key(|(rank, _, _)| *rank);
        let (owners, wishes): (Vec<_>, Vec<_>) = wishes.into_iter().map(|(_, owner, wish)| (owner, wish)).unzip();
        let mut labels = Vec::new();
        for (owner, label) in owners.into_iter().zip(place(wishes, taken, size)) {
            match owner {
                Owner::Place(at) => places[at].label = label,
                Owner::Sign(at) => off_frame[at].label = label,
                Owner::Map => labels.extend(label),
            }
        }
        let graticule = graticule(&screen, frame.km_per_px, size, &page);
        Scene { map, areas, lines, graticule, beyond, places, labels, scale_bar: Some(scale_bar), off_frame }
    }

    /// The most detailed map that covers all of the page, else the widest; and what it leaves uncovered.
    fn sheet_for(&self, screen: &Screen, page: &Box) -> Option<(usize, String)> {
        let last = self.sheets.len().checked_sub(1)?;
        for (at, sheet) in self.sheets.iter().enumerate() {
            let ring: Vec<_> = sheet.coverage.iter().map(|&point| screen.screen_from_sphere(point)).collect();
            let covered = clipped_ring(&ring, page);
            // Within a thousandth: clipping has rounding errors.
            if path::area(&covered) >= 0.999 * page.width * page.height {
                return Some((at, String::new()));
            }
            if at == last {
                let mut beyond = String::new();
                write_box(&mut beyond, page);
                write_ring(&mut beyond, &covered);
                return Some((last, beyond));
            }
        }
        None
    }

    /// A map's areas and lines on the page, and the box of the visible part of each area that is an entity's.
    pub(super) fn draw(&self, sheet: &Sheet, screen: &Screen, page: &Box) -> (Vec<Area>, Vec<Line>, Vec<Option<Box>>) {
        let bleed = Box {
            x: page.x - BLEED,
            y: page.y - BLEED,
            width: page.width + 2.0 * BLEED,
            height: page.height + 2.0 * BLEED,
        };
        let corners = [(bleed.x, bleed.y), (bleed.x + bleed.width, bleed.y + bleed.height)];
        // Toward the corners an azimuthal map's scale is off by a little.
        let reach_km = corners.map(|(x, y)| screen.middle().km_to(screen.sphere_from_screen(x, y)));
        let reach_km = reach_km[0].max(reach_km[1]) * 1.1;
        let (mut areas, mut lines, mut extents) = (Vec::new(), Vec::new(), Vec::new());
        for shape in &sheet.shapes {
            let (d, rings) = drawn(shape, screen, &bleed, reach_km);
            if d.is_empty() {
                continue;
            }
            let Shape { kind, layer, entity, .. } = *shape;
            if !shape.encloses {
                lines.push(Line { kind, layer, d });
                continue;
            }
            let region = self.regions.iter().find(|(id, _)| entity == Some(*id));
            let visible = region.and_then(|_| visible_part(&rings, page));
            let (at, extent) = visible.unzip();
            let events = region.map_or(0, |&(_, events)| events);
            areas.push(Area { kind, layer, id: shape.id.clone(), entity, d, at, events });
            extents.push(extent);
        }
        (areas, lines, extents)
    }

    /// What the maps name in view: every name once, as the drawn map has it if that is in view.
    fn name_wishes(&self, map: usize, screen: &Screen, page: &Box, km_per_px: f64) -> Vec<Wish> {
        let mut wishes: Vec<Wish> = Vec::new();
        let drawn = self.names.iter().filter(|name| name.sheet == map);
        let others = self.names.iter().filter(|name| {
            let suits = match name.kind {
                MapLabelKind::Town => km_per_px <= TOWN_SCALE,
                MapLabelKind::Capital => km_per_px <= CAPITAL_SCALE,
                MapLabelKind::Country | MapLabelKind::Water => true,
            };
            name.sheet != map && suits
        });
        for name in drawn.chain(others) {
            let at @ (x, y) = screen.screen_from_sphere(name.at);
            let visible = x >= 0.0 && y >= 0.0 && x <= page.width && y <= page.height;
            if !visible || wishes.iter().any(|wish| wish.text == name.text) {
                continue;
            }
            let (kind, around) = match name.kind {
                MapLabelKind::Country => (LabelKind::Country, Around::Area(at, square(at, 0.0))),
                MapLabelKind::Water => (LabelKind::Water, Around::Area(at, square(at, 0.0))),
                MapLabelKind::Capital => (LabelKind::Capital, Around::Point(at, GAP + 3.0)),
                MapLabelKind::Town => (LabelKind::Town, Around::Point(at, GAP + 3.0)),
            };
            let events = self.regions.iter().find(|(id, _)| name.entity == Some(*id)).map_or(0, |&(_, events)| events);
            wishes.push(Wish { kind, text: name.text.clone(), entity: name.entity, events, at: around });
        }
        wishes
    }
}

/// What comes first: what is in focus, then by importance, then what has more events.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(bool, u8, Reverse<usize>);

/// Whose label a wish becomes.
enum Owner {
    Place(usize),
    Sign(usize),
    Map,
}

/// An entity's name, and how many others share its mark.
fn named(article: &Article, entity: EntityId, others: usize) -> String {
    let name = &article.entity(entity).name;
    if others == 0 { name.clone() } else { [name, " +", &others.to_string()].concat() }
}

/// A shape's path on the page, and its rings there.
fn drawn(shape: &Shape, screen: &Screen, bleed: &Box, reach_km: f64) -> (String, Vec<Vec<Point>>) {
    let (mut d, mut rings) = (String::new(), Vec::new());
    for chain in &shape.chains {
        if screen.middle().km_to(chain.middle) > reach_km + chain.reach_km {
            continue;
        }
        let points: Vec<_> = chain.points.iter().map(|&point| screen.screen_from_sphere(point)).collect();
        if shape.encloses {
            let ring = clipped_ring(&points, bleed);
            write_ring(&mut d, &ring);
            rings.push(ring);
        } else {
            for piece in clipped_line(&points, bleed) {
                write_line(&mut d, &piece);
            }
        }
    }
    (d, rings)
}

/// The point that is farthest from the edge of an area's largest visible part, among a grid of them, and the box of
/// that part. Distances count for less across than up, because names are wide.
fn visible_part(rings: &[Vec<Point>], page: &Box) -> Option<(Point, Box)> {
    const STRETCH: f64 = 3.0;
    const ACROSS: i32 = 13;
    const DOWN: i32 = 9;
    let visible = rings.iter().map(|ring| clipped_ring(ring, page));
    let largest = visible.max_by(|a, b| path::area(a).total_cmp(&path::area(b)))?;
    let (left, top, right, bottom) = bounds(largest.iter().copied())?;
    let ring: Vec<_> = largest.iter().map(|&(x, y)| (x / STRETCH, y)).collect();
    let depth = |point: Point| {
        let next = ring.iter().cycle().skip(1);
        let edge = ring.iter().zip(next).map(|(&a, &b)| {
            let near = path::nearest(a, b, point);
            (near.0 - point.0).hypot(near.1 - point.1)
        });
        edge.fold(f64::INFINITY, f64::min)
    };
    let mut best: Option<(f64, Point)> = None;
    for row in 0..DOWN {
        for column in 0..ACROSS {
            let share = |at: i32, of: i32| (f64::from(at) + 0.5) / f64::from(of);
            let (x, y) = (left + (right - left) * share(column, ACROSS), top + (bottom - top) * share(row, DOWN));
            let point = (x / STRETCH, y);
            if path::encloses(&ring, point) {
                let depth = depth(point);
                if best.is_none_or(|(deepest, _)| depth > deepest + 1e-6) {
                    best = Some((depth, (x, y)));
                }
            }
        }
    }
    let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    let at = best.map_or(middle, |(_, point)| point);
    Some((at, Box { x: left, y: top, width: right - left, height: bottom - top }))
}
