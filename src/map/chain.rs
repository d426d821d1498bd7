//! A ring or a line of a map, prepared to be drawn at any scale.

use super::geometry::{Course, Screen, Unit, worths};

/// How far a thinned course may leave the whole one, in pixels: less than the grid that outlines are rounded to.
const TOLERANCE_PX: f64 = 0.4;
/// The tolerances of the thinned courses in kilometres. Each is twice the one before, so that at any scale at most twice
/// the points that it needs are drawn.
const TOLERANCES_KM: [f64; 9] = [0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
/// How many points share a circle.
const RUN: usize = 32;
/// A run that reaches farther than this isn't drawn as one line, in kilometres: that might cross the page.
const FARTHEST_RUN_KM: f64 = 1500.0;

/// A ring, a line or a point, with a circle around it: most chains out of view are recognised by their circle alone.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) around: Circle,
    /// The whole course, then thinner ones, as far as they differ.
    levels: Vec<Level>,
}

/// A circle on the sphere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circle {
    pub(super) middle: Unit,
    pub(super) reach_km: f64,
}

/// A course thinned to a tolerance.
#[derive(Debug)]
struct Level {
    tolerance_km: f64,
    points: Vec<Unit>,
    /// The circle around each [`RUN`] of points, together with the first of the next.
    runs: Vec<Circle>,
}

/// The chains of some courses. Neighbours are thinned to the same common border.
pub(super) fn chains(courses: Vec<Course>) -> impl Iterator<Item = Chain> {
    let worths = worths(&courses);
    courses.into_iter().zip(worths).map(|(course, worths)| Chain::new(course.points, &worths))
}

impl Chain {
    fn new(points: Vec<Unit>, worths: &[f64]) -> Self {
        let around = Circle::around(&points);
        let mut levels = vec![Level::new(0.0, points)];
        for tolerance_km in TOLERANCES_KM {
            let is_kept = |&(_, &worth): &(&Unit, &f64)| worth > tolerance_km;
            let kept: Vec<_> = levels[0].points.iter().zip(worths).filter(is_kept).map(|(&point, _)| point).collect();
            if levels.last().is_some_and(|last| kept.len() < last.points.len()) {
                levels.push(Level::new(tolerance_km, kept));
            }
        }
        Self { around, levels }
    }

    /// All of its points.
    pub(super) fn points(&self) -> &[Unit] {
        &self.levels[0].points
    }

    /// The points to draw on a page within a circle; none if it lies outside. What can't be seen at the page's scale is
    /// left out, and of what runs outside of the page there are only as many as tell on which side.
    pub(super) fn on_page(&self, screen: &Screen, page: &Circle) -> Vec<Unit> {
        let mut kept = Vec::new();
        if !self.around.touches(page) {
            return kept;
        }
        let tolerance_km = TOLERANCE_PX * screen.km_per_px();
        let level = self.levels.iter().rfind(|level| level.tolerance_km <= tolerance_km).unwrap_or(&self.levels[0]);
        for (run, points) in level.runs.iter().zip(level.points.chunks(RUN)) {
            let is_out = run.reach_km < FARTHEST_RUN_KM && !run.touches(page);
            kept.extend_from_slice(if is_out { &points[..1] } else { points });
        }
        // The end of a line isn't the start of a run.
        kept.extend(level.points.last().filter(|&last| kept.last() != Some(last)));
        kept
    }
}

impl Circle {
    /// Around some points.
    pub(super) fn around(points: &[Unit]) -> Self {
        let middle = Unit::middle(points);
        let farthest = points.iter().copied().min_by(|&a, &b| middle.dot(a).total_cmp(&middle.dot(b)));
        Self { middle, reach_km: farthest.map_or(0.0, |point| middle.km_to(point)) }
    }

    fn touches(&self, other: &Self) -> bool {
        self.middle.km_to(other.middle) <= self.reach_km + other.reach_km
    }
}

impl Level {
    fn new(tolerance_km: f64, points: Vec<Unit>) -> Self {
        let with_next = |start: usize| {
            let end = (start + RUN).min(points.len());
            let run: Vec<_> = points[start..end].iter().chain(points.get(end).or(points.first())).copied().collect();
            Circle::around(&run)
        };
        let runs = (0..points.len()).step_by(RUN).map(with_next).collect();
        Self { tolerance_km, points, runs }
    }
}
