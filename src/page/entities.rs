//! Every entity with all that is known of it, kind by kind.

use super::draw;
use crate::article::{Article, EntityId};
use crate::cards::entity_card;
use crate::explorer::Selection;
use crate::words::entities_of;
use maud::{Markup, html};

/// All entities under a heading of their kind.
pub fn lists(article: &Article) -> Markup {
    let of_kind =
        |kind| -> Vec<EntityId> { article.entity_ids().filter(|&id| article.entity(id).kind == kind).collect() };
    let kinds =
        article.vocabulary.all_entity_kinds().map(|kind| (kind, of_kind(kind))).filter(|(_, ids)| !ids.is_empty());
    html! {
        @for (kind, ids) in kinds {
            (draw::heading(3, draw::interface(article, entities_of(article, kind))))
            ul {
                @for id in ids {
                    @let card = entity_card(article, id);
                    li id=(draw::id(article, Selection::Entity(id))) {
                        (draw::heading(4, &card.title))
                        (draw::parts(article, &card, 5))
                    }
                }
            }
        }
    }
}
