//! How the frame of a map moves: panning, dragging, zooming, showing points, and staying on what the maps cover.

use super::atlas::Atlas;
use super::geometry::{EARTH_RADIUS_KM, Frame, HIGHEST_LAT, Size, Unit, bounds};
use std::f64::consts::FRAC_PI_2;

/// Width of the closest view in kilometres.
const CLOSEST_KM: f64 = 20.0;
/// Room in pixels that [`Frame::show`] leaves around what it shows, where there is enough.
const MARGIN: f64 = 40.0;

impl Frame {
    /// Moves the map by pixels, right and down, as far as the maps cover the page. For keys and buttons; for pointers
    /// use [`Self::drag`]. Longitudes are measured on the parallel half-way, so the opposite move leads back exactly,
    /// unless an edge stopped the first.
    #[must_use]
    pub fn pan_by(self, atlas: &Atlas, dx_px: f64, dy_px: f64, size: Size) -> Self {
        let size = size.sane();
        let frame = self.clamped(atlas, size);
        if !(dx_px.is_finite() && dy_px.is_finite()) {
            return frame;
        }
        let degrees = |px: f64| (px * frame.km_per_px / EARTH_RADIUS_KM).to_degrees();
        let lat = (frame.lat + degrees(dy_px)).clamp(-HIGHEST_LAT, HIGHEST_LAT);
        let halfway = f64::midpoint(frame.lat, lat);
        let lon = frame.lon - (degrees(dx_px) / halfway.to_radians().cos()).clamp(-180.0, 180.0);
        Self { lon, lat, ..frame }.settled(atlas, size)
    }

    /// Moves the map so that the point at `from` comes to lie at `to` (pixels from the upper left), and zooms by a
    /// factor. This is a drag or a pinch: the same point stays under the pointer.
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

    /// Zooms around the point at `x`, `y` (pixels from the upper left), which stays where it is. A factor above 1 zooms
    /// in. Stops at a width of about 20 km, and where all that the maps cover is in view. The page stays on what they
    /// cover if it fits there.
    #[must_use]
    pub fn zoom_at(self, atlas: &Atlas, x: f64, y: f64, factor: f64, size: Size) -> Self {
        self.drag(atlas, (x, y), (x, y), factor, size)
    }

    /// The least movement that brings all `points` (degrees east and north) into view, zooming out only if they don't
    /// fit. Points that aren't finite are ignored.
    #[must_use]
    pub fn show(self, atlas: &Atlas, points: &[(f64, f64)], size: Size) -> Self {
        let size = size.sane();
        let mut frame = self.clamped(atlas, size);
        let finite = points.iter().filter(|(lon, lat)| lon.is_finite() && lat.is_finite());
        let points: Vec<_> = finite.map(|&(lon, lat)| Unit::from_lon_lat(lon, lat)).collect();
        let margin = MARGIN.min(size.width / 6.0).min(size.height / 6.0);
        let (room_x, room_y) = (size.width - 2.0 * margin, size.height - 2.0 * margin);
        // Moving the middle turns the map a little, which moves the points: repeat until that settles.
        for _ in 0..60 {
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

    /// The closest frame that shows all of some points. `None` if they lie within a few kilometres of each other: that
    /// close, the map would be empty.
    pub fn around(atlas: &Atlas, points: &[(f64, f64)], size: Size) -> Option<Self> {
        let spots: Vec<_> = points.iter().map(|&(lon, lat)| Unit::from_lon_lat(lon, lat)).collect();
        let is_apart = spots.iter().any(|spot| spot.km_to(*spots.first().unwrap_or(spot)) > CLOSEST_KM / 2.0);
        let close = Self { lon: 0.0, lat: 0.0, km_per_px: 1e-6 }.centred(Unit::middle(&spots));
        is_apart.then(|| close.show(atlas, points, size))
    }

    /// The nearest valid frame: finite numbers, a scale between the closest view and all that the maps cover, and a
    /// middle on what they cover.
    #[must_use]
    pub fn clamped(self, atlas: &Atlas, size: Size) -> Self {
        let size = size.sane();
        self.sane(atlas).fitting(atlas, size).covered(atlas, 1.0)
    }

    /// With numbers that aren't finite replaced by those of the widest frame.
    fn sane(self, atlas: &Atlas) -> Self {
        let widest = atlas.fallback;
        let finite_or = |number: f64, other: f64| if number.is_finite() { number } else { other };
        let scale = if self.km_per_px > 0.0 { self.km_per_px } else { widest.km_per_px };
        Self {
            lon: finite_or(self.lon, widest.lon),
            lat: finite_or(self.lat, widest.lat).clamp(-HIGHEST_LAT, HIGHEST_LAT),
            km_per_px: finite_or(scale, widest.km_per_px),
        }
    }

    /// With its scale between the closest view and all that the maps cover. A page so small that these cross takes the
    /// closest.
    fn fitting(self, atlas: &Atlas, size: Size) -> Self {
        let closest = CLOSEST_KM / size.width.max(size.height);
        let widest = atlas.widest_km_per_px(size).max(closest);
        Self { km_per_px: self.km_per_px.min(widest).max(closest), ..self }
    }

    /// With its middle on what the maps cover, moved to the nearest edge if it lies outside. With a share below 1, what
    /// they cover counts as shrunk to that share around its own middle.
    fn covered(self, atlas: &Atlas, share: f64) -> Self {
        match atlas.way_back(Unit::from_lon_lat(self.lon, self.lat), share) {
            Some(way) => self.moved(atlas, way),
            None if self.lon.abs() > 180.0 => Self { lon: wrapped(self.lon), ..self },
            None => self,
        }
    }

    /// With the whole page on what the maps cover, as far as it fits there.
    fn settled(self, atlas: &Atlas, size: Size) -> Self {
        const EDGE: [(f64, f64); 8] =
            [(0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (1.0, 0.5), (1.0, 1.0), (0.5, 1.0), (0.0, 1.0), (0.0, 0.5)];
        // The farther out from half the widest scale, the less room the middle has to move in; at the widest, none.
        let share = 2.0 - 2.0 * self.km_per_px / atlas.widest_km_per_px(size);
        let mut frame = self.covered(atlas, 1.0);
        for _ in 0..8 {
            let screen = frame.screen(size);
            let edge = EDGE.map(|(x, y)| screen.sphere_from_screen(x * size.width, y * size.height));
            let ways = edge.into_iter().filter_map(|point| atlas.way_back(point, 1.0));
            let Some((west, south, east, north)) = bounds(ways) else { break };
            // If opposite sides both stick out, centre the page between them.
            let push = |low: f64, high: f64| {
                if low < 0.0 && high > 0.0 { f64::midpoint(low, high) } else { low.min(0.0) + high.max(0.0) }
            };
            frame = frame.moved(atlas, (push(west, east), push(south, north)));
        }
        frame.covered(atlas, share)
    }

    /// With its middle moved by kilometres in the plane of [`Atlas::covered_plane`].
    fn moved(self, atlas: &Atlas, way: (f64, f64)) -> Self {
        let plane = atlas.covered_plane();
        let (x, y) = plane.plane_from_sphere(Unit::from_lon_lat(self.lon, self.lat));
        self.centred(plane.sphere_from_plane(x + way.0, y + way.1))
    }

    /// The frame of this scale in which a point lies these numbers of pixels right of the middle and below it.
    ///
    /// In the triangle pole–middle–point, two sides (middle–point from the pixels, pole–point) and the angle at the
    /// middle are known; the law of cosines sin φₚ = sin φ cos c + cos φ sin c cos α gives the middle's latitude φ.
    fn with_point_at(self, point: Unit, right: f64, down: f64) -> Self {
        let (x, y) = (right * self.km_per_px, -down * self.km_per_px);
        let Some(((sin_c, cos_c), (sin_azimuth, cos_azimuth))) = polar(x, y) else { return self };
        let (lon, lat) = point.lon_lat();
        let (a, b) = (cos_c, sin_c * cos_azimuth);
        let spread = FRAC_PI_2 - (lat.to_radians().sin() / a.hypot(b)).clamp(-1.0, 1.0).asin();
        let towards = a.atan2(b);
        // Of the two solutions, the one nearer to the current latitude keeps north up.
        let [low, high] = [towards - spread, towards + spread].map(|lat| wrapped(lat.to_degrees()));
        let lat = if (low - self.lat).abs() <= (high - self.lat).abs() { low } else { high };
        if lat.is_nan() {
            return self;
        }
        let lat = lat.clamp(-HIGHEST_LAT, HIGHEST_LAT);
        let (sin, cos) = lat.to_radians().sin_cos();
        let ahead = (sin_azimuth * sin_c).atan2(cos * cos_c - sin * sin_c * cos_azimuth);
        Self { lon: lon - ahead.to_degrees(), lat, ..self }
    }
}

/// For a point of the plane in kilometres: sine and cosine of its angle from the centre, and of its azimuth. `None` for
/// points too far from the centre to be dragged.
fn polar(x: f64, y: f64) -> Option<((f64, f64), (f64, f64))> {
    let away = x.hypot(y);
    // The sine of half the angle from the centre.
    let sine = away / (2.0 * EARTH_RADIUS_KM);
    let of_angle = (2.0 * sine * (1.0 - sine * sine).sqrt(), 1.0 - 2.0 * sine * sine);
    let of_azimuth = if away > 0.0 { (x / away, y / away) } else { (0.0, 1.0) };
    (sine < 0.9).then_some((of_angle, of_azimuth))
}

/// The same direction in degrees from −180 to 180.
fn wrapped(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}
