//! The timeline: a scale with folded gaps, the window that the reader moves over it, and what is drawn in it.
//!
//! Knows the article and the width of a label; nothing of pixels on a screen, of elements, or of what is selected.
//!
//! Time is counted in days since 1970-01-01 as `f64`; a day covers the stretch from its number to the next.

mod arc;
mod arrange;
mod brush;
mod fold;
mod foot;
mod label;
mod lane;
mod layout;
mod legend;
mod list;
mod overview;
mod scale;
mod scene;
mod span;
mod stack;
mod tick;
mod window;

pub use arc::MOST_ARCS;
pub use brush::{BRUSH_MIN, Brush, Handle};
pub use label::{LABEL_SIZE, MarkLabel, Side};
pub use lane::{BAR_MIN, FADE, HIT, ROW};
pub use legend::Sign;
pub use list::{List, Row};
pub use overview::{Bar, Overview};
pub use scale::{Fold, Piece, Scale};
pub use scene::{
    AXIS, Arc, ArcLabel, BREAK_SIZE, Break, Counted, Due, FOOT, Lane, Mark, MarkShape, More, Rank, Scene, Tick,
};
pub use stack::Stack;
pub use tick::{TICK_INDENT, TICK_SIZE};
pub use window::{OpenBreaks, View, Window};

use crate::article::{Article, EventId};
use crate::gather::{AddAll as _, Gather as _};
use lane::LaneEvents;
use span::Span;
use std::borrow::Cow;

/// Whether empty stretches are folded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Folding {
    /// They are, so that the whole article can be read at once.
    #[default]
    Folded,
    /// Every day takes the same room.
    True,
}

/// A step from one event to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next in time.
    Next,
    /// The previous in time.
    Previous,
    /// The next of the same lane.
    NextInLane,
    /// The previous of the same lane.
    PreviousInLane,
    /// The nearest in time of the next lane above that has any.
    LaneAbove,
    /// The nearest in time of the next lane below that has any.
    LaneBelow,
    /// The article's first.
    First,
    /// The article's last.
    Last,
}

/// An article's events by lane and time, and its scales. Prepared once.
#[derive(Debug)]
pub struct Timeline {
    /// Dated events, in the article's order of time.
    spans: Vec<Span>,
    /// What planned events were due, with the event's place in `spans`, by that.
    targets: Vec<(u32, Span)>,
    /// By theme.
    lanes: Vec<LaneEvents>,
    /// By event: its place in `spans` and in its lane, if it is dated.
    places: Vec<Option<(u32, u32)>>,
    folded: Scale,
    plain: Scale,
    folds: Vec<Fold>,
}

impl Timeline {
    /// The timeline of an article.
    pub fn new(article: &Article) -> Self {
        let (mut spans, mut targets) = (Vec::with_capacity(article.in_time.len()), Vec::new());
        for &id in &article.in_time {
            let event = article.event(id);
            let lane = event.theme.index();
            let label_width = crate::label::width(&event.title, LABEL_SIZE);
            if let Some(span) = event.date.and_then(|date| Span::new(id, lane, date, label_width)) {
                let due = event.target.and_then(|date| Span::new(id, lane, date, 0.0));
                targets.add_all(due.map(|due| (spans.len() as u32, due)));
                spans.push(span);
            }
        }
        let lanes = LaneEvents::all(&spans, article.themes.len());
        let mut places = vec![None; article.events.len()];
        for lane in &lanes {
            for (&at, in_lane) in lane.order.iter().zip(0..) {
                places[spans[at as usize].event.index()] = Some((at, in_lane));
            }
        }
        let due: Vec<Span> = targets.iter().map(|&(_, due)| due).gather();
        let ([folded, plain], folds) = fold::scales(&spans, &due);
        Self { spans, targets, lanes, places, folded, plain, folds }
    }

    /// The scale of the whole article, all breaks closed.
    pub fn scale(&self, folding: Folding) -> &Scale {
        match folding {
            Folding::Folded => &self.folded,
            Folding::True => &self.plain,
        }
    }

    /// The scale of a view, which may have open breaks.
    pub fn scale_of(&self, view: &View) -> Cow<'_, Scale> {
        if view.folding == Folding::True || view.open == OpenBreaks::default() {
            return Cow::Borrowed(self.scale(view.folding));
        }
        let folds = self.folds.iter().zip(0..).filter(|&(_, at)| !view.open.has(at)).map(|(&fold, _)| fold);
        Cow::Owned(Scale::new(self.folded.start(), self.folded.end(), &folds.gather()))
    }

    /// What is folded, in order; the reader may have opened some.
    pub fn breaks(&self) -> &[Fold] {
        &self.folds
    }

    /// An event's place in `spans` and in its lane.
    fn place(&self, event: EventId) -> Option<(u32, u32)> {
        *self.places.get(event.index())?
    }

    /// Where in a plot of `width` pixels the middle is of what a view shows of an event, if it shows any of it.
    pub fn x_of(&self, view: &View, event: EventId, width: f64) -> Option<f64> {
        let (at, _) = self.place(event)?;
        let Span { start, end, .. } = self.spans[at as usize];
        let scale = self.scale_of(view);
        let x = |day: f64| scale.x_from_day(view.window, width, day);
        let (left, right) = (x(start).max(0.0), x(end).min(width));
        (left <= right).then(|| f64::midpoint(left, right))
    }

    /// Where a step leads from an event, or from nowhere (or an undated event): then to the first event, or the last
    /// if the step goes back. `None` where it leads nowhere: at an end, or without dated events.
    pub fn step(&self, from: Option<EventId>, by: Step) -> Option<EventId> {
        let event = |at: usize| self.spans.get(at).map(|span| span.event);
        let last = || event(self.spans.len().checked_sub(1)?);
        let Some(at) = from.and_then(|from| self.place(from)).map(|(at, _)| at as usize) else {
            return match by {
                Step::Previous | Step::PreviousInLane | Step::LaneAbove | Step::Last => last(),
                Step::Next | Step::NextInLane | Step::LaneBelow | Step::First => event(0),
            };
        };
        let lane = self.spans[at].lane;
        let same_lane = |span: &&Span| span.lane == lane;
        match by {
            Step::Next => event(at + 1),
            Step::Previous => event(at.checked_sub(1)?),
            Step::NextInLane => self.spans[at + 1..].iter().find(same_lane).map(|span| span.event),
            Step::PreviousInLane => self.spans[..at].iter().rev().find(same_lane).map(|span| span.event),
            Step::LaneAbove => self.nearest(at, self.lanes[..lane].iter().rev().find(|lane| !lane.order.is_empty())?),
            Step::LaneBelow => self.nearest(at, self.lanes[lane + 1..].iter().find(|lane| !lane.order.is_empty())?),
            Step::First => event(0),
            Step::Last => last(),
        }
    }

    /// The event of a lane whose middle is nearest to that of the `at`th; the earlier of two.
    fn nearest(&self, at: usize, lane: &LaneEvents) -> Option<EventId> {
        let middle = |at: usize| self.spans[at].start + self.spans[at].end;
        let apart = |&&other: &&u32| (middle(other as usize) - middle(at)).abs();
        let nearest = lane.order.iter().min_by(|a, b| apart(a).total_cmp(&apart(b)))?;
        Some(self.spans[*nearest as usize].event)
    }
}
