//! Keys: what one means where it is pressed.

use crate::explorer::keys::{self, Anywhere, Command, Scope};
use crate::ui::context::Store;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

/// What a pressed key means in a scope. `None` if it is typed into a field, or something has answered it, or with Ctrl,
/// Alt or Meta, when it is the browser's.
pub fn command(store: Store, scope: Scope, event: &KeyboardEvent) -> Option<Command> {
    let is_free = !is_taken(event) && !is_in_field(event);
    let pressed = event.key();
    let key = if store.is_rtl() { keys::mirrored(scope, &pressed) } else { &pressed };
    is_free.then(|| keys::command(scope, key, event.shift_key())).flatten()
}

/// The same for keys that are heard wherever the focus is in the explorer, unless the reader has switched them off.
pub fn command_anywhere(store: Store, event: &KeyboardEvent) -> Option<Anywhere> {
    let has_letters = store.peek(|state| state.has_letter_keys);
    let is_free = !is_taken(event) && !is_in_field(event);
    is_free.then(|| keys::command_anywhere(&event.key(), event.shift_key(), has_letters)).flatten()
}

/// Whether a pressed key closes what is open. Fields have no use for it.
pub fn closes(event: &KeyboardEvent) -> bool {
    let command = || keys::command(Scope::Anywhere, &event.key(), event.shift_key());
    !is_taken(event) && command() == Some(Command::Anywhere(Anywhere::Close))
}

/// The key that does something anywhere in the explorer, for a tooltip and `aria-keyshortcuts`; follows whether it is
/// switched off.
pub fn key_for(store: Store, command: Anywhere) -> impl Fn() -> Option<&'static str> + Copy + Send + 'static {
    let has_letters = store.slice(|state| state.has_letter_keys);
    move || keys::key_for(command).filter(|_| has_letters.get())
}

fn is_taken(event: &KeyboardEvent) -> bool {
    event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key()
}

fn is_in_field(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input:not([type='checkbox']), select, textarea").unwrap_or(true))
}
