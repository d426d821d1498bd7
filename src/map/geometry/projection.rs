//! The sphere and its plane: a spherical Lambert azimuthal equal-area projection.

/// The Earth's mean radius (IUGG R₁) in kilometres.
pub const EARTH_RADIUS_KM: f64 = 6_371.008_8;

/// Cosine of the largest angle from the centre that is projected, 120°. Points farther away are projected to that
/// distance, because towards the antipode the projection stretches a point into a circle.
const FARTHEST: f64 = -0.5;

/// That angle as a distance on the sphere, in kilometres.
pub const REACH_KM: f64 = EARTH_RADIUS_KM * 2.0 * std::f64::consts::PI / 3.0;

/// A point on the sphere as a unit vector. Its axes point to 0°N 0°E, to 0°N 90°E and to the north pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit([f64; 3]);

impl Unit {
    /// The point at these degrees east and north. What isn't finite counts as zero. Longitudes may pass 180.
    pub fn from_lon_lat(lon: f64, lat: f64) -> Self {
        let ((sin_lon, cos_lon), (sin_lat, cos_lat)) = (sin_cos(lon), sin_cos(lat));
        Self([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat])
    }

    /// Degrees east (−180 to 180) and north.
    pub fn lon_lat(self) -> (f64, f64) {
        let [x, y, z] = self.0;
        (y.atan2(x).to_degrees(), z.atan2(x.hypot(y)).to_degrees())
    }

    /// Cosine of the angle between two points.
    pub fn dot(self, other: Self) -> f64 {
        let ([a, b, c], [x, y, z]) = (self.0, other.0);
        a * x + b * y + c * z
    }

    /// Great-circle distance in kilometres.
    pub fn km_to(self, other: Self) -> f64 {
        let ([a, b, c], [x, y, z]) = (self.0, other.0);
        // By the chord, because the arc cosine of the dot product is inexact for near points.
        let half_chord = ((a - x).powi(2) + (b - y).powi(2) + (c - z).powi(2)).sqrt() / 2.0;
        2.0 * EARTH_RADIUS_KM * half_chord.min(1.0).asin()
    }

    /// Distance in kilometres from the straight line, through the Earth, between two points. A long line is far from the
    /// points of its own great circle, too: on a page that is bent.
    pub fn km_from_chord(self, from: Self, to: Self) -> f64 {
        let (off, along) = (self.minus(from), to.minus(from));
        let length = along.dot(along);
        let share = if length > 0.0 { (off.dot(along) / length).clamp(0.0, 1.0) } else { 0.0 };
        let Self([x, y, z]) = along;
        let off = off.minus(Self([share * x, share * y, share * z]));
        off.dot(off).sqrt() * EARTH_RADIUS_KM
    }

    /// Its place on a grid of about half a metre: points that files give twice have the same.
    pub fn place(self) -> [i32; 3] {
        let [x, y, z] = self.0;
        let on_grid = |along: f64| (along * 1e7 + 0.5).floor() as i32;
        [on_grid(x), on_grid(y), on_grid(z)]
    }

    /// The point at a share, 0 to 1, of the great-circle way to another point (spherical linear interpolation, K.
    /// Shoemake 1985). Between opposite points there is no single way; then it is the nearer of the two.
    #[must_use]
    pub fn towards(self, to: Self, share: f64) -> Self {
        let angle = self.km_to(to) / EARTH_RADIUS_KM;
        let whole = angle.sin();
        if whole < 1e-9 {
            return if share < 0.5 { self } else { to };
        }
        let (a, b) = (((1.0 - share) * angle).sin() / whole, (share * angle).sin() / whole);
        let ([x, y, z], [u, v, w]) = (self.0, to.0);
        Self([a * x + b * u, a * y + b * v, a * z + b * w]).normalised()
    }

    /// The direction in which the great circle to another point starts, in degrees clockwise from north, 0 to 360.
    pub fn bearing(self, to: Self) -> f64 {
        let [x, y, z] = self.0;
        let (east, north) = ([-y, x, 0.0], [-z * x, -z * y, x * x + y * y]);
        to.dot(Self(east)).atan2(to.dot(Self(north))).to_degrees().rem_euclid(360.0)
    }

    /// The middle of some points: the direction of their sum. 0°N 0°E if that has none.
    pub fn middle(points: &[Self]) -> Self {
        let mut sum = [0.0; 3];
        for Self(point) in points {
            for (sum, along) in sum.iter_mut().zip(point) {
                *sum += along;
            }
        }
        Self(sum).normalised()
    }

    /// The point on the other side of the sphere.
    #[must_use]
    pub fn opposite(self) -> Self {
        Self(self.0.map(|along| -along))
    }

    /// Whether it lies left of the great circle through two points, seen from the first. Points on the circle do, too.
    fn is_left_of(self, from: Self, to: Self) -> bool {
        let ([a, b, c], [x, y, z]) = (from.0, to.0);
        self.dot(Self([b * z - c * y, c * x - a * z, a * y - b * x])) >= 0.0
    }

    /// Whether the great-circle ways from `a` to `b` and from `c` to `d` cross.
    pub fn ways_cross((a, b): (Self, Self), (c, d): (Self, Self)) -> bool {
        let turns = c.is_left_of(a, b);
        turns != d.is_left_of(a, b) && a.is_left_of(c, d) != turns && b.is_left_of(c, d) == turns
    }

    fn minus(self, other: Self) -> Self {
        let ([a, b, c], [x, y, z]) = (self.0, other.0);
        Self([a - x, b - y, c - z])
    }

    fn normalised(self) -> Self {
        let length = self.dot(self).sqrt();
        if length > 1e-9 { Self(self.0.map(|along| along / length)) } else { Self([1.0, 0.0, 0.0]) }
    }
}

/// Lambert azimuthal equal-area about a centre: kilometres east and north of it in the plane, areas true everywhere,
/// lengths true at the centre.
///
/// For a centre at latitude φ₀ and longitudes λ measured from its own: k = R √(2 / (1 + sin φ₀ sin φ + cos φ₀ cos φ
/// cos λ)), x = k cos φ sin λ, y = k (cos φ₀ sin φ − sin φ₀ cos φ cos λ) (J. P. Snyder, *Map Projections: A Working
/// Manual*, USGS 1395, eqs 24-2 to 24-4). Here the three brackets are dot products with the centre's own axes.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    centre: Unit,
    east: Unit,
    north: Unit,
}

impl Projection {
    /// The projection about a point in degrees.
    pub fn new(lon: f64, lat: f64) -> Self {
        let ((sin_lon, cos_lon), (sin_lat, cos_lat)) = (sin_cos(lon), sin_cos(lat));
        Self {
            centre: Unit([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]),
            east: Unit([-sin_lon, cos_lon, 0.0]),
            north: Unit([-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat]),
        }
    }

    /// The point in the middle.
    pub fn centre(&self) -> Unit {
        self.centre
    }

    /// Whether a point is at most 120° from the centre.
    pub fn reaches(&self, point: Unit) -> bool {
        point.dot(self.centre) >= FARTHEST
    }

    /// Kilometres east and north of the centre. Points farther than 120° are drawn at 120°.
    pub fn plane_from_sphere(&self, point: Unit) -> (f64, f64) {
        let (toward, x, y) = (point.dot(self.centre), point.dot(self.east), point.dot(self.north));
        if self.reaches(point) {
            let k = EARTH_RADIUS_KM * (2.0 / (1.0 + toward)).sqrt();
            return (k * x, k * y);
        }
        let (away, reach) = (x.hypot(y), farthest_km());
        if away > 1e-9 { (x / away * reach, y / away * reach) } else { (reach, 0.0) }
    }

    /// Points on the circle of 120° between two points farther than that, the shorter way around.
    pub fn along_edge(&self, from: Unit, to: Unit) -> impl Iterator<Item = (f64, f64)> + use<> {
        /// In degrees. The line between two points so far apart stays more than 110° from the centre.
        const STEP: f64 = 20.0;
        let bearing = |point: Unit| point.dot(self.east).atan2(point.dot(self.north)).to_degrees();
        let (from, to) = (bearing(from), bearing(to));
        let turn = (to - from + 180.0).rem_euclid(360.0) - 180.0;
        let steps = (turn.abs() / STEP) as i32;
        (1..=steps).map(move |step| {
            let (sin, cos) = sin_cos(from + turn * f64::from(step) / f64::from(steps + 1));
            (sin * farthest_km(), cos * farthest_km())
        })
    }

    /// The inverse, within 120° of the centre. Points of the plane farther out give the nearest point at that distance.
    pub fn sphere_from_plane(&self, x: f64, y: f64) -> Unit {
        let reach = farthest_km();
        let away = x.hypot(y);
        if !away.is_finite() {
            return self.centre;
        }
        let shrink = if away > reach { reach / away } else { 1.0 };
        let (x, y) = (x * shrink / EARTH_RADIUS_KM, y * shrink / EARTH_RADIUS_KM);
        // The chord is as long as the plane’s radius, so its square is 2 − 2 cos c.
        let square = x * x + y * y;
        let (toward, k) = (1.0 - square / 2.0, (4.0 / (4.0 - square)).sqrt());
        let (centre, east, north) = (self.centre.0, self.east.0, self.north.0);
        let along = |axis: usize| toward * centre[axis] + x / k * east[axis] + y / k * north[axis];
        Unit([along(0), along(1), along(2)]).normalised()
    }
}

/// How far from the centre of the plane a point of [`FARTHEST`] is, in kilometres.
fn farthest_km() -> f64 {
    EARTH_RADIUS_KM * (2.0 * (1.0 - FARTHEST)).sqrt()
}

/// Sine and cosine of an angle in degrees; of 0° if that isn't finite.
fn sin_cos(degrees: f64) -> (f64, f64) {
    let radians = if degrees.is_finite() { degrees.to_radians() } else { 0.0 };
    radians.sin_cos()
}
