//! Meridians and parallels.

use crate::layout::Rect;
use crate::map::geometry::{EARTH_RADIUS_KM, FINE, Screen, Unit, clipped_line, write_line};

/// Steps between meridians or parallels in degrees.
const STEPS: [f64; 9] = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0];
/// The least distance between parallels in pixels.
const SPACE: f64 = 120.0;
/// How many segments a line has: enough to look curved.
const SEGMENTS: i32 = 24;

/// Meridians and parallels at round degrees, as SVG paths.
pub(super) fn graticule(screen: &Screen, page: &Rect) -> Vec<String> {
    let degrees_per_px = (screen.km_per_px() / EARTH_RADIUS_KM).to_degrees();
    let step = |space: f64| STEPS.into_iter().find(|step| *step >= space * degrees_per_px).unwrap_or(30.0);
    let [west, east, south, north] = extent(screen, page);
    let parallels = step(SPACE);
    let (_, middle_lat) = screen.middle().lon_lat();
    let meridians = step(SPACE / middle_lat.to_radians().cos().max(0.1));
    let (south, north) = ((south - parallels).max(-85.0), (north + parallels).min(85.0));

    // The path through the points (degrees east and north) at shares of a line from 0 to 1.
    let line = |point: &dyn Fn(f64) -> (f64, f64)| {
        let points = (0..=SEGMENTS).map(|index| {
            let (lon, lat) = point(f64::from(index) / f64::from(SEGMENTS));
            screen.screen_from_sphere(Unit::from_lon_lat(lon, lat))
        });
        let points: Vec<_> = points.collect();
        let mut path = String::new();
        for piece in clipped_line(&points, page) {
            write_line(&mut path, &piece, FINE);
        }
        path
    };
    let meridians = multiples(west, east, meridians).map(|lon| line(&|share| (lon, south + share * (north - south))));
    let parallels = multiples(south, north, parallels).map(|lat| line(&|share| (west + share * (east - west), lat)));
    meridians.chain(parallels).filter(|path| !path.is_empty()).collect()
}

/// The westernmost, easternmost, southernmost and northernmost degrees on the page. The extremes lie on its edge or on
/// its vertical middle, where points are sampled. Longitudes may pass 180.
fn extent(screen: &Screen, page: &Rect) -> [f64; 4] {
    let (middle_lon, middle_lat) = screen.middle().lon_lat();
    let (mut west, mut east, mut south, mut north) = (0.0_f64, 0.0_f64, middle_lat, middle_lat);
    for index in 0..=SEGMENTS {
        let share = f64::from(index) / f64::from(SEGMENTS);
        for (x, y) in [(share, 0.0), (share, 1.0), (0.0, share), (1.0, share), (0.5, share)] {
            let (lon, lat) = screen.sphere_from_screen(x * page.width, y * page.height).lon_lat();
            let ahead = (lon - middle_lon + 540.0).rem_euclid(360.0) - 180.0;
            (west, east) = (west.min(ahead), east.max(ahead));
            (south, north) = (south.min(lat), north.max(lat));
        }
    }
    [middle_lon + west, middle_lon + east, south, north]
}

/// The multiples of a step from one number to another.
fn multiples(low: f64, high: f64, step: f64) -> impl Iterator<Item = f64> {
    ((low / step).ceil() as i32..=(high / step).floor() as i32).map(move |times| f64::from(times) * step)
}
