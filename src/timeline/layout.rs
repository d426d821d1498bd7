//! From what the reader looks at to what is drawn.

use super::arc::{self, arcs};
use super::arrange::{Arrangement, Plot};
use super::foot::breaks;
use super::label;
use super::lane::{HIT, ROW};
use super::scene::{AXIS, ArcLabel, Due, FOOT, Lane, Mark, More, Scene};
use super::stack::Stack;
use super::tick::ticks;
use super::{Fold, Folding, Timeline, View, Window};
use crate::article::{Article, EventId, ThemeId};
use crate::gather::{AddAll as _, Gather as _};
use crate::label::Box;
use crate::order;

impl Timeline {
    /// Lays out what `view` shows of the article in a plot that `stack` was made for, which is without the lane
    /// labels' gutter. The event at `focus` and those that it is tied to get marks of their own, and its labels come
    /// first. Costs as much as there is room for, however many events there are.
    pub fn scene(&self, article: &Article, stack: &Stack, view: &View, focus: Option<EventId>) -> Scene {
        let (scale, width) = (&stack.scale, stack.width);
        let (start, end) = scale.units(view.window);
        let window = Window { start: scale.day_from_unit(start), end: scale.day_from_unit(end) };
        let step = stack.step(width / (end - start));
        let focus = focus.filter(|id| id.index() < article.events.len());
        let chain = focus.map_or_else(Vec::new, |focus| arc::chain(article, focus));

        let mut scene = Scene {
            window,
            width,
            height: AXIS,
            lanes: Vec::new(),
            ticks: Vec::new(),
            breaks: Vec::new(),
            marks: Vec::new(),
            more: Vec::new(),
            arcs: Vec::new(),
        };
        for (lane, rows) in stack.lanes.iter().enumerate() {
            let height = ROW * rows.count as f64;
            scene.lanes.push(Lane { theme: ThemeId(lane as u32), y: scene.height, height });
            let plot = Plot { spans: &self.spans, lane: &self.lanes[lane], scale, window, width };
            let place = |&id: &EventId| self.place(id).filter(|&(at, _)| self.spans[at as usize].lane == lane);
            let kept: Vec<u32> = chain.iter().filter_map(place).map(|(_, in_lane)| in_lane).gather();
            self.draw(&mut scene, lane, &plot, &Arrangement::new(&plot, rows, step, &kept));
            scene.height += height;
        }
        scene.arcs = arcs(article, &scene, focus, &chain);
        self.name_marks(&mut scene, article, focus);
        if view.folding == Folding::Folded && !self.folds.is_empty() {
            scene.height += FOOT;
            let folds: Vec<(Fold, bool)> = self.folds.iter().copied().zip((0..).map(|at| view.open.has(at))).gather();
            scene.breaks = breaks(&folds, scale, window, width);
        }
        if !self.spans.is_empty() {
            scene.ticks = ticks(scale, window, width);
        }
        scene
    }

    /// The events that are counted together, in the order of time.
    pub fn events_of(&self, scene: &Scene, more: &More) -> Vec<EventId> {
        let plot = self.plot(scene, more.lane);
        let mut shown: Vec<EventId> = scene.marks.iter().map(|mark| mark.event).gather();
        order::sort(&mut shown);
        let events = plot.counted(more.counted).map(|at| plot.span(at).event);
        events.filter(|event| shown.binary_search(event).is_err()).gather()
    }

    fn plot<'a>(&'a self, scene: &Scene, lane: usize) -> Plot<'a> {
        Plot {
            spans: &self.spans,
            lane: &self.lanes[lane],
            scale: &self.plain,
            window: scene.window,
            width: scene.width,
        }
    }

    /// Adds the marks, without labels, and the chips of a lane.
    fn draw(&self, scene: &mut Scene, lane: usize, plot: &Plot, arrangement: &Arrangement) {
        let top = scene.height;
        let y = |row: usize| top + ROW * (row as f64 + 0.5);
        let due = |event: EventId| {
            let (at, _) = self.place(event)?;
            let found = self.targets.binary_search_by_key(&at, |&(at, _)| at).ok()?;
            let (_, due) = &self.targets[found];
            let extent = plot.extent(due);
            Some(Due { x: extent.x0, width: extent.x1 - extent.x0, is_deadline: due.open_start })
        };
        scene.marks.add_all(arrangement.marks.iter().map(|mark| {
            let (span, extent, y) = (plot.span(mark.at), mark.extent, y(mark.row));
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
                target: due(span.event),
            }
        }));
        scene.more.add_all(arrangement.chips.iter().map(|chip| More {
            lane,
            x: chip.x,
            y: y(chip.row),
            width: HIT,
            count: chip.count,
            counted: chip.counted,
            label: if chip.count < 100 { ["+", &chip.count.to_string()].concat() } else { "99+".into() },
        }));
    }

    /// Labels the marks: the focus first, then the arcs that are lit, then the other marks.
    fn name_marks(&self, scene: &mut Scene, article: &Article, focus: Option<EventId>) {
        // What is taken, by row: a mark's label only meets what is in its own.
        let row = |y: f64| ((y - AXIS) / ROW).max(0.0) as usize;
        let mut taken: Vec<Vec<Box>> = vec![Vec::new(); row(scene.height) + 1];
        for mark in &scene.marks {
            taken[row(mark.y)].push(mark.hit);
        }
        for more in &scene.more {
            taken[row(more.y)].push(Box { x: more.x, y: more.y - ROW / 2.0, width: HIT, height: ROW });
        }
        let width = scene.width;
        let name = |mark: &mut Mark, taken: &mut [Vec<Box>]| {
            let title_width = self.place(mark.event).map_or(0.0, |(at, _)| self.spans[at as usize].label_width);
            let taken = &mut taken[row(mark.y)];
            mark.label = label::place(&article.event(mark.event).title, title_width, mark, taken, width);
            taken.add_all(mark.label.as_ref().map(|label| label.bounds));
        };
        if let Some(mark) = scene.marks.iter_mut().find(|mark| Some(mark.event) == focus) {
            name(mark, &mut taken);
        }
        let lanes = Box { x: 0.0, y: AXIS, width, height: scene.height - AXIS };
        for arc in scene.arcs.iter_mut().filter(|arc| arc.is_lit) {
            arc.label = arc::label(arc, lanes, &taken);
            if let Some(ArcLabel { bounds, .. }) = arc.label {
                for taken in &mut taken[row(bounds.y)..=row(bounds.y + bounds.height)] {
                    taken.push(bounds);
                }
            }
        }
        for mark in scene.marks.iter_mut().filter(|mark| Some(mark.event) != focus) {
            name(mark, &mut taken);
        }
    }
}
