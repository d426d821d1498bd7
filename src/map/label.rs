//! Names on the map: which find room, and where.

use super::frame::Size;
use super::marks::square;
use super::path::Point;
use crate::article::EntityId;
use crate::gather::{AddAll as _, Gather as _};
use crate::label::{Box, width};
use crate::order;
use std::cmp::Reverse;

/// Distance in pixels that labels keep from the page's edge and from one another.
const APART: f64 = 2.0;
/// Half the size of a town's dot with the room around it, in pixels.
const DOT: f64 = 4.0;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// A state: in capitals, spaced.
    Country,
    /// A sea or a lake.
    Water,
    /// A capital or seat that is no entity of the article; it has a dot.
    Capital,
    /// Another town that is no entity of the article; it has a dot.
    Town,
    /// A territory of the article.
    Area,
    /// A place of the article, beside its mark.
    Place,
}

impl LabelKind {
    /// The size of type that room is reckoned for, in pixels.
    pub fn size(self) -> f64 {
        match self {
            Self::Place => 13.0,
            Self::Country | Self::Water | Self::Area => 12.0,
            Self::Capital | Self::Town => 11.0,
        }
    }

    /// Space between letters that room is reckoned for, in em. Countries are set in capitals besides.
    pub fn spacing(self) -> f64 {
        if self == Self::Country { 0.12 } else { 0.0 }
    }

    /// Estimated width of a text in pixels.
    pub(super) fn width(self, text: &str) -> f64 {
        if self == Self::Country {
            width(&text.to_ascii_uppercase(), self.size()) + text.chars().count() as f64 * self.spacing() * self.size()
        } else {
            width(text, self.size())
        }
    }

    /// Whether a dot shows where it is.
    fn has_dot(self) -> bool {
        matches!(self, Self::Capital | Self::Town)
    }
}

/// Which end of a label is at its `x`, as SVG's `text-anchor` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text runs to the right.
    Start,
    /// It is centred.
    Middle,
    /// The text runs to the left.
    End,
}

impl Anchor {
    /// SVG's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A name with its place on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// In pixels; which end of the text is there, `anchor` tells.
    pub x: f64,
    /// The baseline, in pixels.
    pub y: f64,
    /// The name.
    pub text: String,
    /// Which end is at `x`.
    pub anchor: Anchor,
    /// What it names.
    pub kind: LabelKind,
    /// Whose name it is.
    pub entity: Option<EntityId>,
    /// How many events name that entity as their place; 0 without one.
    pub events: usize,
    /// Where to draw the dot of a town or capital.
    pub dot: Option<(f64, f64)>,
    /// The room that it takes.
    pub bounds: Box,
}

/// What comes first: what is in focus, then the more important, then what has more events.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) unfocused: bool,
    pub(super) class: u8,
    pub(super) events: Reverse<usize>,
}

/// A label that would like to be placed.
pub(super) struct Wish {
    pub(super) rank: Rank,
    pub(super) kind: LabelKind,
    pub(super) text: String,
    /// The room to be found for it in pixels; where there is none, as much as it takes itself.
    pub(super) width: f64,
    pub(super) entity: Option<EntityId>,
    pub(super) events: usize,
    pub(super) at: Around,
}

/// What a label stands at.
pub(super) enum Around {
    /// Beside a point, so far from it.
    Point(Point, f64),
    /// At the first of some positions.
    Choices(Vec<Choice>),
}

/// Places labels by their rank, each where it finds room on the page, apart from what is taken and from those before
/// it. As many as there are wishes, in their order.
pub(super) fn place(wishes: Vec<Wish>, mut taken: Vec<Box>, size: Size) -> Vec<Option<Label>> {
    let page = Box {
        x: APART,
        y: APART,
        width: (size.width - 2.0 * APART).max(0.0),
        height: (size.height - 2.0 * APART).max(0.0),
    };
    let mut wishes: Vec<_> = wishes.into_iter().enumerate().gather();
    order::sort_by_key(&mut wishes, |(_, wish)| wish.rank);
    let mut labels: Vec<_> = wishes.iter().map(|_| None).gather();
    let mut left = Vec::new();
    for (at, wish) in wishes {
        labels[at] = placed(&wish, wish.width, &page, &mut taken);
        if labels[at].is_none() {
            left.push((at, wish));
        }
    }
    for (at, wish) in left {
        let width = wish.kind.width(&wish.text);
        if width < wish.width {
            labels[at] = placed(&wish, width, &page, &mut taken);
        }
    }
    labels
}

fn placed(wish: &Wish, width: f64, page: &Box, taken: &mut Vec<Box>) -> Option<Label> {
    let free = |room: &Box| {
        let wide = Box { x: room.x - APART, y: room.y, width: room.width + 2.0 * APART, height: room.height };
        page.contains(room) && !taken.iter().any(|other| other.overlaps(&wide))
    };
    let dot = match wish.at {
        // What is an entity’s has a mark.
        Around::Point(at, _) if wish.kind.has_dot() && wish.entity.is_none() => Some(at),
        _ => None,
    };
    let dot_box = dot.map(|at| square(at, DOT));
    if dot_box.is_some_and(|dot| !free(&dot)) {
        return None;
    }
    let type_size = wish.kind.size();
    let choices = choices(wish).into_iter();
    let ((x, y, anchor), bounds) =
        choices.map(|choice| (choice, room(choice, width, type_size))).find(|(_, room)| free(room))?;
    taken.push(bounds);
    taken.add_all(dot_box);
    let &Wish { kind, entity, events, .. } = wish;
    Some(Label { x, y, text: wish.text.clone(), anchor, kind, entity, events, dot, bounds })
}

/// Rise of the type above its baseline and depth below, in em.
const RISE: f64 = 0.95;
const DEPTH: f64 = 0.3;

/// A position: where the baseline is, and which end of the text is there.
pub(super) type Choice = (f64, f64, Anchor);

/// The baseline that centres type of a size on a height.
fn level(y: f64, size: f64) -> f64 {
    y + (RISE - DEPTH) / 2.0 * size
}

/// A position in the middle of a point.
pub(super) fn centred((x, y): Point, kind: LabelKind) -> Choice {
    (x, level(y, kind.size()), Anchor::Middle)
}

/// Positions right, left, above and below a box.
pub(super) fn around(b: &Box, kind: LabelKind) -> [Choice; 4] {
    let (gap, size) = (APART + 1.0, kind.size());
    let (x, y) = (b.x + b.width / 2.0, level(b.y + b.height / 2.0, size));
    [
        (b.x + b.width + gap, y, Anchor::Start),
        (b.x - gap, y, Anchor::End),
        (x, b.y - gap + 1.0 - DEPTH * size, Anchor::Middle),
        (x, b.y + b.height + RISE * size, Anchor::Middle),
    ]
}

/// Positions on a point and near it, for a text of a width.
pub(super) fn near((x, y): Point, width: f64, kind: LabelKind) -> [Choice; 7] {
    let line = (RISE + DEPTH) * kind.size();
    let ways = [(0.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-0.5, 0.0), (0.5, 0.0), (0.0, -2.0), (0.0, 2.0)];
    ways.map(|(dx, dy)| centred((x + dx * width, y + dy * line), kind))
}

/// Positions in order of preference.
fn choices(wish: &Wish) -> Vec<Choice> {
    match &wish.at {
        &Around::Point(at, radius) => around(&square(at, radius), wish.kind).to_vec(),
        Around::Choices(choices) => choices.clone(),
    }
}

/// The room that a text takes.
pub(super) fn room((x, y, anchor): Choice, width: f64, size: f64) -> Box {
    let x = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Box { x, y: y - RISE * size, width, height: (RISE + DEPTH) * size }
}
