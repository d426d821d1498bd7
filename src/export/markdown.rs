//! A text with headings: `CommonMark`.

use super::taken::Taken;
use crate::article::{Event, EventId};
use crate::words::{due, files as words, paragraph, quoted, standing, when, year};

/// Every event under the heading of its year.
pub(super) fn write(taken: &Taken) -> String {
    let article = taken.article;
    let source = &article.source;
    let mut blocks = vec![
        format!("# {}", escaped(&article.title)),
        escaped(&article.summary.plain()),
        format!(
            "After [{}]({}), {}. {}. [{}]({})",
            escaped(&source.title),
            address(&source.url),
            escaped(&source.license),
            escaped(&taken.extent()),
            words::OPEN,
            address(&taken.home()),
        ),
    ];
    let mut heading = String::new();
    for (id, event) in taken.each() {
        let day = article.day_in_order(id);
        let own = day.map_or_else(|| words::WITHOUT_DATE.into(), |day| year(day.ymd().0));
        if own != heading {
            blocks.push(format!("## {own}"));
            heading = own;
        }
        add_event(&mut blocks, taken, id, event);
    }
    blocks.join("\n\n") + "\n"
}

fn add_event(blocks: &mut Vec<String>, taken: &Taken, id: EventId, event: &Event) {
    let article = taken.article;
    let mut date = when(event);
    if event.dating.is_some() {
        date = format!("{date}, {}", words::known(event));
    }
    if let Some(note) = &event.date_note {
        date = format!("{date}. {note}");
    }
    blocks.push(format!("### {}", escaped(&event.title)));
    blocks.push(escaped(&event.summary.plain()));
    for quote in event.quotes.iter().map(|&at| &article.quotes[at]) {
        let speaker = quote.speaker.map(|id| format!(" — {}", article.entity(id).name)).unwrap_or_default();
        blocks.push(format!("> {}{}", escaped(&quoted(&quote.text)), escaped(&speaker)));
    }
    let figures = event.figures.iter().map(|&at| &article.figures[at]);
    let figures = figures.map(|figure| words::figure(article, figure)).collect::<Vec<_>>();
    let told = event.told_in().map(|at| paragraph(article, at)).collect::<Vec<_>>();
    let facts = [
        (words::WHEN, date),
        (words::STANDING, standing(article, event)),
        (words::WHO, taken.participants(event).join(", ")),
        (words::WHERE, taken.places(event)),
        (
            words::PLANNED,
            event.target.as_ref().filter(|_| event.date.is_some()).map(|at| due(event.status, at)).unwrap_or_default(),
        ),
        (words::OUTCOME, event.outcome.plain()),
        (words::FIGURES, figures.join("; ")),
        (words::TOLD_IN, told.join("; ")),
    ];
    let facts = facts.iter().filter(|(_, text)| !text.is_empty());
    let mut lines: Vec<String> = facts.map(|(label, text)| format!("- {label}: {}", escaped(text))).collect();
    lines.push(format!("- [{}]({})", words::OPEN, address(&taken.link(id))));
    blocks.push(lines.join("\n"));
}

/// A text on one line, in which nothing stands for anything but itself.
fn escaped(text: &str) -> String {
    let line = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(line.len());
    // “1.” and “1)” at the start would begin a list.
    let number = line.find(|c: char| !c.is_ascii_digit()).filter(|&end| end > 0 && line[end..].starts_with(['.', ')']));
    for (at, c) in line.char_indices() {
        let begins = at == 0 && matches!(c, '-' | '+' | '=');
        if begins || number == Some(at) || "\\`*_[]<>&#~|$!".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// An address between the brackets of a link.
fn address(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29").replace('<', "%3C").replace('>', "%3E").replace(' ', "%20")
}
