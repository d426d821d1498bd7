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
pub mod words;

use crate::article::Article;
use html::Html;
pub use publish::finish;

/// The article from its title to its last entity, as one `<article>` element.
pub fn article(article: &Article) -> String {
    let mut html = Html::default();
    html.element("article", &[("lang", &article.language)], |html| {
        story::header(html, article);
        story::contents(html, article);
        story::sections(html, article);
        events::lists(html, article);
        events::loose(html, article);
        entities::lists(html, article);
        story::see_also(html, article);
    });
    html.into_string()
}
