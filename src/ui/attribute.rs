//! Values of attributes that follow signals, of few types: Leptos makes the code that sets an attribute once for each
//! type of its value, and a closure is a type of its own.

use super::css;
use leptos::prelude::Signal;

/// A text that follows.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// A word of a fixed set that follows; no attribute where there is none.
pub fn word(word: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(word)
}

/// An attribute without a value, there while something is so.
pub fn flag(is_so: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    word(move || is_so().then_some(""))
}

/// “true” or “false”, as ARIA has it.
pub fn truth(is_so: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    word(move || Some(if is_so() { "true" } else { "false" }))
}

/// The `tabindex` of an element that is a stop of Tab while something is so, and can have the focus otherwise.
pub fn tab_stop(is_stop: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    word(move || Some(if is_stop() { "0" } else { "-1" }))
}

/// A length in pixels, for a style.
pub fn length(px: impl Fn() -> f64 + Send + Sync + 'static) -> Signal<String> {
    text(move || css::px(px()))
}
