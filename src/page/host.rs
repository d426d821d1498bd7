//! The page that shows a document without a build: the article as text, and the element that opens the document over it.

use crate::article::Article;
use maud::{DOCTYPE, PreEscaped, html};

/// Where a writer's page has the built site, as `docs/write-an-article.md` says.
pub const EXPLORER: &str = "explorer/";

/// The page of a document that lies beside it under the name `document`. `version` is the data's version, `explorer` the
/// address of the built site's folder, from that of the page, with a slash at its end.
pub fn host_page(article: &Article, version: &str, document: &str, explorer: &str) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(article.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (article.title) }
                meta name="description" content=(article.summary.plain());
                link rel="icon" href=(format!("{explorer}icon.svg")) type="image/svg+xml";
                link rel="stylesheet" href=(format!("{explorer}host.css"));
                script src=(format!("{explorer}article-explorer.js")) async {}
                script type="application/ld+json" { (PreEscaped(super::data(article))) }
            }
            body {
                article-explorer src=(document) history="steps" height="100dvh" {
                    (PreEscaped(super::article(article, version)))
                }
            }
        }
    };
    page.into_string()
}
