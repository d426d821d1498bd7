//! Texts as other formats write them.

/// A text for a field of BibTeX, in which braces must be balanced: those of the text are spelt out.
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

/// An address with what would end a field or a line of BibTeX written as `%XX` (RFC 3986, 2.1).
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

/// A text as a string of JSON (RFC 8259, 7), with its quotation marks.
pub(super) fn json(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 2);
    escaped.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => escaped.extend(['\\', c]),
            c if c < ' ' => {
                escaped.push_str("\\u00");
                escaped
                    .extend([u32::from(c) >> 4, u32::from(c) & 15].into_iter().filter_map(|d| char::from_digit(d, 16)));
            }
            c => escaped.push(c),
        }
    }
    escaped.push('"');
    escaped
}
