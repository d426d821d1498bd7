//! Marks' labels: how they are shortened, and where there is room for them.

use super::lane::{Extent, ROW};
use crate::label::{Box, width};

/// Labels' type size in pixels.
pub const LABEL_SIZE: f64 = 12.0;
/// Between a mark and its label, in pixels.
const INDENT: f64 = 5.0;
/// Between a label and whatever comes next, in pixels.
const SPACE: f64 = 6.0;
/// A shortened label has at least this many letters; less says nothing.
const LEAST_LETTERS: usize = 12;
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
    let mut best = None;
    for (at, _) in title.match_indices(' ') {
        let kept = title[..at].trim_end_matches(|last: char| !last.is_alphanumeric());
        let last = kept.rsplit(' ').next().unwrap_or(kept);
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

/// The label of the mark at `extent` in the row around `y`, clear of `taken` (left and right edges, its own mark's
/// among them) and of the plot's edges; the fullest of the three sides, right before inside before left.
pub(super) fn place(
    title: &str,
    title_width: f64,
    extent: Extent,
    y: f64,
    taken: &[(f64, f64)],
    plot: f64,
) -> Option<MarkLabel> {
    let (x0, x1) = (extent.x0.max(0.0), extent.x1.min(plot));
    let middle = f64::midpoint(extent.left, extent.right);
    let others = taken.iter().filter(|&&(left, right)| (left, right) != (extent.left, extent.right));
    let (mut from, mut to) = (0.0_f64, plot);
    for &(left, right) in others {
        if f64::midpoint(left, right) < middle {
            from = from.max(right + SPACE);
        } else {
            to = to.min(left - SPACE);
        }
    }
    let half = if extent.is_dot() { super::lane::BAR_MIN / 2.0 } else { 0.0 };
    let sides = [
        (Side::Right, x1 + half + INDENT, to),
        (Side::Inside, x0.max(from) + INDENT, x1.min(to) - INDENT),
        (Side::Left, from, x0 - half - INDENT),
    ];
    let mut best: Option<MarkLabel> = None;
    for (side, left, right) in sides {
        let Some((text, width)) = fit(title, title_width, right - left) else { continue };
        if best.as_ref().is_none_or(|best| best.text.len() < text.len()) {
            let x = if side == Side::Left { right - width } else { left };
            let bounds = Box { x, y: y - ROW / 2.0, width, height: ROW };
            best = Some(MarkLabel { x, text, side, bounds });
        }
    }
    best
}
