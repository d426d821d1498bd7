//! The map as it is drawn: everything that a view needs, in pixels.

use super::areas::{Area, Drawn, Line, draw};
use super::atlas::Atlas;
use super::frame::Screen;
use super::graticule::{ScaleBar, graticule};
use super::label::{Label, place};
use super::link::{Link, links};
use super::marks::{Group, OffFrame, PlaceMark, TARGET, groups, mark, off_frame, square, unseen};
use super::names::Wishes;
use super::path::{FINE, area, clipped_ring, write_box, write_ring};
use super::view::View;
use crate::article::Article;
use crate::gather::{AddAll as _, Gather as _};
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
    /// Lines along great circles that tie the places of an event.
    pub links: Vec<Link>,
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
    /// Lays out what a view asks for.
    pub fn scene(&self, article: &Article, view: &View) -> Scene {
        let size = view.size.sane();
        let frame = view.frame.clamped(self, size);
        let screen = frame.screen(size);
        let page = Box { x: 0.0, y: 0.0, width: size.width, height: size.height };
        let Some((map, beyond)) = self.sheet_for(&screen, &page) else { return Scene::default() };
        let Drawn { areas, lines, parts } = draw(self, article, view, &self.sheets[map], &screen, &page);
        let scale_bar = ScaleBar::new(screen.km_per_px(), size);

        let inside = |group: &Group| {
            let (x, y) = group.at;
            x >= 0.0 && y >= 0.0 && x <= size.width && y <= size.height
        };
        let groups = groups(self, &screen);
        let links = view.event.map_or_else(Vec::new, |event| links(self, article, event, &screen, &page, &groups));
        let (near, mut far): (Vec<_>, Vec<_>) = groups.into_iter().partition(inside);
        let mut places: Vec<_> = near.iter().map(|group| mark(self, article, group, view)).gather();
        let mut taken = view.reserved.to_vec();
        taken.push(scale_bar.bounds);
        // As large as with every event, so that labels stay where they are while the time range moves.
        taken.add_all(near.iter().map(|group| square(group.at, group.radius)));
        far.add_all(unseen(self, &areas, &screen));
        order::sort_by_key(&mut far, Group::rank);
        let mut off_frame = off_frame(&far, &screen, size, view, &taken);
        taken.add_all(off_frame.iter().map(|sign| square((sign.x, sign.y), TARGET / 2.0)));

        let mut wishes = Wishes { atlas: self, article, page: &page, view, list: Vec::new() };
        for (mark, group) in places.iter().zip(&near) {
            wishes.add_mark(mark, group.radius);
        }
        for sign in &off_frame {
            wishes.add_sign(sign);
        }
        wishes.add_names(map, &areas, &parts, &screen);
        wishes.add_areas(&areas, &parts, &near, &screen);
        let mut labels = place(wishes.list, taken, size).into_iter();
        places.iter_mut().zip(&mut labels).for_each(|(mark, label)| mark.label = label);
        off_frame.iter_mut().zip(&mut labels).for_each(|(sign, label)| sign.label = label);
        let labels = labels.flatten().gather();
        let graticule = graticule(&screen, &page);
        let scale_bar = Some(scale_bar);
        Scene { map, areas, lines, graticule, beyond, links, places, labels, scale_bar, off_frame }
    }

    /// The most detailed map that covers all of the page, else the widest; and what it leaves uncovered.
    fn sheet_for(&self, screen: &Screen, page: &Box) -> Option<(usize, String)> {
        let last = self.sheets.len().checked_sub(1)?;
        for (at, sheet) in self.sheets.iter().enumerate() {
            let ring: Vec<_> = sheet.coverage.iter().map(|&point| screen.screen_from_sphere(point)).gather();
            let covered = clipped_ring(&ring, page);
            // Within a thousandth: clipping has rounding errors.
            if area(&covered) >= 0.999 * page.width * page.height {
                return Some((at, String::new()));
            }
            if at == last {
                let mut beyond = String::new();
                write_box(&mut beyond, page);
                write_ring(&mut beyond, &covered, FINE);
                return Some((last, beyond));
            }
        }
        None
    }
}
