//! Escaping of texts and addresses for BibTeX.

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

/// An address, in which characters that would end a field or a line of BibTeX are written as `%XX` (RFC 3986, 2.1).
pub(super) fn address(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' => escaped.push_str("%7B"),
            '}' => escaped.push_str("%7D"),
            '\\' => escaped.push_str("%5C"),
            '"' => escaped.push_str("%22"),
            c if c.is_control() || c == ' ' => escaped.push_str("%20"),
            c => escaped.push(c),
        }
    }
    escaped
}
