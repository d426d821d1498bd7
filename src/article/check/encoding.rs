//! The text of a file that somebody else wrote.

/// The text in the bytes of a file. A byte order mark at its start is left out.
///
/// # Errors
/// Says where the bytes stop being UTF-8, and which encoding they are probably in.
pub fn decode(bytes: Vec<u8>) -> Result<String, String> {
    let save = "save the file as UTF-8";
    // Every document starts with an ASCII character, which UTF-16 writes as two bytes, one of them 0.
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] = bytes.as_slice() {
        return Err(format!("this is UTF-16: {save}"));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        format!("line {line} isn’t UTF-8, perhaps it is Latin-1 or Windows-1252: {save}")
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
