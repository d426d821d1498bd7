//! What the page's scripts need to know.

use crate::words::start as words;
use serde_json::{Value, json};

/// The sentences of the page's scripts and the size of the program's wasm file in bytes, as JSON for a `<script>` element.
pub fn start(program_size: usize) -> String {
    let facts = json!({
        "size": program_size,
        "words": {
            "loading": words::LOADING,
            "ready": words::READY,
            "open": words::OPEN,
            "tryAgain": words::TRY_AGAIN,
            "close": words::CLOSE,
            "missing": words::MISSING,
            "unreachable": words::UNREACHABLE,
            "incomplete": words::INCOMPLETE,
            "damaged": words::DAMAGED,
            "unsupported": words::UNSUPPORTED,
            "noMemory": words::NO_MEMORY,
            "stopped": words::STOPPED,
            "fromDisk": words::FROM_DISK,
            "newVersion": words::NEW_VERSION,
            "load": words::LOAD,
        },
    });
    in_script(&facts)
}

/// JSON that nothing in it can end the `<script>` element around it.
pub(super) fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
