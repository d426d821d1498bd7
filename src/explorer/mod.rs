//! The reader's state: what is selected and shown, the actions that change it, the keys that ask for them, what lights up,
//! and its address.
//!
//! Knows the article and the rooms that lay it out. May not know how anything is drawn, nor any browser API.

mod action;
mod address;
mod facets;
mod filter;
mod gesture;
pub mod keys;
mod light;
mod media;
mod prepared;
mod range;
mod selection;
mod space;
mod state;
mod walk;

pub use action::{Action, ActionSource, Change};
pub use address::{Address, Decoded, Land, decode, encode, encode_address};
pub use facets::{Lift, Offer, lifts, offers};
pub use filter::{Choice, ENTITY_GROUPS, Facet, Filter, Left};
pub use gesture::{Gesture, Move};
pub use light::{Emphasis, Light};
pub use media::{MediaFolder, media_address};
pub use prepared::{Explorer, FilesBeside, Refusal};
pub use range::{Shown, TimeRange};
pub use selection::Selection;
pub use space::{Space, View};
pub use state::ViewState;
pub use walk::{Milestone, Route, Walks, Way, swiped};
