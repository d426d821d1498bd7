//! The frame of a map, and the transforms between the sphere and the page.

use super::polygon::bounds;
use super::projection::{Projection, Unit};
use super::size::Size;

/// The highest latitude of a frame’s middle, in degrees: at a pole itself there is no “up”.
pub(crate) const HIGHEST_LAT: f64 = 89.0;

/// What part of the Earth a map shows: the point in its middle and the scale there. North is up in the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Degrees east of the middle, −180 to 180.
    pub lon: f64,
    /// Degrees north of the middle.
    pub lat: f64,
    /// Kilometres a pixel, in the middle.
    pub km_per_px: f64,
}

impl Frame {
    /// The position of a point (degrees east and north) on the page, in pixels from the upper left; `None` if it is out
    /// of view.
    pub fn pixel(self, (lon, lat): (f64, f64), size: Size) -> Option<(f64, f64)> {
        let (x, y) = self.screen(size).screen_from_sphere(Unit::from_lon_lat(lon, lat));
        size.contains((x, y)).then_some((x, y))
    }

    /// The transforms between the sphere and a page of this size.
    pub(crate) fn screen(self, size: Size) -> Screen {
        let projection = Projection::new(self.lon, self.lat);
        Screen { projection, km_per_px: self.km_per_px, x: size.width / 2.0, y: size.height / 2.0 }
    }

    /// The frame that shows all of an outline as large as it fits on a page.
    pub(crate) fn fit(outline: &Outline, size: Size) -> Self {
        let points = &outline.points;
        let mut frame = Self { lon: 0.0, lat: 0.0, km_per_px: 1.0 }.centred(outline.middle);
        // Moving the middle turns the map a little, which changes the bounds: repeat until that settles.
        for _ in 0..6 {
            let screen = Self { km_per_px: 1.0, ..frame }.screen(Size { width: 0.0, height: 0.0 });
            let Some((left, top, right, bottom)) = bounds(points.iter().map(|&point| screen.screen_from_sphere(point)))
            else {
                break;
            };
            let middle = screen.sphere_from_screen(f64::midpoint(left, right), f64::midpoint(top, bottom));
            let km_per_px = ((right - left) / size.width).max((bottom - top) / size.height).max(1e-6);
            frame = Self { km_per_px, ..frame }.centred(middle);
        }
        frame
    }

    /// The same scale with another middle.
    pub(crate) fn centred(self, middle: Unit) -> Self {
        let (lon, lat) = middle.lon_lat();
        Self { lon, lat: lat.clamp(-HIGHEST_LAT, HIGHEST_LAT), ..self }
    }
}

/// A closed line on the sphere, and a point in the middle of what it encloses.
#[derive(Debug)]
pub(crate) struct Outline {
    pub(crate) points: Vec<Unit>,
    pub(crate) middle: Unit,
}

impl Outline {
    /// The outline of a ring.
    pub(crate) fn of_ring(points: Vec<Unit>) -> Self {
        Self { middle: Unit::middle(&points), points }
    }

    /// The outline of a rectangle: west, south, east and north in degrees. Its sides have many points, because parallels
    /// are curved on the page. Its middle isn't that of the points: around the whole Earth these have none.
    pub(crate) fn of_rectangle([west, south, east, north]: [f64; 4]) -> Self {
        const STEPS: i32 = 32;
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)];
        let sides = corners.windows(2).flat_map(|side| {
            let ((lon, lat), (to_lon, to_lat)) = (side[0], side[1]);
            let share = |step: i32| f64::from(step) / f64::from(STEPS);
            (0..STEPS).map(move |step| (lon + (to_lon - lon) * share(step), lat + (to_lat - lat) * share(step)))
        });
        Self {
            points: sides.map(|(lon, lat)| Unit::from_lon_lat(lon, lat)).collect(),
            middle: Unit::from_lon_lat(f64::midpoint(west, east), f64::midpoint(south, north)),
        }
    }
}

/// The transforms between the sphere and pixels from the upper left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    projection: Projection,
    km_per_px: f64,
    /// The middle of the page in pixels.
    x: f64,
    y: f64,
}

impl Screen {
    /// The position of a point in pixels from the upper left.
    pub(crate) fn screen_from_sphere(&self, point: Unit) -> (f64, f64) {
        let (x, y) = self.projection.plane_from_sphere(point);
        self.on_page(x, y)
    }

    /// A point of the projection's plane in pixels.
    fn on_page(&self, x: f64, y: f64) -> (f64, f64) {
        (self.x + x / self.km_per_px, self.y - y / self.km_per_px)
    }

    /// The positions of a course's points. Where it runs farther out than is projected, it goes along the edge of what is:
    /// a straight line between two points of that circle might cross the page.
    pub(crate) fn course_from_sphere(&self, course: &[Unit], is_ring: bool) -> Vec<(f64, f64)> {
        let mut points = Vec::with_capacity(course.len());
        let mut from = course.last().copied().filter(|_| is_ring);
        for &to in course {
            if let Some(from) = from.filter(|&from| !self.reaches(from) && !self.reaches(to)) {
                let along = self.projection.along_edge(from, to);
                points.extend(along.map(|(x, y)| self.on_page(x, y)));
            }
            points.push(self.screen_from_sphere(to));
            from = Some(to);
        }
        points
    }

    /// The inverse of [`Self::screen_from_sphere`].
    pub(crate) fn sphere_from_screen(&self, x: f64, y: f64) -> Unit {
        self.projection.sphere_from_plane((x - self.x) * self.km_per_px, (self.y - y) * self.km_per_px)
    }

    /// Whether a point is near enough to be projected where it is; see [`Projection::plane_from_sphere`].
    pub(crate) fn reaches(&self, point: Unit) -> bool {
        self.projection.reaches(point)
    }

    /// The point opposite to the middle.
    pub(crate) fn antipode(&self) -> Unit {
        self.middle().opposite()
    }

    /// Whether a ring encloses the point opposite to the page's middle. The point opposite to the ring's own `middle` lies
    /// outside, so the way there crosses the ring an odd number of times. The ring's sides are great circles, as
    /// [`Self::course_from_sphere`] takes them.
    pub(crate) fn is_around_antipode(&self, ring: &[Unit], middle: Unit) -> bool {
        let way_out = (self.antipode(), middle.opposite());
        let sides = ring.iter().zip(ring.iter().cycle().skip(1));
        sides.filter(|&(&from, &to)| Unit::ways_cross((from, to), way_out)).count() % 2 == 1
    }

    /// Kilometres a pixel, in the middle.
    pub(crate) fn km_per_px(&self) -> f64 {
        self.km_per_px
    }

    /// The point in the middle.
    pub(crate) fn middle(&self) -> Unit {
        self.projection.centre()
    }
}
