//! The card of an event.

use super::labels::{NO_DATE, NO_EVENT, NO_OUTCOME, SAYS_SO};
use super::runs::{
    confused, entities, entity, event as event_run, event_rows, facts, figure, headed, if_any, kind as kind_run, list,
    media, own, quiet, quote, running, step_words, summary, text, told, warning,
};
use super::{Badge, Card, Cited, Item, LifeStage, Line, LineKind, ListKind, Part, Run, Sequence};
use crate::article::{Article, Entity, EntityId, Event, EventId, EventStatus, Id, Relation};
use crate::date::Date;
use crate::lens::{ChainStep, LifeCycle, Neighbours, awaits_outcome, chain, in_chain, in_lane, in_time, life_of_plan};
use crate::words::{backward, days_apart, due, event_kind, forward, minutes_apart, say, say_short_or_undated};

/// The heading of an event's chain, and of its neighbours in it.
const STEP_BY_STEP: &str = "Step by step";

/// Everything that is known of an event.
pub fn event_card(article: &Article, id: EventId) -> Card {
    let event = article.event(id);
    let (kind, theme) = (event_kind(article, event.kind), article.theme(event.theme).label.as_str());
    let kicker =
        if kind == theme { vec![own(theme)] } else { vec![kind_run(&event.kind, kind), text(" · "), own(theme)] };
    let chain = chain(article, id);
    let mut parts = head(article, id);
    parts.extend(facts([
        (text("Who"), who(article, event)),
        (text("Where"), if_any(entities(article, &event.places))),
        (text(due_label(event)), if_any(target(event))),
        (text("Outcome"), if_any(outcome(article, event))),
    ]));
    parts.extend(confused(article, Id::Event(id)));
    parts.extend(headed(STEP_BY_STEP, steps(article, id, &chain)));
    parts.extend(life_of_plan(article, id).map(|life| life_part(article, &life)));
    parts.extend(headed("Related events", relations(article, id)));
    for &at in &event.quotes {
        parts.extend([quote(article, &article.quotes[at]), Part::Cite(Cited::Quote(at))]);
    }
    let figures = event.figures.iter().map(|&at| figure(article, &article.figures[at])).collect();
    parts.extend(headed("Figures", list(ListKind::Figures, figures)));
    parts.extend(article.notes_about(Id::Event(id)).map(|note| warning(article, note)));
    parts.extend(told(article, "Told in ", event.told_in()));
    parts.push(Part::Cite(Cited::Event(id)));
    parts.extend(neighbours(article, id, &chain));
    Card { theme: Some(event.theme), kicker, title: event.title.clone(), parts, by_day: None }
}

/// How it stands, when it was and how that is known, and what it is.
fn head(article: &Article, id: EventId) -> Vec<Part> {
    let event = article.event(id);
    let mut date = vec![Run::Badge(Badge::Event(id)), text(" ")];
    match (&event.date, event.when()) {
        (Some(known), _) => date.extend([date_run(known)]),
        (None, Some(planned)) => date.push(text(due(event.status, planned))),
        (None, None) => date.push(text(NO_DATE)),
    }
    if let Some(dating) = event.dating {
        date.push(quiet(format!(" · {}", dating.label())));
    }
    let mut parts = vec![Part::Line(LineKind::Date, date)];
    if let Some(note) = &event.date_note {
        parts.push(Part::Line(LineKind::DateNote, vec![own(note)]));
    }
    parts.extend(summary(article, &event.summary));
    parts.extend(media(article, &event.media));
    parts
}

/// What it was planned for or when it was due, unless that is told instead of its date.
fn target(event: &Event) -> Line {
    event.target.as_ref().filter(|_| event.date.as_ref() == event.when()).map(date_run).into_iter().collect()
}

fn date_run(date: &Date) -> Run {
    Run::Date { date: date.clone(), words: say(date) }
}

fn due_label(event: &Event) -> &'static str {
    if event.status == EventStatus::Happened { "Due" } else { "Planned for" }
}

/// Who says so, unless they are among the participants, then the participants with their roles. Each with the office
/// that they held at the time, unless the role names it.
fn who(article: &Article, event: &Event) -> Vec<Line> {
    let line = |id: EntityId, role: &str, said: Run| {
        let mut line = vec![entity(article, id), text(" "), Run::Quiet(vec![said])];
        let office = office(article.entity(id), event, role);
        line.extend(office.map(|office| Run::Quiet(vec![text(" ("), own(office), text(")")])));
        line
    };
    let takes_part = |id: &EntityId| event.participants.iter().any(|participant| participant.entity == *id);
    let sources = event.sources().into_iter().filter(|id| !takes_part(id)).map(|id| line(id, SAYS_SO, text(SAYS_SO)));
    let participants = event.participants.iter().map(|part| line(part.entity, &part.role, own(&part.role)));
    sources.chain(participants).collect()
}

fn office(entity: &Entity, event: &Event, role: &str) -> Option<String> {
    let (first, last) = event.date.as_ref()?.bounds()?;
    let offices: Vec<&str> = entity.offices_on(first, last).map(|office| office.title.as_str()).collect();
    let is_new = !offices.is_empty() && !offices.iter().any(|title| role.contains(title));
    is_new.then(|| offices.join(", "))
}

/// What became of it. If it was planned and nothing more is told, a sentence that says so.
fn outcome(article: &Article, event: &Event) -> Line {
    if event.outcome.0.is_empty() && awaits_outcome(event) {
        return vec![quiet(NO_OUTCOME)];
    }
    running(article, &event.outcome)
}

/// The steps of an event's chain, with the time between them. `None` for fewer than three: the list of relations says
/// the same about two.
fn steps(article: &Article, id: EventId, chain: &[ChainStep]) -> Option<Part> {
    let row = |step: &ChainStep| {
        let ties = article.event(step.event).relations.iter();
        let below = step.from.and_then(|(from, _)| ties.clone().find(|tie| tie.other == from));
        let below = below.map(|tie| step_words(article, tie, step.event));
        Item {
            date: Some(say_short_or_undated(article.event(step.event).when())),
            line: vec![event_run(article, step.event)],
            below: below.unwrap_or_default(),
            is_here: step.event == id,
            ..Item::default()
        }
    };
    let shown = if chain.len() < 3 { &[] } else { chain };
    list(ListKind::Steps, shown.iter().map(row).collect())
}

/// The stages of a treaty, a vote or a plan. A stage without an event says so.
pub(super) fn life_part(article: &Article, life: &LifeCycle) -> Part {
    let stage = |(stage, events): &(_, Vec<EventId>)| {
        let stage: &crate::lens::Stage = stage;
        let none = || Part::Line(LineKind::Quiet, vec![text(NO_EVENT)]);
        LifeStage { label: stage.label().into(), part: event_rows(article, events).unwrap_or_else(none) }
    };
    Part::Headed { heading: "Stages".into(), parts: vec![Part::Stages(life.iter().map(stage).collect())] }
}

/// Relations to other events, in both directions, in the order of time, with the days between.
fn relations(article: &Article, id: EventId) -> Option<Part> {
    let event = article.event(id);
    let earlier = event.relations.iter().map(|relation| (forward(article, relation.kind), relation));
    let later = event.later.iter().map(|relation| (backward(article, relation.kind), relation));
    let mut all: Vec<(&str, &Relation)> = earlier.chain(later).collect();
    all.sort_by_key(|(_, relation)| article.time_order(relation.other));
    let row = |(label, relation): (&str, &Relation)| {
        let mut line = vec![Run::Relation(format!("{label}:")), text(" "), event_run(article, relation.other)];
        let minutes = article.minutes_between(id, relation.other).map(minutes_apart);
        let apart = minutes.or_else(|| article.days_between(id, relation.other).map(days_apart));
        line.extend(apart.map(|apart| quiet(format!(" {apart}"))));
        if let Some(note) = &relation.note {
            line.push(Run::Quiet(vec![text(" · "), own(note)]));
        }
        Item { line, relation: Some(article.vocabulary.relation_word(relation.kind).to_owned()), ..Item::default() }
    };
    list(ListKind::Relations, all.into_iter().map(row).collect())
}

/// Links to the events before and after in time, in the event's lane and in its chain. `None` if there are none.
fn neighbours(article: &Article, id: EventId, chain: &[ChainStep]) -> Option<Part> {
    let theme = article.theme(article.event(id).theme).label.as_str();
    let sequences = [
        (text("By date"), in_time(article, id)),
        (own(theme), in_lane(article, id)),
        (text(STEP_BY_STEP), in_chain(chain, id)),
    ];
    let titled = |id: EventId| (id, article.event(id).title.clone());
    let sequence = |(label, Neighbours { before, after }): (Run, Neighbours)| {
        before.or(after)?;
        Some(Sequence { label, before: before.map(titled), after: after.map(titled) })
    };
    let sequences: Vec<Sequence> = sequences.into_iter().filter_map(sequence).collect();
    (!sequences.is_empty()).then_some(Part::Neighbours(sequences))
}
