//! The scale bar: how long a round distance is on the page.

use crate::layout::{Rect, text_width};
use crate::map::geometry::Size;

/// The longest bar in pixels.
const LONGEST: f64 = 110.0;
/// Type size of the bar's label in pixels.
const TYPE_SIZE: f64 = 11.0;

/// A bar as long as a round distance in the middle of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// Its left end, in pixels.
    pub x: f64,
    /// Its height on the page, in pixels. Its label stands right of it.
    pub y: f64,
    /// Its length in pixels.
    pub px: f64,
    /// The distance: “100 km”.
    pub label: String,
    /// The room that both take.
    pub bounds: Rect,
}

impl ScaleBar {
    /// The longest bar of 1, 2 or 5 times a power of ten metres that takes at most 110 pixels and a quarter of the map.
    pub(super) fn new(km_per_px: f64, size: Size) -> Self {
        let most_metres = LONGEST.min(size.width / 4.0) * km_per_px * 1000.0;
        let mut power = 1.0;
        while power * 10.0 <= most_metres {
            power *= 10.0;
        }
        let metres = [5.0, 2.0, 1.0].into_iter().find(|times| times * power <= most_metres).unwrap_or(1.0) * power;
        let label = if metres < 1000.0 { format!("{metres} m") } else { format!("{} km", metres / 1000.0) };
        let (px, x, y) = (metres / 1000.0 / km_per_px, 12.0, size.height - 16.0);
        let bounds = Rect { x, y: y - 8.0, width: px + 6.0 + text_width(&label, TYPE_SIZE), height: 16.0 };
        Self { x, y, px, label, bounds }
    }
}
