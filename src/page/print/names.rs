//! The index of names: what is known of each, and the numbers of its events.

use super::brief::Brief;
use crate::article::EntityId;
use crate::cards::{ListKind, ON_THE_MAP, Part, Run, entity_card};
use crate::words::{entities_of, interface as words};
use maud::{Markup, html};

/// All names, kind by kind, in the order of the alphabet.
pub(super) fn names(brief: Brief) -> Markup {
    let article = brief.article;
    let of_kind = |kind| {
        let mut ids: Vec<EntityId> = article.entity_ids().filter(|&id| article.entity(id).kind == kind).collect();
        ids.sort_by(|&a, &b| article.entity(a).name.cmp(&article.entity(b).name));
        ids
    };
    html! {
        @for kind in article.vocabulary.all_entity_kinds() {
            @let ids = of_kind(kind);
            @if !ids.is_empty() {
                h3 { (brief.interface(entities_of(article, kind))) }
                ul { @for id in ids { (entry(brief, id)) } }
            }
        }
    }
}

fn entry(brief: Brief, id: EntityId) -> Markup {
    let Brief { article, numbers } = brief;
    let entity = article.entity(id);
    let notes = numbers.notes(&entity.notes);
    let mut parts = entity_card(article, id).parts;
    parts.retain(|part| !is_list_of_events(part));
    parts.iter_mut().for_each(leave_out_count);
    let mentions = entity.mentions.iter().map(|&id| numbers.paragraph(id)).collect::<Vec<_>>();
    html! {
        li {
            b { (entity.name) }
            @if !notes.is_empty() { sup { (notes) } }
            " " (brief.parts(&parts))
            @if !entity.events.is_empty() { " " (brief.interface(words::PRINT_EVENTS)) b { (numbers.rows(&entity.events)) } "." }
            @if !mentions.is_empty() { " " (brief.interface(words::PRINT_MENTIONED)) (mentions.join(", ")) "." }
        }
    }
}

/// Takes the number of events at a place from its facts: the numbers of the events tell it.
fn leave_out_count(part: &mut Part) {
    if let Part::Facts(facts) = part {
        facts.retain(|fact| !matches!(&fact.label, Run::Text(label) if label == ON_THE_MAP));
    }
}

/// Whether a part of an entity's card lists the events that have to do with it.
fn is_list_of_events(part: &Part) -> bool {
    let is_list = |part: &Part| matches!(part, Part::List { kind: ListKind::Events, .. });
    matches!(part, Part::Headed { parts, .. } if parts.iter().any(is_list))
}
