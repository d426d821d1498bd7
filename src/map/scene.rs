//! The map as it is drawn: everything that a view needs, in pixels.

use super::areas::{Area, Drawn, Line, draw};
use super::atlas::Atlas;
use super::frame::{Frame, Screen, Size};
use super::graticule::{ScaleBar, graticule};
use super::label::{Label, place};
use super::marks::{Group, OffFrame, PlaceMark, TARGET, groups, mark, off_frame, square, unseen};
use super::names::Wishes;
use super::path::{area, clipped_ring, write_box, write_ring};
use crate::article::{Article, EntityId};
use crate::label::Box;
use crate::order;

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

impl Atlas {
    /// Lays out what a frame shows on a page of some size. Entities in `focus` come first for labels. Labels and signs
    /// keep off the boxes in `reserved`, where the view puts its own controls.
    pub fn scene(&self, article: &Article, frame: Frame, size: Size, focus: &[EntityId], reserved: &[Box]) -> Scene {
        let size = size.sane();
        let frame = frame.clamped(self, size);
        let screen = frame.screen(size);
        let page = Box { x: 0.0, y: 0.0, width: size.width, height: size.height };
        let Some((map, beyond)) = self.sheet_for(&screen, &page) else { return Scene::default() };
        let Drawn { areas, lines, parts } = draw(self, &self.sheets[map], &screen, &page);
        let scale_bar = ScaleBar::new(screen.km_per_px(), size);

        let inside = |group: &Group| {
            let (x, y) = group.at;
            x >= 0.0 && y >= 0.0 && x <= size.width && y <= size.height
        };
        let (near, mut far): (Vec<_>, Vec<_>) = groups(self, &screen).into_iter().partition(inside);
        let mut places: Vec<_> = near.iter().map(|group| mark(article, group, focus)).collect();
        let mut taken = reserved.to_vec();
        taken.push(scale_bar.bounds);
        taken.extend(places.iter().map(|mark| square((mark.x, mark.y), mark.radius)));
        far.extend(unseen(self, &areas, &screen));
        order::sort_by_key(&mut far, Group::rank);
        let mut off_frame = off_frame(&far, &screen, size, focus, &taken);
        taken.extend(off_frame.iter().map(|sign| square((sign.x, sign.y), TARGET / 2.0)));

        let mut wishes = Wishes { atlas: self, article, page: &page, focus, list: Vec::new() };
        for mark in &places {
            wishes.add_mark(mark);
        }
        for sign in &off_frame {
            wishes.add_sign(sign);
        }
        wishes.add_names(map, &screen);
        wishes.add_areas(&areas, &parts, &places);
        let mut labels = place(wishes.list, taken, size).into_iter();
        places.iter_mut().zip(&mut labels).for_each(|(mark, label)| mark.label = label);
        off_frame.iter_mut().zip(&mut labels).for_each(|(sign, label)| sign.label = label);
        let labels = labels.flatten().collect();
        let graticule = graticule(&screen, &page);
        Scene { map, areas, lines, graticule, beyond, places, labels, scale_bar: Some(scale_bar), off_frame }
    }

    /// The most detailed map that covers all of the page, else the widest; and what it leaves uncovered.
    fn sheet_for(&self, screen: &Screen, page: &Box) -> Option<(usize, String)> {
        let last = self.sheets.len().checked_sub(1)?;
        for (at, sheet) in self.sheets.iter().enumerate() {
            let ring: Vec<_> = sheet.coverage.iter().map(|&point| screen.screen_from_sphere(point)).collect();
            let covered = clipped_ring(&ring, page);
            // Within a thousandth: clipping has rounding errors.
            if area(&covered) >= 0.999 * page.width * page.height {
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
}
