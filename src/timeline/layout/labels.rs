//! The labels of marks: how they are shortened, and where there is room for them.

use super::extent::{BAR_MIN, INDENT, SPACE};
use super::scene::{LabelSide, Mark, MarkLabel};
use crate::layout::{Rect, text_width};
use crate::timeline::span::LABEL_SIZE;

/// Height of a label in pixels.
const TEXT_HEIGHT: f64 = 16.0;
/// A shortened label has at least this many characters; fewer say nothing.
const LEAST_LETTERS: usize = 12;
/// In less room than this, in pixels, not even that many of the narrowest letters fit.
const LEAST_ROOM: f64 = 0.33 * LABEL_SIZE * LEAST_LETTERS as f64;
/// A shortened label doesn't end with a lower-case word of up to this many letters: most are articles and prepositions.
const LITTLE_WORD: usize = 3;

/// An event's names, the best first, each with its width.
pub(super) struct Names<'a> {
    pub names: [(&'a str, f64); 2],
    /// Whether the last may be cut short.
    pub may_be_cut: bool,
}

/// The first of an event's names that fits into `room` pixels, and its width. The last may be cut after a word. `None`
/// if too little of it fits.
fn fit(&Names { names, may_be_cut }: &Names, room: f64) -> Option<(String, f64)> {
    if let Some((name, width)) = names.into_iter().find(|&(_, width)| width <= room) {
        return Some((name.into(), width));
    }
    let [_, (title, _)] = names;
    if room < LEAST_ROOM || !may_be_cut {
        return None;
    }
    let mut best = None;
    for (at, _) in title.match_indices(' ') {
        let kept = title[..at].trim_end_matches(|c: char| !c.is_alphanumeric());
        let last = kept.rsplit(' ').next().unwrap_or_default();
        let is_little = last.chars().count() <= LITTLE_WORD && last.starts_with(char::is_lowercase);
        if is_little || kept.chars().count() < LEAST_LETTERS {
            continue;
        }
        let text = format!("{kept}…");
        let width = text_width(&text, LABEL_SIZE);
        if width > room {
            break;
        }
        best = Some((text, width));
    }
    best
}

/// The label of a mark in a plot of `plot` pixels, clear of the rectangles that are `taken`; the mark's own may be
/// among them. Of its three sides, the one with room for the longest text is chosen; of equals, right before inside
/// before left.
pub(super) fn label(names: &Names, mark: &Mark, taken: &[Rect], plot: f64) -> Option<MarkLabel> {
    if names.names[0].0.is_empty() {
        return None;
    }
    let middle = mark.hit.x + mark.hit.width / 2.0;
    let (mut from, mut to) = (0.0_f64, plot);
    let line = Rect { x: f64::MIN, y: mark.y - TEXT_HEIGHT / 2.0, width: f64::INFINITY, height: TEXT_HEIGHT };
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
        (LabelSide::Right, (x1 + INDENT).max(0.0), to),
        (LabelSide::Inside, x0.max(from) + INDENT, x1.min(to) - INDENT),
        (LabelSide::Left, from, (x0 - INDENT).min(plot)),
    ];
    let mut best: Option<MarkLabel> = None;
    // A name would hide the parts of a line.
    let is_free = |side: LabelSide| side != LabelSide::Inside || mark.parts.is_empty();
    for (side, left, right) in sides.into_iter().filter(|&(side, ..)| is_free(side)) {
        let Some((text, width)) = fit(names, right - left) else { continue };
        if best.as_ref().is_none_or(|best| best.text.len() < text.len()) {
            let x = if side == LabelSide::Left { right - width } else { left };
            let bounds = Rect { x, y: mark.y - TEXT_HEIGHT / 2.0, width, height: TEXT_HEIGHT };
            best = Some(MarkLabel { x, text, side, bounds });
        }
    }
    best
}
