//! What follows from signals: Leptos's memo with one type inside for all values, so that its code is in the page once.

use leptos::prelude::{Get as _, GetUntracked as _, Memo};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that follows from signals; it wakes its readers only when it changes.
pub struct Derived<T> {
    memo: Memo<Kept>,
    of: PhantomData<fn() -> T>,
}

#[derive(Clone)]
struct Kept {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Derived<T> {
    /// Derives a value, and again whenever a signal that it read changes.
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let is_same = |a: &dyn Any, b: &dyn Any| a.downcast_ref::<T>() == b.downcast_ref();
        let memo = memo(Box::new(move || Kept { value: Arc::new(derive()), is_same }));
        Self { memo, of: PhantomData }
    }

    /// The value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Looks at the value.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(&self.memo.get(), look)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Looks at the value without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(&self.memo.get_untracked(), look)
    }
}

fn memo(derive: Box<dyn Fn() -> Kept + Send + Sync>) -> Memo<Kept> {
    Memo::new(move |_| derive())
}

fn look_at<T: 'static, U>(kept: &Kept, look: impl FnOnce(&T) -> U) -> U {
    let Some(value) = kept.value.downcast_ref() else { unreachable!("a derived value keeps its type") };
    look(value)
}
