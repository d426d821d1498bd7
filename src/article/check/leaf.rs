//! Single values: texts, dates, words, addresses and numbers.

use super::read::Reader;
use super::table::{Kind, Space};
use super::tree::Value;
use super::{did_you_mean, instead, quoted, shortened};
use crate::article::text::{Markup, split};
use crate::date::Date;
use jsonc_parser::ast::StringLit;

/// Reads a text, and reports what is wrong with it: the first thing only, except in running text.
pub(super) fn text(reader: &mut Reader<'_>, kind: &Kind, literal: &StringLit<'_>, path: &str) -> Value {
    let (at, text) = (literal.range.start, &*literal.value);
    let shown = match kind {
        Kind::Running(_) => split(text).into_iter().map(shown).sum(),
        _ => text.chars().count(),
    };
    let limit = limit(kind);
    if text.trim().is_empty() {
        reader.report(at, path, "the text is empty", None);
        return Value::Unreadable;
    }
    let written = &reader.json[at..literal.range.end];
    if let Some(stray) = written.find(|c: char| c < ' ') {
        let hint = "write it on one line".into();
        reader.report(at + stray, path, "a line break, tab or other control character in a text", Some(hint));
        return Value::Unreadable;
    }
    if shown > limit {
        reader.report(at, path, format!("{shown} characters, where at most {limit} fit"), None);
        return Value::Unreadable;
    }
    if let Kind::Running(_) = kind {
        return running(reader, literal, path);
    }
    let words = || Value::Words(text.into());
    let fault = match kind {
        Kind::Slug(space) => {
            // An id that is written badly is still an id: what uses it isn't wrong as well.
            reader.ids.give(*space, text, at, path);
            (!is_slug(text)).then(|| (format!("{} is not an id", quoted(text)), Some(ID.into())))
        }
        Kind::Id(spaces) => {
            reader.ids.refer(spaces, text, at, path);
            None
        }
        Kind::Date => match Date::parse(text) {
            Ok(date) => return Value::Date(date),
            Err(error) => Some((error.to_string(), None)),
        },
        Kind::Word(words) => (!words.contains(&text)).then(|| {
            let what = match words {
                [word] => format!("expected {}, found {}", quoted(word), quoted(text)),
                _ => format!("{} is not a word of the format", quoted(text)),
            };
            (what, instead(text, words.iter().copied()).filter(|_| words.len() > 1))
        }),
        Kind::Url => (!is_https(text)).then(|| {
            let hint = text.strip_prefix("http://").map(|rest| did_you_mean(&format!("https://{rest}")));
            (format!("{} is not an https address", quoted(text)), hint)
        }),
        Kind::Language => (!is_language(text)).then(|| {
            (format!("{} is not a language tag", quoted(text)), Some("BCP 47, such as “en” or “pt-BR”".into()))
        }),
        Kind::File => (text.contains(['/', '\\', '"']) || text.starts_with('.')).then(|| {
            (format!("{} is not the plain name of a file", quoted(text)), Some("it stands beside the document".into()))
        }),
        _ => {
            text.contains("[[").then(|| ("mentions aren’t read in this field".into(), Some("write plain words".into())))
        }
    };
    match fault {
        // An id is its own name even where it is badly written.
        Some((what, hint)) => {
            reader.report(at, path, what, hint);
            if matches!(kind, Kind::Slug(_)) { words() } else { Value::Unreadable }
        }
        None => words(),
    }
}

const ID: &str = "small letters a–z, digits and single hyphens between them";

/// The most characters that a text may have.
fn limit(kind: &Kind) -> usize {
    match kind {
        Kind::Text(limit) | Kind::Running(limit) => *limit,
        Kind::Url => 500,
        _ => 100,
    }
}

/// How many characters of a stretch a reader sees; a mention without words of its own counts as its id.
fn shown(markup: Markup<'_>) -> usize {
    let words = match markup {
        Markup::Words(words) => words,
        Markup::Mention(_, id, words) => words.unwrap_or(id),
        Markup::Mark(..) | Markup::Unclosed(_) => "",
    };
    words.chars().count()
}

/// Reads running text: every fault of its markup is reported where it stands.
fn running(reader: &mut Reader<'_>, literal: &StringLit<'_>, path: &str) -> Value {
    // Where the text is escaped, offsets in it are not offsets in the document.
    let range = literal.range;
    let is_literal = reader.json.get(range.start + 1..range.end.saturating_sub(1)) == Some(&*literal.value);
    let place = |offset: usize| if is_literal { range.start + 1 + offset } else { range.start };
    let mut offset = 0;
    for markup in split(&literal.value) {
        match markup {
            Markup::Words(words) => {
                if let Some(stray) = words.find("]]") {
                    reader.report(place(offset + stray), path, "“]]” closes nothing", None);
                }
                offset += words.len();
            }
            Markup::Mention(at, id, words) => {
                reader.ids.refer(&[Space::Entity], id, place(at), path);
                if words.is_some_and(|words| words.trim().is_empty()) {
                    let what = format!("the mention of {} shows no words", quoted(id));
                    reader.report(place(at), path, what, Some(format!("write “[[{id}]]” to show its name")));
                }
                offset = at + id.len() + words.map_or(0, |words| words.len() + 1) + 2;
            }
            Markup::Mark(at, id) => {
                reader.ids.refer(&[Space::Event], id, place(at), path);
                offset = at + id.len() + 2;
            }
            Markup::Unclosed(at) => {
                reader.report(place(at), path, "“[[” isn’t closed", Some("add “]]”".into()));
                offset = at + 2;
            }
        }
    }
    Value::Words(literal.value.clone().into_owned())
}

/// Reads a number.
pub(super) fn number(reader: &mut Reader<'_>, kind: &Kind, text: &str, at: usize, path: &str) -> Value {
    let number: f64 = text.parse().unwrap_or(f64::NAN);
    let fault = match *kind {
        Kind::Whole(..) if text.bytes().any(|b| !b.is_ascii_digit() && b != b'-') => "is not a whole number".into(),
        Kind::Whole(low, high) if !(f64::from(low)..=f64::from(high)).contains(&number) => {
            format!("is out of range: {low} to {high}")
        }
        Kind::Number(low, high) if !(low..=high).contains(&number) => format!("is out of range: {low} to {high}"),
        _ if !number.is_finite() => "is too large a number".into(),
        _ => return Value::Number(number),
    };
    reader.report(at, path, format!("{} {fault}", shortened(text)), None);
    Value::Unreadable
}

fn is_slug(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(is_part)
}

fn is_https(text: &str) -> bool {
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c);
    text.strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(is_plain))
}

fn is_language(text: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    text.split('-').all(is_part) && first.len() >= 2 && first.bytes().all(|b| b.is_ascii_alphabetic())
}
