//! An article's dated events by lane and time, and its scales.

use super::scale::{Crowd, Gap, Scale, Scales, scales};
use super::span::{MarkShape, Span, Times, stretch};
use crate::article::{Article, EventId};
use crate::date::Date;

/// Up to this many events of a day stand side by side.
const MOST_SIDE_BY_SIDE: usize = 6;

/// How much room time takes on the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spacing {
    /// Gaps are folded, and where more happened a day takes more room, so that the whole article can be read at once.
    #[default]
    Events,
    /// Gaps are folded. Every other day takes the same room.
    Folded,
    /// Every day takes the same room.
    True,
}

impl Spacing {
    /// All of them, from the one that helps reading most to the one that is true to time.
    pub const ALL: [Self; 3] = [Self::Events, Self::Folded, Self::True];

    /// Its word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Folded => "folded",
            Self::True => "true",
        }
    }
}

/// An article's events by lane and time, and its scales. Prepared once.
#[derive(Debug)]
pub struct Timeline {
    /// Dated events, in the article's order of time.
    pub(super) spans: Vec<Span>,
    /// When planned events were due, each with the event's index in `spans`, in the order of these indices.
    pub(super) targets: Vec<(u32, Span)>,
    /// The times at each of which an event was, in days, each with the event's index in `spans`, in the order of these.
    pub(super) parts: Vec<(u32, Vec<(f64, f64)>)>,
    /// Indices in `spans` of the events that the article turns on, in the order of time.
    pub(super) keys: Vec<u32>,
    /// By theme.
    pub(super) lanes: Vec<LaneEvents>,
    /// By event: its index in `spans` and its index in its lane. `None` if it has no date.
    indices: Vec<Option<(u32, u32)>>,
    /// In articles whose times are in several zones, the one in which all of them are shown: minutes ahead of UTC.
    pub(super) zone: Option<i16>,
    /// One a [`Spacing`], in the order of [`Spacing::ALL`].
    scales: [Scale; 3],
    gaps: Vec<Gap>,
    /// How the room is shared among the events, for [`Spacing::Events`].
    crowds: Vec<Crowd>,
}

/// The events of a theme.
#[derive(Debug, Default)]
pub(super) struct LaneEvents {
    /// Indices in the timeline's spans, sorted by start, then end, then index.
    pub order: Vec<u32>,
    /// The indices in the lane of the events that the article turns on, sorted.
    pub keys: Vec<u32>,
    /// The ends of all events, sorted. Together with the starts they tell how many events are under way on a day.
    pub ends: Vec<f64>,
}

impl LaneEvents {
    /// The lanes of these events, `count` of them.
    fn all(spans: &[Span], count: usize) -> Vec<Self> {
        let mut lanes: Vec<Self> = (0..count).map(|_| Self::default()).collect();
        for (span, index) in spans.iter().zip(0..) {
            lanes[span.lane].order.push(index);
            lanes[span.lane].ends.push(span.end);
        }
        for lane in &mut lanes {
            lane.order.sort_unstable_by(|&a, &b| {
                let (first, second) = (&spans[a as usize], &spans[b as usize]);
                first.start.total_cmp(&second.start).then(first.end.total_cmp(&second.end)).then(a.cmp(&b))
            });
            lane.ends.sort_unstable_by(f64::total_cmp);
            let in_lane = (0..).zip(&lane.order);
            lane.keys = in_lane.filter(|&(_, &index)| spans[index as usize].is_key).map(|(at, _)| at).collect();
        }
        lanes
    }
}

impl Timeline {
    /// The timeline of an article.
    pub fn new(article: &Article) -> Self {
        let (mut spans, mut targets) = (Vec::with_capacity(article.in_time.len()), Vec::new());
        let mut parts = Vec::new();
        let times = Times { are_told: article.tells_times(), clock: article.clock };
        for &id in &article.in_time {
            let event = article.event(id);
            let span = |date: &Date| Span::new(id, event, date, times);
            let Some((date, new)) = event.when().and_then(|date| Some((date, span(date)?))) else { continue };
            let due = event.target.as_ref().filter(|_| event.date.is_some()).and_then(span);
            targets.extend(due.map(|due| (spans.len() as u32, due)));
            if new.shape == MarkShape::Several {
                let ends = date.parts().iter().filter_map(|part| stretch(part.ends()[0], part.ends()[1]));
                parts.push((spans.len() as u32, ends.collect()));
            }
            spans.push(new);
        }
        stand_side_by_side(&mut spans, article.themes.len(), times.are_told);
        let keys = (0..).zip(&spans).filter(|(_, span)| span.is_key).map(|(index, _)| index).collect();
        let lanes = LaneEvents::all(&spans, article.themes.len());
        let mut indices = vec![None; article.events.len()];
        for lane in &lanes {
            for (&index, in_lane) in lane.order.iter().zip(0..) {
                indices[spans[index as usize].event.index()] = Some((index, in_lane));
            }
        }
        let due: Vec<Span> = targets.iter().map(|&(_, due)| due).collect();
        let Scales { by_spacing: scales, gaps, crowds } = scales(&spans, &due, times.are_told);
        let mut zones = article.zones();
        let first = zones.next();
        let zone = first.filter(|&first| zones.any(|zone| zone != first));
        Self { spans, targets, parts, keys, lanes, indices, zone, scales, gaps, crowds }
    }

    /// The scale of the whole article, with all gaps folded or none.
    pub fn scale(&self, spacing: Spacing) -> &Scale {
        &self.scales[spacing as usize]
    }

    /// How the room is shared among the events; empty if days share it.
    pub(super) fn crowds(&self, spacing: Spacing) -> &[Crowd] {
        if spacing == Spacing::Events { &self.crowds } else { &[] }
    }

    /// The gaps of the article, in order, whether the reader opened them or not.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// An event's index in `spans` and its index in its lane. `None` if it has no date.
    pub(super) fn indices(&self, event: EventId) -> Option<(u32, u32)> {
        *self.indices.get(event.index())?
    }
}

/// Gives the events of a day in one lane a part of the day each, so that their marks stand side by side where a day is
/// wide. Many events of a day stay together in its middle. Where times of day are told, events of a minute do so.
fn stand_side_by_side(spans: &mut [Span], lanes: usize, times_are_told: bool) {
    let mut by_lane: Vec<Vec<&mut Span>> = (0..lanes).map(|_| Vec::new()).collect();
    for span in spans.iter_mut().filter(|span| span.days() <= 1.0 && (span.shape.is_dot() || !times_are_told)) {
        by_lane[span.lane].push(span);
    }
    for lane in &mut by_lane {
        lane.sort_by(|a, b| a.start.total_cmp(&b.start));
        let days = lane.chunk_by_mut(|a, b| a.start.total_cmp(&b.start).is_eq());
        for day in days.filter(|day| day.len() <= MOST_SIDE_BY_SIDE) {
            let (begins, length, count) = (day[0].start, day[0].days(), day.len() as f64);
            // Not by adding up parts, so that each begins exactly where the one before ends.
            for (at, span) in day.iter_mut().enumerate() {
                (span.start, span.end) =
                    (begins + length * (at as f64 / count), begins + length * ((at + 1) as f64 / count));
            }
        }
    }
}
