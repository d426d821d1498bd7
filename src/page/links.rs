//! What points from one part of the page to another, and out of it.

use super::html::Html;
use crate::article::{Article, EntityId, EventId, Piece, Place, Text};
use crate::date::{Date, Shape, say};

/// The `id` of an event's element, which is also its address in the explorer.
pub fn event_address(article: &Article, id: EventId) -> String {
    ["event/", &article.event(id).slug].concat()
}

/// The `id` of an entity's element.
pub fn entity_address(article: &Article, id: EntityId) -> String {
    ["entity/", &article.entity(id).slug].concat()
}

/// The `id` of a section's element.
pub fn section_address(slug: &str) -> String {
    ["section/", slug].concat()
}

/// A link to an element of the page.
pub fn inside(html: &mut Html, address: &str, words: &str) {
    html.element("a", &[("href", &["#", address].concat())], |html| html.text(words));
}

/// A link to an event, by its title.
pub fn event(html: &mut Html, article: &Article, id: EventId) {
    inside(html, &event_address(article, id), &article.event(id).title);
}

/// A link to an entity, by its name.
pub fn entity(html: &mut Html, article: &Article, id: EntityId) {
    inside(html, &entity_address(article, id), &article.entity(id).name);
}

/// Links to entities, with commas between them.
pub fn entities(html: &mut Html, article: &Article, ids: &[EntityId]) {
    html.joined(ids, ", ", |html, &id| entity(html, article, id));
}

/// A link to a section, by its title.
pub fn section(html: &mut Html, slug: &str, title: &str) {
    inside(html, &section_address(slug), title);
}

/// A link to a place in the article: “Political ties, paragraph 2”.
pub fn place(html: &mut Html, article: &Article, place: Place) {
    let at = article.section(place.section);
    section(html, &at.slug, &at.title);
    html.text(", paragraph ");
    html.text(&place.paragraph.to_string());
}

/// Running text, with its mentions as links.
pub fn text(html: &mut Html, article: &Article, text: &Text) {
    for piece in &text.0 {
        match piece {
            Piece::Words(words) => html.text(words),
            Piece::Mention(id, words) => inside(html, &entity_address(article, *id), words),
            Piece::Mark(id) => {
                html.text(" ");
                html.element("sup", &[], |html| {
                    inside(html, &event_address(article, *id), article.event(*id).status.label());
                });
            }
        }
    }
}

/// A link out, if it leads to a web address; else its words alone.
pub fn out(html: &mut Html, url: &str, words: &str) {
    if url.starts_with("https://") || url.starts_with("http://") {
        html.element("a", &[("href", url)], |html| html.text(words));
    } else {
        html.text(words);
    }
}

/// A date in words; for machines too, where HTML has a way to write it.
pub fn date(html: &mut Html, date: Date) {
    let said = say(date);
    match date.shape {
        // A `datetime` is a plain year, month or day of our era.
        Shape::Moment(at) if at.year > 0 && !at.uncertain && !at.approximate => {
            html.element("time", &[("datetime", &date.to_string())], |html| html.text(&said));
        }
        _ => html.text(&said),
    }
}
