//! The timeline: a scale with folded gaps, the window that the reader moves over it, and what is drawn in it.
//!
//! Knows the article and the width of a label; nothing of pixels on a screen, of elements, or of what is selected.
//!
//! Time is counted in days since 1970-01-01 as `f64`; a day covers the stretch from its number to the next.

mod arc;
mod arrange;
mod fold;
mod foot;
mod label;
mod lane;
mod layout;
mod list;
mod overview;
mod scale;
mod scene;
mod span;
mod tick;
mod window;

pub use label::{LABEL_SIZE, MarkLabel, Side};
pub use lane::{BAR_MIN, FADE, HIT, ROW};
pub use list::Row;
pub use overview::{Bar, Overview};
pub use scale::{Fold, Piece, Scale};
pub use scene::{AXIS, Arc, ArcLabel, BREAK_SIZE, Break, FOOT, Lane, Mark, MarkShape, More, Rank, Scene, Tick};
pub use tick::{TICK_INDENT, TICK_SIZE};
pub use window::{View, Window};

use crate::article::{Article, EventId};
use crate::order;
use span::Span;

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
    /// What planned events were due, by the event's place in `spans`.
    targets: Vec<Option<Span>>,
    /// By theme: places in `spans`, by start, then end, then order.
    lanes: Vec<Vec<usize>>,
    folded: Scale,
    plain: Scale,
}

impl Timeline {
    /// The timeline of an article.
    pub fn new(article: &Article) -> Self {
        let (mut spans, mut targets) = (Vec::new(), Vec::new());
        for &id in &article.in_time {
            let event = article.event(id);
            let lane = event.theme.index();
            let label_width = crate::label::width(&event.title, LABEL_SIZE);
            if let Some(span) = event.date.and_then(|date| Span::new(id, lane, date, label_width)) {
                spans.push(span);
                targets.push(event.target.and_then(|date| Span::new(id, lane, date, 0.0)));
            }
        }
        let mut lanes = vec![Vec::new(); article.themes.len()];
        for (at, span) in spans.iter().enumerate() {
            lanes[span.lane].push(at);
        }
        for lane in &mut lanes {
            order::sort_by(lane, &|&a, &b| {
                let (first, second) = (&spans[a], &spans[b]);
                first.start.total_cmp(&second.start).then(first.end.total_cmp(&second.end)).then(a.cmp(&b))
            });
        }
        let due: Vec<Span> = targets.iter().copied().flatten().collect();
        let [folded, plain] = fold::scales(&spans, &due);
        Self { spans, targets, lanes, folded, plain }
    }

    /// The scale of the whole article.
    pub fn scale(&self, folding: Folding) -> &Scale {
        match folding {
            Folding::Folded => &self.folded,
            Folding::True => &self.plain,
        }
    }

    /// Where a step leads from an event, or from nowhere (or an undated event): then to the first event, or the last
    /// if the step goes back. `None` where it leads nowhere: at an end, or without dated events.
    pub fn step(&self, from: Option<EventId>, by: Step) -> Option<EventId> {
        let event = |at: usize| self.spans.get(at).map(|span| span.event);
        let last = || event(self.spans.len().checked_sub(1)?);
        let at = from.and_then(|from| self.spans.iter().position(|span| span.event == from));
        let Some(at) = at else {
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
            Step::LaneAbove => self.nearest(at, self.lanes[..lane].iter().rev().find(|lane| !lane.is_empty())?),
            Step::LaneBelow => self.nearest(at, self.lanes[lane + 1..].iter().find(|lane| !lane.is_empty())?),
            Step::First => event(0),
            Step::Last => last(),
        }
    }

    /// The event of a lane whose middle is nearest to that of the `at`th; the earlier of two.
    fn nearest(&self, at: usize, lane: &[usize]) -> Option<EventId> {
        let middle = |at: usize| self.spans[at].start + self.spans[at].end;
        let apart = |&&other: &&usize| (middle(other) - middle(at)).abs();
        let nearest = lane.iter().min_by(|a, b| apart(a).total_cmp(&apart(b)))?;
        Some(self.spans[*nearest].event)
    }
}
