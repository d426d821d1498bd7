//! The locator map in a corner: where in the world the map looks.

use super::areas::{Area, draw};
use super::atlas::Atlas;
use super::frame::{Size, bounds};
use super::label::{Around, LabelKind, Rank, Wish, place};
use super::marks::{PlaceMark, groups, mark, square};
use super::path::{FINE, write_box, write_ring};
use super::view::View;
use crate::article::Article;
use crate::gather::{AddAll as _, Gather as _};
use crate::label::Box;

/// The smallest outline of a frame that can still be seen, in pixels.
const SMALLEST: f64 = 8.0;
/// Stretches along each side of a frame, enough to bend.
const STRETCHES: i32 = 8;
/// How many places are marked.
const PLACES: usize = 3;
/// Radius of their marks in pixels.
const RADIUS: f64 = 3.0;

/// The widest map, small.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inset {
    /// Outline of what the large map shows, as an SVG path.
    pub outline: String,
    /// The share of the inset that the large map shows, 0 to 1: from about a half on an inset tells nothing.
    pub share: f64,
    /// The busiest places that the large map doesn't show.
    pub places: Vec<PlaceMark>,
}

impl Atlas {
    /// The land of the locator on a small page, all that the widest map shows at first: land, water and disputed areas,
    /// in the order in which they are drawn. It stays while the large map moves.
    pub fn locator(&self, article: &Article, viewpoint: usize, inset: Size) -> Vec<Area> {
        let inset = inset.sane();
        let Some(sheet) = self.sheets.last() else { return Vec::new() };
        let page = Box { x: 0.0, y: 0.0, width: inset.width, height: inset.height };
        let view = View { viewpoint, ..View::new(self.widest(inset), inset) };
        draw(self, article, &view, sheet, &view.frame.screen(inset), &page).areas
    }

    /// Lays out on the locator where a large map looks, and what it misses.
    pub fn inset(&self, article: &Article, view: &View, inset: Size) -> Inset {
        let (size, inset) = (view.size.sane(), inset.sane());
        if self.sheets.is_empty() {
            return Inset::default();
        }
        let large = view.frame.clamped(self, size).screen(size);
        let small = self.widest(inset).screen(inset);
        let page = Box { x: 0.0, y: 0.0, width: inset.width, height: inset.height };

        let corners = [(0.0, 0.0), (size.width, 0.0), (size.width, size.height), (0.0, size.height), (0.0, 0.0)];
        let along = corners.windows(2).flat_map(|side| {
            let ((x, y), (to_x, to_y)) = (side[0], side[1]);
            let share = |step: i32| f64::from(step) / f64::from(STRETCHES);
            (0..STRETCHES).map(move |step| (x + (to_x - x) * share(step), y + (to_y - y) * share(step)))
        });
        let ring: Vec<_> = along.map(|(x, y)| small.screen_from_sphere(large.sphere_from_screen(x, y))).gather();
        let mut outline = String::new();
        let mut taken = Vec::new();
        let mut share = 0.0;
        if let Some((left, top, right, bottom)) = bounds(ring.iter().copied()) {
            let (width, height) = (right - left, bottom - top);
            if width.max(height) < SMALLEST {
                let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
                write_box(&mut outline, &square(middle, SMALLEST / 2.0));
            } else {
                write_ring(&mut outline, &super::path::clipped_ring(&ring, &page), FINE);
            }
            taken.push(Box { x: left, y: top, width, height });
            share =
                (super::path::area(&super::path::clipped_ring(&ring, &page)) / (inset.width * inset.height)).min(1.0);
        }

        let within = |(x, y): (f64, f64), size: Size| x >= 0.0 && y >= 0.0 && x <= size.width && y <= size.height;
        let groups = groups(self, &small);
        let away = groups.iter().filter(|group| {
            let hidden = !within(large.screen_from_sphere(group.spots[0].at), size);
            hidden && !group.events.is_empty() && within(group.at, inset)
        });
        let mut places: Vec<_> =
            away.take(PLACES).map(|group| mark(self, article, group, &View { focus: &[], ..*view })).gather();
        taken.add_all(places.iter().map(|mark| square((mark.x, mark.y), RADIUS)));
        let wishes = places.iter().map(|mark| Wish {
            rank: Rank::default(),
            kind: LabelKind::Town,
            width: LabelKind::Town.width(&article.entity(mark.entity).name),
            text: article.entity(mark.entity).name.clone(),
            entity: Some(mark.entity),
            events: mark.events,
            at: Around::Point((mark.x, mark.y), RADIUS + 1.0),
        });
        let labels = place(wishes.gather(), taken, inset);
        for (mark, label) in places.iter_mut().zip(labels) {
            (mark.radius, mark.label) = (RADIUS, label);
        }
        Inset { outline, share, places }
    }
}
