//! How the room on the page is shared among the events.

/// There are at most about this many crowds, so that a scale stays quick to search however many events there are.
const MOST_CROWDS: usize = 256;

/// Days closer than this count as one: they differ by a rounding error, as the parts of a day do that events share.
const SAME: f64 = 1e-6;
/// So do days far away from 1970 that are closer than this share of their number.
const SAME_SHARE: f64 = 1e-15;

/// A day that is closer than this to an end of the stretch whose room it takes, as a share of the stretch, has half of
/// that room on either side of it. Otherwise two events that are close, but far from all others, would have no room
/// between them. It isn’t done for what is closer than most dates are long.
const LEAST_SHARE: f64 = 1.0 / 60.0;

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
/// neighbours make one crowd. `length` is that of most dates.
pub(super) fn crowds(days: &[f64], [from, to]: [f64; 2], of: usize, length: f64) -> Vec<Crowd> {
    let size = of.div_ceil(MOST_CROWDS).max(1);
    let mut crowds: Vec<Crowd> = Vec::new();
    let (mut start, mut count) = (from, 0);
    for (at, &day) in days.iter().enumerate() {
        count += 1;
        let next = days.get(at + 1).copied();
        if next.is_some_and(|next| next - day < SAME.max(day.abs() * SAME_SHARE) || count < size) {
            continue;
        }
        let end = next.map_or(to, |next| f64::midpoint(day, next));
        let count_here = f64::from(count as u32);
        let near = (day - start).min(end - day);
        if size == 1 && near >= length && near < (end - start) * LEAST_SHARE {
            crowds.push(Crowd { start, end: day, count: count_here / 2.0 });
            crowds.push(Crowd { start: day, end, count: count_here / 2.0 });
        } else {
            crowds.push(Crowd { start, end, count: count_here });
        }
        (start, count) = (end, 0);
    }
    crowds
}
