//! Putting the items of an iterator into a list.
//!
//! The standard library’s `collect` and `extend` also ask how many there will be and whether they can stay where they
//! are, for every iterator anew; without that the WebAssembly is a thirtieth smaller.

/// Iterators whose items go into a new list.
pub trait Gather: Iterator + Sized {
    /// All items, in order.
    fn gather(self) -> Vec<Self::Item> {
        let mut items = Vec::new();
        items.add_all(self);
        items
    }
}

impl<I: Iterator> Gather for I {}

/// Lists that items are added to.
pub trait AddAll<T> {
    /// Adds items at the end, in order.
    fn add_all(&mut self, items: impl IntoIterator<Item = T>);
}

impl<T> AddAll<T> for Vec<T> {
    fn add_all(&mut self, items: impl IntoIterator<Item = T>) {
        for item in items {
            self.push(item);
        }
    }
}
