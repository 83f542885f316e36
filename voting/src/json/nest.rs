//! One value, or lists of values to any depth: what the format writes where the shape depends on the question.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StrDeserializer, U64Deserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A value or a list of nests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nest<T> {
    One(T),
    Many(Vec<Nest<T>>),
}

impl<T> Nest<T> {
    /// The value, if it is a single one.
    #[must_use]
    pub fn one(self) -> Option<T> {
        match self {
            Self::One(value) => Some(value),
            Self::Many(_) => None,
        }
    }

    /// The values, if it is a list of them.
    #[must_use]
    pub fn list(self) -> Option<Vec<T>> {
        self.many(Self::one)
    }

    /// The lists, if it is a list of lists of values.
    #[must_use]
    pub fn rows(self) -> Option<Vec<Vec<T>>> {
        self.many(Self::list)
    }

    /// What `read` makes of each entry, if it is a list and `read` can read them all.
    #[must_use]
    pub fn many<U>(self, read: impl Fn(Self) -> Option<U>) -> Option<Vec<U>> {
        match self {
            Self::One(_) => None,
            Self::Many(entries) => entries.into_iter().map(read).collect(),
        }
    }
}

struct NestVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for NestVisitor<T> {
    type Value = Nest<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or a list")
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Nest<T>, E> {
        T::deserialize(U64Deserializer::new(value)).map(Nest::One)
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Nest<T>, E> {
        T::deserialize(StrDeserializer::new(value)).map(Nest::One)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Nest<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Nest::One)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Nest<T>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element()? {
            entries.push(entry);
        }
        Ok(Nest::Many(entries))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nest<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NestVisitor(PhantomData))
    }
}
