//! The whole article as plain semantic HTML, made from `cards`: for readers before the explorer starts and without it,
//! for print and for search engines, which also get it as data.
//!
//! May not know scripts, styles or what a reader has selected. The explorer's addresses of events, entities and
//! sections work on this page too, as plain fragments.

mod data;
mod draw;
mod element;
mod entities;
mod events;
mod host;
mod print;
mod publish;
mod start;
mod story;

use crate::article::Article;
use crate::words::{direction, files, interface as words};
pub use data::data;
pub use element::element_script;
pub use host::{EXPLORER, host_page};
use maud::{Markup, html};
pub use print::print;
pub use publish::{Built, finish};
pub use start::start;

/// A section of the page after the story.
struct PageSection {
    /// The `id` of its element.
    id: &'static str,
    heading: &'static str,
    /// Whether the article has any content for it.
    is_told: fn(&Article) -> bool,
    write: fn(&Article) -> Markup,
}

const SECTIONS: [PageSection; 5] = [
    PageSection {
        id: "events",
        heading: "Events in order of time",
        is_told: |article| !article.in_time.is_empty(),
        write: |article| events::list(article, &article.in_time),
    },
    PageSection {
        id: "undated",
        heading: "Events without a date",
        is_told: |article| !article.undated.is_empty(),
        write: |article| events::list(article, &article.undated),
    },
    PageSection { id: "loose", heading: "Said apart from events", is_told: events::any_loose, write: events::loose },
    PageSection {
        id: "entities",
        heading: "Who and what",
        is_told: |article| !article.entities.is_empty(),
        write: entities::lists,
    },
    PageSection {
        id: "see-also",
        heading: "See also",
        is_told: |article| !article.see_also.is_empty(),
        write: story::see_also,
    },
];

/// The article from its title to how it is cited, as one `<article>` element. `version` is the data's version.
pub fn article(article: &Article, version: &str) -> String {
    let further: Vec<PageSection> = SECTIONS.into_iter().filter(|section| (section.is_told)(article)).collect();
    let page = html! {
        article lang=(article.language) dir=(direction(&article.language)) {
            (story::header(article))
            (story::contents(article, &further))
            (story::sections(article))
            @for section in &further {
                section id=(section.id) {
                    (draw::heading(2, draw::interface(article, section.heading)))
                    ((section.write)(article))
                }
            }
            footer {
                (draw::heading(2, draw::interface(article, words::HOW_TO_CITE)))
                p { (files::citation(article, version)) }
            }
        }
    };
    page.into_string()
}
