//! Title, facts, contents and the story itself.

use super::html::Html;
use super::{Part, links};
use crate::article::{Article, Section};

/// Title, lead, facts at a glance, source and licence.
pub fn header(html: &mut Html, article: &Article) {
    html.element("header", &[], |html| {
        html.leaf("h1", &article.title);
        html.element("p", &[], |html| links::text(html, article, &article.summary));
        html.element("dl", &[], |html| {
            if !article.parties.is_empty() {
                html.row("Parties", |html| links::entities(html, article, &article.parties));
            }
            for (label, text) in &article.facts {
                html.row(label, |html| links::text(html, article, text));
            }
            html.row("Source", |html| {
                let source = &article.source;
                links::out(html, &source.url, &source.title);
                html.text(". Licence: ");
                html.text(&source.license);
                if let Some(note) = &source.note {
                    html.text(". ");
                    html.text(note);
                }
            });
            for map in &article.maps {
                html.row("Map", |html| {
                    html.text(&map.title);
                    html.text(": ");
                    html.text(&map.attribution);
                });
            }
        });
    });
}

/// The table of contents: the story's sections, then the further parts.
pub fn contents(html: &mut Html, article: &Article, parts: &[Part]) {
    html.element("nav", &[("aria-label", "Contents")], |html| {
        html.leaf("h2", "Contents");
        html.element("ul", &[], |html| {
            entries(html, &article.sections);
            for part in parts {
                html.element("li", &[], |html| links::inside(html, part.id, part.heading));
            }
        });
    });
}

/// The entries of one level, each with the deeper ones that follow it.
fn entries(html: &mut Html, sections: &[Section]) {
    let mut rest = sections;
    while let Some((first, after)) = rest.split_first() {
        let deeper = after.iter().take_while(|section| level(section) > level(first)).count();
        html.element("li", &[], |html| {
            links::section(html, &first.slug, &first.title);
            if deeper > 0 {
                html.element("ul", &[], |html| entries(html, &after[..deeper]));
            }
        });
        rest = &after[deeper..];
    }
}

/// How deep a section's heading is: the title is the only one at level 1.
fn level(section: &Section) -> u8 {
    section.level.clamp(2, 6)
}

/// The story, section by section.
pub fn sections(html: &mut Html, article: &Article) {
    let mut above = 1;
    for section in &article.sections {
        // An outline never skips a level downwards.
        let level = level(section).min(above + 1);
        above = level;
        html.element("section", &[("id", &links::section_address(&section.slug))], |html| {
            html.leaf(["h2", "h3", "h4", "h5", "h6"][usize::from(level) - 2], &section.title);
            for paragraph in &section.paragraphs {
                html.element("p", &[], |html| links::text(html, article, &paragraph.text));
            }
        });
    }
}

/// Further articles.
pub fn see_also(html: &mut Html, article: &Article) {
    html.element("ul", &[], |html| {
        for further in &article.see_also {
            html.element("li", &[], |html| links::out(html, &further.url, &further.title));
        }
    });
}
