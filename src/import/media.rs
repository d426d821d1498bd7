//! Media of other formats: pictures beside the file are taken over, and all others are told.

use super::document::{cut, one_line, running};
use super::record::Media;
use crate::article::check::{PictureSize, is_https, wrong_picture};
use serde_json::{Value, json};

/// The limits of the format, in characters.
const ALT: usize = 400;
const CAPTION: usize = 400;
const CREDIT: usize = 200;

/// A medium as the document has it.
///
/// # Errors
/// Why it is left out, in words that follow “left out: ”.
pub(super) fn medium(media: &Media, picture: &PictureSize<'_>) -> Result<Value, String> {
    let file = media.file.as_str();
    if file.contains("://") || file.starts_with("//") {
        return Err(format!("it lies on another server: {}", one_line(file)));
    }
    if let Some((what, _)) = wrong_picture(file) {
        return Err(one_line(&what));
    }
    let [alt, credit] = [&media.alt, &media.credit].map(|text| one_line(text));
    if alt.is_empty() {
        return Err(format!("{file} has no words for readers who don’t see it (“alt”)"));
    }
    if credit.is_empty() {
        return Err(format!("{file} doesn’t say who made it (“credit”)"));
    }
    let size = picture(file).map_err(|why| format!("{file}: {why}"))?;
    let (width, height) = size.ok_or_else(|| format!("{file} doesn’t tell its width and height: add it by hand"))?;
    let mut medium = json!({ "file": file, "alt": cut(&alt, ALT), "credit": cut(&credit, CREDIT), "width": width, "height": height });
    let caption = running(&media.caption);
    if !caption.is_empty() {
        medium["caption"] = json!(cut(&caption, CAPTION));
    }
    if is_https(&media.link) && media.link.chars().count() <= 500 {
        medium["link"] = json!(media.link);
    }
    Ok(medium)
}
