//! The part of the Earth that the maps cover. Frames are kept inside it.

use super::geometry::{
    EARTH_RADIUS_KM, Frame, Outline, Point, Projection, Size, Unit, bounds, encloses, nearest, sides,
};

/// How far from the middle of a page anything is shown, in degrees. Farther out the projection shows mostly its own
/// distortion. What reaches farther from its middle counts as the whole Earth.
const FARTHEST: f64 = 110.0;

/// What the widest map covers.
#[derive(Debug)]
pub(super) enum Coverage {
    /// The whole Earth, or so much that no page shows all of it.
    Earth,
    /// What a ring encloses, in a plane around its middle.
    Ring {
        middle: Projection,
        /// In kilometres.
        ring: Vec<Point>,
        width: f64,
        height: f64,
    },
}

impl Coverage {
    /// The coverage inside an outline on the sphere; without one, the whole Earth.
    pub(super) fn new(outline: Option<&Outline>) -> Self {
        let Some(outline) = outline else { return Self::Earth };
        let fit = Frame::fit(outline, Size { width: 1.0, height: 1.0 });
        let middle = Projection::new(fit.lon, fit.lat);
        let ring: Vec<_> = outline.points.iter().map(|&point| middle.plane_from_sphere(point)).collect();
        let (left, low, right, high) = bounds(ring.iter().copied()).unwrap_or_default();
        Self::Ring { middle, ring, width: right - left, height: high - low }
    }

    /// The plane in which [`Self::way_back`] points.
    pub(super) fn plane(&self) -> Projection {
        match self {
            Self::Earth => Projection::new(0.0, 0.0),
            Self::Ring { middle, .. } => *middle,
        }
    }

    /// The widest scale of a page, in kilometres a pixel: all of a ring fits, and of the Earth, what isn't too far out.
    pub(super) fn km_per_px(&self, size: Size) -> f64 {
        match self {
            Self::Earth => {
                // The radius of this angle in the projection.
                let farthest = 2.0 * (FARTHEST.to_radians() / 2.0).sin() * EARTH_RADIUS_KM;
                2.0 * farthest / size.width.hypot(size.height)
            }
            Self::Ring { width, height, .. } => (width / size.width).max(height / size.height),
        }
    }

    /// The vector in kilometres, in [`Self::plane`], from a point to the nearest covered point; `None` if the point is
    /// covered itself. With a `share` below 1, the coverage counts as shrunk to that share around its middle.
    pub(super) fn way_back(&self, point: Unit, share: f64) -> Option<Point> {
        let Self::Ring { middle, ring, .. } = self else { return None };
        let share = share.clamp(1e-6, 1.0);
        let (x, y) = middle.plane_from_sphere(point);
        let point = (x / share, y / share);
        if encloses(ring, point) {
            return None;
        }
        let ways =
            sides(ring).map(|(a, b)| nearest(a, b, point)).map(|(x, y)| ((x - point.0) * share, (y - point.1) * share));
        let square = |(x, y): &Point| x * x + y * y;
        ways.min_by(|a, b| square(a).total_cmp(&square(b)))
    }
}

/// Whether an outline counts as that of the whole Earth.
pub(super) fn is_earth(outline: &Outline) -> bool {
    let farthest_km = FARTHEST.to_radians() * EARTH_RADIUS_KM;
    outline.points.iter().any(|point| outline.middle.km_to(*point) > farthest_km)
}
