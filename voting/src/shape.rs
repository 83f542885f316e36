//! Values in the shape of an encrypted tally: per question a list, or a list of lists.

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error};

use crate::json::Nest;

/// The values of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Shape<T> {
    /// One value per answer (homomorphic) or per ballot (non-homomorphic).
    Flat(Vec<T>),
    /// One value per list and candidate.
    Nested(Vec<Vec<T>>),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Shape<T> {
    /// No values at all are read as a flat list.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let nest = Nest::deserialize(deserializer)?;
        let is_nested = matches!(&nest, Nest::Many(entries) if matches!(entries.first(), Some(Nest::Many(_))));
        let shape = if is_nested { nest.rows().map(Self::Nested) } else { nest.list().map(Self::Flat) };
        shape.ok_or_else(|| D::Error::custom("expected a list of values, or of lists of them"))
    }
}

impl<T> Shape<T> {
    /// The values in order.
    pub fn values(&self) -> Box<dyn Iterator<Item = &T> + '_> {
        match self {
            Self::Flat(values) => Box::new(values.iter()),
            Self::Nested(rows) => Box::new(rows.iter().flatten()),
        }
    }

    /// Whether both have the same lengths throughout.
    #[must_use]
    pub fn is_like<U>(&self, other: &Shape<U>) -> bool {
        match (self, other) {
            (Self::Flat(left), Shape::Flat(right)) => left.len() == right.len(),
            (Self::Nested(left), Shape::Nested(right)) => {
                left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left.len() == right.len())
            }
            // No values at all are written alike in both shapes.
            (Self::Flat(left), Shape::Nested(right)) => left.is_empty() && right.is_empty(),
            (Self::Nested(left), Shape::Flat(right)) => left.is_empty() && right.is_empty(),
        }
    }

    /// The same shape with values taken in order; `None` if they run out.
    pub fn refill<U>(&self, values: &mut impl Iterator<Item = U>) -> Option<Shape<U>> {
        match self {
            Self::Flat(old) => Some(Shape::Flat(old.iter().map(|_| values.next()).collect::<Option<_>>()?)),
            Self::Nested(rows) => {
                let rows = rows.iter().map(|row| row.iter().map(|_| values.next()).collect::<Option<_>>());
                Some(Shape::Nested(rows.collect::<Option<_>>()?))
            }
        }
    }
}

/// Entries of the longest list in values of this shape, the list of questions included.
pub(crate) fn longest_list<T>(shapes: &[Shape<T>]) -> usize {
    let longest = |shape: &Shape<T>| match shape {
        Shape::Flat(values) => values.len(),
        Shape::Nested(rows) => rows.iter().map(Vec::len).fold(rows.len(), usize::max),
    };
    shapes.iter().map(longest).fold(shapes.len(), usize::max)
}

/// Entries of all lists in values of this shape, the list of questions included.
pub(crate) fn all_entries<T>(shapes: &[Shape<T>]) -> usize {
    let entries = |shape: &Shape<T>| match shape {
        Shape::Flat(values) => values.len(),
        Shape::Nested(rows) => rows.iter().map(Vec::len).fold(rows.len(), usize::saturating_add),
    };
    shapes.iter().map(entries).fold(shapes.len(), usize::saturating_add)
}

/// All values of all questions in order.
pub fn flatten<T>(shapes: &[Shape<T>]) -> impl Iterator<Item = &T> {
    shapes.iter().flat_map(Shape::values)
}
