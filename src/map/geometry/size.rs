//! The size of a map on the page.

use super::polygon::Point;
use crate::layout::Rect;

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

    /// Whether a point lies on the page, edges included.
    pub(crate) fn contains(self, (x, y): Point) -> bool {
        x >= 0.0 && y >= 0.0 && x <= self.width && y <= self.height
    }
}
