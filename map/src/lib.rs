//! Geometry of a municipality: reading its shapes, finding the district of a place, gathering
//! points, finding a street by name, and drawing all of it as SVG that works without JavaScript.
//!
//! This crate knows nothing of participation, of a database or of HTTP; every function is pure.
//! All positions are WGS 84 degrees in the order longitude, latitude (RFC 7946); lengths are
//! metres on the ground; sizes of drawings are CSS pixels. Errors are values with fields and an
//! English sentence for logs; the words that people read are made elsewhere.

pub mod address;
pub mod clusters;
pub mod districts;
pub mod draw;
pub mod frame;
pub mod geojson;
pub mod landmarks;
pub mod muenster;
pub mod position;

pub use districts::{District, Districts};
pub use frame::{Frame, View};
pub use landmarks::{Landmark, LandmarkKind};
pub use muenster::Municipality;
pub use position::{Bounds, Direction, Position};
