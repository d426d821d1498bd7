//! The timeline as a list from top to bottom, for narrow pages.

use super::events::Timeline;
use super::scale::Gap;
use super::span::MarkShape;
use super::view::TimelineView;
use crate::article::{Article, EventId};
use crate::date::Day;
use std::ops::Range;

/// An open gap of more years than this has no headings for them.
const MOST_EMPTY: i64 = 200;

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A year begins.
    Heading {
        /// Which; 0 is 1 BC.
        year: i64,
    },
    /// A gap.
    Gap {
        /// Its first day, by which [`TimelineView::toggle_gap`] knows it.
        first: Day,
        /// How many days it has.
        days: i64,
        /// Whether the reader opened it. Then the years in it follow as headings, unless there are very many.
        is_open: bool,
    },
    /// An event.
    Event {
        /// Which.
        id: EventId,
        /// The year of the heading that it stands under; `None` without a date.
        year: Option<i64>,
        /// How its date is known; `None` without a date.
        shape: Option<MarkShape>,
    },
    /// What follows has no date.
    Undated,
}

/// The list. Its rows are made only when they are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    items: Vec<Entry>,
}

/// What a row is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    Year(i64),
    /// A gap, and whether it is open.
    Gap(Gap, bool),
    /// A dated event, as its index in the timeline's spans, and the day at which it stands in the order of time.
    Event(u32, Day),
    UndatedHeading,
    Undated(EventId),
}

impl Timeline {
    /// The list of all events: in the order of time, under the years in which they stand, then those without a date.
    /// The view tells which gaps are open. Takes time in proportion to the number of events, so keep the list until the
    /// open gaps change.
    pub fn list(&self, article: &Article, view: &TimelineView) -> List {
        let mut items = Vec::with_capacity(article.events.len() + 16);
        let mut year = None;
        let mut gaps = self.gaps().iter().copied().zip(0..).peekable();
        for (span, at) in self.spans.iter().zip(0..) {
            let begins = Day::of(span.start);
            let mut row: Option<(Gap, bool)> = None;
            // Several gaps are one row if only the date of something planned lies between them: that has no row.
            while let Some((gap, n)) = gaps.next_if(|(gap, _)| gap.first <= begins) {
                row =
                    Some(row.map_or((gap, view.open.has(n)), |(first, open)| (Gap { last: gap.last, ..first }, open)));
            }
            let day = article.day_in_order(span.event).unwrap_or(begins);
            let (this_year, ..) = day.ymd();
            if let Some((gap, is_open)) = row {
                items.push(Entry::Gap(gap, is_open));
                let ((from, ..), (to, ..)) = (gap.first.ymd(), gap.last.ymd());
                if is_open && to - from < MOST_EMPTY {
                    let empty = (from..=to).filter(|&empty| Some(empty) != year && empty != this_year);
                    items.extend(empty.map(Entry::Year));
                }
                year = None;
            }
            if year != Some(this_year) {
                year = Some(this_year);
                items.push(Entry::Year(this_year));
            }
            items.push(Entry::Event(at, day));
        }
        if !article.undated.is_empty() {
            items.push(Entry::UndatedHeading);
        }
        items.extend(article.undated.iter().map(|&id| Entry::Undated(id)));
        List { items }
    }

    /// The part of the list in the time that a view shows: every event that touches it, under its year. Undated events
    /// are only listed if the view shows all of the time.
    pub fn list_in_view(&self, article: &Article, view: &TimelineView) -> List {
        let all = self.list(article, view);
        if view.is_whole(self) {
            return all;
        }
        let period = view.period(self);
        let (from, to) = (period.first.start(), period.last.end());
        let (first, last) = period.days();
        let is_in_view = |item: &&Entry| match **item {
            Entry::Year(year) => Day::from_ymd(year, 1, 1).is_some_and(|begins| first <= begins && begins <= last),
            Entry::Gap(gap, _) => gap.first <= last && gap.last >= first,
            Entry::Event(at, _) => self.spans[at as usize].start < to && self.spans[at as usize].end > from,
            Entry::UndatedHeading | Entry::Undated(_) => false,
        };
        let shown = all.items.iter().filter(is_in_view);
        let (mut items, mut year) = (Vec::new(), None);
        for &item in shown {
            match item {
                Entry::Year(begun) => year = Some(begun),
                // The heading of its year may stand above what is shown.
                Entry::Event(_, day) if year != Some(day.ymd().0) => {
                    items.push(Entry::Year(day.ymd().0));
                    year = Some(day.ymd().0);
                }
                _ => {}
            }
            items.push(item);
        }
        List { items }
    }

    /// At most `most` rows of a list: the first ones, or those around the featured event if that is farther down.
    pub fn rows_around(&self, list: &List, featured: Option<EventId>, most: usize) -> Vec<Row> {
        let at = featured.and_then(|event| self.row_of(list, event)).unwrap_or(0);
        let from = if at < most { 0 } else { at - most / 2 };
        self.rows(list, from..from + most)
    }

    /// The rows of the list in a range. Beyond its end there are none.
    pub fn rows(&self, list: &List, range: Range<usize>) -> Vec<Row> {
        let end = range.end.min(list.items.len());
        let row = |item: &Entry| match *item {
            Entry::Year(year) => Row::Heading { year },
            Entry::Gap(gap, is_open) => Row::Gap { first: gap.first, days: gap.days(), is_open },
            Entry::UndatedHeading => Row::Undated,
            Entry::Undated(id) => Row::Event { id, year: None, shape: None },
            Entry::Event(at, day) => {
                let span = &self.spans[at as usize];
                Row::Event { id: span.event, year: Some(day.ymd().0), shape: Some(span.shape) }
            }
        };
        list.items[range.start.min(end)..end].iter().map(row).collect()
    }

    /// The index of an event's row in the list. `None` if it isn't listed.
    pub fn row_of(&self, list: &List, event: EventId) -> Option<usize> {
        let index = self.indices(event).map(|(index, _)| index);
        list.items.iter().position(|item| match *item {
            Entry::Event(at, _) => Some(at) == index,
            Entry::Undated(id) => id == event,
            _ => false,
        })
    }

    /// The index of the first row about a day or a later time. If there is none, the number of rows.
    pub fn row_from_day(&self, list: &List, day: Day) -> usize {
        let is_about = |item: &Entry| match *item {
            Entry::Year(year) => Day::from_ymd(year, 1, 1).is_none_or(|first| first >= day),
            Entry::Gap(gap, _) => gap.last >= day,
            Entry::Event(_, stands_at) => stands_at >= day,
            Entry::UndatedHeading | Entry::Undated(_) => true,
        };
        list.items.iter().position(is_about).unwrap_or(list.items.len())
    }
}

impl List {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is nothing to list.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
