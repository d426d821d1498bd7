//! A map of the whole world, as `world-atlas` makes it, with lands cut at 180° and at the pole.

use super::{encloses, rings};
use article_explorer::article::{Article, check::check};
use article_explorer::cards::key_words;
use article_explorer::explorer::Explorer;
use article_explorer::map::projection::{EARTH_RADIUS_KM, Unit};
use article_explorer::map::{Atlas, Frame, Ground, MapScene, MapView, Size};
use article_explorer::page;
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

/// Without the bbox that the file was given, which is only Europe's.
pub static WORLD: LazyLock<String> = LazyLock::new(|| {
    let mut file: Value = serde_json::from_str(include_str!("../../fixtures/cases/anning/world.topojson")).unwrap();
    file.as_object_mut().unwrap().remove("bbox");
    file.to_string()
});
pub const DOCUMENT: &str = include_str!("../../fixtures/cases/anning/a.json");
const SIZE: Size = Size { width: 800.0, height: 500.0 };

static ARTICLE: LazyLock<Article> = LazyLock::new(|| {
    let document = check(DOCUMENT, "a.json", &|_| Ok(WORLD.clone())).unwrap();
    Article::from_document(document).unwrap()
});
static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::new(&ARTICLE, &[("world.topojson", &WORLD)]).unwrap());

fn scene(lon: f64, lat: f64, km_per_px: f64) -> MapScene {
    ATLAS.scene(&ARTICLE, &MapView::new(Frame { lon, lat, km_per_px }, SIZE))
}

/// Positions in degrees.
type Ring = Vec<(f64, f64)>;

/// The countries as the file has them: id, and rings in degrees.
static COUNTRIES: LazyLock<Vec<(String, Vec<Ring>)>> = LazyLock::new(|| {
    let file: Value = serde_json::from_str(&WORLD).unwrap();
    let number = |value: &Value| value.as_f64().unwrap();
    let (scale, origin) = (&file["transform"]["scale"], &file["transform"]["translate"]);
    let arcs: Vec<Ring> = file["arcs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|arc| {
            let (mut x, mut y) = (0.0, 0.0);
            let step = |step: &Value| {
                (x, y) = (x + number(&step[0]), y + number(&step[1]));
                (x * number(&scale[0]) + number(&origin[0]), y * number(&scale[1]) + number(&origin[1]))
            };
            arc.as_array().unwrap().iter().map(step).collect()
        })
        .collect();
    let ring = |indices: &Value| -> Ring {
        indices
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|index| {
                let index = index.as_i64().unwrap();
                let mut arc = arcs[if index < 0 { !index } else { index } as usize].clone();
                if index < 0 {
                    arc.reverse();
                }
                arc
            })
            .collect()
    };
    file["objects"]["countries"]["geometries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|country| {
            let polygons = match country["type"].as_str() {
                Some("Polygon") => vec![&country["arcs"]],
                _ => country["arcs"].as_array().unwrap().iter().collect(),
            };
            let rings = polygons.iter().flat_map(|polygon| polygon.as_array().unwrap()).map(ring).collect();
            let name = country["id"].as_str().or(country["properties"]["name"].as_str()).unwrap();
            (name.to_owned(), rings)
        })
        .collect()
});

/// The country that a point lies in, by how often the way from it to the north pole crosses the country's border. Sides
/// are straight in degrees here.
fn country(lon: f64, lat: f64) -> Option<&'static str> {
    let nearer = |degrees: f64| (degrees + 180.0).rem_euclid(360.0) - 180.0;
    let crosses = |(a, b): ((f64, f64), (f64, f64))| {
        let from = nearer(a.0 - lon);
        let to = from + nearer(b.0 - a.0);
        (from > 0.0) != (to > 0.0) && a.1 + (b.1 - a.1) * from / (from - to) > lat
    };
    let crossings = |ring: &Ring| super::sides(ring).filter(|&side| crosses(side)).count();
    let holds = |rings: &[Ring]| rings.iter().map(crossings).sum::<usize>() % 2 == 1;
    COUNTRIES.iter().find(|(_, rings)| holds(rings)).map(|(name, _)| name.as_str())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_country_at_any_point_of_the_page_is_that_of_the_file(
        lon in -180.0..180.0_f64, lat in -85.0..85.0_f64, scale in 0.5..3.2_f64, x in 0.0..1.0_f64, y in 0.0..1.0_f64
    ) {
        let frame = Frame { lon, lat, km_per_px: scale.exp() }.clamped(&ATLAS, SIZE);
        let scene = ATLAS.scene(&ARTICLE, &MapView::new(frame, SIZE));
        let point = (x * SIZE.width, y * SIZE.height);
        let (lon, lat) = super::lon_lat(frame, point, SIZE);
        let drawn: Vec<&str> =
            scene.areas.iter().filter(|area| encloses(&area.d, point)).map(|area| area.id.as_str()).collect();
        // Along a border the two may differ: sides are straight in degrees here, and on the page there, where small scales
        // leave out what can't be seen.
        let here = country(lon, lat);
        let agree = |(direction, degrees): (i32, f64)| {
            let (sin, cos) = (f64::from(direction) / 12.0 * std::f64::consts::TAU).sin_cos();
            country(lon + sin * degrees / lat.to_radians().cos(), lat + cos * degrees) == here
        };
        let all_agree = [0.1, 0.2, 0.4, 0.8].iter().all(|&degrees| (0..12).all(|direction| agree((direction, degrees))));
        if !all_agree {
            return Ok(());
        }
        prop_assert_eq!(drawn, here.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_map_of_the_world_adds_at_most_170_kilobytes_to_the_page() {
    let with = Explorer::new(DOCUMENT, &[("world.topojson", &WORLD)]).unwrap();
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    document["infobox"]["maps"] = Value::Array(Vec::new());
    let without = Explorer::new(&document.to_string(), &[]).unwrap();
    let [with, without] = [&with, &without].map(|explorer| page::print(explorer, "0123").len());
    let bytes = WORLD.len() + with - without;
    assert!(bytes < 170_000, "{bytes}");
}

#[test]
fn no_scale_shows_the_far_side_of_the_earth() {
    let widest = Frame { lon: 10.0, lat: 20.0, km_per_px: 1e6 }.clamped(&ATLAS, SIZE);
    let (lon, lat) = super::lon_lat(widest, (0.0, 0.0), SIZE);
    let degrees = (Unit::from_lon_lat(lon, lat).km_to(Unit::from_lon_lat(10.0, 20.0)) / EARTH_RADIUS_KM).to_degrees();
    assert!((109.0..=110.1).contains(&degrees), "{degrees}");
    assert!(scene(10.0, 20.0, 1e6).beyond.is_empty());
}

#[test]
fn the_map_can_be_moved_around_the_earth() {
    for lon in [-170.0, -90.0, 0.0, 90.0, 179.0] {
        let frame = Frame { lon, lat: -10.0, km_per_px: 8.0 }.clamped(&ATLAS, SIZE);
        assert_eq!((frame.lon, frame.lat), (lon, -10.0));
    }
}

#[test]
fn siberia_has_no_border_at_180_degrees() {
    let scene = scene(180.0, 67.0, 4.0);
    let russia = scene.areas.iter().find(|area| area.id == "643").unwrap();
    let upright = |ring: &Ring| {
        let middle = SIZE.width / 2.0;
        super::sides(ring)
            .any(|(a, b)| (a.0 - middle).abs() < 2.0 && (b.0 - middle).abs() < 2.0 && (a.1 - b.1).abs() > 20.0)
    };
    assert!(!rings(&russia.d).iter().any(upright));
}

#[test]
fn only_the_part_of_a_state_that_is_spoken_of_stands_out_from_the_others() {
    let read = |name: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases/region-lump");
        std::fs::read_to_string(folder.join(name)).unwrap()
    };
    let article = Article::from_json(&read("a.json")).unwrap();
    let atlas = Atlas::new(&article, &[("map.topojson", &read("map.topojson"))]).unwrap();
    let scene = atlas.scene(&article, &MapView::new(atlas.home(SIZE), SIZE));
    let standing_out: Vec<_> = scene.areas.iter().filter(|area| area.fill.ground == Ground::Region).collect();
    assert_eq!(standing_out.iter().map(|area| area.id.as_str()).collect::<Vec<_>>(), ["48"]);
    assert!(scene.areas.len() > 40);
    let key: Vec<_> = scene.key.iter().map(|row| key_words(&article, 0, row)).collect();
    assert_eq!(key, ["The Land", "other land", "water or other land", "not on this map"]);
}
