//! A scene drawn larger, for type that is larger than the layout takes it to be.

use super::scene::{Arc, ArcLabel, DrawnGap, Due, Lane, Leader, Mark, MarkLabel, More, Tick, TimelineScene};
use crate::layout::Rect;

impl TimelineScene {
    /// The same scene with every length `by` times as long. Laid out in a plot that is so many times smaller, it fills
    /// the whole plot, and texts have so much more room.
    #[must_use]
    pub fn scaled(mut self, by: f64) -> Self {
        let rect = |bounds: &mut Rect| {
            scale(by, [&mut bounds.x, &mut bounds.y, &mut bounds.width, &mut bounds.height]);
        };
        scale(by, [&mut self.width, &mut self.origin, &mut self.height, &mut self.row_height]);
        for Lane { y, height, .. } in &mut self.lanes {
            scale(by, [y, height]);
        }
        for Tick { x, label_x, .. } in &mut self.ticks {
            scale(by, [x, label_x]);
        }
        for (x, width) in &mut self.slow {
            scale(by, [x, width]);
        }
        for DrawnGap { x, width, .. } in &mut self.gaps {
            scale(by, [x, width]);
        }
        for Mark { x, width, y, parts, hit, label, target, .. } in &mut self.marks {
            scale(by, [x, width, y]);
            for (x, width) in parts {
                scale(by, [x, width]);
            }
            rect(hit);
            if let Some(MarkLabel { x, bounds, .. }) = label {
                scale(by, [x]);
                rect(bounds);
            }
            if let Some(Due { x, width, .. }) = target {
                scale(by, [x, width]);
            }
        }
        for More { x, y, width, .. } in &mut self.more {
            scale(by, [x, y, width]);
        }
        for Arc { x0, y0, x1, y1, cx, cy, label, .. } in &mut self.arcs {
            scale(by, [x0, y0, x1, y1, cx, cy]);
            if let Some(ArcLabel { bounds, .. }) = label {
                rect(bounds);
            }
        }
        for (x, y) in self.leaders.iter_mut().flat_map(|Leader { points, .. }| points) {
            scale(by, [x, y]);
        }
        self
    }
}

fn scale<const N: usize>(by: f64, lengths: [&mut f64; N]) {
    for length in lengths {
        *length *= by;
    }
}
