//! `TopoJSON` and `GeoJSON`: geometries read and checked, in degrees, with every arc resolved.
//!
//! Knows the file formats. May not know maps or articles. One reader serves the check of a document, tests and the
//! browser. The formats: <https://github.com/topojson/topojson-specification>, RFC 7946.

mod geojson;
mod reading;
mod shape;
mod stitch;
mod topology;

pub use topology::{ChainKind, Geometry, Layer, Position, Topology, TopologyError};
