//! The breaks in the plot, and their captions below the lanes.

use super::Window;
use super::scale::{Fold, Scale};
use super::scene::{BREAK_SIZE, Break};
use crate::date::days_in_words;
use crate::gather::Gather as _;
use crate::label;
use crate::within::Within;

/// Between two captions, in pixels.
const SPACE: f64 = 6.0;

/// The breaks in the plot, left to right, each with whether it is open.
pub(super) fn breaks(folds: &[(Fold, bool)], scale: &Scale, window: Window, width: f64) -> Vec<Break> {
    let x_from_day = |day: i32| scale.x_from_day(window, width, f64::from(day)).within(0.0, width);
    let mut breaks: Vec<Break> = folds
        .iter()
        .map(|&(fold, is_open)| {
            let (x, right) = (x_from_day(fold.first.0), x_from_day(fold.last.0 + 1));
            let (Fold { first, last }, label) = (fold, days_in_words(fold.days()));
            Break { x, width: right - x, first, last, is_open, label, caption: String::new() }
        })
        .filter(|fold| fold.width > 0.0)
        .gather();
    let middles: Vec<f64> = breaks.iter().map(|fold| fold.x + fold.width / 2.0).gather();
    for (at, fold) in breaks.iter_mut().enumerate() {
        let middle = middles[at];
        // A caption has the room around its middle that its neighbours' middles leave it, half each.
        let before = at.checked_sub(1).map_or(middle, |before| (middle - middles[before] - SPACE) / 2.0);
        let after = middles.get(at + 1).map_or(width - middle, |after| (after - middle - SPACE) / 2.0);
        let room = before.min(after) * 2.0;
        let texts = [fold.label.clone(), short(&fold.label)];
        let fits = |text: &String| label::width(text, BREAK_SIZE) <= room;
        fold.caption = texts.into_iter().find(fits).unwrap_or_default();
    }
    breaks
}

/// “13 y” for “13 years”.
fn short(label: &str) -> String {
    let (count, unit) = label.split_once(' ').unwrap_or((label, ""));
    let unit = match unit.as_bytes().first() {
        Some(b'y') => " y",
        Some(b'm') => " mo",
        _ => " d",
    };
    [count, unit].concat()
}
