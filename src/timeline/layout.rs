//! From what the reader looks at to what is drawn.

use super::arc::{self, arcs};
use super::arrange::Arrangement;
use super::foot::breaks;
use super::label;
use super::lane::{Extent, HIT, ROW, Rows};
use super::scene::{AXIS, FOOT, Lane, Mark, More, Scene};
use super::tick::ticks;
use super::{Folding, Timeline, View, Window};
use crate::article::{Article, EventId, ThemeId};
use crate::label::Box;
use crate::order;
use crate::within::Within;

/// How far clipped marks reach beyond the plot, in pixels.
const BEYOND: f64 = 32.0;

impl Timeline {
    /// Lays out what `view` shows of the article in a plot of `width` pixels, which is without the lane labels'
    /// gutter. The event at `focus` and those that it is tied to get marks of their own, and its labels come first.
    pub fn scene(&self, article: &Article, view: &View, width: f64, focus: Option<EventId>) -> Scene {
        // Below a few targets nothing can be laid out; beyond any screen nothing needs to be.
        let width = if width.is_finite() { width.within(4.0 * HIT, 16_384.0) } else { 4.0 * HIT };
        let scale = self.scale(view.folding);
        let (start, end) = scale.units(view.window);
        let window = Window { start: scale.day_from_unit(start), end: scale.day_from_unit(end) };
        let rows = Rows::new(self, scale, width, width / (end - start));
        let x_from_day = |day: f64| scale.x_from_day(window, width, day);
        let mut kept: Vec<EventId> = focus.into_iter().filter(|id| id.index() < article.events.len()).collect();
        if let Some(&focus) = kept.first() {
            let event = article.event(focus);
            kept.extend(event.relations.iter().chain(&event.later).map(|relation| relation.other));
        }

        let mut scene = Scene { width, height: AXIS, ..Scene::default() };
        for (lane, &count) in rows.counts.iter().enumerate() {
            let height = ROW * count as f64;
            scene.lanes.push(Lane { theme: ThemeId(lane as u32), y: scene.height, height });
            self.lay_lane(&mut scene, &rows, lane, &kept, x_from_day);
            scene.height += height;
        }
        scene.arcs = arcs(article, &scene, focus);
        name_marks(&mut scene, article, focus);
        if view.folding == Folding::Folded && scale.breaks().next().is_some() {
            scene.height += FOOT;
        }
        if !self.spans.is_empty() {
            scene.ticks = ticks(scale, window, width);
        }
        scene.breaks = breaks(scale, window, width);
        scene
    }

    /// Adds the marks, without labels, and the chips of a lane.
    fn lay_lane(
        &self,
        scene: &mut Scene,
        rows: &Rows,
        lane: usize,
        kept: &[EventId],
        x_from_day: impl Fn(f64) -> f64 + Copy,
    ) {
        let (width, top) = (scene.width, scene.height);
        let extent = |span: &super::Span| Extent::new(span, x_from_day(span.start), x_from_day(span.end));
        // Places in the timeline's spans; extents and rows.
        let (mut at, mut visible) = (Vec::new(), Vec::new());
        for (&place, &row) in self.lanes[lane].iter().zip(&rows.rows[lane]) {
            let extent = extent(&self.spans[place]);
            if extent.right > 0.0 && extent.left < width {
                at.push(place);
                visible.push((clipped(extent, width), row));
            }
        }
        let event = |n: usize| self.spans[at[n]].event;
        let kept: Vec<usize> = kept.iter().filter_map(|&id| (0..at.len()).find(|&n| event(n) == id)).collect();
        let mut arrangement = Arrangement::new(&visible, rows.counts[lane], width, &kept);
        order::sort_by_key(&mut arrangement.marks, |mark| mark.at);
        let y = |row: usize| top + ROW * (row as f64 + 0.5);
        scene.marks.extend(arrangement.marks.iter().map(|mark| {
            let (span, extent, y) = (&self.spans[at[mark.at]], mark.extent, y(mark.row));
            Mark {
                event: span.event,
                lane,
                x: extent.x0,
                width: extent.x1 - extent.x0,
                y,
                shape: span.shape,
                open_start: span.open_start,
                open_end: span.open_end,
                uncertain: span.uncertain,
                approximate: span.approximate,
                hit: Box { x: extent.left, y: y - ROW / 2.0, width: extent.right - extent.left, height: ROW },
                label: None,
                target: self.targets[at[mark.at]].map(|due| {
                    let due = clipped(Extent::new(&due, x_from_day(due.start), x_from_day(due.end)), width);
                    (due.x0, due.x1 - due.x0)
                }),
            }
        }));
        scene.more.extend(arrangement.chips.iter().map(|chip| More {
            lane,
            x: chip.x,
            y: y(chip.row),
            width: HIT,
            events: chip.members.iter().map(|&n| event(n)).collect(),
            label: match chip.members.len() {
                count @ ..100 => ["+", &count.to_string()].concat(),
                _ => "99+".into(),
            },
        }));
    }
}

/// Labels the marks: the focus first, then its arcs, then the other marks.
fn name_marks(scene: &mut Scene, article: &Article, focus: Option<EventId>) {
    let mut taken: Vec<Box> = scene.marks.iter().map(|mark| mark.hit).collect();
    taken.extend(scene.more.iter().map(|more| Box { x: more.x, y: more.y - ROW / 2.0, width: HIT, height: ROW }));
    let name = |mark: &mut Mark, taken: &mut Vec<Box>| {
        mark.label = label::place(&article.event(mark.event).title, mark, taken, scene.width);
        taken.extend(mark.label.as_ref().map(|label| label.bounds));
    };
    if let Some(mark) = scene.marks.iter_mut().find(|mark| Some(mark.event) == focus) {
        name(mark, &mut taken);
    }
    let lanes = Box { x: 0.0, y: AXIS, width: scene.width, height: scene.height - AXIS };
    for arc in scene.arcs.iter_mut().filter(|arc| Some(arc.from) == focus || Some(arc.to) == focus) {
        arc.label = arc::label(arc, lanes, &taken);
        taken.extend(arc.label.as_ref().map(|label| label.bounds));
    }
    for mark in scene.marks.iter_mut().filter(|mark| Some(mark.event) != focus) {
        name(mark, &mut taken);
    }
}

/// An extent without what lies far beyond the plot.
fn clipped(extent: Extent, width: f64) -> Extent {
    let clip = |x: f64| x.within(-BEYOND, width + BEYOND);
    Extent { x0: clip(extent.x0), x1: clip(extent.x1), left: clip(extent.left), right: clip(extent.right) }
}
