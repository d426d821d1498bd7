//! Values that wake who reads them: Leptos's signal and memo with one type inside for all, so that their code is in
//! the page once.

use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set as _};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// What a value may be.
pub trait Valued: Clone + PartialEq + Send + Sync + 'static {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Valued for T {}

/// A value that wakes its readers.
pub struct Value<T, S> {
    signal: S,
    of: PhantomData<fn() -> T>,
}

/// A value that is set, which wakes its readers each time.
pub type Settable<T> = Value<T, RwSignal<Kept>>;

/// A value that follows from others; it wakes its readers only when it changes.
pub type Derived<T> = Value<T, Memo<Kept>>;

/// A value of any type.
#[derive(Clone)]
pub struct Kept {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Kept {
    fn new<T: Valued>(value: T) -> Self {
        Self { value: Arc::new(value), is_same: |a, b| a.downcast_ref::<T>() == b.downcast_ref() }
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}

impl<T, S: Copy> Clone for Value<T, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, S: Copy> Copy for Value<T, S> {}

impl<T: Valued> Settable<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self { signal: RwSignal::new(Kept::new(value)), of: PhantomData }
    }

    /// Sets the value.
    pub fn set(self, value: T) {
        self.signal.set(Kept::new(value));
    }
}

impl<T: Valued> Derived<T> {
    /// Derives a value, and again whenever a value that it read changes.
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { signal: memo(Box::new(move || Kept::new(derive()))), of: PhantomData }
    }
}

fn memo(derive: Box<dyn Fn() -> Kept + Send + Sync>) -> Memo<Kept> {
    Memo::new(move |_| derive())
}

impl<T: Valued, S: Get<Value = Kept> + GetUntracked<Value = Kept>> Value<T, S> {
    /// The value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Looks at the value.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(&self.signal.get(), look)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Looks at the value without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(&self.signal.get_untracked(), look)
    }
}

fn look_at<T: 'static, U>(kept: &Kept, look: impl FnOnce(&T) -> U) -> U {
    let Some(value) = kept.value.downcast_ref() else { unreachable!("a value keeps its type") };
    look(value)
}
