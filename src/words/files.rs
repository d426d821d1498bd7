//! The words of the files that a reader takes away.

use super::{count_of, names, say, say_day};
use crate::article::{Article, Dating, Event, Figure};
use crate::date::{Date, Day};

/// Where the facts come from, and the licence that the file shares: “After Russia–South Ossetia relations, https://…,
/// CC BY-SA 4.0”.
pub fn credit(article: &Article) -> String {
    let source = &article.source;
    format!("After {}, {}, {}", source.title, source.url, source.license)
}

/// How to cite the article: “TITLE. After SOURCE, ADDRESS, LICENCE. Data version 0123.”
pub fn citation(article: &Article, version: &str) -> String {
    format!("{}. {}. Data version {version}.", article.title, credit(article))
}

/// How much of the article a file holds, and of which version: “12 of 95 events. Data version 0123, taken on 24 November
/// 2026”.
pub fn extent(number: usize, all: usize, version: &str, taken: Day) -> String {
    format!("{}. Data version {version}, taken on {}", count_of(number, all, "event"), say_day(taken))
}

/// The version of what a picture shows: “Data version 0123, 24 November 2026.”
pub fn version(version: &str, made: Day) -> String {
    format!("Data version {version}, {}.", say_day(made))
}

/// What is selected in a picture: “Selected: Tskhinvali”.
pub fn selected(title: &str) -> String {
    format!("Selected: {title}")
}

/// Whose view a map shows: “View: Most UN members”.
pub fn view(viewpoint: &str) -> String {
    format!("View: {viewpoint}")
}

/// Where the facts come from, and the licence, in few words; the address stands behind them: “After Russia–South Ossetia
/// relations, CC BY-SA 4.0. https://…”.
pub fn credit_with_address(article: &Article) -> String {
    let source = &article.source;
    format!("After {}, {}. {}", source.title, source.license, source.url)
}

/// How an event's date is known: “date inferred”; empty without a date of its own.
pub fn known(event: &Event) -> &'static str {
    event.dating.map_or("", Dating::label)
}

/// A number, what it counts, and on whose word: “Aid that was pledged: 2.8 million crowns (according to North, not
/// confirmed)”.
pub fn figure(article: &Article, figure: &Figure) -> String {
    let by = (!figure.claimed_by.is_empty()).then(|| format!("according to {}", names(article, &figure.claimed_by)));
    let doubt = (figure.confirmed == Some(false)).then(|| "not confirmed".to_owned());
    let about = by.into_iter().chain(doubt).collect::<Vec<_>>().join(", ");
    let about = if about.is_empty() { about } else { format!(" ({about})") };
    format!("{}: {}{about}", figure.measures.trim_end_matches('.'), figure.text)
}

/// A sentence about a date that isn't known to the day, for a file that has to give it days. With one bound it stands
/// at that bound.
pub fn entered(date: &Date, first: Day, last: Day) -> String {
    let days = if first == last {
        format!("on {}", say_day(first))
    } else {
        format!("from {} to {}", say_day(first), say_day(last))
    };
    format!("Known only as “{}”: entered {days}.", say(date))
}

/// What is added to the source's note in a document that holds a part of the events.
pub fn a_part(number: usize, all: usize) -> String {
    format!("This is a part of the article: {}, and what is said of them.", count_of(number, all, "event"))
}

/// What became of a plan, in a document that leaves the other event out: “Fulfilled by: The vote is held (not in this
/// part).”
pub fn elsewhere(relation: &str, title: &str) -> String {
    format!("{relation}: {title} (not in this part).")
}

/// What a mark of a map counts, before the colours of its ring.
pub const EVENTS_BY_THEME: &str = "events here, by theme:";
/// What a chip of a picture counts.
pub const COUNTED: &str = "more events";
/// The heading of events without a date.
pub const WITHOUT_DATE: &str = "Without a date";
/// Precedes how the content of an event stands, in a list of facts.
pub const STANDING: &str = "Standing";
/// Precedes when an event was.
pub const WHEN: &str = "When";
/// Precedes where an event was.
pub const WHERE: &str = "Where";
/// Precedes who took part.
pub const WHO: &str = "Who";
/// Precedes what became of an event.
pub const OUTCOME: &str = "Outcome";
/// Precedes for when something was planned.
pub const PLANNED: &str = "Planned";
/// Precedes the numbers of an event.
pub const FIGURES: &str = "Figures";
/// Precedes where the article tells an event.
pub const TOLD_IN: &str = "Told in";
/// The link to an event in the explorer.
pub const OPEN: &str = "Open in the explorer";
