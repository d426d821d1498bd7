//! Title, facts, contents and the story itself.

use super::{PageSection, draw};
use crate::article::{Article, Section, SectionId};
use crate::cards::{glance_facts, map_facts, running_text, see_also as further, source_line};
use crate::explorer::Selection;
use maud::{Markup, html};

/// Title, lead, facts at a glance, source and licence.
pub fn header(article: &Article) -> Markup {
    html! {
        header {
            (draw::heading(1, &article.title))
            @if !article.summary.0.is_empty() { p { (draw::line(article, &running_text(article, &article.summary))) } }
            @for facts in [glance_facts(article), map_facts(article)].iter().flatten() {
                (draw::part(article, facts, 2))
            }
            p.meta { (draw::line(article, &source_line(article))) }
        }
    }
}

/// The table of contents: the story's sections, then the further parts of the page.
pub fn contents(article: &Article, further: &[PageSection]) -> Markup {
    let ids: Vec<SectionId> = article.section_ids().collect();
    html! {
        nav aria-label="Contents" {
            (draw::heading(2, draw::interface(article, "Contents")))
            ul {
                (entries(article, &ids))
                @for section in further {
                    li { a href={ "#" (section.id) } { (draw::interface(article, section.heading)) } }
                }
            }
        }
    }
}

/// The entries of one level, each with the deeper ones that follow it.
fn entries(article: &Article, sections: &[SectionId]) -> Markup {
    let level_of = |id: SectionId| level(article.section(id));
    let mut entries = Vec::new();
    let mut rest = sections;
    while let Some((&first, after)) = rest.split_first() {
        let deeper = after.iter().take_while(|&&id| level_of(id) > level_of(first)).count();
        let (inside, beyond) = after.split_at(deeper);
        entries.push((first, inside));
        rest = beyond;
    }
    html! {
        @for (id, inside) in entries {
            li {
                a href={ "#" (draw::id(article, Selection::Section(id))) } { (article.section(id).title) }
                @if !inside.is_empty() { ul { (self::entries(article, inside)) } }
            }
        }
    }
}

/// How deep a section's heading is: the title is the only one at level 1.
fn level(section: &Section) -> u8 {
    section.level.clamp(2, 6)
}

/// The story, section by section.
pub fn sections(article: &Article) -> Markup {
    let mut above = 1;
    let levels = article.section_ids().map(|id| {
        // An outline never skips a level downwards.
        above = level(article.section(id)).min(above + 1);
        (id, above)
    });
    html! {
        @for (id, level) in levels {
            @let section = article.section(id);
            section id=(draw::id(article, Selection::Section(id))) {
                (draw::heading(level, &section.title))
                @for paragraph in &section.paragraphs {
                    p { (draw::line(article, &running_text(article, &paragraph.text))) }
                }
            }
        }
    }
}

/// Further articles.
pub fn see_also(article: &Article) -> Markup {
    html! { ul { @for run in further(article) { li { (draw::run(article, &run)) } } } }
}
