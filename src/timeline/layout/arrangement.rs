//! What a lane shows: its marks, and the chips that count events without a mark.

use super::extent::Extent;
use super::plot::Plot;
use super::scene::Counted;

/// The mark of an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// The event's index in the lane.
    pub index: u32,
    pub extent: Extent,
    pub row: usize,
}

/// A chip that counts events.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chip {
    pub counted: Counted,
    pub count: usize,
    /// Left edge. It is [`super::extent::HIT`] wide.
    pub x: f64,
    pub row: usize,
}

/// What a lane shows.
#[derive(Default)]
pub(super) struct Arrangement {
    /// In the lane's order.
    pub marks: Vec<Placed>,
    /// Left to right.
    pub chips: Vec<Chip>,
}

impl Arrangement {
    /// Whether an event has a mark.
    pub fn has(&self, index: u32) -> bool {
        self.marks.iter().any(|mark| mark.index == index)
    }

    /// How many events of a counted part have no mark.
    pub fn unmarked(&self, plot: &Plot, counted: Counted) -> usize {
        let from = self.marks.partition_point(|mark| mark.index < counted.from);
        let to = self.marks.partition_point(|mark| mark.index < counted.to);
        let mut count = (counted.to - counted.from) as usize - (to - from);
        if counted.under_way {
            count += plot.under_way();
            count -= self.marks.iter().filter(|mark| plot.is_under_way(mark.index)).count();
        }
        count
    }

    /// The left edge of the first event of a counted part that has no mark. If that is under way, the plot's left edge.
    pub fn first_unmarked(&self, plot: &Plot, counted: Counted) -> f64 {
        if self.unmarked(plot, Counted { to: counted.from, ..counted }) > 0 {
            return 0.0;
        }
        let mut marks = self.marks[self.marks.partition_point(|mark| mark.index < counted.from)..].iter();
        let first = (counted.from..counted.to).find(|&index| marks.next().is_none_or(|mark| mark.index != index));
        first.map_or(0.0, |index| plot.extent(plot.span(index)).left)
    }
}
