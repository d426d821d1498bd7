//! Labels on the map: which of them find room, and where they stand.

use crate::article::EntityId;
use crate::layout::{Rect, bold_text_width, text_width};
use crate::map::geometry::{Point, Size, distance, square};
use std::cmp::Reverse;

/// Distance in pixels that labels keep from the page's edge and from one another.
const APART: f64 = 2.0;
/// Half the size of a town's dot with the room around it, in pixels.
const DOT: f64 = 4.0;
/// The shortest leader line in pixels, and by how much each next one is longer.
const LEADER: f64 = 12.0;
/// The length from which a leader line is seen as one, in pixels.
const SEEN: f64 = 8.0;
/// Half the room around a leader line in pixels.
const LEADER_ROOM: f64 = 1.5;

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
    /// A place of the article, beside its mark, in bold type.
    Place,
}

impl LabelKind {
    /// What the style sheet calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Water => "water",
            Self::Capital => "capital",
            Self::Town => "town",
            Self::Area => "area",
            Self::Place => "place",
        }
    }

    /// Type size in pixels.
    pub fn size(self) -> f64 {
        match self {
            Self::Place => 13.0,
            Self::Country | Self::Water | Self::Area => 12.0,
            Self::Capital | Self::Town => 11.0,
        }
    }

    /// Space between letters, in em. Countries are also set in capitals.
    pub fn spacing(self) -> f64 {
        if self == Self::Country { 0.12 } else { 0.0 }
    }

    /// Estimated width of a text in pixels.
    pub(super) fn width(self, text: &str) -> f64 {
        match self {
            Self::Country => {
                text_width(&text.to_ascii_uppercase(), self.size())
                    + text.chars().count() as f64 * self.spacing() * self.size()
            }
            Self::Place => bold_text_width(text, self.size()),
            Self::Water | Self::Capital | Self::Town | Self::Area => text_width(text, self.size()),
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

/// A name with its position on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// In pixels. `anchor` tells which end of the text is there.
    pub x: f64,
    /// The baseline, in pixels.
    pub y: f64,
    /// The name.
    pub text: String,
    /// Which end of the text is at `x`.
    pub anchor: Anchor,
    /// What it names.
    pub kind: LabelKind,
    /// The entity that it names.
    pub entity: Option<EntityId>,
    /// How many of the shown events name that entity as their place; 0 without one.
    pub events: usize,
    /// Where to draw the dot of a town or capital.
    pub dot: Option<(f64, f64)>,
    /// The line from the text to what it names, if it stands apart from that.
    pub leader: Option<[(f64, f64); 2]>,
    /// The room that it takes.
    pub bounds: Rect,
}

/// The sort key of labels: what is featured comes first, then the more important class, then what has more events.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LabelRank {
    /// Whether what it names isn't featured; `false` comes first.
    pub(super) is_unfeatured: bool,
    /// Less is more important.
    pub(super) class: u8,
    pub(super) events: Reverse<usize>,
}

/// A label to be placed if there is room.
pub(super) struct Wish {
    pub(super) rank: LabelRank,
    pub(super) kind: LabelKind,
    pub(super) text: String,
    /// The width to find room for, in pixels. If there isn't that much, the width of the text itself.
    pub(super) width: f64,
    pub(super) entity: Option<EntityId>,
    pub(super) events: usize,
    pub(super) at: Positions,
    /// Where it may stand if all of these positions are taken.
    pub(super) apart: Option<Apart>,
}

/// Places apart from what a label names. A leader line shows what that is.
pub(super) struct Apart {
    /// Where the line ends.
    pub(super) to: Point,
    /// Where the line may cross marks.
    pub(super) over: Rect,
    /// The best first.
    pub(super) positions: Vec<LabelPosition>,
}

impl Apart {
    /// Places in eight directions from a rectangle, in some rings around it. The line may cross what lies inside.
    pub(super) fn new(to: Point, around: Rect, rings: i32, kind: LabelKind) -> Self {
        let rings = (0..rings).map(|ring| LEADER * f64::from(1 + ring));
        let positions = rings.flat_map(|away| beside(to, &around, away, kind)).collect();
        Self { to, over: around, positions }
    }

    /// The leader line of a text in a room: from beside its first or last letter, or from a centred text where that is
    /// nearest.
    fn leader(&self, anchor: Anchor, room: &Rect) -> [Point; 2] {
        let (left, right) = (room.x - 1.0, room.x + room.width + 1.0);
        let (top, bottom) = (room.y - 1.0, room.y + room.height + 1.0);
        let (to_x, to_y) = self.to;
        let start = match anchor {
            Anchor::Start => (left, room.middle().1),
            Anchor::End => (right, room.middle().1),
            Anchor::Middle => (to_x.clamp(left, right), to_y.clamp(top, bottom)),
        };
        [start, self.to]
    }

    /// Whether a leader line is long enough to be seen, crosses no label, and of the `marks` at the head of `taken` only
    /// those that it may.
    fn is_clear(&self, leader @ [from, to]: [Point; 2], taken: &[Rect], marks: usize) -> bool {
        let (marks, labels) = taken.split_at(marks);
        distance(from, to) >= SEEN
            && !rooms(leader).any(|room| {
                let is_crossed = |other: &Rect| other.overlaps(&room);
                labels.iter().any(is_crossed) || (!room.overlaps(&self.over) && marks.iter().any(is_crossed))
            })
    }
}

/// The room around a leader line.
fn rooms([from, to]: [Point; 2]) -> impl Iterator<Item = Rect> {
    let steps = (distance(from, to) / (2.0 * LEADER_ROOM)).ceil().max(1.0) as i32;
    (0..=steps).map(move |step| {
        let share = f64::from(step) / f64::from(steps);
        square((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share), LEADER_ROOM)
    })
}

/// The positions `away` from a rectangle, in eight directions; on the straight ones the leader line to `to` is straight.
fn beside(to: Point, around: &Rect, away: f64, kind: LabelKind) -> [LabelPosition; 8] {
    let size = kind.size();
    let (left, right) = (around.x - away, around.x + around.width + away);
    let (above, below) = (around.y - away, around.y + around.height + away);
    [
        (right, baseline(to.1, size), Anchor::Start),
        (left, baseline(to.1, size), Anchor::End),
        (to.0, above - DEPTH * size, Anchor::Middle),
        (to.0, below + RISE * size, Anchor::Middle),
        (right, baseline(above, size), Anchor::Start),
        (right, baseline(below, size), Anchor::Start),
        (left, baseline(above, size), Anchor::End),
        (left, baseline(below, size), Anchor::End),
    ]
}

/// Where a label may stand.
pub(super) enum Positions {
    /// Around a point, at this distance from it.
    Around(Point, f64),
    /// At one of these positions, the best first.
    Listed(Vec<LabelPosition>),
}

/// Places labels in the order of their rank, each at its first position that is on the page and clear of what is taken
/// and of the labels and leader lines before it. Returns one entry for each wish, in the order of the wishes.
pub(super) fn place_labels(wishes: Vec<Wish>, mut taken: Vec<Rect>, size: Size) -> Vec<Option<Label>> {
    let page = Rect {
        x: APART,
        y: APART,
        width: (size.width - 2.0 * APART).max(0.0),
        height: (size.height - 2.0 * APART).max(0.0),
    };
    let marks = taken.len();
    let mut wishes: Vec<_> = wishes.into_iter().enumerate().collect();
    wishes.sort_by_key(|(_, wish)| wish.rank);
    let mut labels = vec![None; wishes.len()];
    let mut left = Vec::new();
    for (index, wish) in wishes {
        labels[index] = placed(&wish, wish.width, &page, &mut taken, marks);
        if labels[index].is_none() {
            left.push((index, wish));
        }
    }
    for (index, wish) in left {
        let width = wish.kind.width(&wish.text);
        if width < wish.width {
            labels[index] = placed(&wish, width, &page, &mut taken, marks);
        }
    }
    labels
}

/// The label of a wish at its first free position; what it takes is added to `taken`, which begins with the marks.
fn placed(wish: &Wish, width: f64, page: &Rect, taken: &mut Vec<Rect>, marks: usize) -> Option<Label> {
    let is_free = |room: &Rect| {
        let wide = Rect { x: room.x - APART, y: room.y, width: room.width + 2.0 * APART, height: room.height };
        page.contains(room) && !taken.iter().any(|other| other.overlaps(&wide))
    };
    let dot = match wish.at {
        // An entity has a mark instead of a dot.
        Positions::Around(at, _) if wish.kind.has_dot() && wish.entity.is_none() => Some(at),
        _ => None,
    };
    let dot_bounds = dot.map(|at| square(at, DOT));
    if dot_bounds.is_some_and(|dot| !is_free(&dot)) {
        return None;
    }
    let room_of = |position| room(position, width, wish.kind.size());
    let own = positions(wish).into_iter().map(|position| (position, None));
    let apart =
        wish.apart.iter().flat_map(|apart| apart.positions.iter().map(move |&position| (position, Some(apart))));
    let (position, apart) = own.chain(apart).find(|&(position, apart)| {
        let room = room_of(position);
        is_free(&room) && apart.is_none_or(|apart| apart.is_clear(apart.leader(position.2, &room), taken, marks))
    })?;
    let bounds = room_of(position);
    let leader = apart.map(|apart| apart.leader(position.2, &bounds));
    taken.extend(leader.into_iter().flat_map(rooms));
    taken.push(bounds);
    taken.extend(dot_bounds);
    let &Wish { kind, entity, events, .. } = wish;
    let (x, y, anchor) = position;
    Some(Label { x, y, text: wish.text.clone(), anchor, kind, entity, events, dot, leader, bounds })
}

/// Height of the type above its baseline, in em.
const RISE: f64 = 0.95;
/// Depth of the type below its baseline, in em.
const DEPTH: f64 = 0.3;

/// A position of a label: a point on the baseline (x, y), and which end of the text is there.
pub(super) type LabelPosition = (f64, f64, Anchor);

/// The baseline on which type of a size is vertically centred at `y`.
fn baseline(y: f64, size: f64) -> f64 {
    y + (RISE - DEPTH) / 2.0 * size
}

/// The position centred on a point.
pub(super) fn centred((x, y): Point, kind: LabelKind) -> LabelPosition {
    (x, baseline(y, kind.size()), Anchor::Middle)
}

/// The positions right of a rectangle, left of it, above and below.
pub(super) fn around(rect: &Rect, kind: LabelKind) -> [LabelPosition; 4] {
    let (gap, size) = (APART + 1.0, kind.size());
    let (x, y) = (rect.x + rect.width / 2.0, baseline(rect.y + rect.height / 2.0, size));
    [
        (rect.x + rect.width + gap, y, Anchor::Start),
        (rect.x - gap, y, Anchor::End),
        (x, rect.y - gap + 1.0 - DEPTH * size, Anchor::Middle),
        (x, rect.y + rect.height + RISE * size, Anchor::Middle),
    ]
}

/// A position centred below or above where it was, and moved sideways until a text of a width is on the page.
pub(super) fn moved_onto(page: &Rect, (x, y, anchor): LabelPosition, width: f64) -> LabelPosition {
    let middle = match anchor {
        Anchor::Start => x + width / 2.0,
        Anchor::Middle => x,
        Anchor::End => x - width / 2.0,
    };
    let half = width / 2.0 + APART;
    (middle.min(page.x + page.width - half).max(page.x + half), y, Anchor::Middle)
}

/// The positions centred on a point and near it, for a text of a width: moved up or down by lines, or aside by half
/// the width.
pub(super) fn near((x, y): Point, width: f64, kind: LabelKind) -> [LabelPosition; 7] {
    let line = (RISE + DEPTH) * kind.size();
    let moves = [(0.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-0.5, 0.0), (0.5, 0.0), (0.0, -2.0), (0.0, 2.0)];
    moves.map(|(dx, dy)| centred((x + dx * width, y + dy * line), kind))
}

/// The positions of a wish in order of preference.
fn positions(wish: &Wish) -> Vec<LabelPosition> {
    match &wish.at {
        &Positions::Around(at, radius) => around(&square(at, radius), wish.kind).to_vec(),
        Positions::Listed(positions) => positions.clone(),
    }
}

/// The room that a text of a width and a type size takes at a position.
pub(super) fn room((x, y, anchor): LabelPosition, width: f64, size: f64) -> Rect {
    let x = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Rect { x, y: y - RISE * size, width, height: (RISE + DEPTH) * size }
}
