//! The order of time: by what relations say, then by the latest day that is possible.

use super::article::Article;
use super::event::Relation;
use crate::article::ids::EventId;
use crate::date::{Date, Day, Listed, Minute, Partial, Shape};
use std::cmp::Reverse;

/// Where an event stands in the order of time. Along a relation that orders time it only grows, unless dates contradict
/// the relation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PlaceInTime {
    /// The last day on which it may have been or begun. For “17 September or later” the day that it names.
    pub day: Option<Day>,
    /// Whether it may have been later than that day.
    is_open: bool,
    /// The time of that day in milliseconds, if it is known, or that of an earlier event of that day.
    time: Option<i64>,
    /// The length of the longest chain of events before it.
    depth: usize,
}

impl Article {
    /// Where each event stands, by id. Events without a date only hand on what relations say.
    pub(super) fn places_in_time(&self) -> Vec<PlaceInTime> {
        let order = self.earlier_first();
        let date = |id: EventId| self.event(id).when();
        let begun_by = |id: EventId| date(id).and_then(|date| self.on_clock(date, date.begun_by()));
        let mut latest: Vec<Option<Day>> = self.event_ids().map(begun_by).collect();
        for &id in order.iter().rev() {
            let bounds = ordering(&self.event(id).later).filter_map(|tie| latest[tie.other.index()]);
            let bound = bounds.chain(latest[id.index()]).min();
            let earliest = date(id).and_then(|date| self.on_clock(date, date.earliest()));
            latest[id.index()] = bound.map(|bound| earliest.map_or(bound, |earliest| bound.max(earliest)));
        }
        let mut places = vec![PlaceInTime::default(); self.events.len()];
        for id in order {
            let earlier = || ordering(&self.event(id).relations).map(|tie| places[tie.other.index()]);
            let depth = earlier().map(|place| place.depth + 1).max().unwrap_or_default();
            let last = latest[id.index()];
            let day = if begun_by(id).is_some() {
                last
            } else {
                let first = earlier().filter_map(|place| place.day).chain(date(id).and_then(named_day)).max();
                first.into_iter().chain(last).min()
            };
            let is_open = last != day;
            let times = earlier().filter(|place| place.day == day && place.is_open == is_open).map(|place| place.time);
            let time = date(id).and_then(Date::time).map(|time| time.ms_of_day(self.clock));
            let time = times.chain([time]).max().flatten();
            places[id.index()] = PlaceInTime { day, is_open, time, depth };
        }
        places
    }

    /// A day of a date, or if its time is known, the day of that time on the article’s clocks.
    fn on_clock(&self, date: &Date, day: Option<Day>) -> Option<Day> {
        date.time().map_or(day, |_| date.minutes(self.clock)[0].map(Minute::day))
    }

    /// The key that sorts events in the order of time: by place, of one place the finer date first, then in the
    /// article's order.
    pub(super) fn key_in_time(&self, places: &[PlaceInTime], id: EventId) -> impl Ord + use<> {
        (places[id.index()], Reverse(self.event(id).when().and_then(Date::earliest)), id)
    }

    /// Every event behind those that it comes after, by a depth-first search. It has its own stack, so that long chains
    /// don't overflow the call stack.
    fn earlier_first(&self) -> Vec<EventId> {
        let (mut order, mut is_seen) = (Vec::with_capacity(self.events.len()), vec![false; self.events.len()]);
        let mut trail = Vec::new();
        for start in self.event_ids() {
            if !std::mem::replace(&mut is_seen[start.index()], true) {
                trail.push((start, ordering(&self.event(start).relations)));
            }
            while let Some((id, ties)) = trail.last_mut() {
                let Some(Relation { other, .. }) = ties.next() else {
                    order.push(*id);
                    trail.pop();
                    continue;
                };
                if !std::mem::replace(&mut is_seen[other.index()], true) {
                    trail.push((*other, ordering(&self.event(*other).relations)));
                }
            }
        }
        order
    }
}

/// The relations that put one event after the other.
fn ordering(relations: &[Relation]) -> impl Iterator<Item = &Relation> {
    relations.iter().filter(|tie| tie.kind.orders_time())
}

/// The last day that “17 September or later” names; of a month or a year, the last.
fn named_day(date: &Date) -> Option<Day> {
    match &date.shape {
        Shape::OneOf { from, to: None } => from.map(Partial::latest),
        Shape::List { listed: Listed::One, parts } => parts.last().and_then(|last| last.ends()[0]).map(Partial::latest),
        _ => None,
    }
}
