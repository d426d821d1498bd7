//! What the marks mean.

use super::span::Span;
use super::{MarkShape, Timeline};
use crate::article::{Article, Event, EventStatus, RelationClass};
use crate::gather::Gather as _;

/// A kind of mark, or what is added to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A day.
    Day,
    /// A moment known to the month.
    Month,
    /// A moment known to the year.
    Year,
    /// A moment between two bounds.
    Range,
    /// Something that lasted.
    Interval,
    /// Nothing says since when.
    OpenStart,
    /// Nothing says until when.
    OpenEnd,
    /// The source itself is not sure.
    Uncertain,
    /// About then.
    Approximate,
    /// Somebody claims it, or it isn't confirmed.
    Claimed,
    /// Planned or postponed.
    Planned,
    /// The date for which something was planned.
    Target,
    /// The date by which something was due.
    Deadline,
    /// A step from one event to another.
    Chain,
    /// An event takes back or contradicts another.
    Conflict,
    /// An empty stretch, folded.
    Break,
    /// Events that share one place for want of room.
    Counted,
    /// What has to do with what is selected.
    Related,
}

/// Every sign with its name for the page and its words, in the order of a legend.
const SIGNS: [(Sign, &str, &str); 18] = [
    (Sign::Day, "day", "day"),
    (Sign::Month, "month", "month"),
    (Sign::Year, "year", "year"),
    (Sign::Range, "range", "between two bounds"),
    (Sign::Interval, "interval", "lasting"),
    (Sign::OpenStart, "open-start", "beginning unknown"),
    (Sign::OpenEnd, "open-end", "end unknown"),
    (Sign::Uncertain, "uncertain", "uncertain"),
    (Sign::Approximate, "approximate", "approximate"),
    (Sign::Claimed, "claimed", "claimed or unconfirmed"),
    (Sign::Planned, "planned", "planned or postponed"),
    (Sign::Target, "target", "date planned for"),
    (Sign::Deadline, "deadline", "deadline"),
    (Sign::Chain, "chain", "step to a later event"),
    (Sign::Conflict, "conflict", "taken back or contradicted"),
    (Sign::Break, "break", "empty time, folded"),
    (Sign::Counted, "counted", "events without room, to be listed"),
    (Sign::Related, "related", "tied to what is selected"),
];

impl Sign {
    /// What it is called in the page.
    pub fn name(self) -> &'static str {
        SIGNS[self as usize].1
    }

    /// What it means.
    pub fn words(self) -> &'static str {
        SIGNS[self as usize].2
    }

    fn of_shape(shape: MarkShape) -> Self {
        match shape {
            MarkShape::Day => Self::Day,
            MarkShape::Month => Self::Month,
            MarkShape::Year => Self::Year,
            MarkShape::Range => Self::Range,
            MarkShape::Interval => Self::Interval,
        }
    }
}

impl Timeline {
    /// The signs that a timeline of the article shows, in the order of a legend: no others.
    pub fn legend(&self, article: &Article) -> Vec<Sign> {
        let mut has = [false; SIGNS.len()];
        for span in &self.spans {
            of_date(span, &mut has);
            of_event(article.event(span.event), &mut has);
        }
        for (_, due) in &self.targets {
            has[if due.open_start { Sign::Deadline } else { Sign::Target } as usize] = true;
        }
        has[Sign::Break as usize] = !self.folds.is_empty();
        for of_a_view in [Sign::Counted, Sign::Related] {
            has[of_a_view as usize] = !self.spans.is_empty();
        }
        SIGNS.iter().zip(has).filter(|&(_, has)| has).map(|(&(sign, ..), _)| sign).gather()
    }
}

fn of_date(span: &Span, has: &mut [bool]) {
    has[Sign::of_shape(span.shape) as usize] = true;
    has[Sign::OpenStart as usize] |= span.open_start;
    has[Sign::OpenEnd as usize] |= span.open_end;
    has[Sign::Uncertain as usize] |= span.uncertain;
    has[Sign::Approximate as usize] |= span.approximate;
}

fn of_event(event: &Event, has: &mut [bool]) {
    match event.status {
        EventStatus::Claimed | EventStatus::Unconfirmed => has[Sign::Claimed as usize] = true,
        EventStatus::Planned | EventStatus::Postponed => has[Sign::Planned as usize] = true,
        EventStatus::Happened | EventStatus::Background => {}
    }
    for relation in &event.relations {
        match relation.kind.class() {
            RelationClass::Chain => has[Sign::Chain as usize] = true,
            RelationClass::Conflict => has[Sign::Conflict as usize] = true,
            RelationClass::Other => {}
        }
    }
}
