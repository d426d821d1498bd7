//! The parts of cards as HTML.

use crate::article::{Article, NoteKind};
use crate::cards::{Badge, Card, Fact, Item, LifeStage, Line, LineKind, ListKind, MediumPart, Part, Run};
use crate::date::{Date, Partial, Shape};
use crate::explorer::{Selection, encode, media_address};
use crate::words::{around, is_interface, is_rtl};
use maud::{Markup, Render, html};

/// The `id` of the element that an address of the explorer leads to.
pub fn id(article: &Article, what: Selection) -> String {
    encode(article, Some(what)).trim_start_matches('#').into()
}

/// A card's parts, its headings at a level from 2 to 6.
pub fn parts(article: &Article, card: &Card, level: u8) -> Markup {
    html! { @for each in &card.parts { (part(article, each, level)) } }
}

/// Words of the interface, which are English, on a page in the article's language.
pub fn interface(article: &Article, words: &str) -> Markup {
    if is_interface(&article.language) {
        return html! { (words) };
    }
    let dir = is_rtl(&article.language).then_some("ltr");
    let [before, words, after] = around(words);
    html! { (before) @if !words.is_empty() { span lang="en" dir=[dir] { (words) } } (after) }
}

/// A heading at a level from 1 to 6.
pub fn heading(level: u8, words: impl Render) -> Markup {
    html! {
        @match level {
            0 | 1 => h1 { (words) },
            2 => h2 { (words) },
            3 => h3 { (words) },
            4 => h4 { (words) },
            5 => h5 { (words) },
            _ => h6 { (words) },
        }
    }
}

/// Whether the page includes a part. Parts that only link from card to card, need scripts or belong to a lens are left
/// out. So are chains and company: each event of a chain would list the whole chain, and the page would grow with the
/// square of the chain's length.
fn is_told(part: &Part) -> bool {
    match part {
        Part::Line(..)
        | Part::Facts(_)
        | Part::Stages(_)
        | Part::Quote { .. }
        | Part::Medium(_)
        | Part::Note { .. } => true,
        Part::List { kind, .. } => {
            !matches!(kind, ListKind::Steps | ListKind::Company | ListKind::Lenses | ListKind::Index)
        }
        Part::Headed { parts, .. } => parts.iter().any(is_told),
        Part::SmallTimeline { .. } | Part::Cite(_) | Part::Neighbours(_) | Part::Details { .. } | Part::Act { .. } => {
            false
        }
    }
}

/// A part, its headings at a level from 2 to 6. Empty if the page doesn't include the part.
pub fn part(article: &Article, part: &Part, level: u8) -> Markup {
    html! {
        @if is_told(part) {
            @match part {
                Part::Line(LineKind::Summary, words) => p { (line(article, words)) },
                Part::Line(_, words) => p.meta { (line(article, words)) },
                Part::Facts(facts) => (self::facts(article, facts)),
                Part::Headed { heading, parts } => {
                    (self::heading(level, interface(article, heading)))
                    @for each in parts { (self::part(article, each, level + 1)) }
                },
                Part::List { items, .. } => ul { @for each in items { (item(article, each, level)) } },
                Part::Stages(stages) => (self::stages(article, stages, level)),
                Part::Quote { text, caption } => figure {
                    blockquote { (text) }
                    @if !caption.is_empty() { figcaption { (line(article, caption)) } }
                },
                Part::Medium(medium) => (self::medium(article, medium)),
                Part::Note { kind, text, about } => (note(article, *kind, text, about)),
                _ => {},
            }
        }
    }
}

fn facts(article: &Article, facts: &[Fact]) -> Markup {
    html! {
        dl {
            @for fact in facts {
                dt { (run(article, &fact.label)) }
                @for each in &fact.lines { dd { (line(article, each)) } }
            }
        }
    }
}

fn stages(article: &Article, stages: &[LifeStage], level: u8) -> Markup {
    html! {
        dl {
            @for stage in stages {
                dt { (interface(article, &stage.label)) }
                dd { (part(article, &stage.part, level)) }
            }
        }
    }
}

/// A picture from the page's folder, loaded when the reader comes near it.
fn medium(article: &Article, MediumPart { file, alt, size: (width, height), caption, credit }: &MediumPart) -> Markup {
    html! {
        figure {
            img src=(media_address("", file)) alt=(alt) width=(width) height=(height) loading="lazy" decoding="async";
            figcaption {
                @if !caption.is_empty() { p { (line(article, caption)) } }
                p { small { (line(article, credit)) } }
            }
        }
    }
}

fn note(article: &Article, kind: Option<NoteKind>, text: &Line, about: &Line) -> Markup {
    html! {
        p {
            @if let Some(kind) = kind { (run(article, &Run::Badge(Badge::Note(kind)))) " " }
            (line(article, text))
        }
        @if !about.is_empty() { p.meta { (line(article, about)) } }
    }
}

fn item(article: &Article, item: &Item, level: u8) -> Markup {
    html! {
        li {
            @if let Some(date) = &item.date { (interface(article, date)) ": " }
            (line(article, &item.line))
            @if !item.below.is_empty() { div { (line(article, &item.below)) } }
            @for each in &item.parts { (part(article, each, level)) }
        }
    }
}

/// A line.
pub fn line(article: &Article, line: &Line) -> Markup {
    html! { @for each in line { (run(article, each)) } }
}

/// A run of a line.
pub fn run(article: &Article, run: &Run) -> Markup {
    let link = |to: Selection, words: &str| html! { a href=(encode(article, Some(to))) { (words) } };
    match run {
        Run::Own(words) => html! { (words) },
        Run::Text(words) | Run::Relation(words) | Run::Lens(_, words) => interface(article, words),
        Run::Quiet(inside) => line(article, inside),
        Run::Strong(words) => html! { b { (words) } },
        Run::Date { date, words } => time(date, &interface(article, words)),
        Run::Event(id, words) => link(Selection::Event(*id), words),
        Run::Entity(id, words) => link(Selection::Entity(*id), words),
        Run::Paragraph(id, words) => link(Selection::Section(id.section), words),
        Run::Out { url, words } => out(url, words),
        Run::StatusMark(id) => {
            let to = encode(article, Some(Selection::Event(*id)));
            html! { " " sup { a href=(to) { (interface(article, article.event(*id).standing().label())) } } }
        }
        Run::Badge(badge) => html! { em { (interface(article, &badge.label(article))) } },
    }
}

/// A link out, if it leads to a web address; else its words alone.
fn out(url: &str, words: &str) -> Markup {
    html! {
        @if url.starts_with("https://") || url.starts_with("http://") {
            a href=(url) { (words) }
        } @else {
            (words)
        }
    }
}

/// A date in words, with a `datetime` for machines if HTML can express the date.
fn time(date: &Date, words: &Markup) -> Markup {
    let moment = match date.shape {
        Shape::Moment(at) => machine_date(at),
        _ => None,
    };
    html! {
        @if let Some(moment) = moment {
            time datetime=(moment) { (words) }
        } @else {
            (words)
        }
    }
}

/// When something began and ended, as far as HTML and schema.org can express it. A moment has no end.
pub fn machine_dates(date: &Date) -> (Option<String>, Option<String>) {
    match date.shape {
        Shape::Moment(at) => (machine_date(at), None),
        Shape::Interval { from, to } => (from.date().and_then(machine_date), to.date().and_then(machine_date)),
        Shape::OneOf { .. } | Shape::List { .. } => (None, None),
    }
}

/// An exact year, month or day of the years 1 to 9999, or a time before 24:00; machines are told no others.
fn machine_date(at: Partial) -> Option<String> {
    let is_exact = at.known_year().is_some_and(|year| (1..=9999).contains(&year))
        && !at.is_qualified()
        && !at.has_unknown_digits()
        && at.season().is_none()
        && at.significant.is_none()
        && at.time.is_none_or(|time| time.hour < 24);
    is_exact.then(|| Date { shape: Shape::Moment(at) }.to_string())
}
