//! The card of an entity: a person, a place, a state, an organisation, a treaty.

use super::card::{citations, headed, kicker, lines, notes, quiet};
use super::dom::tenths;
use super::event_card::{confused, stages};
use super::light::Meaning;
use super::link::{count, entity_name, entity_names, event_rows, running_text};
use super::node::{El, Node, el, of_class};
use super::store::lane;
use crate::article::{Article, Entity, EntityId, Id};
use crate::date::{Day, tenure};
use crate::explorer::Selection;
use crate::gather::Gather as _;
use crate::lens::{Company, Mark, SmallTimeline, life_of_treaty, places_of, small_timeline, with_whom};

/// Everything that is known of an entity.
pub fn entity_card(article: &'static Article, id: EntityId) -> El {
    let entity = article.entity(id);
    let mut card = headed(kicker(entity.kind.label()), &entity.name);
    if !entity.aliases.is_empty() {
        card = card.with(of_class("p", "quiet").with(["Also: ", &entity.aliases.join(", ")].concat()));
    }
    if !entity.description.0.is_empty() {
        card = card.with(of_class("p", "card-summary").with_all(running_text(article, &entity.description)));
    }
    let views = of_class("ul", "views-of-status").with_all(views_of_status(article, entity));
    card = card
        .with_list("Status, and who says so", views)
        .with_all(lines(vec![
            ("Offices", offices(entity)),
            ("Position", entity.location.iter().map(|at| position(at.lat, at.lon).into()).gather()),
        ]))
        .with_each(confused(article, Id::Entity(id)), |others| others);
    if let Some(life) = life_of_treaty(article, id) {
        card = card.with_list("Life", stages(article, &life));
    }
    card = card.with_all(notes(article, Id::Entity(id)));
    if !entity.events.is_empty() {
        card = card
            .with(el("h3").with(count(entity.events.len(), "event")))
            .with_each(small_timeline(article, id), |line| in_small(article, &line))
            .with(event_rows(article, &entity.events));
    }
    card = card
        .with_list("Together with", company(article, &with_whom(article, id)))
        .with_list("Places", company(article, &places_of(article, id)));
    if !entity.mentions.is_empty() {
        card = card.with(citations(article, "Mentioned in ", entity.mentions.iter().copied()));
    }
    let link = |link: &'static crate::article::format::Link| {
        el("li").with(el("a").attr("href", link.url.as_str()).attr("tabindex", "-1").with(link.label.as_str()))
    };
    card.with_list("Further reading", of_class("ul", "links").with_each(&entity.links, link))
}

/// Views of what an entity is, each with who holds it.
pub fn views_of_status(article: &'static Article, entity: &'static Entity) -> Vec<Node> {
    let view = |(text, says): &'static (_, Vec<EntityId>)| {
        let says = if says.is_empty() { vec!["the article".into()] } else { entity_names(article, says) };
        let says = quiet(" — ").with_all(says);
        el("li").with_all(running_text(article, text)).with(says).into()
    };
    entity.status.iter().map(view).gather()
}

fn offices(entity: &'static Entity) -> Vec<Node> {
    let office = |role: &'static crate::article::Role| {
        let mut line = el("div").with(role.title.as_str());
        for known in [tenure(role.from, role.to), role.note.clone()].into_iter().flatten() {
            line = line.with(quiet([" · ", &known].concat()));
        }
        line.into()
    };
    entity.roles.iter().map(office).gather()
}

/// A position in degrees and minutes.
fn position(lat: f64, lon: f64) -> String {
    let part = |degrees: f64, positive: &str, negative: &str| {
        let minutes = (degrees.abs() * 60.0).round() as u32;
        format!("{}° {:02}′ {}", minutes / 60, minutes % 60, if degrees < 0.0 { negative } else { positive })
    };
    [part(lat, "N", "S"), part(lon, "E", "W")].join(", ")
}

/// From this share of the line on a mark is wide: it would hide those of days.
const WIDE: f64 = 0.04;

/// An entity's events on one line, as wide as their dates; the list below has the links.
fn in_small(article: &'static Article, line: &SmallTimeline) -> El {
    let percent = |share: f64| [&tenths(share * 100.0), "%"].concat();
    let mark = |mark: &Mark| {
        let event = article.event(mark.event);
        of_class("span", "small-mark")
            .means(Meaning::Any(vec![Selection::Event(mark.event)]))
            .attr("data-lane", lane(event.theme))
            .attr("data-status", event.status.word())
            .flag("data-wide", mark.end - mark.start >= WIDE)
            .style("left", percent(mark.start))
            .style("width", percent(mark.end - mark.start))
    };
    let year = |day: Day| el("span").with(day.ymd().0.to_string());
    of_class("div", "small-time")
        .attr("aria-hidden", "true")
        .with(of_class("div", "small-marks").with_each(&line.marks, mark))
        .with(of_class("div", "small-years quiet").with_each([line.first, line.last], year))
}

/// With whom or where, and in how many events.
fn company(article: &'static Article, company: &[Company]) -> El {
    let row = |met: &Company| {
        el("li").with(entity_name(article, met.entity)).with(quiet([" ", &met.events.to_string()].concat()))
    };
    of_class("ul", "company").with_each(company, row)
}
