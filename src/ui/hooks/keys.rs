//! Keys.

use web_sys::KeyboardEvent;

/// Whether Ctrl, Alt or Meta is down with a key, which is the browser's then.
pub fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
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
