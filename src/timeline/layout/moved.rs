//! Parts of a scene, moved along the time.
//!
//! Lengths along the time are rounded to tenths of a pixel. So a part that has only moved with the time equals what it was
//! once it is moved back: no rounding error tells the two apart.

use super::scene::{DrawnGap, Due, Mark, MarkLabel, More};

fn tenths(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

/// Moves a left edge and a width.
fn shift(by: f64, x: &mut f64, width: &mut f64) {
    (*x, *width) = (tenths(*x + by), tenths(*width));
}

impl Mark {
    /// The same mark `by` pixels further right.
    #[must_use]
    pub fn moved(&self, by: f64) -> Self {
        let mut mark = self.clone();
        let Mark { x, width, parts, hit, label, target, .. } = &mut mark;
        shift(by, x, width);
        shift(by, &mut hit.x, &mut hit.width);
        for (x, width) in parts {
            shift(by, x, width);
        }
        if let Some(MarkLabel { x, bounds, .. }) = label {
            *x = tenths(*x + by);
            shift(by, &mut bounds.x, &mut bounds.width);
        }
        if let Some(Due { x, width, .. }) = target {
            shift(by, x, width);
        }
        mark
    }
}

impl More {
    /// The same chip `by` pixels further right.
    #[must_use]
    pub fn moved(&self, by: f64) -> Self {
        Self { x: tenths(self.x + by), ..self.clone() }
    }
}

impl DrawnGap {
    /// The same gap `by` pixels further right.
    #[must_use]
    pub fn moved(&self, by: f64) -> Self {
        Self { x: tenths(self.x + by), width: tenths(self.width), ..self.clone() }
    }
}
