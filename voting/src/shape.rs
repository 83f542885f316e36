//! Values in the shape of an encrypted tally: per question a list, or a list of lists.

use serde::{Deserialize, Serialize};

/// The values of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Shape<T> {
    /// One value per answer (homomorphic) or per ballot (non-homomorphic).
    Flat(Vec<T>),
    /// One value per list and candidate.
    Nested(Vec<Vec<T>>),
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

/// All values of all questions in order.
pub fn flatten<T>(shapes: &[Shape<T>]) -> impl Iterator<Item = &T> {
    shapes.iter().flat_map(Shape::values)
}
