//! With whom, where and when an entity appears.

use crate::article::{Article, EntityId, EntityKind, EventId};
use crate::date::{Date, Listed, Minute, Period, Shape};

/// An entity, and the number of events that it shares with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    /// A person, organisation, state, territory or place.
    pub entity: EntityId,
    /// In how many events.
    pub events: usize,
}

/// The persons, organisations, states and territories that share events with an entity, other than as the place, the
/// most frequent first.
pub fn with_whom(article: &Article, id: EntityId) -> Vec<Company> {
    use EntityKind::{Organisation, Person, State, Territory};
    let mut met = Vec::new();
    for &event in &article.entity(id).events {
        let event = article.event(event);
        met.extend(event.entities.iter().copied().filter(|&other| {
            let is_party =
                matches!(article.entity(other).kind.behaves_like(), Person | Organisation | State | Territory);
            is_party && other != id && !event.places.contains(&other)
        }));
    }
    counted(met)
}

/// The places of an entity's events, the most frequent first.
pub fn places_of(article: &Article, id: EntityId) -> Vec<Company> {
    let events = article.entity(id).events.iter();
    counted(events.flat_map(|&event| &article.event(event).places).copied().filter(|&place| place != id).collect())
}

fn counted(mut met: Vec<EntityId>) -> Vec<Company> {
    met.sort_unstable();
    let mut counts: Vec<Company> = Vec::new();
    for entity in met {
        match counts.last_mut().filter(|last| last.entity == entity) {
            Some(last) => last.events += 1,
            None => counts.push(Company { entity, events: 1 }),
        }
    }
    counts.sort_unstable_by_key(|company| (std::cmp::Reverse(company.events), company.entity));
    counts
}

/// An entity's dated events on a line from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallTimeline {
    /// The time from 0 to 1.
    pub period: Period,
    /// The events, in the order of time. One that was at several times has a mark for each.
    pub marks: Vec<SmallMark>,
}

/// An event on a [`SmallTimeline`], as wide as its date. A date with an open side reaches the line's end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmallMark {
    /// The event.
    pub event: EventId,
    /// Where it begins, 0 to 1.
    pub start: f64,
    /// Where it ends, `start` to 1.
    pub end: f64,
}

/// A mark counts as wide from this share of the line on.
const WIDE: f64 = 0.04;

impl SmallMark {
    /// How much of the line it takes, 0 to 1.
    pub fn width(self) -> f64 {
        self.end - self.start
    }

    /// Whether it is so wide that it would hide the marks of single days. It should be drawn lighter.
    pub fn is_wide(self) -> bool {
        self.width() >= WIDE
    }
}

/// The small timeline of an entity; `None` if none of its events is dated.
pub fn small_timeline(article: &Article, id: EntityId) -> Option<SmallTimeline> {
    let dated = || {
        let events = article.entity(id).events.iter();
        events.filter_map(|&event| Some((event, article.event(event).when()?)))
    };
    let minutes = |date: &Date| date.minutes(article.clock);
    let mut all = dated().flat_map(|(_, date)| minutes(date)).flatten();
    let start = all.next()?;
    let period = all.fold(Period::new(start, start), |Period { first, last }, minute| Period {
        first: first.min(minute),
        last: last.max(minute),
    });
    let (begins, length) = (period.first.start(), period.last.end() - period.first.start());
    let x = |day: f64| (day - begins) / length;
    let mark = |event: EventId, [first, last]: [Option<Minute>; 2]| SmallMark {
        event,
        start: first.map_or(0.0, |minute| x(minute.start())),
        end: last.map_or(1.0, |minute| x(minute.end())),
    };
    let marks = dated().flat_map(|(event, date)| match &date.shape {
        Shape::List { listed: Listed::All, parts } => {
            parts.iter().map(|part| mark(event, part.minutes())).collect::<Vec<_>>()
        }
        _ => vec![mark(event, minutes(date))],
    });
    let marks = marks.collect();
    Some(SmallTimeline { period, marks })
}
