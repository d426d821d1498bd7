//! A ring or a line of a map, prepared to be drawn at any scale.

use super::geometry::{Course, EARTH_RADIUS_KM, Unit, worths};
use std::f64::consts::PI;

/// How far a thinned course may leave the whole one, in pixels. Outlines are rounded to half pixels anyway.
const TOLERANCE_PX: f64 = 0.5;
/// The tolerances of the thinned courses in kilometres, each four times the one before.
const TOLERANCES_KM: [f64; 5] = [0.125, 0.5, 2.0, 8.0, 32.0];
/// A chain that reaches less far than this from its middle can't be seen, in pixels.
const SMALLEST_PX: f64 = 0.25;
/// How many points share a circle.
const RUN: usize = 32;
/// A run that reaches farther than this isn't drawn as one line, in kilometres: that might cross the page.
const FARTHEST_RUN_KM: f64 = 1500.0;

/// A ring, a line or a point, with a circle around it: most chains out of view are recognised by their circle alone.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) around: Circle,
    /// The whole course, then thinner ones. They only save time: the scale says which of their points are drawn.
    levels: Vec<Level>,
}

/// A circle on the sphere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circle {
    pub(super) middle: Unit,
    pub(super) reach_km: f64,
    /// Of the angle that it reaches.
    sin: f64,
    cos: f64,
}

/// A course thinned to a tolerance.
#[derive(Debug)]
struct Level {
    tolerance_km: f64,
    points: Vec<Unit>,
    /// Of each point, in kilometres; see [`worths`].
    worths: Vec<f64>,
    /// The circle around each [`RUN`] of points, together with the first of the next.
    runs: Vec<Circle>,
}

/// The chains of some courses. Neighbours are thinned to the same common border.
pub(super) fn chains(courses: Vec<Course>) -> impl Iterator<Item = Chain> {
    let worths = worths(&courses);
    courses.into_iter().zip(worths).map(|(course, worths)| Chain::new(course.points, worths))
}

impl Chain {
    fn new(points: Vec<Unit>, worths: Vec<f64>) -> Self {
        let around = Circle::around(&points);
        let mut levels = vec![Level::new(0.0, points, worths)];
        for tolerance_km in TOLERANCES_KM {
            levels.extend(levels.last().and_then(|last| last.thinned(tolerance_km)));
        }
        Self { around, levels }
    }

    /// All of its points.
    pub(super) fn points(&self) -> &[Unit] {
        &self.levels[0].points
    }

    /// Shows, one by one, the points to draw on a page within a circle; none if nothing of the chain can be seen there.
    /// What the page's scale doesn't show is left out, and of what runs outside of the page there are only as many as tell
    /// on which side.
    pub(super) fn show(&self, km_per_px: f64, page: &Circle, mut point: impl FnMut(Unit)) {
        let is_tiny = self.around.reach_km < SMALLEST_PX * km_per_px && self.points().len() > 1;
        if is_tiny || !self.around.touches(page) {
            return;
        }
        let tolerance_km = TOLERANCE_PX * km_per_px;
        let level = self.levels.iter().rfind(|level| level.tolerance_km <= tolerance_km).unwrap_or(&self.levels[0]);
        let points = level.points.chunks(RUN).zip(level.worths.chunks(RUN));
        for (run, (points, worths)) in level.runs.iter().zip(points) {
            let is_out = run.reach_km < FARTHEST_RUN_KM && !run.touches(page);
            for (&at, &worth) in points.iter().zip(worths) {
                if worth > tolerance_km {
                    point(at);
                    if is_out {
                        break;
                    }
                }
            }
        }
    }
}

impl Circle {
    /// Around a point.
    pub(super) fn new(middle: Unit, reach_km: f64) -> Self {
        let (sin, cos) = (reach_km / EARTH_RADIUS_KM).min(PI).sin_cos();
        Self { middle, reach_km, sin, cos }
    }

    /// Around some points.
    pub(super) fn around(points: &[Unit]) -> Self {
        let middle = Unit::middle(points);
        let (mut nearest, mut farthest) = (f64::INFINITY, middle);
        for &point in points {
            let dot = middle.dot(point);
            if dot < nearest {
                (nearest, farthest) = (dot, point);
            }
        }
        Self::new(middle, middle.km_to(farthest))
    }

    /// Whether a point lies in it.
    pub(super) fn holds(&self, point: Unit) -> bool {
        self.middle.km_to(point) <= self.reach_km
    }

    /// Whether all of it is within a distance of a point.
    pub(super) fn is_within(&self, from: Unit, km: f64) -> bool {
        self.middle.km_to(from) + self.reach_km <= km
    }

    /// Whether the middles are no farther apart than both reach.
    fn touches(&self, other: &Self) -> bool {
        // By the cosine of the sum: an arc sine for each run would take a tenth of a frame.
        self.reach_km + other.reach_km >= PI * EARTH_RADIUS_KM
            || self.middle.dot(other.middle) >= self.cos * other.cos - self.sin * other.sin
    }
}

impl Level {
    fn new(tolerance_km: f64, points: Vec<Unit>, worths: Vec<f64>) -> Self {
        let with_next = |start: usize| {
            let run = &points[start..(start + RUN + 1).min(points.len())];
            if run.len() > RUN { Circle::around(run) } else { Circle::around(&[run, &points[..1]].concat()) }
        };
        let runs = (0..points.len()).step_by(RUN).map(with_next).collect();
        Self { tolerance_km, points, worths, runs }
    }

    /// The next level; `None` if it would save nothing.
    fn thinned(&self, tolerance_km: f64) -> Option<Self> {
        let is_kept = |&at: &usize| self.worths[at] > tolerance_km;
        let kept: Vec<usize> = (0..self.points.len()).filter(is_kept).collect();
        let (points, worths) = kept.iter().map(|&at| (self.points[at], self.worths[at])).unzip();
        (kept.len() < self.points.len()).then(|| Self::new(tolerance_km, points, worths))
    }
}
