//! Land, lakes, disputed areas and borders on the page.

use crate::article::{Article, Drawing, EntityId, LayerKind, MapLayer};
use crate::layout::Rect;
use crate::map::atlas::Atlas;
use crate::map::chain::Circle;
use crate::map::fill::{Fill, fill};
use crate::map::geometry::{
    COARSE, Point, REACH_KM, Screen, Unit, area, clipped_line, clipped_ring, rect_around, write_dot, write_line,
    write_ring,
};
use crate::map::legend::drawing;
use crate::map::sheet::{MapSheet, SheetShape};
use crate::map::view::MapView;
use crate::topojson::ChainKind;

/// How far areas are drawn beyond the page, in pixels, so that the outlines along its edge are out of sight.
pub(super) const BLEED: f64 = 24.0;

/// An area of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnArea {
    /// What its layer holds.
    pub kind: LayerKind,
    /// Index of its layer in the map's layers.
    pub layer: usize,
    /// Its geometry's id.
    pub id: String,
    /// The entity whose area it is.
    pub entity: Option<EntityId>,
    /// SVG path in pixels, filled by the even-odd rule.
    pub d: String,
    /// How it is filled.
    pub fill: Fill,
    /// How the viewpoint draws it, and as a part of which entity. `None` if viewpoints don't concern it.
    pub drawn: Option<(Drawing, Option<EntityId>)>,
    /// Whether any of it is on the page. Always false if it is no entity's place.
    pub is_visible: bool,
    /// How many of the shown events name the entity as their place.
    pub events: usize,
    /// How many of all events do.
    pub all: usize,
}

/// Lines or points of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLine {
    /// What its layer holds.
    pub kind: LayerKind,
    /// Index of its layer in the map's layers.
    pub layer: usize,
    /// Whether they are points: lines of no length, which round ends make dots.
    pub is_dots: bool,
    /// SVG path in pixels.
    pub d: String,
}

/// What is drawn of a map.
#[derive(Default)]
pub(super) struct DrawnSheet<'a> {
    pub(super) areas: Vec<DrawnArea>,
    pub(super) lines: Vec<DrawnLine>,
    /// The geometry of each area, in the areas' order.
    pub(super) rings: Vec<AreaRings<'a>>,
}

/// An area's geometry on the page.
pub(super) struct AreaRings<'a> {
    pub(super) rings: Vec<Ring>,
    /// The largest part on the page and its bounds, if the area is an entity's place and in view.
    pub(super) visible: Option<(Vec<Point>, Rect)>,
    /// Good points for its name, on the sphere, the best first.
    pub(super) anchors: &'a [Unit],
}

/// A ring in pixels, with its bounds.
pub(super) struct Ring {
    pub(super) points: Vec<Point>,
    pub(super) bounds: Rect,
}

/// A map's areas and lines on a page, in the order of its layers.
pub(super) fn draw<'a>(
    atlas: &Atlas,
    article: &Article,
    view: &MapView,
    sheet: &'a MapSheet,
    screen: &Screen,
    page: &Rect,
) -> DrawnSheet<'a> {
    let bleed = Rect {
        x: page.x - BLEED,
        y: page.y - BLEED,
        width: page.width + 2.0 * BLEED,
        height: page.height + 2.0 * BLEED,
    };
    let corner = screen.sphere_from_screen(bleed.x, bleed.y);
    // A tenth more, because the scale of an azimuthal projection changes a little towards the corners.
    let around = Circle::new(screen.middle(), screen.middle().km_to(corner) * 1.1);
    let mut drawn = DrawnSheet::default();
    for shape in &sheet.shapes {
        let of = &sheet.layers[shape.layer];
        let (d, rings) = on_page(shape, screen, &bleed, &around);
        if d.is_empty() {
            continue;
        }
        if shape.kind != ChainKind::Area {
            drawn.lines.push(DrawnLine {
                kind: of.kind,
                layer: shape.layer,
                is_dots: shape.kind == ChainKind::Point,
                d,
            });
            continue;
        }
        let visible = atlas.region(shape.entity).and_then(|_| visible_part(&rings, page));
        drawn.areas.push(area_of(atlas, article, view, (of, shape), d, visible.is_some()));
        drawn.rings.push(AreaRings { rings, visible, anchors: &shape.anchors });
    }
    drawn
}

/// What is known of an area of a layer that is drawn by the path `d`.
fn area_of(
    atlas: &Atlas,
    article: &Article,
    view: &MapView,
    (of, shape): (&MapLayer, &SheetShape),
    d: String,
    is_visible: bool,
) -> DrawnArea {
    let events = atlas.events_in(shape.entity);
    let viewed = article.viewed(view.viewpoint, &of.name, &shape.id);
    let depends_on_viewpoint = of.kind == LayerKind::Disputed || viewed.is_some();
    let drawn = depends_on_viewpoint.then(|| drawing(viewed));
    DrawnArea {
        kind: of.kind,
        layer: shape.layer,
        id: shape.id.clone(),
        entity: shape.entity,
        d,
        fill: fill(article, of, shape.entity, drawn),
        drawn,
        is_visible,
        events: view.count(events),
        all: events.len(),
    }
}

/// A shape's path on the page, and its rings there. Empty if the shape is out of view.
fn on_page(shape: &SheetShape, screen: &Screen, bleed: &Rect, around: &Circle) -> (String, Vec<Ring>) {
    let (mut d, mut rings) = (String::new(), Vec::new());
    for chain in &shape.chains {
        let is_near = chain.around.is_within(screen.middle(), REACH_KM);
        let points = if is_near {
            let mut points = Vec::new();
            chain.show(screen.km_per_px(), around, |point| points.push(screen.screen_from_sphere(point)));
            points
        } else {
            let mut course = Vec::new();
            chain.show(screen.km_per_px(), around, |point| course.push(point));
            if course.iter().all(|&point| !screen.reaches(point)) {
                continue;
            }
            // A ring around the antipode comes out around all of the page. By the even-odd rule, the page's own ring undoes
            // that.
            let may_be_around = shape.kind == ChainKind::Area && chain.around.holds(screen.antipode());
            if may_be_around && screen.is_around_antipode(&course, chain.around.middle) {
                add_ring(bleed.corners().to_vec(), bleed, &mut d, &mut rings);
            }
            screen.course_from_sphere(&course, shape.kind == ChainKind::Area)
        };
        match shape.kind {
            ChainKind::Area => add_ring(points, bleed, &mut d, &mut rings),
            ChainKind::Line => {
                for piece in clipped_line(&points, bleed) {
                    write_line(&mut d, &piece, COARSE);
                }
            }
            ChainKind::Point => {
                for &(x, y) in points.iter().filter(|&&(x, y)| bleed.encloses((x, y))) {
                    write_dot(&mut d, (x, y));
                }
            }
        }
    }
    (d, rings)
}

/// Adds what is in view of a ring to an area's path and its rings.
fn add_ring(points: Vec<Point>, bleed: &Rect, d: &mut String, rings: &mut Vec<Ring>) {
    let Some(bounds) = rect_around(&points) else { return };
    // Most rings are wholly in view.
    let points = if bleed.contains(&bounds) { points } else { clipped_ring(points, bleed) };
    let Some(bounds) = rect_around(&points) else { return };
    write_ring(d, &points, COARSE);
    rings.push(Ring { points, bounds });
}

/// The largest part of an area that is on the page, and its bounds. `None` if nothing is.
fn visible_part(rings: &[Ring], page: &Rect) -> Option<(Vec<Point>, Rect)> {
    let visible = rings.iter().filter(|ring| ring.bounds.overlaps(page));
    let visible = visible.map(|ring| clipped_ring(ring.points.clone(), page));
    let largest = visible.max_by(|a, b| area(a).total_cmp(&area(b)))?;
    let bounds = rect_around(&largest)?;
    Some((largest, bounds))
}
