//! The timeline as a list from top to bottom, for narrow pages.

use super::{Fold, Folding, MarkShape, Timeline};
use crate::article::{Article, EventId};
use crate::date::{Date, Shape, days_in_words, say_short};

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
        /// “13 years”.
        label: String,
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

impl Timeline {
    /// Every event in the order of time under the years that they begin in, then those without a date.
    pub fn rows(&self, article: &Article) -> Vec<Row> {
        let mut rows = Vec::with_capacity(article.events.len() + 16);
        let mut year = None;
        let mut breaks = self.scale(Folding::Folded).breaks().peekable();
        for span in &self.spans {
            let Some(date) = article.event(span.event).date else { continue };
            let (day, _) = date.order();
            let mut gap: Option<Fold> = None;
            // Several breaks in a row are one gap: a planned date, which has no row, may lie between them.
            while let Some(fold) = breaks.next_if(|fold| fold.first <= day) {
                gap = Some(gap.map_or(fold, |gap| Fold { last: fold.last, ..gap }));
            }
            if let Some(gap) = gap {
                rows.push(Row::Gap { label: days_in_words(gap.days()) });
                year = None;
            }
            let (this_year, ..) = day.ymd();
            if year != Some(this_year) {
                year = Some(this_year);
                rows.push(Row::Heading { label: year_label(this_year) });
            }
            let date = date_in_year(date, this_year);
            rows.push(Row::Event { id: span.event, date, shape: Some(span.shape) });
        }
        if !article.undated.is_empty() {
            rows.push(Row::Undated);
        }
        rows.extend(article.undated.iter().map(|&id| Row::Event { id, date: String::new(), shape: None }));
        rows
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
