//! From what the reader looks at to what is drawn.

use super::arcs::{self, arcs};
use super::arrange::arrange;
use super::arrangement::Arrangement;
use super::extent::{HIT, ROW};
use super::gaps::drawn_gaps;
use super::labels;
use super::plot::Plot;
use super::scene::{AXIS, ArcLabel, Due, FOOT, Lane, Mark, More, TimelineScene};
use super::stack::Stack;
use super::ticks::ticks;
use crate::article::{Article, EventId, ThemeId};
use crate::layout::Rect;
use crate::timeline::events::{Folding, Timeline};
use crate::timeline::scale::{Gap, Window};
use crate::timeline::view::TimelineView;

impl Timeline {
    /// Lays out what `view` shows of the article in the plot that `stack` was made for. The event `focus`, its chain
    /// and the events that it has a relation with get marks of their own, and their labels come first. Takes time in
    /// proportion to what there is room for, not to the number of events.
    pub fn scene(
        &self,
        article: &Article,
        stack: &Stack,
        view: &TimelineView,
        focus: Option<EventId>,
    ) -> TimelineScene {
        let (scale, width) = (&stack.scale, stack.width);
        let (start, end) = scale.units(view.window);
        let window = Window { start: scale.day_from_unit(start), end: scale.day_from_unit(end) };
        let step = stack.step(width / (end - start));
        let focus = focus.filter(|id| id.index() < article.events.len());
        let chain = focus.map_or_else(Vec::new, |focus| arcs::chain(article, focus));

        let mut scene = TimelineScene {
            window,
            width,
            height: AXIS,
            lanes: Vec::new(),
            ticks: Vec::new(),
            gaps: Vec::new(),
            marks: Vec::new(),
            more: Vec::new(),
            arcs: Vec::new(),
        };
        for (lane, rows) in stack.lanes.iter().enumerate() {
            let height = ROW * rows.count as f64;
            scene.lanes.push(Lane { theme: ThemeId(lane as u32), y: scene.height, height });
            let plot = Plot { spans: &self.spans, lane: &self.lanes[lane], scale, window, width };
            let indices =
                |&id: &EventId| self.indices(id).filter(|&(index, _)| self.spans[index as usize].lane == lane);
            let kept: Vec<u32> = chain.iter().filter_map(indices).map(|(_, in_lane)| in_lane).collect();
            self.draw(&mut scene, lane, &plot, &arrange(&plot, rows, step, &kept));
            scene.height += height;
        }
        scene.arcs = arcs(article, &scene, focus, &chain);
        self.add_labels(&mut scene, article, focus);
        if view.folding == Folding::Folded && !self.gaps().is_empty() {
            scene.height += FOOT;
            let is_open = (0..).map(|index| view.open.has(index));
            let gaps: Vec<(Gap, bool)> = self.gaps().iter().copied().zip(is_open).collect();
            scene.gaps = drawn_gaps(&gaps, scale, window, width);
        }
        if !self.spans.is_empty() {
            scene.ticks = ticks(scale, window, width);
        }
        scene
    }

    /// The events that a chip counts, in the order of time.
    pub fn events_of(&self, scene: &TimelineScene, more: &More) -> Vec<EventId> {
        let plot = Plot {
            spans: &self.spans,
            lane: &self.lanes[more.lane],
            // Any scale will do, because only days are compared.
            scale: self.scale(Folding::True),
            window: scene.window,
            width: scene.width,
        };
        let mut shown: Vec<EventId> = scene.marks.iter().map(|mark| mark.event).collect();
        shown.sort_unstable();
        let events = plot.counted(more.counted).map(|index| plot.span(index).event);
        events.filter(|event| shown.binary_search(event).is_err()).collect()
    }

    /// Adds the marks of a lane, without labels, and its chips.
    fn draw(&self, scene: &mut TimelineScene, lane: usize, plot: &Plot, arrangement: &Arrangement) {
        let top = scene.height;
        let y = |row: usize| top + ROW * (row as f64 + 0.5);
        let due = |event: EventId| {
            let (index, _) = self.indices(event)?;
            let found = self.targets.binary_search_by_key(&index, |&(index, _)| index).ok()?;
            let (_, due) = &self.targets[found];
            let extent = plot.extent(due);
            Some(Due { x: extent.x0, width: extent.x1 - extent.x0, is_deadline: due.open_start })
        };
        scene.marks.extend(arrangement.marks.iter().map(|mark| {
            let (span, extent, y) = (plot.span(mark.index), mark.extent, y(mark.row));
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
                hit: Rect { x: extent.left, y: y - ROW / 2.0, width: extent.right - extent.left, height: ROW },
                label: None,
                target: due(span.event),
            }
        }));
        scene.more.extend(arrangement.chips.iter().map(|chip| More {
            lane,
            x: chip.x,
            y: y(chip.row),
            width: HIT,
            count: chip.count,
            counted: chip.counted,
            label: if chip.count < 100 { format!("+{}", chip.count) } else { "99+".into() },
        }));
    }

    /// Adds the labels: first that of the focus, then those of highlighted arcs, then those of the other marks.
    fn add_labels(&self, scene: &mut TimelineScene, article: &Article, focus: Option<EventId>) {
        // Taken rectangles by row: a mark's label can only overlap what is in its own row.
        let row = |y: f64| ((y - AXIS) / ROW).max(0.0) as usize;
        let mut taken: Vec<Vec<Rect>> = vec![Vec::new(); row(scene.height) + 1];
        for mark in &scene.marks {
            taken[row(mark.y)].push(mark.hit);
        }
        for more in &scene.more {
            taken[row(more.y)].push(Rect { x: more.x, y: more.y - ROW / 2.0, width: HIT, height: ROW });
        }
        let width = scene.width;
        let add_label = |mark: &mut Mark, taken: &mut [Vec<Rect>]| {
            let index = self.indices(mark.event).map(|(index, _)| index as usize);
            let title_width = index.map_or(0.0, |index| self.spans[index].label_width);
            let taken = &mut taken[row(mark.y)];
            mark.label = labels::label(&article.event(mark.event).title, title_width, mark, taken, width);
            taken.extend(mark.label.as_ref().map(|label| label.bounds));
        };
        if let Some(mark) = scene.marks.iter_mut().find(|mark| Some(mark.event) == focus) {
            add_label(mark, &mut taken);
        }
        let lanes = Rect { x: 0.0, y: AXIS, width, height: scene.height - AXIS };
        for arc in scene.arcs.iter_mut().filter(|arc| arc.is_lit) {
            arc.label = arcs::label(arc, lanes, &taken);
            if let Some(ArcLabel { bounds, .. }) = arc.label {
                for taken in &mut taken[row(bounds.y)..=row(bounds.y + bounds.height)] {
                    taken.push(bounds);
                }
            }
        }
        for mark in scene.marks.iter_mut().filter(|mark| Some(mark.event) != focus) {
            add_label(mark, &mut taken);
        }
    }
}
