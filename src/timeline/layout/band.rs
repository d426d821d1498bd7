//! The names above the lanes, each with a leader (a line) down to its mark: of the events that the article turns on, and
//! of the featured event where its row has no room for its name.
//!
//! Names stand in rows, in the order of their marks. A leader leaves its name downwards between the names below, bends
//! towards its mark in the strip under the names, and goes down to it. As all leaders keep their order, none crosses
//! another or runs through a name.

use super::scene::AXIS;
use crate::layout::Rect;
use std::cmp::Ordering;

/// Height of a row of names in pixels. Names needn't be as high as what can only be pressed there: their marks can be
/// pressed, too.
const LINE: f64 = 18.0;
/// Height of the strip in which the leaders bend, in pixels.
pub(super) const STRIP: f64 = 6.0;
/// Space between two names of a row, in pixels.
const SPACE: f64 = 12.0;
/// Space between a leader and the names beside it, and between a leader and the ends of its own name, in pixels.
const CLEAR: f64 = 6.0;
/// The most rows of names.
const MOST_ROWS: usize = 4;
/// A leader shouldn't bend further than this to the side, in pixels, if more rows can avoid it.
const MOST_BEND: f64 = 200.0;

/// A name above the lanes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Name {
    /// Left edge of the text.
    x: f64,
    width: f64,
    /// Its row, counted from the lowest.
    row: usize,
    /// Where its leader leaves it.
    pub port: f64,
    /// Where its mark is.
    pub target: f64,
}

/// The names above the lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Band {
    /// In the order in which they were given. `None` for those for which there is no room.
    pub names: Vec<Option<Name>>,
    rows: usize,
}

impl Band {
    /// Its largest height in pixels.
    pub const MOST_HEIGHT: f64 = LINE * MOST_ROWS as f64 + STRIP;

    /// The names of marks, given as the x of the mark and the width of the name, in a plot of `width` pixels. With the
    /// fewest rows in which all of them have room, and without long ways to the side.
    pub fn new(wanted: &[(f64, f64)], width: f64) -> Self {
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        order.sort_by(|&a, &b| wanted[a].0.total_cmp(&wanted[b].0));
        // Names for which there is no room even in the most rows go, the last first.
        while !order.is_empty() {
            let sorted: Vec<(f64, f64)> = order.iter().map(|&at| wanted[at]).collect();
            let ways: Vec<Vec<Name>> = (1..=MOST_ROWS).filter_map(|rows| arrange(&sorted, rows, width)).collect();
            let bend = |names: &Vec<Name>| names.iter().map(|name| (name.port - name.target).abs()).fold(0.0, f64::max);
            let straight = ways.iter().find(|names| bend(names) <= MOST_BEND);
            if let Some(names) = straight.or_else(|| ways.iter().min_by(|a, b| bend(a).total_cmp(&bend(b)))) {
                let mut band = Self { names: vec![None; wanted.len()], rows: 0 };
                for (&at, &name) in order.iter().zip(names) {
                    band.names[at] = Some(name);
                    band.rows = band.rows.max(name.row + 1);
                }
                return band;
            }
            let last = order.iter().enumerate().max_by_key(|&(_, &at)| at).map(|(n, _)| n);
            order.remove(last.unwrap_or_default());
        }
        Self { names: vec![None; wanted.len()], rows: 0 }
    }

    /// The first of the wanted names, up to where they are certainly more than there is room for. So the work doesn't
    /// grow with what can't be shown.
    pub fn first_with_room(wanted: &[(f64, f64)], width: f64) -> &[(f64, f64)] {
        let mut room = (width + SPACE) * MOST_ROWS as f64;
        let has_room = |&&(_, name): &&(f64, f64)| {
            room -= name + SPACE;
            room >= 0.0
        };
        &wanted[..wanted.iter().take_while(has_room).count()]
    }

    /// Its height in pixels. 0 without names.
    pub fn height(&self) -> f64 {
        if self.rows == 0 { 0.0 } else { LINE * self.rows as f64 + STRIP }
    }

    /// The room that a name takes.
    pub fn bounds(&self, name: &Name) -> Rect {
        let y = AXIS + LINE * (self.rows - 1 - name.row) as f64;
        Rect { x: name.x, y, width: name.width, height: LINE }
    }
}

/// Names in the order of their marks, in so many rows in turn. `None` if the plot isn't wide enough.
fn arrange(wanted: &[(f64, f64)], rows: usize, width: f64) -> Option<Vec<Name>> {
    let name = |(at, &(target, width)): (usize, &(f64, f64))| Name {
        x: target - width / 2.0,
        width,
        row: at % rows,
        port: target,
        target,
    };
    let ideal: Vec<Name> = wanted.iter().enumerate().map(name).collect();
    // Pushed to the right by those before, and, in a copy, to the left by those after. What lies half-way between the
    // two keeps all distances as well, and is as far from the marks on one side as on the other.
    let half_way = |(a, b): (Name, Name)| Name { x: f64::midpoint(a.x, b.x), port: f64::midpoint(a.port, b.port), ..a };
    let centred: Vec<Name> = push_right(&ideal).into_iter().zip(push_left(&ideal, width)).map(half_way).collect();
    let names = push_left(&push_right(&centred), width);
    let is_in_plot = names.iter().all(|name| name.x > -1e-6);
    let in_plot = |name: Name| Name { x: name.x.max(0.0), ..name };
    is_in_plot.then(|| names.into_iter().map(in_plot).collect())
}

/// Moves names to the left as far as those after them and the right edge of a plot of `width` pixels demand.
fn push_left(names: &[Name], width: f64) -> Vec<Name> {
    let mirrored = |name: &Name| Name {
        x: width - name.x - name.width,
        port: width - name.port,
        target: width - name.target,
        ..*name
    };
    let pushed = push_right(&names.iter().rev().map(mirrored).collect::<Vec<_>>());
    pushed.iter().rev().map(mirrored).collect()
}

/// Moves names to the right as far as those before them and the plot's left edge demand.
fn push_right(names: &[Name]) -> Vec<Name> {
    let mut pushed: Vec<Name> = Vec::with_capacity(names.len());
    for &name in names {
        let reach = CLEAR.min(name.width / 2.0);
        let (mut x, mut port) = (name.x.max(0.0), name.port);
        for before in &pushed {
            let end = before.x + before.width;
            match before.row.cmp(&name.row) {
                Ordering::Equal => x = x.max(end + SPACE),
                Ordering::Less => port = port.max(end + CLEAR),
                Ordering::Greater => x = x.max(before.port + CLEAR),
            }
            port = port.max(before.port + 1.0);
        }
        // The name goes along as far as its port demands, and the port as far as the name does.
        x = x.max(port + reach - name.width);
        port = port.max(x + reach);
        pushed.push(Name { x, port, ..name });
    }
    pushed
}
