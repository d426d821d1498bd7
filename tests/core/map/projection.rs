use article_explorer::map::projection::{EARTH_RADIUS_KM, Projection, Unit};
use proptest::prelude::*;
use rstest::rstest;

/// Reference values calculated independently, from the formula with sines and cosines of latitude and longitude.
#[rstest]
#[case::tskhinvali_in_the_caucasus((44.0, 42.5), (43.97, 42.225), (-2.470, -30.578))]
#[case::moscow_from_the_caucasus((44.0, 42.5), (37.6178, 55.752), (-401.501, 1486.357))]
#[case::the_easternmost_cape_from_the_caucasus((44.0, 42.5), (190.3, 66.08), (1732.460, 6945.065))]
#[case::the_middle_of_the_caucasus((44.0, 42.5), (44.0, 42.5), (0.0, 0.0))]
#[case::tskhinvali_in_russia((82.0, 60.0), (43.97, 42.225), (-3002.917, -1113.227))]
#[case::warsaw_in_russia((82.0, 60.0), (21.0118, 52.2298), (-3564.539, 918.222))]
#[case::the_easternmost_cape_in_russia((82.0, 60.0), (190.3, 66.08), (2638.532, 3888.429))]
#[case::the_same_cape_on_the_other_side_of_180((82.0, 60.0), (-169.7, 66.08), (2638.532, 3888.429))]
#[case::moscow_in_europe((36.0, 53.0), (37.6178, 55.752), (101.258, 307.132))]
#[case::warsaw_in_europe((36.0, 53.0), (21.0118, 52.2298), (-1012.394, 20.449))]
fn a_point_lies_where_the_formula_puts_it(
    #[case] centre: (f64, f64),
    #[case] point: (f64, f64),
    #[case] expected: (f64, f64),
) {
    let (x, y) = Projection::new(centre.0, centre.1).plane_from_sphere(Unit::from_lon_lat(point.0, point.1));
    assert!((x - expected.0).abs() < 0.001 && (y - expected.1).abs() < 0.001, "({x}, {y})");
}

#[test]
fn distances_are_those_of_the_great_circle() {
    let (pole, equator) = (Unit::from_lon_lat(0.0, 90.0), Unit::from_lon_lat(77.0, 0.0));
    assert!((pole.km_to(equator) - std::f64::consts::FRAC_PI_2 * EARTH_RADIUS_KM).abs() < 1e-6);
    assert!(
        (equator.km_to(Unit::from_lon_lat(197.0, 0.0)) - std::f64::consts::TAU / 3.0 * EARTH_RADIUS_KM).abs() < 1e-6
    );
}

proptest! {
    #[test]
    fn the_inverse_brings_every_point_within_120_degrees_back(
        lon0 in -180.0..180.0, lat0 in -89.0..89.0, lon in -180.0..180.0, lat in -90.0..90.0,
    ) {
        let (projection, point) = (Projection::new(lon0, lat0), Unit::from_lon_lat(lon, lat));
        prop_assume!(point.dot(projection.centre()) > -0.499);
        let (x, y) = projection.plane_from_sphere(point);
        prop_assert!(projection.sphere_from_plane(x, y).km_to(point) < 1e-5);
    }

    #[test]
    fn small_squares_keep_their_area(lon0 in -180.0..180.0, lat0 in -89.0..89.0, lon in -180.0..180.0, lat in -80.0..80.0) {
        let projection = Projection::new(lon0, lat0);
        prop_assume!(Unit::from_lon_lat(lon, lat).dot(projection.centre()) > -0.4);
        let d = 0.01;
        let corner = |east: f64, north: f64| projection.plane_from_sphere(Unit::from_lon_lat(lon + east, lat + north));
        let (a, b, c) = (corner(0.0, 0.0), corner(d, 0.0), corner(0.0, d));
        let area = ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).abs();
        let on_sphere = (d.to_radians() * EARTH_RADIUS_KM).powi(2) * lat.to_radians().cos();
        prop_assert!((area / on_sphere - 1.0).abs() < 0.01, "{} times as large", area / on_sphere);
    }

    #[test]
    fn no_point_lies_farther_out_than_120_degrees(
        lon0 in prop::num::f64::ANY, lat0 in prop::num::f64::ANY, lon in prop::num::f64::ANY, lat in prop::num::f64::ANY,
    ) {
        let (x, y) = Projection::new(lon0, lat0).plane_from_sphere(Unit::from_lon_lat(lon, lat));
        prop_assert!(x.hypot(y) <= EARTH_RADIUS_KM * 3.0_f64.sqrt() + 1e-6);
    }

    #[test]
    fn the_inverse_takes_any_number(x in prop::num::f64::ANY, y in prop::num::f64::ANY) {
        let (lon, lat) = Projection::new(44.0, 42.5).sphere_from_plane(x, y).lon_lat();
        prop_assert!((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat));
    }
}

#[test]
fn moscow_lies_north_by_west_of_tskhinvali() {
    let (tskhinvali, moscow) = (Unit::from_lon_lat(43.97, 42.225), Unit::from_lon_lat(37.6178, 55.752));
    let bearing = tskhinvali.bearing(moscow);
    assert!((343.0..347.0).contains(&bearing), "{bearing}");
    assert!((tskhinvali.bearing(Unit::from_lon_lat(43.97, 10.0)) - 180.0).abs() < 1e-9);
}

proptest! {
    #[test]
    fn a_point_on_the_way_divides_the_distance(
        lon in -180.0..180.0, lat in -80.0..80.0, to_lon in -180.0..180.0, to_lat in -80.0..80.0, share in 0.0..1.0,
    ) {
        let (a, b) = (Unit::from_lon_lat(lon, lat), Unit::from_lon_lat(to_lon, to_lat));
        prop_assume!(a.dot(b) > -0.99);
        let (between, whole) = (a.towards(b, share), a.km_to(b));
        prop_assert!((a.km_to(between) - share * whole).abs() < 1e-3);
        prop_assert!((between.km_to(b) - (1.0 - share) * whole).abs() < 1e-3);
    }
}
