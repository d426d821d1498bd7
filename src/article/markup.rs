//! The markup of running text in the document: `[[id]]`, `[[id|words]]` and `[[!event-id]]`.

/// A part of a running text, before its id is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup<'a> {
    /// Plain words.
    Words(&'a str),
    /// Byte offset of the id, the id, and the words shown if they are given.
    Mention(usize, &'a str, Option<&'a str>),
    /// Byte offset of the event's id, and the id.
    Mark(usize, &'a str),
    /// `[[` without `]]`, at this byte offset.
    Unclosed(usize),
}

/// Splits text into words, mentions – `[[id]]` or `[[id|words]]` – and marks: `[[!event-id]]`.
pub(super) fn split(text: &str) -> Vec<Markup<'_>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[").map(|i| at + i) {
        if open > at {
            pieces.push(Markup::Words(&text[at..open]));
        }
        let inside = &text[open + 2..];
        let close = inside.find("]]").filter(|&end| !inside[..end].contains("[["));
        let Some(close) = close else {
            pieces.push(Markup::Unclosed(open));
            at = open + 2;
            continue;
        };
        pieces.push(match (inside[..close].strip_prefix('!'), inside[..close].split_once('|')) {
            (Some(event), _) => Markup::Mark(open + 3, event),
            (None, Some((id, words))) => Markup::Mention(open + 2, id, Some(words)),
            (None, None) => Markup::Mention(open + 2, &inside[..close], None),
        });
        at = open + 2 + close + 2;
    }
    if at < text.len() {
        pieces.push(Markup::Words(&text[at..]));
    }
    pieces
}

/// A running text of the document without its marks of events that aren't kept.
pub fn without_marks(text: &str, is_kept: impl Fn(&str) -> bool) -> String {
    let mut rest = text.to_owned();
    for markup in split(text) {
        if let Markup::Mark(_, id) = markup
            && !is_kept(id)
        {
            rest = rest.replace(&format!("[[!{id}]]"), "");
        }
    }
    rest
}
