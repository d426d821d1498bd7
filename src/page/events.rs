//! Every event with all that is known of it, in the order of time.

use super::draw;
use crate::article::{Article, EventId};
use crate::cards::{event_card, figure, quote, told_in, warning};
use crate::explorer::Selection;
use maud::{Markup, html};

/// Events, in the order given.
pub fn list(article: &Article, ids: &[EventId]) -> Markup {
    html! {
        ol {
            @for &id in ids {
                @let card = event_card(article, id);
                li id=(draw::id(article, Selection::Event(id))) {
                    (draw::heading(3, &card.title))
                    p.meta { (draw::line(article, &card.kicker)) }
                    (draw::parts(article, &card, 4))
                }
            }
        }
    }
}

/// Whether [`loose`] has any content.
pub fn any_loose(article: &Article) -> bool {
    article.quotes.iter().any(|quote| quote.event.is_none())
        || article.figures.iter().any(|figure| figure.event.is_none())
        || article.notes.iter().any(|note| note.about.is_empty())
}

/// Quotes and figures that belong to no event, and notes that are about no event or entity.
pub fn loose(article: &Article) -> Markup {
    let quotes = article.quotes.iter().filter(|quote| quote.event.is_none());
    let figures = article.figures.iter().filter(|figure| figure.event.is_none());
    let quotes = quotes.flat_map(|said| [Some(quote(article, said)), told_in(article, said.told)]);
    let figures = figures.flat_map(|number| [Some(figure(article, number)), told_in(article, number.told)]);
    let notes = article.notes.iter().filter(|note| note.about.is_empty()).map(|note| warning(article, note));
    html! { @for part in quotes.chain(figures).flatten().chain(notes) { (draw::part(article, &part, 3)) } }
}
