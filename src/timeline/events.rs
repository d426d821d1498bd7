//! An article's dated events by lane and time, and its scales.

use super::scale::{Gap, Scale, scales};
use super::span::{LABEL_SIZE, Span};
use crate::article::{Article, EventId};
use crate::layout::text_width;

/// Whether gaps are folded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Folding {
    /// Gaps are folded, so that the whole article can be read at once.
    #[default]
    Folded,
    /// Every day takes the same room.
    True,
}

/// An article's events by lane and time, and its scales. Prepared once.
#[derive(Debug)]
pub struct Timeline {
    /// Dated events, in the article's order of time.
    pub(super) spans: Vec<Span>,
    /// When planned events were due, each with the event's index in `spans`, in the order of these indices.
    pub(super) targets: Vec<(u32, Span)>,
    /// By theme.
    pub(super) lanes: Vec<LaneEvents>,
    /// By event: its index in `spans` and its index in its lane. `None` if it has no date.
    indices: Vec<Option<(u32, u32)>>,
    folded: Scale,
    plain: Scale,
    gaps: Vec<Gap>,
}

/// The events of a theme.
#[derive(Debug, Default)]
pub(super) struct LaneEvents {
    /// Indices in the timeline's spans, sorted by start, then end, then index.
    pub order: Vec<u32>,
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
        }
        lanes
    }
}

impl Timeline {
    /// The timeline of an article.
    pub fn new(article: &Article) -> Self {
        let (mut spans, mut targets) = (Vec::with_capacity(article.in_time.len()), Vec::new());
        for &id in &article.in_time {
            let event = article.event(id);
            let lane = event.theme.index();
            let label_width = text_width(&event.title, LABEL_SIZE);
            if let Some(span) = event.when().and_then(|date| Span::new(id, lane, date, label_width)) {
                let due = event.target.filter(|_| event.date.is_some()).and_then(|date| Span::new(id, lane, date, 0.0));
                targets.extend(due.map(|due| (spans.len() as u32, due)));
                spans.push(span);
            }
        }
        let lanes = LaneEvents::all(&spans, article.themes.len());
        let mut indices = vec![None; article.events.len()];
        for lane in &lanes {
            for (&index, in_lane) in lane.order.iter().zip(0..) {
                indices[spans[index as usize].event.index()] = Some((index, in_lane));
            }
        }
        let due: Vec<Span> = targets.iter().map(|&(_, due)| due).collect();
        let ([folded, plain], gaps) = scales(&spans, &due);
        Self { spans, targets, lanes, indices, folded, plain, gaps }
    }

    /// The scale of the whole article, with all gaps folded or none.
    pub fn scale(&self, folding: Folding) -> &Scale {
        match folding {
            Folding::Folded => &self.folded,
            Folding::True => &self.plain,
        }
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
