//! Land, lakes, disputed areas and borders on the page.

use super::atlas::{Atlas, Shape, Sheet};
use super::frame::{Screen, bounds};
use super::path::{self, Point, clipped_line, clipped_ring, write_line, write_ring};
use crate::article::EntityId;
use crate::article::format::LayerKind;
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

/// What is drawn of a map.
pub(super) struct Drawn {
    pub(super) areas: Vec<Area>,
    pub(super) lines: Vec<Line>,
    /// What else is known of each area.
    pub(super) parts: Vec<Part>,
}

/// An area’s rings on the page in pixels, and what is visible of it if it is an entity’s.
pub(super) struct Part {
    pub(super) rings: Vec<Vec<Point>>,
    /// Points inside, those well inside first, and the box of the largest visible part.
    pub(super) visible: Option<(Vec<Point>, Box)>,
}

/// A map’s areas and lines on the page, in the order of its layers.
pub(super) fn draw(atlas: &Atlas, sheet: &Sheet, screen: &Screen, page: &Box) -> Drawn {
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
        let at = visible.as_ref().and_then(|(points, _)| points.first().copied());
        let events = region.map_or(0, |region| region.events.len());
        drawn.areas.push(Area { kind, layer, id: shape.id.clone(), entity, d, at, events });
        drawn.parts.push(Part { rings, visible });
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

/// Points of a grid inside an area’s largest visible part, those farthest from its edge first, and the box of that
/// part. Distances count for less across than up, because names are wide. `None` if nothing is visible.
fn visible_part(rings: &[Vec<Point>], page: &Box) -> Option<(Vec<Point>, Box)> {
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
    let share = |at: i32, of: i32| (f64::from(at) + 0.5) / f64::from(of);
    let grid = (0..DOWN).flat_map(|row| (0..ACROSS).map(move |column| (share(column, ACROSS), share(row, DOWN))));
    let grid = grid.map(|(x, y)| (left + (right - left) * x, top + (bottom - top) * y));
    let inside = grid.filter(|&(x, y)| path::encloses(&ring, (x / STRETCH, y)));
    // In tenths of a pixel, so that rounding errors don’t decide which comes first.
    let mut points: Vec<_> = inside.map(|(x, y)| ((depth((x / STRETCH, y)) * 10.0) as i64, (x, y))).collect();
    order::sort_by_key(&mut points, |&(depth, _)| -depth);
    let mut points: Vec<_> = points.into_iter().map(|(_, point)| point).collect();
    if points.is_empty() {
        points.push((f64::midpoint(left, right), f64::midpoint(top, bottom)));
    }
    Some((points, Box { x: left, y: top, width: right - left, height: bottom - top }))
}
