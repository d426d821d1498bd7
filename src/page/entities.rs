//! Every entity with all that is known of it, kind by kind.

use super::html::Html;
use super::{events, links};
use crate::article::format::EntityKind;
use crate::article::{Article, EntityId, Id, Role};
use crate::date::tenure;

/// All entities under a heading of their kind.
pub fn lists(html: &mut Html, article: &Article) {
    for &kind in EntityKind::ALL {
        let of_kind: Vec<EntityId> = article.entity_ids().filter(|&id| article.entity(id).kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        html.leaf("h3", kind.plural());
        html.element("ul", &[], |html| {
            for id in of_kind {
                entity(html, article, id);
            }
        });
    }
}

fn entity(html: &mut Html, article: &Article, id: EntityId) {
    let entity = article.entity(id);
    html.element("li", &[("id", &links::entity_address(article, id))], |html| {
        html.leaf("h4", &entity.name);
        if !entity.description.0.is_empty() {
            html.element("p", &[], |html| links::text(html, article, &entity.description));
        }
        let notes: Vec<_> = article.notes_about(Id::Entity(id)).collect();
        let empty = entity.aliases.is_empty()
            && entity.roles.is_empty()
            && entity.status.is_empty()
            && entity.links.is_empty()
            && notes.is_empty();
        if empty {
            return;
        }
        html.element("dl", &[], |html| {
            if !entity.aliases.is_empty() {
                html.row("Also", |html| html.text(&entity.aliases.join(", ")));
            }
            for role in &entity.roles {
                html.row("Office", |html| office(html, role));
            }
            for (text, says) in &entity.status {
                html.row("Status", |html| {
                    if !says.is_empty() {
                        html.text("According to ");
                        links::entities(html, article, says);
                        html.text(": ");
                    }
                    links::text(html, article, text);
                });
            }
            for note in notes {
                events::note(html, article, note);
            }
            if !entity.links.is_empty() {
                html.row("Links", |html| {
                    html.joined(&entity.links, ", ", |html, link| links::out(html, &link.url, &link.label));
                });
            }
        });
    });
}

/// “President of Russia (by 21 August 2008, at least until 13 July 2009): note”.
fn office(html: &mut Html, role: &Role) {
    html.text(&role.title);
    if let Some(tenure) = tenure(role.from, role.to) {
        html.text(&[" (", &tenure, ")"].concat());
    }
    if let Some(note) = &role.note {
        html.text(": ");
        html.text(note);
    }
}
