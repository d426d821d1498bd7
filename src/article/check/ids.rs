//! Declared and referenced ids: none is declared twice, and every referenced id is declared.

use super::hint::{instead, quoted};
use super::problem::{Fault, Lines, MOST_SHOWN};
use crate::article::format::IdSpace;
use std::collections::{BTreeMap, BTreeSet};

/// Every id in a document, in its order.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Declared ids.
    given: Vec<(IdSpace, Occurrence)>,
    /// Referenced ids, each with the spaces in which it may be declared.
    used: Vec<(&'static [IdSpace], Occurrence)>,
    /// Spaces with unreadable records. Any id may be declared there, so references into them aren't reported.
    unreadable: BTreeSet<IdSpace>,
}

/// An id at one position in the document.
#[derive(Debug)]
struct Occurrence {
    id: String,
    /// Byte offset in the text.
    at: usize,
    path: String,
}

impl Ids {
    /// Records a declared id.
    pub fn give(&mut self, space: IdSpace, id: &str, at: usize, path: &str) {
        self.given.push((space, Occurrence { id: id.into(), at, path: path.into() }));
    }

    /// Records a referenced id.
    pub fn refer(&mut self, spaces: &'static [IdSpace], id: &str, at: usize, path: &str) {
        self.used.push((spaces, Occurrence { id: id.into(), at, path: path.into() }));
    }

    /// Records that records which declare ids of these spaces can't be read.
    pub fn lose(&mut self, spaces: Vec<IdSpace>) {
        self.unreadable.extend(spaces);
    }

    /// Reports ids that are declared twice, and references to ids that aren't declared.
    pub fn check(&self, lines: &Lines<'_>, faults: &mut Vec<Fault>) {
        let mut given: BTreeMap<&str, Vec<&(IdSpace, Occurrence)>> = BTreeMap::new();
        for giving in &self.given {
            let (space, this) = giving;
            if space.built_in().contains(&&*this.id) {
                let what = format!("{} is a {} of the format already", quoted(&this.id), noun(*space));
                faults.push(Fault { at: this.at, path: this.path.clone(), what, hint: None });
            }
            let namesakes = given.entry(&this.id).or_default();
            if let Some((other, earlier)) = namesakes.iter().find(|(other, _)| share_ids(*space, *other)) {
                let line = lines.line(earlier.at);
                let what = format!("the id {} is taken by the {} on line {line}", quoted(&this.id), noun(*other));
                faults.push(Fault { at: this.at, path: this.path.clone(), what, hint: None });
            }
            namesakes.push(giving);
        }
        let before = faults.len();
        for (spaces, this) in &self.used {
            let namesakes = given.get(&*this.id).map_or(&[][..], |namesakes| namesakes);
            let named = |space: &IdSpace| {
                namesakes.iter().any(|(other, _)| other == space) || space.built_in().contains(&&*this.id)
            };
            if spaces.iter().any(|space| named(space) || self.unreadable.contains(space)) {
                continue;
            }
            let wanted = spaces.iter().map(|space| noun(*space)).collect::<Vec<_>>().join(" or ");
            let what = match namesakes.first() {
                Some((other, _)) => {
                    format!(
                        "{} is {}; {} is wanted here",
                        quoted(&this.id),
                        with_article(noun(*other)),
                        with_article(&wanted)
                    )
                }
                None => format!("there is no {wanted} {}", quoted(&this.id)),
            };
            let given = self.given.iter().filter(|(space, _)| spaces.contains(space)).map(|(_, given)| &*given.id);
            let known = given.chain(spaces.iter().flat_map(|space| space.built_in().iter().copied()));
            // References are in the document's order, so none after these is shown, and looking for hints takes long.
            let hint = if faults.len() < before + MOST_SHOWN { instead(&this.id, known) } else { None };
            faults.push(Fault { at: this.at, path: this.path.clone(), what, hint });
        }
    }
}

/// A noun with its indefinite article.
fn with_article(noun: &str) -> String {
    format!("{} {noun}", if noun.starts_with(['a', 'e']) { "an" } else { "a" })
}

/// The word for what the ids of a space name.
fn noun(space: IdSpace) -> &'static str {
    match space {
        IdSpace::Article => "article",
        IdSpace::Event => "event",
        IdSpace::Entity => "entity",
        IdSpace::Section => "section",
        IdSpace::Theme => "theme",
        IdSpace::Map => "map",
        IdSpace::Quote => "quote",
        IdSpace::Figure => "figure",
        IdSpace::Note => "note",
        IdSpace::Voice => "voice",
        IdSpace::Viewpoint => "viewpoint",
        IdSpace::EventKind => "kind of event",
        IdSpace::EntityKind => "kind of entity",
        IdSpace::Relation => "relation",
    }
}

/// Whether an id must be unique across both spaces.
fn share_ids(a: IdSpace, b: IdSpace) -> bool {
    let may_be_noted = |space| matches!(space, IdSpace::Event | IdSpace::Entity);
    a == b || (may_be_noted(a) && may_be_noted(b))
}
