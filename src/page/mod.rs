//! The whole article as plain semantic HTML: for readers without scripts, for print and for search engines.
//!
//! Knows no script, no style and nothing of what a reader has selected; every address of the explorer that names an
//! event, an entity or a section works in it as it stands.

mod entities;
mod events;
mod html;
mod links;
mod publish;
mod story;

use crate::article::Article;
use html::Html;
pub use html::escape;
pub use publish::finish;

/// A part of the page after the story.
struct Part {
    /// The `id` of its element.
    id: &'static str,
    heading: &'static str,
    /// Whether the article has anything to tell in it.
    is_told: fn(&Article) -> bool,
    write: fn(&mut Html, &Article),
}

const PARTS: [Part; 5] = [
    Part {
        id: "events",
        heading: "Events in order of time",
        is_told: |article| !article.in_time.is_empty(),
        write: |html, article| events::list(html, article, &article.in_time),
    },
    Part {
        id: "undated",
        heading: "Events without a date",
        is_told: |article| !article.undated.is_empty(),
        write: |html, article| events::list(html, article, &article.undated),
    },
    Part { id: "loose", heading: "Said apart from events", is_told: events::any_loose, write: events::loose },
    Part {
        id: "entities",
        heading: "Who and what",
        is_told: |article| !article.entities.is_empty(),
        write: entities::lists,
    },
    Part {
        id: "see-also",
        heading: "See also",
        is_told: |article| !article.see_also.is_empty(),
        write: story::see_also,
    },
];

/// The article from its title to its last entity, as one `<article>` element.
pub fn article(article: &Article) -> String {
    let parts: Vec<Part> = PARTS.into_iter().filter(|part| (part.is_told)(article)).collect();
    let mut html = Html::default();
    html.element("article", &[("lang", &article.language)], |html| {
        story::header(html, article);
        story::contents(html, article, &parts);
        story::sections(html, article);
        for part in &parts {
            html.element("section", &[("id", part.id)], |html| {
                html.leaf("h2", part.heading);
                (part.write)(html, article);
            });
        }
    });
    html.into_string()
}
