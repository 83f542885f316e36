//! Every way in which a file can be refused, with what a sentence about it needs.

use crate::position::Position;

/// A refusal names this many features at most; it counts all of them.
pub const MOST_REASONS: usize = 20;

/// Why a whole file was not taken; never empty.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", .reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct Refusal {
    /// The first reasons, in the order of the file.
    pub reasons: Vec<ReadError>,
    /// How many there were.
    pub total: usize,
}

impl From<ReadError> for Refusal {
    fn from(reason: ReadError) -> Self {
        Self { reasons: vec![reason], total: 1 }
    }
}

/// One reason.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReadError {
    #[error("the file has {found} bytes, at most {limit} are read")]
    TooManyBytes { found: usize, limit: usize },
    #[error("the file has more than {limit} positions")]
    TooManyVertices { limit: usize },
    #[error("the file has more than {limit} values")]
    TooManyValues { limit: usize },
    #[error("the file has {found} features, at most {limit} are read")]
    TooManyFeatures { found: usize, limit: usize },
    #[error("brackets lie more than {limit} deep within each other")]
    TooDeep { limit: usize },
    #[error("the file is not UTF-8 text from byte {byte} on")]
    NotUtf8 { byte: usize },
    #[error("the file is not JSON at line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    /// `NaN` or `Infinity`, which JSON does not have.
    #[error("line {line}, column {column} holds something that is not a number")]
    NotANumber { line: usize, column: usize },
    /// Such as `1e309`.
    #[error("the number at line {line}, column {column} is too large")]
    NumberTooLarge { line: usize, column: usize },
    #[error("the file holds `{found}` and not a FeatureCollection")]
    NotACollection { found: String },
    /// The old `crs` member names something else than WGS 84 in degrees.
    #[error("the file uses the reference system `{name}`, we read longitude and latitude (WGS 84)")]
    ForeignReferenceSystem { name: String },
    #[error("the file holds no feature")]
    NoFeatures,
    #[error("feature {number}{}: {fault}", .name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default())]
    Feature { number: usize, name: Option<String>, fault: Fault },
}

/// What is wrong with one feature.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error("it is `{found}` and not a Feature")]
    NotAFeature { found: String },
    #[error("it has no name")]
    NoName,
    #[error("its name is longer than {limit} characters")]
    NameTooLong { limit: usize },
    #[error("feature {first} has the same name")]
    SameName { first: usize },
    #[error("it has no geometry")]
    NoGeometry,
    #[error("its geometry is of the unknown type `{found}`")]
    UnknownShape { found: String },
    #[error("it is {found:?}, {wanted:?} was expected")]
    WrongShape { found: Shape, wanted: Shape },
    /// When `closed`, every line ends where it began and [`super::Rules::close_lines`] would take it.
    #[error("it is a line and not an area{}", if *.closed { ", though the line closes" } else { "" })]
    LineInsteadOfArea { closed: bool },
    #[error("its coordinates are not numbers in the order that its type asks for")]
    BadCoordinates,
    /// Metres, for example of UTM or Gauß-Krüger, not degrees.
    #[error("{x}, {y} are metres of a projection and not degrees")]
    Projected { x: f64, y: f64 },
    #[error("longitude {longitude}, latitude {latitude} do not exist")]
    OutOfRange { longitude: f64, latitude: f64 },
    #[error("longitude and latitude are swapped: {position} would lie in the municipality the other way round")]
    Swapped { position: Position },
    #[error("{position} lies outside of the municipality")]
    Elsewhere { position: Position },
    #[error("a line or ring has {found} different positions, it needs {needed}")]
    TooFewPositions { found: usize, needed: usize },
    #[error("it has no area")]
    NoArea,
    #[error("its edge crosses itself near {near}")]
    SelfCrossing { near: Position },
    #[error("its edges are too tangled to be checked")]
    TooTangled,
}

/// Kinds of geometry, several of one kind counting as that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Point,
    Line,
    Area,
    Mixed,
}

/// Something that was mended while reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Place in the file, counted from 1.
    pub number: usize,
    pub name: Option<String>,
    pub kind: RepairKind,
}

/// How it was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// A ring ran the wrong way round (RFC 7946, 3.1.6).
    Turned,
    /// A ring did not end where it began.
    Closed,
    /// A closed line was taken as an area, as asked.
    LineTaken,
}
