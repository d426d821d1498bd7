//! Writes the script that makes the explorer an element of other pages.

use crate::words::interface as words;

/// Fills the template `public/article-explorer.js` with the program's glue, the style sheet, the name of the program's
/// file and what the element says.
///
/// # Errors
/// What the template asks for and can't be had.
pub fn element_script(template: &str, glue: &str, wasm: &str, styles: &str) -> Result<String, String> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let fields = [
        ("glue", glue.to_owned()),
        ("wasm", quoted(wasm)),
        ("styles", quoted(&own_rem(styles))),
        ("could_not_start", quoted(words::COULD_NOT_START)),
        ("has_stopped", quoted(words::HAS_STOPPED)),
        ("read_as_text", quoted(words::READ_AS_TEXT)),
    ];
    super::publish::fill("article-explorer.js", template, &fields)
}

/// The style sheet with lengths in `--rem` instead of `rem`, which a host's page sets for its own type.
fn own_rem(styles: &str) -> String {
    let mut pieces = styles.split("rem").peekable();
    let mut own = String::with_capacity(styles.len());
    while let Some(piece) = pieces.next() {
        let number = piece.rfind(|c: char| !(c.is_ascii_digit() || c == '.')).map_or(0, |end| end + 1);
        let (before, number) = piece.split_at(number);
        match (number.is_empty(), pieces.peek().is_some()) {
            (_, false) => own.push_str(piece),
            // The end of another word.
            (true, true) => own.extend([piece, "rem"]),
            (false, true) => own.extend([before, "calc(", number, " * var(--rem))"]),
        }
    }
    own
}
