//! Marks' labels: how they are shortened, and where there is room for them.

use super::Mark;
use super::lane::BAR_MIN;
use crate::label::{Box, width};

/// Labels' type size in pixels.
pub const LABEL_SIZE: f64 = 12.0;
/// What a line of that takes, in pixels.
const TEXT_HEIGHT: f64 = 16.0;
/// Between a mark and its label, in pixels.
const INDENT: f64 = 5.0;
/// Between a label and whatever comes next, in pixels.
const SPACE: f64 = 6.0;
/// A shortened label has at least this many letters; less says nothing.
const LEAST_LETTERS: usize = 12;
/// In less room, in pixels, not even that many of the narrowest letters fit.
const LEAST_ROOM: f64 = 0.33 * LABEL_SIZE * LEAST_LETTERS as f64;
/// A word up to this many letters doesn't end a shortened label: it is mostly an article or a preposition.
const LITTLE_WORD: usize = 3;

/// Where a label stands by its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right of it.
    Right,
    /// On it: a bar with more room inside than beside it.
    Inside,
    /// Left of it.
    Left,
}

/// The label of a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLabel {
    /// Left edge of the text, in pixels; it is vertically centred on its mark.
    pub x: f64,
    /// The title, or as many of its words as there is room for, with “…”.
    pub text: String,
    /// Where it stands.
    pub side: Side,
    /// What it takes.
    pub bounds: Box,
}

/// The title in at most `room` pixels, with its width: whole, or cut behind a word.
fn fit(title: &str, title_width: f64, room: f64) -> Option<(String, f64)> {
    if title_width <= room {
        return Some((title.into(), title_width));
    }
    if room < LEAST_ROOM {
        return None;
    }
    let mut best = None;
    for (at, _) in title.match_indices(' ') {
        let kept = title.get(..at).unwrap_or_default().trim_end_matches(is_no_letter);
        let behind_space = kept.bytes().rposition(|byte| byte == b' ').map_or(0, |at| at + 1);
        let last = kept.get(behind_space..).unwrap_or_default();
        let little = last.chars().count() <= LITTLE_WORD && last.starts_with(|first: char| first.is_ascii_lowercase());
        if little || kept.chars().count() < LEAST_LETTERS {
            continue;
        }
        let text = [kept, "…"].concat();
        let width = width(&text, LABEL_SIZE);
        if width > room {
            break;
        }
        best = Some((text, width));
    }
    best
}

/// Whether a word is better cut before this. Asks no table of all letters, which would be 2 kB of the WebAssembly.
fn is_no_letter(c: char) -> bool {
    if c.is_ascii() {
        !c.is_ascii_alphanumeric()
    } else {
        matches!(c, '“' | '”' | '‘' | '’' | '«' | '»' | '–' | '—' | '…')
    }
}

/// The label of a mark whose title takes `title_width` in a plot of `plot` pixels, clear of what is `taken`, its own mark aside; the fullest of the
/// three sides, right before inside before left.
pub(super) fn place(title: &str, title_width: f64, mark: &Mark, taken: &[Box], plot: f64) -> Option<MarkLabel> {
    if title.is_empty() {
        return None;
    }
    let middle = mark.hit.x + mark.hit.width / 2.0;
    let (mut from, mut to) = (0.0_f64, plot);
    let line = Box { x: f64::MIN, y: mark.y - TEXT_HEIGHT / 2.0, width: f64::INFINITY, height: TEXT_HEIGHT };
    for other in taken.iter().filter(|&&other| other != mark.hit && other.overlaps(&line)) {
        if other.x + other.width / 2.0 < middle {
            from = from.max(other.x + other.width + SPACE);
        } else {
            to = to.min(other.x - SPACE);
        }
    }
    let half = if mark.width > 0.0 { 0.0 } else { BAR_MIN / 2.0 };
    let (x0, x1) = ((mark.x - half).max(0.0), (mark.x + mark.width + half).min(plot));
    let sides = [
        (Side::Right, (x1 + INDENT).max(0.0), to),
        (Side::Inside, x0.max(from) + INDENT, x1.min(to) - INDENT),
        (Side::Left, from, (x0 - INDENT).min(plot)),
    ];
    let mut best: Option<MarkLabel> = None;
    for (side, left, right) in sides {
        let Some((text, width)) = fit(title, title_width, right - left) else { continue };
        if best.as_ref().is_none_or(|best| best.text.len() < text.len()) {
            let x = if side == Side::Left { right - width } else { left };
            let bounds = Box { x, y: mark.y - TEXT_HEIGHT / 2.0, width, height: TEXT_HEIGHT };
            best = Some(MarkLabel { x, text, side, bounds });
        }
    }
    best
}
