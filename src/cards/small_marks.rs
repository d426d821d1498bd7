//! The small timeline of a card, as a few paths: an entity may have hundreds of events.

use crate::article::{Article, EventId, EventStatus, ThemeId};
use crate::lens::{SmallMark, SmallTimeline};
use crate::map::tenths;
use std::collections::BTreeMap;

/// Width of the drawing. It is stretched to the width of the card.
pub const SMALL_WIDTH: f64 = 360.0;
/// Height of the drawing.
pub const SMALL_HEIGHT: f64 = 20.0;

/// The least width of a mark.
const NARROWEST: f64 = 3.0;
/// Height of a mark.
const HIGH: f64 = 14.4;
/// Height of a mark that would hide the others.
const LOW: f64 = 4.8;

/// The marks of a small timeline that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlikeMarks {
    /// The theme of their events.
    pub theme: ThemeId,
    /// The status of their events.
    pub status: EventStatus,
    /// Whether they are long and low (`data-wide`).
    pub is_wide: bool,
    /// Their outlines, open at the foot, as the data of one path.
    pub d: String,
}

/// The marks of some events, those of a look together: the long ones, which lie below the others, come first.
pub fn small_marks(article: &Article, line: &SmallTimeline, has: impl Fn(EventId) -> bool) -> Vec<AlikeMarks> {
    let mut alike: BTreeMap<(bool, ThemeId, EventStatus), String> = BTreeMap::new();
    for mark in line.marks.iter().filter(|mark| has(mark.event)) {
        let event = article.event(mark.event);
        alike.entry((!mark.is_wide(), event.theme, event.status)).or_default().push_str(&outline(mark));
    }
    let looks = alike.into_iter();
    looks.map(|((is_narrow, theme, status), d)| AlikeMarks { theme, status, is_wide: !is_narrow, d }).collect()
}

/// Up, along and down again.
fn outline(mark: &SmallMark) -> String {
    let x = (mark.start * SMALL_WIDTH).min(SMALL_WIDTH - NARROWEST);
    let width = (mark.width() * SMALL_WIDTH).max(NARROWEST);
    let height = if mark.is_wide() { LOW } else { HIGH };
    let [x, foot, top, width, height] = [x, SMALL_HEIGHT, SMALL_HEIGHT - height, width, height].map(tenths);
    format!("M{x} {foot}V{top}h{width}v{height}")
}
