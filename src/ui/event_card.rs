//! The card of an event.

use super::card::{badge, citations, figure, headed, lines, notes, quiet, quote};
use super::cite;
use super::link::{date_or_none, entity_name, entity_names, event_rows, event_title, joined, running_text, to_event};
use super::node::{El, Node, el, of_class};
use super::store::lane;
use crate::article::{Article, Entity, Event, EventId, EventStatus, Id, Participant, Relation};
use crate::date::{Date, Day, say};
use crate::export::Cited;
use crate::gather::Gather as _;
use crate::lens::{
    LifeCycle, NO_EVENT, NO_OUTCOME, Neighbours, Step, awaits_outcome, chain, days, easily_confused, in_chain, in_lane,
    in_time, life_of_plan,
};
use crate::order;

/// Everything that is known of an event.
pub fn event_card(article: &'static Article, id: EventId) -> El {
    let event = article.event(id);
    let (kind, theme) = (event.kind.label(), article.theme(event.theme).label.as_str());
    let chain = chain(article, id);
    let kicker = of_class("p", "kicker")
        .attr("data-lane", lane(event.theme))
        .with(of_class("span", "dot"))
        .with(if kind == theme { theme.to_owned() } else { [kind, " · ", theme].concat() });
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
    let mut card = headed(kicker, &event.title).with(date);
    if !event.claimed_by.is_empty() {
        let claim = of_class("p", "claim").with("According to ");
        card = card.with(claim.with_all(entity_names(article, &event.claimed_by)));
    }
    if let Some(note) = &event.date_note {
        card = card.with(of_class("p", "date-note quiet").with(note.as_str()));
    }
    let due = if event.status == EventStatus::Happened { "Due" } else { "Planned for" };
    card = card
        .with(of_class("p", "card-summary").with_all(running_text(article, &event.summary)))
        .with_all(lines(vec![
            ("Who", event.participants.iter().map(|participant| who(article, event, participant)).gather()),
            ("Where", entity_names(article, &event.places)),
            (due, event.target.into_iter().map(|target| say(target).into()).gather()),
            ("Outcome", outcome(article, event)),
        ]))
        .with_each(confused(article, Id::Event(id)), |others| others)
        .with_list("Step by step", steps(article, id, &chain));
    if let Some(life) = life_of_plan(article, id) {
        card = card.with_list("Life", stages(article, &life));
    }
    card = card.with_list("Tied to", relations(article, id));
    for &at in &event.quotes {
        card = card.with(quote(article, &article.quotes[at])).with(cite::row(article, Cited::Quote(at)));
    }
    let figures = of_class("ul", "figures").with_each(&event.figures, |&at| figure(article, &article.figures[at]));
    card.with_list("Figures", figures)
        .with_all(notes(article, Id::Event(id)))
        .with(citations(article, "Told in ", std::iter::once(event.told).chain(event.also.iter().copied())))
        .with(cite::row(article, Cited::Event(id)))
        .with(neighbours(article, id, &chain))
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
    let offices: Vec<_> = entity.offices_on(first, last).map(|office| office.title.as_str()).gather();
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
pub fn confused(article: &'static Article, id: Id) -> Option<El> {
    let name = |other: &Id| match *other {
        Id::Event(id) => vec![event_title(article, id).into()],
        Id::Entity(id) => vec![entity_name(article, id)],
    };
    let others = easily_confused(article, id);
    let links = joined(others.iter().map(name), ", ");
    (!others.is_empty()).then(|| of_class("p", "confused").with("Not to be confused with ").with_all(links))
}

/// The steps that an event is one of, with the time between; two steps are told by their tie alone.
fn steps(article: &'static Article, id: EventId, chain: &[Step]) -> El {
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
    };
    of_class("ul", "rows steps").with_each(if chain.len() < 3 { &[] } else { chain }, row)
}

/// The stages of a treaty, a vote or a plan; one without an event says so.
pub fn stages(article: &'static Article, life: &LifeCycle) -> El {
    let mut stages = of_class("dl", "life");
    for (stage, events) in life {
        let told = if events.is_empty() { quiet(NO_EVENT) } else { event_rows(article, events) };
        stages = stages.with(el("dt").with(stage.label())).with(el("dd").with(told));
    }
    stages
}

/// Ties to other events, both ways, in the order of time, with the days between.
fn relations(article: &'static Article, id: EventId) -> El {
    let event = article.event(id);
    let earlier = event.relations.iter().map(|relation| (relation.kind.forward(), relation));
    let later = event.later.iter().map(|relation| (relation.kind.backward(), relation));
    let mut ties: Vec<_> = earlier.chain(later).gather();
    order::sort_by_key(&mut ties, |(_, relation)| article.time_order(relation.other));
    let row = |(label, relation): (&'static str, &'static Relation)| {
        let mut row = el("li")
            .attr("data-relation", relation.kind.word())
            .with(of_class("span", "relation").with([label, ":"].concat()))
            .with(" ")
            .with(event_title(article, relation.other));
        if let Some(apart) = apart(article, id, relation.other) {
            row = row.with(quiet([" ", &apart].concat()));
        }
        if let Some(note) = &relation.note {
            row = row.with(quiet([" · ", note].concat()));
        }
        row
    };
    of_class("ul", "relations").with_each(ties, row)
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
