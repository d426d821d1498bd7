//! Land, lakes, disputed areas and borders on the page.

use super::atlas::{Atlas, Shape, Sheet};
use super::frame::{Screen, bounds};
use super::legend::drawing;
use super::path::{self, COARSE, Point, clipped_line, clipped_ring, write_line, write_ring};
use super::projection::Unit;
use super::view::View;
use crate::article::format::LayerKind;
use crate::article::{Article, Drawing, EntityId};
use crate::gather::Gather as _;
use crate::label::Box;
use crate::order;

/// How far areas are drawn beyond the page, in pixels, so that outlines along its edge stay out of sight.
const BLEED: f64 = 24.0;

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
    /// How the viewpoint draws it, and what as a part of; `None` where viewpoints have no say.
    pub drawn: Option<(Drawing, Option<EntityId>)>,
    /// Whether any of it is on the page, if it is an entity's.
    pub is_visible: bool,
    /// How many of the events that are in name the entity as their place.
    pub events: usize,
    /// How many events do in all.
    pub all: usize,
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

/// What is drawn of a map.
pub(super) struct Drawn<'a> {
    pub(super) areas: Vec<Area>,
    pub(super) lines: Vec<Line>,
    /// What else is known of each area.
    pub(super) parts: Vec<Part<'a>>,
}

/// A ring on the page in pixels, and the box around it.
pub(super) struct Ring {
    pub(super) points: Vec<Point>,
    pub(super) bounds: Box,
}

/// An area’s rings on the page, and what is visible of it if it is an entity’s.
pub(super) struct Part<'a> {
    pub(super) rings: Vec<Ring>,
    /// The largest visible part and its box.
    pub(super) visible: Option<(Vec<Point>, Box)>,
    /// Points well inside it, at their places on the Earth.
    pub(super) anchors: &'a [Unit],
}

/// A map’s areas and lines on the page, in the order of its layers.
pub(super) fn draw<'a>(
    atlas: &Atlas,
    article: &Article,
    view: &View,
    sheet: &'a Sheet,
    screen: &Screen,
    page: &Box,
) -> Drawn<'a> {
    let bleed = Box {
        x: page.x - BLEED,
        y: page.y - BLEED,
        width: page.width + 2.0 * BLEED,
        height: page.height + 2.0 * BLEED,
    };
    let corner = screen.sphere_from_screen(bleed.x, bleed.y);
    // Toward the corners an azimuthal map’s scale is off by a little.
    let reach_km = screen.middle().km_to(corner) * 1.1;
    let mut drawn = Drawn { areas: Vec::new(), lines: Vec::new(), parts: Vec::new() };
    for shape in &sheet.shapes {
        let (d, rings) = on_page(shape, screen, &bleed, reach_km);
        let Shape { kind, layer, entity, .. } = *shape;
        if d.is_empty() {
            continue;
        }
        if !shape.encloses {
            drawn.lines.push(Line { kind, layer, d });
            continue;
        }
        let region = atlas.regions.iter().find(|region| entity == Some(region.entity));
        let visible = region.and_then(|_| visible_part(&rings, page));
        let events = region.map_or(0, |region| view.count(&region.events));
        let all = region.map_or(0, |region| region.events.len());
        let viewed = article.viewed(view.viewpoint, &shape.layer_name, &shape.id);
        let has_say = kind == LayerKind::Disputed || viewed.is_some();
        let how = has_say.then(|| drawing(viewed));
        drawn.areas.push(Area {
            kind,
            layer,
            id: shape.id.clone(),
            entity,
            d,
            drawn: how,
            is_visible: visible.is_some(),
            events,
            all,
        });
        let rings = rings.into_iter().filter_map(|points| Some(Ring { bounds: box_around(&points)?, points })).gather();
        drawn.parts.push(Part { rings, visible, anchors: &shape.anchors });
    }
    drawn
}

/// A shape’s path on the page, and its rings there.
fn on_page(shape: &Shape, screen: &Screen, bleed: &Box, reach_km: f64) -> (String, Vec<Vec<Point>>) {
    let (mut d, mut rings) = (String::new(), Vec::new());
    for chain in &shape.chains {
        if screen.middle().km_to(chain.middle) > reach_km + chain.reach_km {
            continue;
        }
        let points: Vec<_> = chain.points.iter().map(|&point| screen.screen_from_sphere(point)).gather();
        if shape.encloses {
            let ring = clipped_ring(&points, bleed);
            write_ring(&mut d, &ring, COARSE);
            rings.push(ring);
        } else {
            for piece in clipped_line(&points, bleed) {
                write_line(&mut d, &piece, COARSE);
            }
        }
    }
    (d, rings)
}

/// The largest part of an area that is visible, and its box; `None` if nothing is.
fn visible_part(rings: &[Vec<Point>], page: &Box) -> Option<(Vec<Point>, Box)> {
    let visible = rings.iter().map(|ring| clipped_ring(ring, page));
    let largest = visible.max_by(|a, b| path::area(a).total_cmp(&path::area(b)))?;
    let around = box_around(&largest)?;
    Some((largest, around))
}

fn box_around(points: &[Point]) -> Option<Box> {
    let (x, y, right, bottom) = bounds(points.iter().copied())?;
    Some(Box { x, y, width: right - x, height: bottom - y })
}

/// Points of a grid inside a ring, those farthest from its edge first; its middle if there is none. Distances count
/// for less across than up, because names are wide.
pub(super) fn well_inside(ring: &[Point]) -> Vec<Point> {
    const STRETCH: f64 = 3.0;
    const ACROSS: i32 = 13;
    const DOWN: i32 = 9;
    let Some((left, top, right, bottom)) = bounds(ring.iter().copied()) else { return Vec::new() };
    let ring: Vec<_> = ring.iter().map(|&(x, y)| (x / STRETCH, y)).gather();
    let depth = |point: Point| {
        let away = |(x, y): Point| (x - point.0).powi(2) + (y - point.1).powi(2);
        let edge = path::sides(&ring).map(|(a, b)| away(path::nearest(a, b, point)));
        edge.fold(f64::INFINITY, f64::min).sqrt()
    };
    let share = |at: i32, of: i32| (f64::from(at) + 0.5) / f64::from(of);
    let grid = (0..DOWN).flat_map(|row| (0..ACROSS).map(move |column| (share(column, ACROSS), share(row, DOWN))));
    let grid = grid.map(|(x, y)| (left + (right - left) * x, top + (bottom - top) * y));
    let inside = grid.filter(|&(x, y)| path::encloses(&ring, (x / STRETCH, y)));
    // In tenths, so that rounding errors don’t decide which comes first.
    let mut points: Vec<_> = inside.map(|(x, y)| ((depth((x / STRETCH, y)) * 10.0) as i64, (x, y))).gather();
    order::sort_by_key(&mut points, |&(depth, _)| -depth);
    let mut points: Vec<_> = points.into_iter().map(|(_, point)| point).gather();
    if points.is_empty() {
        points.push((f64::midpoint(left, right), f64::midpoint(top, bottom)));
    }
    points
}
