//! Maps: topologies, the projection, the frame that a reader pans and zooms, marks, labels, and the scene of them all.
//!
//! Knows the article and no browser: everything is laid out in pixels from the upper left of a map of a given size, and
//! a view draws what the scene says without any arithmetic.

mod areas;
mod atlas;
pub mod degrees;
mod frame;
mod graticule;
mod inset;
mod label;
mod legend;
mod link;
mod marks;
mod names;
mod nearest;
mod path;
pub mod projection;
mod ring;
mod scene;
mod told;
#[cfg(not(target_arch = "wasm32"))]
pub mod topojson;
pub mod topology;
mod view;

pub use areas::{Area, Line};
pub use atlas::Atlas;
pub use frame::{Frame, Size};
pub use graticule::ScaleBar;
pub use inset::Inset;
pub use label::{Anchor, Label, LabelKind};
pub use legend::{LegendRow, Swatch, legend};
pub use link::Link;
pub use marks::{OffFrame, PlaceMark, TARGET};
pub use nearest::Direction;
pub use path::tenths;
pub use ring::Wedge;
pub use scene::Scene;
pub use told::unplaced;
pub use topology::{Topology, TopologyError};
pub use view::View;
