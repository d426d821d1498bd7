//! Rectangles on the page, points on an element, and the estimated width of a text.
//!
//! May not know fonts or a browser. The estimates are on the large side, so that texts laid out by them don't overlap
//! when they are drawn.

/// How much wider a name is in bold type, in the wider of the common system fonts.
const BOLD: f64 = 1.1;

/// Estimated width in pixels of `text` in the interface's sans-serif type at `size` pixels.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Estimated width in pixels of a name of some words in bold type.
pub fn bold_text_width(text: &str, size: f64) -> f64 {
    text_width(text, size) * BOLD
}

/// Estimated width of a character in em, measured in the wider of the common system fonts.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '’' | ':' | ';' | '|' | '!' => 0.33,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' | '“' | '”' | '/' => 0.44,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 1.0,
        'A'..='Z' => 0.76,
        '0'..='9' => 0.64,
        // Combining marks and joiners have no width.
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}'
        | '\u{64b}'..='\u{65f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{fe00}'..='\u{fe0f}' => 0.0,
        // East Asian scripts and pictographs are as wide as they are high.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 1.2,
        _ if c.is_ascii() => 0.63,
        _ => 0.76,
    }
}

/// How far a point of the page is from one side of an element towards the opposite one, in the element's own pixels, of
/// which it has `length` between the two. A host's page may scale what is on it.
pub fn along(at: f64, (from, to): (f64, f64), length: f64) -> f64 {
    let seen = to - from;
    (at - from) * length / if seen.abs() < 1.0 { 1.0 } else { seen }
}

/// A rectangle on the page, in pixels, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Not negative.
    pub width: f64,
    /// Not negative.
    pub height: f64,
}

impl Rect {
    /// Whether the two share any area. Touching edges don't count.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether all of `other` lies inside. Edges may touch.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// Whether a point lies inside. Edges count.
    pub fn encloses(&self, (x, y): (f64, f64)) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }

    /// Its corners, clockwise from the upper left.
    pub fn corners(&self) -> [(f64, f64); 4] {
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        [(self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)]
    }

    /// The point in its middle.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}
