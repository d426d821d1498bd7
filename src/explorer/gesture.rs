//! Pointers (fingers or a mouse) on a view, and how the view has to move with them.

/// A movement of a view: shift it by pixels, then scale it around a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// Pixels across: away from the edge of the view from which x is measured.
    pub dx: f64,
    /// Pixels down.
    pub dy: f64,
    /// The fixed point of the scaling, in pixels from the view's left edge, or from the right edge of one that runs from
    /// right to left.
    pub x: f64,
    /// The fixed point of the scaling, in pixels from the view's upper edge.
    pub y: f64,
    /// Above 1 enlarges.
    pub factor: f64,
}

impl Move {
    /// This move followed by another, as one move around the other's fixed point.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        Self { dx: self.dx + next.dx, dy: self.dy + next.dy, factor: self.factor * next.factor, ..next }
    }
}

/// The pointers that are pressed on a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    fingers: Vec<Finger>,
    is_drag: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
    /// The point at which it went down.
    from: (f64, f64),
    /// Whether [`Gesture::begins_drag`] has been true for it.
    is_dragging: bool,
}

/// A pointer that never gets farther than this many pixels from where it went down is clicking, not dragging.
const SLIP: f64 = 4.0;
/// Two fingers closer than this many pixels don't scale the view: their distance is mostly noise.
const NEAREST_PINCH: f64 = 10.0;

impl Gesture {
    /// A pointer goes down.
    pub fn down(&mut self, id: i32, x: f64, y: f64) {
        // If this pointer's last `up` was never reported, it is still in the list.
        self.up(id);
        if self.fingers.is_empty() {
            self.is_drag = false;
        }
        self.fingers.push(Finger { id, x, y, from: (x, y), is_dragging: false });
    }

    /// A pointer moves. Returns how the view has to move; `None` if the pointer isn't down.
    pub fn moved(&mut self, id: i32, x: f64, y: f64) -> Option<Move> {
        let index = self.fingers.iter().position(|finger| finger.id == id)?;
        let before = self.grip();
        let from = self.fingers[index].from;
        self.fingers[index] = Finger { x, y, ..self.fingers[index] };
        let after = self.grip();
        let (dx, dy) = (after.0 - before.0, after.1 - before.1);
        let pinched = before.2 >= NEAREST_PINCH && after.2 >= NEAREST_PINCH;
        let factor = if pinched { after.2 / before.2 } else { 1.0 };
        self.is_drag |= (x - from.0).hypot(y - from.1) > SLIP;
        Some(Move { dx, dy, x: after.0, y: after.1, factor })
    }

    /// True once per press of a pointer: on the first call after the gesture has become a drag.
    pub fn begins_drag(&mut self, id: i32) -> bool {
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id && !finger.is_dragging);
        let begun = finger.filter(|_| self.is_drag);
        begun.map(|finger| finger.is_dragging = true).is_some()
    }

    /// A pointer goes up or is lost.
    pub fn up(&mut self, id: i32) {
        self.fingers.retain(|finger| finger.id != id);
    }

    /// Whether any pointer has moved too far for a click since the first went down.
    pub fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// The midpoint of the first two fingers (x, y) and their distance. One finger has distance 0.
    fn grip(&self) -> (f64, f64, f64) {
        match self.fingers[..] {
            [] => (0.0, 0.0, 0.0),
            [only] => (only.x, only.y, 0.0),
            [a, b, ..] => (f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y), (a.x - b.x).hypot(a.y - b.y)),
        }
    }
}
