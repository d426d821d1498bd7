//! Checks of single values: texts, dates, words, addresses and numbers.

use super::findings::Findings;
use super::hint::{did_you_mean, instead, quoted, shortened};
use super::tree::Content;
use crate::article::format::{FieldKind, IdSpace, PICTURE_ENDINGS};
use crate::article::markup::{Markup, split};
use crate::date::Date;
use jsonc_parser::ast::StringLit;

/// What is wrong with a value, and what would be right.
pub type Mistake = (String, Option<String>);

/// Reads a text. Only its first mistake is reported. In running text, all mistakes are.
pub(super) fn text(findings: &mut Findings<'_>, kind: &FieldKind, literal: &StringLit<'_>, path: &str) -> Content {
    let (at, text) = (literal.range.start, &*literal.value);
    if text.chars().all(is_unseen) {
        findings.report(at, path, "the text is empty", None);
        return Content::Unreadable;
    }
    let written = &findings.json[at..literal.range.end];
    // As it is written, or else as an escape, such as \n.
    if let Some(stray) = written.find(char::is_control).or_else(|| text.find(char::is_control).map(|_| 0)) {
        let hint = "write it on one line".into();
        findings.report(at + stray, path, "a line break, tab or other control character in a text", Some(hint));
        return Content::Unreadable;
    }
    if text.contains(turns_text) {
        let hint = "leave it out: the page knows the direction of each letter".into();
        findings.report(at, path, "a character that turns the direction of the text around", Some(hint));
        return Content::Unreadable;
    }
    let (length, limit) = (length(kind, text), limit(kind));
    if length > limit {
        findings.report(at, path, format!("{length} characters, where at most {limit} fit"), None);
        return Content::Unreadable;
    }
    match kind {
        FieldKind::Running(_) => running(findings, literal, path),
        FieldKind::Date => match Date::parse(text) {
            Ok(date) => Content::Date(date),
            Err(error) => {
                findings.report(at, path, error.to_string(), None);
                Content::Unreadable
            }
        },
        FieldKind::Slug(space) => {
            findings.ids.give(*space, text, at, path);
            if !is_slug(text) {
                let hint = "small letters a–z, digits and single hyphens between them".into();
                findings.report(at, path, format!("{} is not an id", quoted(text)), Some(hint));
            }
            // A badly written id still counts as declared, so that references to it aren't reported too.
            Content::Words(text.into())
        }
        FieldKind::Id(spaces) => {
            findings.ids.refer(spaces, text, at, path);
            Content::Words(text.into())
        }
        kind => match mistake(kind, text) {
            Some((what, hint)) => {
                findings.report(at, path, what, hint);
                Content::Unreadable
            }
            None => Content::Words(text.into()),
        },
    }
}

/// The most characters that a text may have.
fn limit(kind: &FieldKind) -> usize {
    match kind {
        FieldKind::Text(limit) | FieldKind::Running(limit) => *limit,
        FieldKind::Url | FieldKind::Picture => 500,
        _ => 100,
    }
}

/// How many characters of a text a reader sees. A mention without words of its own counts as its id.
fn length(kind: &FieldKind, text: &str) -> usize {
    let shown = |markup| match markup {
        Markup::Words(words) | Markup::Mention(_, _, Some(words)) => words,
        Markup::Mention(_, id, None) => id,
        Markup::Mark(..) | Markup::Unclosed(_) => "",
    };
    match kind {
        FieldKind::Running(_) => split(text).into_iter().map(|markup| shown(markup).chars().count()).sum(),
        _ => text.chars().count(),
    }
}

/// The mistake in a text that is no id, no date and no running text.
fn mistake(kind: &FieldKind, text: &str) -> Option<Mistake> {
    let unless = |is_right: bool, what: &str, hint: Option<String>| {
        (!is_right).then(|| (format!("{} is not {what}", quoted(text)), hint))
    };
    match kind {
        FieldKind::Word([word]) => {
            (text != *word).then(|| (format!("expected {}, found {}", quoted(word), quoted(text)), None))
        }
        FieldKind::Word(words) => {
            unless(words.contains(&text), "a word of the format", instead(text, words.iter().copied()))
        }
        FieldKind::Url => {
            let hint = text.strip_prefix("http://").map(|rest| did_you_mean(&format!("https://{rest}")));
            unless(is_https(text), "an https address", hint)
        }
        FieldKind::Language => {
            unless(is_language(text), "a language tag", Some("BCP 47, such as “en” or “pt-BR”".into()))
        }
        FieldKind::File => {
            let is_plain = !text.contains(['/', '\\', '"']) && !text.starts_with('.');
            unless(is_plain, "the plain name of a file", Some("it stands beside the document".into()))
        }
        FieldKind::Picture => wrong_picture(text),
        _ => {
            text.contains("[[").then(|| ("mentions aren’t read in this field".into(), Some("write plain words".into())))
        }
    }
}

/// The mistake in the path of a picture, if there is one.
pub fn wrong_picture(text: &str) -> Option<Mistake> {
    const PUT_IT: &str =
        "put the picture in the document’s folder and write its path from there, such as “media/letter.jpg”";
    if text.contains("://") || text.starts_with("//") || text.starts_with("data:") {
        let what =
            format!("{} is no file beside the document, and the page asks nothing of other servers", quoted(text));
        return Some((what, Some(PUT_IT.into())));
    }
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '?', '#', '"']);
    if !text.split('/').all(is_part) {
        return Some((format!("{} is no path below the document’s folder", quoted(text)), Some(PUT_IT.into())));
    }
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_picture = PICTURE_ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending));
    (!is_picture).then(|| {
        let hint = format!("one of: {}", PICTURE_ENDINGS.join(", "));
        (format!("the name {} doesn’t end like that of a picture", quoted(text)), Some(hint))
    })
}

/// Reads running text. Every mistake in its markup is reported at its position.
fn running(findings: &mut Findings<'_>, literal: &StringLit<'_>, path: &str) -> Content {
    let range = literal.range;
    // Offsets in the text match offsets in the document only if the text has no escapes.
    let is_literal = findings.json.get(range.start + 1..range.end.saturating_sub(1)) == Some(&*literal.value);
    let in_document = |offset: usize| if is_literal { range.start + 1 + offset } else { range.start };
    let mut offset = 0;
    for markup in split(&literal.value) {
        match markup {
            Markup::Words(words) => {
                if let Some(stray) = words.find("]]") {
                    findings.report(in_document(offset + stray), path, "“]]” closes nothing", None);
                }
                offset += words.len();
            }
            Markup::Mention(at, id, words) => {
                findings.ids.refer(&[IdSpace::Entity], id, in_document(at), path);
                if words.is_some_and(|words| words.trim().is_empty()) {
                    let what = format!("the mention of {} shows no words", quoted(id));
                    let hint = format!("write “[[{id}]]” to show its name");
                    findings.report(in_document(at), path, what, Some(hint));
                }
                offset = at + id.len() + words.map_or(0, |words| words.len() + 1) + 2;
            }
            Markup::Mark(at, id) => {
                findings.ids.refer(&[IdSpace::Event], id, in_document(at), path);
                offset = at + id.len() + 2;
            }
            Markup::Unclosed(at) => {
                findings.report(in_document(at), path, "“[[” isn’t closed", Some("add “]]”".into()));
                offset = at + 2;
            }
        }
    }
    Content::Words(literal.value.clone().into_owned())
}

/// Reads a number.
pub(super) fn number(findings: &mut Findings<'_>, kind: &FieldKind, text: &str, at: usize, path: &str) -> Content {
    let number: f64 = text.parse().unwrap_or(f64::NAN);
    let out_of_range = |low: f64, high: f64| format!("is out of range: {low} to {high}");
    let what = match *kind {
        FieldKind::Whole(..) if text.bytes().any(|b| !b.is_ascii_digit() && b != b'-') => {
            "is not a whole number".into()
        }
        FieldKind::Whole(low, high) if !(f64::from(low)..=f64::from(high)).contains(&number) => {
            out_of_range(low.into(), high.into())
        }
        FieldKind::Number(low, high) if !(low..=high).contains(&number) => out_of_range(low, high),
        _ if !number.is_finite() => "is too large a number".into(),
        _ => return Content::Number(number),
    };
    findings.report(at, path, format!("{} {what}", shortened(text)), None);
    Content::Unreadable
}

/// Whether a character alone shows nothing: a space, or a joiner or mark of direction.
fn is_unseen(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character sets the direction of the text behind it (UAX #9: embeddings, overrides and isolates). One that
/// isn't closed would turn the page's own words, too.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_slug(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(is_part)
}

/// Whether a text is an address that begins with `https://`.
pub fn is_https(text: &str) -> bool {
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c);
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    // With a user's name in front it would only seem to lead to another host.
    host.split('.').all(is_label) && port.parse::<u16>().is_ok() && rest.chars().all(is_plain)
}

fn is_language(text: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    text.split('-').all(is_part) && first.len() >= 2 && first.bytes().all(|b| b.is_ascii_alphabetic())
}
