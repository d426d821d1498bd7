//! From what the reader looks at to what is drawn.

use super::arcs::{self, arcs};
use super::arrange::arrange;
use super::arrangement::Arrangement;
use super::band::{Band, STRIP};
use super::extent::{BAR_MIN, Extent, HIT, ROW};
use super::gaps::drawn_gaps;
use super::labels::{self, Names};
use super::plot::Plot;
use super::scene::{AXIS, ArcLabel, Due, FOOT, LabelSide, Lane, Leader, Mark, MarkLabel, More, TimelineScene};
use super::stack::Stack;
use super::ticks::{slow, ticks};
use crate::article::{Article, EventId, ThemeId};
use crate::layout::Rect;
use crate::timeline::events::{Spacing, Timeline};
use crate::timeline::scale::{Gap, Window};
use crate::timeline::span::Span;
use crate::timeline::view::TimelineView;
use crate::words::more;

/// The largest height of a plot in pixels: more than any screen.
const MOST_HEIGHT: f64 = 16_384.0;

impl Timeline {
    /// Lays out what `view` shows of the article in the plot that `stack` was made for, in `height` pixels. It may need
    /// more, because each lane has a row at least, and as many as its key events need. The event `featured`, its chain
    /// and the events that it has a relation with get marks of their own, and so do key events. Their labels come first.
    /// Takes time in proportion to what there is room for, not to the number of events.
    pub fn scene(
        &self,
        article: &Article,
        stack: &Stack,
        view: &TimelineView,
        height: f64,
        featured: Option<EventId>,
    ) -> TimelineScene {
        let featured = featured.filter(|id| id.index() < article.events.len());
        let scene = self.lay_out(article, stack, view, height, featured, None);
        let is_unnamed = |mark: &Mark| Some(mark.event) == featured && mark.label.is_none();
        let is_named = !scene.marks.iter().any(is_unnamed);
        if is_named { scene } else { self.lay_out(article, stack, view, height, featured, featured) }
    }

    /// The scene, with the name of the event `above` above the lanes.
    fn lay_out(
        &self,
        article: &Article,
        stack: &Stack,
        view: &TimelineView,
        height: f64,
        featured: Option<EventId>,
        above: Option<EventId>,
    ) -> TimelineScene {
        let (scale, width) = (&stack.scale, stack.width);
        let (window, step) = stack.shown(view);
        let chain = featured.map_or_else(Vec::new, |featured| arcs::chain(article, featured));
        let plots = self.plots(stack, window, width);
        let (named, band) = self.names_above(&plots, above);
        let has_foot = view.spacing != Spacing::True && !self.gaps().is_empty();
        let foot = if has_foot { FOOT } else { 0.0 };
        let top = AXIS + band.height();
        let room = if height.is_finite() { height.clamp(0.0, MOST_HEIGHT) - top - foot } else { 0.0 };
        // An equal share, which names above the lanes don't change as they come and go.
        let fixed = (room + band.height() - Band::MOST_HEIGHT) / ROW / plots.len().max(1) as f64;
        let rows = self.row_counts(stack, &self.long_plots(stack, window), step, (room / ROW) as usize, fixed as usize);
        let row_height = (room / rows.iter().sum::<usize>().max(1) as f64).max(ROW);

        let mut scene = TimelineScene {
            window,
            width,
            origin: scale.x_from_day(window, width, scale.start()),
            height: top,
            row_height,
            lanes: Vec::new(),
            ticks: Vec::new(),
            slow: Vec::new(),
            gaps: Vec::new(),
            marks: Vec::new(),
            more: Vec::new(),
            arcs: Vec::new(),
            leaders: Vec::new(),
        };
        let kept = self.by_lane(chain.iter().chain(&named));
        for (lane, (plot, &count)) in plots.iter().zip(&rows).enumerate() {
            let height = row_height * count as f64;
            scene.lanes.push(Lane { theme: ThemeId(lane as u32), y: scene.height, height });
            self.draw(&mut scene, lane, plot, &arrange(plot, stack.lane(self, lane, count), step, &kept[lane]));
            scene.height += height;
        }
        name_above(&mut scene, &named, &band, article);
        scene.arcs = arcs(article, &scene, featured, &chain);
        self.add_labels(&mut scene, article, featured);
        if has_foot {
            scene.height += FOOT;
            let is_open = (0..).map(|index| view.open.has(index));
            let gaps: Vec<(Gap, bool)> = self.gaps().iter().copied().zip(is_open).collect();
            scene.gaps = drawn_gaps(&gaps, scale, window, width);
        }
        if !self.spans.is_empty() {
            scene.ticks = ticks(scale, window, width, self.zone);
            scene.slow = slow(scale, window, width);
        }
        scene
    }

    /// The height in pixels from which on more rows would show no more marks and names of what is in view, and of the
    /// stretch beside it by which lanes get their rows.
    pub fn full_height(&self, stack: &Stack, view: &TimelineView) -> f64 {
        let (window, step) = stack.shown(view);
        let (_, band) = self.names_above(&self.plots(stack, window, stack.width), None);
        let plots = self.long_plots(stack, window);
        let rows = |(lane, plot): (usize, &Plot)| self.most_rows(stack, lane, plot, step);
        AXIS + band.height() + ROW * plots.iter().enumerate().map(rows).sum::<usize>() as f64 + FOOT
    }

    /// The indices in their lanes of dated events, by lane, each once.
    fn by_lane<'a>(&self, events: impl Iterator<Item = &'a EventId>) -> Vec<Vec<u32>> {
        let mut lanes = vec![Vec::new(); self.lanes.len()];
        for (index, in_lane) in events.filter_map(|&event| self.indices(event)) {
            let lane = &mut lanes[self.spans[index as usize].lane];
            if !lane.contains(&in_lane) {
                lane.push(in_lane);
            }
        }
        lanes
    }

    /// The lanes as they lie in a plot of `width` pixels that shows `window`.
    fn plots<'a>(&'a self, stack: &'a Stack, window: Window, width: f64) -> Vec<Plot<'a>> {
        let plot = |lane| Plot { spans: &self.spans, lane, scale: &stack.scale, window, width };
        self.lanes.iter().map(plot).collect()
    }

    /// The lanes as they lie in the longer plot by which they get their rows.
    fn long_plots<'a>(&'a self, stack: &'a Stack, window: Window) -> Vec<Plot<'a>> {
        let (stretch, width) = stack.stretch(window);
        self.plots(stack, stretch, width)
    }

    /// The events that are to be named above the lanes, and their names as far as there is room: those in view that the
    /// article turns on, and the event `above`.
    fn names_above(&self, plots: &[Plot], above: Option<EventId>) -> (Vec<EventId>, Band) {
        let width = plots.first().map_or(0.0, |plot| plot.width);
        let also = above.and_then(|event| self.indices(event)).map(|(index, _)| index);
        let others = self.keys.iter().copied().filter(|&index| Some(index) != also);
        // The event that was asked for comes first, as the last lose their names if there is no room.
        let spans = also.into_iter().chain(others).map(|index| &self.spans[index as usize]);
        let extents = spans.map(|span| (span, plots[span.lane].extent(span)));
        let in_view = extents.filter(|&(span, extent)| plots[span.lane].is_in(extent));
        let wanted = in_view.map(|(span, extent)| (span.event, (extent.middle(width), span.key_width)));
        let (mut events, wanted): (Vec<EventId>, Vec<(f64, f64)>) = wanted.unzip();
        let wanted = Band::first_with_room(&wanted, width);
        events.truncate(wanted.len());
        (events, Band::new(wanted, width))
    }

    /// The events that a chip counts, in the order of time.
    pub fn events_of(&self, scene: &TimelineScene, more: &More) -> Vec<EventId> {
        let plot = Plot {
            spans: &self.spans,
            lane: &self.lanes[more.lane],
            // Any scale will do, because only days are compared.
            scale: self.scale(Spacing::True),
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
        let row_height = scene.row_height;
        let y = |row: usize| top + row_height * (row as f64 + 0.5);
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
                parts: self.parts_of(plot, span, extent),
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
            label: more(chip.count),
        }));
    }

    /// The left edge and the width of each part of a mark, within its extent.
    fn parts_of(&self, plot: &Plot, span: &Span, extent: Extent) -> Vec<(f64, f64)> {
        let found = self.indices(span.event).and_then(|(index, _)| {
            let at = self.parts.binary_search_by_key(&index, |&(index, _)| index).ok()?;
            Some(self.parts[at].1.as_slice())
        });
        let x = |day: f64| plot.scale.x_from_day(plot.window, plot.width, day).max(extent.x0).min(extent.x1);
        let within = |&(start, end): &(f64, f64)| {
            let (left, right) = (x(start), x(end));
            let width = (right - left).max(BAR_MIN);
            (left.min(extent.x1 - width).max(extent.x0), width)
        };
        found.unwrap_or_default().iter().map(within).collect()
    }

    /// Adds the labels that stand in rows: first that of the featured event, then those of the events that the article
    /// turns on, of highlighted arcs, and of the other marks.
    fn add_labels(&self, scene: &mut TimelineScene, article: &Article, featured: Option<EventId>) {
        // Taken rectangles by row: a mark's label can only overlap what is in its own row.
        let (top, row_height) = (scene.lanes_top(), scene.row_height);
        let row = |y: f64| ((y - top) / row_height).max(0.0) as usize;
        let mut taken: Vec<Vec<Rect>> = vec![Vec::new(); row(scene.height) + 1];
        for mark in &scene.marks {
            taken[row(mark.y)].push(mark.hit);
        }
        for more in &scene.more {
            taken[row(more.y)].push(Rect { x: more.x, y: more.y - ROW / 2.0, width: HIT, height: ROW });
        }
        let width = scene.width;
        let add_label = |mark: &mut Mark, taken: &mut [Vec<Rect>]| {
            let Some((index, _)) = self.indices(mark.event).filter(|_| mark.label.is_none()) else { return };
            let span = &self.spans[index as usize];
            let event = article.event(mark.event);
            let names = if event.is_key {
                Names { names: [(event.short_name(), span.key_width); 2], may_be_cut: false }
            } else {
                let names = [(event.title.as_str(), span.title_width), (event.short_name(), span.short_width)];
                Names { names, may_be_cut: event.short.is_none() }
            };
            let taken = &mut taken[row(mark.y)];
            mark.label = labels::label(&names, mark, taken, width);
            taken.extend(mark.label.as_ref().map(|label| label.bounds));
        };
        let is_featured = |event: EventId| Some(event) == featured;
        let is_key = |event: EventId| article.event(event).is_key;
        for mark in scene.marks.iter_mut().filter(|mark| is_featured(mark.event)) {
            add_label(mark, &mut taken);
        }
        for mark in scene.marks.iter_mut().filter(|mark| is_key(mark.event)) {
            add_label(mark, &mut taken);
        }
        let lanes = Rect { x: 0.0, y: top, width, height: scene.height - top };
        for arc in scene.arcs.iter_mut().filter(|arc| arc.is_lit) {
            arc.label = arcs::label(arc, lanes, &taken);
            if let Some(ArcLabel { bounds, .. }) = arc.label {
                for taken in &mut taken[row(bounds.y)..=row(bounds.y + bounds.height)] {
                    taken.push(bounds);
                }
            }
        }
        for mark in &mut scene.marks {
            add_label(mark, &mut taken);
        }
    }
}

/// Gives marks their names above the lanes, with leaders.
fn name_above(scene: &mut TimelineScene, named: &[EventId], band: &Band, article: &Article) {
    let top = AXIS + band.height();
    for (event, name) in named.iter().zip(&band.names) {
        let Some(name) = name else { continue };
        let Some(mark) = scene.marks.iter_mut().find(|mark| mark.event == *event) else { continue };
        let bounds = band.bounds(name);
        let text = article.event(*event).short_name().into();
        mark.label = Some(MarkLabel { x: bounds.x, text, side: LabelSide::Above, bounds });
        let from = (name.port, bounds.y + bounds.height);
        let bend = (name.port, top - STRIP);
        scene.leaders.push(Leader {
            event: *event,
            theme: article.event(*event).theme,
            points: [from, bend, (name.target, top), (name.target, mark.y)],
        });
    }
}
