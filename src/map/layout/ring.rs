//! The ring around a mark, split by theme.

use crate::article::ThemeId;
use crate::map::geometry::tenths;
use std::f64::consts::TAU;
use std::fmt::Write;

/// A theme's share of a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Wedge {
    /// The theme.
    pub theme: ThemeId,
    /// How many events of the mark belong to it.
    pub events: usize,
    /// Its arc around the mark's middle at 0, 0, clockwise from the top, as an SVG path to be stroked.
    pub d: String,
}

/// The arcs of some themes, each as long as its number of events, on a circle of a radius in pixels.
pub(super) fn ring(themes: &[(ThemeId, usize)], radius: f64) -> Vec<Wedge> {
    let all: usize = themes.iter().map(|(_, events)| events).sum();
    let turn = |events: usize| events as f64 / all.max(1) as f64;
    let mut before = 0;
    let wedges = themes.iter().map(|&(theme, events)| {
        let start = turn(before);
        before += events;
        let mut d = format!("M{}", point(start, radius));
        // In two halves, because SVG draws nothing for an arc that ends where it begins (a whole circle).
        for end in [f64::midpoint(start, turn(before)), turn(before)] {
            let r = tenths(radius);
            let _ = write!(d, "A{r} {r} 0 0 1 {}", point(end, radius));
        }
        Wedge { theme, events, d }
    });
    wedges.collect()
}

/// The point at a share of the full turn, clockwise from the top.
fn point(turn: f64, radius: f64) -> String {
    let (sin, cos) = (turn * TAU).sin_cos();
    format!("{} {}", tenths(radius * sin), tenths(-radius * cos))
}
