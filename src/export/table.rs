//! A table: CSV as RFC 4180 has it, which Excel and `LibreOffice` open right.
//!
//! It begins with a byte order mark, by which Excel knows UTF-8, and its lines end with CR LF. A cell that a spreadsheet
//! would take for a formula has an apostrophe in front, as OWASP advises: one that begins with `=`, `+`, `-` or `@`, with
//! their full-width forms, or with a tab, a carriage return or a line feed, also behind spaces. Who reads the table with
//! a program takes one apostrophe from the start of such a cell. Written here and not by the `csv` crate, which would
//! make the page larger for what is one line of code.

use super::taken::Taken;
use crate::article::{EntityId, EntityKind, Event, EventId};
use crate::date::{Date, Day};
use crate::explorer::ENTITY_GROUPS;
use crate::words::{event_kind, files as words, standing, when};

/// The columns' names.
const HEADER: [&str; 29] = [
    "id",
    "title",
    "date",
    "earliest",
    "latest",
    "how the date is known",
    "note on the date",
    "date in words",
    "planned for or due",
    "theme",
    "kind",
    "standing",
    "said by",
    "claimed by",
    "participants",
    "where",
    "people",
    "places",
    "states and territories",
    "organisations",
    "others",
    "summary",
    "outcome",
    "section",
    "paragraph",
    "address",
    "source",
    "licence",
    "data version",
];

/// One row an event, below the columns' names.
pub(super) fn write(taken: &Taken) -> String {
    let mut table = String::from("\u{feff}");
    add_row(&mut table, HEADER.map(String::from));
    for (id, event) in taken.each() {
        add_row(&mut table, row(taken, id, event));
    }
    table
}

/// The kinds of entities that share a column.
const OTHERS: &[EntityKind] = ENTITY_GROUPS[3];

fn row(taken: &Taken, id: EventId, event: &Event) -> [String; HEADER.len()] {
    let article = taken.article;
    let of_kinds = |kinds: &[EntityKind]| {
        let of_kind = |id: &&EntityId| kinds.contains(&article.entity(**id).kind.behaves_like());
        taken.list(&event.entities.iter().filter(of_kind).copied().collect::<Vec<_>>())
    };
    let source = &article.source;
    [
        event.slug.clone(),
        event.title.clone(),
        event.date.as_ref().map(ToString::to_string).unwrap_or_default(),
        event.when().and_then(Date::earliest).map(Day::iso).unwrap_or_default(),
        event.when().and_then(Date::latest).map(Day::iso).unwrap_or_default(),
        words::known(event).into(),
        event.date_note.clone().unwrap_or_default(),
        when(event),
        event.target.as_ref().map(ToString::to_string).unwrap_or_default(),
        article.theme(event.theme).label.clone(),
        event_kind(article, event.kind).into(),
        standing(article, event),
        taken.list(&event.said_by),
        taken.list(&event.claimed_by),
        taken.participants(event).join("; "),
        taken.list(&event.places),
        of_kinds(&[EntityKind::Person]),
        of_kinds(&[EntityKind::Place]),
        of_kinds(&[EntityKind::State, EntityKind::Territory]),
        of_kinds(&[EntityKind::Organisation]),
        of_kinds(OTHERS),
        event.summary.plain(),
        event.outcome.plain(),
        event.told.map(|told| article.section(told.section).title.clone()).unwrap_or_default(),
        event.told.map(|told| told.paragraph.to_string()).unwrap_or_default(),
        taken.link(id),
        format!("{}, {}", source.title, source.url),
        source.license.clone(),
        taken.version.into(),
    ]
}

fn add_row<const N: usize>(table: &mut String, cells: [String; N]) {
    let cells = cells.map(|text| cell(&text));
    table.push_str(&cells.join(","));
    table.push_str("\r\n");
}

/// A cell, made harmless if it could be taken for a formula, and quoted if it has to be.
fn cell(text: &str) -> String {
    let guard = if is_formula(text) { "'" } else { "" };
    let is_plain = !text.contains(['"', ',', '\r', '\n', ';', '\t']) && text.trim() == text;
    if is_plain { [guard, text].concat() } else { format!("\"{guard}{}\"", text.replace('"', "\"\"")) }
}

/// Whether a spreadsheet could take a text for a formula.
fn is_formula(text: &str) -> bool {
    let is_ignored = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(is_ignored).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
