//! Meridians, parallels and the scale bar: what tells how large and where the map is.

use super::degrees::sin_cos;
use super::frame::{Screen, Size};
use super::path::{FINE, clipped_line, write_line};
use super::projection::{EARTH_RADIUS_KM, Unit};
use crate::gather::Gather as _;
use crate::label::{Box, width};
use crate::within::Within as _;

/// A bar as long as a round distance in the middle of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// Its left end, in pixels.
    pub x: f64,
    /// Its height on the page, in pixels; its label stands right of it.
    pub y: f64,
    /// Its length in pixels.
    pub px: f64,
    /// The distance: “100 km”.
    pub label: String,
    /// The room that both take.
    pub bounds: Box,
}

/// The longest bar in pixels.
const LONGEST: f64 = 110.0;
/// Type of the bar's label in pixels.
const TYPE: f64 = 11.0;

impl ScaleBar {
    /// The longest bar of 1, 2 or 5 times a power of ten that is at most 110 pixels and a quarter of the map.
    pub(super) fn new(km_per_px: f64, size: Size) -> Self {
        let metres = LONGEST.min(size.width / 4.0) * km_per_px * 1000.0;
        let mut power = 1.0;
        while power * 10.0 <= metres {
            power *= 10.0;
        }
        let round = [5.0, 2.0, 1.0].into_iter().find(|times| times * power <= metres).unwrap_or(1.0) * power;
        let label = if round < 1000.0 {
            [&(round as u64).to_string(), " m"].concat()
        } else {
            [&(round as u64 / 1000).to_string(), " km"].concat()
        };
        let (px, x, y) = (round / 1000.0 / km_per_px, 12.0, size.height - 16.0);
        let bounds = Box { x, y: y - 8.0, width: px + 6.0 + width(&label, TYPE), height: 16.0 };
        Self { x, y, px, label, bounds }
    }
}

/// Steps between meridians or parallels in degrees.
const STEPS: [f64; 9] = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0];
/// The least distance between parallels in pixels.
const SPACE: f64 = 120.0;
/// How many stretches a line has: enough to look curved.
const STRETCHES: i32 = 24;

/// Meridians and parallels at round degrees, as SVG paths.
pub(super) fn graticule(screen: &Screen, page: &Box) -> Vec<String> {
    let degrees_per_px = (screen.km_per_px() / EARTH_RADIUS_KM).to_degrees();
    let step = |space: f64| STEPS.into_iter().find(|step| *step >= space * degrees_per_px).unwrap_or(30.0);
    let (middle_lon, middle_lat) = screen.middle().lon_lat();
    // Along the page's edge and in its middle lie the farthest longitudes and latitudes.
    let (mut west, mut east, mut south, mut north) = (0.0_f64, 0.0_f64, middle_lat, middle_lat);
    for at in 0..=STRETCHES {
        let share = f64::from(at) / f64::from(STRETCHES);
        for (x, y) in [(share, 0.0), (share, 1.0), (0.0, share), (1.0, share), (0.5, share)] {
            let (lon, lat) = screen.sphere_from_screen(x * page.width, y * page.height).lon_lat();
            let ahead = (lon - middle_lon + 540.0).rest_of(360.0) - 180.0;
            (west, east) = (west.min(ahead), east.max(ahead));
            (south, north) = (south.min(lat), north.max(lat));
        }
    }
    let parallels = step(SPACE);
    let meridians = step(SPACE / sin_cos(middle_lat).1.max(0.1));
    let (west, east) = (middle_lon + west, middle_lon + east);
    let (south, north) = ((south - parallels).max(-85.0), (north + parallels).min(85.0));
    let line = |point: &dyn Fn(f64) -> (f64, f64)| {
        let points = (0..=STRETCHES).map(|at| {
            let (lon, lat) = point(f64::from(at) / f64::from(STRETCHES));
            screen.screen_from_sphere(Unit::from_lon_lat(lon, lat))
        });
        let mut path = String::new();
        for piece in clipped_line(&points.gather(), page) {
            write_line(&mut path, &piece, FINE);
        }
        path
    };
    let round = |low: f64, high: f64, step: f64| {
        ((low / step).ceil() as i32..=(high / step).floor() as i32).map(move |times| f64::from(times) * step)
    };
    let meridians = round(west, east, meridians).map(|lon| line(&|share| (lon, south + share * (north - south))));
    let parallels = round(south, north, parallels).map(|lat| line(&|share| (west + share * (east - west), lat)));
    meridians.chain(parallels).filter(|path| !path.is_empty()).gather()
}
