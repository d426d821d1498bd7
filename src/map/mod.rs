//! Maps: from topologies and an article's places to areas, marks, names and signs in pixels.
//!
//! Knows the article. May not know what is selected, nor any browser API: views draw a scene without any arithmetic.

mod atlas;
mod chain;
mod coverage;
mod fill;
mod geometry;
mod layout;
mod legend;
mod movement;
mod sheet;
mod survey;
mod view;

pub use atlas::Atlas;
pub use fill::{Fill, Ground};
pub use geometry::{Frame, Size, projection, tenths};
pub use layout::{
    Anchor, Direction, DrawnArea, DrawnLine, Inset, KeyRow, Label, LabelKind, MapScene, OffFrame, PlaceLink, PlaceMark,
    ScaleBar, TARGET, Wedge,
};
pub use legend::{LegendRow, highlighted, legend};
pub use survey::{ShownCount, Survey, SurveyedArea, SurveyedPlace, WayBetween, unplaced};
pub use view::MapView;
