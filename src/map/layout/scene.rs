//! The map as it is drawn: everything that a view needs, in pixels.

use super::areas::{DrawnArea, DrawnLine, DrawnSheet, draw};
use super::graticule::graticule;
use super::groups::{Group, TARGET, groups, targets};
use super::key::{KeyRow, key};
use super::label::{Label, place_labels};
use super::links::{PlaceLink, links};
use super::marks::{PlaceMark, mark};
use super::names::Wishes;
use super::scale_bar::ScaleBar;
use super::signs::{OffFrame, off_frame, unseen};
use crate::article::Article;
use crate::layout::Rect;
use crate::map::atlas::Atlas;
use crate::map::geometry::{FINE, Screen, area, clipped_ring, square, write_line, write_rect, write_ring};
use crate::map::view::MapView;

/// A map, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapScene {
    /// Which of the article's maps is drawn.
    pub map: usize,
    /// Land, water and disputed areas, in the order in which they are drawn.
    pub areas: Vec<DrawnArea>,
    /// What the fills in view stand for.
    pub key: Vec<KeyRow>,
    /// Borders between parts of states.
    pub lines: Vec<DrawnLine>,
    /// Meridians and parallels, as SVG paths.
    pub graticule: Vec<String>,
    /// What no map covers, as an SVG path (even-odd) to be drawn over the areas. Empty if the whole page is covered.
    pub beyond: String,
    /// Lines along great circles that connect the places of an event and of those that it follows from.
    pub links: Vec<PlaceLink>,
    /// Places in view, the busiest first.
    pub places: Vec<PlaceMark>,
    /// Names other than those of places.
    pub labels: Vec<Label>,
    /// The leader lines of all names, as an SVG path.
    pub leaders: String,
    /// A round distance. `None` without a map.
    pub scale_bar: Option<ScaleBar>,
    /// Places with events out of view, the busiest first.
    pub off_frame: Vec<OffFrame>,
}

impl Atlas {
    /// Lays out what a view asks for.
    pub fn scene(&self, article: &Article, view: &MapView) -> MapScene {
        let size = view.size.sane();
        let screen = view.frame.clamped(self, size).screen(size);
        let page = size.page();
        let Some((map, beyond)) = self.sheet_for(&screen, &page) else { return MapScene::default() };
        let sheet = draw(self, article, view, &self.sheets[map], &screen, &page);

        let groups = groups(self, &screen);
        let links = view.event.map_or_else(Vec::new, |event| links(self, article, event, &screen, &page, &groups));
        let (near, mut far): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| size.contains(group.at));
        far.extend(unseen(self, &sheet.areas, &screen));
        far.sort_unstable_by_key(Group::rank);

        let scale_bar = ScaleBar::new(screen.km_per_px(), size);
        let mut taken = view.reserved.to_vec();
        taken.push(scale_bar.bounds);
        // Use the radius with all events, so that labels stay where they are while the time range moves.
        taken.extend(near.iter().map(|group| square(group.at, group.radius)));
        let mut places: Vec<_> = near.iter().map(|group| mark(self, article, group, view)).collect();
        let mut off_frame = off_frame(&far, &screen, size, view, &taken);
        taken.extend(off_frame.iter().map(|sign| square((sign.x, sign.y), TARGET / 2.0)));
        let marks = places.iter().map(|mark| (mark.x, mark.y)).chain(off_frame.iter().map(|sign| (sign.x, sign.y)));
        let targets = targets(&marks.collect::<Vec<_>>());
        let own = places.iter_mut().map(|mark| &mut mark.target);
        own.chain(off_frame.iter_mut().map(|sign| &mut sign.target)).zip(targets).for_each(|(own, new)| *own = new);

        let mut wishes = Wishes { atlas: self, article, view, list: Vec::new() };
        for (mark, group) in places.iter().zip(&near) {
            wishes.add_mark(mark, group.radius);
        }
        for sign in &off_frame {
            wishes.add_sign(sign);
        }
        wishes.add_names(map, &sheet, &near, &screen);
        wishes.add_areas(&sheet, &near, &screen);
        // In the order of the wishes: marks, signs, names.
        let mut labels = place_labels(wishes.list, taken, size).into_iter();
        places.iter_mut().zip(labels.by_ref()).for_each(|(mark, label)| mark.label = label);
        off_frame.iter_mut().zip(labels.by_ref()).for_each(|(sign, label)| sign.label = label);
        let labels: Vec<_> = labels.flatten().collect();
        let of_marks = places.iter().filter_map(|mark| mark.label.as_ref());
        let of_signs = off_frame.iter().filter_map(|sign| sign.label.as_ref());
        let mut leaders = String::new();
        for line in labels.iter().chain(of_marks).chain(of_signs).filter_map(|label| label.leader) {
            write_line(&mut leaders, &line, FINE);
        }

        let key = key(&self.sheets[map].layers, &sheet, &page, !beyond.is_empty());
        let DrawnSheet { areas, lines, .. } = sheet;
        let (graticule, scale_bar) = (graticule(&screen, &page), Some(scale_bar));
        MapScene { map, areas, key, lines, graticule, beyond, links, places, labels, leaders, scale_bar, off_frame }
    }

    /// The index of the most detailed map that covers the whole page, or else of the widest; and the path of what that
    /// leaves uncovered. `None` without maps.
    fn sheet_for(&self, screen: &Screen, page: &Rect) -> Option<(usize, String)> {
        let widest = self.sheets.len().checked_sub(1)?;
        for (index, sheet) in self.sheets.iter().enumerate() {
            let Some(coverage) = &sheet.coverage else { return Some((index, String::new())) };
            let ring: Vec<_> = coverage.points.iter().map(|&point| screen.screen_from_sphere(point)).collect();
            let covered = clipped_ring(ring, page);
            // Up to a thousandth may be missing, because clipping has rounding errors.
            if area(&covered) >= 0.999 * page.width * page.height {
                return Some((index, String::new()));
            }
            if index == widest {
                let mut beyond = String::new();
                write_rect(&mut beyond, page);
                write_ring(&mut beyond, &covered, FINE);
                return Some((widest, beyond));
            }
        }
        None
    }
}
