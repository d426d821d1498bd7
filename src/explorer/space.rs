//! Which views share the explorer's space, and which one has all of it.

use crate::article::Article;

/// A view of the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The story.
    Story,
    /// The map.
    Map,
    /// The timeline.
    Timeline,
    /// The card.
    Card,
}

impl View {
    /// All views.
    pub const ALL: [Self; 4] = [Self::Story, Self::Map, Self::Timeline, Self::Card];

    /// Its word in addresses and in the page's `data-view`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Card => "card",
        }
    }

    /// Whether an article has this view. Without maps there is none.
    pub fn is_of(self, article: &Article) -> bool {
        self != Self::Map || !article.maps.is_empty()
    }
}

/// The view that a small explorer begins with.
const FIRST: View = View::Story;
/// An explorer that is narrower, in pixels, shows one view at a time, and the timeline as a list.
const NARROW: f64 = 640.0;
/// An explorer that is lower, in pixels, shows one view at a time, unless it is [`WIDE`].
const LOW: f64 = 640.0;
/// In an explorer that is at least as wide, in pixels, three views stand side by side.
const WIDE: f64 = 960.0;
/// A [`WIDE`] explorer that is lower, in pixels, shows one view at a time.
const LOW_IF_WIDE: f64 = 560.0;

/// How the explorer's space is shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    /// The view that the reader gave all of the space.
    pub enlarged: Option<View>,
    /// What was enlarged before the card was; putting the card back leads there.
    beneath: Option<View>,
    /// Whether lanes don't fit.
    pub is_narrow: bool,
    /// Whether one view at a time is all that fits.
    pub is_small: bool,
}

impl Space {
    /// Gives a view all of the space; without one, all views share it.
    #[must_use]
    pub fn enlarge(self, view: Option<View>) -> Self {
        let beneath = (view == Some(View::Card)).then(|| self.without_card()).flatten();
        Self { enlarged: view, beneath, ..self }
    }

    /// Puts the enlarged view back.
    #[must_use]
    pub fn put_back(self) -> Self {
        self.enlarge(self.beneath)
    }

    /// Puts the card back, if it is what is enlarged.
    #[must_use]
    pub fn without_large_card(self) -> Self {
        if self.enlarged == Some(View::Card) { self.put_back() } else { self }
    }

    /// Makes sure that a view is seen.
    #[must_use]
    pub fn reveal(self, view: View) -> Self {
        if self.alone().is_none_or(|alone| alone == view) {
            return self;
        }
        self.enlarge((self.is_small && view != FIRST).then_some(view))
    }

    /// Takes a new size of the explorer in pixels. A hidden one has none; it keeps the last.
    #[must_use]
    pub fn resized(self, width: f64, height: f64) -> Self {
        if !(width > 0.0 && height > 0.0) {
            return self;
        }
        let is_narrow = width < NARROW;
        Self { is_narrow, is_small: is_narrow || height < Self::wanted_height(width), ..self }
    }

    /// The least height in pixels at which an explorer of a width has room for several views, or for one if it is narrow.
    pub fn wanted_height(width: f64) -> f64 {
        if width < WIDE { LOW } else { LOW_IF_WIDE }
    }

    /// The only view that is seen, apart from an open card.
    pub fn alone(self) -> Option<View> {
        self.enlarged.or(self.is_small.then_some(FIRST))
    }

    /// Whether what is enlarged lies over what is seen without it. In a small explorer, views take turns.
    pub fn is_over(self) -> bool {
        self.enlarged.is_some_and(|view| view == View::Card || !self.is_small)
    }

    /// What is enlarged, or would be without the card.
    fn without_card(self) -> Option<View> {
        if self.enlarged == Some(View::Card) { self.beneath } else { self.enlarged }
    }
}
