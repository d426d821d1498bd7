//! The part of the Earth that the maps cover. Frames are kept inside it.

use super::geometry::{Frame, Point, Projection, Size, Unit, bounds, encloses, nearest, sides};

/// What the widest map covers, in a plane around its middle.
#[derive(Debug)]
pub(super) struct Coverage {
    middle: Projection,
    /// Its outline in kilometres.
    ring: Vec<Point>,
    width: f64,
    height: f64,
}

impl Coverage {
    /// The coverage inside an outline on the sphere.
    pub(super) fn new(outline: &[Unit]) -> Self {
        let fit = Frame::fit(outline, Size { width: 1.0, height: 1.0 });
        let middle = Projection::new(fit.lon, fit.lat);
        let ring: Vec<_> = outline.iter().map(|&point| middle.plane_from_sphere(point)).collect();
        let (left, low, right, high) = bounds(ring.iter().copied()).unwrap_or_default();
        Self { middle, ring, width: right - left, height: high - low }
    }

    /// The plane around its middle.
    pub(super) fn plane(&self) -> Projection {
        self.middle
    }

    /// The scale at which all of it fits on a page, in kilometres a pixel.
    pub(super) fn km_per_px(&self, size: Size) -> f64 {
        (self.width / size.width).max(self.height / size.height)
    }

    /// The vector in kilometres, in [`Self::plane`], from a point to the nearest covered point; `None` if the point is
    /// covered itself. With a `share` below 1, the coverage counts as shrunk to that share around its middle.
    pub(super) fn way_back(&self, point: Unit, share: f64) -> Option<Point> {
        let share = share.clamp(1e-6, 1.0);
        let (x, y) = self.middle.plane_from_sphere(point);
        let point = (x / share, y / share);
        if encloses(&self.ring, point) {
            return None;
        }
        let ways = sides(&self.ring)
            .map(|(a, b)| nearest(a, b, point))
            .map(|(x, y)| ((x - point.0) * share, (y - point.1) * share));
        let square = |(x, y): &Point| x * x + y * y;
        ways.min_by(|a, b| square(a).total_cmp(&square(b)))
    }
}
