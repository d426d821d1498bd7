//! HTML as plain text.

/// The text of a piece of HTML, on one line: without tags, with its entities as characters.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    // Whether the text ends with the space that stands for a tag.
    let mut is_parted = false;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        is_parted &= at == 0;
        let tag = &rest[at..];
        // A “<” before anything but a letter, “/” or “!” is one.
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if let Some(end) = tag.find('>').filter(|_| is_tag) {
            rest = &tag[end + 1..];
            // Blocks and line breaks part words. A mark behind a closed tag needs no space before it.
            let is_before_mark = rest.starts_with(['.', ',', ';', ':', '!', '?']);
            if is_parted && is_before_mark {
                text.pop();
            } else if !is_parted && !is_before_mark {
                text.push(' ');
            }
            is_parted = !is_before_mark;
        } else {
            is_parted = false;
            text.push('<');
            rest = &tag[1..];
        }
    }
    text.push_str(rest);
    decoded(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text with its entities as characters. Those that it doesn't know stay as they are.
fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let entity = &rest[at + 1..];
        let end = entity.find(';').filter(|&end| end <= 10);
        if let Some((end, character)) = end.and_then(|end| Some((end, character(&entity[..end])?))) {
            decoded.push(character);
            rest = &entity[end + 1..];
        } else {
            decoded.push('&');
            rest = entity;
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The character that an entity's name stands for.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    let known = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("ndash", '–'),
        ("mdash", '—'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("hellip", '…'),
    ];
    known.iter().find(|(known, _)| *known == name).map(|&(_, character)| character)
}
