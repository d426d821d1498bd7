mod detail;
mod fill;
mod frame;
mod golden;
mod home;
mod laws;
mod marks;
mod projection;
mod scene;
pub mod told;
mod viewpoint;
mod world;

use article_explorer::article::format::Document;
use article_explorer::article::{Article, EntityId};
use article_explorer::map::projection::{EARTH_RADIUS_KM, Projection, Unit};
use article_explorer::map::{Atlas, Frame, Size};
use article_explorer::topojson::TopologyError;
use proptest::prelude::*;
use std::sync::LazyLock;

pub const CAUCASUS: &str = include_str!("../../../src/data/caucasus.topojson");
pub const LOCATOR: &str = include_str!("../../../src/data/locator-wide.topojson");

const SIZE: Size = Size { width: 640.0, height: 510.0 };

static ARTICLE: LazyLock<Article> = LazyLock::new(|| Article::from_document(document()).unwrap());
static ATLAS: LazyLock<Atlas> = LazyLock::new(|| atlas(&ARTICLE).unwrap());

/// An article's atlas, with both maps at hand.
fn atlas(article: &Article) -> Result<Atlas, TopologyError> {
    Atlas::new(article, &[("caucasus.topojson", CAUCASUS), ("locator-wide.topojson", LOCATOR)])
}

#[test]
fn a_document_whose_map_is_missing_says_which() {
    let error = Atlas::new(&ARTICLE, &[("caucasus.topojson", CAUCASUS)]).unwrap_err();
    assert_eq!(error.to_string(), "map locator: there is no file locator-wide.topojson");
}

fn document() -> Document {
    serde_json::from_str(include_str!("../../fixtures/map.json")).unwrap()
}

fn entity(slug: &str) -> EntityId {
    ARTICLE.entity_by_slug(slug).unwrap()
}

fn slug(id: EntityId) -> &'static str {
    &ARTICLE.entity(id).slug
}

/// Where a frame shows a point, in pixels, by the projection's own formula.
fn screen(frame: Frame, (lon, lat): (f64, f64), size: Size) -> (f64, f64) {
    let (x, y) = Projection::new(frame.lon, frame.lat).plane_from_sphere(Unit::from_lon_lat(lon, lat));
    (size.width / 2.0 + x / frame.km_per_px, size.height / 2.0 - y / frame.km_per_px)
}

/// What a frame shows at a point of the page.
fn lon_lat(frame: Frame, (x, y): (f64, f64), size: Size) -> (f64, f64) {
    let plane = Projection::new(frame.lon, frame.lat);
    let (x, y) = (x - size.width / 2.0, size.height / 2.0 - y);
    plane.sphere_from_plane(x * frame.km_per_px, y * frame.km_per_px).lon_lat()
}

/// Distance in pixels in the middle of a frame between two frames' middles.
fn apart(a: Frame, b: Frame) -> f64 {
    Unit::from_lon_lat(a.lon, a.lat).km_to(Unit::from_lon_lat(b.lon, b.lat)) / a.km_per_px
}

/// Frames anywhere on the maps, from close to wide.
fn frames() -> impl Strategy<Value = Frame> {
    (15.0..150.0, 40.0..70.0, -2.5..2.5_f64).prop_map(|(lon, lat, scale)| Frame { lon, lat, km_per_px: scale.exp() })
}

/// Frames whose page stays on the maps even if it is moved a little.
fn inner_frames() -> impl Strategy<Value = Frame> {
    (38.0..52.0, 49.0..60.0, -2.5..0.3_f64).prop_map(|(lon, lat, scale)| Frame { lon, lat, km_per_px: scale.exp() })
}

fn sizes() -> impl Strategy<Value = Size> {
    (200.0..1600.0, 200.0..1000.0).prop_map(|(width, height)| Size { width, height })
}

fn degrees_from_km(km: f64) -> f64 {
    (km / EARTH_RADIUS_KM).to_degrees()
}

/// The rings of a path, each as its points.
fn rings(path: &str) -> Vec<Vec<(f64, f64)>> {
    path.split('Z').map(coordinates).filter(|ring| !ring.is_empty()).collect()
}

/// All the coordinates of a path.
fn coordinates(path: &str) -> Vec<(f64, f64)> {
    let lines = path.split(['M', 'Z']).filter(|line| !line.is_empty());
    lines
        .flat_map(|line| {
            // The first point, then each as its distance from the one before.
            let spaced = line.replace('l', " ").replace('-', " -");
            let numbers: Vec<f64> = spaced.split_whitespace().map(|number| number.parse().unwrap()).collect();
            assert!(numbers.len().is_multiple_of(2), "{line}");
            let mut at = (0.0, 0.0);
            let mut step = move |by: &[f64]| {
                at = (at.0 + by[0], at.1 + by[1]);
                at
            };
            numbers.chunks(2).map(&mut step).collect::<Vec<_>>()
        })
        .collect()
}

/// The sides of a ring.
fn sides(ring: &[(f64, f64)]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

fn encloses(path: &str, (x, y): (f64, f64)) -> bool {
    let crosses =
        |a: (f64, f64), b: (f64, f64)| (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0);
    let crossings = rings(path).iter().map(|ring| sides(ring).filter(|&(a, b)| crosses(a, b)).count()).sum::<usize>();
    crossings % 2 == 1
}

/// The area that a path encloses.
fn area_of_path(path: &str) -> f64 {
    let area = |ring: &Vec<(f64, f64)>| sides(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0;
    rings(path).iter().map(area).sum()
}
