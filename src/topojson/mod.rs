//! `TopoJSON`: topologies read and checked, with every arc resolved to points in degrees.
//!
//! Knows the file format. May not know maps or articles. One reader serves the check of a document, tests and the
//! browser. The format: <https://github.com/topojson/topojson-specification>.

mod reading;
mod topology;

pub use topology::{Geometry, Layer, Topology, TopologyError};
