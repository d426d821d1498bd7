//! Rules for media: each is there, and has the proportions that the document gives.

use super::hint::quoted;
use super::problem::Fault;
use super::tree::Node;

/// How much the proportions may differ, by rounding.
const TOLERANCE: f64 = 0.02;

/// Reports media that can't be read, and those of another shape than the document says.
pub(super) fn check(root: &Node, picture: &PictureSize<'_>, faults: &mut Vec<Fault>) {
    let things = root.items("entities").iter().chain(root.items("events"));
    for medium in things.flat_map(|thing| thing.items("media")) {
        let Some(file) = medium.text("file") else { continue };
        match picture(file) {
            Err(why) => faults.push(medium.fault_in("file", format!("{} can’t be shown: {why}", quoted(file)), None)),
            Ok(Some(size)) => compare(medium, file, size, faults),
            Ok(None) => {}
        }
    }
}

/// The width and height of a picture in the document's folder, in pixels, if they are known; or why it can't be read, in
/// words that follow “FILE: ”.
pub type PictureSize<'a> = dyn Fn(&str) -> Result<Option<(u32, u32)>, String> + 'a;

/// Reports a width and height that would draw a picture out.
fn compare(medium: &Node, file: &str, (width, height): (u32, u32), faults: &mut Vec<Fault>) {
    let (Some(given_width), Some(given_height)) = (medium.number("width"), medium.number("height")) else { return };
    let [given, real] = [given_width / given_height, f64::from(width) / f64::from(height)];
    if (given / real - 1.0).abs() > TOLERANCE {
        let what = format!("{} has other proportions: it is {width} × {height} pixels", quoted(file));
        let hint = format!("“width”: {width}, “height”: {height}");
        faults.push(medium.fault_in("width", what, Some(hint)));
    }
}
