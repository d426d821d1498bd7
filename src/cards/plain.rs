//! A card as plain text, line by line: for tests, and for other uses without links.

use super::{ByDay, Card, Item, Line, Part, Run, Sequence};
use crate::article::{Article, EventId};
use crate::words::interface;
use std::fmt::Write as _;

/// A card as plain text. The parts below a heading are indented.
pub fn plain(article: &Article, card: &Card) -> String {
    let mut text = format!("{}\n{}\n", plain_line(article, &card.kicker), card.title);
    write_parts(&mut text, article, &card.parts, 0);
    if let Some(ByDay { day, parts }) = &card.by_day {
        write_line(&mut text, 0, &format!("{}{}", interface::AS_OF, day.iso()));
        write_parts(&mut text, article, parts, 0);
    }
    text
}

/// A line as plain text.
pub fn plain_line(article: &Article, line: &Line) -> String {
    line.iter().map(|run| plain_run(article, run)).collect()
}

fn plain_run(article: &Article, run: &Run) -> String {
    match run {
        Run::Text(words)
        | Run::Own(words)
        | Run::Strong(words)
        | Run::Relation(words)
        | Run::Date { words, .. }
        | Run::Event(_, words)
        | Run::Entity(_, words)
        | Run::Paragraph(_, words)
        | Run::Lens(_, words)
        | Run::Out { words, .. } => words.clone(),
        Run::Quiet(line) => plain_line(article, line),
        Run::StatusMark(id) => format!(" ({})", article.event(*id).standing().label()),
        Run::Badge(badge) => format!("[{}]", badge.label(article)),
    }
}

fn write_line(text: &mut String, depth: usize, line: &str) {
    let _ = writeln!(text, "{:indent$}{line}", "", indent = 2 * depth);
}

fn write_parts(text: &mut String, article: &Article, parts: &[Part], depth: usize) {
    for part in parts {
        write_part(text, article, part, depth);
    }
}

fn write_part(text: &mut String, article: &Article, part: &Part, depth: usize) {
    let said = |line: &Line| plain_line(article, line);
    let run = |run: &Run| plain_run(article, run);
    let mut line = |words: &str| write_line(text, depth, words);
    match part {
        Part::Line(_, words) => line(&said(words)),
        Part::Facts(facts) => {
            for fact in facts {
                line(&format!("{}: {}", run(&fact.label), fact.lines.iter().map(said).collect::<Vec<_>>().join("; ")));
            }
        }
        Part::Headed { heading, parts } => {
            line(&format!("# {heading}"));
            write_parts(text, article, parts, depth + 1);
        }
        Part::Details { summary, parts, .. } => {
            line(&format!("> {}", said(summary)));
            write_parts(text, article, parts, depth + 1);
        }
        Part::List { items, .. } => {
            for item in items {
                write_item(text, article, item, depth);
            }
        }
        Part::Stages(stages) => {
            for stage in stages {
                write_line(text, depth, &format!("{}:", stage.label));
                write_part(text, article, &stage.part, depth + 1);
            }
        }
        Part::Quote { text: words, caption } => line(&format!("{words} {}", said(caption))),
        Part::Medium(medium) => {
            line(&[interface::PICTURE, &medium.alt].concat());
            for words in [&medium.caption, &medium.credit].into_iter().filter(|words| !words.is_empty()) {
                write_line(text, depth + 1, &said(words));
            }
        }
        Part::Note { kind, text: words, about } => {
            let kind = kind.map(|kind| format!("[{}] ", kind.label())).unwrap_or_default();
            line(&format!("{kind}{}", said(words)));
            if !about.is_empty() {
                write_line(text, depth + 1, &said(about));
            }
        }
        Part::SmallTimeline { line: small, years } => {
            line(&format!("{} |{}| {}", years[0], "·".repeat(small.marks.len()), years[1]));
        }
        Part::Cite(cited) => line(&format!("<{}>", interface::cite(cited.what()))),
        Part::Neighbours(sequences) => sequences.iter().for_each(|sequence| line(&sequence_line(article, sequence))),
        Part::Act { title, columns, .. } => {
            line(&said(title));
            for column in columns {
                write_line(text, depth + 1, &format!("{}:", run(&column.name)));
                write_part(text, article, &column.statements, depth + 2);
            }
        }
    }
}

fn sequence_line(article: &Article, sequence: &Sequence) -> String {
    let title = |end: &Option<(EventId, String)>| end.as_ref().map_or_else(String::new, |(_, title)| title.clone());
    format!("{}: ← {} → {}", plain_run(article, &sequence.label), title(&sequence.before), title(&sequence.after))
}

fn write_item(text: &mut String, article: &Article, item: &Item, depth: usize) {
    if item.line.is_empty() {
        return write_parts(text, article, &item.parts, depth);
    }
    let here = if item.is_here { " (here)" } else { "" };
    let date = item.date.as_ref().map(|date| format!("{date}: ")).unwrap_or_default();
    write_line(text, depth, &format!("- {date}{}{here}", plain_line(article, &item.line)));
    if !item.below.is_empty() {
        write_line(text, depth + 1, &plain_line(article, &item.below));
    }
    write_parts(text, article, &item.parts, depth + 1);
}
