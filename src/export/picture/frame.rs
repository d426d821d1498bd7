//! What every picture has around what it shows: its title, what part of the article it is, source and licence.

use super::palette::{Colour, Palette, hex};
use crate::layout::{bold_text_width, text_width};
use crate::map::tenths;
use crate::words::is_rtl;
use maud::{Markup, html};

/// The interface's typefaces.
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";
const SERIF: &str = "Georgia, 'Noto Serif', 'DejaVu Serif', serif";
/// Room around everything, in pixels.
pub(super) const MARGIN: f64 = 16.0;
/// Height of a line of small type, in pixels.
pub(super) const LINE: f64 = 16.0;
/// Type size of small type, in pixels.
pub(super) const SMALL: f64 = 11.0;

/// A text that is drawn: where, how large, in which colour.
#[derive(Clone, Copy)]
pub(super) struct Type<'a> {
    pub x: f64,
    /// The baseline.
    pub y: f64,
    pub size: f64,
    pub fill: Colour,
    /// SVG's `text-anchor`.
    pub anchor: &'a str,
    /// Whether it is read from the right. It then starts at its right end.
    pub is_rtl: bool,
    /// SVG's `font-weight`.
    pub weight: Option<&'a str>,
    /// The colour behind the letters where lines cross them, and how much of it covers what is below.
    pub halo: Option<(Colour, &'a str)>,
    /// Whether it is in italics.
    pub is_italic: bool,
    /// Space between letters in pixels.
    pub spacing: f64,
    /// Whether it is in the serif type of headings.
    pub is_serif: bool,
}

impl Type<'_> {
    /// Plain type at a point.
    pub fn at(x: f64, y: f64, size: f64, fill: Colour) -> Self {
        Self {
            x,
            y,
            size,
            fill,
            anchor: "start",
            is_rtl: false,
            weight: None,
            halo: None,
            is_italic: false,
            spacing: 0.0,
            is_serif: false,
        }
    }
}

/// A text. Its halo is a text of its own below it: many programs don't know `paint-order`.
pub(super) fn text(words: &str, look: Type) -> Markup {
    let words = clean(words);
    let anchor = (look.anchor != "start").then_some(look.anchor);
    let spacing = (look.spacing > 0.0).then(|| tenths(look.spacing));
    let draw = |fill: String, halo: Option<(&str, &str)>| {
        html! {
            text x=(tenths(look.x)) y=(tenths(look.y)) font-size=(tenths(look.size)) fill=(fill)
                text-anchor=[anchor] direction=[look.is_rtl.then_some("rtl")] font-weight=[look.weight] letter-spacing=[&spacing]
                font-style=[look.is_italic.then_some("italic")] font-family=[look.is_serif.then_some(SERIF)]
                stroke=[halo.map(|_| &fill)] stroke-width=[halo.map(|_| "3")] stroke-linejoin=[halo.map(|_| "round")]
                opacity=[halo.map(|(opacity, _)| opacity)] aria-hidden=[halo.map(|(_, hidden)| hidden)] { (words) }
        }
    };
    html! {
        @if let Some((colour, opacity)) = look.halo { (draw(hex(colour), Some((opacity, "true")))) }
        (draw(hex(look.fill), None))
    }
}

/// A text without what XML can't hold.
fn clean(text: &str) -> String {
    let is_written = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_written).collect()
}

/// The lines of a text in a width, as `measure` estimates its width. A word that is too long stands alone.
pub(super) fn lines(words: &str, width: f64, measure: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(line) + measure(" ") + measure(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

/// What stands around a picture.
pub(super) struct Captions<'a> {
    pub palette: &'a Palette,
    /// The article's language.
    pub language: &'a str,
    /// The article's title.
    pub title: &'a str,
    /// What is shown of it.
    pub about: String,
    /// Source and licence, then who made what else is in the picture, and where the explorer is.
    pub credits: Vec<String>,
    /// The width of what is shown.
    pub width: f64,
    /// The height of what is shown, with what stands below it.
    pub height: f64,
}

/// A picture as a file: what is shown, drawn at 0, 0, between its title and its credits. These stand at the right if the
/// article is read from there.
pub(super) fn framed(captions: &Captions, shown: &Markup) -> String {
    let Captions { palette, language, title, about, credits, width, height } = captions;
    let wide = |words: &str, size: f64| lines(words, *width, |text| text_width(text, size));
    let heading = lines(title, *width, |text| bold_text_width(text, 20.0));
    let about = wide(about, 12.0);
    let credits: Vec<String> = credits.iter().flat_map(|credit| wide(credit, SMALL)).collect();
    let top = MARGIN + 26.0 * heading.len() as f64 + 17.0 * about.len() as f64 + 8.0;
    let below = top + height + 10.0;
    let all = (width + 2.0 * MARGIN, below + LINE * credits.len() as f64 + MARGIN);
    let (w, h) = (tenths(all.0), tenths(all.1));
    let at = |row: usize, each: f64| each * row as f64;
    let is_rtl = is_rtl(language);
    let edge = if is_rtl { all.0 - MARGIN } else { MARGIN };
    // The interface's words, which are read from the left.
    let anchor = if is_rtl { "end" } else { "start" };
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(w) height=(h) viewBox=(format!("0 0 {w} {h}"))
            font-family=(SANS) lang=(language) role="img" {
            title { (clean(title)) }
            desc { (clean(&about.join(" "))) }
            rect width=(w) height=(h) fill=(hex(palette.paper)) {}
            @for (row, line) in heading.iter().enumerate() {
                (text(line, Type {
                    weight: Some("700"),
                    is_serif: true,
                    is_rtl,
                    ..Type::at(edge, MARGIN + 19.0 + at(row, 26.0), 20.0, palette.ink)
                }))
            }
            @for (row, line) in about.iter().enumerate() {
                @let y = MARGIN + 26.0 * heading.len() as f64 + 12.0 + at(row, 17.0);
                (text(line, Type { anchor, ..Type::at(edge, y, 12.0, palette.ink_2) }))
            }
            g transform=(format!("translate({} {})", tenths(MARGIN), tenths(top))) { (shown) }
            @for (row, line) in credits.iter().enumerate() {
                @let y = below + 11.0 + at(row, LINE);
                (text(line, Type { anchor, ..Type::at(edge, y, SMALL, palette.ink_2) }))
            }
        }
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", picture.into_string())
}
