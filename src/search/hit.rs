//! How a hit is shown: its texts, and where in them the words are that it was found by.

use super::find::Hits;
use super::index::Index;
use super::texts::{Found, texts};
use super::token::{Token, tokens};
use crate::article::Article;
use std::ops::Range;

/// How something that was found is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is called, or what it says.
    pub title: Marked,
    /// When, by whom, of what kind; may be empty.
    pub detail: Marked,
    /// What is said behind the detail; may be empty.
    pub aside: String,
    /// The part of its text that has what title and detail lack.
    pub snippet: Option<Marked>,
}

/// A text, and where its words are that were looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Bytes of it, in order, apart from each other.
    pub marks: Vec<Range<usize>>,
}

impl Marked {
    /// The text in pieces, each with whether it is marked.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            pieces.push((&self.text[at..mark.start], false));
            pieces.push((&self.text[mark.clone()], true));
            at = mark.end;
        }
        pieces.push((&self.text[at..], false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

/// A title of more bytes is cut, and so is a snippet.
const LONGEST_TEXT: usize = 140;
/// How many bytes of a cut text stand before its first mark.
const BEFORE: usize = 32;

/// How something that was found is shown.
pub(super) fn hit(index: &Index, article: &Article, hits: &Hits, found: Found) -> Hit {
    let texts = texts(article, found);
    let event = match found {
        Found::Event(id) => Some(id.index()),
        _ => None,
    };
    let (title, mut said) = marked(index, hits, texts.title.text);
    let (mut detail, in_detail) = marked(index, hits, texts.detail.text);
    said.extend(in_detail);
    let of_date = |term: &usize| event.is_some_and(|event| hits.matched[*term].of_date(index, event).is_some());
    let dates: Vec<usize> = (0..hits.matched.len()).filter(of_date).collect();
    if !dates.is_empty() {
        // The date stands first.
        let end = detail.text.find(" · ").unwrap_or(detail.text.len());
        detail.marks.retain(|mark| mark.start >= end);
        detail.marks.insert(0, 0..end);
    }
    said.extend(dates);
    let more =
        |terms: &[usize]| (0..hits.matched.len()).filter(|term| terms.contains(term) && !said.contains(term)).count();
    let others = texts.others.into_iter().map(|other| marked(index, hits, other.text));
    let mut best: Option<(Marked, usize)> = None;
    for (at, (other, terms)) in others.enumerate() {
        let more = more(&terms);
        if at == 0 && texts.is_told || more > best.as_ref().map_or(0, |(_, most)| *most) {
            best = Some((other, more));
        }
    }
    Hit {
        title: shortened(title),
        detail: shortened(detail),
        aside: texts.aside,
        snippet: best.map(|(best, _)| shortened(best)),
    }
}

/// A text with its marks, and the terms that it has, by their indices.
fn marked(index: &Index, hits: &Hits, text: String) -> (Marked, Vec<usize>) {
    let (mut marks, mut terms): (Vec<Range<usize>>, Vec<usize>) = (Vec::new(), Vec::new());
    for Token { key, range, .. } in tokens(&text) {
        let Some(key) = index.id(&key) else { continue };
        let before = terms.len();
        let having = (0..hits.matched.len()).filter(|&term| hits.matched[term].has(key));
        terms.extend(having);
        if terms.len() > before {
            // Numbers and dates come after the words, and span several.
            let at = marks.partition_point(|mark| mark.start <= range.start);
            marks.insert(at, range);
        }
    }
    let mut apart: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match apart.last_mut().filter(|last| mark.start < last.end) {
            Some(last) => last.end = last.end.max(mark.end),
            None => apart.push(mark),
        }
    }
    (Marked { text, marks: apart }, terms)
}

/// The part of a long text around its first mark, whole words of it.
fn shortened(marked: Marked) -> Marked {
    let Marked { text, marks } = marked;
    if text.len() <= LONGEST_TEXT {
        return Marked { text, marks };
    }
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = if first <= BEFORE { 0 } else { word_from(&text, first - BEFORE, first) };
    let end =
        if text.len() - start <= LONGEST_TEXT { text.len() } else { word_until(&text, first, start + LONGEST_TEXT) };
    let (before, after) = (if start > 0 { "… " } else { "" }, if end < text.len() { " …" } else { "" });
    // Of a very long word, a part may be shown.
    let moved = |mark: &Range<usize>| mark.start + before.len() - start..mark.end.min(end) + before.len() - start;
    let marks = marks.iter().filter(|mark| start <= mark.start && mark.start < end).map(moved).collect();
    Marked { text: [before, &text[start..end], after].concat(), marks }
}

/// The start of the first word from a byte on, at most `last`, which is one.
fn word_from(text: &str, from: usize, last: usize) -> usize {
    let from = text.ceil_char_boundary(from);
    text[from..last].find(char::is_whitespace).map_or(last, |at| {
        let space = &text[from + at..last];
        from + at + (space.len() - space.trim_start().len())
    })
}

/// The end of the last whole word between two bytes; of a very long word, a part of it.
fn word_until(text: &str, after: usize, until: usize) -> usize {
    let until = text.floor_char_boundary(until);
    text[after..until].rfind(char::is_whitespace).filter(|at| *at > 0).map_or(until, |at| after + at)
}
