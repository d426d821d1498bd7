//! Numbers as CSS and SVG take them.

use crate::map::tenths;

/// A length in pixels, to a tenth.
pub fn px(length: f64) -> String {
    format!("{}px", tenths(length))
}

/// A share from 0 to 1 as a percentage.
pub fn percent(share: f64) -> String {
    format!("{}%", tenths(share * 100.0))
}

/// A transform that moves something, as an SVG attribute: one attribute, so that moving sets no more than that.
pub fn translate(x: f64, y: f64) -> String {
    format!("translate({} {})", tenths(x), tenths(y))
}
