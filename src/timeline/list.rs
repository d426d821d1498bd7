//! The timeline as a list from top to bottom, for narrow pages.

use super::{Fold, MarkShape, Timeline, View};
use crate::article::{Article, EventId};
use crate::date::{Date, Day, Shape, days_in_words, say_short};
use crate::gather::{AddAll as _, Gather as _};
use std::ops::Range;

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A year begins.
    Heading {
        /// “2008”.
        label: String,
    },
    /// An empty stretch that the scale folds.
    Gap {
        /// Its first day, by which its break is known.
        first: Day,
        /// “13 years”.
        label: String,
        /// Whether the reader opened it: its years follow then.
        is_open: bool,
    },
    /// An event.
    Event {
        /// Which.
        id: EventId,
        /// Its date, short and without the heading's year where that says it: “17 Sep”; empty if there is none.
        date: String,
        /// How its date is known; `None` without a date.
        shape: Option<MarkShape>,
    },
    /// What follows has no date.
    Undated,
}

/// The rows of the list, of which only those in sight need to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    items: Vec<Item>,
}

/// What a row is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Year(i32),
    /// A stretch that is folded, and whether it is open.
    Gap(Fold, bool),
    /// A dated event in a year, as a place in the timeline's spans.
    Event(u32, i32),
    UndatedHeading,
    Undated(EventId),
}

impl Timeline {
    /// The list of every event in the order of time under the years that they begin in, then those without a date,
    /// with the breaks that are open in a view. Costs as much as there are events: to be kept until those change.
    pub fn list(&self, article: &Article, view: &View) -> List {
        let mut items = Vec::with_capacity(article.events.len() + 16);
        let mut year = None;
        let mut folds = self.folds.iter().copied().zip(0..).peekable();
        for (span, at) in self.spans.iter().zip(0..) {
            let day = Day(span.start as i32);
            let mut gap: Option<(Fold, bool)> = None;
            // Several breaks in a row are one gap: a planned date, which has no row, may lie between them.
            while let Some((fold, n)) = folds.next_if(|(fold, _)| fold.first <= day) {
                gap = Some(gap.map_or((fold, view.open.has(n)), |(gap, open)| (Fold { last: fold.last, ..gap }, open)));
            }
            let (this_year, ..) = day.ymd();
            if let Some((gap, is_open)) = gap {
                items.push(Item::Gap(gap, is_open));
                if is_open {
                    let ((from, ..), (to, ..)) = (gap.first.ymd(), gap.last.ymd());
                    let empty = (from..=to).filter(|&empty| Some(empty) != year && empty != this_year);
                    items.add_all(empty.map(Item::Year));
                }
                year = None;
            }
            if year != Some(this_year) {
                year = Some(this_year);
                items.push(Item::Year(this_year));
            }
            items.push(Item::Event(at, this_year));
        }
        if !article.undated.is_empty() {
            items.push(Item::UndatedHeading);
        }
        items.add_all(article.undated.iter().map(|&id| Item::Undated(id)));
        List { items }
    }

    /// The part of the list that lies in what a view shows: events under way first, under the years in which they
    /// began. All of it where the view shows all, else without what is undated.
    pub fn list_in_view(&self, article: &Article, view: &View) -> List {
        let all = self.list(article, view);
        if view.is_whole(self) {
            return all;
        }
        let (first, last) = view.days(self);
        let (from, to) = (self.row_from_day(&all, first), self.row_from_day(&all, Day(last.0.saturating_add(1))));
        let is_dated = |item: &&Item| !matches!(item, Item::UndatedHeading | Item::Undated(_));
        let under_way =
            |item: &&Item| matches!(item, Item::Event(at, _) if self.spans[*at as usize].end > f64::from(first.0));
        let shown =
            all.items[..from].iter().filter(under_way).chain(all.items[from..to.max(from)].iter().filter(is_dated));
        let (mut items, mut year) = (Vec::new(), None);
        for &item in shown {
            match item {
                Item::Year(begun) => year = Some(begun),
                // The heading of its year may stand above what is shown.
                Item::Event(_, begun) if year != Some(begun) => {
                    items.push(Item::Year(begun));
                    year = Some(begun);
                }
                _ => {}
            }
            items.push(item);
        }
        List { items }
    }

    /// As many rows of a list as are asked for, around an event if they aren't all and it is one of them.
    pub fn rows_around(&self, article: &Article, list: &List, focus: Option<EventId>, most: usize) -> Vec<Row> {
        let at = focus.and_then(|event| self.row_of(list, event)).unwrap_or(0);
        let from = if at < most { 0 } else { at - most / 2 };
        self.rows(article, list, from..from + most)
    }

    /// Some rows of the list, as far as there are any.
    pub fn rows(&self, article: &Article, list: &List, range: Range<usize>) -> Vec<Row> {
        let end = range.end.min(list.items.len());
        let row = |item: &Item| match *item {
            Item::Year(year) => Row::Heading { label: year_label(year) },
            Item::Gap(fold, is_open) => Row::Gap { first: fold.first, label: days_in_words(fold.days()), is_open },
            Item::UndatedHeading => Row::Undated,
            Item::Undated(id) => Row::Event { id, date: String::new(), shape: None },
            Item::Event(at, year) => {
                let span = &self.spans[at as usize];
                let date = article.event(span.event).date.map_or_else(String::new, |date| date_in_year(date, year));
                Row::Event { id: span.event, date, shape: Some(span.shape) }
            }
        };
        list.items[range.start.min(end)..end].iter().map(row).gather()
    }

    /// Which row of the list tells an event.
    pub fn row_of(&self, list: &List, event: EventId) -> Option<usize> {
        let place = self.place(event).map(|(place, _)| place);
        list.items.iter().position(|item| match *item {
            Item::Event(at, _) => Some(at) == place,
            Item::Undated(id) => id == event,
            _ => false,
        })
    }

    /// The first row of the list that is about a day or what comes after it; how many rows there are if none is.
    pub fn row_from_day(&self, list: &List, day: Day) -> usize {
        let is_about = |item: &Item| match *item {
            Item::Year(year) => Day::from_ymd(year, 1, 1).is_none_or(|first| first >= day),
            Item::Gap(fold, _) => fold.last >= day,
            Item::Event(at, _) => self.spans[at as usize].start >= f64::from(day.0),
            Item::UndatedHeading | Item::Undated(_) => true,
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

fn year_label(year: i32) -> String {
    if year > 0 { year.to_string() } else { [&(1 - year).to_string(), " BC"].concat() }
}

/// The date without its year, if all that it names lies in that year and more than the year is said.
fn date_in_year(date: Date, year: i32) -> String {
    let text = say_short(date);
    let last = match date.shape {
        Shape::Moment(at) => Some(at),
        Shape::OneOf { from, to } | Shape::Interval { from, to } => to.or(from),
    };
    let ends_there = last.is_some_and(|last| last.year == year && last.month.is_some());
    match text.strip_suffix(&[" ", &year_label(year)].concat()) {
        Some(short) if ends_there => short.into(),
        _ => text,
    }
}
