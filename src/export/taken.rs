//! What is taken away: events of the article, and what every file says of itself.

use super::link::link;
use crate::article::{Article, EntityId, Event, EventId};
use crate::date::{Date, Day};
use crate::explorer::Selection;
use crate::words::{files as words, names};

/// Events to be written into a file.
#[derive(Clone, Debug)]
pub struct Taken<'a> {
    /// The article.
    pub article: &'a Article,
    /// The document that the article was read from, as JSON.
    pub document: &'a str,
    /// Each once, in the order of time, undated ones last.
    pub events: Vec<EventId>,
    /// The page's address.
    pub base: &'a str,
    /// The address of the folder with the article's media, if they have one.
    pub media: Option<String>,
    /// The data's version.
    pub version: &'a str,
    /// The day on which the file is written.
    pub today: Day,
}

impl<'a> Taken<'a> {
    /// Events in any order, with what their files say of themselves. `document` is what `article` was read from,
    /// `base` is the page's address, of which a fragment is removed, `version` the data's version.
    pub fn new(
        article: &'a Article,
        document: &'a str,
        events: &[EventId],
        base: &'a str,
        version: &'a str,
        today: Day,
    ) -> Self {
        let mut events = events.to_vec();
        events.sort_unstable_by_key(|&id| article.time_order(id));
        events.dedup();
        let page = base.split(['?', '#']).next().unwrap_or_default();
        let media = page.rfind('/').map(|end| page[..=end].to_owned());
        Self { article, document, events, base, media, version, today }
    }

    /// Whether it is every event of the article.
    pub fn is_all(&self) -> bool {
        self.events.len() == self.article.events.len()
    }

    /// The events with their ids.
    pub(super) fn each(&self) -> impl Iterator<Item = (EventId, &'a Event)> + '_ {
        let article = self.article;
        self.events.iter().map(move |&id| (id, article.event(id)))
    }

    /// Where the explorer shows an event.
    pub(super) fn link(&self, id: EventId) -> String {
        link(self.article, self.base, Some(Selection::Event(id)))
    }

    /// Where the explorer shows the article.
    pub(super) fn home(&self) -> String {
        link(self.article, self.base, None)
    }

    /// How much of the article it is, and of which version.
    pub(super) fn extent(&self) -> String {
        words::extent(self.events.len(), self.article.events.len(), self.version, self.today)
    }

    /// Who took part, each as what: “Dmitry Medvedev (President)”.
    pub(super) fn participants(&self, event: &Event) -> Vec<String> {
        let name = |id: EntityId| &self.article.entity(id).name;
        event.participants.iter().map(|part| format!("{} ({})", name(part.entity), part.role)).collect()
    }

    /// The names of entities, separated by semicolons, since names may hold commas.
    pub(super) fn list(&self, ids: &[EntityId]) -> String {
        ids.iter().map(|&id| self.article.entity(id).name.as_str()).collect::<Vec<_>>().join("; ")
    }

    /// Where an event was, in words.
    pub(super) fn places(&self, event: &Event) -> String {
        names(self.article, &event.places)
    }
}

/// The first and the last day of a date, for formats that have four digits for a year and no year 0.
pub(super) fn days(date: &Date) -> Option<(Day, Day)> {
    let (first, last) = date.bounds()?;
    // The exclusive end of the last day has to be a day, too.
    let is_told = |day: Day| (1..=9999).contains(&day.ymd().0);
    (is_told(first) && is_told(last.next())).then_some((first, last))
}
