//! Where the arrow keys lead from a mark or sign.

use super::scene::MapScene;
use crate::article::EntityId;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

impl MapScene {
    /// Places in view and then signs at the edge, the most important first, each with its position in pixels. Tab
    /// reaches them in this order.
    pub fn stops(&self) -> impl Iterator<Item = (EntityId, (f64, f64))> + '_ {
        let places = self.places.iter().map(|mark| (mark.entity, (mark.x, mark.y)));
        places.chain(self.off_frame.iter().map(|sign| (sign.entity, (sign.x, sign.y))))
    }

    /// The nearest place or sign in a direction, within 45° of it. Being off the straight line counts as being farther.
    /// Of equals, the more important. `None` if there is none, or if `from` isn't in the scene.
    pub fn nearest(&self, from: EntityId, direction: Direction) -> Option<EntityId> {
        let (_, (x, y)) = self.stops().find(|(entity, _)| *entity == from)?;
        let mut best: Option<(f64, EntityId)> = None;
        for (entity, (to_x, to_y)) in self.stops().filter(|(entity, _)| *entity != from) {
            let (dx, dy) = (to_x - x, to_y - y);
            let (ahead, aside) = match direction {
                Direction::Left => (-dx, dy),
                Direction::Right => (dx, dy),
                Direction::Up => (-dy, dx),
                Direction::Down => (dy, dx),
            };
            let distance = ahead + 2.0 * aside.abs();
            if ahead > 0.0 && aside.abs() <= ahead && best.is_none_or(|(shortest, _)| distance < shortest) {
                best = Some((distance, entity));
            }
        }
        best.map(|(_, entity)| entity)
    }
}
