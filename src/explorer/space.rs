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

/// How the explorer's space is shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    /// The view that the reader gave all of the space.
    pub enlarged: Option<View>,
    /// What was enlarged before the card was; putting the card back leads there.
    beneath: Option<View>,
}

impl Space {
    /// Gives a view all of the space; without one, all views share it.
    #[must_use]
    pub fn enlarge(self, view: Option<View>) -> Self {
        let beneath = (view == Some(View::Card)).then(|| self.without_card()).flatten();
        Self { enlarged: view, beneath }
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
        if self.alone().is_none_or(|alone| alone == view) { self } else { self.enlarge(None) }
    }

    /// The only view that is seen, apart from an open card.
    pub fn alone(self) -> Option<View> {
        self.enlarged
    }

    /// What is enlarged, or would be without the card.
    fn without_card(self) -> Option<View> {
        if self.enlarged == Some(View::Card) { self.beneath } else { self.enlarged }
    }
}
