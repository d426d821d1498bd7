//! Ids given and ids used: none given twice, none used that isn't given.

use super::table::Space;
use super::{Fault, instead, line_and_column, quoted};
use std::collections::BTreeMap;

/// Every id in a document, in its order.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Ids given.
    given: Vec<(Space, Place)>,
    /// Ids used, and what they may name.
    used: Vec<(&'static [Space], Place)>,
    /// Kinds whose list can't be read, so that any id of theirs may be right.
    unreadable: Vec<Space>,
}

/// An id and where it stands.
#[derive(Debug)]
struct Place {
    id: String,
    at: usize,
    path: String,
}

impl Space {
    /// What it names, in a word.
    fn noun(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Event => "event",
            Self::Entity => "entity",
            Self::Section => "section",
            Self::Theme => "theme",
            Self::Map => "map",
            Self::Quote => "quote",
            Self::Figure => "figure",
            Self::Note => "note",
            Self::Voice => "voice",
            Self::Viewpoint => "viewpoint",
        }
    }

    /// Whether an id may name only one thing among both kinds.
    fn shares_ids_with(self, other: Self) -> bool {
        let is_noted = |space| matches!(space, Self::Event | Self::Entity);
        self == other || (is_noted(self) && is_noted(other))
    }
}

impl Ids {
    /// Notes an id that is given.
    pub fn give(&mut self, space: Space, id: &str, at: usize, path: &str) {
        self.given.push((space, Place { id: id.into(), at, path: path.into() }));
    }

    /// Notes an id that is used.
    pub fn refer(&mut self, spaces: &'static [Space], id: &str, at: usize, path: &str) {
        self.used.push((spaces, Place { id: id.into(), at, path: path.into() }));
    }

    /// Notes that what gives these ids can't be read.
    pub fn lose(&mut self, spaces: Vec<Space>) {
        self.unreadable.extend(spaces);
    }

    /// Reports ids given twice, and ids used that name nothing.
    pub fn check(&self, json: &str, faults: &mut Vec<Fault>) {
        let mut given: BTreeMap<&str, Vec<&(Space, Place)>> = BTreeMap::new();
        for giving in &self.given {
            let (space, place) = giving;
            let namesakes = given.entry(&place.id).or_default();
            if let Some((other, earlier)) = namesakes.iter().find(|(other, _)| space.shares_ids_with(*other)) {
                let (line, _) = line_and_column(json, earlier.at);
                let what = format!("the id {} is taken by the {} on line {line}", quoted(&place.id), other.noun());
                faults.push(Fault { at: place.at, path: place.path.clone(), what, hint: None });
            }
            namesakes.push(giving);
        }
        for (spaces, place) in &self.used {
            let namesakes = given.get(&*place.id).map_or(&[][..], |namesakes| namesakes);
            let named = |space: &Space| namesakes.iter().any(|(other, _)| other == space);
            if spaces.iter().any(|space| named(space) || self.unreadable.contains(space)) {
                continue;
            }
            let wanted = spaces.iter().map(|space| space.noun()).collect::<Vec<_>>().join(" or ");
            let what = match namesakes.first() {
                Some((other, _)) => {
                    format!("{} is {}; {} is wanted here", quoted(&place.id), a(other.noun()), a(&wanted))
                }
                None => format!("there is no {wanted} {}", quoted(&place.id)),
            };
            let known = self.given.iter().filter(|(space, _)| spaces.contains(space)).map(|(_, given)| &*given.id);
            let hint = instead(&place.id, known);
            faults.push(Fault { at: place.at, path: place.path.clone(), what, hint });
        }
    }
}

/// A noun with its article.
fn a(noun: &str) -> String {
    format!("{} {noun}", if noun.starts_with(['a', 'e']) { "an" } else { "a" })
}
