//! How the room on the page is shared among the events.

/// There are at most about this many crowds, so that a scale stays quick to search however many events there are.
const MOST_CROWDS: usize = 256;

/// Days closer than this count as one: they differ by a rounding error, as the parts of a day do that events share.
const SAME: f64 = 1e-3;

/// A stretch of time outside the gaps, and how many dates share its room. Within it, every day takes the same room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::timeline) struct Crowd {
    /// In days.
    pub start: f64,
    /// In days, exclusive.
    pub end: f64,
    /// How many dates.
    pub count: f64,
}

/// The crowds between two days, `from` and `to`: one for each of the sorted `days` on which something happened, which
/// reaches half-way to the neighbours. Equal room for all of them is even spacing of the events. If there are many,
/// neighbours make one crowd.
pub(super) fn crowds(days: &[f64], [from, to]: [f64; 2], of: usize) -> Vec<Crowd> {
    let size = of.div_ceil(MOST_CROWDS).max(1);
    let mut crowds: Vec<Crowd> = Vec::new();
    let (mut start, mut count) = (from, 0);
    for (at, &day) in days.iter().enumerate() {
        count += 1;
        let next = days.get(at + 1).copied();
        if next.is_some_and(|next| next - day < SAME || count < size) {
            continue;
        }
        let end = next.map_or(to, |next| f64::midpoint(day, next));
        crowds.push(Crowd { start, end, count: f64::from(count as u32) });
        (start, count) = (end, 0);
    }
    crowds
}
