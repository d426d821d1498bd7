//! What components ask of the browser: sizes, gestures, keys, elements by id, and the focus kept while rows are redrawn.

mod elements;
mod keep_focus;
mod keys;
mod pan_zoom;
mod pointer;
mod rows;
mod size;

pub use elements::Elements;
pub use keep_focus::keep_focus;
pub use keys::{closes, command, command_anywhere, key_for};
pub use pan_zoom::{PanZoom, Sideways, ZOOM_STEP};
pub use pointer::position;
pub use rows::RowSignals;
pub use size::{TYPE_SAMPLE, use_size, use_type_scale};
