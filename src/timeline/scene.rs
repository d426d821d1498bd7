//! What is drawn: everything in pixels, x from the plot's left edge, y from the axis' top edge down.

use super::arc::arcs;
use super::foot::breaks;
use super::label::{MarkLabel, place};
use super::lane::{Arrangement, Extent, HIT, ROW, Rows};
use super::tick::ticks;
use super::{Folding, Timeline, View, Window};
use crate::article::{Article, EventId, RelationType, ThemeId};
use crate::date::Day;
use crate::label::Box;

/// Height of the axis above the lanes in pixels.
pub const AXIS: f64 = 24.0;
/// Height of the breaks' captions below the lanes in pixels; only with folds.
pub const FOOT: f64 = 18.0;
/// Type size of the breaks' captions and the arcs' labels in pixels.
pub const BREAK_SIZE: f64 = 11.0;
/// How far clipped marks reach beyond the plot, in pixels.
const BEYOND: f64 = 32.0;

/// A timeline, laid out. No two marks, chips or labels overlap; every event in the window is in `marks` or in `more`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The plot's width that was laid out for.
    pub width: f64,
    /// Axis, lanes and foot together; depends on the article, the width and the folding, not on the window.
    pub height: f64,
    /// Top to bottom, one a theme.
    pub lanes: Vec<Lane>,
    /// Left to right.
    pub ticks: Vec<Tick>,
    /// Left to right.
    pub breaks: Vec<Break>,
    /// By lane, then in the order of time.
    pub marks: Vec<Mark>,
    /// Events without a mark of their own, by lane.
    pub more: Vec<More>,
    /// Relations between events that both have a mark; those of the focus first.
    pub arcs: Vec<Arc>,
}

/// A theme's stripe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// Which.
    pub theme: ThemeId,
    /// Top edge.
    pub y: f64,
    /// A whole number of [`ROW`]s.
    pub height: f64,
}

/// How much a tick says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Not a tick but the name of what a stretch begins in: drawn without a line.
    Context,
    /// A year's first, or the first of a stretch.
    Major,
    /// Any other.
    Minor,
}

/// A mark on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where its line is.
    pub x: f64,
    /// Left edge of its label.
    pub label_x: f64,
    /// Empty where there is no room.
    pub label: String,
    /// How much it says.
    pub rank: Rank,
}

/// A folded stretch.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// Left edge.
    pub x: f64,
    /// What of it is in the plot.
    pub width: f64,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Its length in words: “13 years”.
    pub label: String,
    /// As much of that as there is room for in the foot, centred on the break: “13 years”, “13 y” or nothing.
    pub caption: String,
}

/// What sort of time a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A day: a dot of [`super::BAR_MIN`].
    Day,
    /// A moment known to the month.
    Month,
    /// A moment known to the year.
    Year,
    /// A moment between two bounds.
    Range,
    /// Something that lasted.
    Interval,
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the date, and any may go with any")]
pub struct Mark {
    /// Which.
    pub event: EventId,
    /// Index of its lane.
    pub lane: usize,
    /// Left edge of its bar, or a day's centre.
    pub x: f64,
    /// As wide as the date is uncertain or long, at least [`super::BAR_MIN`], including [`super::FADE`] for each open
    /// side; 0 for a day.
    pub width: f64,
    /// Centre of its row.
    pub y: f64,
    /// What sort of time it is.
    pub shape: MarkShape,
    /// The first [`super::FADE`] pixels fade in: nothing says since when.
    pub open_start: bool,
    /// The last [`super::FADE`] pixels fade out: nothing says until when.
    pub open_end: bool,
    /// The source itself is not sure.
    pub uncertain: bool,
    /// About then.
    pub approximate: bool,
    /// What reacts to the pointer: at least [`HIT`] wide, and [`ROW`] high.
    pub hit: Box,
    /// Its title, where there is room.
    pub label: Option<MarkLabel>,
    /// Left edge and width of when it was due. May lie under other marks: meant for the focus.
    pub target: Option<(f64, f64)>,
}

/// Events that share one place for want of room.
#[derive(Clone, Debug, PartialEq)]
pub struct More {
    /// Index of its lane.
    pub lane: usize,
    /// Left edge.
    pub x: f64,
    /// Centre of its row.
    pub y: f64,
    /// Always [`HIT`].
    pub width: f64,
    /// Which, in the order of time.
    pub events: Vec<EventId>,
    /// “+3”, and “99+” beyond 99.
    pub label: String,
}

/// A relation between two events.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The earlier.
    pub from: EventId,
    /// The later, which does this to the earlier.
    pub to: EventId,
    /// What it does.
    pub kind: RelationType,
    /// Days between, where both are known to the day.
    pub days: Option<i32>,
    /// The earlier mark's centre.
    pub x0: f64,
    /// The earlier mark's centre.
    pub y0: f64,
    /// The later mark's centre.
    pub x1: f64,
    /// The later mark's centre.
    pub y1: f64,
    /// Control point of the quadratic Bézier curve between them.
    pub cx: f64,
    /// Control point of the quadratic Bézier curve between them.
    pub cy: f64,
    /// The days in words, where they are known and there is room for them.
    pub label: Option<ArcLabel>,
}

/// The label of an arc.
#[derive(Clone, Debug, PartialEq)]
pub struct ArcLabel {
    /// “42 days”.
    pub text: String,
    /// What it takes; the text is centred in it.
    pub bounds: Box,
}

impl Timeline {
    /// Lays out what `view` shows of the article in a plot of `width` pixels, which is without the lane labels'
    /// gutter. The event at `focus` has a mark of its own, and its label comes first.
    pub fn scene(&self, article: &Article, view: &View, width: f64, focus: Option<EventId>) -> Scene {
        // Below two targets nothing can be laid out; beyond any screen nothing needs to be.
        let width = if width.is_finite() { width.clamp(2.0 * HIT, 16_384.0) } else { 2.0 * HIT };
        let scale = self.scale(view.folding);
        let (start, end) = scale.units(view.window);
        let window = Window { start: scale.day_from_unit(start), end: scale.day_from_unit(end) };
        let rows = Rows::new(self, scale, width, width / (end - start));
        let x_from_day = |day: f64| scale.x_from_day(window, width, day);

        let mut scene = Scene { width, height: AXIS, ..Scene::default() };
        for (lane, &count) in rows.counts.iter().enumerate() {
            let height = ROW * count as f64;
            scene.lanes.push(Lane { theme: ThemeId(lane as u32), y: scene.height, height });
            scene.height += height;
            self.lay_lane(&mut scene, article, &rows, lane, focus, x_from_day);
        }
        if view.folding == Folding::Folded && scale.breaks().next().is_some() {
            scene.height += FOOT;
        }
        if !self.spans.is_empty() {
            scene.ticks = ticks(scale, window, width);
        }
        scene.breaks = breaks(scale, window, width);
        scene.arcs = arcs(article, &scene, focus);
        scene
    }

    /// Adds the marks and chips of a lane.
    fn lay_lane(
        &self,
        scene: &mut Scene,
        article: &Article,
        rows: &Rows,
        lane: usize,
        focus: Option<EventId>,
        x_from_day: impl Fn(f64) -> f64,
    ) {
        let width = scene.width;
        // Place in the timeline's spans, extent, row.
        let mut at = Vec::new();
        let mut visible = Vec::new();
        for (&span_at, &row) in self.lanes[lane].iter().zip(&rows.rows[lane]) {
            let span = &self.spans[span_at];
            let extent = Extent::new(span, x_from_day(span.start), x_from_day(span.end));
            if extent.right > 0.0 && extent.left < width {
                at.push(span_at);
                visible.push((clipped(extent, width), row));
            }
        }
        let event = |n: usize| self.spans[at[n]].event;
        let focused = (0..at.len()).find(|&n| Some(event(n)) == focus);
        let mut arrangement = Arrangement::new(&visible, rows.counts[lane], width, focused);
        arrangement.marks.sort_unstable_by_key(|mark| mark.at);
        let y = |row: usize| scene.lanes[lane].y + ROW * (row as f64 + 0.5);

        // What each row's marks, chips and labels take so far.
        let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); rows.counts[lane]];
        for mark in &arrangement.marks {
            taken[mark.row].push((mark.extent.left, mark.extent.right));
        }
        for chip in &arrangement.chips {
            taken[chip.row].push((chip.x, chip.x + HIT));
        }
        let mut labels: Vec<Option<MarkLabel>> = vec![None; arrangement.marks.len()];
        let mut order: Vec<usize> = (0..labels.len()).collect();
        order.sort_by_key(|&n| Some(arrangement.marks[n].at) != focused);
        for n in order {
            let mark = &arrangement.marks[n];
            let span = &self.spans[at[mark.at]];
            let title = &article.event(span.event).title;
            labels[n] = place(title, span.label_width, mark.extent, y(mark.row), &taken[mark.row], width);
            if let Some(label) = &labels[n] {
                taken[mark.row].push((label.bounds.x, label.bounds.x + label.bounds.width));
            }
        }

        let marks = arrangement.marks.iter().zip(labels).map(|(mark, label)| {
            let (span, extent) = (&self.spans[at[mark.at]], mark.extent);
            let y = y(mark.row);
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
                label,
                target: self.targets[at[mark.at]].map(|due| {
                    let due = clipped(Extent::new(&due, x_from_day(due.start), x_from_day(due.end)), width);
                    (due.x0, due.x1 - due.x0)
                }),
            }
        });
        let more = arrangement.chips.iter().map(|chip| More {
            lane,
            x: chip.x,
            y: y(chip.row),
            width: HIT,
            events: chip.members.iter().map(|&n| event(n)).collect(),
            label: match chip.members.len() {
                count @ ..100 => ["+", &count.to_string()].concat(),
                _ => "99+".into(),
            },
        });
        let (marks, more): (Vec<Mark>, Vec<More>) = (marks.collect(), more.collect());
        scene.marks.extend(marks);
        scene.more.extend(more);
    }
}

/// An extent without what lies far beyond the plot.
fn clipped(extent: Extent, width: f64) -> Extent {
    let clip = |x: f64| x.clamp(-BEYOND, width + BEYOND);
    Extent { x0: clip(extent.x0), x1: clip(extent.x1), left: clip(extent.left), right: clip(extent.right) }
}
