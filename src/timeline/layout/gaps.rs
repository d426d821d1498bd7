//! The gaps in the plot, and their captions below the lanes.

use super::scene::{DrawnGap, GAP_SIZE};
use crate::layout;
use crate::timeline::scale::{Gap, Scale, Window};
use crate::words::{short_span, span};

/// Space between two captions, in pixels.
const SPACE: f64 = 6.0;

/// The gaps in the plot, left to right, each with whether it is open.
pub(super) fn drawn_gaps(gaps: &[(Gap, bool)], scale: &Scale, window: Window, width: f64) -> Vec<DrawnGap> {
    let x_from_day = |day: f64| scale.x_from_day(window, width, day).min(width).max(0.0);
    let mut drawn: Vec<DrawnGap> = gaps
        .iter()
        .map(|&(gap, is_open)| {
            let (x, right) = (x_from_day(gap.first.start()), x_from_day(gap.last.end()));
            let (Gap { first, last }, label) = (gap, span(gap.days()));
            DrawnGap { x, width: right - x, first, last, is_open, label, caption: String::new() }
        })
        .filter(|gap| gap.width > 0.0)
        .collect();
    let middles: Vec<f64> = drawn.iter().map(|gap| gap.x + gap.width / 2.0).collect();
    for (at, gap) in drawn.iter_mut().enumerate() {
        let middle = middles[at];
        // A caption has the room around its middle that its neighbours' middles leave it, half each.
        let before = at.checked_sub(1).map_or(middle, |before| (middle - middles[before] - SPACE) / 2.0);
        let after = middles.get(at + 1).map_or(width - middle, |after| (after - middle - SPACE) / 2.0);
        let room = before.min(after) * 2.0;
        let texts = [gap.label.clone(), short_span(gap.last.next().since(gap.first))];
        let fits = |text: &String| layout::text_width(text, GAP_SIZE) <= room;
        gap.caption = texts.into_iter().find(fits).unwrap_or_default();
    }
    drawn
}
