mod frame;
mod marks;
mod projection;
mod scene;
pub mod told;
mod viewpoint;

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
