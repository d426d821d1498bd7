//! Sines and cosines of degrees, and back.
//!
//! The standard library’s are made for angles of any size and bring 8 kB into the WebAssembly; a map’s are small.

use crate::within::Within as _;

/// Sine and cosine of degrees, within 10⁻¹⁵, and exact at whole quarters. Of 0 if they are no number.
pub fn sin_cos(degrees: f64) -> (f64, f64) {
    let degrees = if degrees.is_finite() { degrees } else { 0.0 };
    // Whole quarters, and what is left; of so many degrees that nothing is known of what is left, something.
    let quarters = (degrees / 90.0).round();
    let rest = (degrees - quarters * 90.0).within(-45.0, 45.0).to_radians();
    let (sin, cos) = (series(rest, 1.0, rest), series(1.0, 0.0, rest));
    match quarters.rest_of(4.0) as u8 {
        1 => (cos, -sin),
        2 => (-sin, -cos),
        3 => (-cos, sin),
        _ => (sin, cos),
    }
}

/// The angle in radians, −π/2 to π/2, whose sine this is; of what is beyond a sine, the nearest.
pub fn asin(sine: f64) -> f64 {
    let sine = sine.within(-1.0, 1.0);
    sine.atan2(((1.0 - sine) * (1.0 + sine)).sqrt())
}

/// The Taylor series of sine or cosine from its first term, a power of `x`, as far as it matters up to 45°.
fn series(first: f64, mut power: f64, x: f64) -> f64 {
    let (mut sum, mut term) = (first, first);
    for _ in 0..8 {
        term *= -x * x / ((power + 1.0) * (power + 2.0));
        power += 2.0;
        sum += term;
    }
    sum
}
