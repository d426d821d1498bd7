//! What a reader takes away: citations of events and quotes, files of all events or of some, and pictures of the timeline
//! and the map.
//!
//! Knows the article, its addresses, the scenes that the views draw, and what `cards` says of these. May not know the
//! clock or the page: the caller passes the link's base, the data's version and the day of access.

mod calendar;
mod citation;
mod escape;
mod files;
mod geojson;
mod json;
mod link;
mod markdown;
mod picture;
mod seen;
mod table;
mod taken;
mod timelinejs;

pub use citation::Citation;
pub use files::FileFormat;
pub use link::link;
pub use picture::{Colour, DARK, LIGHT, Palette, Picture};
pub use seen::{map_as_text, timeline_as_text};
pub use taken::Taken;
