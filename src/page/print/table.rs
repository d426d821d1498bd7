//! Every event as a row of a table, year by year.

use super::brief::Brief;
use crate::article::{Article, Dating, EventId, Standing};
use crate::cards::{LineKind, Part, event_card, figure, quote};
use crate::words::{interface as words, names, standing, when, year};
use maud::{Markup, html};

/// The most names that the words of an event's standing say; of more they give the number.
const NAMED: usize = 2;

/// All events, those without a date last.
pub(super) fn table(brief: Brief) -> Markup {
    let article = brief.article;
    let year_of = |id: EventId| article.day_in_order(id).map(|day| day.ymd().0);
    let years = article.in_time.chunk_by(|&a, &b| year_of(a) == year_of(b));
    html! {
        p { (brief.interface(words::PRINT_READING)) }
        table {
            thead { tr { @for column in columns(article) { th scope="col" { (brief.interface(column)) } } } }
            @for events in years {
                (group(brief, &year_of(events[0]).map(year).unwrap_or_default(), events))
            }
            @if !article.undated.is_empty() { (group(brief, words::PRINT_UNDATED, &article.undated)) }
        }
        (loose(brief))
    }
}

/// The headings of the columns. Without a story, none says where an event is told.
fn columns(article: &Article) -> &'static [&'static str] {
    let all = &words::PRINT_COLUMNS;
    if article.sections.is_empty() { &all[..all.len() - 1] } else { all }
}

fn group(brief: Brief, heading: &str, events: &[EventId]) -> Markup {
    html! {
        tbody {
            tr { th colspan=(columns(brief.article).len()) scope="rowgroup" { (brief.interface(heading)) } }
            @for &id in events { (row(brief, id)) }
        }
    }
}

fn row(brief: Brief, id: EventId) -> Markup {
    let Brief { article, numbers } = brief;
    let event = article.event(id);
    let card = event_card(article, id);
    let is_summary = |part: &Part| matches!(part, Part::Line(LineKind::Summary, _));
    let (summary, mut others): (Vec<Part>, Vec<Part>) = card.parts.into_iter().partition(is_summary);
    // They tell of its relations once more.
    others.retain(|part| !is_life(part));
    let notes = numbers.notes(&event.notes);
    let told = event.told_in().map(|id| numbers.paragraph(id));
    let sources = event.sources();
    let stands = brief.interface(&standing(article, event));
    // What isn't told as having happened stands out.
    let is_certain = matches!(event.standing(), Standing::Happened | Standing::Background);
    html! {
        tr {
            td { (numbers.row(id)) }
            td {
                (brief.interface(&when(event)))
                @if let Some(dating) = event.dating.filter(|&dating| dating != Dating::Stated) { " " i { (brief.interface(dating.label())) } }
            }
            td {
                b { (event.title) } ". " (brief.parts(&summary))
                @if !notes.is_empty() { sup { (notes) } }
                " " (brief.parts(&others))
            }
            td {
                @if is_certain { (stands) } @else { b { (stands) } }
                @if sources.len() > NAMED { " (" (names(article, &sources)) ")" }
                " · " (brief.line(&card.kicker))
            }
            @if !article.sections.is_empty() { td { (told.collect::<Vec<_>>().join(", ")) } }
        }
    }
}

/// Whether a part tells the stages of a treaty, a vote or a plan.
fn is_life(part: &Part) -> bool {
    matches!(part, Part::Headed { parts, .. } if matches!(parts[..], [Part::Stages(_)]))
}

/// Quotations and figures that belong to no event.
fn loose(brief: Brief) -> Markup {
    let Brief { article, .. } = brief;
    let quotes = article.quotes.iter().filter(|quote| quote.event.is_none());
    let figures = article.figures.iter().filter(|figure| figure.event.is_none());
    let quotes = quotes.map(|said| (quote(article, said), said.told));
    let figures = figures.map(|number| (figure(article, number), number.told));
    let all: Vec<_> = quotes.chain(figures).collect();
    html! {
        @if !all.is_empty() {
            h3 { (brief.interface(words::PRINT_LOOSE)) }
            ul { @for (part, told) in all { li { (brief.parts(&[part])) @if let Some(told) = told { " " (brief.numbers.paragraph(told)) } } } }
        }
    }
}
