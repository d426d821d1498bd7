//! The ring around a mark, split by theme.

use super::degrees::sin_cos;
use super::path::tenths;
use crate::article::ThemeId;
use crate::gather::Gather as _;

/// A theme's share of a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Wedge {
    /// Whose share.
    pub theme: ThemeId,
    /// How many events.
    pub events: usize,
    /// Its arc about the mark's middle at 0, 0, clockwise from the top, as an SVG path to be stroked.
    pub d: String,
}

/// The arcs of themes by their events, on a circle of a radius in pixels.
pub(super) fn ring(themes: &[(ThemeId, usize)], radius: f64) -> Vec<Wedge> {
    let all: usize = themes.iter().map(|(_, events)| events).sum();
    let turn = |events: usize| events as f64 / all.max(1) as f64;
    let mut before = 0;
    let wedges = themes.iter().map(|&(theme, events)| {
        let start = turn(before);
        before += events;
        let mut d = ["M", &point(start, radius)].concat();
        // An arc from a point to itself is none, so each is drawn in halves.
        for end in [f64::midpoint(start, turn(before)), turn(before)] {
            let r = tenths(radius);
            d += &["A", &r, " ", &r, " 0 0 1 ", &point(end, radius)].concat();
        }
        Wedge { theme, events, d }
    });
    wedges.gather()
}

/// The point at a share of the turn.
fn point(turn: f64, radius: f64) -> String {
    let (sin, cos) = sin_cos(turn * 360.0);
    [&tenths(radius * sin), " ", &tenths(-radius * cos)].concat()
}
