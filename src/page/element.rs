//! Writes the script that makes the explorer an element of other pages.

use crate::words::interface as words;
use crate::words::start::FROM_DISK;

/// Fills the template `public/article-explorer.js` with the name of the program's file, what the element says, the style
/// sheet and the program's glue.
pub fn element_script(template: &str, glue: &str, wasm: &str, styles: &str) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let fields = [
        ("{{ wasm }}", quoted(wasm)),
        ("{{ could_not_start }}", quoted(words::COULD_NOT_START)),
        ("{{ from_disk }}", quoted(FROM_DISK)),
        ("{{ has_stopped }}", quoted(words::HAS_STOPPED)),
        ("{{ read_as_text }}", quoted(words::READ_AS_TEXT)),
        // Last, so that nothing is looked for in them.
        ("{{ styles }}", quoted(&own_rem(styles))),
        ("{{ glue }}", glue.to_owned()),
    ];
    fields.iter().fold(template.to_owned(), |script, (field, content)| script.replacen(field, content, 1))
}

/// The style sheet with lengths in `--rem` instead of `rem`, which a host's page sets for its own type.
fn own_rem(styles: &str) -> String {
    let mut own = String::with_capacity(styles.len());
    let mut rest = styles;
    while let Some((piece, after)) = rest.split_once("rem") {
        let before = piece.trim_end_matches(|c: char| c.is_ascii_digit() || "-.".contains(c));
        let number = &piece[before.len()..];
        if number.ends_with(|c: char| c.is_ascii_digit()) {
            own.extend([before, "calc(", number, " * var(--rem))"]);
        } else {
            // A part of another word.
            own.extend([piece, "rem"]);
        }
        rest = after;
    }
    own + rest
}
