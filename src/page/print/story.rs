//! The story, its paragraphs numbered as the table refers to them, and its notes.

use super::brief::Brief;
use super::numbers::about;
use crate::article::{EventId, Paragraph, ParagraphId, Section};
use crate::cards::running_text;
use crate::page::draw::heading;
use crate::words::interface as words;
use maud::{Markup, html};

/// The level of the headings of the outermost sections.
const OUTERMOST: u8 = 3;

/// The story, section by section.
pub(super) fn story(brief: Brief) -> Markup {
    let article = brief.article;
    html! {
        @for id in article.section_ids() {
            @let section = article.section(id);
            (heading(level(section), format!("{} {}", id.index() + 1, section.title)))
            @for (paragraph, at) in section.paragraphs.iter().zip(1..) {
                (told(brief, ParagraphId { section: id, paragraph: at }, paragraph))
            }
        }
    }
}

fn level(section: &Section) -> u8 {
    section.level.max(2) - 2 + OUTERMOST
}

/// A paragraph with its number, its notes and the events that it tells.
fn told(brief: Brief, id: ParagraphId, paragraph: &Paragraph) -> Markup {
    let Brief { article, numbers } = brief;
    let notes: Vec<usize> = paragraph.events.iter().flat_map(|&id| &article.event(id).notes).copied().collect();
    let events: &[EventId] = &paragraph.events;
    html! {
        p {
            small { (numbers.paragraph(id)) } " "
            (brief.line(&running_text(article, &paragraph.text)))
            @if !notes.is_empty() { sup { (numbers.notes(&notes)) } }
            @if !events.is_empty() { " " small { (brief.interface(words::PRINT_EVENTS)) b { (numbers.rows(events)) } } }
        }
    }
}

/// What a careful reader should know, in the order of the notes' numbers.
pub(super) fn notes(brief: Brief) -> Markup {
    let Brief { article, numbers } = brief;
    html! {
        ol {
            @for &at in &numbers.notes {
                @let note = &article.notes[at];
                @let about = about(numbers, note);
                li {
                    b { (numbers.notes(&[at])) } " "
                    em { (brief.interface(note.kind.label())) } " "
                    (brief.line(&running_text(article, &note.text)))
                    @if !about.is_empty() { " " small { "(" (about) ")" } }
                }
            }
        }
    }
}
