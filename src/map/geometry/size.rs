//! The size of a map on the page.

use super::polygon::Point;
use crate::layout::Rect;

/// Side of a button of the map in pixels.
const BUTTON: f64 = 28.0;
/// Side of what a finger can press well in pixels.
pub(crate) const FINGER: f64 = 44.0;
/// Room around buttons and locator in pixels.
const MARGIN: f64 = 9.0;

/// The size of a map on the page in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

impl Size {
    /// The nearest size that can be drawn: both sides between 1 and 16 384 pixels. What isn't finite counts as 1.
    pub(crate) fn sane(self) -> Self {
        let sane = |px: f64| if px.is_finite() { px.clamp(1.0, 16_384.0) } else { 1.0 };
        Self { width: sane(self.width), height: sane(self.height) }
    }

    /// The shorter of its sides in pixels, at least 1.
    pub fn narrower(self) -> f64 {
        let Self { width, height } = self.sane();
        width.min(height)
    }

    /// The page of this size.
    pub(crate) fn page(self) -> Rect {
        Rect { x: 0.0, y: 0.0, width: self.width, height: self.height }
    }

    /// The size of the locator in the corner of a map of this size.
    #[must_use]
    pub fn inset(self) -> Self {
        let width = (self.width * 0.3).clamp(90.0, 190.0);
        Self { width, height: width * 0.6 }
    }

    /// Whether the map's buttons stand in a row: large ones for fingers, and those of a map too low for a column below
    /// its locator.
    #[must_use]
    pub fn has_button_row(self, has_fingers: bool) -> bool {
        has_fingers || self.height < self.inset().height + 4.0 * BUTTON + 4.0 * MARGIN
    }

    /// The room that the map's buttons and its locator take in its corners, with a margin around them.
    #[must_use]
    pub fn reserved(self, has_fingers: bool) -> [Rect; 2] {
        let inset = self.inset();
        let button = if has_fingers { FINGER } else { BUTTON };
        let (across, down) = if self.has_button_row(has_fingers) { (4.0, 1.0) } else { (1.0, 4.0) };
        let corner = |width: f64, height: f64| (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
        let (width, height) = corner(inset.width, inset.height);
        let locator = Rect { x: self.width - width, y: 0.0, width, height };
        let (width, height) = corner(across * button, down * button);
        [locator, Rect { x: self.width - width, y: self.height - height, width, height }]
    }

    /// Whether a point lies on the page, edges included.
    pub(crate) fn contains(self, (x, y): Point) -> bool {
        x >= 0.0 && y >= 0.0 && x <= self.width && y <= self.height
    }
}
