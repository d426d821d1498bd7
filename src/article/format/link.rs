//! Links to other pages.

use super::field::FieldKind::{Text, Url};
use super::macros::record;

record! {
    /// A link to another page.
    pub struct WebLink {
        /// Its words.
        pub label: String = Text(120),
        /// Its address (https).
        pub url: String = Url,
    }
}
