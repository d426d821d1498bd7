//! The legend: which kinds of marks a timeline has.

use super::events::{Spacing, Timeline};
use super::span::{MarkShape, Span};
use crate::article::{Article, Event, EventStatus, RelationClass, Standing};

/// A kind of mark, or what is added to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A time of day.
    Minute,
    /// A day.
    Day,
    /// A day where times of day are told, too.
    WholeDay,
    /// A moment known to the month.
    Month,
    /// A moment known to the year.
    Year,
    /// A moment between two bounds.
    Range,
    /// Something that lasted.
    Interval,
    /// At each of several times.
    Several,
    /// A date whose start is unknown.
    OpenStart,
    /// A date whose end is unknown.
    OpenEnd,
    /// A date of which the source itself is not sure.
    Uncertain,
    /// An approximate date.
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
    /// A stretch where a day takes much more room than elsewhere.
    Slow,
    /// A gap, folded.
    Gap,
    /// Events that are counted, because there is no room for their marks.
    Counted,
    /// What is related to what is selected.
    Related,
}

/// Every sign with its name in the page’s attributes, in the order of a legend.
const SIGNS: [(Sign, &str); 22] = [
    (Sign::Minute, "minute"),
    (Sign::Day, "day"),
    (Sign::WholeDay, "whole-day"),
    (Sign::Month, "month"),
    (Sign::Year, "year"),
    (Sign::Range, "range"),
    (Sign::Interval, "interval"),
    (Sign::Several, "several"),
    (Sign::OpenStart, "open-start"),
    (Sign::OpenEnd, "open-end"),
    (Sign::Uncertain, "uncertain"),
    (Sign::Approximate, "approximate"),
    (Sign::Claimed, "claimed"),
    (Sign::Planned, "planned"),
    (Sign::Target, "target"),
    (Sign::Deadline, "deadline"),
    (Sign::Chain, "chain"),
    (Sign::Conflict, "conflict"),
    (Sign::Slow, "slow"),
    (Sign::Gap, "gap"),
    (Sign::Counted, "counted"),
    (Sign::Related, "related"),
];

impl Sign {
    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        SIGNS[self as usize].1
    }

    /// How the content of the events with this sign stands, if the sign is about that.
    pub fn standings(self) -> &'static [Standing] {
        match self {
            Self::Claimed => &[Standing::Claimed, Standing::Unconfirmed],
            Self::Planned => &[Standing::Planned, Standing::PutOff],
            _ => &[],
        }
    }

    fn of_shape(shape: MarkShape) -> Self {
        match shape {
            MarkShape::Minute => Self::Minute,
            MarkShape::Day => Self::Day,
            MarkShape::WholeDay => Self::WholeDay,
            MarkShape::Month => Self::Month,
            MarkShape::Year => Self::Year,
            MarkShape::Range => Self::Range,
            MarkShape::Interval => Self::Interval,
            MarkShape::Several => Self::Several,
        }
    }
}

impl Timeline {
    /// The signs that the article's timeline uses, in the order of a legend.
    pub fn legend(&self, article: &Article) -> Vec<Sign> {
        let mut has = [false; SIGNS.len()];
        for span in &self.spans {
            of_date(span, &mut has);
            of_event(article.event(span.event), &mut has);
        }
        for (_, due) in &self.targets {
            has[if due.open_start { Sign::Deadline } else { Sign::Target } as usize] = true;
        }
        has[Sign::Slow as usize] = !self.scale(Spacing::Events).slow_stretches().is_empty();
        has[Sign::Gap as usize] = !self.gaps().is_empty();
        for of_a_view in [Sign::Counted, Sign::Related] {
            has[of_a_view as usize] = !self.spans.is_empty();
        }
        SIGNS.iter().zip(has).filter(|&(_, has)| has).map(|(&(sign, _), _)| sign).collect()
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
