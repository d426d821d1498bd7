use article_explorer::map::degrees::{asin, sin_cos};
use proptest::prelude::*;
use rstest::rstest;
use std::f64::consts::{FRAC_PI_2, FRAC_PI_6};

#[rstest]
#[case::nothing(0.0, (0.0, 1.0))]
#[case::a_quarter(90.0, (1.0, 0.0))]
#[case::a_half(180.0, (0.0, -1.0))]
#[case::a_quarter_back(-90.0, (-1.0, 0.0))]
#[case::a_whole_turn(360.0, (0.0, 1.0))]
#[case::no_number(f64::NAN, (0.0, 1.0))]
#[case::infinitely_many(f64::NEG_INFINITY, (0.0, 1.0))]
fn whole_quarters_are_exact(#[case] degrees: f64, #[case] (sin, cos): (f64, f64)) {
    let (a, b) = sin_cos(degrees);
    assert!((a - sin).abs() <= 0.0 && (b - cos).abs() <= 0.0, "({a}, {b})");
}

#[rstest]
#[case::nothing(0.0, 0.0)]
#[case::half(0.5, FRAC_PI_6)]
#[case::all(1.0, FRAC_PI_2)]
#[case::beyond_all(1.5, FRAC_PI_2)]
#[case::beyond_all_backwards(-1.000_000_1, -FRAC_PI_2)]
fn a_sine_has_its_angle(#[case] sine: f64, #[case] angle: f64) {
    assert!((asin(sine) - angle).abs() < 1e-15, "{}", asin(sine));
}

proptest! {
    #[test]
    fn angles_are_those_of_the_standard_library(sine in -1.0..1.0) {
        prop_assert!((asin(sine) - f64::asin(sine)).abs() < 1e-15);
    }

    #[test]
    fn they_are_those_of_the_standard_library(degrees in -180.0..180.0) {
        let (expected, found) = (f64::to_radians(degrees).sin_cos(), sin_cos(degrees));
        prop_assert!((found.0 - expected.0).abs() < 1e-15, "{found:?}, not {expected:?}");
        prop_assert!((found.1 - expected.1).abs() < 1e-15, "{found:?}, not {expected:?}");
    }

    #[test]
    fn any_number_gives_a_point_of_the_circle(degrees: f64) {
        let (sin, cos) = sin_cos(degrees);
        prop_assert!((sin * sin + cos * cos - 1.0).abs() < 1e-15);
    }
}
