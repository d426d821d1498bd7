//! The card of an event.

use super::card::{badge, citations, figure, lines, list, notes, quiet, quote};
use super::cite;
use super::link::{date_or_none, entity_name, entity_names, event_rows, event_title, joined, running_text, to_event};
use super::node::{Node, el, of_class};
use super::store::lane;
use crate::article::{Article, Entity, Event, EventId, EventStatus, Id, Participant, Relation};
use crate::date::{Date, Day, say};
use crate::export::Cited;
use crate::lens::{
    LifeCycle, NO_EVENT, NO_OUTCOME, Neighbours, Stage, Step, awaits_outcome, chain, days, easily_confused, in_chain,
    in_lane, in_time, life_of_plan,
};
use crate::order;

/// Everything that is known of an event.
pub fn event_card(article: &'static Article, id: EventId) -> Vec<Node> {
    let event = article.event(id);
    let theme = article.theme(event.theme).label.as_str();
    let chain = chain(article, id);
    let mut card: Vec<Node> = vec![
        of_class("p", "kicker")
            .attr("data-lane", lane(event.theme))
            .with(of_class("span", "dot"))
            .with([event.kind.label(), " · ", theme].concat())
            .into(),
        of_class("h2", "card-title").with(event.title.as_str()).into(),
    ];
    let mut date = of_class("p", "card-date")
        .with(badge("data-status", event.status.word(), event.status.label()))
        .with(" ")
        .with(event.date.map_or_else(|| "The article gives no date".into(), say));
    if let Some(edtf) = event.date {
        date = date.with(" ").with(of_class("code", "edtf").attr("title", "The date in EDTF").with(edtf.to_string()));
    }
    if let Some(dating) = event.dating {
        date = date.with(quiet([" · ", dating.label()].concat()));
    }
    card.push(date.into());
    if !event.claimed_by.is_empty() {
        let claim = of_class("p", "claim").with("According to ");
        card.push(claim.with_all(entity_names(article, &event.claimed_by)).into());
    }
    if let Some(note) = &event.date_note {
        card.push(of_class("p", "date-note quiet").with(note.as_str()).into());
    }
    card.push(of_class("p", "card-summary").with_all(running_text(article, &event.summary)).into());
    let due = if event.status == EventStatus::Happened { "Due" } else { "Planned for" };
    card.extend(lines(vec![
        ("Who", event.participants.iter().map(|participant| who(article, event, participant)).collect()),
        ("Where", entity_names(article, &event.places)),
        (due, event.target.into_iter().map(|target| say(target).into()).collect()),
        ("Outcome", outcome(article, event)),
    ]));
    card.extend(confused(article, Id::Event(id)));
    card.extend(steps(article, id, &chain));
    card.extend(life_of_plan(article, id).map(|life| stages(article, &life)).unwrap_or_default());
    card.extend(list("Tied to", "relations", relations(article, id)));
    card.extend(
        event.quotes.iter().flat_map(|&at| [quote(article, &article.quotes[at]), cite::row(article, Cited::Quote(at))]),
    );
    card.extend(list(
        "Figures",
        "figures",
        event.figures.iter().map(|&at| figure(article, &article.figures[at])).collect(),
    ));
    card.extend(notes(article, Id::Event(id)));
    card.push(citations(article, "Told in ", std::iter::once(event.told).chain(event.also.iter().copied())));
    card.push(cite::row(article, Cited::Event(id)));
    card.push(neighbours(article, id, &chain));
    card
}

/// Somebody who took part, as what, and with the office of that day where the role doesn't say it.
fn who(article: &'static Article, event: &Event, participant: &'static Participant) -> Node {
    let role = participant.role.as_str();
    let mut line = el("div").with(entity_name(article, participant.entity)).with(" ").with(quiet(role));
    if let Some(office) = office(article.entity(participant.entity), event, role) {
        line = line.with(quiet([" (", &office, ")"].concat()));
    }
    line.into()
}

fn office(entity: &Entity, event: &Event, role: &str) -> Option<String> {
    let (first, last) = span(event.date?)?;
    let offices: Vec<_> = entity.offices_on(first, last).map(|office| office.title.as_str()).collect();
    let is_new = !offices.is_empty() && !offices.iter().any(|title| role.contains(title));
    is_new.then(|| offices.join(", "))
}

fn span(date: Date) -> Option<(Day, Day)> {
    Some((date.earliest().or(date.latest())?, date.latest().or(date.earliest())?))
}

/// What became of it; where something was planned and nothing more is told, that is said.
fn outcome(article: &'static Article, event: &'static Event) -> Vec<Node> {
    if event.outcome.0.is_empty() && awaits_outcome(event) {
        return vec![quiet(NO_OUTCOME).into()];
    }
    running_text(article, &event.outcome)
}

/// What it is easily taken for.
pub fn confused(article: &'static Article, id: Id) -> Option<Node> {
    let name = |other: &Id| match *other {
        Id::Event(id) => vec![event_title(article, id).into()],
        Id::Entity(id) => vec![entity_name(article, id)],
    };
    let others = easily_confused(article, id);
    let links = joined(others.iter().map(name), ", ");
    (!others.is_empty()).then(|| of_class("p", "confused").with("Not to be confused with ").with_all(links).into())
}

/// The steps that an event is one of, with the time between; two steps are told by their tie alone.
fn steps(article: &'static Article, id: EventId, chain: &[Step]) -> Vec<Node> {
    if chain.len() < 3 {
        return Vec::new();
    }
    let row = |step: &Step| {
        let mut title = el("div").with(event_title(article, step.event));
        if let Some((from, gap)) = step.from {
            let ties = article.event(step.event).relations.iter();
            let how = ties.filter(|tie| tie.other == from).map(|tie| tie.kind.forward()).next().unwrap_or_default();
            let after = [how, " ", &article.event(from).title, ", ", &gap.say()].concat();
            title = title.with(of_class("div", "quiet").with(after));
        }
        el("li")
            .flag("data-here", step.event == id)
            .with(of_class("span", "list-date").with(date_or_none(article, step.event)))
            .with(title)
            .into()
    };
    list("Step by step", "rows steps", chain.iter().map(row).collect())
}

/// The stages of a treaty, a vote or a plan; one without an event says so.
pub fn stages(article: &'static Article, life: &LifeCycle) -> Vec<Node> {
    let stage = |(stage, events): &(Stage, Vec<EventId>)| {
        let told = if events.is_empty() { quiet(NO_EVENT) } else { event_rows(article, events) };
        [el("dt").with(stage.label()).into(), el("dd").with(told).into()]
    };
    vec![el("h3").with("Life").into(), of_class("dl", "life").with_all(life.iter().flat_map(stage).collect()).into()]
}

/// Ties to other events, both ways, in the order of time, with the days between.
fn relations(article: &'static Article, id: EventId) -> Vec<Node> {
    let event = article.event(id);
    let earlier = event.relations.iter().map(|relation| (relation.kind.forward(), relation));
    let later = event.later.iter().map(|relation| (relation.kind.backward(), relation));
    let mut ties: Vec<_> = earlier.chain(later).collect();
    order::sort_by_key(&mut ties, |(_, relation)| article.time_order(relation.other));
    let row = |(label, relation): (&'static str, &'static Relation)| {
        let mut row = el("li")
            .attr("data-relation", relation.kind.word())
            .with(of_class("span", "relation").with(label))
            .with(" ")
            .with(event_title(article, relation.other));
        if let Some(apart) = apart(article, id, relation.other) {
            row = row.with(quiet([" ", &apart].concat()));
        }
        if let Some(note) = &relation.note {
            row = row.with(quiet([" · ", note].concat()));
        }
        row.into()
    };
    ties.into_iter().map(row).collect()
}

/// “125 days later”, “the same day”, if both events are known to the day.
fn apart(article: &Article, from: EventId, to: EventId) -> Option<String> {
    let apart = article.days_between(from, to)?;
    if apart == 0 {
        return Some("the same day".into());
    }
    Some([days(apart.saturating_abs()).as_str(), if apart > 0 { " later" } else { " earlier" }].concat())
}

/// Links to what comes before and after in time, in its lane and in its chain.
fn neighbours(article: &'static Article, id: EventId, chain: &[Step]) -> Node {
    let theme = article.theme(article.event(id).theme).label.as_str();
    let ways =
        [("In time", in_time(article, id)), (theme, in_lane(article, id)), ("Step by step", in_chain(chain, id))];
    let mut nav = of_class("nav", "neighbours").attr("aria-label", "Before and after");
    for (way, Neighbours { before, after }) in ways {
        let mut row = el("div").with(quiet(way));
        for (arrow, spoken, other) in [("← ", "Before: ", before), ("→ ", "After: ", after)] {
            if let Some(other) = other {
                let title = &article.event(other).title;
                let link = to_event(article, other, "event-link").attr("aria-label", [spoken, title].concat());
                row =
                    row.with(el("div").with(quiet(arrow).attr("aria-hidden", "true")).with(link.with(title.as_str())));
            }
        }
        if before.or(after).is_some() {
            nav = nav.with(row);
        }
    }
    nav.into()
}
