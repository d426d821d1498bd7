//! Putting things in order, by one sorting routine for all of them.
//!
//! The standard library makes a sorting routine of 5 kB for every type and comparison; this makes one, of indices.

use std::cmp::Ordering;

/// Sorts; equal items keep their order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, &T::cmp);
}

/// Sorts by a key; items of equal keys keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, &|a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison; equal items keep their order.
pub fn sort_by<T>(items: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    let from = sorted_indices(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(from, &mut |a, b| items.swap(a, b));
}

fn sorted_indices(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..len).collect();
    // The routine that may change the order of equals is smaller; none are equal.
    indices.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    indices
}

/// Brings to each place what is at the index there, by swapping.
fn arrange(mut from: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    // Follows each cycle of the permutation: what belongs at `at` is at `from[at]`, or where a swap has put it since.
    for at in 0..from.len() {
        let mut source = from[at];
        while source < at {
            source = from[source];
        }
        swap(at, source);
        from[at] = source;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_out_as_the_standard_library_sorts_them(items: Vec<(u8, u8)>) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
