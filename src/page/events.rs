//! Every event with all that is known of it, in the order of time.

use super::html::Html;
use super::links;
use crate::article::{Article, Dating, EventId, EventStatus, Figure, Id, Note, Quote, Relation};

/// Events, in the order given.
pub fn list(html: &mut Html, article: &Article, ids: &[EventId]) {
    html.element("ol", &[], |html| {
        for &id in ids {
            event(html, article, id);
        }
    });
}

fn event(html: &mut Html, article: &Article, id: EventId) {
    let event = article.event(id);
    html.element("li", &[("id", &links::event_address(article, id))], |html| {
        html.leaf("h3", &event.title);
        html.element("p", &[], |html| standing(html, article, id));
        html.element("p", &[], |html| links::text(html, article, &event.summary));
        html.element("dl", &[], |html| {
            if !event.participants.is_empty() {
                html.row("Who", |html| {
                    html.joined(&event.participants, ", ", |html, participant| {
                        links::entity(html, article, participant.entity);
                        html.text(" (");
                        html.text(&participant.role);
                        html.text(")");
                    });
                });
            }
            if !event.places.is_empty() {
                html.row("Where", |html| links::entities(html, article, &event.places));
            }
            if let Some(target) = event.target {
                html.row("Due", |html| links::date(html, target));
            }
            for relation in &event.relations {
                tie(html, article, relation.kind.forward(), relation);
            }
            for &at in &event.quotes {
                quote(html, article, &article.quotes[at]);
            }
            for &at in &event.figures {
                figure(html, article, &article.figures[at]);
            }
            if !event.outcome.0.is_empty() {
                html.row("Outcome", |html| links::text(html, article, &event.outcome));
            }
            for about in article.notes_about(Id::Event(id)) {
                note(html, article, about);
            }
            html.row("Told in", |html| {
                let told = [event.told].into_iter().chain(event.also.iter().copied());
                html.joined(told, "; ", |html, place| links::place(html, article, place));
            });
        });
    });
}

/// “17 September 2008 (stated) · claimed by … · Political”.
fn standing(html: &mut Html, article: &Article, id: EventId) {
    let event = article.event(id);
    if let Some(date) = event.date {
        links::date(html, date);
    } else {
        html.text("No date");
    }
    let how = event.dating.map(Dating::label);
    let known: Vec<&str> = how.into_iter().chain(event.date_note.as_deref()).collect();
    if !known.is_empty() {
        html.text(" (");
        html.text(&known.join(": "));
        html.text(")");
    }
    html.text(" · ");
    html.text(event.status.label());
    if !event.claimed_by.is_empty() {
        html.text(if event.status == EventStatus::Claimed { " by " } else { ", according to " });
        links::entities(html, article, &event.claimed_by);
    }
    html.text(" · ");
    html.text(&article.theme(event.theme).label);
}

fn tie(html: &mut Html, article: &Article, how: &str, relation: &Relation) {
    html.row(how, |html| {
        links::event(html, article, relation.other);
        if let Some(note) = &relation.note {
            html.text(": ");
            html.text(note);
        }
    });
}

fn quote(html: &mut Html, article: &Article, quote: &Quote) {
    html.row("Quote", |html| {
        html.leaf("q", &quote.text);
        if let Some(speaker) = quote.speaker {
            html.text(" – ");
            links::entity(html, article, speaker);
        }
        if let Some(occasion) = &quote.occasion {
            html.text(" (");
            html.text(occasion);
            html.text(")");
        }
    });
}

fn figure(html: &mut Html, article: &Article, figure: &Figure) {
    html.row("Figure", |html| {
        html.text(&figure.text);
        html.text(" (");
        html.text(&figure.measures);
        html.text(")");
        if !figure.claimed_by.is_empty() {
            html.text(", according to ");
            links::entities(html, article, &figure.claimed_by);
        }
        match figure.confirmed {
            Some(true) => html.text("; confirmed"),
            Some(false) => html.text("; not confirmed"),
            None => {}
        }
    });
}

/// A row for a note.
pub fn note(html: &mut Html, article: &Article, note: &Note) {
    html.row(note.kind.label(), |html| links::text(html, article, &note.text));
}

/// Whether [`loose`] has anything to tell.
pub fn any_loose(article: &Article) -> bool {
    article.quotes.iter().any(|quote| quote.event.is_none())
        || article.figures.iter().any(|figure| figure.event.is_none())
        || article.notes.iter().any(|note| note.about.is_empty())
}

/// Quotes and figures that belong to no event, and notes that are about nothing in particular.
pub fn loose(html: &mut Html, article: &Article) {
    html.element("dl", &[], |html| {
        for said in article.quotes.iter().filter(|quote| quote.event.is_none()) {
            quote(html, article, said);
            html.row("Told in", |html| links::place(html, article, said.told));
        }
        for number in article.figures.iter().filter(|figure| figure.event.is_none()) {
            figure(html, article, number);
            html.row("Told in", |html| links::place(html, article, number.told));
        }
        for general in article.notes.iter().filter(|note| note.about.is_empty()) {
            note(html, article, general);
        }
    });
}
