//! What a map leaves out at small scales: nothing that could be seen.

use super::{coordinates, encloses, rings, screen, sides};
use article_explorer::article::{Article, check::check};
use article_explorer::map::{Atlas, Frame, MapScene, MapView, Size};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

const SIZE: Size = Size { width: 800.0, height: 500.0 };

type Point = (f64, f64);

/// An article with a map of some rings, each the area of its own feature, which is called by its index.
pub struct Drawn {
    article: Article,
    atlas: Atlas,
}

impl Drawn {
    fn new(polygons: &[Vec<Vec<Point>>]) -> Self {
        let feature = |(index, rings): (usize, &Vec<Vec<Point>>)| {
            let closed = |ring: &Vec<Point>| ring.iter().chain(ring.first()).copied().collect::<Vec<_>>();
            let coordinates: Vec<_> = rings.iter().map(closed).collect();
            let geometry = json!({ "type": "Polygon", "coordinates": coordinates });
            json!({ "type": "Feature", "id": index, "geometry": geometry })
        };
        let features: Vec<_> = polygons.iter().enumerate().map(feature).collect();
        let map = json!({ "type": "FeatureCollection", "bbox": [-180, -90, 180, 90], "features": features });
        Self::of(&map, &json!([{ "name": "land", "kind": "countries" }]))
    }

    /// An article with a map from a file.
    pub fn of(map: &Value, layers: &Value) -> Self {
        let text = map.to_string();
        let document = super::laws::document(layers, None).to_string();
        let document = check(&document, "a.json", &|_| Ok(text.clone())).unwrap();
        let article = Article::from_document(document).unwrap();
        let atlas = Atlas::new(&article, &[("map.json", &text)]).unwrap();
        Self { article, atlas }
    }

    fn scene(&self, frame: Frame) -> MapScene {
        self.atlas.scene(&self.article, &MapView::new(frame, SIZE))
    }

    /// The path of the area with an index; empty if it isn't drawn.
    fn path(&self, frame: Frame, index: usize) -> String {
        let scene = self.scene(frame);
        scene.areas.into_iter().find(|area| area.id == index.to_string()).map(|area| area.d).unwrap_or_default()
    }
}

fn frame(scale: f64) -> Frame {
    Frame { lon: 0.0, lat: 0.0, km_per_px: scale.exp() }
}

fn distance(ring: &[Point], to: Point) -> f64 {
    let away = |(a, b): (Point, Point)| {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = dx * dx + dy * dy;
        let along = if length > 0.0 { ((to.0 - a.0) * dx + (to.1 - a.1) * dy) / length } else { 0.0 };
        let along = along.clamp(0.0, 1.0);
        (a.0 + along * dx - to.0).hypot(a.1 + along * dy - to.1)
    };
    sides(ring).map(away).fold(f64::INFINITY, f64::min)
}

/// An island with a jagged coast around 0° N 0° E: its points by their distances from the middle, in degrees.
fn island(radii: &[f64]) -> Vec<Point> {
    let point = |(at, radius): (usize, &f64)| {
        let angle = at as f64 / radii.len() as f64 * std::f64::consts::TAU;
        (radius * angle.cos(), radius * angle.sin())
    };
    radii.iter().enumerate().map(point).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_coast_is_off_by_more_than_a_pixel(radii in prop::collection::vec(4.0..6.0, 20..400), scale in -1.0..3.0_f64) {
        let coast = island(&radii);
        let drawn = Drawn::new(&[vec![coast.clone()]]);
        let frame = frame(scale).clamped(&drawn.atlas, SIZE);
        let whole: Vec<Point> = coast.iter().map(|&point| screen(frame, point, SIZE)).collect();
        let outline = rings(&drawn.path(frame, 0)).concat();
        let is_seen = |&(x, y): &Point| (0.0..=SIZE.width).contains(&x) && (0.0..=SIZE.height).contains(&y);
        for &point in whole.iter().filter(|point| is_seen(point)) {
            prop_assert!(distance(&outline, point) < 1.0, "{point:?} isn't drawn");
        }
        for &point in outline.iter().filter(|point| is_seen(point)) {
            prop_assert!(distance(&whole, point) < 1.0, "{point:?} isn't on the coast");
        }
    }

    #[test]
    fn neighbours_keep_their_common_border(
        bends in prop::collection::vec(-1.0..1.0, 2..300), scale in -1.0..3.4_f64, start in any::<prop::sample::Index>()
    ) {
        let share = |at: usize| at as f64 / (bends.len() - 1) as f64;
        let border: Vec<Point> = bends.iter().enumerate().map(|(at, &bend)| (bend, share(at) * 20.0 - 10.0)).collect();
        let west = [vec![(-20.0, 10.0), (-20.0, -10.0)], border.clone()].concat();
        let mut east: Vec<Point> = [vec![(20.0, -10.0), (20.0, 10.0)], border.iter().rev().copied().collect()].concat();
        // Each file starts a ring where it likes.
        let start = start.index(east.len());
        east.rotate_left(start);
        let drawn = Drawn::new(&[vec![west], vec![east]]);
        let frame = frame(scale).clamped(&drawn.atlas, SIZE);
        let (left, right) = (screen(frame, (-1.5, 0.0), SIZE).0, screen(frame, (1.5, 0.0), SIZE).0);
        let on_border = |index: usize| {
            let points = coordinates(&drawn.path(frame, index));
            let (outline, mut points) = (points.clone(), points);
            points.retain(|&(x, y)| x > left && x < right && y > 1.0 && y < SIZE.height - 1.0);
            (outline, points)
        };
        let ((west, of_west), (east, of_east)) = (on_border(0), on_border(1));
        for point in of_west {
            prop_assert!(distance(&east, point) < 1e-6, "{point:?} of the western land");
        }
        for point in of_east {
            prop_assert!(distance(&west, point) < 1e-6, "{point:?} of the eastern land");
        }
    }

    #[test]
    fn an_enclave_fills_the_hole_in_the_land_around_it(
        radii in prop::collection::vec(1.0..6.0, 3..200), scale in -1.0..3.0_f64, start in any::<prop::sample::Index>()
    ) {
        let hole = island(&radii);
        let mut enclave: Vec<Point> = hole.iter().rev().copied().collect();
        let start = start.index(enclave.len());
        enclave.rotate_left(start);
        let around = vec![(-15.0, -15.0), (15.0, -15.0), (15.0, 15.0), (-15.0, 15.0)];
        let drawn = Drawn::new(&[vec![around, hole], vec![enclave]]);
        let frame = frame(scale).clamped(&drawn.atlas, SIZE);
        let of = |index: usize| rings(&drawn.path(frame, index));
        let corners = |mut ring: Vec<Point>| {
            ring.sort_by(|a, b| a.partial_cmp(b).unwrap());
            ring
        };
        let enclave: Vec<_> = of(1).concat();
        // The outermost points may differ: a ring's first point is kept even in the middle of a straight line.
        let holes: Vec<_> = of(0).into_iter().skip(1).collect();
        for &point in &corners(holes.concat()) {
            let is_seen = point.0 > 0.0 && point.0 < SIZE.width && point.1 > 0.0 && point.1 < SIZE.height;
            prop_assert!(!is_seen || distance(&enclave, point) < 1e-6, "{point:?}");
        }
    }

    #[test]
    fn no_land_vanishes_that_could_be_seen(
        radii in prop::collection::vec(0.5..1.0, 3..40), degrees in 0.001..2.0_f64, scale in -1.0..3.4_f64
    ) {
        let coast: Vec<Point> = island(&radii).iter().map(|(x, y)| (x * degrees, y * degrees)).collect();
        let drawn = Drawn::new(&[vec![coast.clone()]]);
        let frame = frame(scale).clamped(&drawn.atlas, SIZE);
        // The smallest circle around the middle that lies on the island is at least half as wide as it is long.
        let width = degrees / 360.0 * 40_030.0 / frame.km_per_px;
        prop_assert_eq!(width > 3.0 && drawn.path(frame, 0).is_empty(), false, "{} pixels", width);
    }
}

#[rstest]
#[case::its_eastern_end(65.0, 10.0, true)]
#[case::its_middle(0.0, 10.0, true)]
#[case::its_western_end(-65.0, 10.0, true)]
#[case::south_of_it(60.0, -10.0, false)]
#[case::east_of_it(80.0, 10.0, false)]
#[case::the_other_side_of_the_earth(180.0, -10.0, false)]
#[case::opposite_to_its_end(-115.0, -10.0, false)]
fn a_land_longer_than_a_page_can_show_is_land_everywhere_on_it(
    #[case] lon: f64,
    #[case] lat: f64,
    #[case] is_land: bool,
) {
    let along = |lat: f64| (-7..=7).map(move |at| (f64::from(at) * 10.0, lat));
    let drawn = Drawn::new(&[vec![along(0.0).chain(along(20.0).collect::<Vec<_>>().into_iter().rev()).collect()]]);
    for km_per_px in [1.0, 5.0, 20.0] {
        let path = drawn.path(Frame { lon, lat, km_per_px }, 0);
        assert_eq!(encloses(&path, (SIZE.width / 2.0, SIZE.height / 2.0)), is_land, "{km_per_px} km a pixel");
    }
}

#[test]
fn a_coast_on_the_far_side_of_the_earth_doesnt_cross_the_page() {
    // Around the opposite point: its corners are 100°, 125°, 130° and 125° from the middle of the page.
    let drawn = Drawn::new(&[vec![vec![(100.0, 0.0), (180.0, 55.0), (230.0, 0.0), (180.0, -55.0)]]]);
    let path = drawn.path(Frame { lon: 0.0, lat: 0.0, km_per_px: 1e6 }, 0);
    for (x, y) in [(40.0, 25.0), (40.0, 475.0), (400.0, 250.0), (790.0, 250.0)] {
        assert!(!encloses(&path, (x, y)), "{x} {y}");
    }
}

#[test]
fn a_coast_has_fewer_points_the_smaller_it_is_drawn() {
    // Bays in bays.
    let radius = |at: i32| {
        let angle = f64::from(at) / 2000.0 * std::f64::consts::TAU;
        (1..8).map(|size| (angle * 3.0_f64.powi(size)).sin() / 2.0_f64.powi(size)).sum::<f64>() + 6.0
    };
    let radii: Vec<f64> = (0..2000).map(radius).collect();
    let drawn = Drawn::new(&[vec![island(&radii)]]);
    let points = |scale: f64| coordinates(&drawn.path(frame(scale), 0)).len();
    let [close, middling, far] = [1.0, 2.3, 3.6].map(points);
    assert!(close > 2 * middling && 2 * middling > 3 * far && far > 20, "{close}, {middling}, {far}");
}
