//! From what a map is asked to show to what is drawn: areas, marks, signs, links and names, in pixels.
//!
//! May not know what is selected or how anything is drawn.

mod areas;
mod graticule;
mod groups;
mod inset;
mod key;
mod label;
mod links;
mod marks;
mod names;
mod nearest;
mod ring;
mod scale_bar;
mod scene;
mod signs;

pub use areas::{DrawnArea, DrawnLine};
pub use groups::TARGET;
pub use inset::Inset;
pub use key::KeyRow;
pub use label::{Anchor, Label, LabelKind};
pub use links::PlaceLink;
pub use marks::PlaceMark;
pub use nearest::Direction;
pub use ring::Wedge;
pub use scale_bar::ScaleBar;
pub use scene::MapScene;
pub use signs::OffFrame;

pub(super) use groups::{Group, groups};
