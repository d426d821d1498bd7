//! What the print-out begins and ends with: title, facts and key events; sources and how to cite.

use super::brief::Brief;
use super::numbers::source_number;
use crate::cards::{glance_facts, running_text, source_line};
use crate::words::{files, interface as words, when};
use maud::{Markup, html};

/// Title, lead, source and licence, and facts at a glance.
pub(super) fn head(brief: Brief) -> Markup {
    let article = brief.article;
    html! {
        header {
            h1 { (article.title) }
            @if !article.summary.0.is_empty() { p { (brief.line(&running_text(article, &article.summary))) } }
            p { (brief.line(&source_line(article))) }
            @if let Some(facts) = glance_facts(article) { p { (brief.parts(&[facts])) } }
        }
    }
}

/// The events that the article turns on.
pub(super) fn key_events(brief: Brief) -> Markup {
    let Brief { article, numbers } = brief;
    let dated = article.in_time.iter().chain(&article.undated);
    let keys: Vec<_> = dated.copied().filter(|&id| article.event(id).is_key).collect();
    html! {
        @if !keys.is_empty() {
            section class="print-keys" {
                h2 { (brief.interface(words::PRINT_KEY_EVENTS)) }
                ul {
                    @for id in keys {
                        @let event = article.event(id);
                        li {
                            span { (brief.interface(&when(event))) }
                            span { (event.title) " (" b { (numbers.row(id)) } ")" }
                        }
                    }
                }
            }
        }
    }
}

/// Other pages with their addresses, and how to cite.
pub(super) fn sources(brief: Brief, version: &str) -> Markup {
    let Brief { article, numbers } = brief;
    html! {
        ul {
            @for (at, (url, title)) in numbers.sources.iter().enumerate() {
                li { b { (source_number(at)) } " " (title) ": " span { (url) } }
            }
        }
        h3 { (brief.interface(words::HOW_TO_CITE)) }
        p { (files::citation(article, version)) }
        // The build doesn't know where the page will be. A script adds its address.
        p data-article-address hidden { (brief.interface(words::PRINT_ADDRESS)) }
    }
}
