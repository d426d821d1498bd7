//! The index: every event, and every name with the number of its events.

use super::shipped;
use crate::fixture::changed;
use article_explorer::article::{Article, EntityId, EventId};
use article_explorer::cards::{Item, Part, Run, glance, index, lens_card};
use article_explorer::date::Day;
use article_explorer::lens::{Lens, names_of};
use pretty_assertions::assert_eq;
use std::cmp::Reverse;

fn items(parts: &[Part]) -> Vec<&Item> {
    let mut found = Vec::new();
    for part in parts {
        match part {
            Part::Headed { parts, .. } | Part::Details { parts, .. } => found.extend(items(parts)),
            Part::List { items, .. } => found.extend(items),
            _ => {}
        }
    }
    found
}

/// The events and the entities that an index links to, in its order.
fn linked(parts: &[Part]) -> (Vec<EventId>, Vec<EntityId>) {
    let runs: Vec<&Run> = items(parts).into_iter().flat_map(|item| &item.line).collect();
    let events = runs.iter().filter_map(|run| if let Run::Event(id, _) = run { Some(*id) } else { None });
    let entities = runs.iter().filter_map(|run| if let Run::Entity(id, _) = run { Some(*id) } else { None });
    (events.collect(), entities.collect())
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all
}

fn assert_complete(article: &Article) {
    let (events, entities) = linked(&index(article));
    assert_eq!(sorted(events), article.event_ids().collect::<Vec<_>>());
    assert_eq!(sorted(entities), article.entity_ids().collect::<Vec<_>>());
    let (events, entities) = linked(&lens_card(article, Lens::Names, Day(0)).parts);
    assert_eq!((events, sorted(entities)), (Vec::new(), article.entity_ids().collect()));
}

#[test]
fn every_event_and_every_name_stands_in_the_index_once() {
    assert_complete(shipped());
    assert_complete(&changed(|_| {}));
}

#[test]
fn names_of_a_kind_stand_by_the_number_of_their_events_then_by_name() {
    for kind in shipped().vocabulary.all_entity_kinds() {
        let names = names_of(shipped(), kind);
        assert!(names.iter().all(|&id| shipped().entity(id).kind == kind));
        assert!(names.is_sorted_by_key(|&id| {
            let entity = shipped().entity(id);
            (Reverse(entity.events.len()), &entity.name)
        }));
    }
}

#[test]
fn what_there_is_none_of_isnt_counted_at_a_glance() {
    let article = Article::from_json(crate::check::MINIMAL).unwrap();
    let Some(Part::Line(_, line)) = glance(&article).parts.into_iter().next() else { panic!("no counts") };
    let said = line.iter().map(|run| match run {
        Run::Text(words) | Run::Lens(_, words) => words.as_str(),
        other => panic!("{other:?} among the counts"),
    });
    assert_eq!(said.collect::<String>(), "1 dated event · 1 name · 1 person");
}

#[test]
fn the_numbers_at_a_glance_lead_to_the_names() {
    let glance = glance(shipped());
    let lines = glance.parts.iter().filter_map(|part| if let Part::Line(_, line) = part { Some(line) } else { None });
    let links: Vec<&str> = lines
        .flatten()
        .filter_map(|run| if let Run::Lens(Lens::Names, words) = run { Some(words.as_str()) } else { None })
        .collect();
    assert_eq!(links, ["83 names · 20 persons"]);
}
