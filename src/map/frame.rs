//! The reader's part of the map's state: where it looks and how closely, and how that moves.

use super::atlas::Atlas;
use super::degrees::{asin, sin_cos};
use super::projection::{EARTH_RADIUS_KM, Projection, Unit};
use crate::gather::Gather as _;
use crate::within::Within;
use std::f64::consts::FRAC_PI_2;

/// Width of the closest view in kilometres.
const CLOSEST_KM: f64 = 20.0;
/// Room in pixels that [`Frame::show`] leaves around what it shows, where there is enough.
const MARGIN: f64 = 40.0;
/// How close to a pole the centre may come, in degrees, so that north stays up.
const HIGHEST_LAT: f64 = 89.0;

/// The size of a map on the page in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

impl Size {
    /// A size that can be drawn: between 1 and 16 384 pixels; what is no number counts as 1.
    pub(super) fn sane(self) -> Self {
        let sane = |px: f64| if px.is_finite() { px.within(1.0, 16_384.0) } else { 1.0 };
        Self { width: sane(self.width), height: sane(self.height) }
    }
}

/// What part of the Earth the map shows: the point in its middle and the scale there. North is up in the middle.
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
    /// Moves the map by pixels, right and down, as far as the maps cover the page. The opposite move brings it back if
    /// nothing stopped it: longitudes are reckoned on the parallel half-way. For keys and buttons; a pointer drags.
    #[must_use]
    pub fn pan_by(self, atlas: &Atlas, dx_px: f64, dy_px: f64, size: Size) -> Self {
        let size = size.sane();
        let frame = self.clamped(atlas, size);
        if !(dx_px.is_finite() && dy_px.is_finite()) {
            return frame;
        }
        let degrees = |px: f64| (px * frame.km_per_px / EARTH_RADIUS_KM).to_degrees();
        let lat = (frame.lat + degrees(dy_px)).within(-HIGHEST_LAT, HIGHEST_LAT);
        let halfway = f64::midpoint(frame.lat, lat);
        let lon = frame.lon - (degrees(dx_px) / sin_cos(halfway).1).within(-180.0, 180.0);
        Self { lon, lat, ..frame }.settled(atlas, size)
    }

    /// Moves the map so that what lies at `from` comes to lie at `to` (pixels from the upper left), and zooms by a
    /// factor: a drag or a pinch, which keeps to the pointer exactly.
    #[must_use]
    pub fn drag(self, atlas: &Atlas, from: (f64, f64), to: (f64, f64), factor: f64, size: Size) -> Self {
        let size = size.sane();
        let frame = self.clamped(atlas, size);
        let numbers = [from.0, from.1, to.0, to.1, factor];
        if !numbers.iter().all(|number| number.is_finite()) || factor <= 0.0 {
            return frame;
        }
        let point = frame.screen(size).sphere_from_screen(from.0, from.1);
        let zoomed = Self { km_per_px: frame.km_per_px / factor, ..frame }.fitting(atlas, size);
        zoomed.with_point_at(point, to.0 - size.width / 2.0, to.1 - size.height / 2.0).settled(atlas, size)
    }

    /// Zooms about the point at `x`, `y` (pixels from the upper left), which stays where it is. A factor above 1 comes
    /// closer. The scale keeps between all that the maps cover and about 20 km across, the page on what they cover if
    /// it fits there.
    #[must_use]
    pub fn zoom_at(self, atlas: &Atlas, x: f64, y: f64, factor: f64, size: Size) -> Self {
        self.drag(atlas, (x, y), (x, y), factor, size)
    }

    /// The least movement that brings all `points` (degrees east and north) into view, zooming out only if they don't
    /// fit. Points that are no numbers are passed over.
    #[must_use]
    pub fn show(self, atlas: &Atlas, points: &[(f64, f64)], size: Size) -> Self {
        let size = size.sane();
        let mut frame = self.clamped(atlas, size);
        let numbers = points.iter().filter(|(lon, lat)| lon.is_finite() && lat.is_finite());
        let points: Vec<_> = numbers.map(|&(lon, lat)| Unit::from_lon_lat(lon, lat)).gather();
        let margin = MARGIN.min(size.width / 6.0).min(size.height / 6.0);
        let (room_x, room_y) = (size.width - 2.0 * margin, size.height - 2.0 * margin);
        // Moving the centre turns the rest of the map a little, hence again; it settles within a few rounds.
        for _ in 0..12 {
            let screen = frame.screen(size);
            let Some((left, top, right, bottom)) = bounds(points.iter().map(|&point| screen.screen_from_sphere(point)))
            else {
                break;
            };
            let (spread_x, spread_y) = (right - left, bottom - top);
            let factor = (spread_x / room_x).max(spread_y / room_y);
            let shift = |low: f64, high: f64, spread: f64, room: f64| {
                if spread > room {
                    f64::midpoint(low, high) - (margin + room / 2.0)
                } else if low < margin {
                    low - margin
                } else {
                    (high - margin - room).max(0.0)
                }
            };
            let (dx, dy) = (shift(left, right, spread_x, room_x), shift(top, bottom, spread_y, room_y));
            if factor <= 1.0 && dx.abs() < 0.5 && dy.abs() < 0.5 {
                break;
            }
            let middle = screen.sphere_from_screen(size.width / 2.0 + dx, size.height / 2.0 + dy);
            let km_per_px = frame.km_per_px * if factor > 1.0 { factor * 1.001 } else { 1.0 };
            frame = Self { km_per_px, ..frame }.centred(middle).fitting(atlas, size).covered(atlas, 1.0);
        }
        frame
    }

    /// Where a point (degrees east and north) lies on the page, in pixels from the upper left, if it is in view.
    pub fn pixel(self, (lon, lat): (f64, f64), size: Size) -> Option<(f64, f64)> {
        let (x, y) = self.screen(size).screen_from_sphere(Unit::from_lon_lat(lon, lat));
        ((0.0..=size.width).contains(&x) && (0.0..=size.height).contains(&y)).then_some((x, y))
    }

    /// The closest frame that shows all of some points; `None` if they lie within a few kilometres: so close, the map
    /// would be empty.
    pub fn around(atlas: &Atlas, points: &[(f64, f64)], size: Size) -> Option<Self> {
        let spots: Vec<_> = points.iter().map(|&(lon, lat)| Unit::from_lon_lat(lon, lat)).gather();
        let is_apart = spots.iter().any(|spot| spot.km_to(*spots.first().unwrap_or(spot)) > CLOSEST_KM / 2.0);
        let close = Self { lon: 0.0, lat: 0.0, km_per_px: 1e-6 }.centred(Unit::middle(&spots));
        is_apart.then(|| close.show(atlas, points, size))
    }

    /// The frame with sound numbers, its scale between the closest view and all that the maps cover, its middle on
    /// what they cover.
    #[must_use]
    pub fn clamped(self, atlas: &Atlas, size: Size) -> Self {
        let size = size.sane();
        self.sane(atlas).fitting(atlas, size).covered(atlas, 1.0)
    }

    /// How it lies on a page.
    pub(super) fn screen(self, size: Size) -> Screen {
        let projection = Projection::new(self.lon, self.lat);
        Screen { projection, km_per_px: self.km_per_px, x: size.width / 2.0, y: size.height / 2.0 }
    }

    /// The frame that shows some points as large as they fit.
    pub(super) fn fit(points: &[Unit], size: Size) -> Self {
        let mut frame = Self { lon: 0.0, lat: 0.0, km_per_px: 1.0 }.centred(Unit::middle(points));
        // As in `show`, moving the centre turns the map a little.
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

    fn centred(self, middle: Unit) -> Self {
        let (lon, lat) = middle.lon_lat();
        Self { lon, lat: lat.within(-HIGHEST_LAT, HIGHEST_LAT), ..self }
    }

    /// With the widest view’s number for what is none.
    fn sane(self, atlas: &Atlas) -> Self {
        let widest = atlas.fallback;
        let sound = |number: f64, other: f64| if number.is_finite() { number } else { other };
        let scale = if self.km_per_px > 0.0 { self.km_per_px } else { widest.km_per_px };
        Self {
            lon: sound(self.lon, widest.lon),
            lat: sound(self.lat, widest.lat).within(-HIGHEST_LAT, HIGHEST_LAT),
            km_per_px: sound(scale, widest.km_per_px),
        }
    }

    /// With its scale between the closest view and all that the maps cover.
    fn fitting(self, atlas: &Atlas, size: Size) -> Self {
        let closest = CLOSEST_KM / size.width.max(size.height);
        let widest = atlas.widest_km_per_px(size).max(closest);
        Self { km_per_px: self.km_per_px.within(closest, widest), ..self }
    }

    /// With its middle on what the maps cover, shrunk to a share about its middle, if need be at the nearest edge.
    fn covered(self, atlas: &Atlas, room: f64) -> Self {
        match atlas.way_back(Unit::from_lon_lat(self.lon, self.lat), room) {
            Some(way) => self.moved(atlas, way),
            None if self.lon.abs() > 180.0 => Self { lon: wrapped(self.lon), ..self },
            None => self,
        }
    }

    /// With the page on what the maps cover, as far as it fits there.
    fn settled(self, atlas: &Atlas, size: Size) -> Self {
        const EDGE: [(f64, f64); 8] =
            [(0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (1.0, 0.5), (1.0, 1.0), (0.5, 1.0), (0.0, 1.0), (0.0, 0.5)];
        // Beyond half the scale at which all of it is in view, less and less room is left to move in.
        let room = 2.0 - 2.0 * self.km_per_px / atlas.widest_km_per_px(size);
        let mut frame = self.covered(atlas, 1.0);
        for _ in 0..8 {
            let screen = frame.screen(size);
            let edge = EDGE.map(|(x, y)| screen.sphere_from_screen(x * size.width, y * size.height));
            let ways = edge.into_iter().filter_map(|point| atlas.way_back(point, 1.0));
            let Some((west, south, east, north)) = bounds(ways) else { break };
            // Where both sides stick out, half-way between them.
            let push = |low: f64, high: f64| {
                if low < 0.0 && high > 0.0 { f64::midpoint(low, high) } else { low.min(0.0) + high.max(0.0) }
            };
            frame = frame.moved(atlas, (push(west, east), push(south, north)));
        }
        frame.covered(atlas, room)
    }

    /// With its middle moved by kilometres in the plane of what the maps cover.
    fn moved(self, atlas: &Atlas, way: (f64, f64)) -> Self {
        let plane = atlas.covered_plane();
        let (x, y) = plane.plane_from_sphere(Unit::from_lon_lat(self.lon, self.lat));
        self.centred(plane.sphere_from_plane(x + way.0, y + way.1))
    }

    /// The frame of this scale in which a point lies so many pixels right of the middle and below it.
    ///
    /// In the triangle pole–middle–point, two sides (middle–point from the pixels, pole–point) and the angle at the
    /// middle are known; the law of cosines sin φₚ = sin φ cos c + cos φ sin c cos α gives the middle's latitude φ.
    fn with_point_at(self, point: Unit, right: f64, down: f64) -> Self {
        let (x, y) = (right * self.km_per_px, -down * self.km_per_px);
        let Some(((sin_c, cos_c), (sin_azimuth, cos_azimuth))) = polar(x, y) else { return self };
        let (lon, lat) = point.lon_lat();
        let (a, b) = (cos_c, sin_c * cos_azimuth);
        let spread = FRAC_PI_2 - asin(sin_cos(lat).0 / a.hypot(b));
        let towards = a.atan2(b);
        // Of the two solutions, the one near the present latitude keeps north up.
        let [low, high] = [towards - spread, towards + spread].map(|lat| wrapped(lat.to_degrees()));
        let lat = if (low - self.lat).abs() <= (high - self.lat).abs() { low } else { high };
        let lat = lat.within(-HIGHEST_LAT, HIGHEST_LAT);
        let (sin, cos) = sin_cos(lat);
        let ahead = (sin_azimuth * sin_c).atan2(cos * cos_c - sin * sin_c * cos_azimuth);
        Self { lon: lon - ahead.to_degrees(), lat, ..self }
    }
}

/// Sines and cosines of the angle from the centre and of the azimuth for a point of the plane in kilometres; `None`
/// where the plane doesn't reach.
fn polar(x: f64, y: f64) -> Option<((f64, f64), (f64, f64))> {
    let away = x.hypot(y);
    // Of half the angle from the centre.
    let sine = away / (2.0 * EARTH_RADIUS_KM);
    let of_angle = (2.0 * sine * (1.0 - sine * sine).sqrt(), 1.0 - 2.0 * sine * sine);
    let of_azimuth = if away > 0.0 { (x / away, y / away) } else { (0.0, 1.0) };
    (sine < 0.9).then_some((of_angle, of_azimuth))
}

/// Degrees between −180 and 180.
fn wrapped(degrees: f64) -> f64 {
    (degrees + 180.0).rest_of(360.0) - 180.0
}

/// Left, top, right and bottom of some points; `None` without any.
pub(super) fn bounds(points: impl Iterator<Item = (f64, f64)>) -> Option<(f64, f64, f64, f64)> {
    points.fold(None, |bounds, (x, y)| {
        let (left, top, right, bottom) = bounds.unwrap_or((x, y, x, y));
        Some((left.min(x), top.min(y), right.max(x), bottom.max(y)))
    })
}

/// The transforms between the sphere and pixels from the upper left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    projection: Projection,
    km_per_px: f64,
    x: f64,
    y: f64,
}

impl Screen {
    /// Pixels from the upper left.
    pub(super) fn screen_from_sphere(&self, point: Unit) -> (f64, f64) {
        let (x, y) = self.projection.plane_from_sphere(point);
        (self.x + x / self.km_per_px, self.y - y / self.km_per_px)
    }

    /// The inverse.
    pub(super) fn sphere_from_screen(&self, x: f64, y: f64) -> Unit {
        self.projection.sphere_from_plane((x - self.x) * self.km_per_px, (self.y - y) * self.km_per_px)
    }

    /// Kilometres a pixel, in the middle.
    pub(super) fn km_per_px(&self) -> f64 {
        self.km_per_px
    }

    /// The point in the middle.
    pub(super) fn middle(&self) -> Unit {
        self.projection.centre()
    }
}
