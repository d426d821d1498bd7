//! Who and what the article names.

use crate::article::{Article, EntityId, KindOfEntity};
use std::cmp::Reverse;

/// The entities of a kind: those of the most events first, then in the order of their names.
pub fn names_of(article: &Article, kind: KindOfEntity) -> Vec<EntityId> {
    let mut names: Vec<EntityId> = article.entity_ids().filter(|&id| article.entity(id).kind == kind).collect();
    names.sort_by_key(|&id| {
        let entity = article.entity(id);
        (Reverse(entity.events.len()), entity.name.as_str())
    });
    names
}
