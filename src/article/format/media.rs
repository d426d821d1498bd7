//! Media: pictures that stand in the folder of the document.

use super::field::FieldKind::{Picture, Running, Text, Url, Whole};
use super::field::NAME;
use super::macros::record;

/// What the names of pictures end with that every browser shows.
pub const PICTURE_ENDINGS: [&str; 7] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"];

record! {
    /// A picture that stands beside the document.
    pub struct MediumRecord {
        /// Its path from the folder of the document, with `/` between folders: `media/letter.jpg`.
        pub file: String = Picture,
        /// What is to be seen on it, for readers who don't see it.
        pub alt: String = Text(400),
        /// What it is (running text).
        #[serde(default)]
        pub caption: Option<String> = Running(400),
        /// Who made it, and under which licence it is.
        pub credit: String = NAME,
        /// Where it comes from (https).
        #[serde(default)]
        pub link: Option<String> = Url,
        /// How many pixels it is wide, so that its room is kept while it loads.
        pub width: u32 = Whole(1, 65_535),
        /// How many pixels it is high.
        pub height: u32 = Whole(1, 65_535),
    }
}
