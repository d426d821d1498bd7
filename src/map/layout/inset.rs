//! The locator: a small map in a corner that shows where in the world the large map is.

use super::areas::{DrawnArea, draw};
use super::groups::groups;
use super::label::{LabelKind, LabelRank, Positions, Wish, place_labels};
use super::marks::{PlaceMark, mark};
use crate::article::Article;
use crate::layout::Rect;
use crate::map::atlas::Atlas;
use crate::map::geometry::{FINE, Screen, Size, area, bounds, clipped_ring, square, write_rect, write_ring};
use crate::map::view::MapView;

/// The smallest outline of a frame that can still be seen, in pixels.
const SMALLEST: f64 = 8.0;
/// Segments along each side of a frame: enough to look curved.
const SEGMENTS: i32 = 8;
/// The most places that are marked.
const PLACES: usize = 3;
/// Radius of their marks in pixels.
const RADIUS: f64 = 3.0;

/// The widest map, small.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inset {
    /// The outline of what the large map shows, as an SVG path.
    pub outline: String,
    /// The share of the locator that the large map shows, 0 to 1. From about a half on, a locator tells nothing.
    pub share: f64,
    /// The busiest places that the large map doesn't show.
    pub places: Vec<PlaceMark>,
}

impl Atlas {
    /// The areas of the locator on a small page: land, water and disputed areas, in the order in which they are drawn.
    /// They stay the same while the large map moves.
    pub fn locator(&self, article: &Article, viewpoint: usize, inset: Size) -> Vec<DrawnArea> {
        let inset = inset.sane();
        let Some(sheet) = self.sheets.last() else { return Vec::new() };
        let view = MapView { viewpoint, ..MapView::new(self.widest(inset), inset) };
        draw(self, article, &view, sheet, &view.frame.screen(inset), &inset.page()).areas
    }

    /// Lays out on the locator what the large map shows, and the busiest places that it doesn't.
    pub fn inset(&self, article: &Article, view: &MapView, inset: Size) -> Inset {
        let (size, inset) = (view.size.sane(), inset.sane());
        if self.sheets.is_empty() {
            return Inset::default();
        }
        let large = view.frame.clamped(self, size).screen(size);
        let small = self.widest(inset).screen(inset);
        let shown = Footprint::new(&large, size, &small, inset);
        let groups = groups(self, &small);
        let hidden = groups.iter().filter(|group| {
            let is_shown = size.contains(large.screen_from_sphere(group.spots[0].at));
            !is_shown && !group.events.is_empty() && inset.contains(group.at)
        });
        let unfeatured = MapView { featured: &[], ..*view };
        let mut places: Vec<_> = hidden.take(PLACES).map(|group| mark(self, article, group, &unfeatured)).collect();
        let mut taken: Vec<Rect> = shown.bounds.into_iter().collect();
        taken.extend(places.iter().map(|mark| square((mark.x, mark.y), RADIUS)));
        let wishes = places.iter().map(|mark| {
            let name = &article.entity(mark.entity).name;
            Wish {
                rank: LabelRank::default(),
                kind: LabelKind::Town,
                width: LabelKind::Town.width(name),
                text: name.clone(),
                entity: Some(mark.entity),
                events: mark.events,
                at: Positions::Around((mark.x, mark.y), RADIUS + 1.0),
                apart: None,
            }
        });
        let labels = place_labels(wishes.collect(), taken, inset);
        for (mark, label) in places.iter_mut().zip(labels) {
            (mark.radius, mark.label) = (RADIUS, label);
        }
        Inset { outline: shown.outline, share: shown.share, places }
    }
}

/// What the large map shows, on the locator.
#[derive(Default)]
struct Footprint {
    /// SVG path.
    outline: String,
    bounds: Option<Rect>,
    /// Of the locator, 0 to 1.
    share: f64,
}

impl Footprint {
    fn new(large: &Screen, size: Size, small: &Screen, inset: Size) -> Self {
        let corners = [(0.0, 0.0), (size.width, 0.0), (size.width, size.height), (0.0, size.height), (0.0, 0.0)];
        let along = corners.windows(2).flat_map(|side| {
            let ((x, y), (to_x, to_y)) = (side[0], side[1]);
            let share = |step: i32| f64::from(step) / f64::from(SEGMENTS);
            (0..SEGMENTS).map(move |step| (x + (to_x - x) * share(step), y + (to_y - y) * share(step)))
        });
        let ring: Vec<_> = along.map(|(x, y)| small.screen_from_sphere(large.sphere_from_screen(x, y))).collect();
        let Some((left, top, right, bottom)) = bounds(ring.iter().copied()) else { return Self::default() };
        let (width, height) = (right - left, bottom - top);
        let clipped = clipped_ring(ring, &inset.page());
        let mut outline = String::new();
        if width.max(height) < SMALLEST {
            let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
            write_rect(&mut outline, &square(middle, SMALLEST / 2.0));
        } else {
            write_ring(&mut outline, &clipped, FINE);
        }
        let share = (area(&clipped) / (inset.width * inset.height)).min(1.0);
        Self { outline, bounds: Some(Rect { x: left, y: top, width, height }), share }
    }
}
