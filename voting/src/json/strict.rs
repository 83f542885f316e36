//! Reads values only in the forms in which the format writes them: an object is no list, an absent field is no `null`, and no
//! list is longer than its reader allows.

use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{JsonFault, Limits};

/// What was met while reading.
pub(super) struct Seen {
    limits: Limits,
    /// How many more entries all lists together may have.
    left: Cell<usize>,
    surplus: Cell<Option<JsonFault>>,
}

impl Seen {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, left: Cell::new(limits.all_entries), surplus: Cell::new(None) }
    }

    /// The limit that a list exceeds, or all lists together.
    pub(super) fn surplus(&self) -> Option<JsonFault> {
        self.surplus.get()
    }

    /// The limit that a further entry would exceed in a list in which so many are `left`.
    fn exceeded(&self, left: usize) -> Option<JsonFault> {
        if left == 0 {
            Some(JsonFault::TooMany(self.limits.entries))
        } else if self.left.get() == 0 {
            Some(JsonFault::TooManyTogether(self.limits.all_entries))
        } else {
            None
        }
    }
}

/// A part of what is read, and what was seen until then.
pub(super) struct Strict<'a, T> {
    part: T,
    seen: &'a Seen,
}

impl<'a, T> Strict<'a, T> {
    pub(super) fn new(part: T, seen: &'a Seen) -> Self {
        Self { part, seen }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Strict<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.part.deserialize_any(Strict::new(visitor, self.seen))
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_some(self)
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.part.deserialize_map(Strict::new(visitor, self.seen))
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.part.deserialize_ignored_any(visitor)
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map enum identifier
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Strict<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.part.expecting(formatter)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.part.visit_bool(value)
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.part.visit_i64(value)
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.part.visit_u64(value)
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.part.visit_f64(value)
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        self.part.visit_str(value)
    }
    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<V::Value, E> {
        self.part.visit_borrowed_str(value)
    }
    fn visit_string<E: Error>(self, value: String) -> Result<V::Value, E> {
        self.part.visit_string(value)
    }
    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.part.visit_unit()
    }
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.part.visit_seq(List { list, seen: self.seen, left: self.seen.limits.entries })
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.part.visit_map(Strict::new(map, self.seen))
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Strict<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.part.deserialize(Strict::new(deserializer, self.seen))
    }
}

/// An entry that is counted before it is read.
struct Counted<'a, S> {
    seed: S,
    seen: &'a Seen,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Counted<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.seen.left.set(self.seen.left.get().saturating_sub(1));
        self.seed.deserialize(Strict::new(deserializer, self.seen))
    }
}

/// An entry that is there but not read.
struct Surplus;

impl<'de> Deserialize<'de> for Surplus {
    fn deserialize<D: Deserializer<'de>>(_deserializer: D) -> Result<Self, D::Error> {
        Ok(Self)
    }
}

/// The rest of a list.
struct List<'a, A> {
    list: A,
    seen: &'a Seen,
    left: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for List<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Some(fault) = self.seen.exceeded(self.left) else {
            self.left -= 1;
            let entry = self.list.next_element_seed(Counted { seed, seen: self.seen })?;
            return Ok(entry);
        };
        if self.list.next_element::<Surplus>()?.is_some() {
            self.seen.surplus.set(Some(fault));
            return Err(A::Error::custom("there are too many entries"));
        }
        Ok(None)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Strict<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.part.next_key_seed(Strict::new(seed, self.seen))
    }
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.part.next_value_seed(Strict::new(seed, self.seen))
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use crate::json::{JsonFault, Limits, Nest, read, read_canonical, read_within};

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    struct Known {
        first: u64,
        #[serde(skip_serializing_if = "Option::is_none")]
        second: Option<String>,
    }

    #[test]
    fn an_object_is_read_only_as_an_object_and_an_absent_field_only_if_it_is_absent() {
        let reads = |text: &str| read::<Known>(text.as_bytes()).is_ok();
        assert!(reads(r#"{"first":1}"#) && reads(r#" { "second" : "x", "first" : 1 } "#));
        assert!(!reads(r#"[1,"x"]"#) && !reads("[1]") && !reads(r#"{"first":1,"second":null}"#));
        assert!(!reads(r#"{"first":1,"first":1}"#) && !reads(r#"{"first":1}x"#) && !reads(r#"{"first":"1"}"#));
        assert!(read_canonical::<Known>(br#"{"first":1,"second":"x"}"#).is_ok());
        assert_eq!(read_canonical::<Known>(br#"{"second":"x","first":1}"#), Err(JsonFault::NotCanonical));
    }

    #[test]
    fn lists_and_texts_are_read_up_to_their_limits() {
        let limits = Limits { bytes: 9, entries: 3, all_entries: 99 };
        let lists = |text: &str| read_within::<Nest<u64>>(text.as_bytes(), limits).map(Nest::rows);
        assert_eq!(lists("[[1,2,3]]"), Ok(Some(vec![vec![1, 2, 3]])));
        assert_eq!(lists("[[1,2,33]]"), Err(JsonFault::TooLong(9)));
        let limits = Limits { bytes: 100, entries: 3, all_entries: 8 };
        let lists = |text: &str| read_within::<Nest<u64>>(text.as_bytes(), limits).map(Nest::rows);
        assert_eq!(lists("[[1],[2],[3,4,5]]"), Ok(Some(vec![vec![1], vec![2], vec![3, 4, 5]])));
        assert_eq!(lists("[[1],[2],[3],[4]]"), Err(JsonFault::TooMany(3)));
        assert_eq!(lists("[[1,2,3,4]]"), Err(JsonFault::TooMany(3)));
        assert_eq!(lists("[1,[2]]"), Ok(None));
        // Three lists and five numbers are eight entries.
        assert_eq!(lists("[[1,2,3],[4],[5]]"), Ok(Some(vec![vec![1, 2, 3], vec![4], vec![5]])));
        assert_eq!(lists("[[1,2,3],[4],[5,6]]"), Err(JsonFault::TooManyTogether(8)));
        assert_eq!(lists(&format!("{}{}", "[".repeat(9), "]".repeat(9))), Ok(None));
        assert_eq!(lists(&format!("{}{}", "[".repeat(10), "]".repeat(10))), Err(JsonFault::TooManyTogether(8)));
    }
}
