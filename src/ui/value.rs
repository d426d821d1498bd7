//! Values that wake who reads them: Leptos's signal and memo with one type inside for all, so that their code is in
//! the page once.

use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set as _};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that wakes its readers.
pub struct Value<T, S> {
    signal: S,
    of: PhantomData<fn() -> T>,
}

/// A value that is set, which wakes its readers each time.
pub type Settable<T> = Value<T, RwSignal<Kept>>;

/// A value that follows from others.
pub type Derived<T> = Value<T, Memo<Kept>>;

/// A value of any type.
#[derive(Clone)]
pub struct Kept {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Kept {
    fn new(value: impl Send + Sync + 'static) -> Self {
        Self { value: Arc::new(value), is_same: |_, _| false }
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

impl<T: Send + Sync + 'static> Settable<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self { signal: RwSignal::new(Kept::new(value)), of: PhantomData }
    }

    /// Sets the value.
    pub fn set(self, value: T) {
        self.signal.set(Kept::new(value));
    }
}

impl<T: Send + Sync + 'static> Derived<T> {
    /// Derives a value, and again whenever a value that it read changes; it wakes its readers only if it changes too.
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let is_same = |a: &dyn Any, b: &dyn Any| a.downcast_ref::<T>() == b.downcast_ref();
        let derive = move || Kept { is_same, ..Kept::new(derive()) };
        Self { signal: memo(Box::new(derive)), of: PhantomData }
    }

    /// Derives a value as [`Self::new`] does, but always wakes its readers: what it follows from has changed, and to
    /// compare it would cost more than to read it again.
    pub fn anew(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { signal: memo(Box::new(move || Kept::new(derive()))), of: PhantomData }
    }
}

fn memo(derive: Box<dyn Fn() -> Kept + Send + Sync>) -> Memo<Kept> {
    Memo::new(move |_| derive())
}

impl<T: 'static, S: Get<Value = Kept> + GetUntracked<Value = Kept>> Value<T, S> {
    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// Looks at the value.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(&self.signal.get(), look)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Looks at the value without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(&self.signal.get_untracked(), look)
    }
}

fn look_at<T: 'static, U>(kept: &Kept, look: impl FnOnce(&T) -> U) -> U {
    let Some(value) = kept.value.downcast_ref() else { of_another_type() };
    look(value)
}

// Apart, as all that looks at a value holds a copy of what is above.
#[cold]
fn of_another_type() -> ! {
    unreachable!("a value keeps its type")
}
