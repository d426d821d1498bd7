//! The print-out: the whole article as a document for paper. The style sheet shows it only in print.
//!
//! Paper has no links and nothing to open. So events, notes, paragraphs and sources are numbered, and everything is told
//! once: the table holds what is known of each event, the notes what a careful reader should know, the index what is
//! known of each name.

mod brief;
mod head;
mod map;
mod names;
mod numbers;
mod story;
mod table;
mod timeline;

use crate::explorer::Explorer;
use crate::words::{direction, interface as words};
use brief::Brief;
use maud::{Markup, html};
use numbers::Numbers;

/// The print-out as one `<article>` element. `version` is the data's version.
pub fn print(explorer: &Explorer, version: &str) -> String {
    let article = &explorer.article;
    let numbers = Numbers::new(article);
    let brief = Brief { article, numbers: &numbers };
    let has_notes = !article.notes.is_empty();
    let document = html! {
        article lang=(article.language) dir=(direction(&article.language)) {
            (head::head(brief))
            (map::maps(brief, explorer))
            (head::key_events(brief))
            (part(brief, "print-time", !article.in_time.is_empty(), words::PRINT_TIMELINE, &timeline::timeline(brief, explorer)))
            (part(brief, "print-table", !article.events.is_empty(), words::PRINT_TABLE, &table::table(brief)))
            (part(brief, "print-story", !article.sections.is_empty(), words::PRINT_STORY, &story::story(brief)))
            (part(brief, "print-notes", has_notes, words::PRINT_NOTES, &story::notes(brief)))
            (part(brief, "print-names", !article.entities.is_empty(), words::PRINT_NAMES, &names::names(brief)))
            (part(brief, "print-foot", true, words::PRINT_SOURCES, &head::sources(brief, version)))
        }
    };
    document.into_string()
}

/// A part of the document, unless the article has nothing for it.
fn part(brief: Brief, class: &str, is_told: bool, heading: &str, content: &Markup) -> Markup {
    html! {
        @if is_told {
            section class=(class) {
                h2 { (brief.interface(heading)) }
                div { (content) }
            }
        }
    }
}
