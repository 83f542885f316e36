//! Reads and writes GeoJSON (RFC 7946) from people and offices we do not know.
//!
//! Reading is strict and bounded: the bytes are counted, then scanned without recursion for depth,
//! positions and things that are not JSON, and only then parsed. A file is taken whole or refused
//! with every reason (up to [`MOST_REASONS`]) naming the feature. What can be mended safely (rings
//! that run the wrong way or are not closed) is mended and said. It does *not* know what a feature
//! means: categories, titles and dates are properties for the caller to read.

mod collection;
mod crossing;
mod error;
mod read;
mod ring;
mod scan;
mod shape;
mod write;

pub use error::{Fault, MOST_REASONS, ReadError, Refusal, Repair, RepairKind, Shape};
pub use read::{read_areas, read_lines, read_points};
pub use write::{area_collection, feature_collection, point_collection};

use geo::{MultiLineString, MultiPolygon};
use serde_json::{Map, Value};

use crate::position::{Bounds, Position};

/// How large a file may be. The defaults hold any German city many times over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub bytes: usize,
    pub features: usize,
    /// Positions in the whole file.
    pub vertices: usize,
    /// Values of any kind in the whole file, so that a small file cannot fill the memory.
    pub values: usize,
    /// Brackets and braces within each other.
    pub depth: usize,
    /// Characters of a feature's name.
    pub name: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 16 * 1024 * 1024, features: 100_000, vertices: 250_000, values: 2_000_000, depth: 32, name: 200 }
    }
}

/// What the reader is told beside the file.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rules {
    pub limits: Limits,
    /// Where the municipality lies (grown by what the caller tolerates). A position outside is
    /// refused; if it would lie inside with its numbers swapped, the refusal says that.
    pub home: Option<Bounds>,
    /// Takes a line that ends where it began as the edge of an area, and says so.
    pub close_lines: bool,
}

/// What a file held, and what was mended in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<T> {
    pub features: Vec<T>,
    pub repairs: Vec<Repair>,
}

/// A named area: a district, a borough, the ground of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Place in the file, counted from 1.
    pub number: usize,
    pub id: Option<String>,
    pub name: String,
    /// What it belongs to, for example the borough of a district.
    pub parent: Option<String>,
    pub shape: MultiPolygon,
    pub properties: Map<String, Value>,
}

/// A place, for example of a proposal or a report; the place may be missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub number: usize,
    pub id: Option<String>,
    pub name: Option<String>,
    pub position: Option<Position>,
    pub properties: Map<String, Value>,
}

/// A line, for example a street or a water.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    pub number: usize,
    pub id: Option<String>,
    pub name: Option<String>,
    pub shape: MultiLineString,
    pub properties: Map<String, Value>,
}
