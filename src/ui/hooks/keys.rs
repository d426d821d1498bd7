//! Keys.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

/// Whether Ctrl, Alt or Meta is down with a key, which is the browser's then.
pub fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Where a letter is pressed as a command. `None` if it is typed into a field, or something has answered it.
pub fn target_of_command(event: &KeyboardEvent) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let is_in_field = target.matches("input, select, textarea").unwrap_or(true);
    (!is_in_field && !event.default_prevented() && !has_modifier(event)).then_some(target)
}

/// The step that an arrow key takes sideways: forwards, backwards, or none.
pub fn step_of_arrow(event: &KeyboardEvent) -> Option<isize> {
    match event.key().as_str() {
        _ if has_modifier(event) => None,
        "ArrowRight" => Some(1),
        "ArrowLeft" => Some(-1),
        _ => None,
    }
}
