//! The life of a treaty, a vote or a plan in stages, and what is easily confused with something else.

use super::chain::connected;
use crate::article::{Article, EntityId, EntityKind, EventId, EventKind, EventStatus, Id, RelationKind, RelationType};

/// A stage in the life of a treaty, or of a vote or plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is negotiated.
    Negotiated,
    /// It is signed, or agreed in another way.
    Signed,
    /// It is ratified.
    Ratified,
    /// It enters into force.
    InForce,
    /// What it provides.
    Provides,
    /// What was done under it.
    Done,
    /// It is proposed, planned or due.
    Planned,
    /// It is put off.
    PutOff,
    /// The vote is held, the plan is carried out.
    Held,
}

/// Every stage with its events in the order of time. A stage may have none. The article may still mention such a stage
/// while telling another event.
pub type LifeCycle = Vec<(Stage, Vec<EventId>)>;

/// The life of a treaty; `None` for any other entity.
pub fn life_of_treaty(article: &Article, id: EntityId) -> Option<LifeCycle> {
    if !article.entity(id).kind.is(EntityKind::Treaty) {
        return None;
    }
    let has_part = |id: EventId, treaty| article.event(id).participants.iter().any(|part| part.entity == treaty);
    let is_own = |&event: &EventId| has_part(event, id);
    let is_stage = |kind: RelationKind| {
        use RelationType::{EntersIntoForce, Implements, PartOf, Ratifies};
        kind.is_any(&[Ratifies, EntersIntoForce, Implements, PartOf])
    };
    let mut stages = [const { Vec::new() }; 6];
    let [negotiated, signed, ratified, in_force, provides, done] = &mut stages;
    for root in article.entity(id).events.iter().copied().filter(is_own) {
        let event = article.event(root);
        let leads_on = event.later.iter().any(|tie| is_stage(tie.kind) && is_own(&tie.other));
        let comes_later = event.relations.iter().any(|tie| is_stage(tie.kind) && is_own(&tie.other));
        let is_before_signing = event.later.iter().any(|tie| tie.kind.is(RelationType::Signed));
        if comes_later || is_before_signing || !(leads_on || event.kind.is(EventKind::Treaty)) {
            continue;
        }
        signed.push(root);
        negotiated.extend(event.relations.iter().filter(|tie| tie.kind.is(RelationType::Signed)).map(|tie| tie.other));
        for tie in &event.later {
            match tie.kind {
                RelationKind::BuiltIn(RelationType::Ratifies) => ratified.push(tie.other),
                RelationKind::BuiltIn(RelationType::EntersIntoForce) => in_force.push(tie.other),
                RelationKind::BuiltIn(RelationType::Implements) => done.push(tie.other),
                RelationKind::BuiltIn(RelationType::PartOf) if is_own(&tie.other) => provides.push(tie.other),
                _ => {}
            }
        }
    }
    for &provision in &*provides {
        let later = article.event(provision).later.iter();
        done.extend(later.filter(|tie| tie.kind.is(RelationType::Fulfils)).map(|tie| tie.other));
    }
    let names = [Stage::Negotiated, Stage::Signed, Stage::Ratified, Stage::InForce, Stage::Provides, Stage::Done];
    Some(names.into_iter().zip(stages.map(|events| by_time(article, events))).collect())
}

/// The life of the vote or plan that an event belongs to; `None` for an event of neither kind.
pub fn life_of_plan(article: &Article, id: EventId) -> Option<LifeCycle> {
    if !is_plan(article, id) {
        return None;
    }
    let members = by_time(article, plan(article, id));
    let stage = |stage, is_in: &dyn Fn(EventStatus) -> bool| {
        (stage, members.iter().copied().filter(|&id| is_in(article.event(id).status)).collect())
    };
    Some(vec![
        stage(Stage::Planned, &|status| !matches!(status, EventStatus::Postponed | EventStatus::Happened)),
        stage(Stage::PutOff, &|status| status == EventStatus::Postponed),
        stage(Stage::Held, &|status| status == EventStatus::Happened),
    ])
}

fn is_plan(article: &Article, id: EventId) -> bool {
    matches!(article.event(id).kind.behaves_like(), EventKind::Vote | EventKind::Plan)
}

/// Every event of the same vote or plan. An event that fulfils, carries out or postpones a plan belongs to it. An event
/// that only follows it belongs to it if both are plans, and both or neither have a target date. Otherwise one may be a proposal,
/// and the other the date of something else.
fn plan(article: &Article, id: EventId) -> Vec<EventId> {
    let has_target = |id| article.event(id).target.is_some();
    connected(article, id, &|kind, later, earlier| match kind {
        RelationKind::BuiltIn(RelationType::Fulfils | RelationType::Postpones) => true,
        RelationKind::BuiltIn(RelationType::Implements) => is_plan(article, earlier),
        RelationKind::BuiltIn(RelationType::Follows) => {
            is_plan(article, later) && is_plan(article, earlier) && has_target(later) == has_target(earlier)
        }
        _ => false,
    })
}

fn by_time(article: &Article, mut events: Vec<EventId>) -> Vec<EventId> {
    events.sort_unstable_by_key(|&id| article.time_order(id));
    events.dedup();
    events
}

/// What an event or an entity is easily confused with: the other events or entities that a note distinguishes from it.
/// Events that are related to it, or part of the same vote or plan, are left out.
pub fn easily_confused(article: &Article, id: Id) -> Vec<Id> {
    let same = match id {
        Id::Event(event) => {
            let ties = article.event(event).relations.iter().chain(&article.event(event).later);
            let tied = ties.map(|tie| tie.other);
            tied.chain(plan(article, event)).map(Id::Event).collect()
        }
        Id::Entity(_) => vec![id],
    };
    let notes = article.notes_about(id).filter(|note| note.is_distinction);
    let is_of_sort = |other: &Id| matches!((id, other), (Id::Event(_), Id::Event(_)) | (Id::Entity(_), Id::Entity(_)));
    let others = notes.flat_map(|note| &note.about).copied();
    let mut confused: Vec<Id> = others.filter(is_of_sort).filter(|other| !same.contains(other)).collect();
    confused.sort_unstable();
    confused.dedup();
    confused
}
