//! Entities and the offices that they hold.

use super::kind::KindOfEntity;
use super::medium::Medium;
use crate::article::format::{AreaRef, Location, WebLink};
use crate::article::ids::{EntityId, EventId, ParagraphId};
use crate::article::text::Text;
use crate::date::{Date, Day};

/// Something that has a card.
#[derive(Debug)]
pub struct Entity {
    /// A slug.
    pub slug: String,
    /// What it is.
    pub kind: KindOfEntity,
    /// Its name.
    pub name: String,
    /// Other names and spellings in use.
    pub aliases: Vec<String>,
    /// What the article says of it; empty if nothing.
    pub description: Text,
    /// Offices.
    pub roles: Vec<Role>,
    /// A point that can be drawn.
    pub location: Option<Location>,
    /// An area that can be drawn.
    pub area: Option<AreaRef>,
    /// Views of what it is: each a text, and the entities whose view it is. Without entities, it is the article's own
    /// view.
    pub status: Vec<(Text, Vec<EntityId>)>,
    /// Pictures of it.
    pub media: Vec<Medium>,
    /// Further reading.
    pub links: Vec<WebLink>,
    /// Every event that it has to do with, in the order of time, undated ones last.
    pub events: Vec<EventId>,
    /// Every paragraph that mentions it, in the article's order.
    pub mentions: Vec<ParagraphId>,
    /// Indices into the article's notes.
    pub notes: Vec<usize>,
}

/// An office and when it was held.
#[derive(Debug)]
pub struct Role {
    /// The office.
    pub title: String,
    /// Its start.
    pub from: Option<Date>,
    /// Its end.
    pub to: Option<Date>,
    /// How that is known.
    pub note: Option<String>,
}

impl Entity {
    /// The offices that are known to have been held from the day `first` to the day `last`. An office without a known
    /// start or end counts as unlimited on that side. One that may start after `first` or end before `last` is left
    /// out.
    pub fn offices_on(&self, first: Day, last: Day) -> impl Iterator<Item = &Role> {
        self.roles.iter().filter(move |role| {
            let is_begun = role.from.as_ref().is_none_or(|from| from.latest().is_some_and(|day| day <= first));
            let is_held_still = role.to.as_ref().is_none_or(|to| to.earliest().is_some_and(|day| day >= last));
            is_begun && is_held_still
        })
    }
}
