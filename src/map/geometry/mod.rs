//! The geometry that maps are made of: the sphere and its projection, the page, and what lies on the page as polygons
//! and SVG paths.
//!
//! May not know the article, nor which maps there are.

mod detail;
mod frame;
mod path;
mod polygon;
pub mod projection;
mod size;

pub use frame::Frame;
pub use path::tenths;
pub use size::Size;

pub(crate) use detail::{Course, worths};
pub(crate) use frame::{HIGHEST_LAT, Outline, Screen};
pub(crate) use path::{COARSE, FINE, write_dot, write_line, write_rect, write_ring};
pub(crate) use polygon::{
    Point, area, bounds, clipped_line, clipped_ring, distance, encloses, nearest, rect_around, sides, square, union,
    well_inside,
};
pub(crate) use projection::{EARTH_RADIUS_KM, Projection, REACH_KM, Unit};
pub(crate) use size::FINGER;
