//! Escaping of texts and addresses.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// A text, escaped for a BibTeX field. Braces must be balanced there, so those of the text become commands.
pub(super) fn bibtex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// What would end a field or a line of BibTeX.
const ENDS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'\\').add(b'{').add(b'}');

/// An address, in which what would end a field or a line of BibTeX, and what isn’t ASCII, is written as `%XX` (RFC 3986, 2.1).
pub(super) fn address(text: &str) -> String {
    utf8_percent_encode(text, ENDS).to_string()
}

/// A text as one line: spaces for line ends and other control characters.
pub(super) fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}
