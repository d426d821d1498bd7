//! The card of what is selected, or the article at a glance.

use super::dom::{button, on_arrows, set_flag};
use super::light::place_key;
use super::link::{count, entity_name, entity_names, event_rows, event_title, joined, running_text};
use super::node::{El, Node, append, el, of_class};
use super::store::{Store, lane, watch};
use crate::article::{
    Article, Entity, EntityId, EntityKind, Event, EventId, EventStatus, Figure, Id, Note, Participant, Place, Quote,
    Relation, SectionId,
};
use crate::date::{Date, Day, days_in_words, say, tenure};
use crate::explorer::{Action, Selection, encode};
use crate::order;
use leptos::prelude::Get as _;
use web_sys::Element;

/// The card's panel.
pub fn card(store: Store, root: &Element) {
    let aside = append(root, of_class("aside", "card").attr("data-view", "card").attr("aria-label", "Card"));
    let panel = of_class("div", "card-panel")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "The card. Left and right arrow keys move through its links.")
        .attr("data-hint", "← → links");
    let panel = append(&aside, panel);
    on_arrows(&panel);
    store.draw(&panel, move || {
        let article = store.article();
        match store.selection.get() {
            None => glance(article),
            Some(Selection::Event(id)) => event_card(article, id),
            Some(Selection::Entity(id)) => entity_card(article, id),
            Some(Selection::Section(id)) => section_card(article, id),
        }
    });
    let close = button(&aside, "×", Some("Close the card"), move || store.dispatch(Action::Clear));
    close.set_class_name("close card-close");
    watch(move || {
        let is_open = store.selection.get().is_some();
        set_flag(&aside, "data-open", is_open);
        set_flag(&close, "hidden", !is_open);
        panel.set_scroll_top(0);
    });
}

fn quiet(text: impl Into<Node>) -> El {
    of_class("span", "quiet").with(text)
}

/// Labelled lines; those without content are left out.
fn lines(rows: Vec<(&'static str, Vec<Node>)>) -> Option<Node> {
    let rows = rows.into_iter().filter(|(_, content)| !content.is_empty());
    let rows: Vec<Node> =
        rows.flat_map(|(label, content)| [el("dt").with(label).into(), el("dd").with_all(content).into()]).collect();
    (!rows.is_empty()).then(|| of_class("dl", "facts").with_all(rows).into())
}

/// A headed list; nothing if it is empty.
fn list(heading: impl Into<Node>, class: &'static str, rows: Vec<Node>) -> Vec<Node> {
    if rows.is_empty() {
        return rows;
    }
    vec![el("h3").with(heading).into(), of_class("ul", class).with_all(rows).into()]
}

/// What the article is about, before anything is selected.
fn glance(article: &'static Article) -> Vec<Node> {
    let claims = article.events.iter().filter(|event| event.status == EventStatus::Claimed).count();
    let persons = article.entities.iter().filter(|entity| entity.kind == EntityKind::Person).count();
    let mut facts = vec![("Parties", entity_names(article, &article.parties))];
    facts.extend(article.facts.iter().map(|(label, text)| (label.as_str(), running_text(article, text))));
    let counts = [
        count(article.in_time.len(), "dated event"),
        count(article.undated.len(), "undated fact"),
        count(article.entities.len(), "name"),
        count(persons, "person"),
        count(article.quotes.len(), "quotation"),
        count(article.figures.len(), "figure"),
        count(claims, "claim"),
        count(article.notes.len(), "note"),
    ];
    let mut card = vec![
        of_class("p", "kicker").with("At a glance").into(),
        of_class("h2", "card-title").with(article.title.as_str()).into(),
    ];
    card.extend(lines(facts));
    card.push(of_class("p", "quiet").with(counts.join(" · ")).into());
    card.push(
        of_class("p", "quiet")
            .with("Select any event, name or place to see it here and in every view. Escape clears.")
            .into(),
    );
    card
}

/// Where the article tells something, as a link into the story.
fn citation(article: &'static Article, place: Place) -> Node {
    let title = article.section(place.section).title.as_str();
    el("a")
        .attr("href", encode(article, Some(Selection::Section(place.section))))
        .attr("data-told", place_key(article, place))
        .attr("tabindex", "-1")
        .with([title, ", paragraph ", &place.paragraph.to_string()].concat())
        .into()
}

fn citations(article: &'static Article, label: &'static str, places: impl Iterator<Item = Place>) -> Node {
    let places = places.map(|place| vec![citation(article, place)]);
    of_class("p", "told").with(quiet(label)).with_all(joined(places, " · ")).into()
}

fn badge(kind: &'static str, word: &'static str, label: &'static str) -> El {
    of_class("span", "badge").attr(kind, word).with(label)
}

fn event_card(article: &'static Article, id: EventId) -> Vec<Node> {
    let event = article.event(id);
    let theme = article.theme(event.theme).label.as_str();
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
        ("Outcome", running_text(article, &event.outcome)),
    ]));
    card.extend(list("Tied to", "relations", relations(article, id)));
    card.extend(event.quotes.iter().map(|&at| quote(article, &article.quotes[at])));
    card.extend(list(
        "Figures",
        "figures",
        event.figures.iter().map(|&at| figure(article, &article.figures[at])).collect(),
    ));
    card.extend(notes(article, Id::Event(id)));
    card.push(citations(article, "Told in ", std::iter::once(event.told).chain(event.also.iter().copied())));
    card.extend(neighbours(article, id));
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

/// Ties to other events, both ways, in the order of time, with the days between.
fn relations(article: &'static Article, id: EventId) -> Vec<Node> {
    let event = article.event(id);
    let earlier = event.relations.iter().map(|relation| (relation.kind.forward(), relation));
    let later = event.later.iter().map(|relation| (relation.kind.backward(), relation));
    let mut ties: Vec<_> = earlier.chain(later).collect();
    order::sort_by_key(&mut ties, |(_, relation)| {
        let date = article.event(relation.other).date;
        (date.is_none(), date.map(Date::order))
    });
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

/// Up to two years are told in days.
const DAYS_TOLD: u32 = 730;

/// “125 days later”, “the same day”, if both events are known to the day.
fn apart(article: &Article, from: EventId, to: EventId) -> Option<String> {
    let days = article.days_between(from, to)?;
    let length = match days.unsigned_abs() {
        0 => return Some("the same day".into()),
        1 => "1 day".into(),
        days @ ..=DAYS_TOLD => count(days as usize, "day"),
        _ => days_in_words(days),
    };
    Some([length.as_str(), if days > 0 { " later" } else { " earlier" }].concat())
}

fn quote(article: &'static Article, quote: &'static Quote) -> Node {
    let mut caption = of_class("figcaption", "quiet");
    if let Some(speaker) = quote.speaker {
        caption = caption.with(entity_name(article, speaker));
    }
    if let Some(occasion) = &quote.occasion {
        let comma = if quote.speaker.is_some() { ", " } else { "" };
        caption = caption.with(comma).with(occasion.as_str());
    }
    let words = el("blockquote").with(["“", &quote.text, "”"].concat());
    of_class("figure", "quote").with(words).with(caption).into()
}

fn figure(article: &'static Article, figure: &'static Figure) -> Node {
    let mut about = of_class("span", "quiet");
    if !figure.claimed_by.is_empty() {
        about = about.with(" · according to ").with_all(entity_names(article, &figure.claimed_by));
    }
    if let Some(is_confirmed) = figure.confirmed {
        about = about.with(if is_confirmed { " · confirmed" } else { " · not confirmed" });
    }
    el("li").with(el("b").with(figure.text.as_str())).with(" ").with(figure.measures.as_str()).with(about).into()
}

fn notes(article: &'static Article, id: Id) -> Vec<Node> {
    let note = |note: &'static Note| {
        of_class("p", "note")
            .with(badge("data-note", note.kind.word(), note.kind.label()))
            .with(" ")
            .with_all(running_text(article, &note.text))
            .into()
    };
    article.notes_about(id).map(note).collect()
}

/// Links to the events before and after in time.
fn neighbours(article: &'static Article, id: EventId) -> Option<Node> {
    let in_time = &article.in_time;
    let at = in_time.iter().position(|&other| other == id)?;
    let before = at.checked_sub(1).map(|at| ("Before ", in_time[at]));
    let after = in_time.get(at + 1).map(|&id| ("After ", id));
    let row = |(label, id)| el("div").with(quiet(label)).with(event_title(article, id)).into();
    let rows = before.into_iter().chain(after).map(row).collect();
    Some(of_class("nav", "neighbours").attr("aria-label", "Neighbours in time").with_all(rows).into())
}

fn entity_card(article: &'static Article, id: EntityId) -> Vec<Node> {
    let entity = article.entity(id);
    let mut card: Vec<Node> = vec![
        of_class("p", "kicker").with(entity.kind.label()).into(),
        of_class("h2", "card-title").with(entity.name.as_str()).into(),
    ];
    if !entity.aliases.is_empty() {
        card.push(of_class("p", "quiet").with(["Also: ", &entity.aliases.join(", ")].concat()).into());
    }
    if !entity.description.0.is_empty() {
        card.push(of_class("p", "card-summary").with_all(running_text(article, &entity.description)).into());
    }
    card.extend(list("Status, and who says so", "views-of-status", views_of_status(article, entity)));
    card.extend(lines(vec![
        ("Offices", offices(entity)),
        ("Position", entity.location.iter().map(|at| position(at.lat, at.lon).into()).collect()),
    ]));
    card.extend(notes(article, Id::Entity(id)));
    if !entity.events.is_empty() {
        card.push(el("h3").with(count(entity.events.len(), "event")).into());
        card.push(event_rows(article, &entity.events).into());
    }
    if !entity.mentions.is_empty() {
        card.push(citations(article, "Mentioned in ", entity.mentions.iter().copied()));
    }
    let links = entity.links.iter();
    let link = |link: &'static crate::article::format::Link| {
        el("li").with(el("a").attr("href", link.url.as_str()).attr("tabindex", "-1").with(link.label.as_str())).into()
    };
    card.extend(list("Further reading", "links", links.map(link).collect()));
    card
}

/// Views of what an entity is, each with who holds it.
pub fn views_of_status(article: &'static Article, entity: &'static Entity) -> Vec<Node> {
    let view = |(text, says): &'static (_, Vec<EntityId>)| {
        let says = if says.is_empty() { vec!["the article".into()] } else { entity_names(article, says) };
        let says = quiet(" — ").with_all(says);
        el("li").with_all(running_text(article, text)).with(says).into()
    };
    entity.status.iter().map(view).collect()
}

fn offices(entity: &'static Entity) -> Vec<Node> {
    let office = |role: &'static crate::article::Role| {
        let mut line = el("div").with(role.title.as_str());
        for known in [tenure(role.from, role.to), role.note.clone()].into_iter().flatten() {
            line = line.with(quiet([" · ", &known].concat()));
        }
        line.into()
    };
    entity.roles.iter().map(office).collect()
}

fn section_card(article: &'static Article, id: SectionId) -> Vec<Node> {
    let section = article.section(id);
    let told = section.paragraphs.iter().flat_map(|paragraph| &paragraph.events);
    let mut events: Vec<EventId> = told.copied().collect();
    order::sort_by_key(&mut events, |&id| {
        let date = article.event(id).date;
        (date.is_none(), date.map(Date::order), id)
    });
    events.dedup();
    let mut card: Vec<Node> = vec![
        of_class("p", "kicker").with("Section").into(),
        of_class("h2", "card-title").with(section.title.as_str()).into(),
    ];
    if events.is_empty() {
        card.push(of_class("p", "quiet").with("This section only holds further sections.").into());
    } else {
        card.push(el("h3").with(count(events.len(), "event")).into());
        card.push(event_rows(article, &events).into());
    }
    card
}

/// A position in degrees and minutes.
fn position(lat: f64, lon: f64) -> String {
    let part = |degrees: f64, positive: &str, negative: &str| {
        let minutes = (degrees.abs() * 60.0).round() as u32;
        format!("{}° {:02}′ {}", minutes / 60, minutes % 60, if degrees < 0.0 { negative } else { positive })
    };
    [part(lat, "N", "S"), part(lon, "E", "W")].join(", ")
}
